"""Mends what a list says of its wagons as far as the boxes can be taken in at all: types and positions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.queries import reference
from db.queries.carriers import wagon_types_of
from db.reading import Reading
from domain.refusal import Fact, Finding, Refusal
from domain.similar_names import SimilarNames
from domain.size_type import resolve
from hub.interchange.fields import Field
from hub.interchange.problems import Proposal
from hub.interchange.remarks import Remarks
from hub.operations.announcements import AnnouncedBox

Listed = tuple[int, AnnouncedBox]
"""The row of a list, and its box."""


def with_wagons(connection: Reading, remarks: Remarks, boxes: Sequence[Listed]) -> list[Listed]:
    """Return the boxes with one known type for each wagon, and no position twice.

    A type that is not said is that of the wagon's last coming, else the class that is long enough for its
    boxes. Of two boxes in one place the later one stands somewhere else on the wagon.
    """
    types = _types(connection, remarks, boxes)
    taken: dict[tuple[str, int], str] = {}
    mended: list[Listed] = []
    for row, box in boxes:
        if box.wagon is None:
            mended.append((row, replace(box, wagon_type=None)))
            continue
        position = box.position
        if position is not None:
            other = taken.setdefault((box.wagon, position), box.number)
            if other != box.number:
                facts: dict[str, Fact] = {"wagon": box.wagon, "position": position, "other": other}
                remarks.add(row, Field.POSITION, Finding("wagon_position_twice", facts=facts))
                position = None
        mended.append((row, replace(box, position=position, wagon_type=types[box.wagon])))
    return mended


def _types(connection: Reading, remarks: Remarks, boxes: Sequence[Listed]) -> Mapping[str, str]:
    known = reference.wagon_types_by_code(connection)
    on: defaultdict[str, list[Listed]] = defaultdict(list)
    for row, box in boxes:
        if box.wagon is not None:
            on[box.wagon].append((row, box))
    earlier = wagon_types_of(connection, on)
    lengths = reference.size_aliases(connection)
    similar = SimilarNames(known)
    types: dict[str, str] = {}
    for wagon, listed in on.items():
        said = [(row, box.wagon_type) for row, box in listed if box.wagon_type]
        first = next((name for _row, name in said if name in known), None)
        types[wagon] = first or earlier.get(wagon) or _long_enough(listed, lengths)
        for row, name in said:
            if name not in known:
                meant = tuple(Proposal(code, "close_name") for code in similar.to(name))
                facts: dict[str, Fact] = {"text": name, "wagon_type": types[wagon]}
                remarks.add(row, Field.WAGON_TYPE, Finding("wagon_type_strange", facts=facts), meant)
            elif name != first:
                facts = {"wagon": wagon, "wagon_type": name, "other": first}
                remarks.add(row, Field.WAGON_TYPE, Finding("wagon_two_types", facts=facts))
        if not said:
            facts = {"wagon": wagon, "wagon_type": types[wagon]}
            remarks.assumed(listed[0][0], Field.WAGON_TYPE, Finding("wagon_type_assumed", facts=facts))
    return types


def _long_enough(boxes: Sequence[Listed], aliases: Mapping[str, str]) -> str:
    """Return the class of wagons that has room for the boxes, by the feet that stand on it."""
    feet = 0
    for _row, box in boxes:
        try:
            feet += resolve(box.size_type, aliases).length_ft
        except Refusal:
            continue
    if feet <= 40:
        return "40 ft"
    return "60 ft" if feet <= 60 else "80 ft"
