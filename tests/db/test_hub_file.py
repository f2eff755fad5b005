"""Proves that a glance at a file knows a hub that is ready from all that is to be made, mended or refused."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from db import hub_file
from db.hub_file import seems_ready
from tests.sources import ROOT


@pytest.fixture
def ready(tmp_path: Path, sqlite_template: Path) -> Path:
    """A hub in a folder of its own."""
    return Path(shutil.copyfile(sqlite_template, tmp_path / "hub.db"))


def change(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_hub_of_this_program_is_ready_and_stays_as_it_is(ready: Path) -> None:
    before = sha256(ready.read_bytes()).digest()
    assert seems_ready(str(ready))
    assert sha256(ready.read_bytes()).digest() == before
    assert [path.name for path in ready.parent.iterdir()] == ["hub.db"]


def test_a_hub_that_is_worked_on_is_ready(ready: Path) -> None:
    with closing(sqlite3.connect(ready)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE other (id INTEGER)")
        other.commit()
        assert seems_ready(str(ready))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE alembic_version SET version_num = '0000'",
        "UPDATE alembic_version SET version_num = '9999'",
        "DELETE FROM alembic_version",
        "PRAGMA application_id = 7",
        "DROP TRIGGER journal_never_deletes",
        "DROP TABLE journal_head",
    ],
)
def test_a_hub_that_does_not_open_as_it_stands_is_not_ready(ready: Path, statement: str) -> None:
    change(ready, statement)
    assert not seems_ready(str(ready))


def test_what_is_no_file_of_a_hub_is_not_ready(tmp_path: Path) -> None:
    text, empty = tmp_path / "text.db", tmp_path / "empty.db"
    text.write_text("no database at all" * 100)
    empty.touch()
    for place in (text, empty, tmp_path, tmp_path / "none.db", tmp_path / "gone" / "hub.db"):
        assert not seems_ready(str(place)), place
    assert not seems_ready("postgresql://hub@server/hub")


def test_a_hub_that_may_not_be_written_is_not_ready(ready: Path) -> None:
    ready.chmod(0o444)
    assert not seems_ready(str(ready))


def test_a_hub_on_a_network_is_not_ready(ready: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_file, "network_of", lambda _path: "nfs4")
    assert not seems_ready(str(ready))


def test_a_log_without_its_index_is_left_to_who_opens_it(ready: Path) -> None:
    ready.with_name("hub.db-wal").write_bytes(b"")
    assert not seems_ready(str(ready))


def test_the_glance_imports_no_sqlalchemy() -> None:
    script = "import sys, db.hub_file; print('sqlalchemy' in sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ended.stdout == "False\n"
