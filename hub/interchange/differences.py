"""Tells what a list would change: what is new, what differs field by field, and what is no longer on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from db.queries.carriers import CarrierFacts, inbound_wagons
from db.queries.visits import VisitFacts
from db.reading import Reading
from domain.visit import VisitAct, Where, may
from hub.interchange.fields import Field
from hub.operations.announced_list import ReadBox
from hub.operations.announcements import AnnouncedBox
from hub.operations.consist import CUSTOMS_OF_LISTS, matched_boxes
from hub.operations.listed_boxes import as_listed


class Change(StrEnum):
    """What becomes of one row, or of what a former list had."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class DiffRow:
    """What becomes of one box or entry; `row` is None where the list does not have it."""

    row: int | None
    key: str
    change: Change
    fields: tuple[tuple[Field, str, str], ...] = ()
    """Field, before, after, as text."""


FIELD_OF: Final[Mapping[str, Field]] = {
    "number": Field.CONTAINER,
    "size_type": Field.SIZE_TYPE,
    "load_status": Field.LOAD_STATUS,
    "category": Field.CATEGORY,
    "customs_status": Field.CUSTOMS_STATUS,
    "wagon": Field.WAGON,
    "wagon_type": Field.WAGON_TYPE,
    "position": Field.POSITION,
    "gross_kg": Field.GROSS_KG,
    "tare_kg": Field.TARE_KG,
    "seal": Field.SEAL,
    "hs_code": Field.HS_CODE,
    "goods": Field.GOODS,
    "consignee": Field.CONSIGNEE,
    "origin": Field.ORIGIN,
    "destination": Field.DESTINATION,
    "dangerous_class": Field.DG_CLASS,
    "un_number": Field.UN_NUMBER,
    "set_point_tenths": Field.TEMPERATURE_C,
}
"""The fields of AnnouncedBox that a list fills, and the list's own."""


def consist_diff(
    connection: Reading, carrier: CarrierFacts | None, boxes: tuple[ReadBox, ...], rows: Mapping[int, int]
) -> tuple[DiffRow, ...]:
    """Return what a list changes at a train or truck, row by row, and last what it takes off.

    `rows` are the rows of the list by the places of the boxes; boxes that stand in none are not told.
    """
    if carrier is None:
        return tuple(DiffRow(rows[each.place], each.number, Change.NEW) for each in boxes)
    matched = matched_boxes(connection, carrier.id, inbound_wagons(connection, carrier.id), boxes)
    found = [
        _changed(connection, rows[read.place], visit, read)
        for visit, read in (*matched.same, *matched.mended)
        if read.place in rows
    ]
    found += [DiffRow(rows[each.place], each.number, Change.NEW) for each in matched.added]
    gone = [each for each in matched.dropped if each.where_is is Where.ANNOUNCED]
    listed = sorted(found, key=lambda each: each.row or 0)
    return (*listed, *(DiffRow(None, visit.number, Change.MISSING) for visit in gone))


def _changed(connection: Reading, row: int, visit: VisitFacts, read: ReadBox) -> DiffRow:
    if not may(VisitAct.AMEND, visit.where_is):
        # It is here: what was found stands.
        return DiffRow(row, visit.number, Change.UNCHANGED)
    fields = tuple(_differing(as_listed(connection, visit.id), read, visit))
    change = Change.CHANGED if fields else Change.UNCHANGED
    return DiffRow(row, visit.number, change, fields)


def _differing(before: AnnouncedBox, read: ReadBox, visit: VisitFacts) -> Iterator[tuple[Field, str, str]]:
    after = replace(
        read.box,
        number=read.number,
        size_type=read.size.code,
        origin=read.origin,
        destination=read.destination,
        wagon=read.wagon,
    )
    for name, of in FIELD_OF.items():
        was, becomes = getattr(before, name), getattr(after, name)
        silent = name == "tare_kg" and becomes is None
        known_better = name == "customs_status" and visit.customs_status not in CUSTOMS_OF_LISTS
        if was != becomes and not silent and not known_better and (was or becomes):
            yield of, _text(was), _text(becomes)


def _text(value: object) -> str:
    return "" if value is None else str(value)
