"""One signal for every commit, ours or another process's, and screens that read again when it is theirs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.errors import StorageProblem

POLL_MS = 250
RELOAD_MS = 100
_TROUBLE_MS = 5_000
_REMEMBERED = 10_000


@runtime_checkable
class Announced(Protocol):
    """What is told of a commit: `db.store.Outcome` or anything shaped like it."""

    @property
    def event_id(self) -> int:
        """The event's number in the journal."""

    @property
    def topics(self) -> frozenset[str]:
        """The area words that it may have changed."""


class Feed(Protocol):
    """Where the events of other processes come from (`db.feed`)."""

    def poll(self) -> Iterable[Announced]:
        """Return what was committed since the last poll, oldest first; ours may be among it."""


class Changes(QObject):
    """Emits `committed(outcome)` once per event, on the main thread, whoever committed it."""

    committed = Signal(object)
    doubted = Signal()
    """Everything shown is to be read again."""
    troubled = Signal(object)
    """The feed could not be read: carries the error. Polling goes on, more slowly."""

    def __init__(self, feed: Feed | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._order: deque[int] = deque()
        self._seen: set[int] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.poll)
        if feed is not None:
            self._timer.start(POLL_MS)

    def announce(self, outcome: Announced) -> bool:
        """Emit `committed` unless this event was announced before; return whether it was news.

        Our own act and the feed both come here, in either order, so each event is told once.
        """
        if self.is_seen(outcome.event_id):
            return False
        self.seen(outcome.event_id)
        self.committed.emit(outcome)
        return True

    def seen(self, event_id: int) -> None:
        """Count the event as told, so that the feed does not tell it again."""
        if event_id in self._seen:
            return
        self._seen.add(event_id)
        self._order.append(event_id)
        if len(self._order) > _REMEMBERED:
            self._seen.discard(self._order.popleft())

    def is_seen(self, event_id: int) -> bool:
        """Return whether the event was told lately."""
        return event_id in self._seen

    def poll(self) -> None:
        """Announce what other processes committed since the last time."""
        if self._feed is None:
            return
        try:
            news = tuple(self._feed.poll())
        except StorageProblem as error:
            self._trouble(error)
            return
        self._timer.setInterval(POLL_MS)
        for outcome in news:
            self.announce(outcome)

    def watch(self, widget: QWidget, topics: Iterable[str], reload: Callable[[], None]) -> Watch:
        """Call `reload()` when the widget is shown first, and when a commit touches one of the topics.

        A hidden widget is marked stale and reloaded when it is shown. Empty `topics` = every commit.
        """
        return Watch(self, widget, frozenset(topics), reload)

    def read_again(self) -> None:
        """Make every watched widget stale, and read what other processes have done: F5."""
        self.poll()
        self.doubted.emit()

    def close(self) -> None:
        """Stop polling."""
        self._timer.stop()

    def _trouble(self, error: StorageProblem) -> None:
        if self._timer.interval() != _TROUBLE_MS:
            self.troubled.emit(error)
        self._timer.setInterval(_TROUBLE_MS)


class Watch(QObject):
    """Keeps one widget fresh; a child of the widget, so it ends with it."""

    def __init__(
        self, changes: Changes, widget: QWidget, topics: frozenset[str], reload: Callable[[], None]
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._topics = topics
        self._reload = reload
        self.stale = True
        self._pause = QTimer(self, singleShot=True, interval=RELOAD_MS)
        self._pause.timeout.connect(self._refresh)
        widget.installEventFilter(self)
        changes.committed.connect(self._on_committed)
        changes.doubted.connect(self.touch)
        if widget.isVisible():
            self._refresh()

    def touch(self) -> None:
        """Mark the widget stale; it reloads at once, at most ten times a second, or when it is next shown."""
        self.stale = True
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Reload a stale widget as it is shown; nothing is swallowed."""
        if watched is self._widget and event.type() == QEvent.Type.Show:
            self._refresh()
        return False

    def _on_committed(self, outcome: Announced) -> None:
        if not self._topics or self._topics & outcome.topics:
            self.touch()

    def _refresh(self) -> None:
        if not self.stale or not self._widget.isVisible() or self._pause.isActive():
            return
        self.stale = False
        self._pause.start()
        self._reload()
