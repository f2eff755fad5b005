"""Proves that a place is recognised, and that what is refused keeps every byte and its folder every name."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import text

from db import engine, network_mounts, opening, replacing
from db.errors import StorageProblem
from db.opening import open_store, read_hub
from db.store import Store
from tests.conftest import KINDS
from tests.db.acts import journal_rows, remark
from tests.db.conftest import Clock
from tests.postgres import PostgresServer
from tests.sources import ROOT


def open_here(place: str | Path, *, create: bool = False) -> Store:
    return open_store(place, clock=Clock(), operator=lambda: "A", workstation=lambda: "desk-1", create=create)


def refused(place: str | Path, *, create: bool = False) -> StorageProblem:
    """Returns what opening raises, both ways of asking."""
    with pytest.raises(StorageProblem) as problem:
        open_here(place, create=create)
    return problem.value


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """Proves that nothing in the folder changes: names, bytes, sizes and times."""
    before = state(folder)
    yield
    assert state(folder) == before


def state(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own for one database."""
    made = tmp_path / "place"
    made.mkdir()
    return made


@pytest.fixture
def hub_file(folder: Path, sqlite_template: Path) -> Path:
    """A hub in a folder of its own."""
    return Path(shutil.copyfile(sqlite_template, folder / "hub.db"))


# --- Nothing there ----------------------------------------------------------------------------------------


def test_an_empty_hub_is_made_where_nothing_is(folder: Path) -> None:
    store = open_here(folder / "hub.db", create=True)
    store.act(remark, "first")
    store.close()
    assert [path.name for path in folder.iterdir()] == ["hub.db"]
    again = open_here(folder / "hub.db")
    assert len(again.read(journal_rows)) == 1
    again.close()


def test_nothing_is_made_unasked(folder: Path) -> None:
    with untouched(folder):
        assert refused(folder / "hub.db").code == "storage_absent"
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_that_is_not_there(folder: Path, create: bool) -> None:
    problem = refused(folder / "gone" / "hub.db", create=create)
    assert problem.code == "storage_folder_missing"
    assert problem.facts["folder"] == str(folder / "gone")


def test_a_folder_is_no_hub(folder: Path) -> None:
    assert refused(folder, create=True).code == "storage_is_folder"


def test_an_empty_file_becomes_a_hub_only_when_asked(folder: Path) -> None:
    (folder / "hub.db").touch()
    with untouched(folder):
        assert refused(folder / "hub.db").code == "storage_no_hub"
    assert works(folder / "hub.db")


def works(place: Path) -> bool:
    """Returns whether a new hub is made at the place, and takes its first event."""
    store = open_here(place, create=True)
    try:
        return store.act(remark, "first").event_id == 1
    finally:
        store.close()


def test_a_hub_that_was_cut_off_while_it_was_made_is_made_now(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "hub.db")) as begun:
        begun.execute("PRAGMA journal_mode = WAL")
        # The first page is written, and nothing stands on it yet.
        begun.execute("PRAGMA user_version = 0")
    assert (folder / "hub.db").stat().st_size > 0
    with untouched(folder):
        assert refused(folder / "hub.db").code == "storage_no_hub"
    assert works(folder / "hub.db")


MAKER = """
import sys
from datetime import UTC, datetime
from db.opening import open_store
input()
store = open_store(
    sys.argv[1],
    clock=lambda: datetime(2026, 11, 25, tzinfo=UTC),
    operator=lambda: "A",
    workstation=lambda: "w",
    create=True,
)
store.close()
"""


@pytest.mark.parametrize("kind", KINDS)
def test_two_who_make_one_hub_at_once_both_get_it(empty_url: Callable[[str], str], kind: str) -> None:
    url = empty_url(kind)
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", MAKER, url],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for maker in makers:
        assert maker.stdin is not None
        maker.stdin.write("\n")
        maker.stdin.flush()
    assert [maker.communicate()[1] for maker in makers] == ["", ""]


# --- Something else ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize(
    "content", [b"number,seal\n1,2\n", b"SQLite format 4\0" + b"x" * 8_000, b"\0" * 4_096]
)
def test_a_file_that_is_no_database(folder: Path, content: bytes, create: bool) -> None:
    (folder / "hub.db").write_bytes(content)
    with untouched(folder):
        assert refused(folder / "hub.db", create=create).code == "storage_not_database"


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_another_programs_database(folder: Path, mode: str, create: bool) -> None:
    with closing(sqlite3.connect(folder / "books.db")) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("CREATE TABLE journal (id INTEGER PRIMARY KEY)")
        other.commit()
    with untouched(folder):
        assert refused(folder / "books.db", create=create).code == "storage_other_program"


def test_another_programs_database_in_use(folder: Path) -> None:
    with kept_open(folder / "books.db", "CREATE TABLE journal (id)"), untouched(folder):
        assert refused(folder / "books.db").code == "storage_other_program"


