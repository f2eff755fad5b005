"""What a person prefers at a workstation and how the window was left; shared settings are in the hub."""

from __future__ import annotations

import getpass
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar

import platformdirs
from PySide6.QtCore import QByteArray, QObject, QRect, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from desktop.scanner import PATIENCE_MS

T = TypeVar("T", str, bool, int)


@dataclass(frozen=True)
class Preference(Generic[T]):
    """One row of the table: name in the file, value when nothing is written, and the values allowed."""

    name: str
    default: T
    choices: tuple[T, ...] = ()


SYSTEM, LIGHT, DARK = "system", "light", "dark"
ENGLISH = "en"
LANGUAGES: Final = (ENGLISH, "ru", "kk", "zh_CN")
"""The languages that the window is made for; which of them are there, `desktop.languages` knows."""

THEME: Final = Preference("theme", SYSTEM, (SYSTEM, LIGHT, DARK))
LANGUAGE: Final = Preference("language", SYSTEM, (SYSTEM, *LANGUAGES))
SOUNDS: Final = Preference("sounds", True)
OPERATOR: Final = Preference("operator", "")
WORKSTATION: Final = Preference("workstation", "")
SCANNER_PAUSE: Final = Preference("scanner_pause_ms", PATIENCE_MS, tuple(range(10, 101, 10)))
"""How long a scanner may pause between two keys: one on radio or behind a remote session is slower."""

PREFERENCES: Final[tuple[Preference[str] | Preference[bool] | Preference[int], ...]] = (
    THEME,
    LANGUAGE,
    SOUNDS,
    OPERATOR,
    WORKSTATION,
    SCANNER_PAUSE,
)


def default_path() -> Path:
    """Return where the file is: the platform's folder for configuration."""
    return platformdirs.user_config_path("hubdesk", appauthor=False) / "hubdesk.ini"


class Settings(QObject):
    """Reads and writes one INI file; a value that makes no sense counts as not written."""

    changed = Signal(str)
    """The name of a preference that has another value now."""

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path or default_path()
        self._file = QSettings(str(self.path), QSettings.Format.IniFormat)

    def get(self, preference: Preference[T]) -> T:
        """Return the value of a row of PREFERENCES."""
        written = self._file.value(f"preferences/{preference.name}")
        value = _read(written, preference.default)
        if preference.choices and value not in preference.choices:
            return preference.default
        return value

    def set(self, preference: Preference[T], value: T) -> None:
        """Write the value; raises ValueError for one that is no choice."""
        if preference.choices and value not in preference.choices:
            raise ValueError(f"{value!r} is no {preference.name}")
        if self.get(preference) == value:
            return
        self._file.setValue(f"preferences/{preference.name}", value)
        self.changed.emit(preference.name)

    @property
    def operator(self) -> str:
        """Return the name under which acts are entered: as set, else the login name."""
        return self.get(OPERATOR) or getpass.getuser()

    @property
    def workstation(self) -> str:
        """Return the name of this workstation: as set, else that of the machine."""
        return self.get(WORKSTATION) or platform.node() or "hubdesk"

    def state(self, name: str) -> QByteArray | None:
        """Return what was kept under the name (of a header, a splitter), or None."""
        kept = self._file.value(f"state/{name}")
        return kept if isinstance(kept, QByteArray) and not kept.isEmpty() else None

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keep how something was left under its name."""
        self._file.setValue(f"state/{name}", state)

    def text(self, name: str, default: str = "") -> str:
        """Return a text kept under the name: the screen shown last, a filter."""
        kept = self._file.value(f"state/{name}")
        return kept if isinstance(kept, str) else default

    def keep_text(self, name: str, text: str) -> None:
        """Keep a text under its name."""
        self._file.setValue(f"state/{name}", text)

    def forget_states(self) -> None:
        """Forget how everything was left ("reset the layout"); preferences stay."""
        self._file.remove("state")

    def remember_header(self, header: QHeaderView, name: str) -> None:
        """Restore column order, widths and sorting of a header now, and keep them whenever they change."""
        kept = self.state(name)
        if kept is not None:
            header.restoreState(kept)

        def keep(*_what: object) -> None:
            self.keep_state(name, header.saveState())

        header.sectionResized.connect(keep)
        header.sectionMoved.connect(keep)
        header.sortIndicatorChanged.connect(keep)

    def remember_splitter(self, splitter: QSplitter, name: str) -> None:
        """Restore the places of a splitter now, and keep them whenever they change."""
        kept = self.state(name)
        if kept is not None:
            splitter.restoreState(kept)
        splitter.splitterMoved.connect(lambda *_where: self.keep_state(name, splitter.saveState()))

    def keep_geometry(self, window: QWidget) -> None:
        """Keep the place of a window on its screen, the one that it has when it is not maximised."""
        self.keep_state("window/geometry", window.saveGeometry())

    def restore_geometry(self, window: QWidget, smallest: tuple[int, int]) -> None:
        """Put the window where it was, moved and shrunk so that it lies on a screen that is there now."""
        kept = self.state("window/geometry")
        if kept is not None:
            window.restoreGeometry(kept)
        if not (window.isMaximized() or window.isFullScreen()):
            window.setGeometry(_on_a_screen(window.geometry(), smallest))

    def sync(self) -> None:
        """Write the file now."""
        self._file.sync()


def _read(written: object, default: T) -> T:
    if written is None:
        return default
    if isinstance(default, bool):
        # INI knows texts only.
        return str(written).lower() in ("true", "1")
    if isinstance(default, int):
        text = str(written)
        return int(text) if text.lstrip("-").isdecimal() else default
    return str(written)


def _on_a_screen(wanted: QRect, smallest: tuple[int, int]) -> QRect:
    """Return the rectangle moved and shrunk onto the screen that shows most of it."""
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    best = max(areas, key=lambda area: _overlap(area, wanted))
    width = min(max(wanted.width(), smallest[0]), best.width())
    height = min(max(wanted.height(), smallest[1]), best.height())
    left = min(max(wanted.x(), best.left()), best.right() + 1 - width)
    top = min(max(wanted.y(), best.top()), best.bottom() + 1 - height)
    return QRect(left, top, width, height)


def _overlap(one: QRect, other: QRect) -> int:
    common = one.intersected(other)
    return max(0, common.width()) * max(0, common.height())
