"""The lists that came in, the profiles by which senders' lists are read, and the names that lists are held
against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Row, select

from db.reading import Reading
from db.schema.imports import import_profiles, imports
from db.schema.reference import commodities, locations, parties
from domain.refusal import Refusal

Named = Literal["parties", "locations", "commodities"]
_NAMED: Final = {table.name: table for table in (parties, locations, commodities)}


@dataclass(frozen=True)
class ImportFacts:
    """One list that was taken; its number is its event's.

    `encoding` and `delimiter` are None for a spreadsheet. The whole stays of a history are the visits from
    `first_visit_id` to `last_visit_id`.
    """

    event_id: int
    kind: str
    file_name: str
    file_size: int
    file_sha256: str
    encoding: str | None
    delimiter: str | None
    profile: str | None
    rows: int
    rows_sha256: str
    first_visit_id: int | None
    last_visit_id: int | None
    taken_back_at: datetime | None


@dataclass(frozen=True)
class ProfileRow:
    """How one sender's lists are read: `content` is JSON, `signature` stands for their headings."""

    name: str
    kind: str
    signature: str
    content: str
    used_at: datetime


def import_of(connection: Reading, event_id: int) -> ImportFacts:
    """Return the list that the event took, or raise Refusal `import_unknown`."""
    row = connection.execute(select(imports).where(imports.c.event_id == event_id)).one_or_none()
    if row is None:
        raise Refusal("import_unknown", event_id=event_id)
    return _facts(row)


def imports_of_file(connection: Reading, file_sha256: str, kind: str) -> tuple[ImportFacts, ...]:
    """Return when the same file was taken before, the oldest first, without what was taken back."""
    same = (imports.c.file_sha256 == file_sha256, imports.c.kind == kind, imports.c.taken_back_at.is_(None))
    rows = connection.execute(select(imports).where(*same).order_by(imports.c.event_id))
    return tuple(_facts(row) for row in rows)


def profiles(connection: Reading, kind: str) -> tuple[ProfileRow, ...]:
    """Return the profiles for lists of a kind, the one used last first."""
    wanted = select(import_profiles).where(import_profiles.c.kind == kind)
    rows = connection.execute(wanted.order_by(import_profiles.c.used_at.desc(), import_profiles.c.name))
    return tuple(ProfileRow(row.name, row.kind, row.signature, row.content, row.used_at) for row in rows)


def known_names(connection: Reading, table: Named) -> tuple[str, ...]:
    """Return what the hub knows by name, in order; `domain.similar_names` finds what was meant among them."""
    name = _NAMED[table].c.name
    return tuple(row.name for row in connection.execute(select(name).distinct().order_by(name)))


def _facts(row: Row[tuple[object, ...]]) -> ImportFacts:
    return ImportFacts(**row._mapping)
