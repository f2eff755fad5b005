from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.slotting import SlottedBox, propose
from domain.visit import LoadStatus
from domain.yard import Block, BlockKind, Slot, Standing, cells, check_place, parse_slot, stack_faults

GENERAL = Block("A", bays=4, rows=2, tiers=3)
EMPTIES = Block("E", bays=4, rows=2, tiers=3, kind=BlockKind.EMPTIES)
PLUGS = Block("R", bays=2, rows=1, tiers=2, kind=BlockKind.REEFER)
YARD = (GENERAL, EMPTIES, PLUGS)
LONG = SlottedBox(40, LoadStatus.LOADED, gross_kg=20_000, destination="POTI")
SHORT = replace(LONG, length_ft=20)


class Yard:
    """A yard that boxes are set down in, and asked for the next slot."""

    def __init__(self) -> None:
        self.contents: dict[Slot, Standing] = {}
        self.boxes: dict[int, SlottedBox] = {}

    def stand(self, text: str, box: SlottedBox) -> None:
        """Sets a box down in a slot."""
        visit_id, slot = len(self.boxes) + 1, parse_slot(text)
        self.boxes[visit_id] = box
        self.contents |= {cell: Standing(visit_id, box.length_ft) for cell in cells(slot, box.length_ft)}

    def proposes(self, box: SlottedBox, blocks: tuple[Block, ...] = YARD) -> str | None:
        """Returns the slot proposed for a box."""
        slot = next(iter(propose(box, blocks, self.contents, self.boxes)), None)
        return None if slot is None else str(slot)


@pytest.fixture
def yard() -> Yard:
    """An empty yard."""
    return Yard()


@pytest.mark.parametrize(
    ("box", "slot"),
    [
        (LONG, "A-01-1-1"),
        (replace(LONG, load_status=LoadStatus.EMPTY), "E-01-1-1"),
        (replace(LONG, needs_power=True), "R-01-1-1"),
    ],
)
def test_a_box_goes_to_the_block_of_its_kind(yard: Yard, box: SlottedBox, slot: str) -> None:
    assert yard.proposes(box) == slot


def test_a_train_is_stacked_together_and_apart_from_others(yard: Yard) -> None:
    yard.stand("A-03-2-1", replace(LONG, carrier_id=7))
    assert yard.proposes(replace(LONG, carrier_id=7)) == "A-03-2-2"
    assert yard.proposes(replace(LONG, carrier_id=8)) == "A-01-1-1"
    assert yard.proposes(LONG) == "A-01-1-1"


def test_without_a_train_the_destination_counts(yard: Yard) -> None:
    yard.stand("A-03-2-1", LONG)
    assert yard.proposes(LONG) == "A-03-2-2"
    assert yard.proposes(replace(LONG, destination="BAKU")) == "A-01-1-1"
    assert yard.proposes(replace(LONG, destination=None)) == "A-01-1-1"


def test_empties_of_one_length_are_stacked_on_each_other(yard: Yard) -> None:
    empty = replace(LONG, load_status=LoadStatus.EMPTY, destination=None)
    yard.stand("E-03-1-1", empty)
    assert yard.proposes(empty) == "E-03-1-2"
    assert yard.proposes(replace(empty, length_ft=20)) == "E-01-1-1"


def test_the_heavy_box_goes_low(yard: Yard) -> None:
    train = replace(LONG, carrier_id=7)
    yard.stand("A-01-1-1", replace(train, gross_kg=12_000))
    yard.stand("A-03-1-1", replace(train, gross_kg=28_000))
    assert yard.proposes(replace(train, gross_kg=20_000)) == "A-03-1-2"
    assert yard.proposes(replace(train, gross_kg=10_000)) == "A-01-1-2"


def test_a_strange_stack_is_the_last_resort(yard: Yard) -> None:
    for bay in (1, 3):
        for row in (1, 2):
            yard.stand(f"A-{bay:02d}-{row}-1", replace(LONG, carrier_id=7))
    assert yard.proposes(replace(LONG, carrier_id=8), (GENERAL,)) == "A-01-1-2"


def test_where_the_plugs_are_taken_the_box_still_gets_a_place(yard: Yard) -> None:
    for tier in (1, 2):
        yard.stand(f"R-01-1-{tier}", replace(LONG, needs_power=True))
    assert yard.proposes(replace(LONG, needs_power=True)) == "A-01-1-1"
    assert yard.proposes(replace(LONG, needs_power=True), (PLUGS,)) is None


def test_a_long_box_begins_in_an_odd_bay_on_the_ground(yard: Yard) -> None:
    yard.stand("A-01-1-1", SHORT)
    yard.stand("A-01-2-1", SHORT)
    assert yard.proposes(replace(LONG, destination="BAKU")) == "A-03-1-1"


@given(
    st.lists(
        st.builds(
            SlottedBox,
            st.sampled_from((20, 40, 45)),
            st.sampled_from(LoadStatus),
            needs_power=st.booleans(),
            gross_kg=st.none() | st.integers(2_000, 30_000),
            destination=st.sampled_from((None, "POTI", "BAKU")),
            carrier_id=st.sampled_from((None, 7, 8)),
        ),
        max_size=40,
    )
)
def test_whatever_is_proposed_may_stand_and_a_full_yard_is_told(boxes: list[SlottedBox]) -> None:
    yard, blocks = Yard(), {block.code: block for block in YARD}
    for box in boxes:
        slots = propose(box, YARD, yard.contents, yard.boxes)
        assert slots == propose(box, YARD[::-1], yard.contents, yard.boxes)
        slot = next(iter(slots), None)
        if slot is None:
            continue
        check_place(blocks[slot.block], slot, box.length_ft, yard.contents)
        yard.stand(str(slot), box)
    assert [fault for block in YARD for fault in stack_faults(block, only(block, yard.contents))] == []


def only(block: Block, contents: dict[Slot, Standing]) -> dict[Slot, Standing]:
    """Returns what stands in one block."""
    return {cell: standing for cell, standing in contents.items() if cell.block == block.code}


def test_alternatives_begin_with_the_proposal_and_keep_clear_of_what_is_barred(yard: Yard) -> None:
    yard.stand("A-01-1-1", replace(LONG, carrier_id=7))
    wanted = replace(LONG, carrier_id=7)

    found = propose(wanted, YARD, yard.contents, yard.boxes)
    clear = propose(wanted, YARD, yard.contents, yard.boxes, barred=[parse_slot("A-02-1-1")])

    assert str(found[0]) == yard.proposes(wanted) == "A-01-1-2"
    assert not [slot for slot in clear if slot.block == "A" and slot.bay in (1, 2) and slot.row == 1]
    assert {slot.block for slot in found} == {"A", "E", "R"}


def test_alternatives_are_a_few_of_each_block(yard: Yard) -> None:
    found = propose(SHORT, (GENERAL,), yard.contents, yard.boxes, per_block=2)
    assert len(found) == 2
