"""Writes the list of a train of the past as the file that it was taken in from, and what that wrote."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from io import StringIO
from typing import Any, Final

from db.act import Change
from hub.demo.book import Row
from hub.demo.boxes import Box
from hub.interchange.manifest import COLUMNS
from hub.operations.manifests import taken_from

_OF_VISIT: Final = (
    "size_type",
    "load_status",
    "category",
    "gross_kg",
    "tare_kg",
    "hs_code",
    "goods",
    "origin",
    "destination",
)


def taken_list(name: str, carrier: Row, wagons: Sequence[Row], boxes: Sequence[Box]) -> dict[str, object]:
    """Return what the event of a list says of its file and of the rows that were made of it, as of now."""
    return taken_from(name, sha256(_file(wagons, boxes)).hexdigest(), _written(carrier, wagons, boxes))


def _file(wagons: Sequence[Row], boxes: Sequence[Box]) -> bytes:
    """Return the list as its sender wrote it: UTF-8 CSV under the headings that the hub reads."""
    stand = {wagon["id"]: wagon for wagon in wagons}
    written = StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(COLUMNS)
    for box in boxes:
        said = _said(box, stand[box.visit["inbound_wagon_id"]])
        lines.writerow([said.get(column, "") for column in COLUMNS])
    return written.getvalue().encode()


def _said(box: Box, wagon: Row) -> Mapping[str, Any]:
    return {name: box.visit[name] for name in _OF_VISIT} | {
        "container": box.visit["number"],
        "wagon": wagon["number"],
        "wagon_type": wagon["wagon_type"],
        "position": box.visit["inbound_position"],
        "seal": "" if box.seal is None else box.seal["number"],
    }


def _written(carrier: Row, wagons: Sequence[Row], boxes: Sequence[Box]) -> Iterator[Change]:
    yield _inserted("carrier_visits", carrier)
    for wagon in wagons:
        yield _inserted("wagon_stays", wagon)
    for box in boxes:
        yield _inserted("visits", box.visit)
        if box.seal is not None:
            yield _inserted("seals", box.seal)


def _inserted(table: str, row: Row) -> Change:
    return Change(table, "insert", {"id": row["id"]}, after={k: v for k, v in row.items() if k != "id"})
