"""Brings a database to the newest schema; Alembic is imported only when the revision differs."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from sqlalchemy import URL, Connection, inspect, text

from db import engine, hub_file
from db.errors import StorageFault
from db.obstacles import explained

SCRIPTS: Final = "db:migrations"
"""Where Alembic finds them."""


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
    place = engine.store_url(url) if isinstance(url, str) else url
    writer = engine.reshaper(place)
    try:
        with explained(place), writer.begin() as connection:
            if revision_of(connection) == hub_file.HEAD:
                return False
            upgrade_within(connection)
            return True
    finally:
        writer.dispose()


def upgrade_within(connection: Connection) -> None:
    """Bring the database to the newest schema in the transaction of `connection`.

    Raises StorageFault where rows then name what is not there; SQLite looks at that only here.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", SCRIPTS)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        orphan = connection.execute(text("PRAGMA foreign_key_check")).first()
        if orphan is not None:
            raise StorageFault(f"after the migration a row of {orphan[0]} names what is not there")
