"""Proves what imports wrote whole by the digest that each left, and that no other row claims to be of one."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from sqlalchemy import select

from db.queries import journal
from db.queries.proof import Steps, streamed
from db.queries.rows_written import WRITTEN, parts_written
from db.reading import Reading
from db.schema.imports import imports
from domain.refusal import Finding, Severity

_HISTORY: Final = "history"


def batches(connection: Reading) -> Steps:
    """Prove that every row of every history that was not taken back is as it was written."""
    standing = select(imports.c.event_id, imports.c.file_name, imports.c.rows_sha256).where(
        imports.c.kind == _HISTORY, imports.c.taken_back_at.is_(None)
    )
    for event_id, file_name, told in connection.execute(standing.order_by(imports.c.event_id)).all():
        total = sha256()
        for part in parts_written(connection, event_id, journal.event(connection, event_id).changes):
            total.update(part)
            yield None
        if total.hexdigest() != told:
            facts = {"event_id": event_id, "file": file_name}
            yield Finding("damage_import", Severity.STOP, facts)


def batchless(connection: Reading) -> Steps:
    """Prove that no row says that it came with a history of which nothing is left."""
    standing = select(imports.c.event_id).where(imports.c.kind == _HISTORY, imports.c.taken_back_at.is_(None))
    for table in WRITTEN:
        stray = table.c.history_id.is_not(None) & table.c.history_id.not_in(standing)
        key = next(iter(table.primary_key))
        for row, event_id in map(tuple, streamed(connection, select(key, table.c.history_id).where(stray))):
            facts = {"table": table.name, "row": str(row), "event_id": event_id}
            yield Finding("damage_import_row", Severity.STOP, facts)
        yield None
