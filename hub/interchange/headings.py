"""Finds the heading of a list among its titles, and tells its rows from blank lines, totals and captions."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from itertools import zip_longest
from typing import Final

from domain import container_number
from domain.refusal import Refusal
from domain.typed_text import LOOK_ALIKES
from hub.interchange.cell_words import words
from hub.interchange.fields import ColumnUse, Field
from hub.interchange.heading_words import (
    INSTANTS,
    LISTS_OF_BOXES,
    WEIGHTS,
    meaning,
    normal,
    wagon_type_column,
)
from hub.interchange.kinds import ListKind
from hub.interchange.profiles import Profile, signature, used
from hub.interchange.reading.table import Cell, RawRow

# Titles above the heading of a real list take a few rows; beyond, a word that looks like a heading is none.
_SEARCHED: Final = 60
_REPEATABLE: Final = frozenset({Field.IGNORED, Field.WAGON_TYPE_COLUMN, Field.SEAL})
# What a list must say for its rows to be told apart; wagon types by the column `code`.
_KEYS: Final[Mapping[ListKind, Field]] = dict.fromkeys(LISTS_OF_BOXES, Field.CONTAINER) | {
    ListKind.PARTIES: Field.NAME,
    ListKind.LOCATIONS: Field.CODE,
    ListKind.COMMODITIES: Field.HS_CODE,
    ListKind.EMBARGO: Field.ORDER_NUMBER,
}
_TOTALS: Final = frozenset(
    ("total", "totals", "subtotal", "grand", "sum", "итого", "всего", "итог", "сумма", "барлығы", "жиыны")
)
_HAN_TOTALS: Final = ("合计", "总计", "小计", "共计", "总数")
# What a signature below a list never says, and each box of most lists does.
_OF_A_BOX: Final = WEIGHTS | {Field.WAGON, Field.SIZE_TYPE, Field.SEAL}
_DAY_WORDS: Final = ("дата", "date", "日期", "күні", "день")
_TIME_WORDS: Final = ("время", "time", "时间", "уақыты", "сағаты")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LIKE_A_NUMBER: Final = re.compile(r"[A-Z]{3,4}[^A-Z0-9]{0,3}[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading row that was found; rows before it are titles."""

    row: int
    """The last of its rows, for a heading may have two."""
    columns: tuple[ColumnUse, ...]
    title: str
    """The text above the heading, parted by line ends: train number and dates may stand in it."""
    clocks: Mapping[int, int] = dataclass_field(default_factory=dict)
    """The places of days with the time in a column of its own, and the places of those times."""

    def places(self, field: Field) -> tuple[int, ...]:
        """Return where the columns of a field stand, left to right; several only where that makes sense."""
        return tuple(column.place for column in self.columns if column.field is field)


def known_heading(text: str) -> bool:
    """Return whether a text is what some sender calls a column, in a list of any kind."""
    return meaning(text, None) is not None


def find_heading(
    rows: Sequence[RawRow],
    kind: ListKind,
    profiles: Sequence[Profile] = (),
    wished: Mapping[int, Field | None] | None = None,
    *,
    named: Profile | None = None,
) -> Heading:
    """Return the heading among the first rows of a list.

    The row with the most headings that are known wins; one of two rows (`Вес, кг` over `брутто`) where the
    two together say more. What a person `wished` for a column goes first, then the profile that was `named`
    or the one with the same headings, then what is known. A column of container numbers is taken for one
    whatever its heading says.

    Raises Refusal `list_no_heading`; `list_no_container` or `list_no_key` where the column is wanting without
    which rows cannot be told apart; `list_heading_twice` where two columns say the same.
    """
    found = _best(rows[:_SEARCHED], kind, profiles, bool(wished))
    mine = signature(column.heading for column in found.columns)
    profile = named or next((each for each in profiles if each.signature == mine), None)
    told = (used(found.columns, profile) if profile else {}) | {
        column.place: replace(column, field=wished[column.place], factor=normal(column.heading)[1] or 1)
        for column in found.columns
        if wished and column.place in wished
    }
    columns = tuple(told.get(column.place, column) for column in found.columns)
    if kind in LISTS_OF_BOXES and not _has(columns, Field.CONTAINER):
        columns = _with_container(columns, [row for row in rows if row.row > found.row], told.keys())
    clocks = _clocks(columns)
    columns = _only_one_each(columns, told.keys(), clocks.values())
    _check(columns, kind)
    return replace(found, columns=columns, clocks=clocks)


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
    filled = _filled(cells)
    if not filled:
        return False
    has_boxes = bool(heading.places(Field.CONTAINER))
    if any(_sums_up(text, alone=not has_boxes) for text in list(filled.values())[:3]):
        return True
    return filled.keys() <= _places(heading, WEIGHTS)


def is_listed(row: RawRow, heading: Heading) -> bool:
    """Return whether a row is one of the list: no title, blank line, total, caption, or the heading again.

    Of forms with numbered columns the row of numbers below the heading is none of the list's either.
    """
    if row.row <= heading.row or is_blank(row.cells) or is_total(row.cells, heading):
        return False
    if _names_a_box(row.cells, heading):
        return True
    filled = _filled(row.cells)
    texts = list(filled.values())
    strange = _is_caption(filled, heading) or _is_numbering(texts) or _is_repeated(row.cells, heading)
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


