"""The entry point `hubdesk`: arguments become calls to the hub, and what comes of them becomes sentences.

Results go to standard output, notices and progress to standard error. Exit codes: 0 done, 1 damage found or
something refused, 2 no hub there or none that can be reached, 64 wrong usage. Qt is imported only where
something is shown or worded, and what reads a command line only where there is a command: the window is seen
sooner without it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from db.errors import StorageProblem
from desktop.entrance import NO_HUB, REFUSED, USAGE, messages, open_window
from domain.refusal import Refusal
from hub.interchange.reading import READ_SHEET

# What `hub.check` calls no hub, too: there is none at the place, or none that can be reached or read.
_NO_HUB: Final = frozenset(
    {
        "storage_absent",
        "storage_no_hub",
        "storage_not_database",
        "storage_other_program",
        "storage_folder_missing",
        "storage_is_folder",
        "storage_no_file",
        "storage_unreadable",
        "storage_locked",
        "storage_newer",
        "storage_unreachable",
        "storage_password",
        "storage_no_database",
        "storage_too_many",
        "storage_driver_missing",
    }
)
# What was typed is no place for a hub, whatever lies where.
_MISTYPED: Final = frozenset({"storage_url_wrong", "storage_kind_unknown"})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit with its code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program on the arguments and return its exit code.

    Frozen, it is also the process that reads a spreadsheet for itself: there is no other interpreter then.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if len(given) == 2 and given[0] == READ_SHEET:
        from hub.interchange.reading import sheet_child

        return sheet_child.main(given[1])
    try:
        if names_hub_alone(given):
            return open_window(given[1] if given else "", now)
        from desktop.commands import run_command

        return run_command(given, now)
    except (Refusal, StorageProblem) as said:
        print(messages().sentence(said), file=sys.stderr)
        return _code_of(said.code)


def _code_of(code: str) -> int:
    if code in _MISTYPED:
        return USAGE
    return NO_HUB if code in _NO_HUB else REFUSED


def names_hub_alone(arguments: Sequence[str]) -> bool:
    """Return whether nothing is said but perhaps `--db` and a hub: the usual way to open the window."""
    return not arguments or (
        len(arguments) == 2 and arguments[0] == "--db" and not arguments[1].startswith("-")
    )


def now() -> datetime:
    """Return the present instant: the one clock of the program, handed on from here."""
    return datetime.now(UTC)  # noqa: TID251


if __name__ == "__main__":
    main()
