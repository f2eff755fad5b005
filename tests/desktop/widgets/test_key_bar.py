"""The key bar derives from the table of actions, says why not, and its toast offers Undo for a while."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop.actions import Actions, ActionSpec
from desktop.style import tokens
from desktop.widgets import toast as toasts
from desktop.widgets.key_bar import KeyBar
from tests.desktop.widgets.pictures import painted

SPECS = (
    ActionSpec("a.assign", "Assign to wagon 12", shortcut="A", primary=True),
    ActionSpec("a.seal", "Seal", shortcut="F2"),
    ActionSpec("a.damage", "Damage", shortcut="F3"),
    ActionSpec("a.finish", "Finish train", shortcut="F8", primary=True),
)


class Train:
    """What the actions are done to."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.to_come = 23

    def why_not(self) -> str:
        return f"{self.to_come} to come" if self.to_come else ""


@pytest.fixture
def train():
    return Train()


@pytest.fixture
def actions(train):
    made = Actions(SPECS)
    for spec in SPECS[:2]:
        made.bind(spec.id, lambda name=spec.id: train.done.append(name))
    made.bind("a.finish", lambda: train.done.append("a.finish"), train.why_not)
    return made


@pytest.fixture
def bar(shown, actions):
    return shown(KeyBar(actions, ["a.assign", "a.seal", "a.damage"], ["a.finish"]), 1200)


def test_its_measures_names_and_caps(bar):
    assert bar.height() == 44
    seal = bar.button("a.seal")
    assert (seal.height(), seal.objectName(), seal.accessibleName()) == (28, "key.a.seal", "Seal")
    assert (seal.keys, seal.accessibleDescription()) == ("F2", "F2")


def test_a_click_does_the_action_and_leaves_the_keyboard_where_it_was(bar, train, qtbot):
    before = bar.window().focusWidget()
    qtbot.mouseClick(bar.button("a.seal"), Qt.MouseButton.LeftButton)
    assert train.done == ["a.seal"]
    assert bar.window().focusWidget() is before
    bar.button("a.assign").setFocus()
    qtbot.keyClick(bar.button("a.assign"), Qt.Key.Key_Space)
    assert train.done == ["a.seal", "a.assign"]


def test_what_cannot_be_done_says_why(bar, actions, train, qtbot):
    finish, damage = bar.button("a.finish"), bar.button("a.damage")
    assert finish.text() == "Finish train: 23 to come"
    assert not finish.isEnabled()
    assert (damage.text(), damage.toolTip(), damage.isEnabled()) == ("Damage", "Not available here", False)
    train.to_come = 0
    actions.touch()
    assert (finish.text(), finish.isEnabled(), finish.accessibleDescription()) == ("Finish train", True, "F8")
    qtbot.mouseClick(finish, Qt.MouseButton.LeftButton)
    assert train.done == ["a.finish"]


def test_the_primary_one_is_filled_with_the_accent(bar):
    button = bar.button("a.assign")
    assert QColor(painted(button).pixel(button.width() - 5, 5)) == tokens().accent
    other = bar.button("a.seal")
    assert QColor(painted(other).pixel(other.width() - 5, 5)) != tokens().accent


def test_the_toast_stands_between_the_buttons(bar):
    bar.say("FCIU 214616 5 taken · wagon 18, position 2", 7)
    bar.layout().activate()
    assert bar.toast.isVisible()
    assert bar.button("a.damage").geometry().right() < bar.toast.geometry().left()
    assert bar.toast.geometry().right() < bar.button("a.finish").geometry().left()
    assert not painted(bar).isNull()


def test_undo_tells_the_event_once_and_the_toast_goes(bar, qtbot):
    bar.say("FCIU 214616 5 taken", 7)
    with qtbot.waitSignal(bar.undo) as told:
        qtbot.mouseClick(bar.toast.button, Qt.MouseButton.LeftButton)
    assert told.args == [7]
    assert not bar.toast.isVisible()


def test_news_without_an_act_have_no_undo_and_the_next_takes_the_place(bar):
    bar.say("first", 7)
    bar.say("second")
    assert (bar.toast.text, bar.toast.accessibleName()) == ("second", "second")
    assert not bar.toast.button.isVisible()
    bar.say("")
    assert not bar.toast.isVisible()


def test_the_toast_goes_by_itself(bar, qtbot):
    assert toasts.SHOWN_MS == 6_000
    bar.toast._timer.setInterval(20)
    bar.say("FCIU 214616 5 taken", 7)
    qtbot.waitUntil(lambda: not bar.toast.isVisible(), timeout=2000)
    assert bar.toast.text == ""


def test_on_the_smallest_screen_the_toast_still_has_room(shown, actions):
    bar = shown(KeyBar(actions, ["a.assign", "a.seal", "a.damage"], ["a.finish"]), 760)
    bar.say("FCIU 214616 5 taken · wagon 18, position 2", 7)
    bar.layout().activate()
    assert bar.toast.width() >= toasts.LEAST_WIDTH
    assert bar.button("a.seal").width() >= bar.button("a.seal").sizeHint().width()
