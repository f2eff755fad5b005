"""From the start of the process to the first painted window, beside a bare window of Qt."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.measure import Figure
from hub.demo import make_demo
from hub.progress import unwatched

TIMES = 5
# Both end at the first paint, whatever was begun after it.
BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
application = QApplication([])
window = Bare()
window.show()
application.exec()
"""
HUBDESK = """
import os
import sys
from PySide6.QtWidgets import QApplication
from desktop.cli import now
from desktop.app import window_on
from desktop.settings import Settings
from hub.opening import open_hub
application = QApplication([])
store = open_hub(sys.argv[1], clock=now, operator=str, workstation=str, create=False)
window = window_on(store, now, Settings())
window.first_painted.connect(lambda: os._exit(0))
window.show()
application.exec()
"""


def _seconds(script: str, *arguments: str) -> float:
    """Return the median time of the whole process, in seconds."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", script, *arguments], check=True, stderr=subprocess.DEVNULL)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def measure() -> list[Figure]:
    """Return how long the window takes to be seen on a hub with a few days behind it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = name
        file = Path(name) / "hub.db"
        ends = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)
        make_demo(file, days=4, seed=7, now=ends, force=False, progress=unwatched())
        bare, hubdesk = _seconds(BARE), _seconds(HUBDESK, str(file))
    return [Figure("start: process to first painted window", hubdesk, "s", bare, "a bare QMainWindow", 2)]
