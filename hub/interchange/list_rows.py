"""Opens a list and reads it row by row: each cell becomes a value of its field, or a problem of its row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from domain.figures import Mode
from domain.refusal import Finding, Refusal
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.interchange import values
from hub.interchange.cell_words import words
from hub.interchange.clues import TrainClues, train_clues
from hub.interchange.dates import Clues, column_day_order, could_be_two_days, day, moment
from hub.interchange.fields import ColumnUse, DayOrder, Field
from hub.interchange.heading_words import WEIGHTS, normal, wagon_type_column
from hub.interchange.headings import Heading, find_heading, is_listed, known_heading
from hub.interchange.kinds import ListKind
from hub.interchange.problems import Problem, Proposal
from hub.interchange.profiles import Profile, named, signature
from hub.interchange.reading.opening import open_table
from hub.interchange.reading.source import Source
from hub.interchange.reading.table import Cell, Content, Format, RawRow
from hub.interchange.seal_words import seals
from hub.interchange.wishes import Wishes

_KEPT: Final = 5_000
"""So many rows of a list are kept, and looked at for its heading, the order of its dates and its units."""
_LEAST_BOX_KG: Final = 100
_DATES: Final = frozenset({Field.ETA, Field.ARRIVED_AT, Field.DEPARTED_AT, Field.RELEASE_UNTIL})
_DAYS: Final = frozenset({Field.VALID_FROM, Field.VALID_TO})
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


@dataclass(frozen=True, slots=True)
class Question:
    """What cannot be told and is not guessed: `date_order`, `carrier` or `eta`; `choices` may be meant."""

    code: str
    field: Field | None
    choices: tuple[str, ...]
    column: str = ""
    """The heading of the column that it is about."""
    example: str = ""
    """A cell of it that may mean two things."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A list opened and mapped: what the window shows on top and the command line prints."""

    source: Source
    kind: ListKind
    format: Format
    content: Content
    heading: Heading
    profile: str | None
    questions: tuple[Question, ...]
    carrier: str | None = None
    """What was wished or stands in the title; None where a column says it, or where it is asked."""
    eta: datetime | None = None
    sheets: tuple[str, ...] = ()
    doubts: tuple[Finding, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    first: tuple[RawRow, ...] = field(default=(), repr=False)
    is_whole: bool = False
    """Whether `first` holds every row."""


def open_list(source: Source, wishes: Wishes, profiles: Sequence[Profile], clues: Clues) -> Opened:
    """Return a list with its columns mapped, and what has to be asked before its rows can be read.

    The order of dates and the unit of weights are proved by the columns themselves, as far as the first rows
    go. Raises Refusal as `open_table` and `find_heading` do, `list_profile_unknown`, and `list_without_rows`
    for a train or orders without one row.
    """
    chosen = named(profiles, wishes.profile) if wishes.profile else None
    begun = _begun(source, _wanted(wishes.format, chosen))
    of_kind = tuple(profile for profile in profiles if profile.kind is wishes.kind)
    heading = find_heading(begun.rows, wishes.kind, of_kind, wishes.columns, named=chosen)
    profile = chosen or _remembered(heading, of_kind)
    listed = [row for row in begun.rows if _is_listed(row, heading, begun.content)]
    if not listed and begun.is_whole and wishes.kind in (ListKind.MANIFEST, ListKind.ORDERS):
        raise Refusal("list_without_rows")
    columns = tuple(_proved(column, listed, wishes, profile) for column in heading.columns)
    heading = replace(heading, columns=columns)
    # The title of a telegram is the train's number and index, and nothing else.
    title = f"train {heading.title}" if begun.content == "telegram" else heading.title
    train = train_clues(title, source.name, clues)
    carrier, eta = wishes.carrier or train.carrier, wishes.eta or train.eta
    return Opened(
        source,
        wishes.kind,
        begun.format,
        begun.content,
        heading,
        profile.name if profile else None,
        (
            *_date_questions(columns, listed),
            *_train_questions(wishes.kind, heading, listed, carrier, eta, train),
        ),
        carrier,
        eta,
        begun.sheets,
        begun.doubts,
        profile.words if profile else {},
        begun.rows,
        begun.is_whole,
    )


def rows_of(opened: Opened, wishes: Wishes, clues: Clues) -> Iterator[tuple[ListRow, tuple[Problem, ...]]]:
    """Yield the rows of a list, repaired as wished and without those left out, each with its bad cells.

    Each problem refuses its row: a wrong figure must not slip through as none.
    """
    repairs: dict[int, dict[Field, str]] = {}
    for (row, of), text in wishes.repairs.items():
        repairs.setdefault(row, {})[of] = text
    for raw in _rows(opened):
        if raw.row not in wishes.left_out and _is_listed(raw, opened.heading, opened.content):
            yield _read(raw, opened, repairs.get(raw.row, {}), clues)


@dataclass(frozen=True, slots=True)
class _Begun:
    format: Format
    content: Content
    sheets: tuple[str, ...]
    doubts: tuple[Finding, ...]
    rows: tuple[RawRow, ...]
    is_whole: bool


@lru_cache(maxsize=2)
def _begun(source: Source, wanted: Format) -> _Begun:
    """Return the first rows of a file; kept, for each repair of a cell judges the same file anew."""
    with open_table(source, wanted, known_heading) as table:
        rows = tuple(islice(table.rows(), _KEPT + 1))
        return _Begun(
            table.format, table.content, table.sheets, table.doubts, rows[:_KEPT], len(rows) <= _KEPT
        )


def _rows(opened: Opened) -> Iterator[RawRow]:
    if opened.is_whole:
        yield from opened.first
        return
    with open_table(opened.source, opened.format, known_heading) as table:
        yield from table.rows()


def _is_listed(raw: RawRow, heading: Heading, content: Content) -> bool:
    """Return whether a row is one of the list; of a telegram each is, for its reader lets nothing fall."""
    return is_listed(raw, heading) if content != "telegram" else raw.row > heading.row


def _wanted(wished: Format, profile: Profile | None) -> Format:
    known = profile.format if profile else Format()
    return Format(
        wished.encoding or known.encoding,
        wished.delimiter or known.delimiter,
        wished.sheet or known.sheet,
        wished.profile_text or known.profile_text,
    )


def _remembered(heading: Heading, profiles: Sequence[Profile]) -> Profile | None:
    mine = signature(column.heading for column in heading.columns)
    return next((profile for profile in profiles if profile.signature == mine), None)


def _cells(column: ColumnUse, rows: Sequence[RawRow]) -> Iterator[Cell]:
    """Yield the cells of a column that hold anything."""
    for row in rows:
        if column.place < len(row.cells) and row.cells[column.place] != "":
            yield row.cells[column.place]


def _proved(column: ColumnUse, rows: Sequence[RawRow], wishes: Wishes, profile: Profile | None) -> ColumnUse:
    """Return the column with the order of its dates or the unit of its weights, as its cells prove them."""
    if column.field in _DATES or column.field in _DAYS:
        order = wishes.day_order or column.day_order or column_day_order(_cells(column, rows))
        return replace(column, day_order=order)
    unitless = column.factor == 1 and profile is None and normal(column.heading)[1] is None
    if unitless and column.field in WEIGHTS - {Field.NET_KG} and _is_in_tonnes(_cells(column, rows)):
        return replace(column, factor=1000)
    return column


def _is_in_tonnes(cells: Iterator[Cell]) -> bool:
    """Return whether weights of boxes without a unit are tonnes: no box weighs under 100 kg."""
    most = 0
    for cell in cells:
        try:
            most = max(most, values.kilograms(cell, 1000) or 0)
        except Refusal:
            continue
    return 0 < most <= _LEAST_BOX_KG * 1000


def _date_questions(columns: Sequence[ColumnUse], rows: Sequence[RawRow]) -> Iterator[Question]:
    for column in columns:
        if column.day_order is None and (column.field in _DATES or column.field in _DAYS):
            doubtful = next(filter(could_be_two_days, _cells(column, rows)), None)
            if doubtful is not None:
                both = (DayOrder.DAY_FIRST.value, DayOrder.MONTH_FIRST.value)
                yield Question("date_order", column.field, both, column.heading, words(doubtful))


def _train_questions(
    kind: ListKind,
    heading: Heading,
    rows: Sequence[RawRow],
    carrier: str | None,
    eta: datetime | None,
    train: TrainClues,
) -> Iterator[Question]:
    said = {
        column.field
        for column in heading.columns
        if column.field in (Field.CARRIER, Field.ETA) and any(True for _cell in _cells(column, rows))
    }
    if kind in (ListKind.MANIFEST, ListKind.ORDERS) and carrier is None and Field.CARRIER not in said:
        proposed = (train.proposed_carrier,) if train.proposed_carrier else ()
        yield Question("carrier", Field.CARRIER, proposed)
    if kind is ListKind.MANIFEST and eta is None and Field.ETA not in said:
        yield Question("eta", Field.ETA, (train.proposed_day.isoformat(),) if train.proposed_day else ())


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
        if of is None or of is Field.IGNORED:
            continue
        cell = repairs.get(of, _cell(raw, column, carried))
        text = words(cell)
        cell = opened.words.get(f"{of}:{text}", cell)
        if not text:
            continue
        try:
            value = _value(of, cell, column, clues)
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


def _cell(raw: RawRow, column: ColumnUse, carried: Mapping[int, Cell]) -> Cell:
    cell = raw.cells[column.place] if 0 <= column.place < len(raw.cells) else ""
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
    if of in _DATES:
        return moment(cell, clues, column.day_order)
    if of in _DAYS:
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
