"""Opens a list: its rows, what its columns mean, and what has to be asked before they can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Final

from domain.refusal import Finding, Refusal
from hub.interchange import values
from hub.interchange.cell_words import words
from hub.interchange.clues import TrainClues, train_clues
from hub.interchange.dates import Clues, column_day_order, could_be_two_days
from hub.interchange.fields import ColumnUse, DayOrder, Field
from hub.interchange.heading_words import DATES, WEIGHTS, normal
from hub.interchange.headings import Heading, find_heading, known_heading, remembered
from hub.interchange.kinds import ListKind
from hub.interchange.profiles import Profile, named, signature
from hub.interchange.reading.opening import open_table
from hub.interchange.reading.source import Source
from hub.interchange.reading.table import Cell, Content, Format, RawRow
from hub.interchange.totals import is_listed
from hub.interchange.wishes import Wishes

_KEPT: Final = 5_000
"""So many rows of a list are kept, and looked at for its heading, the order of its dates and its units."""
_LEAST_BOX_KG: Final = 100


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
    of_kind = tuple(profile for profile in profiles if profile.kind is wishes.kind)
    profile = named(of_kind, wishes.profile) if wishes.profile else _by_format(source, wishes, of_kind)
    begun = _begun(source, _wanted(wishes.format, profile))
    heading = find_heading(begun.rows, wishes.kind, of_kind, wishes.columns, named=profile)
    profile = profile or remembered(heading, of_kind)
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


def listed_rows(opened: Opened) -> Iterator[RawRow]:
    """Yield the rows of the list itself: no titles, blank lines, totals and captions."""
    if opened.is_whole:
        yield from (row for row in opened.first if _is_listed(row, opened.heading, opened.content))
        return
    with open_table(opened.source, opened.format, known_heading) as table:
        yield from (row for row in table.rows() if _is_listed(row, opened.heading, opened.content))


def as_profile(opened: Opened, wishes: Wishes, name: str, meant: Mapping[str, str]) -> Profile:
    """Return how a list was read, to be remembered for its sender; `meant` as in `Profile.words`.

    Of the format only what was said is kept: what was found is found again, and the next list may be a
    spreadsheet.
    """
    headings = (column.heading for column in opened.heading.columns)
    return Profile(
        name,
        opened.kind,
        wishes.format,
        opened.heading.columns,
        signature(headings),
        {**opened.words, **meant},
    )


@dataclass(frozen=True, slots=True)
class _Begun:
    format: Format
    content: Content
    sheets: tuple[str, ...]
    doubts: tuple[Finding, ...]
    rows: tuple[RawRow, ...]
    is_whole: bool


@lru_cache(maxsize=4)
def _begun(source: Source, wanted: Format) -> _Begun:
    """Return the first rows of a file; kept, for each repair of a cell judges the same file anew."""
    with open_table(source, wanted, known_heading) as table:
        rows = tuple(islice(table.rows(), _KEPT + 1))
        return _Begun(
            table.format, table.content, table.sheets, table.doubts, rows[:_KEPT], len(rows) <= _KEPT
        )


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


def _by_format(source: Source, wishes: Wishes, profiles: Sequence[Profile]) -> Profile | None:
    """Return the profile that knows the headings once the file is read as it says: detection may be wrong."""
    offered = [profile for profile in profiles if profile.format != Format()]
    if wishes.format != Format() or not offered:
        return None
    for profile in offered:
        try:
            if profile.format.sheet is None and _begun(source, Format()).sheets:
                continue  # the encoding of a spreadsheet is no matter of ours
            heading = find_heading(_begun(source, profile.format).rows, wishes.kind, [profile])
        except Refusal:
            continue
        if remembered(heading, [profile]):
            return profile
    return None


def _cells(column: ColumnUse, rows: Sequence[RawRow]) -> Iterator[Cell]:
    """Yield the cells of a column that hold anything."""
    for row in rows:
        if column.place < len(row.cells) and row.cells[column.place] != "":
            yield row.cells[column.place]


def _proved(column: ColumnUse, rows: Sequence[RawRow], wishes: Wishes, profile: Profile | None) -> ColumnUse:
    """Return the column with the order of its dates or the unit of its weights, as its cells prove them."""
    if column.field in DATES:
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
        if column.day_order is None and (column.field in DATES):
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
