"""What a scanned or typed number means on Dispatch: matched against every train and truck being worked."""

from __future__ import annotations

from dataclasses import dataclass

from db.queries.awaited import AwaitedRow, awaited, standing
from db.reading import Reading
from domain import container_number
from domain.container_number import matches_tail
from domain.refusal import Refusal
from domain.visit import Where
from hub.operations.dispatch_board import DispatchBoard


@dataclass(frozen=True, slots=True)
class Awaited:
    """A box that is to be loaded, or is: `carrier` is the train's number or the truck's plate."""

    visit_id: int
    number: str
    carrier_id: int
    carrier: str
    is_truck: bool
    is_loaded: bool
    slot: str


@dataclass(frozen=True, slots=True)
class Near:
    """A number that may have been meant; `changed` are the signs (0 to 10) that differ."""

    box: Awaited
    changed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """`one` is to be loaded at once; `again` is loaded already; else what may have been meant.

    `number`: a good number that stands in no list here. `refusal`: what is wrong with what was typed.
    """

    one: Awaited | None = None
    again: Awaited | None = None
    near: tuple[Near, ...] = ()
    number: str = ""
    refusal: Refusal | None = None
    suspects: tuple[int, ...] = ()


def awaited_on(board: DispatchBoard, carrier_id: int) -> tuple[Awaited, ...]:
    """Return every box of the board's trains and trucks, those of the chosen train first."""
    found = [
        Awaited(
            box.row.visit_id,
            box.row.number,
            train.carrier_id,
            train.row.number,
            False,
            box.is_loaded,
            box.facts.slot or "",
        )
        for train in sorted(board.trains, key=lambda each: each.carrier_id != carrier_id)
        for box in train.boxes
    ]
    found += [
        Awaited(
            box.visit.id,
            box.visit.number,
            truck.row.carrier_id,
            truck.row.plate,
            True,
            box.loaded_at is not None,
            box.facts.slot or "",
        )
        for truck in board.trucks
        for box in truck.boxes
    ]
    return tuple(found)


def meaning(board: DispatchBoard, carrier_id: int, typed: str) -> Meaning:
    """Return what `typed` means while the train `carrier_id` is chosen."""
    boxes = awaited_on(board, carrier_id)
    try:
        number = container_number.parse(typed).text
    except Refusal as refusal:
        return _of_no_number(boxes, typed, refusal)
    same = [box for box in boxes if box.number == number]
    return _of(same, "") if same else Meaning(number=number)


def whereabouts(connection: Reading, number: str) -> AwaitedRow | None:
    """Return a box that no board has: where it stands, or else what is here or comes with it."""
    here = standing(connection, [number]).get(number)
    if here is not None:
        return here
    rows = [row for row in awaited(connection) if row.number == number]
    rows.sort(key=lambda row: (not row.is_worked, row.where_is is Where.MISSING))
    return rows[0] if rows else None


def _of_no_number(boxes: tuple[Awaited, ...], typed: str, refusal: Refusal) -> Meaning:
    ends = [box for box in boxes if matches_tail(box.number, typed)]
    if ends:
        return _of(ends, typed)
    numbers = {box.number: box for box in reversed(boxes)}
    near = tuple(
        Near(numbers[each.number], each.at)
        for each in container_number.proposals(typed, numbers.keys())
        if each.number in numbers
    )
    suspects = container_number.suspect_positions(typed, numbers.keys())
    return Meaning(near=near, refusal=refusal, suspects=suspects)


def _of(found: list[Awaited], typed: str) -> Meaning:
    """One box that is to be loaded is meant; of several the operator says which."""
    waiting = [box for box in found if not box.is_loaded]
    if len(waiting) == 1:
        return Meaning(one=waiting[0])
    if waiting:
        return Meaning(near=tuple(Near(box) for box in waiting), number=typed)
    return Meaning(again=found[0])