def test_a_newer_hub_in_use(hub_file: Path, folder: Path) -> None:
    with (
        kept_open(hub_file, "UPDATE alembic_version SET version_num = '0999'"),
        untouched(folder),
    ):
        assert refused(hub_file).code == "storage_newer"


def test_a_hub_that_others_work_in_is_opened(hub_file: Path) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.db.actor", str(hub_file), "300"], cwd=ROOT, stdout=subprocess.PIPE
    )
    opened = 0
    while worker.poll() is None:
        open_here(hub_file).close()
        opened += 1
    worker.communicate()
    assert worker.returncode == 0
    assert opened > 3


def test_a_newer_hub(hub_file: Path, folder: Path) -> None:
    change(hub_file, "UPDATE alembic_version SET version_num = '0999'")
    with untouched(folder):
        problem = refused(hub_file)
    assert (problem.code, problem.facts["revision"]) == ("storage_newer", "0999")


def test_a_newer_hub_whose_writer_was_killed(hub_file: Path, folder: Path) -> None:
    """Its last acts lie in the log alone, and the log stays as it is."""
    leave_a_log(hub_file, "UPDATE alembic_version SET version_num = '0999'")
    assert (folder / "hub.db-wal").stat().st_size > 0
    with untouched(folder):
        assert refused(hub_file).code == "storage_newer"
    (folder / "hub.db-shm").unlink()
    with untouched(folder):
        assert refused(hub_file).code == "storage_newer"


def test_a_hub_whose_writer_was_killed_is_whole(hub_file: Path) -> None:
    leave_a_log(hub_file, "INSERT INTO settings VALUES ('hub_name', '2026-11-25', '1')")
    store = open_here(hub_file)
    assert store.read(lambda c: c.execute(text("SELECT count(*) FROM settings")).scalar()) == 1
    store.close()


# --- Damage -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kept", [4_096 * 3, 4_096 * 20 + 17, 5_000])
def test_a_file_that_was_cut(hub_file: Path, folder: Path, kept: int) -> None:
    with hub_file.open("rb+") as file:
        file.truncate(kept)
    with untouched(folder):
        assert refused(hub_file).code == "storage_damaged"


def test_a_file_whose_schema_was_overwritten(hub_file: Path, folder: Path) -> None:
    with hub_file.open("rb+") as file:
        file.seek(100)
        file.write(b"\xff" * 3_000)
    with untouched(folder):
        assert refused(hub_file).code == "storage_damaged"


@pytest.fixture
def overwritten(hub_file: Path) -> Path:
    """A hub, some of whose pages a failing disk has overwritten, though not those that say what it is."""
    store = open_here(hub_file)
    for number in range(40):
        store.act(remark, "x" * 3_000 + str(number))
    store.close()
    with hub_file.open("rb+") as file:
        file.seek(hub_file.stat().st_size * 5 // 6 // 4_096 * 4_096)
        file.write(b"\xa5" * 20_000)
    return hub_file


@pytest.mark.parametrize("create", [True, False])
def test_a_file_whose_pages_were_overwritten(overwritten: Path, folder: Path, create: bool) -> None:
    with untouched(folder):
        assert refused(overwritten, create=create).code == "storage_damaged"


def test_a_large_file_is_proved_by_who_can_wait(
    overwritten: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PROVED_AT_ONCE_BYTES", 4_096)
    open_here(overwritten).close()
    arguments = {"clock": Clock(), "operator": str, "workstation": str, "create": False}
    with untouched(folder), pytest.raises(StorageProblem) as problem:
        open_store(overwritten, **arguments, prove_any_size=True)
    assert problem.value.code == "storage_damaged"


def test_a_hub_without_its_revision(hub_file: Path, folder: Path) -> None:
    change(hub_file, "DELETE FROM alembic_version")
    with untouched(folder):
        assert refused(hub_file).code == "storage_damaged"


def test_a_hub_whose_journal_is_unguarded(hub_file: Path, folder: Path) -> None:
    change(hub_file, "DROP TRIGGER journal_never_deletes")
    with untouched(folder):
        problem = refused(hub_file)
    assert problem.code == "storage_guards_missing"
    assert problem.facts["guards"] == ("journal_never_deletes",)


# --- Places that cannot be written ------------------------------------------------------------------------


def test_a_file_that_is_read_only(hub_file: Path, folder: Path) -> None:
    hub_file.chmod(0o444)
    with untouched(folder):
        assert refused(hub_file).code == "storage_read_only"


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_that_is_read_only(hub_file: Path, folder: Path, create: bool) -> None:
    folder.chmod(0o555)
    try:
        with untouched(folder):
            assert refused(hub_file, create=create).code == "storage_folder_read_only"
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize("create", [True, False])
def test_a_network_mount(
    hub_file: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, create: bool
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"1 0 0:1 / / rw - ext4 d rw\n2 1 0:2 / {folder} rw - nfs4 server:/x rw\n")
    monkeypatch.setattr(network_mounts, "MOUNTS", mounts)
    with untouched(folder):
        problem = refused(hub_file, create=create)
    assert (problem.code, problem.facts["filesystem"]) == ("storage_on_network", "nfs4")


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_hub_that_another_program_keeps_to_itself(
    hub_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 100)
    alone = (f"PRAGMA journal_mode = {mode}", "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE")
    with kept_open(hub_file, *alone), untouched(folder):
        assert refused(hub_file).code == "storage_locked"


# --- Addresses --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("://", "storage_url_wrong"),
        ("sqlite://", "storage_url_wrong"),
        ("postgresql://server:port/x", "storage_url_wrong"),
        ("oracle9://server/hub", "storage_kind_unknown"),
        ("mysql://server/hub", "storage_kind_unknown"),
        ("postgresql+psycopg://u@127.0.0.1:9/hub", "storage_unreachable"),
    ],
)
def test_an_address_that_leads_nowhere(url: str, code: str) -> None:
    assert refused(url, create=True).code == code


