"""Proves that rows wait in a file of their own, and that it is gone afterwards, whatever its process did."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.errors import StorageProblem
from db.staging import STAYS, SUMS, Staging, staging
from db.writes.past_figures import openings
from domain.clocks import DEFAULT_SETTINGS
from tests.db.past import Stay, import_stays, stage
from tests.hub.conftest import open_hub
from tests.sources import ROOT

NOW = datetime(2026, 11, 25, 4, tzinfo=UTC)


def test_a_staging_is_gone_at_the_end_and_after_an_error(tmp_path: Path) -> None:
    with staging(tmp_path) as made:
        made.add_units([(1, "TEMU0000001", "22G1", 0)])
        assert list(tmp_path.iterdir()) == [made.path]
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(RuntimeError), staging(tmp_path):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_rows_can_be_read_by_others_once_it_is_finished(tmp_path: Path) -> None:
    with staging(tmp_path) as made:
        made.add_parties([(1, "Сауда", 1), (2, "Trade", 0)])
        made.finish()
        with closing(sqlite3.connect(made.path)) as other:
            found = other.execute("SELECT k, name, review, id FROM staged_parties").fetchall()
    assert found == [(1, "Сауда", 1, None), (2, "Trade", 0, None)]


def test_what_a_killed_process_left_is_swept_and_what_others_use_is_not(tmp_path: Path) -> None:
    killed = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT)
    killed.wait()
    (left,) = tmp_path.iterdir()
    with staging(tmp_path) as made, staging(tmp_path) as other:
        assert {*tmp_path.iterdir()} == {made.path, other.path}
        assert left not in (made.path, other.path)


KILLED = """
import os, sys
from pathlib import Path
from db.staging import staging
with staging(Path(sys.argv[1])):
    os.kill(os.getpid(), 9)
"""


def test_a_full_disk_is_told_with_the_place_of_the_staging(tmp_path: Path) -> None:
    with staging(tmp_path) as made:
        made._run("PRAGMA max_page_count = 30")
        with pytest.raises(StorageProblem) as problem:
            made.add_parties((number, "x" * 500, 0) for number in range(10_000))
    assert (problem.value.code, problem.value.facts["place"]) == ("storage_full", str(made.path))


def test_an_act_takes_stays_and_sums_from_two_files(
    founded_url: Callable[[str], str], tmp_path: Path
) -> None:
    """Two processes may make them at once."""
    hub = open_hub(founded_url("sqlite"))
    stay = Stay("TEMU0000001", NOW - timedelta(days=3), NOW - timedelta(days=1))
    with staging(tmp_path) as whole, staging(tmp_path, STAYS) as stays, staging(tmp_path, SUMS) as sums:
        stage(whole, [stay], NOW)
        for half, tables in ((stays, STAYS), (sums, SUMS)):
            copy(whole.path, half, [table.name for table in tables])
        hub.store.act_in_bulk(import_stays, [stays.path, sums.path], stay.arrived_at, step=lambda: None)
    hub.close()


def copy(source: Path, into: Staging, names: list[str]) -> None:
    """Copies tables from one staging to another and finishes it."""
    for name in names:
        with closing(sqlite3.connect(source)) as whole:
            found = whole.execute(f"SELECT * FROM {name}").fetchall()
        marks = ", ".join("?" * len(found[0]))
        into._connection.executemany(f"INSERT INTO {name} VALUES ({marks})", found)
    into.finish()


def test_openings_follow_each_other_without_a_gap_and_end_where_nothing_stands() -> None:
    split = ("import", "loaded", 20, "consumer", "local")
    shifts = [
        ("2026-11-20D", "in", "rail", *split, 2, 200, 40_000, 36_000),
        ("2026-11-21D", "out", "road", *split, 1, 100, 20_000, 18_000),
        ("2026-11-22N", "out", "rail", *split, 1, 100, 20_000, 18_000),
    ]
    told = list(openings(shifts, DEFAULT_SETTINGS, NOW))
    assert [(row[0], row[6]) for row in told] == [
        ("2026-11-20N", 2),
        ("2026-11-21D", 2),
        ("2026-11-21N", 1),
        ("2026-11-22D", 1),
        ("2026-11-22N", 1),
    ]
    until = datetime(2026, 11, 21, 4, tzinfo=UTC)
    assert [row[0] for row in openings(shifts, DEFAULT_SETTINGS, until)] == ["2026-11-20N", "2026-11-21D"]


def test_the_process_of_a_staging_is_told_by_its_name(tmp_path: Path) -> None:
    with staging(tmp_path) as made:
        assert made.path.name.split("-")[2] == str(os.getpid())
