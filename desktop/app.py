"""The composition root of the window: the one place that builds everything and connects it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import platformdirs
import PySide6
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from db.hub_file import seems_ready
from desktop import fonts, style
from desktop.actions import Actions
from desktop.changes import Changes, Feed
from desktop.crash import CrashReports
from desktop.file_drops import FileDrops
from desktop.jobs import Doors, Jobs
from desktop.languages import speak
from desktop.opening import Opening
from desktop.person import Person
from desktop.screen import Desk, ScreenSpec
from desktop.screens.table import SCREENS
from desktop.settings import DARK, LANGUAGE, LIGHT, THEME, Settings
from desktop.sounds import Sounds
from desktop.window import Window
from domain.clocks import DEFAULT_SETTINGS, ClockSettings
from domain.refusal import Refusal
from hub.progress import Progress

if TYPE_CHECKING:
    from db.store import Store
    from desktop.doors import FrameDoors
    from desktop.messages import Coded
    from desktop.opened import OpenedHub
    from desktop.palette import Then
    from desktop.shift_backup import ShiftBackup

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


def build_frame(clock: Clock, settings: Settings, screens: Iterable[ScreenSpec] = SCREENS) -> Window:
    """Return the window as it is painted first: it knows no hub and imports nothing that a hub needs."""
    actions = Actions()
    # First of all: widgets take their colours and fonts when they are made.
    _connect_theme(actions, settings)
    window = Window(settings, actions, clock)
    window.fill(screens)
    FileDrops(window)
    window.first_painted.connect(lambda: _look_at_fonts(window))
    return window


def furnish(
    window: Window,
    store: Doors,
    clock: Clock,
    settings: Settings,
    *,
    doors: FrameDoors,
    feed: Feed | None = None,
    clock_settings: ClockSettings = DEFAULT_SETTINGS,
    backups: Callable[[Jobs, Clock, QObject], ShiftBackup] | None = None,
) -> None:
    """Let a frame work on a hub: at once where it was painted, else after its first paint.

    Closing it waits for the writer and ends every thread; the store is the caller's to close.
    """
    from desktop.messages import Messages

    actions = window.table_of_actions
    changes = Changes(feed, window)
    jobs = Jobs(store, changes, window)
    zone = ZoneInfo(clock_settings.rule(clock().date()).hub_zone)
    messages, sounds = Messages(zone), Sounds(settings)
    desk = Desk(jobs, changes, actions, settings, messages, sounds, window, clock, zone, window.open_link)
    window.furnish(desk, clock_settings, _search(jobs, doors))
    _connect_news(window, desk)
    _connect_undo(window, desk, doors)
    _connect_layout(window, actions)

    def read_status() -> None:
        jobs.read(doors.status, clock(), then=window.show_status, key="frame/status")

    changes.watch(window, (), read_status)
    actions.bind("window.reload", changes.read_again)
    # What is late, waiting or past its cut-off changes without an act: all that is shown is read again.
    window.minute_passed.connect(changes.doubted)
    window.closing.connect(changes.close)
    window.closing.connect(jobs.close)
    if backups is not None:
        backup = backups(jobs, clock, window)
        backup.done.connect(read_status)
        window.minute_passed.connect(backup.look)
        window.when_painted(backup.look)
    window.when_painted(window.show_last_screen)
    window.when_painted(lambda: _import_screens(jobs, window.specs))


def build_window(
    store: Doors,
    clock: Clock,
    settings: Settings,
    *,
    doors: FrameDoors,
    feed: Feed | None = None,
    screens: Iterable[ScreenSpec] = SCREENS,
) -> Window:
    """Return the window of a store that is open already, connected and not yet shown."""
    window = build_frame(clock, settings, screens)
    furnish(window, store, clock, settings, doors=doors, feed=feed)
    return window


def window_on(store: Store, clock: Clock, settings: Settings) -> Window:
    """Return the window of a hub that is open already, with its clocks and backups, not yet shown."""
    from desktop.opened import opened_hub

    window = build_frame(clock, settings)
    _move_in(window, opened_hub(store), clock, settings)
    return window


def run_window(place: str, clock: Clock) -> int:
    """Open the window on the hub at a path or URL and return the exit code once it is closed.

    A new hub is founded where there is none. A hub that seems ready is opened behind its frame; any other
    before it, so that what keeps it from being opened is told with no window in sight. Raises StorageProblem.
    """
    settings = Settings()
    person = Person(settings)

    def open_it() -> OpenedHub:
        from desktop.opened import open_followed

        return open_followed(place, clock, person)

    opening = Opening(open_it)
    try:
        if not seems_ready(place):
            opening.finish()
        return _run(opening, clock, settings)
    finally:
        opening.close()


def _run(opening: Opening, clock: Clock, settings: Settings) -> int:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("hubdesk")
    application.setDesktopFileName("hubdesk")
    speak(application, settings.get(LANGUAGE))
    reports = CrashReports(platformdirs.user_data_path("hubdesk", appauthor=False) / "reports", clock)
    reports.install()
    try:
        window = build_frame(clock, settings)
        window.first_painted.connect(opening.begin)
        opening.ended.connect(lambda: _on_opened(window, opening, clock, settings))
        window.show()
        code = application.exec()
        if opening.error is not None:
            raise opening.error
        return code
    finally:
        reports.uninstall()


def _on_opened(window: Window, opening: Opening, clock: Clock, settings: Settings) -> None:
    if window.is_closed:
        return
    if opening.error is not None:
        window.close()
        return
    _move_in(window, opening.hub, clock, settings)


def _move_in(window: Window, hub: OpenedHub, clock: Clock, settings: Settings) -> None:
    furnish(
        window,
        hub.store,
        clock,
        settings,
        doors=hub.doors,
        feed=hub.feed,
        clock_settings=hub.rules,
        backups=hub.backup,
    )
    if hub.is_new:
        # Who mistyped the name of another hub sees at once why this one is empty.
        made = QCoreApplication.translate("app", "A new hub was made at {place}.")
        window.when_painted(lambda: window.warn(made.format(place=hub.store.place)))


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
    def undo(event_id: int) -> None:
        def tell(_outcome: object) -> None:
            desk.jobs.read(doors.undone, event_id, desk.messages, then=window.say)

        desk.jobs.act(doors.reverse, event_id, then=tell)

    window.undo_wanted.connect(undo)


def _connect_layout(window: Window, actions: Actions) -> None:
    """Let tables and panes be arranged by keyboard from anywhere."""
    from desktop.pane_edges import PaneEdges
    from desktop.table.last_table import LastTable

    LastTable(window, actions)
    edges = PaneEdges(window.stack, window.warn)
    actions.bind("window.panes", edges.begin, edges.blocked)


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
