"""The composition root of the window: the one place that builds everything and connects it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import platformdirs
import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication

from db.feed import feed_of
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
from desktop.shift_backup import ShiftBackup, backup_folder, last_backup
from desktop.sounds import Sounds
from desktop.window import Window
from domain.clocks import DEFAULT_SETTINGS, ClockSettings
from domain.refusal import Refusal
from hub.opening import open_hub
from hub.progress import Progress

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
    backups: Callable[[Jobs, Clock, ClockSettings, QObject], ShiftBackup] | None = None,
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
    # What is late, waiting or past its cut-off changes without an act: all that is shown is read again.
    window.minute_passed.connect(changes.doubted)
    if backups is not None:
        backup = backups(jobs, clock, clock_settings, window)
        backup.done.connect(read_status)
        window.minute_passed.connect(backup.look)
        window.first_painted.connect(backup.look)
    window.first_painted.connect(window.show_last_screen)
    window.first_painted.connect(lambda: _look_at_fonts(window))
    window.first_painted.connect(lambda: _import_screens(jobs, screens))
    window.closing.connect(changes.close)
    window.closing.connect(jobs.close)
    return window


def run_window(place: str, clock: Clock) -> int:
    """Open the window on the hub at a path or URL and return the exit code once it is closed.

    A new hub is founded where there is none. Raises StorageProblem before anything is shown.
    """
    settings = Settings()
    person = Person(settings)
    store = open_hub(
        place,
        clock=clock,
        operator=lambda: person.operator,
        workstation=lambda: person.workstation,
        create=True,
    )
    try:
        return _run(store, clock, settings)
    finally:
        store.close()


def _run(store: Store, clock: Clock, settings: Settings) -> int:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("hubdesk")
    application.setDesktopFileName("hubdesk")
    if QLocale().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    reports = CrashReports(platformdirs.user_data_path("hubdesk", appauthor=False) / "reports", clock)
    reports.install()
    feed = feed_of(store.url)
    try:
        window = window_on(store, clock, settings, feed)
        window.show()
        return application.exec()
    finally:
        feed.close()
        reports.uninstall()


def window_on(store: Store, clock: Clock, settings: Settings, feed: Feed | None = None) -> Window:
    """Return the window of a hub with everything that a hub has: its clocks, its backups, its feed."""
    folder, rules = backup_folder(store), store.clock_settings()
    return build_window(
        store,
        clock,
        settings,
        doors=frame_doors(store.place, lambda: last_backup(folder)),
        feed=feed,
        clock_settings=rules,
        backups=partial(ShiftBackup, store),
    )


class Person(QObject):
    """Who is at work where, as acts are signed; may be asked from any thread."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.operator, self.workstation = settings.operator, settings.workstation
        settings.changed.connect(self._read)

    def _read(self) -> None:
        self.operator, self.workstation = self._settings.operator, self._settings.workstation


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


def _import_screens(jobs: Jobs, screens: Iterable[ScreenSpec]) -> None:
    """Import every screen off the main thread, so that the first look at one does not wait for it."""

    def load(progress: Progress) -> None:
        for spec in screens:
            progress.check()
            spec.load()

    jobs.run(load)


def _look_at_fonts(window: Window) -> None:
    said = fonts.notice(fonts.scripts_without_font())
    if said:
        window.warn(said)
