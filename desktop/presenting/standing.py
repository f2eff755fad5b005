"""Where a box stands as people say it: areas by their name, never by their code."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.words import reference_words
from domain.yard import InArea, Position, UnknownSlot


def position_words(position: Position, places: Mapping[str, str]) -> str:
    """Return a slot, a block with its slot unknown, or an area by its name in `places`."""
    if isinstance(position, UnknownSlot):
        said = QCoreApplication.translate("yard", "{block}, slot unknown")
        return said.format(block=position.block)
    if isinstance(position, InArea):
        named = places.get(position.area)
        return position.area if named is None else reference_words(named)
    return str(position)
