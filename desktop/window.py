"""The frame: rail, top bar, the stack of screens and the status line. It knows no business."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import formats
from desktop.actions import Actions, ActionSpec
from desktop.frame.rail import Rail
from desktop.frame.status_line import Status, StatusLine
from desktop.frame.top_bar import TopBar
from desktop.keys import Keys
from desktop.screen import Desk, Link, Screen, ScreenSpec
from desktop.settings import OPERATOR, SCANNER_PAUSE, WORKSTATION, Settings
from domain.clocks import Clock, ClockSettings, period

if TYPE_CHECKING:
    from desktop.palette import Search

SMALLEST = (1366, 768)
NEWS_MS = 6_000
TICK_MS = 1_000
_STOCK = Link("yard", "stock")
_OLD_HOLDS = Link("records", "old_holds")
_LAST_SCREEN = "window/screen"


class Window(QWidget):
    """The one window; screens are built when they are first shown."""

    first_painted = Signal()
    minute_passed = Signal()
    closing = Signal()
    undo_wanted = Signal(int)
    """The journal number of the act to take back."""

    def __init__(
        self,
        settings: Settings,
        actions: Actions,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._actions = actions
        self._clock = clock
        self._clock_settings: ClockSettings | None = None
        self._specs: dict[str, ScreenSpec] = {}
        self._screens: dict[str, Screen] = {}
        self._desk: Desk | None = None
        self._current = ""
        self._undoable = 0
        self._painted = False
        self.is_closed = False
        self._build()
        self.keys = Keys(actions, self)
        self.keys.scanner.patience_ms = settings.get(SCANNER_PAUSE)
        self.keys.scanner.scanned.connect(self._on_scanned)
        self._news = QTimer(self, singleShot=True, interval=NEWS_MS)
        self._news.timeout.connect(lambda: self.status_line.say(""))
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_minute)
        self._minute = f"{clock():%H%M}"
        settings.changed.connect(self._on_setting)
        settings.restore_geometry(self, SMALLEST)

    def fill(self, specs: Iterable[ScreenSpec]) -> None:
        """Give the window its screens, in the order of the rail; they are built when there is a desk."""
        rows: list[tuple[ScreenSpec, str]] = []
        for number, spec in enumerate(specs, start=1):
            key = "Alt+0" if spec.at_foot else f"Alt+{number}"
            rows.append((spec, key))
            self._specs[spec.name] = spec
            self._actions.add(spec.actions)
            go = ActionSpec(f"go.{spec.name}", spec.title, spec.icon, key, context="screens")
            self._actions.add([go])
            self._actions.bind(go.id, partial(self.show_screen, spec.name))
        self.rail.fill(rows)
        self._actions.bind("window.quit", self._quit)

    def furnish(self, desk: Desk, clock_settings: ClockSettings, search: Search) -> None:
        """Let the screens work: on a desk, by the clocks of its hub, with what its search finds."""
        from desktop.palette import Palette

        self._desk, self._clock_settings = desk, clock_settings
        self.palette_list = Palette(self.top_bar.search_line, self._actions, search, self.open_link, self)
        self.palette_list.opened.connect(lambda: self._pause_keys(True))
        self.palette_list.closed.connect(lambda: self._pause_keys(False))
        self._actions.bind("window.palette", self.palette_list.open)
        self._actions.bind("window.undo", self._undo, self._no_undo)
        self._show_time()

    def when_painted(self, then: Callable[[], None]) -> None:
        """Call `then` after the first paint, or now if that is over."""
        if self._painted:
            then()
        else:
            self.first_painted.connect(then)

    @property
    def current(self) -> str:
        """Return the name of the screen shown; empty before the first."""
        return self._current

    @property
    def table_of_actions(self) -> Actions:
        """Return what can be done in the window."""
        return self._actions

    @property
    def specs(self) -> tuple[ScreenSpec, ...]:
        """Return the rows of the screens in the order of the rail."""
        return tuple(self._specs.values())

    @property
    def screen_names(self) -> tuple[str, ...]:
        """Return the screens in the order of the rail."""
        return tuple(self._specs)

    def screen_of(self, name: str) -> Screen:
        """Return the screen, built now if it never was; raises KeyError."""
        if name not in self._screens:
            assert self._desk is not None, "furnish comes first"
            built = self._specs[name].load()(self._desk)
            built.widget.setObjectName(built.widget.objectName() or f"screen.{name}")
            self._screens[name] = built
            self.stack.addWidget(built.widget)
        return self._screens[name]

    def show_screen(self, name: str) -> None:
        """Bring a screen to the front and give it the keyboard; before there is a desk, once there is one."""
        if self._desk is None:
            self._settings.keep_text(_LAST_SCREEN, name)
            self.rail.mark(name)
            return
        screen = self.screen_of(name)
        self._current = name
        self._actions.set_scope(name)
        self.rail.mark(name)
        self.stack.setCurrentWidget(screen.widget)
        self._settings.keep_text(_LAST_SCREEN, name)
        screen.activate()

    def show_last_screen(self) -> None:
        """Show the screen that was open when the window was closed last, or the first one."""
        last = self._settings.text(_LAST_SCREEN)
        self.show_screen(last if last in self._specs else self.screen_names[0])

    def open_link(self, link: Link) -> None:
        """Show what a figure counts or what was found; a screen that is not there is not gone to."""
        if link.screen in self._specs:
            self.show_screen(link.screen)
            self._screens[link.screen].show_link(link)

    def say(self, text: str, undo_event_id: int | None = None) -> None:
        """Show short news on the screen shown; with an event, Ctrl+Z takes that act back."""
        if undo_event_id is not None:
            self._undoable = undo_event_id
            self._actions.touch()
        screen = self._screens.get(self._current)
        if screen is None or not screen.say(text, undo_event_id):
            self.status_line.say(text)
            self._news.start()

    def warn(self, text: str) -> None:
        """Show what did not work in the status line, where it stays until something else is said."""
        self._news.stop()
        self.status_line.say(text)

    def show_status(self, status: Status) -> None:
        """Show the figures of the status line."""
        self.setWindowTitle(self.tr("{file} – hubdesk").format(file=status.file_name))
        self.status_line.show_status(status, self._clock())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the frame can be seen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._tick.start()
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep how the window was left and wait for what is being written."""
        self.is_closed = True
        self._settings.keep_geometry(self)
        self._settings.sync()
        self._tick.stop()
        self._news.stop()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say the time anew in the colours of another theme, or another language."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._show_time()
        super().changeEvent(event)

    def _build(self) -> None:
        self.setObjectName("window")
        self.setWindowTitle("hubdesk")
        self.resize(*SMALLEST)
        self.rail = Rail(self)
        self.rail.chosen.connect(self.show_screen)
        self.top_bar = TopBar(self)
        self.stack = QStackedWidget(self)
        self.stack.setObjectName("stack")
        self.status_line = StatusLine(_STOCK, _OLD_HOLDS, self)
        self.status_line.opened.connect(self.open_link)
        beside, right, whole = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        right.addWidget(self.top_bar)
        right.addWidget(self.stack, 1)
        beside.addWidget(self.rail)
        beside.addLayout(right, 1)
        whole.addLayout(beside, 1)
        whole.addWidget(self.status_line)
        for layout in (beside, right, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _on_scanned(self, text: str) -> None:
        screen = self._screens.get(self._current)
        if screen is not None and not screen.scanned(text):
            self.palette_list.look_for(text)

    def _quit(self) -> None:
        self.close()

    def _undo(self) -> None:
        event_id, self._undoable = self._undoable, 0
        self._actions.touch()
        self.undo_wanted.emit(event_id)

    def _no_undo(self) -> str:
        return "" if self._undoable else self.tr("There is nothing of yours to undo")

    def _pause_keys(self, paused: bool) -> None:
        self.keys.paused = paused

    def _on_setting(self, name: str) -> None:
        if name in (OPERATOR.name, WORKSTATION.name):
            self._show_time()
        elif name == SCANNER_PAUSE.name:
            self.keys.scanner.patience_ms = self._settings.get(SCANNER_PAUSE)

    def _show_minute(self) -> None:
        minute = f"{self._clock():%H%M}"
        if minute != self._minute:
            # Only here: what is said anew between two ticks must not swallow the minute.
            self._minute = minute
            self._show_time()
            self.minute_passed.emit()

    def _show_time(self) -> None:
        # Called by Qt's own events too, before everything is built and its hub has said how it counts days.
        rules = self._clock_settings
        if rules is None:
            return
        now = self._clock()
        zone = ZoneInfo(rules.rule(now.date()).hub_zone)
        self.top_bar.show_now(now, zone, period(Clock.SHIFT, now, rules), self._settings.operator)
        self.status_line.show_days(
            self.tr("Operating day {operating} · railway day {railway} · entered on {workstation}").format(
                operating=formats.day(period(Clock.OPERATING_DAY, now, rules).day),
                railway=formats.day(period(Clock.RAILWAY_DAY, now, rules).day),
                workstation=self._settings.workstation,
            )
        )
