"""What the engines promise: a reader cannot write, and what a writer has committed survives a power cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import URL, Engine, text
from sqlalchemy.exc import OperationalError

from db import engine


def test_a_writer_syncs_each_commit_to_the_disk(sqlite_url: str) -> None:
    writer = engine.writer(engine.store_url(sqlite_url))
    with writer.begin() as connection:
        pragmas = [
            connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("synchronous", "journal_mode", "foreign_keys")
        ]
    writer.dispose()
    full = 2
    assert pragmas == [full, "wal", 1]


def test_a_reader_cannot_write(sqlite_url: str) -> None:
    reader = engine.reader(engine.store_url(sqlite_url))
    with reader.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(text("DELETE FROM settings"))
    reader.dispose()


@pytest.mark.parametrize("kind", [engine.reader, engine.writer])
def test_each_page_is_looked_at_as_it_is_read(sqlite_url: str, kind: Callable[[URL], Engine]) -> None:
    made = kind(engine.store_url(sqlite_url))
    with made.connect() as connection:
        assert connection.execute(text("PRAGMA cell_size_check")).scalar() == 1
    made.dispose()
