"""Runs reads, acts and long jobs off the main thread, and brings what came of them back to it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from db.errors import StorageProblem
from desktop.changes import Announced, Changes
from domain.refusal import Refusal
from hub.progress import Cancelled, Progress, Report

READERS = 3
Failure = Refusal | StorageProblem
T = TypeVar("T")


class Doors(Protocol):
    """The two doors of the hub that Jobs goes through (`db.store.Store`)."""

    def read(self, query: Callable[..., T], /, *args: object, **kwargs: object) -> T:
        """Return what the query returns."""

    def act(
        self,
        operation: Callable[..., Any],
        /,
        *args: object,
        happened_at: datetime | None = None,
        **kwargs: object,
    ) -> Announced:
        """Return the outcome, after the commit."""


@dataclass(eq=False)
class Ticket:
    """One thing asked of Jobs; `cancel` drops its result, and ends a long job at its next check."""

    progress: Progress = field(default_factory=Progress)
    cancelled: bool = False

    def cancel(self) -> None:
        """Let nothing more be heard of it; an act that was begun is committed and announced all the same."""
        self.cancelled = True
        self.progress.cancel()


class Jobs(QObject):
    """The readers, the one writer and the long jobs; all that it calls, it calls on the main thread."""

    busy_changed = Signal(bool)
    """Whether anything is under way."""
    troubled = Signal(object)
    """A StorageProblem (`code`, `facts`) that nobody else took: disk full, locked, file gone."""
    refused = Signal(object)
    """A Refusal that the caller gave no `refused` or `failed` for."""
    _landed = Signal(object)

    def __init__(self, store: Doors, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._changes = changes
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="hubdesk-reader")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="hubdesk-writer")
        self._long = ThreadPoolExecutor(1, thread_name_prefix="hubdesk-long")
        self._newest: dict[Hashable, Ticket] = {}
        self._open: dict[Future[None], tuple[ThreadPoolExecutor, Ticket]] = {}
        self._guard = Lock()
        self._waiting = 0
        self._closed = False
        self._landed.connect(self._on_landed, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Return whether anything asked for has not come back yet."""
        return self._waiting > 0

    def read(
        self,
        query: Callable[..., T],
        /,
        *args: object,
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        broken: Callable[[], None] | None = None,
        key: Hashable | None = None,
        **kwargs: object,
    ) -> Ticket:
        """Run `query(connection, *args, **kwargs)` on a reader thread and give its result to `then`.

        With a `key` only the newest read of that key is heard: older ones are dropped, begun or not. `failed`
        gets a Refusal or StorageProblem; without it they go to the signals. `broken` is called where an error
        of ours ended it, once that is reported.
        """
        ticket = Ticket()
        if key is not None:
            older = self._newest.get(key)
            if older is not None:
                older.cancel()
            self._newest[key] = ticket
        wanted = _Wanted(then, failed, failed, broken=broken, writes=False)
        self._begin(self._readers, ticket, wanted, lambda: self._store.read(query, *args, **kwargs), key)
        return ticket

    def act(
        self,
        operation: Callable[..., Any],
        /,
        *args: object,
        then: Callable[[Any], None] | None = None,
        refused: Callable[[Refusal], None] | None = None,
        failed: Callable[[StorageProblem], None] | None = None,
        broken: Callable[[], None] | None = None,
        happened_at: datetime | None = None,
        **kwargs: object,
    ) -> Ticket:
        """Run `operation(act, *args, **kwargs)` on the writer thread, in the order asked.

        After the commit, on the main thread: first `changes.committed(outcome)`, then `then(outcome)`. A
        Refusal goes to `refused`; a StorageProblem to `failed`, or without it to the signal `troubled`. Who
        goes on after any end of it gives `broken` too: it is called where an error of ours ended it.
        """
        ticket = Ticket()
        wanted = _Wanted(then, refused, failed, broken=broken)

        def work() -> object:
            return self._store.act(operation, *args, happened_at=happened_at, **kwargs)

        self._begin(self._writer, ticket, wanted, work, None)
        return ticket

    def run(
        self,
        task: Callable[[Progress], T],
        *,
        then: Callable[[T], None] | None = None,
        failed: Callable[[Failure], None] | None = None,
        progressed: Callable[[Report], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Ticket:
        """Run `task(progress)` on the thread of the long jobs, one at a time; `ticket.cancel()` ends it.

        A task that writes calls `store.act` itself; an Outcome that it returns is announced like an act's.
        """
        ticket = Ticket()

        def tell(report: Report) -> None:
            if progressed is not None and not ticket.cancelled:
                self._landed.emit(_Word(progressed, report))

        ticket.progress = Progress(tell)
        wanted = _Wanted(then, failed, failed, cancelled)
        self._begin(self._long, ticket, wanted, lambda: task(ticket.progress), None)
        return ticket

    def wait_idle(self, timeout_s: float | None = None) -> bool:
        """Block until the acts and long jobs under way are committed or ended; return whether they are.

        For closing only: results are not delivered meanwhile. Long jobs are cancelled first, reads dropped.
        """
        with self._guard:
            pending = dict(self._open)
        for pool, ticket in pending.values():
            if pool is not self._writer:
                ticket.cancel()
        return not wait(pending, timeout_s).not_done

    def close(self) -> None:
        """Wait for the writer and end every thread; nothing more is taken. May be called twice."""
        if self._closed:
            return
        self._closed = True
        self.wait_idle()
        for pool in (self._readers, self._writer, self._long):
            pool.shutdown(wait=True)

    def _begin(
        self,
        pool: ThreadPoolExecutor,
        ticket: Ticket,
        wanted: _Wanted,
        work: Callable[[], object],
        key: Hashable | None,
    ) -> None:
        if self._closed:
            return
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        # An act is never skipped: what the operator did is done, even if the window is closing.
        may_skip = pool is not self._writer

        def whole() -> None:
            if may_skip and ticket.cancelled:
                self._landed.emit(_Landing(ticket, wanted, key, error=Cancelled()))
                return
            try:
                landing = _Landing(ticket, wanted, key, value=work())
            except Exception as error:  # noqa: BLE001
                landing = _Landing(ticket, wanted, key, error=error)
            self._landed.emit(landing)

        future = pool.submit(whole)
        with self._guard:
            self._open[future] = (pool, ticket)
        future.add_done_callback(self._forget)

    def _forget(self, future: Future[None]) -> None:
        with self._guard:
            self._open.pop(future, None)

    def _on_landed(self, news: _Landing | _Word) -> None:
        if isinstance(news, _Word):
            _call(news.hear, news.report)
            return
        self._waiting -= 1
        try:
            self._deliver(news)
        finally:
            if self._waiting == 0:
                self.busy_changed.emit(False)

    def _deliver(self, news: _Landing) -> None:
        if news.key is not None and self._newest.get(news.key) is news.ticket:
            del self._newest[news.key]
        if news.error is not None:
            self._fail(news, news.error)
            return
        if news.wanted.writes and isinstance(news.value, Announced):
            self._changes.announce(news.value)
        if not news.ticket.cancelled:
            _call(news.wanted.then, news.value)

    def _fail(self, news: _Landing, error: Exception) -> None:
        wanted = news.wanted
        if isinstance(error, Cancelled):
            _call(wanted.cancelled)
        elif isinstance(error, Refusal):
            if not news.ticket.cancelled and not _call(wanted.refused, error):
                self.refused.emit(error)
        elif isinstance(error, StorageProblem):
            if not _call(wanted.troubled, error):
                self.troubled.emit(error)
        else:
            # Ours to mend: the same road as any other error on the main thread.
            sys.excepthook(type(error), error, error.__traceback__)
            _call(wanted.broken)


@dataclass(frozen=True)
class _Wanted:
    """Who hears of which end of a job."""

    then: Callable[[Any], None] | None
    refused: Callable[[Any], None] | None
    troubled: Callable[[Any], None] | None
    cancelled: Callable[[], None] | None = None
    broken: Callable[[], None] | None = None
    writes: bool = True


@dataclass(frozen=True)
class _Landing:
    """What a thread brings back."""

    ticket: Ticket
    wanted: _Wanted
    key: Hashable | None
    value: Any = None
    error: Exception | None = None


@dataclass(frozen=True)
class _Word:
    """A word on the way from a long job."""

    hear: Callable[[Report], None]
    report: Report


def _call(hear: Callable[..., None] | None, *values: object) -> bool:
    """Call `hear` unless there is none or its widget is gone; return whether somebody was meant to hear."""
    if hear is None:
        return False
    owner = getattr(hear, "__self__", None)
    if not isinstance(owner, QObject) or shiboken6.isValid(owner):
        hear(*values)
    return True
