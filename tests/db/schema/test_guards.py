from __future__ import annotations

import pytest
from sqlalchemy import text

from db import engine
from db.schema import guards
from db.store import Store
from tests.db.acts import journal_rows, remark

SAME = "happened_at, entered_at, operator, workstation, kind, subject, content, NULL, previous, digest"
NAMES = SAME.replace("NULL", "reverses")
TAMPERING = {
    "update": "UPDATE journal SET operator = 'nobody' WHERE id = 1",
    "delete": "DELETE FROM journal WHERE id = 2",
    "insert in the middle": f"INSERT INTO journal (id, {NAMES}) SELECT 1, {SAME} FROM journal WHERE id = 2",
    "insert with a gap": f"INSERT INTO journal (id, {NAMES}) SELECT 9, {SAME} FROM journal WHERE id = 2",
    "set the head back": "UPDATE journal_head SET count = 1",
    "set the head ahead": "UPDATE journal_head SET count = 3",
    "another digest": "UPDATE journal_head SET digest = 'f'",
    "drop the head": "DELETE FROM journal_head",
}
ON_SQLITE = {
    "replace": f"INSERT OR REPLACE INTO journal (id, {NAMES}) SELECT 1, {SAME} FROM journal WHERE id = 2",
    "replace the head": "INSERT OR REPLACE INTO journal_head (one, count, digest) VALUES (1, 9, 'f')",
    "update or replace": "UPDATE OR REPLACE journal SET id = 1 WHERE id = 2",
}
ON_POSTGRES = {
    "truncate": "TRUNCATE journal CASCADE",
    "truncate the head": "TRUNCATE journal_head",
    "upsert": "INSERT INTO journal_head (one, count, digest) VALUES (1, 9, 'f') "
    "ON CONFLICT (one) DO UPDATE SET count = 9",
}


def refused(store: Store, statement: str) -> None:
    """Proves that the statement fails on a connection that may write, and changes nothing."""
    before = store.read(journal_rows)
    writer = engine.writer(store.url)
    try:
        with pytest.raises(Exception, match="journal") as failed, writer.begin() as connection:
            connection.execute(text(statement))
        assert type(failed.value).__module__ == "sqlalchemy.exc"
    finally:
        writer.dispose()
    assert store.read(journal_rows) == before


@pytest.fixture
def worked(store: Store) -> Store:
    """A hub with two events."""
    store.act(remark, "one")
    store.act(remark, "two")
    return store


@pytest.mark.parametrize("way", TAMPERING)
def test_the_journal_refuses_to(worked: Store, way: str) -> None:
    refused(worked, TAMPERING[way])


@pytest.mark.parametrize("way", [*ON_SQLITE, *ON_POSTGRES])
def test_the_journal_refuses_what_only_one_kind_can(request: pytest.FixtureRequest, opened, way: str) -> None:
    kind = "sqlite_url" if way in ON_SQLITE else "postgres_url"
    store = opened(request.getfixturevalue(kind))
    store.act(remark, "one")
    store.act(remark, "two")
    refused(store, (ON_SQLITE | ON_POSTGRES)[way])


def kind_of(store: Store) -> str:
    return "sqlite" if engine.is_sqlite(store.url) else "postgresql"


def test_a_new_hub_has_every_guard(store: Store) -> None:
    assert store.read(guards.missing, kind_of(store)) == frozenset()


@pytest.mark.parametrize("name", sorted(guards.GUARDS))
def test_a_guard_that_is_gone_is_missed(store: Store, name: str) -> None:
    table = "journal_head" if "head" in name else "journal"
    off = f" ON {table}" if kind_of(store) == "postgresql" else ""
    run(store, f"DROP TRIGGER {name}{off}")
    assert store.read(guards.missing, kind_of(store)) == {name}


def test_a_guard_that_is_switched_off_is_missed(opened, postgres_url: str) -> None:
    store = opened(postgres_url)
    run(store, "ALTER TABLE journal DISABLE TRIGGER journal_never_deletes")
    assert store.read(guards.missing, "postgresql") == {"journal_never_deletes"}


def test_a_guard_that_refuses_nothing_is_missed(file_store: Store) -> None:
    run(file_store, "DROP TRIGGER journal_never_deletes")
    run(file_store, "CREATE TRIGGER journal_never_deletes BEFORE DELETE ON journal BEGIN SELECT 1; END")
    assert file_store.read(guards.missing, "sqlite") == {"journal_never_deletes"}


def run(store: Store, statement: str) -> None:
    writer = engine.writer(store.url)
    with writer.begin() as connection:
        connection.execute(text(statement))
    writer.dispose()


WEAK = {
    "never": "CREATE TRIGGER {name} BEFORE UPDATE ON journal "
    "WHEN 0 BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END",
    "another act": "CREATE TRIGGER {name} BEFORE INSERT ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END",
    "another table": "CREATE TRIGGER {name} BEFORE UPDATE ON journal_head "
    "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END",
    "one column": "CREATE TRIGGER {name} BEFORE UPDATE OF operator ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END",
    "ignored": "CREATE TRIGGER {name} BEFORE UPDATE ON journal "
    "BEGIN SELECT RAISE(IGNORE), 'RAISE(ABORT, '; END",
}
WEAK_ON_POSTGRES = {
    "never": "CREATE TRIGGER {name} BEFORE UPDATE ON journal FOR EACH ROW WHEN (false) "
    "EXECUTE FUNCTION journal_refuse()",
    "another act": "CREATE TRIGGER {name} BEFORE INSERT ON journal FOR EACH ROW "
    "EXECUTE FUNCTION journal_in_order()",
    "another table": "CREATE TRIGGER {name} BEFORE UPDATE ON journal_head FOR EACH ROW "
    "EXECUTE FUNCTION journal_head_forward()",
    "one column": "CREATE TRIGGER {name} BEFORE UPDATE OF operator ON journal FOR EACH ROW "
    "EXECUTE FUNCTION journal_refuse()",
    "per statement": "CREATE TRIGGER {name} BEFORE UPDATE ON journal FOR EACH STATEMENT "
    "EXECUTE FUNCTION journal_refuse()",
}


@pytest.mark.parametrize("way", WEAK)
def test_a_guard_that_guards_less_is_missed(opened, sqlite_url: str, way: str) -> None:
    weakened(opened(sqlite_url), WEAK[way], "DROP TRIGGER journal_never_updates")


@pytest.mark.parametrize("way", WEAK_ON_POSTGRES)
def test_a_guard_that_guards_less_is_missed_on_a_server(opened, postgres_url: str, way: str) -> None:
    weakened(opened(postgres_url), WEAK_ON_POSTGRES[way], "DROP TRIGGER journal_never_updates ON journal")


def weakened(store: Store, statement: str, off: str) -> None:
    run(store, off)
    run(store, statement.format(name="journal_never_updates"))
    assert store.read(guards.missing, kind_of(store)) == {"journal_never_updates"}


def test_a_guard_whose_work_does_nothing_is_missed(opened, postgres_url: str) -> None:
    store = opened(postgres_url)
    run(
        store,
        "CREATE OR REPLACE FUNCTION journal_head_forward() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN IF false THEN RAISE EXCEPTION 'the journal keeps its head'; END IF; RETURN NEW; END $$",
    )
    assert store.read(guards.missing, "postgresql") == {"journal_head_goes_forward"}
