"""Keeps text fields from taking the address of a dropped file for text: the screen under them is asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class FileDrops(QObject):
    """Refuses files for every text field of one window, however it was made; dragged text they still take."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse a file for a text field: Qt then offers it to what is around the field."""
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        if not event.mimeData().hasUrls() or not _takes_text(watched, self._window):
            return False
        event.ignore()
        return True


def _takes_text(watched: QObject, window: QWidget) -> bool:
    # What is dropped on a text of several lines comes to its viewport.
    field = watched.parent() if watched.objectName() == "qt_scrollarea_viewport" else watched
    return isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and field.window() is window
