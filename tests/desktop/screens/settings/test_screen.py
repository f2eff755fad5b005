"""What is set at a workstation counts at once, and who signs here already is offered by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from desktop import style
from desktop.settings import DARK, OPERATOR, SCANNER_PAUSE, SOUNDS, THEME, WORKSTATION
from hub.operations.arrivals import announce_train
from tests.desktop.screens import sample_train
from tests.desktop.screens.conftest import Desktop


@pytest.fixture
def shown(desktop: Desktop) -> Desktop:
    """The window on the screen of the settings."""
    desktop.show("settings")
    return desktop


def offered(desktop: Desktop) -> list[str]:
    """Returns the names that the open list offers."""
    names = desktop.child(QLineEdit, "settingsOperator").completer().completionModel()
    return [names.index(row, 0).data() for row in range(names.rowCount())]


def test_who_signed_an_act_is_offered_by_a_part_of_the_name(shown: Desktop) -> None:
    line = shown.child(QLineEdit, "settingsOperator")
    line.setFocus()
    line.selectAll()
    shown.qtbot.keyClicks(line, "serg")
    shown.qtbot.waitUntil(lambda: offered(shown) == ["A. Sergazina"])
    popup = line.completer().popup()
    assert popup.isVisible()
    assert (popup.objectName(), popup.accessibleName()) == ("settingsOperator.list", "Operator")
    place = popup.visualRect(popup.model().index(0, 0)).center()
    shown.qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.settings.get(OPERATOR) == "A. Sergazina"
    assert shown.child(QLabel, "operator").text() == "A. Sergazina"


def test_a_name_is_offered_once_somebody_signs_with_it(shown: Desktop) -> None:
    names = shown.child(QLineEdit, "settingsOperator").completer().model()
    assert names.stringList() == ["A. Sergazina"]
    shown.hub.people["operator"] = "B. Omarov"
    shown.act(announce_train, sample_train.train(shown.hub.clock()))
    shown.window.minute_passed.emit()
    shown.qtbot.waitUntil(lambda: names.stringList() == ["A. Sergazina", "B. Omarov"])


def test_names_count_once_the_field_is_left(shown: Desktop) -> None:
    for name, preference in (("settingsOperator", OPERATOR), ("settingsWorkstation", WORKSTATION)):
        line = shown.child(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        shown.qtbot.keyClicks(line, " Crane 2 ")
        shown.qtbot.keyClick(line, Qt.Key.Key_Return)
        assert shown.settings.get(preference) == "Crane 2"


def test_the_theme_and_the_sounds_turn_at_once(shown: Desktop) -> None:
    box = shown.child(QComboBox, "settingsTheme")
    box.setFocus()
    shown.qtbot.keyClick(box, Qt.Key.Key_End)
    assert shown.settings.get(THEME) == DARK
    assert style.is_dark()
    check = shown.child(QCheckBox, "settingsSounds")
    before = shown.settings.get(SOUNDS)
    shown.qtbot.keyClick(check, Qt.Key.Key_Space)
    assert shown.settings.get(SOUNDS) is not before


def test_a_slower_scanner_is_read_once_its_pause_is_set(shown: Desktop) -> None:
    scanner, heard = shown.window.keys.scanner, []
    assert scanner.patience_ms == 30
    scanner.scanned.connect(heard.append)
    box = shown.child(QComboBox, "settingsScannerPause")
    box.setFocus()
    shown.qtbot.keyClick(box, Qt.Key.Key_End)
    assert shown.settings.get(SCANNER_PAUSE) == scanner.patience_ms == 100
    for sign in "TEMU":
        shown.qtbot.keyClick(box, sign)
        shown.qtbot.wait(45)
    shown.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert heard == ["TEMU"]
    assert shown.settings.get(SCANNER_PAUSE) == 100


def test_the_layout_is_forgotten_when_asked(shown: Desktop) -> None:
    shown.settings.keep_state("records", QByteArray(b"widths"))
    shown.qtbot.mouseClick(shown.child(QPushButton, "settingsReset"), Qt.MouseButton.LeftButton)
    assert shown.settings.state("records") is None
