"""Which boxes an event was about, in words, for a line of news that stands on no box's timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.events.telling import boxes

_OF_BOXES = "visit:"


def about(subject: str, content: Mapping[str, Any]) -> str:
    """Return `MSKU 123456 5`, or several numbers.

    Of an act on a train, truck or cut of wagons its own details say enough: only a box or wagon that is
    the only one is named.
    """
    if subject.startswith(_OF_BOXES):
        numbers = [content["number"]] if content.get("number") else _named(content, "numbers", "boxes")
        return boxes(numbers)
    numbers = _named(content, "boxes", "wagons")
    return boxes(numbers) if len(numbers) == 1 else ""


def _named(content: Mapping[str, Any], *names: str) -> list[str]:
    """Return the numbers of the first list that has any: plain ones, or those of its parts."""
    for name in names:
        listed = content.get(name)
        parts = listed if isinstance(listed, list) else []
        numbers = [part.get("number") if isinstance(part, dict) else part for part in parts]
        if found := [str(number) for number in numbers if number]:
            return found
    return []
