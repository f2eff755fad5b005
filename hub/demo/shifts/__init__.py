"""Works the last shifts of the demonstration hub through the real operations, up to now."""

from __future__ import annotations

from hub.demo.shifts.desk import Desk
from hub.demo.shifts.gate import Gate
from hub.demo.shifts.terminal import Terminal
from hub.demo.shifts.trains_in import TrainsIn
from hub.demo.shifts.trains_out import TrainsOut
from hub.progress import Progress


def work_shifts(terminal: Terminal, progress: Progress) -> None:
    """Go on from where the written past ends: every train, truck, paper and hold."""
    for part in (TrainsIn(terminal), TrainsOut(terminal), Gate(terminal), Desk(terminal)):
        part.begin()
    hours = int((terminal.end - terminal.start).total_seconds()) // 3600 + 1

    def told(moment: object) -> None:
        del moment
        progress.report(int((terminal.now - terminal.start).total_seconds()) // 3600, hours, "demo_shifts")

    terminal.run(told)
