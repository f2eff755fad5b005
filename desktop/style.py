"""How the application looks: the tokens of both themes, their palettes, the style sheet and the fonts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib.resources import files
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop.colors import SHAPE_CONTRAST, lightened, mix

ThemeName = Literal["light", "dark"]

FAMILIES = (
    "Noto Sans", "Segoe UI", ".AppleSystemUIFont", "DejaVu Sans",
    "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "PingFang SC", "WenQuanYi Micro Hei",
)  # fmt: skip
CAPTION, DATA, HEADING, SCAN, FIGURE = 11, 13, 16, 20, 24
"""The five type sizes in pixels; there is no other, and two weights, 400 and 700."""
SELECTION_SHARE = 0.14

TOL = (
    "#332288", "#6699CC", "#88CCEE", "#44AA99", "#117733", "#999933",
    "#DDCC77", "#661100", "#CC6677", "#AA4466", "#882255", "#AA4499",
)  # fmt: skip
"""Paul Tol's qualitative scheme of twelve, in the fixed order of the commodity groups."""


@dataclass(frozen=True)
class Tokens:
    """Every colour of one theme; painters ask `tokens()` for the current one at each paint."""

    name: ThemeName
    window: QColor
    panel: QColor
    raised: QColor
    text: QColor
    secondary: QColor
    disabled: QColor
    hairline: QColor
    group_line: QColor  # the darker line that closes a wagon or another group of rows
    control_line: QColor  # edges of buttons and fields
    accent: QColor
    on_accent: QColor
    attention: QColor
    stop: QColor
    good: QColor
    selection: QColor  # accent at 14 % on the panel
    hover: QColor
    stop_tint: QColor
    attention_tint: QColor
    box: QColor  # a box that no colour key speaks about
    box_edge: QColor
    deck: QColor
    track: QColor  # the empty part of a progress line
    commodity: tuple[QColor, ...]  # twelve, in group order

    def color(self, role: str) -> QColor:
        """The colour of a role by its field name ("text", "stop", ...); KeyError for an unknown role."""
        found = self.__dict__[role]
        if not isinstance(found, QColor):
            raise KeyError(role)
        return found

    def group(self, index: int) -> QColor:
        """The colour of commodity group `index` (0 to 11); other numbers wrap around."""
        return self.commodity[index % len(self.commodity)]


def _theme(name: ThemeName, named: dict[str, str], commodity: tuple[QColor, ...]) -> Tokens:
    plain = {role: QColor(value) for role, value in named.items()}
    panel, accent = plain["panel"], plain["accent"]
    return Tokens(
        name=name,
        selection=mix(accent, panel, SELECTION_SHARE),
        hover=mix(accent, panel, 0.06),
        stop_tint=mix(plain["stop"], panel, 0.09),
        attention_tint=mix(plain["attention"], panel, 0.12),
        commodity=commodity,
        **plain,
    )


LIGHT = _theme(
    "light",
    {
        "window": "#F6F7F8", "panel": "#FFFFFF", "raised": "#FFFFFF",
        "text": "#14181C", "secondary": "#55606B", "disabled": "#98A1AA",
        "hairline": "#DDE2E6", "group_line": "#B0B8BF", "control_line": "#B0B8BF",
        "accent": "#0B6E99", "on_accent": "#FFFFFF",
        "attention": "#9A5B00", "stop": "#B3261E", "good": "#1F7A3D",
        "box": "#E4E6E8", "box_edge": "#8D959C", "deck": "#6B7176", "track": "#DDE2E6",
    },
    tuple(QColor(value) for value in TOL),
)  # fmt: skip
DARK = _theme(
    "dark",
    {
        "window": "#14171A", "panel": "#1B1F23", "raised": "#22272C",
        "text": "#E8ECEF", "secondary": "#A3ADB7", "disabled": "#66707A",
        "hairline": "#2D343A", "group_line": "#59636C", "control_line": "#4A535B",
        "accent": "#4FB3DC", "on_accent": "#14171A",
        "attention": "#F2B14B", "stop": "#FF7B72", "good": "#63C985",
        "box": "#3A4046", "box_edge": "#8F979E", "deck": "#9AA1A7", "track": "#363E45",
    },
    tuple(lightened(QColor(value), QColor("#1B1F23"), SHAPE_CONTRAST) for value in TOL),
)  # fmt: skip


class Theme(QObject):
    """Holds the tokens in force and says when they change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT


theme = Theme()


def tokens() -> Tokens:
    """The tokens of the theme in force. Ask at each paint; do not keep them."""
    return theme.tokens


def is_dark() -> bool:
    """Whether the dark theme is in force."""
    return theme.tokens is DARK


def attention() -> QColor:
    """The colour of a figure that should be zero and is not."""
    return theme.tokens.attention


def apply(app: QApplication, choice: str) -> None:
    """Put Fusion, palette, fonts and style sheet of a theme on the application and tell the painters.

    "system" takes what the system says now: call it again when `styleHints().colorSchemeChanged` speaks.
    """
    dark = choice == "dark" or (choice == "system" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    theme.tokens = DARK if dark else LIGHT
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font())
    app.setPalette(palette(theme.tokens))
    app.setStyleSheet(style_sheet(theme.tokens))
    theme.changed.emit()


def palette(look: Tokens) -> QPalette:
    """The QPalette of a theme, so that plain Qt controls and dialogs fit."""
    result = QPalette()
    role = QPalette.ColorRole
    for each, color in (
        (role.Window, look.window), (role.WindowText, look.text), (role.Base, look.panel),
        (role.AlternateBase, look.window), (role.Text, look.text), (role.Button, look.raised),
        (role.ButtonText, look.text), (role.BrightText, look.stop), (role.Highlight, look.selection),
        (role.HighlightedText, look.text), (role.Link, look.accent), (role.LinkVisited, look.accent),
        (role.ToolTipBase, look.raised), (role.ToolTipText, look.text),
        (role.PlaceholderText, look.secondary), (role.Mid, look.hairline), (role.Dark, look.group_line),
        (role.Light, look.raised), (role.Midlight, look.hairline), (role.Accent, look.accent),
    ):  # fmt: skip
        result.setColor(each, color)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, each, look.disabled)
    return result


def style_sheet(look: Tokens) -> str:
    """The thin style sheet of resources/styles/app.qss with the colours of a theme put in."""
    text = files("resources").joinpath("styles/app.qss").read_text("utf-8")
    names = {
        each.name: value.name()
        for each in fields(look)
        if isinstance(value := getattr(look, each.name), QColor)
    }
    # A style sheet takes pictures by path only, and with the colour that is in the file.
    for picture in ("arrow", "tick"):
        path = files("resources").joinpath("styles", f"{picture}-{look.name}.svg")
        names[picture] = str(path).replace("\\", "/")
    return Template(text).substitute(names)


def font(size: int = DATA, *, bold: bool = False) -> QFont:
    """The application's font at `size` pixels with figures of one width, so that columns of numbers align."""
    result = QFont()
    result.setFamilies(list(FAMILIES))
    result.setPixelSize(size)
    result.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result
