"""Tells what the database's own errors mean, as a code and facts; what is ours passes as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from db.errors import StorageProblem


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Raise StorageProblem for an error of the environment: locked, full, read-only, damaged, unreachable."""
    try:
        yield
    except DBAPIError as error:
        problem = _problem(error, url)
        if problem is None:
            raise
        raise problem from error


def _problem(error: DBAPIError, url: URL) -> StorageProblem | None:
    said = str(error.orig).lower()
    place = url.database or ""
    for words, code in _SAID:
        if words in said:
            return StorageProblem(code, place=place)
    return None


_SAID = (
    ("database is locked", "storage_locked"),
    ("disk is full", "storage_full"),
    ("readonly database", "storage_read_only"),
    ("malformed", "storage_damaged"),
    ("not a database", "storage_not_hub"),
    ("unable to open", "storage_unreadable"),
    ("disk i/o error", "storage_unreadable"),
    ("connection refused", "storage_unreachable"),
    ("server closed the connection", "storage_unreachable"),
    ("could not connect", "storage_unreachable"),
)
