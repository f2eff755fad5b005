"""The lists that people sent, and how the tests open them and others."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

from hub.interchange.reading.opening import open_table
from hub.interchange.reading.source import Source, source_of
from hub.interchange.reading.table import Format, RawRow
from tests.hub.interchange.reading.vocabulary import known
from tests.sources import ROOT

LISTS = ROOT / "tests" / "data" / "interchange"


def in_memory(content: bytes, name: str = "list.csv") -> Source:
    """Returns a text list that lies nowhere on disk."""
    return Source(name, len(content), sha256(content).hexdigest(), lambda: BytesIO(content))


def read(path: Path, wanted: Format | None = None) -> tuple[Format, list[RawRow]]:
    """Returns how the file was read, and its rows."""
    with open_table(source_of(path), wanted or Format(), known) as table:
        return table.format, list(table.rows())


def rows_of(content: bytes, wanted: Format | None = None) -> list[RawRow]:
    """Returns the rows of a text list."""
    with open_table(in_memory(content), wanted or Format(), known) as table:
        return list(table.rows())
