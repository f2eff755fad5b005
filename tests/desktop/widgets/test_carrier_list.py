"""Carriers are chosen by mouse and arrows; headings are only read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.widgets.box import Tone
from desktop.widgets.carrier_list import CarrierList
from desktop.widgets.carrier_rows import CarrierRow, CarrierRows, Section
from tests.desktop.widgets.pictures import painted

XIAN = CarrierRow(31, "3017", "Xi’an → Almaty", "38", "62", "working since 15:41 · track 3", done=38 / 62)
LATE = CarrierRow(32, "8807", "Altynkol → Almaty", "0", "55", "waiting 1 h 06", Tone.ATTENTION, 0.0)
TRUCK = CarrierRow(7, "K 771 AB 02", "2 to deliver", "0", "2")
SECTIONS = (
    Section("On the terminal", (XIAN, LATE)),
    Section("At the gate", ()),
    Section("On the way", (TRUCK,), count=6),
)


@pytest.fixture
def carriers(shown):
    made = CarrierList()
    made.set_sections(SECTIONS)
    return shown(made, 304, 500)


def index(carriers, line):
    return carriers.model().index(line, 0)


def test_rows_are_48_px_under_headings_and_empty_sections_are_left_out(carriers):
    heights = [carriers.visualRect(index(carriers, line)).height() for line in range(5)]
    assert heights == [28, 48, 48, 28, 48]
    assert carriers.model().rowCount() == 5
    assert not painted(carriers).isNull()


def test_arrows_step_over_headings_and_tell_the_id(carriers, qtbot):
    told = []
    carriers.chosen.connect(told.append)
    for key in ("Down", "Down", "Down", "Down", "Up", "Home", "End", "Return"):
        qtbot.keyClick(carriers, getattr(Qt.Key, f"Key_{key}"))
    assert told == [31, 32, 7, 7, 32, 31, 7, 7]


def test_a_click_chooses_a_carrier_and_never_a_heading(carriers, qtbot):
    told = []
    carriers.chosen.connect(told.append)
    for line in (3, 2):
        spot = carriers.visualRect(index(carriers, line)).center()
        qtbot.mouseClick(carriers.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told == [32]


def test_choosing_from_outside_and_a_new_list_tell_nobody(carriers, qtbot):
    with qtbot.assertNotEmitted(carriers.chosen):
        carriers.choose(32)
        carriers.set_sections((Section("On the terminal", (LATE, TRUCK)),))
        assert carriers.chosen_id == 32
        carriers.set_sections((Section("On the terminal", (TRUCK,)),))
    assert carriers.chosen_id is None
    assert carriers.accessibleDescription() == "none chosen"


def test_a_row_is_said_as_it_is_read(carriers):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert index(carriers, 1).data(role) == "3017, Xi’an → Almaty, 38 / 62, working since 15:41 · track 3"
    assert index(carriers, 3).data(role) == "On the way, 6"
    carriers.choose(7)
    assert carriers.accessibleDescription() == "K 771 AB 02, 2 to deliver, 0 / 2"


def test_the_model_keeps_the_rules_of_models(qtbot):
    model = CarrierRows()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_sections(SECTIONS)
    model.set_sections(())
    assert model.rowCount() == 0
    assert tester.model() is model
