"""A train is planned, built, changed, loaded as it really stands and let go: without a mouse."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db.queries import assignments
from db.queries.carriers import carrier, outbound_wagons
from db.queries.transshipment import outbound_trains
from domain.carriers import Stage, WagonStage
from domain.visit import Plan, Where
from hub.operations import transshipment
from tests.desktop.screens.conftest import Desktop
from tests.desktop.screens.walking import SMALLEST
from tests.hub.operations.outbound import Outbound, is_sound, wagon_no

KEY = Qt.Key
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Hands that know keys only: what they press goes where the keyboard is."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        opened = QApplication.activePopupWidget()
        return opened or self.desktop.window.focusWidget() or self.desktop.window

    def settle(self) -> None:
        """Waits until all that was asked for is read and shown."""
        self.desktop.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Presses a key."""
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifiers)
            self.settle()

    def type(self, text: str) -> None:
        """Types into what has the keyboard."""
        QTest.keyClicks(self.focus, text)

    def plans(self, carrier_id: int) -> dict[int, tuple[int | None, int | None]]:
        """Returns wagon and position of every box planned for a train."""
        found = self.desktop.read(assignments.assigned_to, carrier_id)
        return {plan.visit_id: (plan.wagon_id, plan.position) for plan in found}

    def stands(self, visit_id: int) -> tuple[int | None, int | None] | None:
        """Returns wagon and position on which a box was loaded."""
        found = self.desktop.read(assignments.loading, visit_id)
        return None if found is None else (found.wagon_id, found.position)

    def go_to(self, name: str, key: Qt.Key = KEY.Key_Tab) -> None:
        """Goes on by Tab until the control of that name has the keyboard."""
        seen = []
        for _ in range(40):
            if self.focus.objectName() == name:
                return
            seen.append(self.focus.objectName())
            QTest.keyClick(self.focus, key)
        raise AssertionError(f"Tab never reaches {name}: {seen}")


def at_screen(desktop: Desktop, name: str) -> Keyboard:
    """Shows a screen on the smallest display and returns the hands in front of it; there is no scanner."""
    desktop.window.keys.scanner.patience_ms = 0
    desktop.show(name, *SMALLEST)
    return Keyboard(desktop)


def begin_a_train(hands: Keyboard) -> None:
    """Begins to plan train 2299 as far as its wagons."""
    hands.press(KEY.Key_N)
    for typed in ("2299", "Aktau-P", "23:40", "22:00"):
        hands.type(typed)
        hands.press(KEY.Key_Tab)
    hands.go_to("planTrain.wagons")


