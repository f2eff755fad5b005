"""Proves what may be replaced, and that a name is given once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db import replacing
from db.errors import StorageProblem


def test_a_hub_is_known_even_where_it_is_damaged(tmp_path: Path, sqlite_template: Path) -> None:
    file = Path(shutil.copyfile(sqlite_template, tmp_path / "hub.db"))
    assert replacing.holds_hub(file)
    file.write_bytes(file.read_bytes()[:100] + b"ruined" * 1_000)
    assert replacing.holds_hub(file)
    assert not replacing.holds_hub(tmp_path / "gone.db")
    file.write_bytes(b"ruined" * 1_000)
    with pytest.raises(StorageProblem) as problem:
        replacing.holds_hub(file)
    assert problem.value.code == "storage_replaces_other"


@pytest.mark.parametrize("links", [True, False])
def test_a_name_is_given_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool) -> None:
    if not links:

        def refuse(_source: Path, _target: Path) -> None:
            raise PermissionError("no second names here")

        monkeypatch.setattr("os.link", refuse)
    for content, given in ((b"first", True), (b"second", False)):
        (tmp_path / "new").write_bytes(content)
        assert replacing.put_new(tmp_path / "new", tmp_path / "target") is given
        assert (tmp_path / "target").read_bytes() == b"first"


def test_no_name_is_given_beside_a_log_that_is_left(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "target-wal").write_bytes(b"another's log")
    with pytest.raises(StorageProblem) as problem:
        replacing.put_new(tmp_path / "new", tmp_path / "target")
    assert problem.value.code == "storage_log_left"
    assert not (tmp_path / "target").exists()
