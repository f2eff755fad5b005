"""A demonstration hub of a few days, made once for all the tests that look at it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.opening import open_store
from db.store import Store
from hub.demo import make_demo
from hub.progress import unwatched

NOW = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)
DAYS = 8


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a demonstration hub that ends at 10:40 in Almaty."""
    file = tmp_path_factory.mktemp("demo") / "demo.db"
    make_demo(file, days=DAYS, seed=7, now=NOW, force=False, progress=unwatched())
    return file


@pytest.fixture
def demo(demo_file: Path) -> Iterator[Store]:
    """The demonstration hub, open, to be read only."""
    store = open_store(
        demo_file,
        clock=lambda: NOW,
        operator=lambda: "V. Kim",
        workstation=lambda: "desk-1",
        create=False,
    )
    yield store
    store.close()
