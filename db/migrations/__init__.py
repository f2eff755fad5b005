"""Brings a database to the newest schema; Alembic is imported only when the revision differs."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from sqlalchemy import URL, Connection, inspect, text

from db import engine

HEAD: Final = "0001"
"""The newest revision; a test compares it with the folder of versions."""


def revision_of(connection: Connection) -> str | None:
    """Return the revision that a database is at, None where it holds no hub."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def known_revisions() -> frozenset[str]:
    """Return every revision that this program can bring to the newest."""
    folder = files("db.migrations") / "versions"
    return frozenset(entry.name[:4] for entry in folder.iterdir() if entry.name[:4].isdigit())


def upgrade(url: str | URL) -> bool:
    """Bring the database at `url` to the newest schema, made if it is not there; return whether it changed.

    The whole way is one transaction: what is cut off has not begun.
    """
    writer = engine.writer(engine.store_url(url) if isinstance(url, str) else url)
    try:
        with writer.begin() as connection:
            if revision_of(connection) == HEAD:
                return False
            _run(connection)
            return True
    finally:
        writer.dispose()


def _run(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "db:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
