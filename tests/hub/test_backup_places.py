"""Proves what a backup and a restore leave alone: other files, open hubs, themselves."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import StorageProblem
from db.opening import open_store
from db.store import Store
from hub.backup import back_up, restore
from hub.check import Verdict, check
from tests.hub.conftest import START, Hub
from tests.hub.scene import work


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def open_place(path: Path) -> Store:
    """Opens a place as the window does."""
    return open_store(path, clock=lambda: START, operator=lambda: "A", workstation=lambda: "d", create=False)


def test_a_folder_that_nothing_may_be_written_to_is_named(sqlite_hub: Hub, folder: Path) -> None:
    folder.chmod(0o555)
    try:
        with pytest.raises(StorageProblem) as problem:
            back_up(sqlite_hub.store.url, folder / "b.db")
    finally:
        folder.chmod(0o755)
    assert (problem.value.code, problem.value.facts) == (
        "backup_folder_read_only",
        {"folder": str(folder)},
    )


def test_a_folder_and_a_pipe_are_no_backups(sqlite_hub: Hub, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    for target in (folder, folder / "pipe"):
        with pytest.raises(StorageProblem) as problem:
            back_up(sqlite_hub.store.url, target)
        assert problem.value.code == "backup_over_other"


def others_database(file: Path) -> None:
    """Makes a database of another program."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
        connection.commit()


def test_a_hub_with_ruined_pages_is_named_and_not_its_copy(sqlite_hub: Hub, folder: Path) -> None:
    work(sqlite_hub)
    sqlite_hub.close()
    place = Path(sqlite_hub.store.url.database or "")
    content = bytearray(place.read_bytes())
    for page in range(len(content) - 40 * 4096, len(content), 4096):
        content[page : page + 300] = b"\xff" * 300
    place.write_bytes(content)
    with pytest.raises(StorageProblem) as problem:
        back_up(place, folder / "b.db")
    # Which of the two it is depends on what lies on those pages.
    assert problem.value.code in ("backup_damaged", "storage_damaged")
    assert problem.value.facts == {"place": str(place)}
    assert names(folder) == []


@pytest.mark.parametrize(
    "fill",
    [
        others_database,
        lambda file: file.write_bytes(b"ruined" * 900),
        lambda file: file.write_text("number\n"),
    ],
)
def test_what_is_no_hub_is_not_restored_over(
    sqlite_hub: Hub, folder: Path, tmp_path: Path, fill: Callable[[Path], object]
) -> None:
    back_up(sqlite_hub.store.url, folder / "b.db")
    fill(tmp_path / "other.db")
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(StorageProblem) as problem:
        restore(folder / "b.db", tmp_path / "other.db", now=START)
    assert problem.value.code == "storage_replaces_other"
    assert (tmp_path / "other.db").read_bytes() == before
    assert not list(tmp_path.glob("*restore*"))


def test_a_hub_is_not_restored_onto_itself(sqlite_hub: Hub, folder: Path) -> None:
    back_up(sqlite_hub.store.url, folder / "b.db")
    (folder / "link.db").symlink_to(folder / "b.db")
    for place in ("b.db", "link.db"):
        with pytest.raises(StorageProblem) as problem:
            restore(folder / "b.db", folder / place, now=START)
        assert problem.value.code == "restore_onto_itself"
    assert names(folder) == ["b.db", "link.db"]


def test_through_a_link_the_hub_itself_is_replaced(sqlite_hub: Hub, folder: Path, tmp_path: Path) -> None:
    back_up(sqlite_hub.store.url, folder / "b.db")
    (folder / "link.db").symlink_to(tmp_path / "hub.db")
    assert restore(folder / "b.db", folder / "link.db", now=START) is None
    assert (folder / "link.db").is_symlink()
    assert check(tmp_path / "hub.db").verdict is Verdict.SOUND


def test_a_backup_that_is_worked_on_is_not_replaced(sqlite_hub: Hub, folder: Path) -> None:
    """It has no log until it is opened as a hub, and no act was done on it yet."""
    for name in ("b.db", "worked.db"):
        back_up(sqlite_hub.store.url, folder / name)
    opened = open_place(folder / "worked.db")
    try:
        with pytest.raises(StorageProblem) as problem:
            restore(folder / "b.db", folder / "worked.db", now=START)
        assert problem.value.code == "storage_in_use"
    finally:
        opened.close()
    assert restore(folder / "b.db", folder / "worked.db", now=START) is not None
