"""Keeps what happened when the fault is ours: a log, a report file, and a dialog that says what to do."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

LOG = logging.getLogger("hubdesk")
_QT = logging.getLogger("hubdesk.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_LOG_BYTES = 1_000_000


class CrashReports(QObject):
    """Takes every error that nobody foresaw, from any thread, writes it down and tells the operator once."""

    reported = Signal(object)
    """The path of a report just written, on the main thread; None where it could not be written."""
    _caught = Signal(object)

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        tell: Callable[[Path | None], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._clock = clock
        self._tell = tell or self._open_dialog
        self._dialog: QMessageBox | None = None
        self._handler: logging.Handler | None = None
        self._faults: TextIO | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python, of its threads and of Qt, and begin the log."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            self._folder / "hubdesk.log", maxBytes=_LOG_BYTES, backupCount=3, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
        self._handler = handler
        self._faults = (self._folder / "faults.log").open("a", encoding="utf-8")
        faulthandler.enable(self._faults)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread
        qInstallMessageHandler(_log_qt)

    def uninstall(self) -> None:
        """Give the hooks back and end the log."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._faults is not None:
            self._faults.close()
            self._faults = None
        if self._handler is not None:
            LOG.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error, write its report and tell the operator; may be called on any thread.

        KeyboardInterrupt ends the program as it always does.
        """
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            QApplication.quit()
            return
        told = "".join(traceback.format_exception(kind, error, trace))
        LOG.error("not foreseen\n%s", told)
        self._caught.emit(self._write(told))

    def _take_of_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.take(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _write(self, told: str) -> Path | None:
        now = self._clock()
        path = self._folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
        lines = (
            f"hubdesk report of {now.isoformat()}",
            f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
            f"thread {threading.current_thread().name}",
            "",
            told,
        )
        try:
            path.write_text("\n".join(lines), encoding="utf-8")
        except OSError:
            # A full disk must not hide the error itself, which is in the log by now.
            LOG.exception("no report could be written")
            return None
        return path

    def _on_caught(self, path: Path | None) -> None:
        self.reported.emit(path)
        self._tell(path)

    def _open_dialog(self, path: Path | None) -> None:
        """Show one dialog, however many errors follow each other."""
        if self._dialog is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setObjectName("crashDialog")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong in hubdesk"))
        box.setText(self.tr("An error happened that is not yours."))
        what_to_do = self.tr(
            "What is shown as done is recorded. Look whether your last act is there before you enter it "
            "again. If the error comes back, close hubdesk, open it anew and pass on the report."
        )
        where = self.tr("The report is in {path}").format(path=path) if path else ""
        box.setInformativeText(f"{what_to_do}\n\n{where}".strip())
        box.addButton(QMessageBox.StandardButton.Close)
        if path is not None:
            show = box.addButton(self.tr("Show the report"), QMessageBox.ButtonRole.ActionRole)
            show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._forget_dialog)
        self._dialog = box
        box.open()

    def _forget_dialog(self) -> None:
        self._dialog = None


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    category = context.category or "default"
    _QT.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, message)