def test_a_database_that_the_server_does_not_know(postgres: PostgresServer) -> None:
    problem = refused(postgres.url("never_made"), create=True)
    assert problem.code == "storage_no_database"


def test_no_password_is_told(postgres: PostgresServer) -> None:
    url = engine.store_url(postgres.url("never_made")).set(password="secret-word")
    problem = refused(url.render_as_string(hide_password=False))
    assert "secret-word" not in str(problem)


def test_a_hub_is_made_on_a_server(empty_url: Callable[[str], str]) -> None:
    url = empty_url("postgresql")
    assert refused(url).code == "storage_no_hub"
    store = open_here(url, create=True)
    assert store.act(remark, "first").event_id == 1
    store.close()


@pytest.mark.parametrize("create", [True, False])
def test_another_programs_database_on_a_server(empty_url: Callable[[str], str], create: bool) -> None:
    url = empty_url("postgresql")
    change(url, "CREATE TABLE alembic_version (version_num text)")
    assert refused(url, create=create).code == "storage_other_program"


def test_a_newer_hub_on_a_server(postgres_url: str) -> None:
    change(postgres_url, "UPDATE alembic_version SET version_num = '0999'")
    assert refused(postgres_url).code == "storage_newer"


def test_an_unguarded_journal_on_a_server(postgres_url: str) -> None:
    change(postgres_url, "DROP TRIGGER journal_never_truncates ON journal")
    assert refused(postgres_url).facts["guards"] == ("journal_never_truncates",)


@pytest.mark.parametrize("kind", KINDS)
def test_a_hub_can_be_read_without_a_store(fresh_url: Callable[[str], str], kind: str) -> None:
    assert read_hub(fresh_url(kind), journal_rows) == []


def test_a_place_with_odd_signs_in_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "Жетісу #1 100%? 箱"
    folder.mkdir()
    open_here(folder / "hub.db", create=True).close()
    store = open_here(folder / "hub.db")
    assert store.act(remark, "first").event_id == 1
    store.close()


def change(place: str | Path, statement: str) -> None:
    writer = engine.writer(engine.store_url(str(place)))
    with writer.begin() as connection:
        connection.execute(text(statement))
    writer.dispose()


@contextmanager
def kept_open(path: Path, *statements: str) -> Iterator[None]:
    """Lets another process run the statements in WAL mode and keep the database open."""
    keeper = subprocess.Popen(
        [sys.executable, "-c", KEEPER, str(path), *statements],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert keeper.stdout is not None
        assert keeper.stdout.readline() == "kept\n"
        yield
    finally:
        keeper.communicate("\n", timeout=10)


KEEPER = """
import sqlite3, sys
kept = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in ("PRAGMA journal_mode = WAL", *sys.argv[2:]):
    kept.execute(statement).fetchall()
print("kept", flush=True)
input()
"""


def leave_a_log(path: Path, statement: str) -> None:
    """Commits in a process that ends at once, so that nobody brings its log into the file."""
    script = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute(sys.argv[2])\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path), statement], cwd=ROOT, check=True)
    assert path.with_name(path.name + "-wal").exists()


def test_a_pipe_is_no_hub(folder: Path) -> None:
    """Nobody would ever write to it: opening it would wait for ever."""
    os.mkfifo(folder / "hub.db")
    assert refused(folder / "hub.db", create=True).code == "storage_no_file"


def test_a_hub_without_a_log_gets_one_when_it_is_opened(hub_file: Path) -> None:
    """Else nobody could tell that it is open until something is written."""
    with closing(sqlite3.connect(hub_file)) as connection:
        assert connection.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    store = open_here(hub_file)
    try:
        with pytest.raises(StorageProblem) as problem:
            replacing.check_unused(hub_file)
        assert problem.value.code == "storage_in_use"
    finally:
        store.close()
    replacing.check_unused(hub_file)
