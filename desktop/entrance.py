"""What the window and the commands share before a hub is open: where it lies, sentences, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

from db.errors import StorageProblem

if TYPE_CHECKING:
    from desktop.messages import Messages

REFUSED: Final = 1
NO_HUB: Final = 2
USAGE: Final = 64


def open_window(db: str, clock: Callable[[], datetime]) -> int:
    """Open the window on a hub, the user's own where `db` is empty, and return the exit code."""
    from desktop.app import obstacle, run_window

    why_not = obstacle()
    if why_not:
        print(why_not, file=sys.stderr)
        return REFUSED
    place = db or own_hub()
    make_own_folder(place)
    return run_window(place, clock)


def own_hub() -> str:
    """Return the path of the user's own hub, in the platform's data folder."""
    return str(platformdirs.user_data_path("hubdesk", appauthor=False) / "hub.db")


def make_own_folder(place: str) -> None:
    """Make the data folder where the hub to be opened is the user's own; other folders are theirs to make."""
    if place != own_hub():
        return
    folder = Path(place).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageProblem("file_unreadable", place=str(folder), said=error.strerror or "") from error


def messages() -> Messages:
    """Return what words codes, in the usual zone of hubs: what is said here comes before any hub is read."""
    from zoneinfo import ZoneInfo

    from desktop.messages import Messages
    from domain.clocks import ClockRule

    return Messages(ZoneInfo(ClockRule().hub_zone))
