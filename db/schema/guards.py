"""The triggers that keep the journal append-only; where one is missing, the database is damaged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy import text

from db.hub_file import GUARDS, TRIGGERS, guards_missing
from db.reading import Reading

_REFUSE: Final = "BEGIN RAISE EXCEPTION 'the journal is never changed'; END"
_IN_ORDER: Final = (
    "BEGIN IF NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM journal) THEN "
    "RAISE EXCEPTION 'the journal only grows at its end'; END IF; RETURN NEW; END"
)
_HEAD_FORWARD: Final = (
    "BEGIN IF NEW.count <= OLD.count OR NEW.count <> (SELECT coalesce(max(id), 0) FROM journal) THEN "
    "RAISE EXCEPTION 'the journal keeps its head'; END IF; RETURN NEW; END"
)
POSTGRES_GUARDS: Final[Mapping[str, tuple[str, str]]] = {
    "journal_appends_in_order": ("BEFORE INSERT ON journal FOR EACH ROW", _IN_ORDER),
    "journal_never_updates": ("BEFORE UPDATE ON journal FOR EACH ROW", _REFUSE),
    "journal_never_deletes": ("BEFORE DELETE ON journal FOR EACH ROW", _REFUSE),
    "journal_never_truncates": ("BEFORE TRUNCATE ON journal FOR EACH STATEMENT", _REFUSE),
    "journal_head_is_one": ("BEFORE INSERT ON journal_head FOR EACH ROW", _REFUSE),
    "journal_head_never_deletes": ("BEFORE DELETE ON journal_head FOR EACH ROW", _REFUSE),
    "journal_head_never_truncates": ("BEFORE TRUNCATE ON journal_head FOR EACH STATEMENT", _REFUSE),
    "journal_head_goes_forward": ("BEFORE UPDATE ON journal_head FOR EACH ROW", _HEAD_FORWARD),
}
"""Those of a server: when each acts, and what it does then. Two more stand here than in a file."""

# A double colon is a cast there, no parameter.
_ON_POSTGRES: Final = r"""
    SELECT guard.tgname AS name, pg_get_triggerdef(guard.oid, true) AS acts, body.prosrc AS does
    FROM pg_trigger AS guard JOIN pg_proc AS body ON body.oid = guard.tgfoid
    WHERE NOT guard.tgisinternal AND guard.tgenabled IN ('O', 'A')
      AND guard.tgrelid IN ('journal'\:\:regclass, 'journal_head'\:\:regclass)
"""

__all__ = ["GUARDS", "POSTGRES_GUARDS", "missing"]


def missing(connection: Reading, dialect: str) -> frozenset[str]:
    """Return the guards that are not there, are switched off, or guard less than they should."""
    if dialect == "sqlite":
        return guards_missing((row.name, row.sql) for row in connection.execute(text(TRIGGERS)))
    standing = {row.name for row in connection.execute(text(_ON_POSTGRES)) if _guards(*row)}
    return frozenset(POSTGRES_GUARDS) - standing


def _guards(name: str, acts: str, does: str) -> bool:
    when, what = POSTGRES_GUARDS.get(name, ("", ""))
    whole = acts.startswith(f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION ")
    return whole and " ".join(does.split()) == what
