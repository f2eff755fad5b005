"""Lists that went out, as a spreadsheet or a script reads them."""

from __future__ import annotations

import csv
import io
from typing import Any

from hub.interchange.export import ExportWishes, export
from hub.interchange.kinds import ExportKind
from hub.progress import unwatched
from tests.hub.conftest import Hub

Row = dict[str, str]


def exported(hub: Hub, kind: ExportKind, **wishes: Any) -> bytes:
    """Returns the bytes of a list that goes out to a stream."""
    out = io.BytesIO()
    count = export(hub.store, ExportWishes(kind, **wishes), out, unwatched())
    assert count == len(rows_in(out.getvalue(), wishes.get("delimiter", ",")))
    return out.getvalue()


def rows(hub: Hub, kind: ExportKind, **wishes: Any) -> list[Row]:
    """Returns the rows of a list that goes out, by heading."""
    return rows_in(exported(hub, kind, **wishes), wishes.get("delimiter", ","))


def headings(hub: Hub, kind: ExportKind, **wishes: Any) -> list[str]:
    """Returns the first line of a list that goes out."""
    return exported(hub, kind, **wishes).decode("utf-8-sig").splitlines()[0].split(",")


def rows_in(content: bytes, delimiter: str = ",") -> list[Row]:
    """Returns the rows of a file's content, each with a cell for each heading."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    found = list(csv.DictReader(text, delimiter=delimiter, strict=True, restkey="more"))
    assert all(None not in row.values() and "more" not in row for row in found)
    return found
