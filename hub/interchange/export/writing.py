"""Puts the rows of an export into a file that is there whole or not at all, or into a stream."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from db.copies import BESIDE, made_whole
from db.errors import StorageProblem
from db.places import path_of
from db.store import Store
from hub.interchange.export.cells import Form, formed
from hub.interchange.export.wishes import ExportWishes
from hub.progress import Progress

_BOM: Final = b"\xef\xbb\xbf"
_LINE_END: Final = "\r\n"
_TOLD_EACH: Final = 1_000


@dataclass(frozen=True, slots=True)
class Listing:
    """A list on its way out: its columns, its rows a chunk at a time, and about how many (0: unknown)."""

    headings: Sequence[str]
    forms: Sequence[Form]
    chunks: Generator[Sequence[Sequence[Any]], None, None]
    about: int = 0


def at_once(rows: Sequence[Sequence[Any]]) -> Generator[Sequence[Sequence[Any]], None, None]:
    """Yield all the rows of a short list in one chunk, where there are any."""
    if rows:
        yield rows


def write(listing: Listing, wishes: ExportWishes, file: BinaryIO, progress: Progress) -> int:
    """Write a list and return how many rows it had; the lines end as RFC 4180 has them."""
    if wishes.excel_bom:
        file.write(_BOM)
    written = 0
    _put(file, [listing.headings], wishes.delimiter)
    with closing(listing.chunks) as chunks:
        for rows in chunks:
            if written % _TOLD_EACH == 0:
                progress.report(written, max(written, listing.about) if listing.about else 0, "export_rows")
            progress.check()
            _put(file, formed(rows, listing.forms), wishes.delimiter)
            written += len(rows)
    return written


@contextmanager
def opened(to: Path | BinaryIO, store: Store) -> Iterator[BinaryIO]:
    """Give what to write to: a file takes its name once it is whole, on the disk for good.

    Raises StorageProblem `export_onto_hub` for the hub's own files, `storage_full` or `storage_cannot_write`.
    """
    if not isinstance(to, Path):
        yield to
        to.flush()
    elif to.exists() and not to.is_file():
        with _directly(to) as file:
            yield file
    else:
        # What a link leads to is replaced, not the link.
        target = to.resolve()
        _check_is_not(store, target)
        with made_whole(target) as part, part.open("xb") as file:
            yield file


@contextmanager
def _directly(to: Path) -> Iterator[BinaryIO]:
    """Give a pipe or a device, which cannot be replaced."""
    try:
        with to.open("wb") as file:
            yield file
    except OSError as error:
        raise StorageProblem("storage_cannot_write", place=str(to)) from error


def _check_is_not(store: Store, target: Path) -> None:
    if not store.is_file:
        return
    hub = path_of(store.url).resolve()
    if target in (hub, *(hub.with_name(hub.name + end) for end in BESIDE)):
        raise StorageProblem("export_onto_hub", place=str(target))


def _put(file: BinaryIO, rows: Iterable[Sequence[str]], delimiter: str) -> None:
    lines = map(delimiter.join, rows)
    file.write(f"{_LINE_END.join(lines)}{_LINE_END}".encode())
