"""Reads boxes as people type or paste them into a form, one a line, for trains and trucks alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

from domain import container_number
from domain.refusal import Refusal
from domain.seals import check_typed
from domain.typed_text import compact
from domain.visit import Category, LoadStatus
from hub.operations.announcements import AnnouncedBox

_BETWEEN: Final = re.compile(r"[\s;|]+")
_CLASS: Final = re.compile(r"(?i)\b(\d{2})\s*(?:ft\b|фут\w*|['′’])")
_NUMBER_SIGNS: Final = 11
_LOAD: Final = {
    "E": LoadStatus.EMPTY,
    "EMPTY": LoadStatus.EMPTY,
    "F": LoadStatus.LOADED,
    "FULL": LoadStatus.LOADED,
    "LOADED": LoadStatus.LOADED,
}
_KG: Final = re.compile(r"(\d{1,2}[,.]?\d{3})(?:KG)?")
_WAGON: Final = re.compile(r"\d{7,8}|\d{12}")
_POSITION: Final = re.compile(r"[1-9]")
_PLACE: Final = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_SEAL: Final = re.compile(r"(?=.*\d)[\w/-]{5,}")


def typed_boxes(
    text: str,
    category: Category,
    *,
    wagon_types: Collection[str] = (),
    wagon_type: str | None = None,
    destination: str | None = None,
) -> tuple[AnnouncedBox, ...]:
    """Return the boxes of a text: `TEMU 627540 1 45G1 F 24100 94788973 80 ft 1 KZ118203 Aktau-Port`.

    Number and size-type come first; behind them stand in any order, each known by its shape: E or F, the
    gross in kg, the wagon, its type (one of `wagon_types`, else `wagon_type`), its position (counted along
    the wagon where none is said), the seal, and where the box goes (else `destination`). Spaces, tabs and
    semicolons part the words, so rows of a sheet can be pasted.

    Raises Refusal `delivered_line`, `delivered_number` and `delivered_word`, each with the line, and
    `seal_is_box_number` for a second number in one line.
    """
    types = {_key(each): each for each in wagon_types}
    rest = AnnouncedBox("", "", LoadStatus.LOADED, category, wagon_type=wagon_type, destination=destination)
    boxes: list[AnnouncedBox] = []
    on_wagon: Counter[str] = Counter()
    for line in text.splitlines():
        if not line.strip():
            continue
        box = _box(line.strip(), rest, types)
        if box.wagon is None:
            box = replace(box, wagon_type=None)
        else:
            on_wagon[box.wagon] += 1
            box = replace(box, position=box.position or on_wagon[box.wagon])
        boxes.append(box)
    return tuple(boxes)


def _box(line: str, rest: AnnouncedBox, types: dict[str, str]) -> AnnouncedBox:
    words = [word for word in _BETWEEN.split(_CLASS.sub(r"\1ft", line)) if word]
    number, behind = _number(line, words)
    if not behind:
        raise Refusal("delivered_line", line=line)
    said: dict[str, Any] = {}
    for word in behind[1:]:
        name, value = _fact(word, types)
        if not name or name in said:
            raise Refusal("delivered_word", line=line, word=word)
        said[name] = value
    return replace(rest, number=number, size_type=behind[0].upper(), **said)


def _number(line: str, words: list[str]) -> tuple[str, list[str]]:
    """Return the number, in one word or in groups, and the words behind it."""
    for taken in range(1, len(words) + 1):
        typed = "".join(words[:taken])
        if len(compact(typed)) >= _NUMBER_SIGNS:
            try:
                return container_number.parse(typed).text, words[taken:]
            except Refusal:
                raise Refusal("delivered_number", line=line) from None
    raise Refusal("delivered_line", line=line)


def _fact(word: str, types: dict[str, str]) -> tuple[str, object]:
    """Return which field of a box a word fills, and with what; an empty name where it fills none."""
    said = word.upper()
    kg = _KG.fullmatch(said)
    shapes = ((_WAGON, "wagon"), (_POSITION, "position"), (_PLACE, "destination"), (_SEAL, "seal"))
    if said in _LOAD:
        return "load_status", _LOAD[said]
    if _key(word) in types:
        return "wagon_type", types[_key(word)]
    if kg is not None:
        return "gross_kg", int(re.sub(r"\D", "", kg[1]))
    name = next((name for shape, name in shapes if shape.fullmatch(word)), "")
    if name == "seal":
        check_typed(word)
    return name, int(word) if name == "position" else word


def _key(wagon_type: str) -> str:
    return "".join(wagon_type.split()).casefold()
