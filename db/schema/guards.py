"""The triggers that keep the journal append-only; where one is missing, the database is damaged."""

from __future__ import annotations

from typing import Final

from sqlalchemy import text

from db.hub_file import GUARDS, NAME_GUARDS
from db.reading import Reading

POSTGRES_GUARDS: Final = GUARDS | {"journal_never_truncates", "journal_head_never_truncates"}
"""Here two more stand beside those of a file."""

_ON_POSTGRES: Final = """
    SELECT guard.tgname AS name FROM pg_trigger AS guard JOIN pg_proc AS body ON body.oid = guard.tgfoid
    WHERE NOT guard.tgisinternal AND guard.tgenabled IN ('O', 'A') AND body.prosrc LIKE '%RAISE EXCEPTION%'
      AND guard.tgrelid IN ('journal'::regclass, 'journal_head'::regclass)
"""


def missing(connection: Reading, dialect: str) -> frozenset[str]:
    """Return the guards that should be there and are not, are switched off, or refuse nothing."""
    on_sqlite = dialect == "sqlite"
    # A double colon is a cast there, no parameter.
    found = connection.execute(text((NAME_GUARDS if on_sqlite else _ON_POSTGRES).replace("::", r"\:\:")))
    return (GUARDS if on_sqlite else POSTGRES_GUARDS) - {row.name for row in found}
