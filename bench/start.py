"""From the start of the process to the first painted window and to its first screen, beside bare Qt."""

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
# The program itself from its entry point on; it is only told when to end.
HUBDESK = """
import os
import sys
from PySide6.QtCore import QTimer
from desktop import cli
from desktop.window import Window
def end():
    os._exit(0)
class Ending(Window):
    def paintEvent(self, event):
        super().paintEvent(event)
        if sys.argv[2] == "frame":
            QTimer.singleShot(0, end)
    def show_screen(self, name):
        super().show_screen(name)
        if self.current and sys.argv[2] == "screen":
            self.repaint()
            QTimer.singleShot(0, end)
from desktop import app
app.Window = Ending
cli.main(["--db", sys.argv[1]])
"""


def _took_ms(script: str, *arguments: str) -> float:
    """Return the median time of the whole process, in milliseconds."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", script, *arguments], check=True, stderr=subprocess.DEVNULL)
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def measure() -> list[Figure]:
    """Return how long the window takes to be seen on a hub with a few days behind it, and then to be used."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = name
        file = Path(name) / "hub.db"
        ends = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)
        make_demo(file, days=4, seed=7, now=ends, force=False, progress=unwatched())
        bare = _took_ms(BARE)
        frame, screen = (_took_ms(HUBDESK, str(file), until) for until in ("frame", "screen"))
    floor = "a bare QMainWindow"
    return [
        Figure("start: process to first painted window", frame, "ms", bare, floor, 500),
        Figure("start: process to the first screen", screen, "ms", bare, floor, 2000),
    ]
