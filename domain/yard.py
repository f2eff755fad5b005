"""Where a box may stand: slots, the bays that it covers, and what a stack of boxes can carry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.refusal import Finding, Refusal, Severity

_SLOT: Final = re.compile(r"([A-Z]{1,3})[-\s]?(\d{1,2})-(\d{1,2})-(\d{1,2})")
_BLOCK_ONLY: Final = re.compile(r"([A-Z]{1,3})-\?")


class BlockKind(StrEnum):
    """What a block is for."""

    GENERAL = "general"
    EMPTIES = "empties"
    REEFER = "reefer"


class AreaKind(StrEnum):
    """What an area without slots is for."""

    TRACKSIDE = "trackside"
    INSPECTION = "inspection"
    CFS = "cfs"
    REPAIR = "repair"
    GATE = "gate"


class MoveKind(StrEnum):
    """Why a box was lifted."""

    CHECK_IN = "check_in"
    PLACE = "place"
    MOVE = "move"
    RESTOW = "restow"
    LOAD = "load"
    TAKE_OFF = "take_off"
    TRANSFER = "transfer"


@dataclass(frozen=True, order=True)
class Slot:
    """One 20' cell: block, bay, row, tier, each counted from 1. A 40' is named by its lower bay."""

    block: str
    bay: int
    row: int
    tier: int

    def __str__(self) -> str:
        return f"{self.block}-{self.bay:02d}-{self.row}-{self.tier}"

    def below(self) -> Slot:
        """Return the cell under this one (tier 0 under the lowest)."""
        return Slot(self.block, self.bay, self.row, self.tier - 1)

    def above(self) -> Slot:
        """Return the cell over this one."""
        return Slot(self.block, self.bay, self.row, self.tier + 1)


@dataclass(frozen=True)
class UnknownSlot:
    """In a block, slot unknown: a legal position that counts as uncertain."""

    block: str

    def __str__(self) -> str:
        return f"{self.block}-?"


@dataclass(frozen=True)
class InArea:
    """In an area without slots, somewhere."""

    area: str

    def __str__(self) -> str:
        return self.area


Position = Slot | UnknownSlot | InArea


@dataclass(frozen=True)
class Block:
    """A block of the yard: so many 20' bays, rows and tiers."""

    code: str
    bays: int
    rows: int
    tiers: int
    kind: BlockKind = BlockKind.GENERAL

    @property
    def capacity_teu(self) -> int:
        """Return the number of 20' cells: the block's slots in TEU."""
        return self.bays * self.rows * self.tiers


@dataclass(frozen=True)
class Area:
    """An area without slots: a box there is somewhere in it."""

    code: str
    kind: AreaKind


@dataclass(frozen=True)
class Standing:
    """The box in a cell; a 40' stands in the mapping twice, once for each of its cells."""

    visit_id: int
    length_ft: int


Cells = Mapping[Slot, Standing]


def parse_slot(text: str) -> Slot:
    """Return the slot of `A-07-2-1` (also `a 7-2-1`), or raise Refusal `slot_text`."""
    found = _SLOT.fullmatch(text.strip().upper())
    if found is None or "0" in (
        found[2].lstrip("0") or "0",
        found[3].lstrip("0") or "0",
        found[4].lstrip("0") or "0",
    ):
        raise Refusal("slot_text", text=text.strip())
    return Slot(found[1], int(found[2]), int(found[3]), int(found[4]))


def parse_position(text: str) -> Slot | UnknownSlot:
    """Return a slot, or for `B-?` the block with its slot unknown; else raise Refusal `slot_text`."""
    unknown = _BLOCK_ONLY.fullmatch(text.strip().upper())
    return UnknownSlot(unknown[1]) if unknown else parse_slot(text)


def cells(slot: Slot, length_ft: int) -> tuple[Slot, ...]:
    """Return the 20' cells that a box stands in: one up to 20', else this bay and the next."""
    if length_ft <= 20:
        return (slot,)
    return (slot, Slot(slot.block, slot.bay + 1, slot.row, slot.tier))


def is_inside(block: Block, slot: Slot, length_ft: int) -> bool:
    """Return whether every cell of the box lies in the block."""
    return all(
        cell.block == block.code
        and 1 <= cell.bay <= block.bays
        and 1 <= cell.row <= block.rows
        and 1 <= cell.tier <= block.tiers
        for cell in cells(slot, length_ft)
    )


