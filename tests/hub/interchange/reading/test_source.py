from __future__ import annotations

import gc
import hashlib
import io
import os
import threading
from pathlib import Path

import pytest

from db.errors import StorageProblem
from hub.interchange.reading import source
from hub.interchange.reading.source import source_of, source_of_cells, source_of_stream

CONTENT = b"container\nMSKU8040828\n"


class Failing(io.BytesIO):
    """A stream whose reading ends in an error of the system."""

    def read(self, _size: int | None = -1) -> bytes:
        """Fails."""
        raise OSError(5, "Input/output error")


def test_a_file_has_its_name_its_size_and_its_sum(tmp_path: Path) -> None:
    path = tmp_path / "список.csv"
    path.write_bytes(CONTENT)
    found = source_of(path)
    assert (found.name, found.size, found.path) == ("список.csv", len(CONTENT), path)
    assert found.sha256 == hashlib.sha256(CONTENT).hexdigest()
    for _time in range(2):
        with found.open() as stream:
            assert stream.read() == CONTENT


def test_a_file_that_changes_meanwhile_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(CONTENT)
    found = source_of(path)
    path.write_bytes(CONTENT + b"TGHU5227191\n")
    with pytest.raises(StorageProblem, match="file_changed"):
        found.open()
    path.unlink()
    with pytest.raises(StorageProblem, match="file_unreadable"):
        found.open()


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.csv", Path(os.devnull)):
        with pytest.raises(StorageProblem) as told:
            source_of(path)
        assert told.value.code == "file_unreadable"
        assert told.value.facts["place"] == str(path)
        assert told.value.facts["said"]


def test_a_stream_is_kept_until_nobody_wants_it() -> None:
    found = source_of_stream(io.BytesIO(CONTENT), "-")
    path = found.path
    assert path is not None
    assert path.read_bytes() == CONTENT
    assert (found.name, found.size, found.sha256) == ("-", len(CONTENT), hashlib.sha256(CONTENT).hexdigest())
    del found
    gc.collect()
    assert not path.exists()


def test_a_stream_is_kept_where_it_is_told(tmp_path: Path) -> None:
    found = source_of_stream(io.BytesIO(CONTENT), "-", tmp_path / "kept")
    assert found.path == tmp_path / "kept"
    with pytest.raises(StorageProblem, match="storage_cannot_write"):
        source_of_stream(io.BytesIO(CONTENT), "-", tmp_path / "absent" / "kept")
    with pytest.raises(StorageProblem, match="file_unreadable"):
        source_of_stream(Failing(), "-", tmp_path / "other")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told() -> None:
    with pytest.raises(StorageProblem, match="storage_full"):
        source_of_stream(io.BytesIO(b"x" * (2 << 20)), "-", Path("/dev/full"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_once_and_kept(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(CONTENT,))
    writer.start()
    found = source_of(pipe)
    writer.join()
    for _time in range(2):
        with found.open() as stream:
            assert stream.read() == CONTENT


def test_pasted_cells_are_a_list_of_text() -> None:
    found = source_of_cells("container\tgoods\nMSKU8040828\tмебель\n", "clipboard")
    assert (found.name, found.path) == ("clipboard", None)
    assert found.open().read().decode() == "container\tgoods\nMSKU8040828\tмебель\n"


def test_a_long_file_is_summed_block_by_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "_BLOCK", 7)
    path = tmp_path / "list.csv"
    path.write_bytes(CONTENT * 9)
    assert source_of(path).sha256 == hashlib.sha256(CONTENT * 9).hexdigest()
