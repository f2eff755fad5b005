"""The store: its two doors are the only way in, and the writing one lets no act out without its event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from time import sleep
from typing import Concatenate, Final, ParamSpec, TypeVar

from sqlalchemy import URL, Connection, func, select

from db import engine, staging, writing_sign
from db.act import Act, Event
from db.errors import StorageProblem
from db.obstacles import explained, place_of
from db.ordering import check_order
from db.queries.settings import clock_settings
from db.reading import Reading
from db.watched import Watched
from db.writes import figures, journal, operators
from db.writing_sign import WritingSign
from domain.clocks import ClockSettings
from domain.events import EventKind, topics_of
from domain.journal import JournalRow, canonical, digest
from domain.refusal import Refusal

P = ParamSpec("P")
T = TypeVar("T")
_MILLISECOND = timedelta(milliseconds=1)
_LOOK_AGAIN_S: Final = 0.25
_TURN_MS: Final = 1_000


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
        self._waiting: Callable[[WritingSign], None] = _tell_nobody
        self._reader = engine.reader(self.url)
        self._writer = engine.writer(self.url, _TURN_MS)

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

        def once() -> Outcome:
            with explained(self.url), self._writer.begin() as connection:
                return self._act(connection, happened_at, lambda act: operation(act, *args, **kwargs))

        return self._in_turn(once)

    def act_in_bulk(
        self,
        operation: Callable[..., Event],
        stagings: Sequence[Path],
        /,
        *args: object,
        step: Callable[[], None],
        sign: Callable[[], WritingSign] = WritingSign,
        is_judged: bool = True,
        happened_at: datetime | None = None,
        **kwargs: object,
    ) -> Outcome:
        """As `act`, for very many rows: they wait in finished stagings (`db.staging`) for `db.bulk` to write.

        `step` is called every now and then, also in the midst of a statement on a file; what it raises ends
        the act, nothing of it written. Other acts wait all the while, and are told what `sign` tells; reads
        do not wait. Of rows that were judged (`is_judged`) a file looks at no key and no CHECK; an act that
        takes rows away, on which others may lean, says that they are not.
        """
        watched = Watched(step)
        prepare = partial(_prepare, stagings=stagings, watched=watched)
        writer = engine.bulk_writer(self.url, prepare, is_judged=is_judged)

        def once() -> Outcome:
            # The sign stands until the rows are committed: that takes a while too.
            with ExitStack() as until_committed, explained(self.url), watched.asked():
                with writer.begin() as connection:
                    if self.is_file:
                        shown = writing_sign.shown(Path(self.url.database or ""), sign, step)
                        watched.step = until_committed.enter_context(shown)
                    else:
                        watched.step = writing_sign.named(connection, sign, step)
                        staging.hand_over(connection, stagings, watched.step)
                    done = self._act(connection, happened_at, lambda act: operation(act, *args, **kwargs))
                self._shorten_log()
                return done

        try:
            return self._in_turn(once)
        finally:
            writer.dispose()

    def writing(self) -> WritingSign | None:
        """Return what an act of very many rows, here or elsewhere, is writing now; None: there is none."""
        if self.is_file:
            return writing_sign.sign_beside(Path(self.url.database or ""))
        return self.read(writing_sign.sign_on_server)

    def tell_waiting(self, listener: Callable[[WritingSign], None]) -> None:
        """Let acts that wait for one of very many rows tell `listener`, again and again, in their threads."""
        self._waiting = listener

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

    def _in_turn(self, once: Callable[[], Outcome]) -> Outcome:
        """Act once nobody else does: while very many rows are written, tell who wants to know, and wait."""
        while True:
            if self.is_file:
                self._wait()
            try:
                return once()
            except StorageProblem as problem:
                # On a server it is but the turn that others have: one waits for it, however long it takes.
                if problem.code != "storage_locked" or (self.is_file and self.writing() is None):
                    raise
            self._wait()

    def _wait(self) -> None:
        while (sign := self.writing()) is not None:
            self._waiting(sign)
            sleep(_LOOK_AGAIN_S)

    def _shorten_log(self) -> None:
        """Bring what was written into the file itself: the log is as large as all of it."""
        if self.is_file:
            with closing(self._writer.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

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


def _tell_nobody(_sign: WritingSign) -> None:
    """Let nobody know."""


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
