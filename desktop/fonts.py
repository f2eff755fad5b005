"""Finds out at the start whether every script in use has a font: else boxes would stand for letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QTextLayout

from desktop.sentences import QT_TRANSLATE_NOOP

# A font may have the Russian letters and not the nine that Kazakh adds; names of senders and stations come in
# Chinese, those of ports also in Romanian and Azerbaijani.
_SCRIPTS: Mapping[str, str] = {
    "AaŁłȚțƏə": QT_TRANSLATE_NOOP("fonts", "Latin"),
    "ЖжЩщЁё": QT_TRANSLATE_NOOP("fonts", "Cyrillic"),
    "ӘәҒғҚқҢңӨөҰұҮүҺһІі": QT_TRANSLATE_NOOP("fonts", "Kazakh"),
    "西安集装箱货运": QT_TRANSLATE_NOOP("fonts", "Chinese"),
}


def can_be_drawn(text: str) -> bool:
    """Return whether each sign is in the font of the application or in one that Qt falls back on."""
    layout = QTextLayout(text, QGuiApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    # The glyph 0 of every font is its box for what it has not.
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


def scripts_without_font(drawn: Callable[[str], bool] = can_be_drawn) -> tuple[str, ...]:
    """Return the translated names of the scripts that no font of the system has; none when all is well."""
    lacking = [name for letters, name in _SCRIPTS.items() if not drawn(letters)]
    return tuple(QCoreApplication.translate("fonts", name) for name in lacking)


def notice(scripts: Sequence[str]) -> str:
    """Return what to tell the operator about them; empty for none."""
    if not scripts:
        return ""
    said = QCoreApplication.translate(
        "fonts",
        "Boxes may stand for letters, as no font here has: {scripts}. "
        "Install Noto Sans, for Chinese Noto Sans CJK.",
    )
    return said.format(scripts=", ".join(scripts))
