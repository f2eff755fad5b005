"""Finds out at the start whether every script in use has a font: else boxes would stand for letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from desktop.sentences import QT_TRANSLATE_NOOP

_System = QFontDatabase.WritingSystem
# Kazakh is written with Cyrillic letters; names of senders and stations come in Chinese.
_SCRIPTS: Mapping[QFontDatabase.WritingSystem, str] = {
    _System.Latin: QT_TRANSLATE_NOOP("fonts", "Latin"),
    _System.Cyrillic: QT_TRANSLATE_NOOP("fonts", "Cyrillic"),
    _System.SimplifiedChinese: QT_TRANSLATE_NOOP("fonts", "Chinese"),
}


def scripts_without_font(
    families: Callable[[QFontDatabase.WritingSystem], Sequence[str]] = QFontDatabase.families,
) -> tuple[str, ...]:
    """Return the translated names of the scripts that no font of the system covers; none when all is well."""
    lacking = [name for system, name in _SCRIPTS.items() if not families(system)]
    return tuple(QCoreApplication.translate("fonts", name) for name in lacking)


def notice(scripts: Sequence[str]) -> str:
    """Return what to tell the operator about them; empty for none."""
    if not scripts:
        return ""
    said = QCoreApplication.translate(
        "fonts",
        "No font of this computer has {scripts} letters, so boxes may stand for them: install Noto Sans.",
    )
    return said.format(scripts=", ".join(scripts))
