"""Which physical key was pressed, whatever layout is on: Latin, Russian or Kazakh."""

from __future__ import annotations

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

# The letters of ЙЦУКЕН on the keys of QWERTY; Kazakh has the same letters on the same keys, its own nine
# stand on the digit row (ӘІҢҒ on 2-5, ҮҰҚ on 8-0, ӨҺ on minus and equals).
_QWERTY = "QWERTYUIOPASDFGHJKLZXCVBNM"
_CYRILLIC = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ"
_KAZAKH_ROW = {"Ә": "2", "І": "3", "Ң": "4", "Ғ": "5", "Ү": "8", "Ұ": "9", "Қ": "0"}
_BY_CHARACTER = {ord(sign): ord(key) for sign, key in zip(_CYRILLIC, _QWERTY, strict=True)} | {
    ord(sign): ord(key) for sign, key in _KAZAKH_ROW.items()
}
# Linux evdev codes and the PC's scan codes agree for these rows (evdev: linux/input-event-codes.h).
_ROWS = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM,./"}
_BY_SCAN_CODE = {first + place: ord(key) for first, row in _ROWS.items() for place, key in enumerate(row)}
# X11 and Wayland number their keys from 8.
_XKB_OFFSET = 8
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def combination(text: str) -> QKeyCombination:
    """Return the keys that a shortcut such as `F2`, `Shift+A` or `Ctrl+K` names, or raise ValueError."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        raise ValueError(f"{text!r} is no single key")
    # The stubs do not know that a sequence can be indexed.
    keys: QKeyCombination = sequence[0]  # type: ignore[index]
    if keys.key() == Qt.Key.Key_unknown:
        raise ValueError(f"{text!r} is no key")
    return keys


def pressed(event: QKeyEvent) -> QKeyCombination:
    """Return what was pressed, with the Latin letter or digit of the physical key where another stands on it.

    A Latin letter counts as what it says, so that AZERTY users press the key that is labelled so.
    """
    modifiers = event.modifiers() & _MODIFIERS
    return QKeyCombination(modifiers, physical_key(event.key(), event.nativeScanCode()))


def physical_key(key: int, scan_code: int) -> Qt.Key:
    """Return the Qt key for the physical key that gave `key`; `scan_code` 0 = not known."""
    if key == Qt.Key.Key_Enter:
        return Qt.Key.Key_Return
    if not _is_layout_sign(key):
        return Qt.Key(key)
    found = _BY_SCAN_CODE.get(_evdev(scan_code)) or _BY_CHARACTER.get(key) or key
    return Qt.Key(found) if found in _KNOWN else Qt.Key.Key_unknown


def _is_layout_sign(key: int) -> bool:
    """Return whether the key gave a printed sign that is no Latin letter and no digit."""
    is_printed = 0x20 < key < 0x01000000
    is_latin = ord("A") <= key <= ord("Z") or ord("0") <= key <= ord("9")
    return is_printed and not is_latin


def _evdev(scan_code: int) -> int:
    if sys.platform == "linux":
        return scan_code - _XKB_OFFSET
    # macOS gives no scan codes (always 1), which is in no row.
    return scan_code


_KNOWN = frozenset(int(key) for key in Qt.Key)
