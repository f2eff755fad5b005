"""Proves backups and restores on both kinds of store: whole or not at all, and nothing is lost."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from db import engine
from db.errors import StorageProblem
from db.opening import read_hub
from db.reading import Reading
from db.schema import metadata
from db.store import Store
from hub.backup import back_up, restore, roll, shift_backups
from hub.check import Verdict, check
from hub.progress import Cancelled, Progress, Report
from tests.conftest import KINDS
from tests.db.acts import journal_rows, remark
from tests.hub.conftest import START, Hub, open_hub
from tests.hub.scene import work
from tests.sources import ROOT


def content(connection: Reading) -> dict[str, list[tuple[Any, ...]]]:
    """Returns every row of every table."""
    return {
        table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
        for table in metadata.sorted_tables
    }


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def worked(hub: Hub) -> Hub:
    """A hub in the middle of its work."""
    work(hub)
    return hub


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


# --- Backing up -------------------------------------------------------------------------------------------


def test_a_backup_is_the_hub_in_one_file(worked: Hub, folder: Path) -> None:
    head = back_up(worked.store.url, folder / "b.db")
    assert names(folder) == ["b.db"]
    assert read_hub(folder / "b.db", content) == worked.read(content)
    assert head.count == len(worked.read(journal_rows))
    assert check(folder / "b.db").verdict is Verdict.SOUND


def test_a_backup_while_others_act(hub: Hub, folder: Path) -> None:
    """It holds one moment, and what is committed meanwhile is not lost for that."""
    for number in range(60):
        hub.act(remark, "x" * 5_000 + str(number))
    progress = Progress(lambda _: hub.act(remark, "meanwhile") and None)
    head = back_up(hub.store.url, folder / "b.db", progress)
    assert head.count < len(hub.read(journal_rows))
    assert len(read_hub(folder / "b.db", journal_rows)) == head.count
    assert check(folder / "b.db").verdict is Verdict.SOUND


def test_a_newer_backup_takes_the_name(worked: Hub, folder: Path) -> None:
    back_up(worked.store.url, folder / "b.db")
    worked.act(remark, "later")
    head = back_up(worked.store.url, folder / "b.db")
    assert len(read_hub(folder / "b.db", journal_rows)) == head.count
    assert names(folder) == ["b.db"]


def test_no_other_file_is_written_over(worked: Hub, folder: Path) -> None:
    (folder / "list.csv").write_text("number\n")
    with pytest.raises(StorageProblem) as problem:
        back_up(worked.store.url, folder / "list.csv")
    assert problem.value.code == "backup_over_other"
    assert (folder / "list.csv").read_text() == "number\n"


def state(folder: Path) -> dict[str, bytes]:
    """Returns every byte but of a log's index, in which who reads says how far it is."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm")}


def refused(hub: Hub, target: Path) -> str:
    """Returns why a backup onto the target is refused, and proves that not a byte there changes."""
    before = state(target.parent)
    with pytest.raises(StorageProblem) as problem:
        back_up(hub.store.url, target)
    assert state(target.parent) == before
    return problem.value.code


@pytest.fixture
def other(fresh_url: Callable[[str], str], folder: Path) -> Iterator[Hub]:
    """Another hub, in a file, open, its last acts in its log."""
    path = folder / "other.db"
    shutil.copyfile(fresh_url("sqlite").removeprefix("sqlite:///"), path)
    opened = open_hub(f"sqlite:///{path}")
    opened.act(remark, "of another hub")
    yield opened
    opened.close()


def killed(store: Store) -> Path:
    """Leaves a hub's file and its log as a machine that lost its power would."""
    path = Path(store.url.database or "")
    kept = {end: path.with_name(path.name + end).read_bytes() for end in ("", "-wal")}
    store.close()
    for end, content in kept.items():
        path.with_name(path.name + end).write_bytes(content)
    assert kept["-wal"]
    return path


def test_another_hub_is_not_written_over_while_it_is_open(worked: Hub, other: Hub, folder: Path) -> None:
    assert refused(worked, folder / "other.db") == "backup_over_hub"
    assert other.act(remark, "goes on").event_id > 0


