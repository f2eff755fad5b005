"""What every command stands on: the hub that it was given, open for as long as it works, and its progress."""

from __future__ import annotations

import getpass
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from desktop.entrance import make_own_folder, messages

if TYPE_CHECKING:
    from db.store import Store
    from hub.progress import Progress, Report


@dataclass(frozen=True)
class Given:
    """What every command is given: the clock, and the path or URL of its hub."""

    clock: Callable[[], datetime]
    hub: str = ""
    named: bool = False
    """Whether the hub was named with `--db`."""


def given(context: typer.Context) -> Given:
    """Return what the command is given."""
    found = context.obj
    assert isinstance(found, Given)
    return found


def tell_new(place: str) -> None:
    """Say that a new hub was made: whoever mistyped the name of another one sees it at once."""
    print(messages().worded("hub_made", {"place": place}), file=sys.stderr)


@contextmanager
def open_hub(given: Given, *, create: bool, prove_any_size: bool = True) -> Iterator[Store]:
    """Open the hub of a command, founded where it is new, and close it.

    A large file's pages are proved first only if `prove_any_size` says so: whoever writes wants to know.
    """
    from hub.opening import open_hub as opened

    if create:
        make_own_folder(given.hub)
    store = opened(
        given.hub,
        clock=given.clock,
        operator=getpass.getuser,
        workstation=platform.node,
        create=create,
        founded=tell_new,
        prove_any_size=prove_any_size,
    )
    try:
        yield store
    finally:
        store.close()


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Show a bar on standard error where that is a screen."""
    from hub.progress import Progress

    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    words = messages()
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(report: Report) -> None:
            said, total = words.worded(report.stage), report.total or None
            bar.update(task, description=said, total=total, completed=report.done)

        yield Progress(tell)
