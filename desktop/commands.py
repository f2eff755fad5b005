"""The commands of `hubdesk` that work without a window, as they are typed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Annotated, Final

import typer

from db.errors import StorageProblem
from desktop.arguments import instant, usage_words, whole_number, wrong
from desktop.command_ground import Given, given, open_hub, shown_progress
from desktop.entrance import REFUSED, USAGE, make_own_folder, messages, open_window, own_hub
from desktop.export_command import export_list

program = typer.Typer(
    name="hubdesk",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Terminal operations for an inland rail and road container hub.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
imports = typer.Typer(help="Take a list in.", rich_markup_mode=None)
program.add_typer(imports, name="import")
program.command("export")(export_list)


def print_version(wanted: bool) -> None:
    """Print the version and end there, where it is asked for."""
    if wanted:
        print(f"hubdesk {version('hubdesk')}")
        raise typer.Exit


DbOption = Annotated[
    str | None,
    typer.Option("--db", metavar="FILE-OR-URL", help="The hub; without it your own in the data folder."),
]
LONG_PAST: Final = timedelta(days=1)
"""A train that was to come so long ago is more likely a wrong date than a late list."""
VersionOption = Annotated[
    bool, typer.Option("--version", is_eager=True, callback=print_version, help="Say which hubdesk this is.")
]
BackupArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]


def run_command(arguments: Sequence[str], clock: Callable[[], datetime]) -> int:
    """Run the command that the arguments name and return the exit code; Refusal and StorageProblem go on."""
    try:
        outcome = program(args=arguments, standalone_mode=False, prog_name="hubdesk", obj=Given(clock))
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort:
        return REFUSED
    except typer.TyperException as error:
        print(usage_words(error), file=sys.stderr)
        return USAGE
    return outcome if isinstance(outcome, int) else 0


@program.callback(invoke_without_command=True)
def window(context: typer.Context, db: DbOption = None, show_version: VersionOption = False) -> int:  # noqa: ARG001
    """Open the window on the hub; the commands below work without one."""
    context.obj = replace(given(context), hub=db or own_hub(), named=db is not None)
    return open_window(db or "", given(context).clock) if context.invoked_subcommand is None else 0


@program.command()
def demo(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the demonstration hub is to be.")],
    days: Annotated[
        str, typer.Option(metavar="DAYS", help="How many days it has behind it, 3 to 3650.")
    ] = "120",
    seed: Annotated[str, typer.Option(metavar="NUMBER", help="Another seed, another hub.")] = "7",
    at: Annotated[str | None, typer.Option("--now", metavar="ISO", help="When it ends.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the hub that is there.")] = False,
) -> int:
    """Make a demonstration hub that ends in the middle of a shift."""
    from hub.demo import make_demo

    refuse_db(context)
    end = instant(at, "--now") if at else given(context).clock()
    past = whole_number(days, "--days", 3, 3650)
    chosen = whole_number(seed, "--seed", 0, 2**63 - 1)
    with shown_progress() as progress:
        made = make_demo(file, days=past, seed=chosen, now=end, force=force, progress=progress)
    tell_kept(made.kept)
    print(f"{file}: {made.visits} visits, {made.events} events")
    return 0


@imports.command("manifest")
def import_manifest(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A train's list, UTF-8 CSV.")],
    carrier: Annotated[str, typer.Option(metavar="NO", help="Train number; NO@DATE where two have it.")],
    eta: Annotated[str, typer.Option(metavar="ISO", help="When it is expected.")],
) -> int:
    """Announce a train from its list: the whole list or nothing."""
    from desktop.report_words import list_summary, row_lines
    from hub.interchange.manifest import import_manifest as take

    expected, content = instant(eta, "--eta"), read_file(file)
    with open_hub(given(context), create=True) as store:
        report = take(store, content, carrier, expected, file.name)
    words = messages()
    for line in row_lines(words, report.refused or report.warnings):
        print(line, file=sys.stderr)
    if not report.refused and given(context).clock() - expected > LONG_PAST:
        print(words.worded("manifest_long_past", {"eta": expected}), file=sys.stderr)
    print(list_summary(report, carrier))
    return REFUSED if report.refused else 0


@program.command()
def check(context: typer.Context) -> int:
    """Prove the hub: storage, journal, yard, carriers and figures."""
    from desktop.report_words import check_lines
    from hub.check import check as prove

    with shown_progress() as progress:
        report = prove(given(context).hub, progress)
    for line in check_lines(messages(), report):
        print(line)
    return int(report.verdict)


@program.command()
def backup(context: typer.Context, file: BackupArgument) -> int:
    """Copy the hub while it is worked on, and prove the copy."""
    from hub.backup import back_up

    with shown_progress() as progress:
        made = back_up(given(context).hub, file, progress)
    print(messages().worded("backup_proved", {"events": made.count}), file=sys.stderr)
    print(file)
    return 0


@program.command()
def restore(context: typer.Context, file: BackupArgument) -> int:
    """Put a backup in the hub's place, proved first.

    What it replaces is kept beside it.
    """
    from hub.backup import restore as put_back

    asked = given(context)
    make_own_folder(asked.hub)
    with shown_progress() as progress:
        kept = put_back(file, asked.hub, now=asked.clock(), progress=progress)
    print(messages().worded("restore_proved"), file=sys.stderr)
    tell_kept(kept)
    print(asked.hub)
    return 0


@program.command()
def tour(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the pictures go.")],
) -> int:
    """Work a shift through the real windows.

    A picture of each step is kept.
    """
    from desktop.tour import make_ground, take_tour

    refuse_db(context)
    make_picture_folder(out)
    with TemporaryDirectory(prefix="hubdesk-tour-") as folder:
        hub = Path(folder) / "hub.db"
        with shown_progress() as progress:
            make_ground(hub, progress)
        for picture in take_tour(out, hub):
            print(picture, flush=True)
    return 0


def refuse_db(context: typer.Context) -> None:
    """Refuse `--db` before a command that makes a hub of its own: wrong usage."""
    if given(context).named:
        raise wrong("--db", f"{context.info_name} makes a hub of its own; leave --db out")


def tell_kept(kept: Path | None) -> None:
    """Say where a hub that was replaced is kept."""
    if kept is not None:
        print(messages().worded("restore_kept", {"place": str(kept)}), file=sys.stderr)


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
