from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from domain.yard import (
    Block,
    Cells,
    Slot,
    Standing,
    UnknownSlot,
    boxes_above,
    cells,
    check_lift,
    check_place,
    floating,
    is_inside,
    parse_position,
    parse_slot,
    stack_faults,
)

BLOCK = Block("A", bays=4, rows=2, tiers=3)
slots = st.builds(Slot, st.just("A"), st.integers(1, 4), st.integers(1, 2), st.integers(1, 3))
lengths = st.sampled_from((20, 40, 45))


def stacked(*boxes: tuple[int, str, int]) -> dict[Slot, Standing]:
    """Returns the cells of boxes given as visit id, slot and length, set down one after the other."""
    contents: dict[Slot, Standing] = {}
    for visit_id, text, length_ft in boxes:
        set_down(contents, visit_id, parse_slot(text), length_ft)
    return contents


def set_down(contents: dict[Slot, Standing], visit_id: int, slot: Slot, length_ft: int) -> None:
    """Sets a box down where the rules allow it."""
    check_place(BLOCK, slot, length_ft, contents)
    contents |= dict.fromkeys(cells(slot, length_ft), Standing(visit_id, length_ft))


def lifted(contents: Cells, visit_id: int) -> dict[Slot, Standing]:
    """Returns the cells without a box that the rules allow to be lifted."""
    check_lift(visit_id, contents)
    return {cell: standing for cell, standing in contents.items() if standing.visit_id != visit_id}


def refused(contents: Cells, text: str, length_ft: int) -> str:
    """Returns the code with which a box is refused in a slot."""
    with pytest.raises(Refusal) as caught:
        check_place(BLOCK, parse_slot(text), length_ft, contents)
    return caught.value.code


@pytest.mark.parametrize("typed", ["A-07-2-1", "a 7-2-1", "A7-2-1", " a-7-02-1 "])
def test_a_slot_as_people_type_it(typed: str) -> None:
    assert parse_slot(typed) == Slot("A", 7, 2, 1)
    assert str(parse_slot(typed)) == "A-07-2-1"


@pytest.mark.parametrize("typed", ["", "A", "A-07", "A-07-2-0", "A-00-2-1", "7-2-1", "ABCD-1-1-1", "A-?"])
def test_no_slot(typed: str) -> None:
    with pytest.raises(Refusal, match="slot_text"):
        parse_slot(typed)


def test_a_block_alone_is_a_position_that_counts_as_uncertain() -> None:
    assert parse_position("b-?") == UnknownSlot("B")
    assert str(UnknownSlot("B")) == "B-?"
    assert parse_position("B-1-1-1") == Slot("B", 1, 1, 1)


@given(slots)
def test_a_slot_as_it_is_written_is_read_again(slot: Slot) -> None:
    assert parse_position(str(slot)) == slot


def test_a_40_covers_two_bays_and_does_not_fit_in_the_last() -> None:
    assert cells(Slot("A", 1, 1, 1), 40) == (Slot("A", 1, 1, 1), Slot("A", 2, 1, 1))
    assert not is_inside(BLOCK, Slot("A", 4, 1, 1), 40)
    assert is_inside(BLOCK, Slot("A", 4, 1, 1), 20)
    assert refused({}, "A-4-1-1", 40) == "slot_outside"
    assert refused({}, "A-1-1-4", 20) == "slot_outside"
    assert refused({}, "B-1-1-1", 20) == "slot_outside"


def test_each_way_to_stand_wrong_has_its_code() -> None:
    two_20 = stacked((1, "A-1-1-1", 20), (2, "A-2-1-1", 20))
    assert refused(two_20, "A-2-1-1", 20) == "slot_taken"
    assert refused(two_20, "A-2-1-1", 40) == "slot_taken"
    assert refused(two_20, "A-1-1-3", 20) == "slot_floating"
    assert refused(two_20, "A-2-1-2", 40) == "slot_floating"
    assert refused({Slot("A", 1, 1, 2): Standing(9, 20)}, "A-1-1-1", 20) == "slot_under"


