"""The demonstration hub of 120 days, beside the bare writing of its rows."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bench.measure import Figure, milliseconds
from hub.demo import make_demo
from hub.progress import unwatched

DAYS = 120
NOW = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)


def _write_rows(source: Path, target: Path) -> None:
    """Write the rows of a hub into empty tables with the same indexes, by the driver alone."""
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(target)) as writing:
        made = "SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL"
        tables = reading.execute(made, ("table",)).fetchall()
        for _, sql in (*tables, *reading.execute(made, ("index",))):
            writing.execute(sql)
        for name, _ in tables:
            rows = reading.execute(f'SELECT * FROM "{name}"').fetchall()
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                writing.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
        writing.commit()


def measure() -> list[Figure]:
    """Return how long it takes to live through the days, write them, and work the last two shifts."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "demo.db"
        made = milliseconds(
            lambda: make_demo(file, days=DAYS, seed=7, now=NOW, force=False, progress=unwatched())
        )
        written = milliseconds(lambda: _write_rows(file, Path(folder) / "rows.db"))
    floor_is = "the same rows and indexes by sqlite3 alone"
    return [Figure(f"demo: a hub of {DAYS} days", made / 1000, "s", written / 1000, floor_is, 60)]
