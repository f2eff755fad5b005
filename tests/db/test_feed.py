from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from db.errors import StorageProblem
from db.feed import Feed, feed_of
from db.store import Outcome, Store
from tests.db.acts import remark
from tests.db.conftest import Opened

PATIENCE_S = 10.0


@pytest.fixture
def feed(store: Store) -> Iterator[Feed]:
    """Follows the store from now on."""
    made = feed_of(store.url)
    yield made
    made.close()


def polled(feed: Feed, wanted: int) -> list[Outcome]:
    """Polls until so many events came, or patience ends."""
    found: list[Outcome] = []
    until = time.monotonic() + PATIENCE_S
    while len(found) < wanted and time.monotonic() < until:
        found += feed.poll()
        time.sleep(0.005)
    return found


def test_what_others_commit_is_told_once_and_in_order(store_url: str, opened: Opened) -> None:
    ours, theirs = opened(store_url), opened(store_url)
    ours.act(remark, "before anybody followed")
    feed = feed_of(ours.url)
    try:
        done = [theirs.act(remark, f"{number}") for number in range(5)]
        assert polled(feed, 5) == done
        assert feed.poll() == ()
    finally:
        feed.close()


def test_a_refusal_is_no_news(store: Store, feed: Feed) -> None:
    from domain.refusal import Refusal
    from tests.db.acts import refuse_after_writing

    with pytest.raises(Refusal):
        store.act(refuse_after_writing)
    store.act(remark, "news")
    assert [outcome.event_id for outcome in polled(feed, 1)] == [1]


def test_a_feed_leaves_no_thread(store: Store) -> None:
    before = threading.active_count()
    feed = feed_of(store.url)
    feed.close()
    assert threading.active_count() == before


def test_a_server_tells_without_being_asked(postgres_url: str, opened: Opened) -> None:
    """The sign comes with the commit: the feed need not look at the journal every time."""
    store = opened(postgres_url)
    feed = feed_of(store.url)
    try:
        polled_until(lambda: feed._news.is_set())
        assert feed.poll() == ()
        assert not feed._news.is_set()
        store.act(remark, "heard")
        polled_until(lambda: feed._news.is_set())
        assert [outcome.event_id for outcome in feed.poll()] == [1]
    finally:
        feed.close()


def test_a_server_that_hangs_up_loses_no_event(
    postgres_url: str, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.feed._AGAIN_S", 0.05)
    store, other = opened(postgres_url), opened(postgres_url)
    feed = feed_of(store.url)
    try:
        polled_until(lambda: feed._news.is_set())
        feed.poll()
        hang_up = text(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        other.read(lambda connection: connection.execute(hang_up).scalar())
        store.act(remark, "while nobody listened")
        found, codes = [], set()
        until = time.monotonic() + PATIENCE_S
        while not found and time.monotonic() < until:
            try:
                found += feed.poll()
            except StorageProblem as problem:
                codes.add(problem.code)
            time.sleep(0.01)
        assert codes <= {"storage_unreachable"}
        assert [outcome.event_id for outcome in found] == [1]
    finally:
        feed.close()


def test_a_file_that_cannot_be_read_is_a_problem(file_store: Store) -> None:
    import sqlite3
    from pathlib import Path

    feed = feed_of(file_store.url)
    file_store.act(remark, "news")
    with sqlite3.connect(Path(file_store.url.database or "")) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    # The file's pages are lost under the feed.
    path = Path(file_store.url.database or "")
    file_store.close()
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(4_096)
        file.write(b"\xa5" * (size - 4_096))
    feed._connection.execute("PRAGMA cache_size = 0")
    with pytest.raises(StorageProblem) as problem:
        feed.poll()
    feed.close()
    assert problem.value.code == "storage_damaged"


def polled_until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not true() and time.monotonic() < until:
        time.sleep(0.005)
    assert true()
