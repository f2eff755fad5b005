"""Proves how a demonstration hub is made: the same each time, whole or not at all, and sound."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db.errors import StorageProblem
from db.opening import read_hub
from db.store import Store
from db.writes.journal import Head, head
from hub.check import check
from hub.demo import Made, make_demo
from hub.progress import Cancelled, Progress, Report, unwatched
from tests.hub.demo.conftest import NOW


def made(file: Path, *, seed: int = 3, hours: int = 0, force: bool = False) -> tuple[Made, Head]:
    """Makes a hub of three days and returns its size and the head of its journal."""
    now = NOW + timedelta(hours=hours)
    size = make_demo(file, days=3, seed=seed, now=now, force=force, progress=unwatched())
    return size, read_hub(file, head)


def test_seed_days_and_now_give_one_hub(tmp_path: Path) -> None:
    first = made(tmp_path / "first.db")
    assert made(tmp_path / "second.db") == first
    assert made(tmp_path / "other.db", seed=4)[1].digest != first[1].digest
    assert first[0].events == first[1].count


@pytest.mark.parametrize("hours", [9, 21])
def test_it_is_sound_whenever_now_is(tmp_path: Path, hours: int) -> None:
    made(tmp_path / "demo.db", hours=hours)
    report = check(tmp_path / "demo.db")
    assert (report.exit_code, report.findings) == (0, ())


def test_it_is_sound_with_days_behind_it(demo_file: Path) -> None:
    report = check(demo_file)
    assert (report.exit_code, report.findings) == (0, ())


def test_a_file_that_is_there_is_kept_unless_forced(tmp_path: Path) -> None:
    file = tmp_path / "demo.db"
    file.write_bytes(b"mine")
    with pytest.raises(StorageProblem) as caught:
        made(file)
    assert (caught.value.code, caught.value.facts) == ("demo_exists", {"place": str(file)})
    assert file.read_bytes() == b"mine"


def started(_report: Report) -> None:
    raise AssertionError("it is refused before any work")


def refused(file: Path) -> str:
    """Returns the code that a forced demonstration hub is refused with, before any work is done."""
    with pytest.raises(StorageProblem) as caught:
        make_demo(file, days=3, seed=3, now=NOW, force=True, progress=Progress(started))
    return caught.value.code


def test_no_force_replaces_what_is_no_hub(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("mine\n" * 200, "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "text")
    with closing(sqlite3.connect(tmp_path / "other")) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    assert refused(tmp_path / "text") == refused(tmp_path / "link") == "storage_replaces_other"
    assert refused(tmp_path / "other") == "storage_replaces_other"
    assert refused(tmp_path) == "storage_is_folder"
    assert refused(tmp_path / "gone" / "demo.db") == "storage_folder_missing"
    assert refused(Path(os.devnull)) == "storage_no_file"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "other", "text"]
    assert (tmp_path / "text").read_text("utf-8") == "mine\n" * 200


def test_a_hub_that_is_open_is_not_replaced(demo_file: Path, demo: Store) -> None:
    assert refused(demo_file) == "storage_in_use"


def test_a_demonstration_is_let_go_and_another_hub_is_kept(tmp_path: Path, sqlite_template: Path) -> None:
    file = tmp_path / "demo.db"
    shutil.copyfile(sqlite_template, file)
    own = read_hub(file, head)
    first, _ = made(file, force=True)
    assert first.kept == tmp_path / "demo-before-demo-1.db"
    assert read_hub(first.kept, head) == own
    again, _ = made(file, force=True, seed=4)
    assert again.kept is None
    assert sorted(each.name for each in tmp_path.iterdir()) == ["demo-before-demo-1.db", "demo.db"]


def test_of_two_at_once_the_second_replaces_nothing(tmp_path: Path) -> None:
    file = tmp_path / "demo.db"

    def meanwhile(report: Report) -> None:
        if report.stage == "demo_write":
            file.write_bytes(b"the other's")

    with pytest.raises(StorageProblem) as caught:
        make_demo(file, days=3, seed=3, now=NOW, force=False, progress=Progress(meanwhile))
    assert caught.value.code == "demo_exists"
    assert file.read_bytes() == b"the other's"
    assert [each.name for each in tmp_path.iterdir()] == ["demo.db"]


@pytest.mark.parametrize("stage", ["demo_past", "demo_write", "demo_shifts"])
def test_cancelled_it_leaves_nothing(tmp_path: Path, stage: str) -> None:
    heard = []

    def tell(report: Report) -> None:
        heard.append(report.stage)
        if report.stage == stage:
            progress.cancel()

    progress = Progress(tell)
    with pytest.raises(Cancelled):
        make_demo(tmp_path / "demo.db", days=3, seed=3, now=NOW, force=False, progress=progress)
    assert heard[-1] == stage
    assert list(tmp_path.iterdir()) == []
