"""The composition root of the window: the one place that builds everything and connects it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import platformdirs
import PySide6
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from db.store import Store
from desktop import fonts, style
from desktop.actions import Actions
from desktop.changes import Changes, Feed
from desktop.crash import CrashReports
from desktop.doors import FrameDoors, frame_doors
from desktop.jobs import Doors, Jobs
from desktop.messages import Coded, Messages
from desktop.palette import Then
from desktop.screen import Desk, ScreenSpec
from desktop.screens.table import SCREENS
from desktop.settings import DARK, LIGHT, THEME, Settings
from desktop.sounds import Sounds
from desktop.window import Window
from domain.clocks import DEFAULT_SETTINGS, ClockSettings
from domain.refusal import Refusal

Clock = Callable[[], datetime]


def obstacle(environ: Mapping[str, str] = os.environ, qt_version: str = PySide6.__version__) -> str:
    """Return why no window can be opened here and what to do, or nothing.

    PySide6 6.12.0 loses a reference of None with every call that returns it, and below Python 3.12 that ends
    the process after some thousand calls (upstream PYSIDE-3474).
    """
    if qt_version == "6.12.0" and sys.version_info < (3, 12):
        return QCoreApplication.translate(
            "app",
            "PySide6 6.12.0 ends without warning on Python older than 3.12. Install another one: "
            "pip install 'PySide6-Essentials>=6.11.3,<6.12'",
        )
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(environ.get(name) for name in screens):
        return QCoreApplication.translate(
            "app",
            "There is no screen here. Log in to a desktop, connect with ssh -X, or set "
            "QT_QPA_PLATFORM=offscreen to work without one.",
        )
    return ""


def build_window(
    store: Doors,
    clock: Clock,
    settings: Settings,
    *,
    doors: FrameDoors,
    feed: Feed | None = None,
    clock_settings: ClockSettings = DEFAULT_SETTINGS,
    screens: Iterable[ScreenSpec] = SCREENS,
) -> Window:
    """Return the window, connected and not yet shown; it loads its first screen after the first paint.

    Closing it waits for the writer and ends every thread; the store is the caller's to close.
    """
    actions = Actions()
    # First of all: widgets take their colours and fonts when they are made.
    _connect_theme(actions, settings)
    window = Window(settings, actions, clock, clock_settings)
    changes = Changes(feed, window)
    jobs = Jobs(store, changes, window)
    zone = ZoneInfo(clock_settings.rule(clock().date()).hub_zone)
    messages, sounds = Messages(zone), Sounds(settings)
    desk = Desk(jobs, changes, actions, settings, messages, sounds, window, clock, zone, window.open_link)
    window.furnish(desk, screens, _search(jobs, doors))
    _connect_news(window, desk)
    _connect_undo(window, desk, doors)

    def read_status() -> None:
        jobs.read(doors.status, clock(), then=window.show_status, key="frame/status")

    changes.watch(window, (), read_status)
    actions.bind("window.reload", changes.read_again)
    window.minute_passed.connect(read_status)
    window.first_painted.connect(window.show_last_screen)
    window.first_painted.connect(lambda: _look_at_fonts(window))
    window.closing.connect(changes.close)
    window.closing.connect(jobs.close)
    return window


def run_window(
    store: Store,
    clock: Clock,
    *,
    last_backup: Callable[[], datetime | None],
    feed: Feed | None = None,
    settings: Settings | None = None,
) -> int:
    """Open the window on the hub and return the exit code once it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("hubdesk")
    application.setDesktopFileName("hubdesk")
    if QLocale().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    reports = CrashReports(platformdirs.user_data_path("hubdesk", appauthor=False) / "reports", clock)
    reports.install()
    try:
        window = build_window(
            store,
            clock,
            settings or Settings(),
            doors=frame_doors(store.place, last_backup),
            feed=feed,
            clock_settings=store.clock_settings(),
        )
        window.show()
        return application.exec()
    finally:
        reports.uninstall()


def _search(jobs: Jobs, doors: FrameDoors) -> Callable[[str, Then], None]:
    def search(text: str, then: Then) -> None:
        jobs.read(doors.find, text, then=then, key="frame/find")

    return search


def _connect_news(window: Window, desk: Desk) -> None:
    """Let what nobody else took be read in the status line."""

    def explain(coded: Coded) -> None:
        window.warn(desk.messages.sentence(coded))

    def refuse(refusal: Refusal) -> None:
        desk.sounds.refused()
        explain(refusal)

    desk.jobs.troubled.connect(explain)
    desk.jobs.refused.connect(refuse)
    desk.changes.troubled.connect(explain)


def _connect_undo(window: Window, desk: Desk, doors: FrameDoors) -> None:
    def said(_outcome: object) -> None:
        window.say(QCoreApplication.translate("app", "Undone"))

    def undo(event_id: int) -> None:
        desk.jobs.act(doors.reverse, event_id, then=said)

    window.undo_wanted.connect(undo)


def _connect_theme(actions: Actions, settings: Settings) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)

    def apply(name: str = THEME.name) -> None:
        if name == THEME.name:
            style.apply(application, settings.get(THEME))

    def turn() -> None:
        settings.set(THEME, LIGHT if style.is_dark() else DARK)

    settings.changed.connect(apply)
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: apply())
    actions.bind("window.theme", turn)
    apply()


def _look_at_fonts(window: Window) -> None:
    said = fonts.notice(fonts.scripts_without_font())
    if said:
        window.warn(said)
