"""What the event of a list that was taken keeps of its file, whatever the list is of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from db.act import Act, Change
from db.writes.imports import ListTaken, add_import
from domain.journal import canonical


@dataclass(frozen=True, slots=True)
class BatchFile:
    """The file of a list and how it was read; `rows` of it are taken. A spreadsheet has no encoding."""

    kind: str
    name: str
    size: int
    sha256: str
    rows: int
    encoding: str | None = None
    delimiter: str | None = None
    profile: str | None = None


def keep_batch(act: Act, batch: BatchFile) -> dict[str, object]:
    """Remember that this act took a list, when all else is written; return what its event says of it."""
    taken = ListTaken(
        kind=batch.kind,
        file_name=batch.name,
        file_size=batch.size,
        file_sha256=batch.sha256,
        rows=batch.rows,
        rows_sha256=rows_digest(act.changes),
        encoding=batch.encoding,
        delimiter=batch.delimiter,
        profile=batch.profile,
    )
    add_import(act, taken)
    return taken.told()


def rows_digest(changes: Iterable[Change]) -> str:
    """Return the SHA-256 of the rows that an act wrote, table by table in the order of their ids."""
    ordered = sorted(changes, key=lambda change: (change.table, canonical(sorted(change.key.items()))))
    return sha256(canonical([change.plain() for change in ordered]).encode()).hexdigest()
