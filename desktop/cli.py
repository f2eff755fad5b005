"""The entry point `hubdesk`: arguments become calls to the hub, and what comes of them becomes sentences.

Results go to standard output, notices and progress to standard error. Exit codes: 0 done, 1 damage found or
something refused, 2 no hub there, 64 wrong usage. Qt is imported only where something is shown or worded, and
what reads a command line only where there is a command: the window is seen sooner without it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

from db.errors import StorageProblem
from domain.refusal import Refusal

if TYPE_CHECKING:
    from desktop.messages import Messages

REFUSED: Final = 1
NO_HUB: Final = 2
USAGE: Final = 64
_NO_HUB: Final = frozenset(
    {"storage_absent", "storage_not_hub", "storage_not_database", "storage_other_program"}
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit with its code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program on the arguments and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if names_hub_alone(given):
            return open_window(given[1] if given else "")
        from desktop.commands import run_command

        return run_command(given)
    except (Refusal, StorageProblem) as said:
        print(messages().sentence(said), file=sys.stderr)
        return NO_HUB if said.code in _NO_HUB else REFUSED


def names_hub_alone(arguments: Sequence[str]) -> bool:
    """Return whether nothing is said but perhaps `--db` and a hub: the usual way to open the window."""
    return not arguments or (
        len(arguments) == 2 and arguments[0] == "--db" and not arguments[1].startswith("-")
    )


def open_window(db: str) -> int:
    """Open the window on a hub, the user's own where `db` is empty, and return the exit code."""
    from desktop.app import obstacle, run_window

    why_not = obstacle()
    if why_not:
        print(why_not, file=sys.stderr)
        return REFUSED
    place = db or own_hub()
    make_own_folder(place)
    return run_window(place, now)


def now() -> datetime:
    """Return the present instant: the one clock of the program, handed on from here."""
    return datetime.now(UTC)  # noqa: TID251


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


if __name__ == "__main__":
    main()
