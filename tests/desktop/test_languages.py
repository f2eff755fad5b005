"""The window speaks the language chosen where its translation is whole, and English everywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop import formats
from desktop.languages import NAMES, language_for, locale_for, shipped, speak
from desktop.settings import LANGUAGES, SYSTEM

RUSSIAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>Gate</name>
    <message><source>Seal</source><translation>Пломба</translation></message>
    <message><source>Open</source><comment>adjective</comment><translation>Открыта</translation></message>
    <message numerus="yes">
        <source>%Ln boxes</source>
        <translation>
            <numerusform>%Ln контейнер</numerusform>
            <numerusform>%Ln контейнера</numerusform>
            <numerusform>%Ln контейнеров</numerusform>
        </translation>
    </message>
    <message><source>Wagon</source><translation type="vanished">Вагон</translation></message>
</context>
</TS>
"""
UNFINISHED = RUSSIAN.replace("<translation>Пломба<", '<translation type="unfinished"><')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hubdesk_ru.ts").write_text(RUSSIAN, encoding="utf-8")
    (tmp_path / "hubdesk_kk.ts").write_text(UNFINISHED, encoding="utf-8")
    return tmp_path


@pytest.fixture
def russian(qapp: QCoreApplication, folder: Path) -> Iterator[tuple[QTranslator, ...]]:
    installed = speak(qapp, "ru", folder)
    yield installed
    for translator in installed:
        qapp.removeTranslator(translator)


def said(text: str, comment: str = "", n: int = -1) -> str:
    return QCoreApplication.translate("Gate", text, comment, n)


def test_only_whole_translations_are_offered_and_english_always(folder, tmp_path):
    assert shipped(folder) == ("en", "ru")
    assert shipped(tmp_path / "nowhere") == ("en",)
    assert set(NAMES) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("wanted", "system", "spoken"),
    [
        ("ru", ["en-GB"], "ru"),
        ("en", ["ru-RU"], "en"),
        ("kk", ["ru-RU"], "en"),
        (SYSTEM, ["ru-KZ", "en"], "ru"),
        (SYSTEM, ["kk-KZ", "ru-KZ"], "ru"),
        (SYSTEM, ["zh-Hans-CN", "de-DE"], "en"),
        (SYSTEM, ["de-DE", "en-US", "ru"], "en"),
        (SYSTEM, ["C"], "en"),
        (SYSTEM, [], "en"),
    ],
)
def test_the_language_is_the_one_wanted_or_the_first_of_the_system(folder, wanted, system, spoken):
    assert language_for(wanted, system, folder) == spoken


@pytest.mark.parametrize(
    ("language", "system", "written"),
    [
        ("en", "de_DE", "en_GB"),
        ("en", "en_US", "en_US"),
        ("en", "C", "en_GB"),
        ("ru", "ru_KZ", "ru_KZ"),
        ("ru", "en_US", "ru_RU"),
        ("zh_CN", "en_US", "zh_CN"),
    ],
)
def test_figures_are_written_as_the_window_speaks_or_as_the_system_does_in_that_language(
    language, system, written
):
    assert locale_for(language, QLocale(system)).name() == written


def test_texts_are_read_from_the_file_of_the_translator(russian):
    assert said("Seal") == "Пломба"
    assert said("Open", "adjective") == "Открыта"
    assert said("Open") == "Open"
    assert said("Wagon") == "Wagon", "a text that vanished is not used"
    assert QCoreApplication.translate("Yard", "Seal") == "Seal"
    assert formats.whole(18_449).replace("\N{NO-BREAK SPACE}", " ") == "18 449"


@pytest.mark.parametrize(
    ("n", "shown"),
    [
        (0, "0 контейнеров"),
        (1, "1 контейнер"),
        (3, "3 контейнера"),
        (5, "5 контейнеров"),
        (11, "11 контейнеров"),
        (21, "21 контейнер"),
        (102, "102 контейнера"),
        (112, "112 контейнеров"),
    ],
)
def test_counted_things_take_the_form_of_the_language(russian, n, shown):
    assert said("%Ln boxes", n=n) == shown


def test_what_qt_says_itself_is_translated_too(russian, qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    assert any("Копировать" in action.text().replace("&", "") for action in menu.actions())
    menu.deleteLater()


def test_english_installs_nothing(qapp, folder):
    assert speak(qapp, "en", folder) == ()
    assert said("Seal") == "Seal"


def test_a_text_of_a_widget_is_found_by_the_name_of_its_class(russian, qtbot):
    class Gate(QWidget):
        def words(self) -> str:
            return self.tr("Seal")

    gate = Gate()
    qtbot.addWidget(gate)
    assert gate.words() == "Пломба"


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_qt_brings_its_own_texts_in_every_language(qapp, tmp_path, language):
    (tmp_path / f"hubdesk_{language}.ts").write_text(RUSSIAN, encoding="utf-8")
    installed = speak(qapp, language, tmp_path)
    for translator in installed:
        qapp.removeTranslator(translator)
    assert len(installed) == 2
