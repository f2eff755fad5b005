"""The commands of `hubdesk` that work without a window, as they are typed."""

from __future__ import annotations

import getpass
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING, Annotated

import typer

from db.errors import StorageProblem
from desktop.entrance import REFUSED, USAGE, make_own_folder, messages, open_window, own_hub
from domain.refusal import Fact

if TYPE_CHECKING:
    from db.store import Store
    from desktop.messages import Messages
    from hub.interchange.manifest import ManifestRow
    from hub.progress import Progress, Report

program = typer.Typer(
    name="hubdesk",
    help="Terminal operations for an inland rail and road container hub.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
imports = typer.Typer(help="Take a list in.", rich_markup_mode=None)
program.add_typer(imports, name="import")

DbOption = Annotated[
    str | None,
    typer.Option("--db", metavar="FILE-OR-URL", help="The hub; without it your own in the data folder."),
]


@dataclass(frozen=True)
class Given:
    """What every command is given: the clock, and the path or URL of its hub."""

    clock: Callable[[], datetime]
    hub: str = ""


def run_command(arguments: Sequence[str], clock: Callable[[], datetime]) -> int:
    """Run the command that the arguments name and return the exit code; Refusal and StorageProblem go on."""
    try:
        outcome = program(args=arguments, standalone_mode=False, prog_name="hubdesk", obj=Given(clock))
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort:
        return REFUSED
    except typer.TyperException as wrong:
        print(f"{wrong.format_message()}\nSee hubdesk --help.", file=sys.stderr)
        return USAGE
    return outcome if isinstance(outcome, int) else 0


@program.callback(invoke_without_command=True)
def window(context: typer.Context, db: DbOption = None) -> int:
    """Open the window on the hub; the commands below work without one."""
    context.obj = replace(given(context), hub=db or own_hub())
    return open_window(db or "", given(context).clock) if context.invoked_subcommand is None else 0


@program.command()
def demo(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where the demonstration hub is to be.")],
    days: Annotated[int, typer.Option(min=3, max=3650, help="How many days it has behind it.")] = 120,
    seed: Annotated[int, typer.Option(help="Another seed, another hub.")] = 7,
    at: Annotated[str | None, typer.Option("--now", metavar="ISO", help="When it ends.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace what is there.")] = False,
) -> int:
    """Make a demonstration hub that ends in the middle of a shift."""
    from hub.demo import make_demo

    end = instant(at) if at else given(context).clock()
    with shown_progress() as progress:
        made = make_demo(file, days=days, seed=seed, now=end, force=force, progress=progress)
    print(f"{file}: {made.visits} visits, {made.events} events")
    return 0


@imports.command("manifest")
def import_manifest(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A train's list, UTF-8 CSV.")],
    carrier: Annotated[str, typer.Option(metavar="NO", help="Train number; NO@DATE where two have it.")],
    eta: Annotated[str, typer.Option(metavar="ISO", help="When it is expected.")],
) -> int:
    """Announce a train from its list: the whole list or nothing."""
    from hub.interchange.manifest import import_manifest as take

    expected, content = instant(eta), read_file(file)
    with open_hub(given(context), create=True) as store:
        report = take(store, content, carrier, expected, file.name)
    words = messages()
    for row in (*report.refused, *report.warnings):
        print(row_words(words, row), file=sys.stderr)
    said = "manifest_refused" if report.refused else "manifest_taken"
    print(words.worded(said, {"boxes": report.accepted, "rows": len(report.refused), "number": carrier}))
    return REFUSED if report.refused else 0


@program.command()
def check(context: typer.Context) -> int:
    """Prove the hub: storage, journal, yard, carriers and figures."""
    from hub.check import Verdict
    from hub.check import check as prove

    with shown_progress() as progress:
        report = prove(given(context).hub, progress)
    words = messages()
    for finding in report.findings:
        print(words.sentence(finding))
    said = {Verdict.SOUND: "check_sound", Verdict.DAMAGED: "check_damaged", Verdict.NO_HUB: "check_no_hub"}
    print(words.worded(said[report.verdict], {"place": report.place}))
    return int(report.verdict)


@program.command()
def backup(context: typer.Context, file: Path) -> int:
    """Copy the hub while it is worked on, and prove the copy."""
    from hub.backup import back_up

    with shown_progress() as progress:
        back_up(given(context).hub, file, progress)
    print(file)
    return 0


@program.command()
def restore(context: typer.Context, file: Path) -> int:
    """Put a proven backup in the hub's place; what it replaces is kept beside it."""
    from hub.backup import restore as put_back

    asked = given(context)
    with shown_progress() as progress:
        kept = put_back(file, asked.hub, now=asked.clock(), progress=progress)
    if kept is not None:
        print(messages().worded("restore_kept", {"place": str(kept)}), file=sys.stderr)
    print(asked.hub)
    return 0


@program.command()
def tour(out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the pictures go.")]) -> int:
    """Work a shift through the real windows and keep a picture of each step."""
    from desktop.tour import make_ground, take_tour

    make_picture_folder(out)
    with TemporaryDirectory(prefix="hubdesk-tour-") as folder:
        hub = Path(folder) / "hub.db"
        with shown_progress() as progress:
            make_ground(hub, progress)
        for picture in take_tour(out, hub):
            print(picture, flush=True)
    return 0


def given(context: typer.Context) -> Given:
    """Return what the command is given."""
    found = context.obj
    assert isinstance(found, Given)
    return found


def instant(text: str) -> datetime:
    """Return the instant of an ISO text, in the computer's own zone where it names none; else wrong usage."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no time: write 2026-11-24T23:10+05:00") from None


def read_file(file: Path) -> bytes:
    """Return what is in a file, or raise StorageProblem `file_unreadable` with the system's own reason."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise StorageProblem("file_unreadable", place=str(file), said=error.strerror or "") from error


def make_picture_folder(out: Path) -> None:
    """Make the folder that pictures are to lie in, before the shift is worked for them.

    Raises StorageProblem `pictures_unwritable` with the system's own reason.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise StorageProblem("pictures_unwritable", place=str(out), said=error.strerror or "") from error


def row_words(words: Messages, row: ManifestRow) -> str:
    """Return what is wrong with a row of a list, with its line and column."""
    facts: dict[str, Fact] = {"line": row.line, "column": row.column, "said": words.sentence(row)}
    return words.worded("manifest_row", facts)


@contextmanager
def open_hub(given: Given, *, create: bool) -> Iterator[Store]:
    """Open the hub of a command, founded where it is new, and close it."""
    from hub.opening import open_hub as opened

    if create:
        make_own_folder(given.hub)
    store = opened(
        given.hub,
        clock=given.clock,
        operator=getpass.getuser,
        workstation=platform.node,
        create=create,
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