def test_corner_castings_must_meet() -> None:
    one_40 = stacked((1, "A-1-1-1", 40))
    assert refused(one_40, "A-1-1-2", 20) == "slot_castings"
    check_place(BLOCK, parse_slot("A-1-1-2"), 45, one_40)
    two_40 = stacked((1, "A-1-1-1", 40), (2, "A-3-1-1", 40))
    assert refused(two_40, "A-2-1-2", 40) == "slot_castings"
    two_20 = stacked((1, "A-1-1-1", 20), (2, "A-2-1-1", 20))
    check_place(BLOCK, parse_slot("A-1-1-2"), 40, two_20)
    mixed = stacked((1, "A-1-1-1", 20), (2, "A-2-1-1", 40))
    assert refused(mixed, "A-1-1-2", 40) == "slot_castings"


def test_what_stands_above_comes_top_first() -> None:
    contents = stacked(
        (1, "A-1-1-1", 20), (2, "A-2-1-1", 20), (3, "A-1-1-2", 40), (4, "A-1-1-3", 40), (5, "A-1-2-1", 20)
    )
    assert boxes_above(1, contents) == (4, 3)
    assert boxes_above(3, contents) == (4,)
    assert boxes_above(4, contents) == boxes_above(5, contents) == ()
    with pytest.raises(Refusal) as caught:
        check_lift(2, contents)
    assert caught.value.code == "slot_buried"
    assert caught.value.facts == {"visit_id": 2, "lifts": 2, "visit_ids": (4, 3)}


@given(st.lists(st.tuples(slots, lengths, st.booleans(), st.integers(0, 30)), max_size=40))
def test_no_legal_lift_or_placing_leaves_a_fault(acts: list[tuple[Slot, int, bool, int]]) -> None:
    contents: dict[Slot, Standing] = {}
    for visit_id, (slot, length_ft, places, which) in enumerate(acts, start=1):
        standing = sorted({each.visit_id for each in contents.values()})
        try:
            if places or not standing:
                set_down(contents, visit_id, slot, length_ft)
            else:
                contents = lifted(contents, standing[which % len(standing)])
        except Refusal:
            continue
        assert floating(contents) == ()
        assert stack_faults(BLOCK, contents) == ()


@given(st.lists(st.tuples(slots, lengths), min_size=1, max_size=30), st.integers(0, 30))
def test_lifting_what_is_above_in_order_frees_the_box(boxes: list[tuple[Slot, int]], which: int) -> None:
    contents: dict[Slot, Standing] = {}
    for visit_id, (slot, length_ft) in enumerate(boxes):
        try:
            set_down(contents, visit_id, slot, length_ft)
        except Refusal:
            continue
    standing = sorted({each.visit_id for each in contents.values()})
    if not standing:
        return
    wanted = standing[which % len(standing)]
    for above in boxes_above(wanted, contents):
        contents = lifted(contents, above)
    assert boxes_above(wanted, contents) == ()
    contents = lifted(contents, wanted)
    assert floating(contents) == ()


def test_damaged_records_are_named() -> None:
    faults = {
        "slot_floating_found": {Slot("A", 1, 1, 2): Standing(1, 20)},
        "slot_half_found": {Slot("A", 1, 1, 1): Standing(1, 40)},
        "slot_outside_found": {Slot("A", 9, 1, 1): Standing(1, 20)},
        "slot_castings_found": {
            Slot("A", 1, 1, 1): Standing(1, 40),
            Slot("A", 2, 1, 1): Standing(1, 40),
            Slot("A", 1, 1, 2): Standing(2, 20),
        },
    }
    for code, contents in faults.items():
        assert [fault.code for fault in stack_faults(BLOCK, contents)] == [code]


def test_a_block_counts_its_cells() -> None:
    assert BLOCK.capacity_teu == 24
