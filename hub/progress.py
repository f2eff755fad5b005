"""What a long job is given: a way to tell how far it is, and to hear that nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event


class Cancelled(Exception):  # noqa: N818
    """Raised inside a long job by `Progress.check`; it ends the job in a rollback and is no error."""


@dataclass(frozen=True)
class Report:
    """How far a job is: `done` of `total` steps (`total` 0 = unknown) in the stage of that code."""

    done: int
    total: int
    stage: str


class Progress:
    """Told by the job, asked by the job; `cancel` may be called from any thread."""

    def __init__(self, tell: Callable[[Report], None] | None = None) -> None:
        self._tell = tell
        self._cancelled = Event()

    def report(self, done: int, total: int, stage: str) -> None:
        """Pass on how far the job is (`stage` is a code for desktop to word), or raise Cancelled."""
        self.check()
        if self._tell is not None:
            self._tell(Report(done, total, stage))

    def check(self) -> None:
        """Raise Cancelled once somebody has cancelled the job."""
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to end at its next `check`."""
        self._cancelled.set()


def unwatched() -> Progress:
    """Return a Progress that tells nobody and that nobody cancels."""
    return Progress()
