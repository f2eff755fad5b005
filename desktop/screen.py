"""What a screen is to the window, and what the window lends to each screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.actions import Actions, ActionSpec

if TYPE_CHECKING:
    from desktop.changes import Changes
    from desktop.jobs import Jobs
    from desktop.messages import Messages
    from desktop.settings import Settings
    from desktop.sounds import Sounds


@dataclass(frozen=True)
class Link:
    """Something to be opened on a screen: what a figure counts, or what the search has found.

    `kind` is a word that the screen knows ("visit", "carrier", "truck", "stock", "old_holds"); `id` the row's
    id where it is one thing, `text` what was typed.
    """

    screen: str
    kind: str = ""
    id: int = 0
    text: str = ""


class Teller(Protocol):
    """Where short news go: the toast in the key bar of the screen shown."""

    def say(self, text: str, undo_event_id: int | None = None) -> None:
        """Show a line; with the event of an act it offers Undo (Ctrl+Z)."""

    def warn(self, text: str) -> None:
        """Show a line about something that did not work."""


@dataclass(frozen=True)
class Desk:
    """What every screen is given; the one door from a screen to the rest of the program."""

    jobs: Jobs
    changes: Changes
    actions: Actions
    settings: Settings
    messages: Messages
    sounds: Sounds
    teller: Teller
    clock: Callable[[], datetime]
    zone: ZoneInfo
    open: Callable[[Link], None]


class Screen(Protocol):
    """One entry of the rail, built when it is first shown."""

    @property
    def widget(self) -> QWidget:
        """What fills the frame."""

    def activate(self) -> None:
        """The screen was chosen: give the keyboard to the widget that works most (the scan line)."""

    def show_link(self, link: Link) -> None:
        """Show what a figure or the search points at."""

    def scanned(self, text: str) -> bool:
        """A scanner wrote this while no text field had the keyboard; return False where it means nothing."""

    def say(self, text: str, undo_event_id: int | None) -> bool:
        """Show a line in the key bar's toast; return False where the screen has none."""


@dataclass(frozen=True)
class ScreenSpec:
    """One row of the table of screens. `title` and `hint` are QT_TRANSLATE_NOOP of context "screens"."""

    name: str
    title: str
    icon: str
    load: Callable[[], Callable[[Desk], Screen]]
    """Imports the screen and returns what builds it: nothing of a screen is imported before it is shown."""
    actions: tuple[ActionSpec, ...] = field(default=())
    at_foot: bool = False
