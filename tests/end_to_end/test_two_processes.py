"""Several processes act on one hub at once: no act is lost or refused as locked, and each sees the others."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from multiprocessing.connection import Connection
from typing import Final

import pytest
from sqlalchemy import select

from db.feed import Feed, feed_of
from db.reading import Reading
from db.schema.journal import journal
from domain.journal import JournalRow, verify_chain
from hub.check import check
from tests.end_to_end.clerks import Confirmed, clerk, told, work_in_company
from tests.hub.conftest import Hub, open_hub

ACTS: Final = {"sqlite": 300, "postgresql": 40}
CALM_ACTS: Final = 5
PATIENCE_S: Final = 200.0
WITHIN_S: Final = 1.0


@pytest.mark.parametrize(("kind", "clerks"), [("sqlite", 2), ("sqlite", 3), ("postgresql", 2)])
def test_no_act_of_any_process_is_lost(kind: str, clerks: int, fresh_url: Callable[[str], str]) -> None:
    hub = open_hub(fresh_url(kind))
    feed = feed_of(hub.store.url)
    try:
        said, seen = at_once(hub, feed, clerks, ACTS[kind])
        rows = hub.read(events)
        assert verify_chain(rows) is None
        assert sorted(each for clerk_said in said for each in clerk_said) == [
            (row.id, row.kind) for row in rows if row.operator.startswith("clerk")
        ]
        assert [len(clerk_said) for clerk_said in said] == [ACTS[kind]] * clerks
        assert seen == [row.id for row in rows[1:]]
        report = check(hub.store)
        assert (report.findings, report.exit_code) == ((), 0)
        soon(hub, feed)
    finally:
        feed.close()
        hub.close()


def at_once(hub: Hub, feed: Feed, clerks: int, acts: int) -> tuple[list[list[tuple[int, str]]], list[int]]:
    """Lets clerks begin in the same moment; returns what each was told, and what the feed saw meanwhile."""
    seen: list[int] = []
    with ExitStack() as stack:
        url = hub.store.url.render_as_string(hide_password=False)
        working = [
            stack.enter_context(clerk(work_in_company, url, seed, (acts, 0.0))) for seed in range(clerks)
        ]
        pipes = [pipe for _process, pipe in working]
        for pipe in pipes:
            pipe.send("begin")
        said: list[list[Confirmed]] = [[] for _ in pipes]
        until = time.monotonic() + PATIENCE_S
        while any(process.is_alive() for process, _pipe in working):
            assert time.monotonic() < until
            hear(pipes, said)
            seen += [outcome.event_id for outcome in feed.poll()]
            time.sleep(0.01)
        hear(pipes, said)
        # A clerk who met anything but a refusal ends with an error.
        assert [process.exitcode for process, _pipe in working] == [0] * clerks
    waiting = time.monotonic() + WITHIN_S
    while len(seen) < clerks * acts and time.monotonic() < waiting:
        seen += [outcome.event_id for outcome in feed.poll()]
        time.sleep(0.01)
    return [[(event_id, kind) for event_id, kind, _at in each] for each in said], seen


def soon(hub: Hub, feed: Feed) -> None:
    """Proves that the feed tells of another process' acts within a second, while nothing else goes on."""
    url = hub.store.url.render_as_string(hide_password=False)
    seen_at: dict[int, float] = {}
    with clerk(work_in_company, url, 99, (CALM_ACTS, 0.1)) as (process, pipe):
        pipe.send("begin")
        until = time.monotonic() + PATIENCE_S
        while process.is_alive() or len(seen_at) < CALM_ACTS:
            assert time.monotonic() < until
            seen_at |= {outcome.event_id: time.time() for outcome in feed.poll()}
            time.sleep(0.01)
        said = told(pipe)
    assert set(seen_at) == {event_id for event_id, _kind, _at in said}
    assert max(seen_at[event_id] - at for event_id, _kind, at in said) < WITHIN_S


def hear(pipes: list[Connection], said: list[list[Confirmed]]) -> None:
    """Adds what the clerks have said since."""
    for pipe, heard in zip(pipes, said, strict=True):
        heard += told(pipe)


def events(connection: Reading) -> list[JournalRow]:
    """Returns the whole journal."""
    return [JournalRow(*row) for row in connection.execute(select(journal).order_by(journal.c.id))]
