"""One face for every list that goes out, read at one moment, under the command and the windows alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, Final

from db.reading import Reading
from db.store import Store
from hub.interchange.export.commodities import commodities
from hub.interchange.export.events import events
from hub.interchange.export.shift import shift
from hub.interchange.export.stock import stock
from hub.interchange.export.throughput import throughput
from hub.interchange.export.visits import visits
from hub.interchange.export.wagon_list import wagon_list
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing, opened, write
from hub.interchange.kinds import ExportKind
from hub.progress import Progress

_LISTINGS: Final[Mapping[ExportKind, Callable[[Reading, ExportWishes], Listing]]] = {
    ExportKind.STOCK: stock,
    ExportKind.VISITS: visits,
    ExportKind.WAGON_LIST: wagon_list,
    ExportKind.EVENTS: events,
    ExportKind.THROUGHPUT: throughput,
    ExportKind.COMMODITIES: commodities,
    ExportKind.SHIFT: shift,
}


def export(store: Store, wishes: ExportWishes, to: Path | BinaryIO, progress: Progress) -> int:
    """Write a list to a file or a stream, all of it as it was at one moment; return how many rows it has.

    A file is there whole or, after whatever is raised, as it was before. Raises Refusal `train_number`,
    `train_date`, `export_train_unknown` or `export_train_ambiguous`, StorageProblem `export_onto_hub`,
    `storage_full` or `storage_cannot_write`, and Cancelled.
    """
    return store.read(_exported, store, wishes, to, progress)


def _exported(
    connection: Reading, store: Store, wishes: ExportWishes, to: Path | BinaryIO, progress: Progress
) -> int:
    listing = _LISTINGS[wishes.kind](connection, wishes)
    with opened(to, store) as file:
        return write(listing, wishes, file, progress)