def check_place(block: Block, slot: Slot, length_ft: int, contents: Cells) -> None:
    """Raise a Refusal where a box of `length_ft` cannot be set down in `slot` as the stacks stand.

    `slot_outside`, `slot_taken`, `slot_under` (something hangs above), `slot_floating` (a cell below is
    empty), `slot_castings` (the corner castings do not meet). A box that is moved must be lifted out of
    `contents` first.
    """
    if not is_inside(block, slot, length_ft):
        raise Refusal(
            "slot_outside",
            slot=str(slot),
            block=block.code,
            bays=block.bays,
            rows=block.rows,
            tiers=block.tiers,
            length_ft=length_ft,
        )
    wanted = cells(slot, length_ft)
    for cell in wanted:
        if cell in contents:
            raise Refusal("slot_taken", slot=str(cell), visit_id=contents[cell].visit_id)
    for cell in wanted:
        if cell.above() in contents:
            raise Refusal("slot_under", slot=str(cell), visit_id=contents[cell.above()].visit_id)
    for cell in wanted:
        if cell.tier > 1 and cell.below() not in contents:
            raise Refusal("slot_floating", slot=str(slot), empty=str(cell.below()))
    if not castings_meet(slot, length_ft, contents):
        raise Refusal("slot_castings", slot=str(slot), length_ft=length_ft, below=str(slot.below()))


def castings_meet(slot: Slot, length_ft: int, contents: Cells) -> bool:
    """Return whether a box in `slot` rests on corner castings, where the cells below are filled.

    A 20' stands on a 20' only: a longer box has no castings in its middle. A longer box stands on two 20' at
    the same level, or on one longer box right below it (40' and 45' share the castings at 40').
    """
    below = [contents[cell.below()] for cell in cells(slot, length_ft) if cell.below() in contents]
    if length_ft <= 20:
        return all(each.length_ft <= 20 for each in below)
    return all(each.length_ft <= 20 for each in below) or len({each.visit_id for each in below}) == 1


def boxes_above(visit_id: int, contents: Cells) -> tuple[int, ...]:
    """Return the visits that must be lifted before this one can be, in the order of the lifts (top first)."""
    to_lift: dict[int, int] = {}
    open_cells = [cell for cell, standing in contents.items() if standing.visit_id == visit_id]
    by_visit: dict[int, list[Slot]] = {}
    for cell, standing in contents.items():
        by_visit.setdefault(standing.visit_id, []).append(cell)
    while open_cells:
        cell = open_cells.pop()
        over = contents.get(cell.above())
        if over is not None and over.visit_id not in to_lift and over.visit_id != visit_id:
            to_lift[over.visit_id] = cell.tier + 1
            open_cells.extend(by_visit[over.visit_id])
    return tuple(sorted(to_lift, key=lambda visit: (-to_lift[visit], visit)))


def check_lift(visit_id: int, contents: Cells) -> None:
    """Raise Refusal `slot_buried` with the visits in the way where something stands on this one."""
    above = boxes_above(visit_id, contents)
    if above:
        raise Refusal("slot_buried", visit_id=visit_id, lifts=len(above), visit_ids=above)


def floating(contents: Cells) -> tuple[Slot, ...]:
    """Return the cells with nothing under them, in order: a proof of damage, since no act leaves one."""
    return tuple(sorted(cell for cell in contents if cell.tier > 1 and cell.below() not in contents))


def stack_faults(block: Block, contents: Cells) -> tuple[Finding, ...]:
    """Return everything that is wrong with a block as recorded: outside, floating, castings, half a box."""
    faults = [
        Finding(
            "slot_floating_found", Severity.STOP, {"slot": str(cell), "visit_id": contents[cell].visit_id}
        )
        for cell in floating(contents)
    ]
    first_cells: dict[int, list[Slot]] = {}
    for cell in sorted(contents):
        first_cells.setdefault(contents[cell].visit_id, []).append(cell)
    for visit_id, stands_in in first_cells.items():
        slot, length_ft = stands_in[0], contents[stands_in[0]].length_ft
        facts: dict[str, str | int] = {"slot": str(slot), "visit_id": visit_id}
        if tuple(stands_in) != cells(slot, length_ft):
            faults.append(Finding("slot_half_found", Severity.STOP, facts))
        elif not is_inside(block, slot, length_ft):
            faults.append(Finding("slot_outside_found", Severity.STOP, facts))
        elif not castings_meet(slot, length_ft, contents):
            faults.append(Finding("slot_castings_found", Severity.STOP, facts))
    return tuple(faults)
