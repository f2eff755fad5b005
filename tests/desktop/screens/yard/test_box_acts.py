"""What is learned of the chosen box and done to it goes through the shared forms, with Undo."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from db.queries.holds import damages_of, holds_of, seals_of
from db.queries.visits import VisitFacts, visit
from desktop import formats
from domain.holds import HoldKind
from domain.seals import SealState
from domain.visit import CustomsStatus, LoadStatus
from tests.desktop.screens.yard.conftest import Control, Key, Shift, Yardman


def now(yard: Yardman, box: VisitFacts) -> VisitFacts:
    """Returns the box as it is known now."""
    found = yard.desktop.read(visit, box.id)
    assert isinstance(found, VisitFacts)
    return found


def empty(yard: Yardman) -> VisitFacts:
    """Returns an empty box of the train."""
    return next(box for box in yard.boxes if box.load_status is LoadStatus.EMPTY)


def test_a_hold_is_set_shown_and_released(yard: Yardman) -> None:
    box = yard.long[3]
    yard.look_for(box)
    yard.press(Key.Key_H)
    yard.press(Key.Key_Return)
    assert yard.refusal("reason")
    yard.fill("kind", "customs")
    yard.fill("reason", "inspection ordered")
    yard.press(Key.Key_Return)

    (hold,) = yard.desktop.read(holds_of, box.id)
    assert (hold.kind, hold.reason) == (HoldKind.CUSTOMS, "inspection ordered")
    assert yard.fact("holds").startswith("customs · inspection ordered")
    row = yard.screen.state.row
    assert row is not None
    assert row.holds == (HoldKind.CUSTOMS,)

    yard.press(Key.Key_H, Shift)
    yard.fill("reason", "act 17")
    yard.press(Key.Key_Return)
    assert yard.desktop.read(holds_of, box.id) == ()
    assert yard.fact("holds") == "none"
    assert yard.desktop.window._actions.blocked("yard.release") == "no hold is open"


def test_several_boxes_are_held_for_one_reason(yard: Yardman) -> None:
    yard.view.table.setFocus()
    yard.press(Key.Key_Home)
    yard.press(Key.Key_Down, Shift)
    ids = [row.visit_id for row in yard.view.table.selected_rows()]
    yard.press(Key.Key_H)
    yard.fill("reason", "papers follow")
    yard.press(Key.Key_Return)
    assert len(ids) == 2
    assert all(yard.desktop.read(holds_of, each) for each in ids)
    assert yard.toast == "2 boxes held"
    numbers = ", ".join(formats.box_number(row.number) for row in yard.view.table.selected_rows())
    yard.press(Key.Key_Z, Control)
    assert yard.toast == f"Undone: Hold set · {numbers} · papers: papers follow"


def test_a_weight_is_read_in_groups_and_told_with_what_was_noticed(yard: Yardman) -> None:
    box = yard.long[3]
    yard.look_for(box)
    yard.press(Key.Key_F4)
    yard.fill("kg", "heavy")
    yard.press(Key.Key_Return)
    assert "is no weight" in yard.refusal("kg")
    yard.fill("kg", "39 500")
    yard.press(Key.Key_Return)
    assert now(yard, box).weighed_kg == 39_500
    assert "weighed · 39,500 kg gross is" in yard.toast
    yard.press(Key.Key_Z, Control)
    assert now(yard, box).weighed_kg is None


def test_another_seal_holds_the_box(yard: Yardman) -> None:
    box = yard.long[3]
    yard.look_for(box)
    yard.press(Key.Key_F2)
    yard.fill("found", "X999")
    yard.press(Key.Key_Return)
    (seal,) = yard.desktop.read(seals_of, box.id)
    assert (seal.state, seal.found) == (SealState.DIFFERS, "X999")
    assert [hold.kind for hold in yard.desktop.read(holds_of, box.id)] == [HoldKind.SEAL]
    assert "≠ X999" in yard.fact("seal")


def test_a_seal_read_again_right_lets_the_box_go(yard: Yardman) -> None:
    box = yard.long[3]
    (seal,) = yard.desktop.read(seals_of, box.id)
    yard.look_for(box)
    for typed in ("X999", seal.number):
        yard.press(Key.Key_F2)
        yard.fill("found", typed)
        yard.press(Key.Key_Return)
    (seal,) = yard.desktop.read(seals_of, box.id)
    assert seal.state is SealState.CHECKED
    assert yard.desktop.read(holds_of, box.id) == ()


def test_damages_are_chosen_or_typed_as_codes(yard: Yardman) -> None:
    box = yard.long[3]
    yard.look_for(box)
    yard.press(Key.Key_F3)
    yard.press(Key.Key_Return)
    assert yard.refusal("damage")
    yard.fill("codes", "QQ")
    yard.press(Key.Key_Return)
    assert yard.refusal("codes")
    yard.fill("codes", "HO-R, dt l")
    yard.press(Key.Key_Return)
    damages = yard.desktop.read(damages_of, box.id)
    assert [(each.code, each.place) for each in damages] == [("HO", "R"), ("DT", "L")]
    assert [hold.kind for hold in yard.desktop.read(holds_of, box.id)] == [HoldKind.DAMAGE]

    assert yard.fact("damage") == "hole, right side; dent, left side"
    yard.press(Key.Key_F3)
    lead = yard.view.panel.form.findChild(QLabel, "form.lead")
    assert lead is not None
    assert lead.text() == "On record: hole, right side; dent, left side"


def test_customs_strip_and_declare(yard: Yardman) -> None:
    box = yard.long[3]
    yard.look_for(box)
    yard.press(Key.Key_K)
    yard.fill("status", "released")
    yard.fill("document", "55301/251126/1")
    yard.press(Key.Key_Return)
    assert now(yard, box).customs_status is CustomsStatus.RELEASED
    assert yard.fact("customs").startswith("transit · released · 55301/251126/1")

    yard.press(Key.Key_S, Shift)
    yard.press(Key.Key_Return)
    assert now(yard, box).load_status is LoadStatus.EMPTY
    assert yard.fact("goods") == "empty"
    assert yard.desktop.window._actions.blocked("yard.strip") == "it is empty already"
    yard.press(Key.Key_E)
    yard.press(Key.Key_Return)
    assert now(yard, box).load_status is LoadStatus.LOADED


def test_an_empty_box_is_stuffed(yard: Yardman) -> None:
    box = empty(yard)
    yard.look_for(box)
    yard.press(Key.Key_S)
    yard.fill("goods", "flour")
    yard.fill("hs_code", "1x")
    yard.fill("gross", "21,000")
    yard.press(Key.Key_Return)
    assert yard.refusal("hs_code")
    yard.fill("hs_code", "1101")
    yard.fill("seal", "KZ77")
    yard.press(Key.Key_Return)
    after = now(yard, box)
    assert (after.load_status, after.goods, after.gross_kg) == (LoadStatus.LOADED, "flour", 21_000)


def test_a_remark_is_kept_and_heads_the_path(yard: Yardman) -> None:
    yard.look_for(yard.long[3])
    yard.press(Key.Key_N)
    yard.press(Key.Key_Return)
    assert yard.refusal("text") == "Type the remark first."
    yard.fill("text", "door gasket torn")
    yard.press(Key.Key_Return)
    assert yard.path()[:2] == ["Remark · door gasket torn", "Placed · Trackside → A-03-1-1"]


def test_escape_steps_back_and_nothing_is_done(yard: Yardman) -> None:
    box = yard.long[3]
    yard.look_for(box)
    yard.press(Key.Key_H)
    yard.fill("reason", "never mind")
    yard.press(Key.Key_Escape)
    assert not yard.form_open
    assert yard.desktop.read(holds_of, box.id) == ()
    assert yard.view.table.hasFocus()