def test_another_hub_whose_machine_died_is_not_written_over(worked: Hub, other: Hub) -> None:
    path = killed(other.store)
    assert refused(worked, path) == "backup_over_hub"
    assert read_hub(path, journal_rows)[-1].content == '{"text":"of another hub"}'


def test_a_backup_that_was_worked_on_is_not_written_over(worked: Hub, folder: Path) -> None:
    """A drill on the copy holds what the hub does not, in its log alone."""
    back_up(worked.store.url, folder / "b.db")
    drill = open_store(folder / "b.db")
    drill.act(remark, "drill")
    path = killed(drill)
    worked.act(remark, "of the hub")
    assert refused(worked, path) == "backup_over_hub"


def test_an_own_backup_that_lies_with_its_log_is_replaced_whole(worked: Hub, folder: Path) -> None:
    back_up(worked.store.url, folder / "b.db")
    opened = open_store(folder / "b.db")
    with opened._writer.begin() as connection:
        connection.execute(text("UPDATE units SET tare_kg = 1"))
    path = killed(opened)
    worked.act(remark, "of the hub")
    head = back_up(worked.store.url, path)
    assert names(folder) == ["b.db"]
    assert read_hub(path, content) == worked.read(content)
    assert len(read_hub(path, journal_rows)) == head.count


def test_an_own_backup_that_is_open_is_not_replaced(worked: Hub, folder: Path) -> None:
    back_up(worked.store.url, folder / "b.db")
    with closing(sqlite3.connect(folder / "b.db", isolation_level=None)) as reader:
        reader.execute("PRAGMA journal_mode = WAL")
        reader.execute("SELECT count(*) FROM visits").fetchone()
        with pytest.raises(StorageProblem) as problem:
            back_up(worked.store.url, folder / "b.db")
    assert problem.value.code == "storage_in_use"
    assert check(folder / "b.db").verdict is Verdict.SOUND


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_a_log_that_was_left_is_not_mixed_into_a_backup(worked: Hub, folder: Path, end: str) -> None:
    (folder / f"b.db{end}").write_bytes(b"the log of what was here")
    assert refused(worked, folder / "b.db") == "storage_log_left"


def test_a_backup_does_not_take_the_name_of_a_log(worked: Hub, folder: Path) -> None:
    assert refused(worked, folder / "hub.db-wal") == "backup_named_log"


@pytest.mark.parametrize("what", ["newer", "damaged"])
def test_what_cannot_be_read_is_not_written_over(worked: Hub, other: Hub, folder: Path, what: str) -> None:
    other.close()
    if what == "newer":
        with closing(sqlite3.connect(folder / "other.db")) as made:
            made.execute("UPDATE alembic_version SET version_num = '0999'")
            made.commit()
    else:
        with (folder / "other.db").open("rb+") as file:
            file.truncate(9_000)
    assert refused(worked, folder / "other.db") == "backup_over_other"


def test_an_empty_file_may_be_taken(worked: Hub, folder: Path) -> None:
    (folder / "b.db").touch()
    back_up(worked.store.url, folder / "b.db")
    assert check(folder / "b.db").verdict is Verdict.SOUND


def test_the_hub_is_not_backed_up_onto_itself(sqlite_hub: Hub) -> None:
    with pytest.raises(StorageProblem) as problem:
        back_up(sqlite_hub.store.url, Path(sqlite_hub.store.url.database or ""))
    assert problem.value.code == "backup_onto_itself"


def test_a_folder_that_is_not_there(worked: Hub, folder: Path) -> None:
    with pytest.raises(StorageProblem) as problem:
        back_up(worked.store.url, folder / "gone" / "b.db")
    assert problem.value.code == "backup_folder_missing"


