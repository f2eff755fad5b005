"""Opens the hub on a thread of its own, behind a frame that can be seen already."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from desktop.opened import OpenedHub


class Opening(QObject):
    """One hub on its way; whoever made this closes it, and with it the hub."""

    ended = Signal()
    """The hub is open, or `error` says why not; on the main thread, after `begin`."""
    _done = Signal()

    def __init__(self, work: Callable[[], OpenedHub]) -> None:
        super().__init__()
        self._work = work
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="hubdesk-opening")
        self._future: Future[OpenedHub] | None = None
        self._done.connect(self.ended, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Open the hub off the main thread, or tell at once that it was opened before."""
        if self._future is not None:
            self._done.emit()
            return
        self._future = self._pool.submit(self._work)
        self._future.add_done_callback(lambda _future: self._done.emit())

    def finish(self) -> None:
        """Open the hub on this thread; raises what keeps it from being opened."""
        self._future = Future()
        self._future.set_result(self._work())

    @property
    def error(self) -> BaseException | None:
        """Return why the hub cannot be opened; waits for it, None where it is open or was never wanted."""
        return None if self._future is None else self._future.exception()

    @property
    def hub(self) -> OpenedHub:
        """Return the hub; waits for it, and raises what keeps it from being opened."""
        assert self._future is not None, "begin comes first"
        return self._future.result()

    def close(self) -> None:
        """Wait for the thread and close what it has opened."""
        self._pool.shutdown(wait=True)
        if self._future is not None and self._future.done() and self._future.exception() is None:
            self._future.result().close()
