"""The whole window as the program runs it: it hears what others do, and outlives a fault of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Timer

import pytest

from hub.opening import open_hub
from hub.operations.arrivals import announce_train
from tests.conftest import KINDS
from tests.desktop.screens import sample_train
from tests.sources import ROOT

PATIENCE_S = 40.0

# The program in a process of its own, watched: what its list of trains says is told as it changes, an error
# is made, a screen shown or the window closed when its standard input says so.
RUN = """
import sys, threading
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox
from desktop import app, cli
from desktop.widgets.carrier_list import CarrierList
class Orders(QObject):
    given = Signal(str)
class Watched(app.Window):
    def __init__(self, *args):
        super().__init__(*args)
        self.told = ""
        self.orders = Orders(self)
        self.orders.given.connect(self.obey)
        self.look = QTimer(self, interval=20)
        self.look.timeout.connect(self.tell)
        self.look.start()
        self.closing.connect(self.look.stop)
    def tell(self):
        found = self.findChild(CarrierList)
        trains = [row.title for row in found.carriers] if found else []
        dialog = QApplication.activeModalWidget()
        said = dialog.informativeText().splitlines()[-1] if isinstance(dialog, QMessageBox) else ""
        now = f"{self.current} {' '.join(trains)} {said}".rstrip()
        if now != self.told:
            self.told = now
            print(now, flush=True)
    def obey(self, order):
        if order == "fail":
            raise RuntimeError("the crane is gone")
        if order == "dismiss":
            QApplication.activeModalWidget().close()
        elif order == "close":
            self.close()
        else:
            self.show_screen(order)
app.Window = Watched
build = app.build_frame
def build_and_listen(*args):
    window = build(*args)
    def listen():
        for line in sys.stdin:
            window.orders.given.emit(line.strip())
    threading.Thread(target=listen, daemon=True).start()
    return window
app.build_frame = build_and_listen
cli.main(["--db", sys.argv[1]])
"""


class Running:
    """The program's window in another process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def order(self, word: str) -> None:
        """Tells it what to do: a screen to show, `fail`, `dismiss` or `close`."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def hears(self) -> str:
        """Returns the next thing that it shows: the screen, its trains, the last line of a dialog."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def ends(self) -> int:
        """Closes it and returns its exit code."""
        self.order("close")
        return self.process.wait(30)


@contextmanager
def running(place: str) -> Iterator[Running]:
    """The program on a hub; it is killed where it is not done in time, and when the test ends."""
    with subprocess.Popen(
        [sys.executable, "-c", RUN, place],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        patience = Timer(PATIENCE_S, process.kill)
        patience.start()
        try:
            yield Running(process)
        finally:
            patience.cancel()
            patience.join()
            process.kill()


def announce_elsewhere(place: str) -> None:
    """Announces the sample train from this process, as another workstation would."""
    store = open_hub(
        place,
        clock=lambda: datetime.now(UTC),
        operator=lambda: "B. Omarov",
        workstation=lambda: "WS-9",
        create=False,
    )
    try:
        store.act(announce_train, sample_train.train(datetime.now(UTC) + timedelta(minutes=30)))
    finally:
        store.close()


@pytest.mark.parametrize("kind", KINDS)
def test_what_another_process_does_is_seen_in_the_open_window(
    kind: str, fresh_url: Callable[[str], str]
) -> None:
    place = fresh_url(kind)
    with running(place) as window:
        assert window.hears() == "arrivals"
        announce_elsewhere(place)
        assert window.hears() == "arrivals 3017"
        assert window.ends() == 0
        assert window.process.stderr is not None
        assert "Traceback" not in window.process.stderr.read()


def test_a_fault_is_written_down_and_the_window_lives_on(
    fresh_url: Callable[[str], str], own_folders: Path
) -> None:
    with running(fresh_url("sqlite")) as window:
        assert window.hears() == "arrivals"
        window.order("fail")
        told = window.hears()
        (report,) = own_folders.rglob("report-*.txt")
        assert told == f"arrivals  The report is in {report}"
        assert "RuntimeError: the crane is gone" in report.read_text("utf-8")
        window.order("dismiss")
        assert window.hears() == "arrivals"
        window.order("yard")
        assert window.hears() == "yard"
        assert window.ends() == 0
    assert "not foreseen" in (report.parent / "hubdesk.log").read_text("utf-8")
