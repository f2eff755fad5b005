"""What can stand in a cell beside plain text, as values that know roles and no colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.formats import NONE

Shape = Literal["text", "square", "chip"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a cell. `ink` names a token of desktop.style; empty = the ink of the column."""

    text: str
    ink: str = ""
    bold: bool = False
    shape: Shape = "text"
    icon: str = ""
    """The icon inside a chip."""
    group: int = -1
    """The commodity group of a square, 0 to 11; -1 = neutral."""


Shown = str | tuple[Part, ...]
"""A cell as it is prepared: most are plain text."""


def muted(text: str) -> Part:
    """Return text in the secondary ink."""
    return Part(text, "secondary")


def strong(text: str, ink: str = "") -> Part:
    """Return bold text; with "attention" or "stop" as its ink it says that something is wrong."""
    return Part(text, ink, bold=True)


def square(group: int, text: str = "") -> Part:
    """Return the colour square of a commodity group; `text` is what a screen reader says for it."""
    return Part(text, shape="square", group=group)


def chip(text: str, ink: str = "stop", icon: str = "lock") -> Part:
    """Return a badge such as that of a hold: an edge, an icon and a word."""
    return Part(text, ink, shape="chip", icon=icon)


def mark_ok(text: str) -> tuple[Part, ...]:
    """Return text with a quiet ✓: a seal that was looked at and is the announced one."""
    return (Part(text), Part("✓", "secondary"))


def mark_stop(text: str) -> tuple[Part, ...]:
    """Return text with a loud ≠: a seal that is another than announced."""
    return (Part(text, "stop", bold=True), Part("≠", "stop", bold=True))


def plain(shown: Shown) -> str:
    """Return the cell as text alone, as a screen reader says it."""
    if isinstance(shown, str):
        return shown
    return " ".join(part.text for part in shown if part.text)


def is_nothing(shown: Shown) -> bool:
    """Return whether the cell says zero or nothing, which is painted pale."""
    return shown in ("", NONE)
