"""A file is there whole or as it was before, whatever happens on the way."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.errors import StorageProblem
from hub.interchange.export import ExportWishes, cells, export
from hub.interchange.export.cells import plain, texts
from hub.interchange.export.writing import Listing, at_once, opened, write
from hub.interchange.kinds import ExportKind
from hub.progress import Cancelled, Progress, unwatched
from tests.hub.conftest import Hub

THROUGHPUT = ExportWishes(ExportKind.THROUGHPUT)


def listing(count: int, chunk: int = 1000) -> Listing:
    """Returns a list of so many rows, made as they are asked for."""

    def chunks() -> Generator[list[tuple[Any, ...]], None, None]:
        for first in range(0, count, chunk):
            yield [(number, f"text {number}", None) for number in range(first, min(first + chunk, count))]

    return Listing(("number", "text", "nothing"), [plain(), texts(THROUGHPUT), plain()], chunks(), count)


def put(hub: Hub, wanted: Listing, path: Path, progress: Progress | None = None) -> int:
    """Writes a list to a file and returns how many rows it had."""
    with opened(path, hub.store) as file:
        return write(wanted, THROUGHPUT, file, progress or unwatched())


def test_a_file_is_written_whole(sqlite_hub: Hub, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert put(sqlite_hub, listing(2500), path) == 2500
    lines = path.read_bytes().split(b"\r\n")
    assert lines[0] == b"number,text,nothing"
    assert lines[2500] == b"2499,text 2499,"
    assert lines[2501:] == [b""]
    assert [each.name for each in tmp_path.iterdir() if not each.name.startswith("hub-")] == ["out.csv"]


def test_a_list_without_rows_has_its_headings(sqlite_hub: Hub, tmp_path: Path) -> None:
    put(sqlite_hub, listing(0), tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes() == b"number,text,nothing\r\n"


def test_cells_that_would_break_a_line_are_quoted(sqlite_hub: Hub) -> None:
    out = io.BytesIO()
    rows = [('a,"b"', "two\nlines", "two\rlines")]
    write(
        Listing(("x", "y", "z"), [texts(THROUGHPUT)] * 3, at_once(rows)),
        THROUGHPUT,
        out,
        unwatched(),
    )
    assert out.getvalue() == b'x,y,z\r\n"a,""b""","two\nlines","two\rlines"\r\n'


def test_a_cancelled_export_leaves_what_was_there(sqlite_hub: Hub, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    progress = Progress(lambda report: progress.cancel() if report.done >= 2000 else None)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        put(sqlite_hub, listing(100_000), path, progress)
    assert path.read_text() == "before"
    assert sorted(tmp_path.iterdir()) == before


def test_an_error_on_the_way_leaves_nothing(sqlite_hub: Hub, tmp_path: Path) -> None:
    def broken() -> Generator[list[tuple[int]], None, None]:
        yield [(1,)]
        raise RuntimeError("the disk was pulled out")

    before = sorted(tmp_path.iterdir())
    with pytest.raises(RuntimeError):
        put(sqlite_hub, Listing(("number",), [plain()], broken()), tmp_path / "out.csv")
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_is_not_there_is_told(sqlite_hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(StorageProblem) as told:
        export(sqlite_hub.store, THROUGHPUT, tmp_path / "gone" / "out.csv", unwatched())
    assert told.value.code == "storage_cannot_write"


def test_a_folder_is_no_file(sqlite_hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageProblem) as told:
        export(sqlite_hub.store, THROUGHPUT, tmp_path / "folder", unwatched())
    assert told.value.code == "storage_cannot_write"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_device_is_written_to_and_never_replaced(sqlite_hub: Hub) -> None:
    export(sqlite_hub.store, THROUGHPUT, Path(os.devnull), unwatched())
    assert Path(os.devnull).is_char_device()
    with pytest.raises(StorageProblem) as told:
        export(sqlite_hub.store, THROUGHPUT, Path("/dev/full"), unwatched())
    assert told.value.code == "storage_cannot_write"
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_the_hub_itself_is_never_replaced(sqlite_hub: Hub, end: str) -> None:
    hub = Path(sqlite_hub.store.place)
    link = hub.with_name("link.csv")
    link.symlink_to(hub.name + end)
    before = hub.read_bytes()
    for path in (hub.with_name(hub.name + end), link):
        with pytest.raises(StorageProblem) as told:
            export(sqlite_hub.store, THROUGHPUT, path, unwatched())
        assert told.value.code == "export_onto_hub"
    assert hub.read_bytes() == before


def test_what_a_link_leads_to_is_replaced_not_the_link(sqlite_hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("before")
    (tmp_path / "link.csv").symlink_to("real.csv")
    put(sqlite_hub, listing(1), tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes().startswith(b"number,")


def test_progress_is_told_by_the_thousand_rows(sqlite_hub: Hub, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    progress = Progress(lambda report: told.append((report.done, report.total)))
    put(sqlite_hub, listing(3000, 200), tmp_path / "out.csv", progress)
    put(sqlite_hub, replace(listing(400, 200), about=0), tmp_path / "out.csv", progress)
    assert told == [(0, 3000), (1000, 3000), (2000, 3000), (0, 0)]


def test_memory_does_not_grow_with_the_rows(
    sqlite_hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Words that were met are remembered up to a limit, which the ten thousands are beyond.
    monkeypatch.setattr(cells, "_REMEMBERED", 2_000)

    def peak(rows: int) -> int:
        tracemalloc.start()
        put(sqlite_hub, listing(rows), tmp_path / "out.csv")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(1_000)
    assert peak(100_000) < peak(10_000) * 1.2
