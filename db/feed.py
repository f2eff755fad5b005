"""Tells what other processes have committed: the journal is the change feed, a cheap sign says when to look.

Every poll reads the journal by id from the last event seen, so that a lost sign costs time and no event.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from threading import Event as Flag
from threading import Thread
from typing import TYPE_CHECKING, Final, Protocol

from sqlalchemy import URL, select

from db import engine
from db.errors import StorageFault, StorageProblem
from db.obstacles import explained, meaning, place_of
from db.schema.journal import journal, journal_head
from db.store import Outcome
from domain.events import EventKind, topics_of

if TYPE_CHECKING:
    import psycopg

_WAIT_S: Final = 0.25
_AGAIN_S: Final = 2.0
# A sign may be lost where the connection breaks unseen: then the journal is read all the same.
_AT_LEAST_EVERY_S: Final = 5.0


class Feed(Protocol):
    """What was committed since the last time, oldest first; safe on one thread at a time."""

    def poll(self) -> tuple[Outcome, ...]:
        """Return the events of others, and perhaps our own, since the last poll; raises StorageProblem."""

    def close(self) -> None:
        """Let go of every connection and thread."""


def feed_of(url: URL) -> Feed:
    """Return the feed of a hub's file or server, from now on."""
    return FileFeed(url) if engine.is_sqlite(url) else ServerFeed(url)


class FileFeed:
    """Follows a file: SQLite's `data_version` changes when another connection has committed."""

    def __init__(self, url: URL) -> None:
        self._url = url
        with explained(url):
            self._connection = sqlite3.connect(
                url.database or "",
                timeout=engine.BUSY_TIMEOUT_MS / 1000,
                isolation_level=None,
                check_same_thread=False,
            )
            self._connection.execute("PRAGMA query_only = ON")
            self._version = self._read_version()
            self._last = self._count()

    def poll(self) -> tuple[Outcome, ...]:
        """Return the events since the last poll; microseconds where there are none."""
        with explained(self._url):
            version = self._read_version()
            if version == self._version:
                return ()
            rows = self._connection.execute(
                "SELECT id, kind FROM journal WHERE id > ? ORDER BY id", (self._last,)
            ).fetchall()
            # A restored hub may have fewer events than were seen.
            self._last = rows[-1][0] if rows else min(self._last, self._count())
        self._version = version
        return tuple(_outcome(*row) for row in rows)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _read_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _count(self) -> int:
        return int(self._connection.execute("SELECT count FROM journal_head").fetchone()[0])


class ServerFeed:
    """Follows a server: a thread listens, and a poll reads the journal when it heard something."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._reader = engine.reader(url)
        self._news, self._closing = Flag(), Flag()
        self._problem: StorageProblem | None = None
        with explained(url), self._reader.connect() as connection:
            self._last: int = connection.execute(select(journal_head.c["count"])).scalar_one()
        self._read_at = time.monotonic()
        self._thread = Thread(target=self._listen, name="hub-feed", daemon=True)
        self._thread.start()

    def poll(self) -> tuple[Outcome, ...]:
        """Return the events since the last poll; raises StorageProblem while the server cannot be heard."""
        problem = self._problem
        if problem is not None:
            raise problem
        if not self._news.is_set() and time.monotonic() - self._read_at < _AT_LEAST_EVERY_S:
            return ()
        self._news.clear()
        with explained(self._url), self._reader.connect() as connection:
            rows = connection.execute(
                select(journal.c.id, journal.c.kind).where(journal.c.id > self._last).order_by(journal.c.id)
            ).all()
            count: int = connection.execute(select(journal_head.c["count"])).scalar_one()
        self._read_at = time.monotonic()
        self._last = rows[-1].id if rows else min(self._last, count)
        return tuple(_outcome(row.id, row.kind) for row in rows)

    def close(self) -> None:
        """End the thread and close the connections; takes a quarter of a second at most."""
        self._closing.set()
        self._thread.join()
        self._reader.dispose()

    def _listen(self) -> None:
        import psycopg

        while not self._closing.is_set():
            try:
                with closing(self._connected()) as connection:
                    self._hear(connection)
            except psycopg.Error as error:
                told = meaning(error, place_of(self._url))
                self._problem = _as_problem(told, place_of(self._url))
                self._closing.wait(_AGAIN_S)

    def _connected(self) -> psycopg.Connection:
        import psycopg

        plain = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        return psycopg.connect(plain, autocommit=True)

    def _hear(self, connection: psycopg.Connection) -> None:
        connection.execute(f"LISTEN {engine.CHANNEL}".encode())
        self._problem = None
        # What was committed before the ear was open.
        self._news.set()
        while not self._closing.is_set():
            for _ in connection.notifies(timeout=_WAIT_S):
                self._news.set()
                if self._closing.is_set():
                    return


def _as_problem(told: StorageProblem | StorageFault, place: str) -> StorageProblem:
    return told if isinstance(told, StorageProblem) else StorageProblem("storage_unreachable", place=place)


def _outcome(event_id: int, kind: str) -> Outcome:
    known = EventKind(kind)
    return Outcome(event_id, known, frozenset(topics_of(known)))
