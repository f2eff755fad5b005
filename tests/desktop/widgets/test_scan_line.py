"""The scan block takes scans, keeps its height, and lets a failure be mended by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.keys import GIVES_UNDO
from desktop.widgets.answer_pane import Act, Offer, Rest
from desktop.widgets.scan_line import Miss, ScanBlock
from tests.desktop.widgets.pictures import painted

MISS = Miss(
    "The check digit of DFSU 100988 is 1, not 8",
    (7, 8),
    (
        Offer("DFSU 100898 8", "on this train: wagon 19, position 2", "two digits swapped", (8, 9)),
        Offer("DFSU 100980 8", "", "one digit differs", (10,), "on the terminal: cannot arrive again"),
        Offer("DFSU 100938 8", "announced on 8816, due 23:10", "one digit differs", (9,)),
    ),
    Rest("5 more pass the check", "take as painted", "F7"),
)
ACTS = tuple(Act(f"TEMU 62754{n} 1", "taken", f"16:4{n}") for n in range(6))


class Panel(QWidget):
    """A screen that hears the keys which the block leaves."""

    def __init__(self, block: ScanBlock) -> None:
        super().__init__()
        self.left: list[int] = []
        QVBoxLayout(self).addWidget(block)

    def keyPressEvent(self, event) -> None:
        self.left.append(event.key())


@pytest.fixture
def block(qapp):
    return ScanBlock()


@pytest.fixture
def panel(block, shown):
    made = shown(Panel(block), 760)
    block.setFocus()
    return made


def keys(block, qtbot, *names):
    for name in names:
        qtbot.keyClick(block.line, getattr(Qt.Key, f"Key_{name}"))


def fail(block, qtbot):
    qtbot.keyClicks(block.line, "dfsu1009888")
    keys(block, qtbot, "Return")
    block.miss(MISS)


@pytest.mark.parametrize(
    ("sent", "entered"),
    [
        ("temu 627540-1", "TEMU 627540-1"),
        ("]C1TEMU6275401", "TEMU6275401"),
        ("ＴＥＭＵ６２７５４０１", "TEMU6275401"),
    ],
)
def test_enter_tells_what_was_sent_without_the_scanner_s_marks(panel, block, qtbot, sent, entered):
    block.line.setText(sent)
    with qtbot.waitSignal(block.entered) as told:
        keys(block, qtbot, "Return")
    assert told.args == [entered]


def test_nothing_is_entered_of_nothing(panel, block, qtbot):
    with qtbot.assertNotEmitted(block.entered):
        block.line.setText("   ")
        keys(block, qtbot, "Return")


def test_a_scan_from_elsewhere_is_entered_too(panel, block, qtbot):
    with qtbot.waitSignal(block.entered) as told:
        block.enter("TEMU6275401\r")
    assert told.args == ["TEMU6275401"]
    block.accept()
    assert block.line.text() == ""


def test_the_empty_line_gives_ctrl_z_to_the_window(block):
    assert block.line.property(GIVES_UNDO) is True
    assert block.focusProxy() is block.line
    block.deleteLater()


def test_its_height_never_changes(panel, block, qtbot):
    assert (block.height(), block.line.height(), block.pane.height()) == (140, 40, 96)
    block.show_acts(ACTS)
    fail(block, qtbot)
    assert (block.height(), block.line.height(), block.pane.height()) == (140, 40, 96)


def test_a_failure_says_what_is_wrong_where_the_eye_is(panel, block, qtbot):
    fail(block, qtbot)
    assert block.line.text() == "DFSU 100988 8"
    assert block.line.error == MISS.error
    said = block.line.accessibleDescription()
    assert said.startswith(MISS.error)
    assert "on the terminal: cannot arrive again" in said
    assert not painted(panel).isNull()


def test_the_suspect_signs_are_underlined_as_they_are_shown(panel, block, qtbot):
    fail(block, qtbot)
    (first, second) = block.line.underlines()
    # Signs 7 and 8 of the number are the 9th and 10th of "DFSU 100988 8".
    assert first[1] == pytest.approx(second[0], abs=1)
    block.line.suspects = (10,)
    ((left, _right),) = block.line.underlines()
    assert left > second[1]


def test_down_and_enter_take_a_possible_offer_and_step_over_the_others(panel, block, qtbot):
    fail(block, qtbot)
    taken = []
    block.proposal_taken.connect(taken.append)
    keys(block, qtbot, "Down", "Return")
    keys(block, qtbot, "Down", "Down", "Return")
    keys(block, qtbot, "Up", "Return")
    assert taken == [0, 2, 0]
    assert block.line.accessibleDescription().startswith("Enter takes answer 1")


def test_enter_without_a_mark_enters_the_line_again(panel, block, qtbot):
    fail(block, qtbot)
    with qtbot.waitSignal(block.entered) as told:
        keys(block, qtbot, "Return")
    assert told.args == ["DFSU 100988 8"]
    assert block.line.error == ""


def test_a_click_takes_an_offer_but_never_an_impossible_one(panel, block, qtbot):
    fail(block, qtbot)
    taken, ways = [], []
    block.proposal_taken.connect(taken.append)
    block.way_out.connect(lambda: ways.append("out"))
    for row in range(4):
        qtbot.mouseClick(block.pane, Qt.MouseButton.LeftButton, pos=QPoint(60, row * 24 + 12))
    assert (taken, ways) == ([0, 2], ["out"])


def test_the_next_scan_replaces_what_failed(panel, block, qtbot):
    fail(block, qtbot)
    qtbot.keyClicks(block.line, "TEMU6275401")
    assert block.line.text() == "TEMU6275401"
    assert not block.pane.shows_offers


def test_an_editing_key_mends_what_failed(panel, block, qtbot):
    fail(block, qtbot)
    keys(block, qtbot, "Backspace")
    qtbot.keyClicks(block.line, "1")
    assert block.line.text() == "DFSU 100988 1"
    assert block.line.error == ""


def test_esc_steps_back_one_at_a_time_and_then_is_the_screen_s(panel, block, qtbot):
    block.show_acts(ACTS)
    fail(block, qtbot)
    keys(block, qtbot, "Down", "Escape")
    assert (block.pane.marked, block.line.text()) == (-1, "DFSU 100988 8")
    keys(block, qtbot, "Escape")
    assert (block.line.text(), block.pane.shows_offers) == ("", False)
    assert panel.left == []
    keys(block, qtbot, "Escape")
    assert panel.left == [Qt.Key.Key_Escape]


def test_the_pane_shows_the_last_acts_when_nothing_is_wrong(panel, block, qtbot):
    block.show_acts(ACTS)
    assert block.pane.accessibleName().startswith("TEMU 627540 1 taken 16:40; TEMU 627541 1")
    assert "627544" not in block.pane.accessibleName()
    fail(block, qtbot)
    block.accept()
    assert block.pane.accessibleName().startswith("TEMU 627540 1")
    keys(block, qtbot, "Down")
    assert block.pane.marked == -1


def test_a_failure_without_offers_keeps_its_error(panel, block, qtbot):
    block.line.setText("nonsense")
    block.miss(Miss("This is no box number"))
    assert block.line.error == "This is no box number"
    keys(block, qtbot, "Escape")
    assert (block.line.text(), block.line.error) == ("", "")