def test_a_train_is_planned_built_changed_loaded_and_let_go_by_keys(desktop: Desktop) -> None:
    work = Outbound(desktop.hub)
    boxes = work.here(14.0, 20.0, 14.0, 12.0)
    later, _ = work.train("13-470")
    old, (wagon,) = work.train("13-470")
    desktop.hub.act(transshipment.set_wagons, old, [])
    hands = at_screen(desktop, "transship")

    begin_a_train(hands)
    passed = []
    for _ in range(3):
        hands.press(KEY.Key_Tab)
        passed.append(hands.focus.objectName())
    assert passed == ["transshipPlanForm.commit", "transshipPlanForm.back", "transshipFreeWagons"]
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_Return)
    hands.go_to("transshipPlanForm.commit", KEY.Key_Backtab)
    hands.press(KEY.Key_Return)

    (train,) = [each.carrier_id for each in desktop.read(outbound_trains) if each.number == "2299"]
    facts = desktop.read(carrier, train)
    assert facts.planned_at is not None
    assert facts.cut_off_at is not None
    assert facts.planned_at - facts.cut_off_at == timedelta(hours=1, minutes=40)
    assert [each.id for each in desktop.read(outbound_wagons, train)] == [wagon]

    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_A, times=3)
    planned = hands.plans(train)
    assert set(planned) == set(boxes[:3])
    assert {at for _, at in planned.values()} == {1, 2, 3}

    # Taken off its place, put back, and rolled over to a later train.
    (first,) = [box for box, (_, at) in planned.items() if at == 1]
    hands.go_to("train")
    hands.press(KEY.Key_Right, SHIFT)
    hands.press(KEY.Key_U)
    assert work.visit(first).plan is Plan.NOTHING
    hands.go_to("transshipWaiting")
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_A)
    assert hands.plans(train)[first] == (wagon, 1)
    hands.go_to("train")
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_Right, SHIFT)
    hands.press(KEY.Key_R)
    hands.press(KEY.Key_Return)
    assert hands.plans(later) == {first: (None, None)}
    hands.go_to("transshipWaiting")
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_A)
    assert hands.plans(train)[boxes[3]] == (wagon, 1)

    hands.press(KEY.Key_F8)
    hands.press(KEY.Key_Home)
    head, _, tail = sorted(hands.plans(train), key=lambda box: hands.plans(train)[box][1] or 0)
    hands.press(KEY.Key_P)
    # The ends were changed over on the wagon: each is loaded as it really stands.
    for box, at in ((head, "3"), (tail, "1")):
        hands.go_to("load.position")
        hands.press(KEY.Key_A, CTRL)
        hands.type(at)
        hands.press(KEY.Key_Return)
        assert hands.stands(box) == (wagon, int(at))
        hands.press(KEY.Key_End)
        hands.press(KEY.Key_P)
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_L, SHIFT)
    assert all(work.visit(box).where_is is Where.ON_OUTBOUND for box in hands.plans(train))
    hands.press(KEY.Key_F8)
    hands.press(KEY.Key_Return)
    assert desktop.read(carrier, train).stage is Stage.DEPARTED
    assert is_sound(desktop.hub)


def test_typed_wagons_get_their_box_on_the_place_chosen_and_are_placed_by_keys(desktop: Desktop) -> None:
    work = Outbound(desktop.hub)
    (box,) = work.here(14.0)
    hands = at_screen(desktop, "transship")

    begin_a_train(hands)
    hands.type(f"{wagon_no(1)} 13-470")
    hands.press(KEY.Key_Tab)
    hands.go_to("transshipPlanForm.commit")
    hands.press(KEY.Key_Return)
    (train,) = [each.carrier_id for each in desktop.read(outbound_trains)]
    (wagon,) = desktop.read(outbound_wagons, train)
    assert wagon.stage is WagonStage.ANNOUNCED

    hands.go_to("train")
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_Right, SHIFT, times=2)
    hands.go_to("transshipWaiting")
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_A)
    assert hands.plans(train) == {box: (wagon.id, 2)}

    hands.press(KEY.Key_F8)
    hands.press(KEY.Key_W)
    hands.press(KEY.Key_Return)
    (wagon,) = desktop.read(outbound_wagons, train)
    assert wagon.stage is WagonStage.PLACED
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_L)
    assert hands.stands(box) == (wagon.id, 2)
    assert is_sound(desktop.hub)


def test_a_truck_is_let_in_for_a_box_loaded_and_let_out_by_keys(desktop: Desktop) -> None:
    work = Outbound(desktop.hub)
    (box,) = work.here(12.0)
    hands = at_screen(desktop, "arrivals")

    hands.press(KEY.Key_Insert)
    hands.press(KEY.Key_Return)
    hands.go_to("truck.plate")
    hands.type("512 KLT 05")
    hands.go_to("truck.driver")
    hands.type("M. Petrov")
    hands.go_to("truck.collects")
    hands.type(work.visit(box).number[-7:])
    hands.press(KEY.Key_Tab)
    hands.go_to("form.commit")
    hands.press(KEY.Key_Return)
    assert work.visit(box).plan is Plan.ASSIGNED

    hands.press(KEY.Key_4, ALT)
    hands.go_to("dispatch.trucks")
    hands.press(KEY.Key_Home)
    hands.press(KEY.Key_T)
    assert work.visit(box).where_is is Where.ON_OUTBOUND
    hands.press(KEY.Key_G)
    hands.press(KEY.Key_Return)
    assert work.visit(box).where_is is Where.DEPARTED
    assert is_sound(desktop.hub)
