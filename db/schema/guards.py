"""The triggers that keep the journal append-only; where one is missing, the database is damaged."""

from __future__ import annotations

from typing import Final

from sqlalchemy import text

from db.reading import Reading

GUARDS: Final = frozenset(
    {
        "journal_appends_in_order",
        "journal_never_updates",
        "journal_never_deletes",
        "journal_head_never_deletes",
        "journal_head_goes_forward",
    }
)
"""On PostgreSQL `journal_never_truncates` and `journal_head_never_truncates` stand beside them."""
POSTGRES_GUARDS: Final = GUARDS | {"journal_never_truncates", "journal_head_never_truncates"}


def missing(connection: Reading, dialect: str) -> frozenset[str]:
    """Return the guards that should be there and are not, or are switched off."""
    if dialect == "sqlite":
        found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        return GUARDS - {row.name for row in found}
    found = connection.execute(
        text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'")
    )
    return POSTGRES_GUARDS - {row.tgname for row in found}
