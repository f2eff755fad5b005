"""Preferences and the places of things survive, and nonsense in the file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtWidgets import QSplitter, QTableWidget, QWidget

from desktop.settings import DARK, OPERATOR, SOUNDS, SYSTEM, THEME, WORKSTATION, Settings, default_path

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hubdesk.ini"


@pytest.fixture
def settings(path: Path) -> Settings:
    return Settings(path)


def reopened(settings: Settings) -> Settings:
    settings.sync()
    return Settings(settings.path)


def test_the_file_stands_in_the_folder_of_the_platform(own_folders):
    assert default_path().is_relative_to(own_folders)


def test_preferences_survive(settings):
    assert settings.get(THEME) == SYSTEM
    assert settings.get(SOUNDS) is True
    settings.set(THEME, DARK)
    settings.set(SOUNDS, False)
    settings.set(OPERATOR, "А. Серікова")
    again = reopened(settings)
    assert (again.get(THEME), again.get(SOUNDS), again.operator) == (DARK, False, "А. Серікова")


def test_a_change_is_told_once(settings):
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set(THEME, DARK)
    settings.set(THEME, DARK)
    assert told == ["theme"]


def test_names_have_a_default(settings, monkeypatch):
    monkeypatch.setenv("LOGNAME", "serikova")
    assert settings.operator == "serikova"
    assert settings.workstation
    settings.set(WORKSTATION, "WS-2")
    assert settings.workstation == "WS-2"


def test_a_value_that_is_no_choice_is_not_taken(settings, path):
    with pytest.raises(ValueError, match="pink"):
        settings.set(THEME, "pink")
    path.write_text("[preferences]\ntheme=pink\n", encoding="utf-8")
    assert Settings(path).get(THEME) == SYSTEM


def test_a_file_full_of_nonsense_counts_as_empty(path):
    path.write_bytes(b"\x00\xff[[[nonsense\n=\n")
    settings = Settings(path)
    assert settings.get(THEME) == SYSTEM
    assert settings.state("window/geometry") is None


def test_states_survive_and_can_be_forgotten(settings):
    settings.keep_state("yard/header", QByteArray(b"\x01\x02"))
    settings.keep_text("window/screen", "yard")
    settings.set(THEME, DARK)
    again = reopened(settings)
    assert again.state("yard/header") == QByteArray(b"\x01\x02")
    assert again.text("window/screen") == "yard"
    again.forget_states()
    assert again.state("yard/header") is None
    assert again.get(THEME) == DARK


def test_a_header_and_a_splitter_come_back_as_they_were_left(settings, qtbot):
    def table() -> QTableWidget:
        made = QTableWidget(2, 3)
        qtbot.addWidget(made)
        made.horizontalHeader().setSectionsMovable(True)
        return made

    first = table()
    settings.remember_header(first.horizontalHeader(), "records/header")
    first.setColumnWidth(1, 177)
    first.horizontalHeader().moveSection(0, 2)
    second = table()
    reopened(settings).remember_header(second.horizontalHeader(), "records/header")
    assert second.columnWidth(1) == 177
    assert second.horizontalHeader().visualIndex(0) == 2

    splitters = [QSplitter(), QSplitter()]
    for splitter in splitters:
        qtbot.addWidget(splitter)
        splitter.resize(400, 100)
        splitter.addWidget(QWidget())
        splitter.addWidget(QWidget())
    settings.remember_splitter(splitters[0], "yard/splitter")
    splitters[0].setSizes([300, 95])
    splitters[0].splitterMoved.emit(300, 1)
    settings.remember_splitter(splitters[1], "yard/splitter")
    assert splitters[1].sizes()[0] > 250


def test_a_window_left_on_a_screen_that_is_gone_comes_back(settings, qtbot):
    first = QWidget()
    qtbot.addWidget(first)
    first.setGeometry(QRect(5_000, 4_000, 900, 700))
    settings.keep_geometry(first)
    second = QWidget()
    qtbot.addWidget(second)
    settings.restore_geometry(second, (640, 480))
    area = second.screen().availableGeometry()
    assert area.contains(second.geometry())


def test_a_window_comes_back_where_and_as_big_as_it_was(settings, qtbot):
    left, again = QWidget(), QWidget()
    for each in (left, again):
        qtbot.addWidget(each)
    left.setGeometry(60, 40, 500, 300)
    left.show()
    settings.keep_geometry(left)
    settings.restore_geometry(again, (400, 200))
    again.show()
    assert again.geometry() == left.geometry()
    assert again.size() == QSize(500, 300)
