"""Who may be at work: the people whose names acts were signed with."""

from __future__ import annotations

from sqlalchemy import select

from db.reading import Reading
from db.schema.operators import operators


def operator_names(connection: Reading) -> tuple[str, ...]:
    """Return the names of those who are still at the hub, by name."""
    rows = connection.execute(select(operators.c.name).where(operators.c.active == 1))
    return tuple(sorted(row.name for row in rows))
