"""A list as it was given, whatever door it came through: its name, size and SHA-256, and a way to open it."""

from __future__ import annotations

import errno
import io
import os
import stat
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from db.errors import StorageProblem

_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A file as given; `open` opens it anew each time, from its first byte. Pasted cells have a name too."""

    name: str
    size: int
    sha256: str
    open: Callable[[], BinaryIO]
    path: Path | None = None
    """Where it lies on disk; None: text in memory."""


def source_of(path: Path) -> Source:
    """Return the file at the path, read through once for its SHA-256; a pipe is kept in a temporary file.

    Raises StorageProblem `file_unreadable`, and from `open` `file_changed` where the file is no longer the
    one that was summed: what is recorded of a list must be true of what was read.
    """
    with readable(path), path.open("rb") as stream:
        kind = os.fstat(stream.fileno()).st_mode
        if stat.S_ISFIFO(kind) or stat.S_ISSOCK(kind):
            return source_of_stream(stream, path.name)
        if not stat.S_ISREG(kind):  # a device may never end
            raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE))
        return _on_disk(path, path.name, stream, _Reopened(path))


def source_of_stream(stream: BinaryIO, name: str, spool_to: Path | None = None) -> Source:
    """Return what a stream (standard input) holds, kept in the file `spool_to`.

    None: in a temporary file that goes away with the Source. Raises StorageProblem `storage_full`,
    `storage_cannot_write`, `file_unreadable`.
    """
    path = spool_to or _temporary()
    reopened = _Reopened(path)
    if spool_to is None:
        weakref.finalize(reopened, path.unlink, missing_ok=True)
    with _writable(path), path.open("wb") as spool:
        for block in _blocks(stream, name):
            spool.write(block)
    with readable(path), path.open("rb") as again:
        return _on_disk(path, name, again, reopened)


def source_of_cells(pasted: str, name: str) -> Source:
    """Return cells pasted from a spreadsheet: lines of cells parted by tabs."""
    content = pasted.encode("utf-8", "replace")
    return Source(name, len(content), sha256(content).hexdigest(), partial(io.BytesIO, content))


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Raise StorageProblem `file_unreadable` with the system's own reason where it cannot be read."""
    try:
        yield
    except OSError as error:
        raise StorageProblem("file_unreadable", place=str(path), said=error.strerror or "") from error


class _Reopened:
    """Opens a file again, as long as it is the one that it was when it was summed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.mark: tuple[int, int] | None = None

    def __call__(self) -> BinaryIO:
        with readable(self._path):
            stream = self._path.open("rb")
        if _mark(stream) != self.mark:
            stream.close()
            raise StorageProblem("file_changed", place=str(self._path))
        return stream


def _on_disk(path: Path, name: str, stream: BinaryIO, reopened: _Reopened) -> Source:
    reopened.mark = _mark(stream)
    digest = sha256()
    for block in _blocks(stream, name):
        digest.update(block)
    return Source(name, reopened.mark[0], digest.hexdigest(), reopened, path)


def _mark(stream: BinaryIO) -> tuple[int, int]:
    told = os.fstat(stream.fileno())
    return told.st_size, told.st_mtime_ns


def _blocks(stream: BinaryIO, name: str) -> Iterator[bytes]:
    with readable(Path(name)):
        while block := stream.read(_BLOCK):
            yield block


def _temporary() -> Path:
    place = tempfile.gettempdir()
    with _writable(Path(place)):
        number, path = tempfile.mkstemp(prefix="hubdesk-list-", dir=place)
    os.close(number)
    return Path(path)


@contextmanager
def _writable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise StorageProblem("storage_full", place=str(path)) from error
        raise StorageProblem("storage_cannot_write", place=str(path)) from error
