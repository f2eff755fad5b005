"""Where the drawing of a wagon has its boxes: as the judge counts them, or in a row where no layout fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.widgets.box import BoxLook
from desktop.widgets.wagon import Loaded, WagonLook, wagon_look
from domain.layout import Verdict
from domain.wagon_types import BOX_LENGTH_MM


def placed_look(
    key: str, place: int, number: str, verdict: Verdict, looks: Mapping[str, BoxLook], fault: str
) -> WagonLook:
    """Return a wagon with its boxes where the judge counts them."""
    if verdict.layout is None or verdict.placed is None:
        return _side_by_side(key, place, number, verdict, looks, fault)
    standing = {at.position: looks[box.key] for at, box in verdict.placed}
    return wagon_look(key, place, number, verdict.wagon_type, verdict.layout, standing, fault)


def _side_by_side(
    key: str, place: int, number: str, verdict: Verdict, looks: Mapping[str, BoxLook], fault: str
) -> WagonLook:
    """A wagon whose boxes no layout takes: they stand in a row about its middle, so that it can be seen."""
    kind = verdict.wagon_type
    lengths = [BOX_LENGTH_MM[box.length_ft] for box in verdict.boxes]
    left = -sum(lengths) // 2
    loaded: list[Loaded] = []
    for position, (box, length) in enumerate(zip(verdict.boxes, lengths, strict=True), start=1):
        loaded.append(Loaded(position, left + length // 2, looks[box.key]))
        left += length
    empty = wagon_look(key, place, number, kind, kind.layouts[0], {}, fault)
    return replace(empty, boxes=tuple(loaded), free=())