def _best(
    rows: Sequence[RawRow], kind: ListKind, profiles: Sequence[Profile], may_be_strange: bool
) -> Heading:
    signatures = {profile.signature for profile in profiles}
    best, most = Heading(0, (), ""), 0
    for place, raw in enumerate(rows):
        own = _lined(raw.cells)
        if most and any(map(_passes, own)):
            break  # the first box of the list
        joined = _joined(_lined(rows[place - 1].cells) if place else [], own)
        for texts, begins in ((own, place), (joined, place - 1)):
            columns = _columns(texts, kind)
            if signatures and signature(texts) in signatures:
                return Heading(raw.row, columns, _title(rows[:begins]))
            known = len({column.field for column in columns} - {None, Field.IGNORED})
            if known > most:
                best, most = Heading(raw.row, columns, _title(rows[:begins])), known
    if most:
        return best
    if may_be_strange and rows:
        widest = max(rows, key=lambda row: sum(bool(words(cell)) for cell in row.cells))
        return Heading(widest.row, _columns(_lined(widest.cells), kind), _title(rows[: rows.index(widest)]))
    raise Refusal("list_no_heading")


def _columns(texts: Sequence[str], kind: ListKind) -> tuple[ColumnUse, ...]:
    columns = []
    for place, text in enumerate(texts):
        found = meaning(text, kind) if text else None
        field, factor = (None, None) if found is None else (found.field, found.factor)
        columns.append(ColumnUse(place, " ".join(text.split()), field, factor or 1))
    return tuple(columns)


def _lined(cells: Sequence[Cell]) -> list[str]:
    """Return the texts of a row with their line ends, between which the languages of a heading stand."""
    return [
        "\n".join(filter(None, map(words, cell.splitlines()))) if isinstance(cell, str) else words(cell)
        for cell in cells
    ]


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Return headings of two rows as one: the upper holds until the next upper one, as merged cells do."""
    joined, over = [], ""
    for upper, lower in zip_longest(above, below, fillvalue=""):
        over = upper or over
        joined.append(f"{over} {lower}".strip() if lower else upper)
    return joined


def _title(rows: Iterable[RawRow]) -> str:
    lines = (" ".join(text for cell in row.cells if (text := words(cell))) for row in rows)
    return "\n".join(line for line in lines if line)


def _with_container(
    columns: tuple[ColumnUse, ...], rows: Sequence[RawRow], told: Container[int]
) -> tuple[ColumnUse, ...]:
    """Return the columns with the one for the container whose cells are container numbers, most of them."""
    for column in columns:
        cells = [words(row.cells[column.place]) for row in rows if column.place < len(row.cells)]
        filled = [text for text in cells if text]
        free = column.field in (None, Field.IGNORED) and column.place not in told
        if free and filled and sum(map(_passes, filled)) * 2 > len(filled):
            return tuple(replace(each, field=Field.CONTAINER) if each is column else each for each in columns)
    return columns


def _passes(text: str) -> bool:
    try:
        container_number.parse(text)
    except Refusal:
        return False
    return True


def _clocks(columns: Sequence[ColumnUse]) -> dict[int, int]:
    """Return the place of each day whose time has a column of its own (`Дата прибытия`, `Время прибытия`)."""
    found = {}
    for day in columns:
        for time in columns:
            alike = day.field is time.field and day.field in INSTANTS
            if alike and _is_called(day, _DAY_WORDS) and _is_called(time, _TIME_WORDS):
                found[day.place] = time.place
    return found


def _is_called(column: ColumnUse, names: Sequence[str]) -> bool:
    """Return whether a heading has the words of a day, or those of a time, and not the others."""
    text = column.heading.casefold()
    both = (_DAY_WORDS, _TIME_WORDS)
    return all(any(word in text for word in each) is (each is names) for each in both)


def _only_one_each(
    columns: tuple[ColumnUse, ...], told: Container[int], apart: Collection[int]
) -> tuple[ColumnUse, ...]:
    """Return the columns with each field in one of them: the wished one, else the one that says more.

    `Вес` beside `Вес брутто` says less. Raises Refusal `list_heading_twice` where two say as much, and for
    two columns of containers: rows with two boxes must not lose one.
    """
    kept: dict[Field, ColumnUse] = {}
    for column in columns:
        field = column.field
        if field is None or field in _REPEATABLE or column.place in apart:
            continue
        other = kept.setdefault(field, column)
        if other is column:
            continue
        mine, its = ((each.place in told, len(normal(each.heading)[0])) for each in (column, other))
        if mine == its or (field is Field.CONTAINER and mine[0] == its[0]):
            raise Refusal("list_heading_twice", twice=(other.heading, column.heading))
        kept[field] = max(column, other, key=lambda each: mine if each is column else its)
    return tuple(
        column
        if column.field is None or kept.get(column.field, column) is column or column.place in apart
        else replace(column, field=None)
        for column in columns
    )


def _check(columns: Sequence[ColumnUse], kind: ListKind) -> None:
    seen = tuple(column.heading for column in columns if column.heading)
    if kind in LISTS_OF_BOXES and not _has(columns, Field.CONTAINER):
        raise Refusal("list_no_container", headings=seen)
    if kind is ListKind.WAGON_TYPES:
        wanted = "" if any(wagon_type_column(each.heading) == "code" for each in columns) else "code"
    else:
        wanted = "" if _has(columns, _KEYS[kind]) else _KEYS[kind].value
    if wanted:
        raise Refusal("list_no_key", wanted=wanted, headings=seen)


def _has(columns: Iterable[ColumnUse], field: Field) -> bool:
    return any(column.field is field for column in columns)


def _names_a_box(cells: Sequence[Cell], heading: Heading) -> bool:
    return any(
        _LIKE_A_NUMBER.search(words(cells[place]).upper().translate(LOOK_ALIKES))
        for place in heading.places(Field.CONTAINER)
        if place < len(cells)
    )


def _filled(cells: Sequence[Cell]) -> dict[int, str]:
    return {place: text for place, cell in enumerate(cells) if (text := words(cell))}


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
