"""The command `export`: a list goes out of the hub into a file, or to standard output."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from db.errors import StorageProblem
from desktop.arguments import delimiter, instant, wrong
from desktop.command_ground import given, open_hub, shown_progress
from desktop.entrance import REFUSED
from hub.interchange.kinds import ExportKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import BinaryIO

    from db.store import Store
    from hub.interchange.export import ExportWishes

STANDARD: Final = "-"
_OF_NOW: Final = frozenset({ExportKind.STOCK, ExportKind.WAGON_LIST})
KindArgument = Annotated[ExportKind, typer.Argument(metavar="KIND", help="Which list.")]
FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="Where to; - is standard output.")]
FromOption = Annotated[
    str | None, typer.Option("--from", metavar="ISO", help="Nothing before it; a shift: any time in it.")
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar="ISO", help="Nothing from it on; a shift: when it ends.")
]
TrainOption = Annotated[
    str | None,
    typer.Option(metavar="NO", help="Of a wagon-list: which train; NO@DATE where two have NO."),
]
BomOption = Annotated[bool, typer.Option("--excel-bom", help="Write it for a spreadsheet to open.")]
DelimiterOption = Annotated[
    str, typer.Option("--delimiter", metavar="D", help="What parts the columns: , ; | or tab.")
]


def export_list(
    context: typer.Context,
    kind: KindArgument,
    file: FileArgument,
    since: FromOption = None,
    until: ToOption = None,
    train: TrainOption = None,
    excel_bom: BomOption = False,
    parted_by: DelimiterOption = ",",
) -> int:
    """Write a list out as CSV.

    Without --from and --to it is everything there is; of shifts the one under way.
    """
    from desktop.report_words import rows_written
    from hub.interchange.export import ExportWishes

    _check_train(kind, train)
    begins, ends = _period(kind, since, until, given(context).clock)
    wishes = ExportWishes(kind, begins, ends, train, excel_bom, delimiter(parted_by, "--delimiter"))
    with open_hub(given(context), create=False, prove_any_size=False) as store:
        if file == STANDARD:
            return _to_standard_output(store, wishes)
        written = _export(store, wishes, Path(file))
    print(rows_written(written), file=sys.stderr)
    print(file)
    return 0


def _check_train(kind: ExportKind, train: str | None) -> None:
    if kind is ExportKind.WAGON_LIST and train is None:
        raise wrong("--train", "a wagon-list is of one train; name it")
    if kind is not ExportKind.WAGON_LIST and train is not None:
        raise wrong("--train", f"only a wagon-list is of one train, and this is {kind.value}")


def _period(
    kind: ExportKind, since: str | None, until: str | None, clock: Callable[[], datetime]
) -> tuple[datetime | None, datetime | None]:
    """Return what `--from` and `--to` name; a shift that nobody names is the one under way."""
    said = "--from" if since else "--to"
    if kind in _OF_NOW and (since or until):
        raise wrong(said, f"{kind.value} tells what is now; leave it out")
    begins = instant(since, "--from") if since else None
    ends = instant(until, "--to") if until else None
    if begins and ends and ends <= begins:
        raise wrong("--to", f"{until!r} is not after {since!r}")
    if kind is ExportKind.SHIFT and begins is None and ends is None:
        begins = clock()
    return begins, ends


def _export(store: Store, wishes: ExportWishes, to: Path | BinaryIO) -> int:
    from hub.interchange.export import export

    with shown_progress() as progress:
        return export(store, wishes, to, progress)


def _to_standard_output(store: Store, wishes: ExportWishes) -> int:
    """Write the list and nothing else to standard output, and return the exit code.

    Raises StorageProblem `export_output_unwritable` with the system's own reason.
    """
    try:
        _export(store, wishes, sys.stdout.buffer)
    except BrokenPipeError:
        # Whoever reads has enough, as `head` has: there is nothing to say.
        _let_go_of_standard_output()
        return REFUSED
    except OSError as error:
        _let_go_of_standard_output()
        raise StorageProblem("export_output_unwritable", said=error.strerror or "") from error
    return 0


def _let_go_of_standard_output() -> None:
    """Send what is still to be written nowhere, or Python complains of it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
