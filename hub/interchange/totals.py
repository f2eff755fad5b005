"""Tells the rows of a list from what stands between and below them: blank lines, totals and captions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from domain.typed_text import LOOK_ALIKES
from hub.interchange.cell_words import words
from hub.interchange.fields import Field
from hub.interchange.heading_words import WEIGHTS
from hub.interchange.headings import Heading, filled
from hub.interchange.reading.table import Cell, RawRow

_TOTALS: Final = frozenset(
    ("total", "totals", "subtotal", "grand", "sum", "итого", "всего", "итог", "сумма", "барлығы", "жиыны")
)
_HAN_TOTALS: Final = ("合计", "总计", "小计", "共计", "总数")
# What a signature below a list never says, and each box of most lists does.
_OF_A_BOX: Final = WEIGHTS | {Field.WAGON, Field.SIZE_TYPE, Field.SEAL}
_WORD: Final = re.compile(r"[^\W\d_]+")
_LIKE_A_NUMBER: Final = re.compile(r"[A-Z]{3,4}[^A-Z0-9]{0,3}[0-9]{4}")


def is_blank(cells: Sequence[Cell]) -> bool:
    """Return whether nothing stands in a row."""
    return not any(words(cell) for cell in cells)


def is_total(cells: Sequence[Cell], heading: Heading) -> bool:
    """Return whether a row sums up others: it begins with a word for that, or has weights and nothing else.

    A row with a container number never does, whatever its other cells say; in lists without containers the
    word must stand alone, for a company may be called Total.
    """
    if _names_a_box(cells, heading):
        return False
    told = filled(cells)
    if not told:
        return False
    has_boxes = bool(heading.places(Field.CONTAINER))
    if any(_sums_up(text, alone=not has_boxes) for text in list(told.values())[:3]):
        return True
    return told.keys() <= _places(heading, WEIGHTS)


def is_listed(row: RawRow, heading: Heading) -> bool:
    """Return whether a row is one of the list: no title, blank line, total, caption, or the heading again.

    Of forms with numbered columns the row of numbers below the heading is none of the list's either.
    """
    if row.row <= heading.row or is_blank(row.cells) or is_total(row.cells, heading):
        return False
    if _names_a_box(row.cells, heading):
        return True
    told = filled(row.cells)
    texts = list(told.values())
    strange = _is_caption(told, heading) or _is_numbering(texts) or _is_repeated(row.cells, heading)
    return not strange


def _is_caption(filled: Mapping[int, str], heading: Heading) -> bool:
    """Return whether a row is a group's name or a signature below the list: one or two texts, and no box.

    What could be a box with a wrong number is never taken for one: it has figures, or a wagon or a weight.
    """
    if len(heading.columns) <= len(filled) or not heading.places(Field.CONTAINER):
        return False
    numbers = {place: text for place in heading.places(Field.CONTAINER) if (text := filled.get(place, ""))}
    if len(filled) == 1:
        return True
    says_nothing = not filled.keys() & _places(heading, _OF_A_BOX)
    return len(filled) == 2 and says_nothing and not any(map(_has_figure, numbers.values()))


def _names_a_box(cells: Sequence[Cell], heading: Heading) -> bool:
    return any(
        _LIKE_A_NUMBER.search(words(cells[place]).upper().translate(LOOK_ALIKES))
        for place in heading.places(Field.CONTAINER)
        if place < len(cells)
    )


def _places(heading: Heading, fields: Iterable[Field]) -> set[int]:
    return {place for field in fields for place in heading.places(field)}


def _sums_up(text: str, *, alone: bool) -> bool:
    said = _WORD.findall(text.casefold())
    if not said or not (said[0] in _TOTALS or said[0].startswith(_HAN_TOTALS)):
        return False
    return not alone or all(word in _TOTALS or word in _HAN_TOTALS for word in said)


def _has_figure(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _is_numbering(filled: Sequence[str]) -> bool:
    return len(filled) > 2 and filled == [str(number) for number in range(1, len(filled) + 1)]


def _is_repeated(cells: Sequence[Cell], heading: Heading) -> bool:
    """Return whether the heading stands here again, as it does on each page of a printed list."""
    told = [column for column in heading.columns if column.heading]
    same = sum(column.place < len(cells) and words(cells[column.place]) == column.heading for column in told)
    return same > 1 and same * 2 > len(told)
