"""Lets the actions of tables work from anywhere: on the table of the screen that had the keyboard last."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.actions import TABLE_ACTIONS, Actions
from desktop.table.view import TableView


class LastTable(QObject):
    """Knows the tables of one window in the order in which they had the keyboard, and adds their actions."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._tables: list[TableView[Any]] = []
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._note)
        actions.add(TABLE_ACTIONS)
        for spec in TABLE_ACTIONS:
            actions.bind(
                spec.id,
                partial(self._do, spec.id),
                partial(self._blocked, spec.id),
                partial(self._named, spec.id),
            )

    @property
    def table(self) -> TableView[Any] | None:
        """Return the table that is meant: of those to be seen now the one that had the keyboard last."""
        self._note(None, self._window.focusWidget())
        return next((table for table in self._tables if table.isVisible()), None)

    def _note(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._tables = [table for table in self._tables if isValid(table)]
        if isinstance(now, TableView) and now.window() is self._window:
            self._tables = [now, *(table for table in self._tables if table is not now)]

    def _do(self, action_id: str) -> None:
        table = self.table
        if table is not None:
            table.tools.do(action_id)

    def _blocked(self, action_id: str) -> str:
        table = self.table
        if table is None:
            return self.tr("Go to a table first: Tab leads to it")
        return table.tools.blocked(action_id)

    def _named(self, action_id: str) -> str:
        table = self.table
        return "" if table is None else table.tools.named(action_id)