def test_a_cancelled_backup_leaves_the_one_before(worked: Hub, folder: Path) -> None:
    back_up(worked.store.url, folder / "b.db")
    before = (folder / "b.db").read_bytes()
    told: list[Report] = []

    def stop(report: Report) -> None:
        told.append(report)
        progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        back_up(worked.store.url, folder / "b.db", progress)
    assert told
    assert (folder / "b.db").read_bytes() == before
    assert names(folder) == ["b.db"]


def test_a_damaged_hub_gives_no_backup(sqlite_hub: Hub, folder: Path) -> None:
    from tests.hub.test_check import unguarded

    work(sqlite_hub)
    unguarded(sqlite_hub, "UPDATE journal SET operator = 'nobody' WHERE id = 3")
    with pytest.raises(StorageProblem) as problem:
        back_up(sqlite_hub.store.url, folder / "b.db")
    assert problem.value.code == "backup_damaged"
    assert names(folder) == []


# --- Restoring --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("source", KINDS)
def test_a_restored_hub_is_the_one_that_was_backed_up(
    fresh_url: Callable[[str], str], folder: Path, source: str, kind: str
) -> None:
    hub, other = open_hub(fresh_url(source)), open_hub(fresh_url(kind))
    work(hub)
    back_up(hub.store.url, folder / "b.db")
    wanted = hub.read(content)
    hub.close()
    other.act(remark, "to be replaced")
    replaced = other.read(content)
    other.close()
    kept = restore(folder / "b.db", other.store.url, now=START)
    assert read_hub(other.store.url, content) == wanted
    assert check(other.store.url).findings == ()
    assert kept is not None
    assert kept.name == "hub-before-restore-20261125T040000Z.db"
    assert read_hub(kept, content) == replaced
    go_on(str(other.store.url.render_as_string(hide_password=False)), len(wanted["journal"]))


def go_on(url: str, events: int) -> None:
    """Proves that a restored hub can be worked on: its keys go on where they ended."""
    from tests.hub.conftest import Clock
    from tests.hub.scene import Scene, announce

    store = Store(url, clock=Clock(START + timedelta(days=3)), operator=lambda: "A", workstation=lambda: "d")
    scene = Scene()
    try:
        store.act(announce, scene)
        assert scene.carriers["in"] == 5
        assert store.act(remark, "goes on").event_id == events + 2
    finally:
        store.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_hub_is_restored_where_none_is(
    worked: Hub, empty_url: Callable[[str], str], folder: Path, kind: str
) -> None:
    back_up(worked.store.url, folder / "b.db")
    url = empty_url(kind)
    assert restore(folder / "b.db", url, now=START) is None
    assert read_hub(url, content) == worked.read(content)


def test_a_damaged_backup_is_refused(hub: Hub, folder: Path) -> None:
    from tests.hub.test_check import tamper

    work(hub)
    back_up(hub.store.url, folder / "b.db")
    damaged = Hub(open_store(folder / "b.db"), hub.clock)
    tamper(damaged, "DELETE FROM positions")
    damaged.close()
    before = hub.read(content)
    hub.close()
    with pytest.raises(StorageProblem) as problem:
        restore(folder / "b.db", hub.store.url, now=START)
    assert problem.value.code == "restore_damaged"
    assert read_hub(hub.store.url, content) == before
    assert names(folder) == ["b.db"]


def open_store(path: Path) -> Store:
    later = START + timedelta(days=9)
    return Store(str(path), clock=lambda: later, operator=lambda: "A", workstation=lambda: "d")


@pytest.mark.parametrize("text", ["number\n", None])
def test_what_is_no_backup_is_refused(worked: Hub, folder: Path, text: str | None) -> None:
    if text is not None:
        (folder / "b.db").write_text(text)
    with pytest.raises(StorageProblem) as problem:
        restore(folder / "b.db", worked.store.url, now=START)
    assert problem.value.code == ("storage_not_database" if text else "storage_absent")


