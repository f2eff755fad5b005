from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, text

from db import engine
from db.act import Act, Event
from db.errors import StorageFault, StorageProblem
from db.obstacles import explained, meaning, place_of
from db.store import Store
from domain.events import EventKind
from tests.db.acts import journal_rows, remark, write_setting
from tests.sources import ROOT


def problem_of(store: Store, *arguments: object) -> StorageProblem:
    with pytest.raises(StorageProblem) as problem:
        store.act(*arguments)
    return problem.value


def path_of(store: Store) -> Path:
    return Path(store.url.database or "")


def test_a_full_disk_is_told_and_nothing_is_written(file_store: Store) -> None:
    file_store.act(remark, "fits")
    with closing(sqlite3.connect(path_of(file_store))) as raw:
        (pages,) = raw.execute("PRAGMA page_count").fetchone()
    event.listen(
        file_store._writer, "checkout", lambda raw, *_: raw.execute(f"PRAGMA max_page_count = {pages}")
    )
    assert problem_of(file_store, remark, "x" * 100_000).code == "storage_full"
    assert len(file_store.read(journal_rows)) == 1


def test_somebody_elses_writing_that_takes_too_long(
    sqlite_url: str, opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 50)
    store = opened(sqlite_url)
    with closing(sqlite3.connect(path_of(store), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert problem_of(store, remark, "waits").code == "storage_locked"
        other.execute("ROLLBACK")
    assert store.act(remark, "goes on").event_id == 1


def test_damage_met_while_reading(sqlite_url: str, opened) -> None:
    store = opened(sqlite_url)
    for _ in range(40):
        store.act(remark, "x" * 2_000)
    store.close()
    with path_of(store).open("rb+") as file:
        pages = path_of(store).stat().st_size // 4_096
        for page in range(pages // 2, pages):
            file.seek(page * 4_096)
            file.write(b"\xa5" * 4_096)
    with pytest.raises(StorageProblem) as problem:
        opened(sqlite_url).read(journal_rows)
    assert problem.value.code == "storage_damaged"


def test_a_mistake_of_ours_is_no_problem_of_the_storage(store: Store) -> None:
    store.act(write_setting, "name", "1")
    with pytest.raises(StorageFault):
        store.act(write_setting, "name", "1")
    with pytest.raises(StorageFault):
        store.read(lambda connection: connection.execute(text("SELECT nothing FROM nowhere")))


def test_a_server_that_ends_our_connections(postgres_url: str, opened) -> None:
    store = opened(postgres_url)

    def cut_off(act: Act) -> Event:
        act.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        return Event(EventKind.REMARK, "", {})

    assert problem_of(store, cut_off).code == "storage_unreachable"
    assert store.act(remark, "after").event_id == 1


def test_an_idle_connection_that_was_dropped_costs_nothing(postgres_url: str, opened) -> None:
    store, other = opened(postgres_url), opened(postgres_url)
    store.act(remark, "before")
    store.read(journal_rows)
    ended = text(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    other.read(lambda connection: connection.execute(ended).scalar())
    assert store.act(remark, "after").event_id == 2
    assert len(store.read(journal_rows)) == 2


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (psycopg.errors.InvalidPassword(), "storage_password"),
        (psycopg.OperationalError('FATAL:  password authentication failed for user "a"'), "storage_password"),
        (psycopg.OperationalError('FATAL:  database "hub" does not exist'), "storage_no_database"),
        (psycopg.OperationalError("FATAL:  sorry, too many clients already"), "storage_too_many"),
        (psycopg.OperationalError("connection refused"), "storage_unreachable"),
        (psycopg.errors.AdminShutdown(), "storage_unreachable"),
        (psycopg.errors.DiskFull(), "storage_full"),
        (psycopg.errors.SerializationFailure(), "storage_busy"),
        (psycopg.errors.DeadlockDetected(), "storage_busy"),
        (psycopg.errors.InsufficientPrivilege(), "storage_not_allowed"),
        (psycopg.errors.ReadOnlySqlTransaction(), "storage_not_allowed"),
        (psycopg.errors.DataCorrupted(), "storage_damaged"),
    ],
)
def test_what_a_server_says(error: psycopg.Error, code: str) -> None:
    told = meaning(error, "hub")
    assert isinstance(told, StorageProblem)
    assert (told.code, told.facts) == (code, {"place": "hub"})


@pytest.mark.parametrize(
    "error",
    [psycopg.errors.UniqueViolation(), psycopg.errors.UndefinedTable(), psycopg.ProgrammingError("misuse")],
)
def test_what_a_server_says_of_our_mistakes(error: psycopg.Error) -> None:
    assert isinstance(meaning(error, "hub"), StorageFault)


def test_a_place_is_named_without_its_password() -> None:
    url = engine.store_url("postgresql://a:secret@server/hub")
    assert "secret" not in place_of(url)
    assert place_of(engine.store_url("/var/hub.db")) == "/var/hub.db"


def test_what_is_ours_passes_as_it_is() -> None:
    with pytest.raises(KeyError), explained(engine.store_url("hub.db")):
        raise KeyError("x")


LIMITED = """
import resource, sys
from pathlib import Path
from db.errors import StorageProblem
from tests.db.acts import remark
from tests.db.conftest import store_at
path = Path(sys.argv[1])
store = store_at(f"sqlite:///{path}")
limit = path.stat().st_size + 200_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    store.act(remark, "x" * 2_000_000)
except StorageProblem as problem:
    print(problem.code)
"""


def test_a_file_that_may_not_grow_is_told_as_a_full_disk(file_store: Store) -> None:
    """SQLite tells of a limit of the process, as of a quota, only that it could not write."""
    file_store.act(remark, "fits")
    told = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path_of(file_store))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.stdout, told.stderr) == ("storage_full\n", "")
    assert len(file_store.read(journal_rows)) == 1
    assert file_store.act(remark, "goes on").event_id == 2


def test_what_could_not_be_written_though_there_is_room(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    assert meaning(error, str(tmp_path / "hub.db")).code == "storage_unreadable"
