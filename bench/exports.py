"""A million visits written out as CSV, beside the sqlite3 shell that writes what the same select finds."""

from __future__ import annotations

import csv
import multiprocessing
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy.dialects import sqlite

from bench import visits
from bench.measure import Figure, milliseconds
from db.queries.exports import visits_asked
from db.store import Store
from hub.interchange.export import ExportWishes, export
from hub.interchange.kinds import ExportKind
from hub.progress import unwatched

ROWS = 1_000_000
_TIMES, _MOST_TIMES_THE_FLOOR = 3, 2
_SHELL = shutil.which("sqlite3")
_FLOOR_IS = "the sqlite3 shell, .mode csv" if _SHELL else "csv.writer over sqlite3: no sqlite3 shell here"


def measure() -> list[Figure]:
    """Return the figures; making the hub takes most of a minute and is not among them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _make_hub(folder)
        most = _memory_mib(folder)
        store = visits.open_store(folder / "hub.db")
        try:
            written, bare = _times(store, folder)
        finally:
            store.close()
    limit = bare * _MOST_TIMES_THE_FLOOR
    what = f"export: {ROWS:,} visits"
    return [
        Figure(what, written, "s", bare, _FLOOR_IS, limit),
        Figure(f"{what}, peak memory of the command", most, "MiB", 0, "nothing", 200),
    ]


def _make_hub(folder: Path) -> None:
    """Make the hub in a process of its own: its memory would be told for that of a process begun after it."""
    making = multiprocessing.get_context("spawn").Process(target=visits.make, args=(folder / "hub.db", ROWS))
    making.start()
    making.join()
    assert making.exitcode == 0


def _times(store: Store, folder: Path) -> tuple[float, float]:
    """Return the seconds of the export and of its floor, by turns: what slows the one slows the other."""
    asked = visits_asked(None, None)
    select = str(asked.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    floor = _by_shell if _SHELL else _by_driver
    taken = [
        (
            milliseconds(lambda: _export(store, folder)) / 1000,
            milliseconds(lambda: floor(folder, select)) / 1000,
        )
        for _ in range(_TIMES)
    ]
    written, bare = zip(*taken, strict=True)
    # The least of each: whatever else the machine does meanwhile only adds.
    return min(written), min(bare)


def _export(store: Store, folder: Path) -> None:
    written = export(store, ExportWishes(ExportKind.VISITS), folder / "visits.csv", unwatched())
    assert written == ROWS


def _by_shell(folder: Path, select: str) -> None:
    assert _SHELL is not None
    script = f".mode csv\n.headers on\n.output {folder / 'bare.csv'}\n{select};\n"
    subprocess.run([_SHELL, str(folder / "hub.db")], input=script, text=True, check=True)


def _by_driver(folder: Path, select: str) -> None:
    with (
        closing(sqlite3.connect(folder / "hub.db")) as bare,
        (folder / "bare.csv").open("w", encoding="utf-8", newline="") as file,
    ):
        csv.writer(file).writerows(bare.execute(select))


def _memory_mib(folder: Path) -> float:
    """Return the peak memory of the command in MiB; 0 where the system does not tell."""
    command = ["--db", str(folder / "hub.db"), "export", "visits", str(folder / "visits.csv")]
    child = subprocess.Popen(
        [sys.executable, "-m", "desktop.cli", *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    if not hasattr(os, "wait4"):
        child.wait()
        return 0
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    return usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
