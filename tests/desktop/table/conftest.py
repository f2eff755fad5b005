"""A table of boxes that is shown, and the settings that remember it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.settings import Settings
from desktop.table import TableView
from tests.desktop.table.boxes import COLUMNS, BoxRow, group, key


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "hubdesk.ini")


@pytest.fixture
def make_table(qtbot, settings) -> Callable[[], TableView[BoxRow]]:
    def make() -> TableView[BoxRow]:
        table: TableView[BoxRow] = TableView("boxes", "Boxes", COLUMNS, key, settings, group=group)
        qtbot.addWidget(table)
        table.resize(1366, 768)
        table.show()
        table.activateWindow()
        table.setFocus()
        return table

    return make


@pytest.fixture
def table(make_table) -> TableView[BoxRow]:
    return make_table()
