"""The column without margins and gaps in which screens stand their parts, edge to edge."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def flush_column(parent: QWidget) -> QVBoxLayout:
    """Give a widget a vertical layout whose parts touch each other and the edges."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
