"""A worked shift whose process is killed at random points: what was confirmed is there, and all is sound."""

from __future__ import annotations

import random
import time
from datetime import datetime
from typing import Final

from sqlalchemy import select

from db.reading import Reading
from db.schema.journal import journal
from hub.check import check
from tests.end_to_end.clerks import Confirmed, clerk, told, work_alone
from tests.hub.conftest import open_hub

KILLS: Final = 50
LONGEST_S: Final = 0.1
PATIENCE_S: Final = 30


def killed(url: str, seed: int, now: datetime, after_s: float) -> list[Confirmed]:
    """Returns what a clerk's process had been told when it was killed.

    Four times of five the wait begins when the first act was confirmed, for that one takes longest in a new
    process: else a slow machine would kill none but beginners.
    """
    with clerk(work_alone, url, seed, now.timestamp()) as (process, pipe):
        if seed % 5:
            assert pipe.poll(PATIENCE_S)
        time.sleep(after_s)
        assert process.is_alive()
        process.kill()
        process.join()
        return told(pipe)


def test_what_was_confirmed_outlives_the_clerks_process(sqlite_url: str) -> None:
    chance = random.Random(7)
    hub = open_hub(sqlite_url)
    rows, confirmed = hub.read(events), 0
    for kill in range(KILLS):
        before = rows
        after_s = chance.uniform(0, LONGEST_S)
        said = killed(sqlite_url, kill, before[len(before)][1], after_s)
        rows = hub.read(events)
        assert [(event_id, kind) for event_id, kind, _at in said] == [
            (event_id, kind) for event_id, (kind, _at) in rows.items() if len(before) < event_id
        ][: len(said)]
        # One may have been written that nobody was told of any more.
        assert len(rows) - len(before) - len(said) in (0, 1)
        report = check(hub.store)
        assert (report.findings, report.exit_code) == ((), 0)
        confirmed += len(said)
    hub.close()
    assert confirmed >= KILLS // 2


def events(connection: Reading) -> dict[int, tuple[str, datetime]]:
    """Returns the kind of each event and when it was entered, by number."""
    rows = connection.execute(select(journal.c.id, journal.c.kind, journal.c.entered_at))
    return {row.id: (row.kind, row.entered_at) for row in rows}