def test_a_hub_in_use_is_not_replaced(sqlite_hub: Hub, folder: Path) -> None:
    work(sqlite_hub)
    back_up(sqlite_hub.store.url, folder / "b.db")
    place = Path(sqlite_hub.store.url.database or "")
    with pytest.raises(StorageProblem) as problem:
        restore(folder / "b.db", place, now=START)
    assert problem.value.code == "storage_in_use"
    assert sqlite_hub.act(remark, "still there").event_id > 0
    assert not list(place.parent.glob("hub-before-restore*"))


@pytest.mark.parametrize("end", ["-wal", "-journal"])
def test_a_log_that_was_left_is_not_mixed_into_a_restored_hub(
    sqlite_hub: Hub, folder: Path, end: str
) -> None:
    back_up(sqlite_hub.store.url, folder / "b.db")
    (folder / f"hub.db{end}").write_bytes(b"the log of what was here")
    before = state(folder)
    with pytest.raises(StorageProblem) as problem:
        restore(folder / "b.db", folder / "hub.db", now=START)
    assert problem.value.code == "storage_log_left"
    assert state(folder) == before


def test_a_restored_hub_keeps_what_lay_in_the_log_alone(sqlite_hub: Hub, other: Hub, folder: Path) -> None:
    work(sqlite_hub)
    back_up(sqlite_hub.store.url, folder / "b.db")
    path = killed(other.store)
    kept = restore(folder / "b.db", path, now=START)
    assert kept is not None
    assert read_hub(path, content) == sqlite_hub.read(content)
    assert read_hub(kept, journal_rows)[-1].content == '{"text":"of another hub"}'


def test_a_damaged_hub_is_kept_as_it_lies(sqlite_hub: Hub, folder: Path) -> None:
    work(sqlite_hub)
    back_up(sqlite_hub.store.url, folder / "b.db")
    place = Path(sqlite_hub.store.url.database or "")
    sqlite_hub.close()
    # Its head still says whose it is.
    ruined = place.read_bytes()[:100] + b"ruined" * 1_000
    place.write_bytes(ruined)
    kept = restore(folder / "b.db", place, now=START)
    assert kept is not None
    assert kept.read_bytes() == ruined
    assert check(place).verdict is Verdict.SOUND


def test_a_cancelled_restore_leaves_the_hub(hub: Hub, folder: Path) -> None:
    work(hub)
    back_up(hub.store.url, folder / "b.db")
    hub.act(remark, "after the backup")
    hub.close()
    before = read_hub(hub.store.url, content)
    seen: list[str] = []

    def stop_late(report: Report) -> None:
        seen.append(report.stage)
        if seen.count("restore_copy") > (0 if is_file else 3):
            progress.cancel()

    is_file = engine.is_sqlite(hub.store.url)
    progress = Progress(stop_late)
    with pytest.raises(Cancelled):
        restore(folder / "b.db", hub.store.url, now=START, progress=progress)
    assert read_hub(hub.store.url, content) == before


def test_the_backup_itself_is_not_touched(sqlite_hub: Hub, folder: Path) -> None:
    back_up(sqlite_hub.store.url, folder / "b.db")
    before = (folder / "b.db").read_bytes()
    place = Path(sqlite_hub.store.url.database or "")
    sqlite_hub.close()
    restore(folder / "b.db", place, now=START)
    assert (folder / "b.db").read_bytes() == before


# --- At each shift ----------------------------------------------------------------------------------------


def test_one_backup_is_kept_of_each_shift(worked: Hub, folder: Path) -> None:
    shifts = ["2026-11-23N", "2026-11-24D", "2026-11-24N", "2026-11-25D"]
    made = [roll(worked.store.url, folder / "rolling", shift, keep=2) for shift in shifts]
    assert all(made)
    assert [path.name[-14:] for path in sorted((folder / "rolling").iterdir())] == [
        "2026-11-24N.db",
        "2026-11-25D.db",
    ]
    assert roll(worked.store.url, folder / "rolling", "2026-11-25D", keep=2) is None
    assert check(made[-1]).verdict is Verdict.SOUND


