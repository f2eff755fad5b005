"""Warns where the boxes of a list cannot stand on their wagons as the list says: one word for each wagon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from db.queries import reference
from db.queries.loading_rules import rule_settings
from db.reading import Reading
from domain.layout import Scope, judge
from domain.layout.box import LoadedBox
from domain.refusal import Severity
from domain.size_type import BoxKind
from domain.visit import LoadStatus
from hub.interchange.fields import Field
from hub.interchange.remarks import Remarks
from hub.operations.announced_list import ReadBox

_SCOPES: Final = (Scope.SMGS,)
"""By which rules a train came is not known; those of the agreement bind on every way here."""


def warn_of_layouts(
    connection: Reading, remarks: Remarks, boxes: Sequence[ReadBox], rows: Mapping[int, int], on: date
) -> None:
    """Keep the worst that the judge of layouts says of each wagon, at the row of its first box.

    `rows` are the rows of the list by the places of the boxes. A wagon with a box of unknown weight is not
    judged: the list is odd enough without a guess.
    """
    types = reference.wagon_types_by_code(connection)
    settings = rule_settings(connection, on)
    standing: defaultdict[str, list[ReadBox]] = defaultdict(list)
    for each in boxes:
        if each.wagon is not None:
            standing[each.wagon].append(each)
    for listed in standing.values():
        wagon_type = types.get(listed[0].box.wagon_type or "")
        loads = [load for each in listed if (load := _load(each)) is not None]
        if wagon_type is None or len(loads) < len(listed):
            continue
        found = [broken.finding() for broken in judge(wagon_type, loads, _SCOPES, settings).failures]
        worst = sorted(found, key=lambda each: each.severity is not Severity.STOP)
        for finding in worst[:1]:
            if finding.severity is not Severity.COST:
                mild = replace(finding, severity=Severity.WARN)
                remarks.add(rows[listed[0].place], Field.WAGON, mild)


def _load(read: ReadBox) -> LoadedBox | None:
    is_loaded = read.box.load_status is LoadStatus.LOADED
    gross_kg = read.gross_kg if is_loaded else read.gross_kg or read.box.tare_kg
    if gross_kg is None:
        return None
    return LoadedBox(
        key=str(read.place),
        length_ft=read.size.length_ft,
        gross_kg=gross_kg,
        loaded=is_loaded,
        position=read.box.position,
        destination=read.destination,
        tare_kg=read.box.tare_kg,
        open_top=read.size.kind is BoxKind.OPEN_TOP,
    )
