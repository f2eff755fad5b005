"""Figures of rules and limits as they are read beside each other: short, without their unit."""

from __future__ import annotations

from desktop import formats


def short_figure(value: int, unit: str) -> str:
    """Return a figure of a rule: whole tonnes, TEU, conditional wagons with one decimal, a count."""
    if unit == "kg":
        return formats.whole(round(value / 1000))
    if unit == "conditional_hundredths":
        return formats.conditional_wagons(value) if value % 100 else formats.whole(value // 100)
    return formats.teu(value) if unit == "teu_hundredths" else formats.whole(value)
