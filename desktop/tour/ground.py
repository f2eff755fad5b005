"""The ground of the tour: a small demonstration hub, a clock that stands, and the real window upon it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from desktop.app import window_on
from desktop.person import Person
from desktop.settings import LIGHT, OPERATOR, THEME, WORKSTATION, Settings
from desktop.shift_backup import backup_folder
from desktop.tour.hands import Hands, TourClock
from desktop.tour.waiting import wait_until
from domain.clocks import Clock, period
from hub.backup import roll
from hub.demo import make_demo
from hub.opening import open_hub
from hub.progress import Progress

BEGIN: Final = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)
"""10:40 in Almaty, in the middle of a day shift."""
DAYS, SEED = 3, 7
SIZE: Final = (1920, 1080)
DESK: Final = "WS-2"
_MOUSE: Final = (640, 20)
_SAID_OFFSCREEN: Final = "This plugin does not support propagateSizeHints()"


def make_ground(hub: Path, progress: Progress) -> None:
    """Make the hub that a tour works; raises StorageProblem where a file is there already."""
    make_demo(hub, days=DAYS, seed=SEED, now=BEGIN, force=False, progress=progress)


@contextmanager
def at_the_desk(hub: Path | str) -> Iterator[Hands]:
    """Open the window on the hub of a tour, offscreen where nothing else is said, and close it after.

    The settings are a new workstation's, so that nobody's own are touched.
    """
    application = _application()
    language, flash_ms = QLocale(), application.cursorFlashTime()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    # A blinking cursor would be in one tour's picture and not in the next one's.
    application.setCursorFlashTime(0)
    try:
        with TemporaryDirectory(prefix="hubdesk-tour-") as folder:
            yield from _opened(hub, _settings(Path(folder)))
    finally:
        application.setCursorFlashTime(flash_ms)
        QLocale.setDefault(language)


def _opened(hub: Path | str, settings: Settings) -> Iterator[Hands]:
    clock, person = TourClock(BEGIN), Person(settings)
    store = open_hub(
        hub,
        clock=clock,
        operator=lambda: person.operator,
        workstation=lambda: person.workstation,
        create=False,
    )
    try:
        _back_up(hub, backup_folder(store))
        window = window_on(store, clock, settings)
        window.resize(*SIZE)
        # In the top bar, where it lights nothing up.
        QCursor.setPos(*_MOUSE)
        window.show()
        try:
            wait_until(lambda: window.current != "", "the first screen")
            window.activateWindow()
            hands = Hands(window, clock)
            hands.settle()
            yield hands
        finally:
            window.close()
            window.deleteLater()
    finally:
        store.close()


def _application() -> QApplication:
    made = QApplication.instance()
    if made is None:
        if sys.platform == "linux":
            # A window manager would not let the window be larger than the screen.
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        made = QApplication(["hubdesk"])
        made.setApplicationName("hubdesk")
        qInstallMessageHandler(_say_what_matters)
    assert isinstance(made, QApplication)
    return made


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, said: str) -> None:
    if said != _SAID_OFFSCREEN:
        print(said, file=sys.stderr)


def _settings(folder: Path) -> Settings:
    settings = Settings(folder / "hubdesk.ini")
    settings.set(OPERATOR, "A. Serikova")
    settings.set(WORKSTATION, DESK)
    settings.set(THEME, LIGHT)
    return settings


def _back_up(hub: Path | str, folder: Path) -> None:
    """Back the hub up as the window of the day shift did when it was opened at 08:00."""
    shift = period(Clock.SHIFT, BEGIN)
    made = roll(hub, folder, shift.key)
    if made is not None:
        os.utime(made, (shift.start.timestamp(), shift.start.timestamp()))
