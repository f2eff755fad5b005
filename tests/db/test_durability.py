"""Proves that what was confirmed outlives a process that is killed while it acts."""

from __future__ import annotations

import random
import subprocess
import sys
import time

from db.store import Store
from domain.journal import verify_chain
from hub.check import check
from tests.db.acts import journal_rows, remark
from tests.db.conftest import Opened
from tests.sources import ROOT

KILLS = 20


def killed(url: str, after_s: float) -> list[int]:
    """Returns what a process had confirmed when it was killed, some moment after its first act."""
    actor = subprocess.Popen(
        [sys.executable, "-m", "tests.db.actor", url, "1000000"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert actor.stdout is not None
    first = actor.stdout.readline()
    time.sleep(after_s)
    actor.kill()
    said = first + actor.communicate()[0]
    # A line that was cut off was not confirmed to anybody.
    return [int(line) for line in said.split("\n")[:-1] if line]


def test_what_was_confirmed_outlives_the_process(sqlite_url: str, opened: Opened) -> None:
    chance = random.Random(7)
    store = opened(sqlite_url)
    confirmed: list[int] = []
    for _ in range(KILLS):
        confirmed += killed(sqlite_url, chance.uniform(0, 0.1))
        prove(store, confirmed)
    assert len(confirmed) == len(set(confirmed)) > KILLS
    assert check(store).findings == ()


def prove(store: Store, confirmed: list[int]) -> None:
    store.act(remark, "still working")
    rows = store.read(journal_rows)
    assert verify_chain(rows) is None
    assert set(confirmed) <= {row.id for row in rows}
