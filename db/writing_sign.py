"""The sign that stands while an act of very many rows keeps a hub to itself: others wait, and can say why.

Beside a file stands another, locked by who writes: where nobody holds it, it was left by somebody who was cut
off, and means nothing. A server tells it by the name of the connection.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import IO, Final

from sqlalchemy import Connection, text

from db.reading import Reading

ENDING: Final = "-writing"
"""How the name of the sign beside a file ends."""
_RENEWED_S: Final = 0.5
_NAME: Final = "hubdesk-writing"
_NAME_LIMIT: Final = 63
# Far behind the content, for Windows keeps others from reading what is locked.
_LOCKED_AT: Final = 1 << 20
_ON_SERVER: Final = text(
    "SELECT application_name FROM pg_stat_activity "
    "WHERE datname = current_database() AND application_name LIKE 'hubdesk-writing %'"
)


@dataclass(frozen=True)
class WritingSign:
    """What is being written, and how far it is: `done` of `total` (0: unknown). The name may be empty."""

    file_name: str = ""
    done: int = 0
    total: int = 0


Told = Callable[[], WritingSign]


@contextmanager
def shown(path: Path, told: Told, step: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Let a sign stand beside the file; yield what is to be called in place of `step`, and renews it."""
    with _locked(_sign_file(path)) as file:
        renew = _Renewed(step, lambda: _write(file, told()))
        renew()
        try:
            yield renew
        finally:
            with suppress(OSError):
                _sign_file(path).unlink()


def named(connection: Connection, told: Told, step: Callable[[], None]) -> Callable[[], None]:
    """As `shown`, on a server, until the transaction ends."""
    renew = _Renewed(step, lambda: _name(connection, told()))
    renew()
    return renew


def sign_beside(path: Path) -> WritingSign | None:
    """Return the sign beside a file, None where nobody writes."""
    try:
        with _sign_file(path).open("r+", encoding="utf-8") as file:
            return None if _is_free(file) else _read(file)
    except FileNotFoundError:
        return None


def sign_on_server(connection: Reading) -> WritingSign | None:
    """Return the sign on a server, None where nobody writes."""
    name = connection.execute(_ON_SERVER).scalars().first()
    if name is None:
        return None
    _, done, total, file_name = (*name.split(" ", 3), "", "", "")[:4]
    return WritingSign(file_name, int(done or 0), int(total or 0))


class _Renewed:
    def __init__(self, step: Callable[[], None], renew: Callable[[], None]) -> None:
        self._step = step
        self._renew = renew
        self._last = float("-inf")

    def __call__(self) -> None:
        self._step()
        if monotonic() - self._last >= _RENEWED_S:
            self._renew()
            self._last = monotonic()


@contextmanager
def _locked(path: Path) -> Iterator[IO[str]]:
    while True:
        with path.open("a+", encoding="utf-8") as file:
            _lock(file)
            if _is_there(file, path):
                yield file
                return


def _sign_file(path: Path) -> Path:
    return path.with_name(path.name + ENDING)


def _write(file: IO[str], sign: WritingSign) -> None:
    file.seek(0)
    file.truncate()
    file.write(json.dumps(asdict(sign)))
    file.flush()


def _read(file: IO[str]) -> WritingSign:
    file.seek(0)
    try:
        return WritingSign(**json.loads(file.read()))
    except ValueError:
        # Looked at between two writes.
        return WritingSign("")


def _name(connection: Connection, sign: WritingSign) -> None:
    plain = f"{_NAME} {sign.done} {sign.total} {sign.file_name if sign.file_name.isascii() else ''}"
    said = plain[:_NAME_LIMIT]
    connection.execute(text("SELECT set_config('application_name', :said, true)"), {"said": said})


def _is_there(file: IO[str], path: Path) -> bool:
    """Return whether the file that was locked is the one that others see, and was not deleted meanwhile."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":

    def _lock(file: IO[str]) -> None:
        import msvcrt

        os.lseek(file.fileno(), _LOCKED_AT, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

    def _is_free(file: IO[str]) -> bool:
        import msvcrt

        os.lseek(file.fileno(), _LOCKED_AT, os.SEEK_SET)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
        return True

else:

    def _lock(file: IO[str]) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)

    def _is_free(file: IO[str]) -> bool:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return False
        fcntl.flock(file, fcntl.LOCK_UN)
        return True