def test_others_files_are_let_be(worked: Hub, folder: Path) -> None:
    (folder / "other-2020-01-01D.db").write_text("another hub's")
    (folder / "notes.txt").write_text("x")
    for day in range(1, 5):
        roll(worked.store.url, folder, f"2026-11-0{day}D", keep=1)
    assert {"other-2020-01-01D.db", "notes.txt"} < set(names(folder))
    assert len(names(folder)) == 3


@pytest.fixture
def pg_hub(fresh_url: Callable[[str], str]) -> Iterator[Hub]:
    """A founded hub on a server."""
    hub = open_hub(fresh_url("postgresql"))
    yield hub
    hub.close()


other_pg_hub = pg_hub


def test_two_servers_with_one_name_of_the_database_keep_their_own(
    pg_hub: Hub, other_pg_hub: Hub, folder: Path
) -> None:
    """Former backups, named after the database alone, are found and let go by the hub that they are of."""
    pg_hub.act(remark, "here")
    other_pg_hub.act(remark, "there")
    url = pg_hub.store.url
    name = url.database
    back_up(url, folder / f"{name}-2026-11-20D.db")
    back_up(other_pg_hub.store.url, folder / f"{name}-2026-11-19D.db")
    (folder / f"{name}@elsewhere-5432-2026-11-19D.db").write_text("of another server")
    assert [file.name for file in shift_backups(url, folder)] == [f"{name}-2026-11-20D.db"]
    made = roll(url, folder, "2026-11-25D", keep=1)
    assert made is not None
    assert made.name.startswith(f"{name}@")
    assert shift_backups(url, folder) == [made]
    assert set(names(folder)) == {
        made.name,
        f"{name}-2026-11-19D.db",
        f"{name}@elsewhere-5432-2026-11-19D.db",
    }


def test_each_server_has_its_own_names(folder: Path) -> None:
    made = {
        "postgresql+psycopg://one/hub": "hub@one-5432-2026-11-25D.db",
        "postgresql+psycopg://user:secret@one:5433/hub": "hub@one-5433-2026-11-25D.db",
        "postgresql+psycopg://two/hub": "hub@two-5432-2026-11-25D.db",
        "postgresql+psycopg:///hub": "hub@local-5432-2026-11-25D.db",
    }
    for name in made.values():
        (folder / name).touch()
    for place, name in made.items():
        assert [file.name for file in shift_backups(place, folder)] == [name]


def test_a_name_with_brackets_is_no_pattern(sqlite_hub: Hub, folder: Path) -> None:
    place = folder / "hub[1].db"
    back_up(sqlite_hub.store.url, place)
    made = [roll(place, folder / "rolling", shift, keep=1) for shift in ("2026-11-24N", "2026-11-25D")]
    assert shift_backups(place, folder / "rolling") == [made[-1]]


# --- Killed in the middle ---------------------------------------------------------------------------------


BACKING_UP = """
import sys
from pathlib import Path
from hub.backup import back_up
while True:
    back_up(sys.argv[1], Path(sys.argv[2]))
    print("done", flush=True)
"""
RESTORING = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from hub.backup import restore
now = datetime(2026, 11, 25, tzinfo=UTC)
while True:
    now += timedelta(seconds=1)
    kept = restore(Path(sys.argv[2]), sys.argv[1], now=now)
    kept.unlink()
    print("done", flush=True)
"""


@pytest.mark.parametrize("script", [BACKING_UP, RESTORING])
def test_killed_in_the_middle_it_leaves_something_whole(sqlite_hub: Hub, folder: Path, script: str) -> None:
    work(sqlite_hub)
    back_up(sqlite_hub.store.url, folder / "b.db")
    place = str(sqlite_hub.store.url.database)
    sqlite_hub.close()
    for number in range(5):
        worker = subprocess.Popen(
            [sys.executable, "-c", script, place, str(folder / "b.db")],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert worker.stdout is not None
        assert worker.stdout.readline() == "done\n"
        time.sleep(0.017 * number)
        worker.kill()
        worker.communicate()
        assert check(folder / "b.db").verdict is Verdict.SOUND
        assert check(place).verdict is Verdict.SOUND
