"""Reads a list row by row: each cell becomes a value of its field, or a problem of its row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any, Final

from domain.figures import Mode
from domain.refusal import Refusal
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.interchange import values
from hub.interchange.cell_words import words
from hub.interchange.dates import Clues, clock, day, moment
from hub.interchange.fields import ColumnUse, DayOrder, Field
from hub.interchange.heading_words import DAYS, INSTANTS, WEIGHTS, wagon_type_column
from hub.interchange.opened_list import Opened, listed_rows
from hub.interchange.problems import Problem, Proposal
from hub.interchange.reading.table import Cell, RawRow
from hub.interchange.seal_words import seals
from hub.interchange.wishes import Wishes

# What is true of all boxes below a merged cell; a weight or a seal would be counted twice.
_SHARED: Final = frozenset(
    {Field.WAGON, Field.WAGON_TYPE, Field.CARRIER, Field.MODE, Field.ETA, Field.ARRIVED_AT, Field.DEPARTED_AT}
    | {Field.DEPARTED_BY, Field.DEPARTED_MODE, Field.ORIGIN, Field.DESTINATION, Field.CONSIGNOR}
    | {Field.CONSIGNEE, Field.CONSIGNMENT, Field.CATEGORY, Field.CUSTOMS_STATUS, Field.RELEASE_REFERENCE}
    | {Field.RELEASE_UNTIL, Field.ORDER_NUMBER, Field.VALID_FROM, Field.VALID_TO, Field.STATION}
)
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "list_load_status": tuple(LoadStatus),
    "list_category": tuple(Category),
    "list_customs": tuple(CustomsStatus),
    "list_mode": tuple(Mode),
}


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row with its values by field; a cell that could not be read is absent and has its problem.

    Of lists of wagon types the value of WAGON_TYPE_COLUMN is a mapping of its columns by their names.
    """

    row: int
    values: Mapping[Field, Any]
    written: Mapping[Field, str]
    """As the file has it, for problems, repairs and proposals."""


def rows_of(opened: Opened, wishes: Wishes, clues: Clues) -> Iterator[tuple[ListRow, tuple[Problem, ...]]]:
    """Yield the rows of a list, repaired as wished and without those left out, each with its bad cells.

    Each problem refuses its row: a wrong figure must not slip through as none.
    """
    repairs: dict[int, dict[Field, str]] = {}
    for (row, of), text in wishes.repairs.items():
        repairs.setdefault(row, {})[of] = text
    for raw in listed_rows(opened):
        if raw.row not in wishes.left_out:
            yield _read(raw, opened, repairs.get(raw.row, {}), clues)


def _read(
    raw: RawRow, opened: Opened, repairs: Mapping[Field, str], clues: Clues
) -> tuple[ListRow, tuple[Problem, ...]]:
    found: dict[Field, Any] = {}
    written: dict[Field, str] = {}
    problems: list[Problem] = []
    carried = dict(raw.carried)
    lacking = [ColumnUse(-1, "", of) for of in repairs if not opened.heading.places(of)]
    for column in (*opened.heading.columns, *lacking):
        of = column.field
        if of is None or of is Field.IGNORED or column.place in opened.heading.clocks.values():
            continue
        cell = repairs.get(of, _cell(raw, column, carried))
        text = words(cell)
        cell = opened.words.get(f"{of}:{text}", cell)
        if not text:
            continue
        try:
            value = _value(of, cell, column, clues)
            if value is not None and column.place in opened.heading.clocks and of not in repairs:
                value, text = _at(value, text, _at_place(raw, opened.heading.clocks[column.place]))
        except Refusal as refusal:
            problems.append(_problem(raw.row, column, refusal, cell, clues))
            written[of] = text
            continue
        if of is Field.SEAL and of in found and of not in repairs:
            value, text = (*found[of], *value), f"{written[of]}, {text}"
        elif of is Field.WAGON_TYPE_COLUMN:
            value = found.get(of, {}) | {wagon_type_column(column.heading): value}
        if value not in (None, "", ()):
            found[of] = value
        written[of] = text
    return ListRow(raw.row, found, written), tuple(problems)


def _at(on: datetime, text: str, cell: Cell) -> tuple[datetime, str]:
    """Return a day with the time that stands in a column of its own, and both as written."""
    at = clock(cell)
    return (on, text) if at is None else (datetime.combine(on, at, on.tzinfo), f"{text} {words(cell)}")


def _at_place(raw: RawRow, place: int) -> Cell:
    return raw.cells[place] if 0 <= place < len(raw.cells) else ""


def _cell(raw: RawRow, column: ColumnUse, carried: Mapping[int, Cell]) -> Cell:
    cell = _at_place(raw, column.place)
    return carried.get(column.place, "") if cell == "" and column.field in _SHARED else cell


_READERS: Final[Mapping[Field, Callable[[Cell], object]]] = {
    Field.WAGON: values.figures,
    Field.POSITION: values.whole,
    Field.DAILY_QUOTA: values.whole,
    Field.SEAL: seals,
    Field.HS_CODE: values.goods_code,
    Field.COMMODITY: lambda cell: values.goods_code(words(cell)),  # its length proves no lost zero
    Field.LOAD_STATUS: values.load_status,
    Field.CATEGORY: values.category,
    Field.CUSTOMS_STATUS: values.customs_status,
    Field.MODE: values.mode,
    Field.DEPARTED_MODE: values.mode,
    Field.UN_NUMBER: values.un_number,
    Field.DG_CLASS: values.dg_class,
    Field.TEMPERATURE_C: values.tenths_celsius,
    Field.REMARK: words,  # a dash is what somebody remarked
}


def _value(of: Field, cell: Cell, column: ColumnUse, clues: Clues) -> Any:  # noqa: ANN401
    if of in WEIGHTS:
        return values.kilograms(cell, column.factor)
    if of in INSTANTS:
        return moment(cell, clues, column.day_order)
    if of in DAYS:
        return day(cell, clues, column.day_order)
    return _READERS.get(of, values.plain)(cell)


def _problem(row: int, column: ColumnUse, refusal: Refusal, cell: Cell, clues: Clues) -> Problem:
    facts, text = refusal.facts, words(cell)
    proposals: tuple[Proposal, ...] = ()
    if refusal.code in _CHOICES:
        likely = sorted(_CHOICES[refusal.code], key=lambda choice: -_likeness(choice, text))
        proposals = tuple(Proposal(str(choice), "choice") for choice in likely)
    elif refusal.code == "list_weight_unclear":
        less = Decimal(str(facts["other"])).normalize()
        proposals = (Proposal(str(facts["one"]), "thousands"), Proposal(f"{less:f}", "decimals"))
    elif refusal.code == "list_date_ambiguous":
        orders = (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)
        times = (moment(cell, clues, order) for order in orders)
        proposals = tuple(Proposal(f"{each:%Y-%m-%d %H:%M}", "date_order") for each in times if each)
    return Problem(
        row, column.heading, column.field, refusal.code, facts, text, refused=True, proposals=proposals
    )


def _likeness(choice: str, text: str) -> float:
    return SequenceMatcher(None, choice, text.casefold()).ratio()
