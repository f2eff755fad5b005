"""The whole window in a language that nobody speaks: no English is left in it, and nothing is cut off."""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from desktop import style
from desktop.actions import words
from desktop.languages import speak
from desktop.table.heading import Heading
from desktop.texts import every_text
from desktop.window import Window
from tests.desktop.foreign import FORMS, foreign, write_foreign
from tests.desktop.overheard import Overheard
from tests.desktop.screens.walking import walk
from tests.sources import ROOT

NAMES_IN_THE_HUB = ("parties.name", "visits.goods", "holds.reason", "journal.operator")
# What keys, files, clocks and languages are called.
NO_WORDS = "Ctrl Alt Shift Ins Enter Return PgUp PgDown Esc csv db hub Asia Almaty English Serikova"
ENGLISH = re.compile(r"[A-Za-z]*[a-z]{2,}[A-Za-z]*")
COUNTED = re.compile(r"⟦(\d+) [^⟦⟧\d]*⟧([¹²³])")


@pytest.fixture
def abroad(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Lets the application speak the foreign language for one test."""
    write_foreign(tmp_path / "hubdesk_ru.ts", every_text())
    look, locale = (qapp.styleSheet(), qapp.palette(), qapp.font()), QLocale()
    installed = speak(qapp, "ru", tmp_path)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    style.theme.tokens = style.LIGHT
    qapp.setStyleSheet(look[0])
    qapp.setPalette(look[1])
    qapp.setFont(look[2])


def names(demo_file: Path) -> set[str]:
    """Returns the words of what is the hub's own and never translated: places, goods, people, papers."""
    said = [NO_WORDS]
    for file in (ROOT / "resources" / "reference").glob("*.csv"):
        said += [cell for row in csv.reader(file.open(encoding="utf-8")) for cell in row]
    hub = sqlite3.connect(demo_file)
    for name in NAMES_IN_THE_HUB:
        table, column = name.split(".")
        said += [str(row[0]) for row in hub.execute(f"SELECT DISTINCT {column} FROM {table}")]
    hub.close()
    return set(ENGLISH.findall(" ".join(said)))


def spoken(text: str) -> set[str]:
    """Returns the words in Latin letters; one that was shortened cannot be known."""
    return set(ENGLISH.findall(re.sub(r"\S*…", "", text)))


@pytest.mark.usefixtures("abroad")
def test_every_screen_is_whole_in_another_language(
    demo_window: Window, demo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = demo_window
    heard = Overheard()
    heard.listen_to_painters(monkeypatch)

    def look() -> None:
        window.grab()
        heard.listen_to(window)

    for reason in walk(window, look):
        heard.said.setdefault(reason, "why an act cannot be done")
    for spec in window.table_of_actions.available():
        heard.said.setdefault(words(spec), spec.id)

    assert foreign("Arrivals") in heard.said
    known = names(demo_file)
    english = {text: where for text, where in heard.said.items() if spoken(text) - known}
    assert english == {}
    assert heard.cut == {}
    assert [text for text in heard.said if re.search(r"\{[a-z_]+[:}]|%L?n", text)] == []
    assert narrow_headings(window) == []
    counted = {found for text in heard.said for found in COUNTED.findall(text)}
    assert len(counted) > 5
    assert {(n, form) for n, form in counted if FORMS.index(form) != russian(int(n))} == set()


def narrow_headings(window: Window) -> list[str]:
    """Returns the captions of the shown columns that are wider than their column."""
    return [
        str(heading.model().headerData(column, Qt.Orientation.Horizontal))
        for heading in window.findChildren(Heading)
        for column in heading.shown_columns()
        if heading.sectionSize(column) < heading.caption_width(column)
    ]


def russian(n: int) -> int:
    """Returns which form Russian takes for n things (Unicode CLDR: one, few, many)."""
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2
