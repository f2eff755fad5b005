"""Finds the heading of a list among its titles, and tells its rows from blank lines, totals and captions."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from itertools import zip_longest
from string import ascii_uppercase
from typing import Final

from domain import container_number
from domain.refusal import Refusal
from domain.typed_text import LOOK_ALIKES
from hub.interchange.cell_words import words
from hub.interchange.fields import ColumnUse, Field
from hub.interchange.heading_words import (
    INSTANTS,
    LISTS_OF_BOXES,
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
_DAY_WORDS: Final = ("дата", "date", "日期", "күні", "день")
_TIME_WORDS: Final = ("время", "time", "时间", "уақыты", "сағаты")
_BOX: Final = re.compile(r"[A-Z]{3}[UJZR][^A-Z0-9]{0,3}[0-9]{3}[^A-Z0-9]?[0-9]{3}[^A-Z0-9]{0,3}[0-9]")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading row that was found; rows before it are titles."""

    row: int
    """The last of its rows, for a heading may have two; where there is none the row before the first box."""
    columns: tuple[ColumnUse, ...]
    title: str
    """The text above the heading, parted by line ends: train number and dates may stand in it."""
    clocks: Mapping[int, int] = dataclass_field(default_factory=dict)
    """The places of days with the time in a column of its own, and the places of those times."""
    is_named: bool = True
    """False: there is no heading, and the columns are called by their letters."""

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
    whatever its heading says, and without any heading too.

    Raises Refusal `list_no_heading`; `list_no_container` or `list_no_key` where the column is wanting without
    which rows cannot be told apart; `list_heading_twice` where two columns say the same.
    """
    found = _best(rows[:_SEARCHED], kind, profiles, bool(wished))
    profile = named or remembered(found, profiles)
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


def remembered(heading: Heading, profiles: Iterable[Profile]) -> Profile | None:
    """Return the profile that was kept for just these headings; letters of columns are nobody's."""
    if not heading.is_named:
        return None
    mine = signature(column.heading for column in heading.columns)
    return next((profile for profile in profiles if profile.signature == mine), None)


def _best(
    rows: Sequence[RawRow], kind: ListKind, profiles: Sequence[Profile], may_be_strange: bool
) -> Heading:
    signatures = {profile.signature for profile in profiles}
    box = _first_box(rows) if kind in LISTS_OF_BOXES else None
    width = 0 if box is None else len(filled(rows[box].cells))
    best, most = Heading(0, (), ""), 0
    for place, raw in enumerate(rows[:box]):
        own = _lined(raw.cells)
        joined = _joined(_lined(rows[place - 1].cells) if place else [], own)
        for texts, begins in ((own, place), (joined, place - 1)):
            columns = _columns(texts, kind)
            if signatures and signature(texts) in signatures:
                return Heading(raw.row, columns, _title(rows[:begins]))
            known = {column.field for column in columns} - {None, Field.IGNORED}
            if len(known) > most and (Field.CONTAINER in known or _may_head(texts, width)):
                best, most = Heading(raw.row, columns, _title(rows[:begins])), len(known)
    return best if most else _strange(rows, kind, box, may_be_strange)


def _strange(rows: Sequence[RawRow], kind: ListKind, box: int | None, may_be_strange: bool) -> Heading:
    """Return a heading in words that nobody knows, or for cells pasted without one the letters of columns.

    It is the last row above the first box that is about as wide; without a box, and if it `may_be_strange`
    because a person said what its columns are, the widest row.
    """
    widths = [len(filled(row.cells)) for row in rows]
    if box is not None:
        wide = [place for place in range(box) if _may_head(_lined(rows[place].cells), widths[box])]
        if not wide:
            letters = tuple(ColumnUse(place, _letter(place), None) for place in range(len(rows[box].cells)))
            return Heading(rows[box].row - 1, letters, _title(rows[:box]), is_named=False)
        found = wide[-1]
    elif may_be_strange and rows:
        found = widths.index(max(widths))
    else:
        raise Refusal("list_no_heading")
    return Heading(rows[found].row, _columns(_lined(rows[found].cells), kind), _title(rows[:found]))


def _may_head(texts: Sequence[str], width: int) -> bool:
    """Return whether a row can be the heading of rows with `width` cells; `Train | 3017` is but a title."""
    return sum(map(bool, texts)) * 2 >= width and not any(text.isdecimal() for text in texts)


def _first_box(rows: Sequence[RawRow]) -> int | None:
    """Return where the first row stands that has a container number in a cell, right or wrong."""
    for place, row in enumerate(rows):
        if any(_BOX.fullmatch(words(cell).upper().translate(LOOK_ALIKES)) for cell in row.cells):
            return place
    return None


def _letter(place: int) -> str:
    """Return what a spreadsheet calls a column: A to Z, AA, AB."""
    before, last = divmod(place, 26)
    return f"{_letter(before - 1) if before else ''}{ascii_uppercase[last]}"


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


def filled(cells: Sequence[Cell]) -> dict[int, str]:
    """Return by place the texts of the cells that hold anything."""
    return {place: text for place, cell in enumerate(cells) if (text := words(cell))}
