"""Arithmetic on colours, so that contrast is computed and tested and never guessed."""

from __future__ import annotations

from PySide6.QtGui import QColor

TEXT_CONTRAST = 4.5
"""Least contrast of text on its ground (WCAG 2.2, 1.4.3, level AA)."""
SHAPE_CONTRAST = 3.0
"""Least contrast of a meaningful shape on its ground (WCAG 2.2, 1.4.11)."""


def luminance(color: QColor) -> float:
    """Relative luminance of an opaque colour, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def mix(top: QColor, ground: QColor, share: float) -> QColor:
    """The opaque colour that `share` (0 to 1) of `top` gives when laid on `ground`."""
    return QColor(
        round(top.red() * share + ground.red() * (1 - share)),
        round(top.green() * share + ground.green() * (1 - share)),
        round(top.blue() * share + ground.blue() * (1 - share)),
    )


def lightened(color: QColor, ground: QColor, ratio: float) -> QColor:
    """`color` mixed with white in steps of 1 % until it stands out from a dark `ground` by `ratio`."""
    white = QColor("#FFFFFF")
    for step in range(101):
        candidate = mix(white, color, step / 100)
        if contrast(candidate, ground) >= ratio:
            return candidate
    return white


def ink_on(fill: QColor) -> QColor:
    """Near-black or white, whichever reads better on `fill`."""
    dark, light = QColor("#14181C"), QColor("#FFFFFF")
    return dark if contrast(dark, fill) >= contrast(light, fill) else light
