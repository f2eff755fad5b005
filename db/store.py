"""The store: its two doors are the only way in, and the writing one lets no act out without its event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import URL, Connection, func, select

from db import engine, staging
from db.act import Act, Event
from db.obstacles import explained, place_of
from db.ordering import check_order
from db.queries.settings import clock_settings
from db.reading import Reading
from db.watched import Watched
from db.writes import figures, journal, operators
from domain.clocks import ClockSettings
from domain.events import EventKind, topics_of
from domain.journal import JournalRow, canonical, digest
from domain.refusal import Refusal

P = ParamSpec("P")
T = TypeVar("T")
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True)
class Outcome:
    """What a committed act did: its event's number and kind, the topics to read again, and its result."""

    event_id: int
    kind: EventKind
    topics: frozenset[str]
    result: object = None


class Store:
    """A hub's database, on SQLite or PostgreSQL; safe to use from several threads."""

    def __init__(
        self,
        url: str | URL,
        *,
        clock: Callable[[], datetime],
        operator: Callable[[], str],
        workstation: Callable[[], str],
    ) -> None:
        """Open a hub that is there and of this program's schema; see `db.opening` for one that may not be."""
        self.url = engine.store_url(url) if isinstance(url, str) else url
        self._clock = clock
        self._operator = operator
        self._workstation = workstation
        self._reader = engine.reader(self.url)
        self._writer = engine.writer(self.url)

    def read(self, query: Callable[Concatenate[Reading, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what `query(connection, …)` returns, all of it read at one moment."""
        with explained(self.url), self._reader.connect() as connection:
            return query(connection, *args, **kwargs)

    def act(
        self,
        operation: Callable[..., Event],
        /,
        *args: object,
        happened_at: datetime | None = None,
        **kwargs: object,
    ) -> Outcome:
        """Run `operation(act, …)`, append the event that it returns, keep the figures and commit.

        `happened_at` is now unless said otherwise. Raises what the operation raises (then nothing was
        written), Refusal `happened_in_future`, `happened_before` (`db.ordering`), or StorageProblem.
        """
        with explained(self.url), self._writer.begin() as connection:
            return self._act(connection, happened_at, lambda act: operation(act, *args, **kwargs))

    def act_in_bulk(
        self,
        operation: Callable[..., Event],
        stagings: Sequence[Path],
        /,
        *args: object,
        step: Callable[[], None],
        happened_at: datetime | None = None,
        **kwargs: object,
    ) -> Outcome:
        """As `act`, for very many rows: they wait in finished stagings (`db.staging`) for `db.bulk` to write.

        `step` is called every now and then, also in the midst of a statement on a file; what it raises ends
        the act, nothing of it written. A file is locked to others all the while; their reads do not wait.
        """
        watched = Watched(step)
        writer = engine.bulk_writer(self.url, partial(_prepare, stagings=stagings, watched=watched))
        try:
            with explained(self.url), watched.asked(), writer.begin() as connection:
                if not self.is_file:
                    staging.hand_over(connection, stagings, step)
                return self._act(connection, happened_at, lambda act: operation(act, *args, **kwargs))
        finally:
            writer.dispose()

    def head_count(self) -> int:
        """Return how many events there are: while there are no more, nothing can have changed."""
        return self.read(journal.head).count

    @property
    def place(self) -> str:
        """Return where the hub is, as people read it: a file's path, or a database and its server."""
        return place_of(self.url)

    @property
    def is_file(self) -> bool:
        """Return whether the hub is a file of this machine."""
        return engine.is_sqlite(self.url)

    def clock_settings(self) -> ClockSettings:
        """Return the hub's clocks as they are set now."""
        return self.read(clock_settings)

    def hold_file(self) -> None:
        """Keep a hub's file in use while the store is open, so that nobody puts another in its place.

        A backup that is opened as a hub has no log yet; without one SQLite forgets between two acts who has
        the file open.
        """
        if not self.is_file:
            return
        with explained(self.url), closing(self._writer.raw_connection()) as connection:
            connection.cursor().execute("SELECT count FROM journal_head").fetchone()

    def close(self) -> None:
        """Close every connection; an open one of another thread ends with what it is doing."""
        self._reader.dispose()
        self._writer.dispose()

    def _act(
        self, connection: Connection, happened_at: datetime | None, operation: Callable[[Act], Event]
    ) -> Outcome:
        head = journal.head(connection)
        now = _cut(self._clock())
        act = Act(
            connection,
            event_id=head.count + 1,
            happened_at=_happened(happened_at, now),
            now=now,
            operator=self._operator(),
            clocks=clock_settings(connection),
        )
        figures.open_shifts(connection, now, act.clocks)
        event = operation(act)
        check_order(act, event)
        self._append(connection, act, event, head.digest)
        operators.learn(connection, (act.operator,))
        return Outcome(act.event_id, event.kind, frozenset(topics_of(event.kind)), event.result)

    def _append(self, connection: Connection, act: Act, event: Event, previous: str) -> None:
        changes = [change.plain() for change in act.changes]
        content = canonical({**event.content, "changes": changes} if changes else event.content)
        facts = {
            "happened_at": act.happened_at,
            "entered_at": act.now,
            "operator": act.operator,
            "workstation": self._workstation(),
            "kind": event.kind.value,
            "subject": event.subject,
            "content": content,
            "reverses": event.reverses,
        }
        own = digest(previous, event_id=act.event_id, **facts)  # type: ignore[arg-type]
        row = JournalRow(id=act.event_id, previous=previous, digest=own, **facts)  # type: ignore[arg-type]
        journal.append(connection, [(row, event.about)])
        figures.add(connection, [(act.event_id, event.counts)], act.clocks)
        if not engine.is_sqlite(self.url):
            # Sent with the commit, to whoever listens (`db.feed`).
            connection.execute(select(func.pg_notify(engine.CHANNEL, str(act.event_id))))


def _prepare(connection: SqliteConnection, *, stagings: Sequence[Path], watched: Watched) -> None:
    staging.attach(connection, stagings)
    watched.watch(connection)


def _cut(instant: datetime) -> datetime:
    """Return the instant in whole milliseconds: what is chained is what is stored."""
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def _happened(said: datetime | None, now: datetime) -> datetime:
    if said is None:
        return now
    if said > now:
        raise Refusal("happened_in_future", happened_at=said, now=now)
    return _cut(said)
