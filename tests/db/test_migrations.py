from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest

from db import engine, hub_file, migrations
from db.errors import StorageFault
from db.opening import open_store
from db.schema import metadata
from hub.check import check
from tests.conftest import KINDS
from tests.db.acts import journal_rows, remark
from tests.db.conftest import Clock
from tests.sources import ROOT

NEWEST, NEXT = hub_file.HEAD, f"{int(hub_file.HEAD) + 1:04}"
RELEASED = sorted((ROOT / "tests" / "data").glob("hub-*.db"))
"""A worked hub of each schema that was ever released, as that release left it."""
ANOTHER = '''"""Adds a table; made for this test."""

import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{newest}"


def upgrade() -> None:
    op.create_table("cranes", sa.Column("id", sa.Integer(), primary_key=True))
    {more}
'''


@pytest.fixture
def next_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Call it with a line of Python: the program's next schema, whose migration runs that line too."""

    def make(more: str = "") -> None:
        here, folder = files("db.migrations"), tmp_path / "scripts"
        (folder / "versions").mkdir(parents=True)
        released = [entry.name for entry in (here / "versions").iterdir() if entry.name[:4].isdigit()]
        for name in ("env.py", *(f"versions/{each}" for each in released)):
            (folder / name).write_text((here / name).read_text("utf-8"), "utf-8")
        script = ANOTHER.format(next=NEXT, newest=NEWEST, more=more)
        (folder / "versions" / f"{NEXT}_cranes.py").write_text(script, "utf-8")
        known = migrations.known_revisions() | {NEXT}
        monkeypatch.setattr(migrations, "SCRIPTS", str(folder))
        monkeypatch.setattr(hub_file, "HEAD", NEXT)
        monkeypatch.setattr(migrations, "known_revisions", lambda: known)

    return make


def open_here(url: str):
    return open_store(url, clock=Clock(), operator=lambda: "A", workstation=lambda: "desk-1", create=False)


def tables(url: str) -> set[str]:
    from sqlalchemy import inspect

    reader = engine.reader(engine.store_url(url))
    with reader.connect() as connection:
        found = set(inspect(connection).get_table_names())
    reader.dispose()
    return found


def differences(connection) -> list[object]:
    """Returns in what a database differs from the tables."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    return list(compare_metadata(MigrationContext.configure(connection), metadata))


@pytest.mark.parametrize("kind", KINDS)
def test_migrations_make_what_the_tables_say(fresh_url: Callable[[str], str], kind: str) -> None:
    reader = engine.reader(engine.store_url(fresh_url(kind)))
    with reader.connect() as connection:
        assert differences(connection) == []
    reader.dispose()


@pytest.mark.parametrize("kind", KINDS)
def test_migrations_make_every_constraint(
    fresh_url: Callable[[str], str], empty_url: Callable[[str], str], kind: str
) -> None:
    """Alembic compares no CHECK: a table that came without them would take whatever it is given."""
    from sqlalchemy import inspect

    plain = engine.writer(engine.store_url(empty_url(kind)))
    with plain.begin() as connection:
        metadata.create_all(connection)
    migrated = engine.reader(engine.store_url(fresh_url(kind)))
    with plain.connect() as by_tables, migrated.connect() as by_migrations:
        wanted, made = inspect(by_tables), inspect(by_migrations)
        for table in metadata.tables:
            assert checks(made, table) == checks(wanted, table)
    plain.dispose()
    migrated.dispose()


def checks(inspector, table: str) -> dict[str, str]:
    return {check["name"]: check["sqltext"] for check in inspector.get_check_constraints(table)}


def test_the_newest_revision_is_the_last_of_the_folder() -> None:
    assert max(migrations.known_revisions()) == hub_file.HEAD


def test_a_hub_of_every_older_schema_is_kept() -> None:
    kept = {path.stem.removeprefix("hub-") for path in RELEASED}
    assert kept == migrations.known_revisions() - {hub_file.HEAD}


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_hub_of_an_older_schema_is_brought_up_sound_and_works_on(path: Path, tmp_path: Path) -> None:
    older = Path(shutil.copyfile(path, tmp_path / "hub.db"))
    with closing(sqlite3.connect(path)) as connection:
        (events,) = connection.execute("SELECT count FROM journal_head").fetchone()
    store = open_here(str(older))
    store.act(remark, "after")
    assert len(store.read(journal_rows)) == events + 1
    assert store.read(differences) == []
    store.close()
    assert check(older).findings == ()


def test_a_hub_of_the_newest_schema_is_left_alone(store_url: str) -> None:
    assert migrations.upgrade(store_url) is False


def test_an_older_file_is_copied_and_brought_up(
    sqlite_url: str, opened, next_schema: Callable[[str], None]
) -> None:
    opened(sqlite_url).act(remark, "before")
    next_schema("")
    store = open_here(sqlite_url)
    store.act(remark, "after")
    assert len(store.read(journal_rows)) == 2
    store.close()
    path = Path(str(store.url.database))
    (kept,) = path.parent.glob(f"*-before-{NEXT}-20261125T040000Z.db")
    assert "cranes" in tables(sqlite_url)
    assert "cranes" not in tables(str(kept))
    with closing(sqlite3.connect(kept)) as copy:
        assert copy.execute("SELECT count FROM journal_head").fetchone() == (1,)


def test_an_older_server_is_brought_up(postgres_url: str, next_schema: Callable[[str], None]) -> None:
    next_schema("")
    open_here(postgres_url).close()
    assert "cranes" in tables(postgres_url)


def test_a_migration_that_fails_has_not_begun(store_url: str, next_schema: Callable[[str], None]) -> None:
    next_schema('op.execute("SELECT no_such_thing FROM nowhere")')
    with pytest.raises(StorageFault):
        open_here(store_url)
    assert "cranes" not in tables(store_url)


def test_a_migration_that_loses_what_rows_name_is_taken_back(
    sqlite_url: str, next_schema: Callable[[str], None]
) -> None:
    orphan = "INSERT INTO commodities (hs_code, name, commodity_group) VALUES ('10', 'Grain', 'nothing')"
    next_schema(f'op.execute("{orphan}")')
    with pytest.raises(StorageFault, match="commodities"):
        open_here(sqlite_url)
    assert "cranes" not in tables(sqlite_url)
