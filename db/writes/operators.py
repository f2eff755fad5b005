"""Learns who signs: a name is an operator of the hub from the first act under it on."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from db.schema.operators import operators


def learn(connection: Connection, names: Iterable[str]) -> None:
    """Insert the names that are not known yet, in their order; acts without a name teach none.

    Nothing of it is in the journal's changes: taking the first act of a person back does not unmake the
    person. Safe because acts are in order: two never learn at once.
    """
    for name in dict.fromkeys(name for name in names if name):
        known = connection.execute(select(operators.c.id).where(operators.c.name == name)).first()
        if known is None:
            connection.execute(insert(operators).values(name=name, role="", active=1))
