"""Boxes are placed, moved and restowed by keys, and what cannot be is refused where the eye is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from db.queries.journal import events_about
from desktop.widgets.box_mime import boxes_mime
from domain.events import SubjectKind
from domain.yard import parse_position
from hub.operations.yard import place
from tests.desktop.screens.yard.conftest import Control, Key, Shift, Yardman


def kinds(yard: Yardman, visit_id: int) -> list[str]:
    """Returns what happened to a box."""
    return [event.kind.value for event in yard.desktop.read(events_about, SubjectKind.VISIT, visit_id)]


def test_a_box_from_the_track_is_placed_where_it_is_proposed_and_taken_back(yard: Yardman) -> None:
    box = yard.long[5]
    yard.look_for(box)

    yard.press(Key.Key_P)
    proposed = yard.typed("to")
    slot = parse_position(proposed)
    assert yard.view.plan.blocks[proposed[0]].target == (slot.bay, slot.row, 2, slot.tier)
    assert "1 lift" in yard.view.panel.price.text()
    yard.press(Key.Key_Return)

    assert yard.stands(box) == proposed
    assert (yard.form_open, yard.toast) == (False, f"{_grouped(box.number)} placed · {proposed}")
    assert yard.view.plan.blocks[proposed[0]].target is None
    yard.press(Key.Key_Z, Control)
    assert yard.stands(box) == "TRACK"
    assert yard.toast == f"Undone: Placed · {_grouped(box.number)} · Trackside → {proposed}"


def test_arrows_go_through_the_proposals(yard: Yardman) -> None:
    yard.look_for(yard.long[5])
    yard.press(Key.Key_P)
    first = yard.typed("to")

    yard.press(Key.Key_Down)
    second = yard.typed("to")
    yard.press(Key.Key_Up)

    assert second != first == yard.typed("to")
    assert [str(slot) for slot in yard.screen.lifting.choices[:2]] == [first, second]
    yard.press(Key.Key_Escape)
    assert (yard.form_open, yard.screen.lifting.current) == (False, None)


@pytest.mark.parametrize(
    ("typed", "place_"),
    [("a 9-3-1", "A-09-3-1"), ("С-11-1-1", "C-11-1-1"), ("B-?", "B-?"), ("insp", "INSP"), ("Repair", "REP")],
)
def test_a_place_is_typed_as_slot_block_or_area(yard: Yardman, typed: str, place_: str) -> None:
    box = yard.long[6]
    yard.look_for(box)
    yard.press(Key.Key_P)
    yard.fill("to", typed)
    yard.press(Key.Key_Return)
    assert yard.stands(box) == place_


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("A-03-1-1", "is taken"),
        ("A-11-1-2", "would float"),
        ("A-08-2-2", "would float"),
        ("A-30-1-1", "outside block A"),
        ("Z-01-1-1", "no block Z"),
        ("somewhere", "is no slot"),
    ],
)
def test_a_place_that_cannot_be_is_refused_under_the_field(yard: Yardman, typed: str, said: str) -> None:
    box = yard.long[6]
    yard.look_for(box)
    yard.press(Key.Key_P)
    yard.fill("to", typed)
    yard.press(Key.Key_Return)
    assert said in yard.refusal("to")
    assert (yard.form_open, yard.stands(box)) == (True, "TRACK")


def test_a_short_box_does_not_rest_on_the_middle_of_a_long_one(yard: Yardman) -> None:
    yard.look_for(yard.short[5])
    yard.press(Key.Key_P)
    yard.fill("to", "A-03-1-2")
    assert "does not rest" in yard.view.panel.price.text()
    yard.press(Key.Key_Return)
    assert "does not rest" in yard.refusal("to")


def test_a_buried_box_names_what_stands_on_it_and_offers_the_restows(yard: Yardman) -> None:
    bottom, middle, top = yard.long[:3]
    yard.look_for(bottom)
    note = yard.view.panel.sheet.lifts
    assert note.isVisible()
    assert note.boxes.text().startswith(f"1. {_grouped(top.number)}")

    yard.press(Key.Key_M)
    assert (yard.form_open, yard.desktop.window.focusWidget()) == (False, note.button)
    yard.press(Key.Key_R)
    form = yard.view.panel.form
    assert form.accessibleName().startswith(_grouped(top.number))
    assert _grouped(bottom.number) in form.accessibleName()
    assert not yard.typed("to").startswith(("A-01-1", "A-02-1"))
    yard.press(Key.Key_Return)
    assert yard.view.panel.form.accessibleName().startswith(_grouped(middle.number))
    yard.press(Key.Key_Return)

    assert (yard.form_open, yard.chosen, note.isVisible()) == (False, bottom.number, False)
    assert kinds(yard, top.id)[-1] == kinds(yard, middle.id)[-1] == "restow"
    # Both restows are also told of the box that forced them.
    assert kinds(yard, bottom.id)[-2:] == ["restow", "restow"]
    yard.press(Key.Key_M)
    yard.press(Key.Key_Return)
    assert kinds(yard, bottom.id)[-1] == "move"


def test_several_boxes_are_placed_one_after_the_other(yard: Yardman) -> None:
    yard.view.places.button("area:TRACK").click()
    yard.settle()
    yard.view.table.setFocus()
    yard.press(Key.Key_Home)
    yard.press(Key.Key_Down, Shift)
    yard.press(Key.Key_Down, Shift)
    chosen = [row.visit_id for row in yard.view.table.selected_rows()]
    boxes = [box for visit_id in chosen for box in yard.boxes if box.id == visit_id]
    assert len(boxes) == 3

    yard.press(Key.Key_P)
    assert "1 of 3" in yard.view.panel.form.accessibleName()
    for _ in boxes:
        yard.press(Key.Key_Return)

    places = [yard.stands(box) for box in boxes]
    assert "TRACK" not in places
    assert len(set(places)) == 3
    assert not yard.form_open


def test_a_cell_of_the_plan_is_pointed_at_while_a_box_is_on_the_hook(yard: Yardman) -> None:
    box = yard.long[7]
    yard.look_for(box)
    yard.press(Key.Key_P)
    plan = yard.view.plan.blocks["B"]
    yard.desktop.qtbot.mouseClick(
        plan, Qt.MouseButton.LeftButton, pos=plan.cell_rect(5, 2).center().toPoint()
    )
    assert yard.typed("to") == "B-05-2-1"
    yard.press(Key.Key_Return)
    assert yard.stands(box) == "B-05-2-1"


def test_a_box_is_dragged_to_another_stack(yard: Yardman) -> None:
    box = yard.long[3]
    drop(yard, boxes_mime([str(box.id)]), "C", 13, 4)
    assert yard.stands(box) == "C-13-4-1"
    assert "moved" in yard.toast


def test_a_box_dragged_where_it_cannot_stand_opens_the_form_about_it(yard: Yardman) -> None:
    box = yard.short[4]
    drop(yard, boxes_mime([str(box.id)]), "A", 3, 1)
    assert yard.form_open
    assert yard.typed("to") == "A-03-1-2"
    assert "does not rest" in yard.view.panel.price.text()
    assert yard.stands(box) == "TRACK"


def test_a_late_entry_says_when_it_happened(yard: Yardman) -> None:
    box = yard.long[8]
    yard.look_for(box)
    yard.press(Key.Key_P)
    yard.fill("happened", "25:00")
    yard.press(Key.Key_Return)
    assert "is no time" in yard.refusal("happened")
    # It is 09:23; the train came at 09:10 and was taken in at 09:15.
    yard.fill("happened", "09:16")
    yard.press(Key.Key_Return)
    last = yard.desktop.read(events_about, SubjectKind.VISIT, box.id)[-1]
    assert (f"{last.happened_at:%H:%M}", last.kind.value) == ("04:16", "place")


def test_what_another_workstation_did_meanwhile_is_refused_in_place(yard: Yardman) -> None:
    box, rival = yard.long[9], yard.long[10]
    yard.look_for(box)
    yard.press(Key.Key_P)
    proposed = yard.typed("to")
    yard.desktop.act(place, rival.id, parse_position(proposed))
    yard.press(Key.Key_Return)
    assert "is taken" in yard.refusal("to")
    assert yard.stands(box) == "TRACK"


def test_place_and_move_say_why_not(yard: Yardman) -> None:
    actions = yard.desktop.window._actions
    assert actions.blocked("yard.place") == "choose a box first"
    yard.look_for(yard.long[3])
    assert actions.blocked("yard.place") == "it stands in A-03-1-1: M moves it"
    assert actions.blocked("yard.restow") == "nothing stands on it"
    yard.look_for(yard.long[5])
    assert actions.blocked("yard.move") == "it is in no slot yet: P places it"


def drop(yard: Yardman, mime: QMimeData, block: str, bay: int, row: int) -> None:
    """Drops what is dragged on a cell of the plan."""
    plan = yard.view.plan.blocks[block]
    where = QPointF(plan.cell_rect(bay, row).center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    enter = QDragEnterEvent(where.toPoint(), move, mime, left, none)
    QApplication.sendEvent(plan, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(plan, QDropEvent(where, move, mime, left, none))
    yard.settle()


def _grouped(number: str) -> str:
    return f"{number[:4]} {number[4:10]} {number[10]}"
