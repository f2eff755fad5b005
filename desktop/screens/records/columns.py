"""The columns of all visits; only those that an index orders can be sorted by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.records import RecordRow
from desktop import formats
from desktop.presenting.standing import position_words
from desktop.sentences import QT_TRANSLATE_NOOP
from desktop.table import Column, Part, Shown, chip, muted, square, strong
from desktop.widgets.stage_badge import badge_of, badge_words
from desktop.words import reference_words, word
from domain.visit import ENDED, LoadStatus, Outcome, Where

translate = QCoreApplication.translate
NONE = formats.NONE
_WRONG = frozenset({Outcome.MISSING, Outcome.DELAYED_WITH_WAGON, Outcome.WRONG_TRAIN})
_BOX = QT_TRANSLATE_NOOP("columns", "box")
_TYPE = QT_TRANSLATE_NOOP("columns", "type")
_WHERE = QT_TRANSLATE_NOOP("columns", "where")
_ARRIVED = QT_TRANSLATE_NOOP("columns", "taken in")
_CAME_WITH = QT_TRANSLATE_NOOP("columns", "came with")
_DEPARTED = QT_TRANSLATE_NOOP("columns", "departed")
_LEFT_WITH = QT_TRANSLATE_NOOP("columns", "left with")
_GROSS = QT_TRANSLATE_NOOP("columns", "gross")
_TARE = QT_TRANSLATE_NOOP("columns", "tare")
_T = QT_TRANSLATE_NOOP("columns", "t")
_GOODS = QT_TRANSLATE_NOOP("columns", "goods")
_CONSIGNEE = QT_TRANSLATE_NOOP("columns", "consignee")
_TO = QT_TRANSLATE_NOOP("columns", "to")
_EXCEPTIONS = QT_TRANSLATE_NOOP("columns", "exceptions")
_FROM = QT_TRANSLATE_NOOP("columns", "from")
_GROUP = QT_TRANSLATE_NOOP("columns", "group")
_REGIME = QT_TRANSLATE_NOOP("columns", "regime")
_LOAD = QT_TRANSLATE_NOOP("columns", "load")
_VISIT = QT_TRANSLATE_NOOP("columns", "visit")


def columns(
    clock: Callable[[], datetime], zone: ZoneInfo, places: Mapping[str, str]
) -> tuple[Column[RecordRow], ...]:
    """Return the columns, their times in the zone; `places` are names by code, which may come later.

    They are as narrow as what stands in them, so that the goods are read on the smallest screen.
    """

    def moment(of: Callable[[RecordRow], datetime | None], row: RecordRow) -> str:
        return formats.moment_of_years(of(row), clock(), zone)

    def local(of: Callable[[RecordRow], datetime | None], row: RecordRow) -> str | None:
        instant = of(row)
        return None if instant is None else instant.astimezone(zone).isoformat(" ", "minutes")

    def arrived(row: RecordRow) -> datetime | None:
        return row.arrived_at

    def departed(row: RecordRow) -> datetime | None:
        return row.departed_at

    return (
        Column("box", _BOX, lambda row: formats.box_number(row.number), 116, value=lambda row: row.number),
        Column("type", _TYPE, lambda row: row.size_type, 52, ink="secondary", sortable=False),
        Column(
            "where",
            _WHERE,
            partial(_where, places=places),
            140,
            sortable=False,
            value=partial(_where_plain, places=places),
        ),
        Column("arrived", _ARRIVED, partial(moment, arrived), 106, value=partial(local, arrived)),
        _side("came_with", _CAME_WITH, lambda row: row.came_with, 92),
        Column("departed", _DEPARTED, partial(moment, departed), 106, value=partial(local, departed)),
        _side("left_with", _LEFT_WITH, lambda row: row.left_with, 92),
        _tonnes("gross", _GROSS, lambda row: row.gross_kg),
        Column("goods", _GOODS, _goods, 128, sortable=False, value=lambda row: row.goods),
        Column("to", _TO, lambda row: row.destination or NONE, 104, sortable=False),
        Column("exceptions", _EXCEPTIONS, _exceptions, 160, sortable=False),
        Column("consignee", _CONSIGNEE, lambda row: row.consignee or NONE, 168, sortable=False),
        *_MORE,
    )


def where_words(row: RecordRow) -> str:
    """Return where a box is in words."""
    return badge_words(badge_of(row.where_is))


def _side(
    name: str, title: str, of: Callable[[RecordRow], str | None], width: int, *, hidden: bool = False
) -> Column[RecordRow]:
    """Return a quiet column of text."""
    return Column(
        name, title, lambda row: of(row) or NONE, width, ink="secondary", sortable=False, hidden=hidden
    )


def _tonnes(
    name: str,
    title: str,
    of: Callable[[RecordRow], int | None],
    said: Callable[[int | None], str] = formats.tonnes_or_none,
    *,
    hidden: bool = False,
) -> Column[RecordRow]:
    """Return a column of weights; the tare alone has no order."""

    def value(row: RecordRow) -> float | None:
        kg = of(row)
        return None if kg is None else kg / 1000

    def text(row: RecordRow) -> str:
        return said(of(row))

    return Column(name, title, text, 62, "right", _T, value=value, sortable=not hidden, hidden=hidden)


def _where(row: RecordRow, places: Mapping[str, str]) -> Shown:
    said = where_words(row)
    if row.position is not None:
        # That it is on the terminal need not be said of what stands in a place.
        return position_words(row.position, places)
    if row.where_is is Where.MISSING:
        return (strong(said, "stop"),)
    return (muted(said),) if row.where_is in ENDED else said


def _where_plain(row: RecordRow, places: Mapping[str, str]) -> str:
    return where_words(row) if row.position is None else position_words(row.position, places)


def _goods(row: RecordRow) -> Shown:
    if row.load_status is LoadStatus.EMPTY:
        return (muted(word(row.load_status)),)
    return (square(row.group - 1), Part(row.goods or NONE))


def _exceptions(row: RecordRow) -> Shown:
    """Return what was odd about a stay, and the open holds."""
    said = [strong(translate("records", "taken unannounced"), "attention")] if row.as_found else []
    if row.outcome in _WRONG:
        # Missing has the colour that it has where it says where a box is.
        ink = "stop" if row.outcome is Outcome.MISSING else "attention"
        said.append(strong(word(row.outcome), ink))
    held = [chip(word(hold)) for hold in dict.fromkeys(row.holds)]
    return (*said, *held) or NONE


_MORE: tuple[Column[RecordRow], ...] = (
    _side("from", _FROM, lambda row: row.origin, 104, hidden=True),
    _side("group", _GROUP, lambda row: row.group_name and reference_words(row.group_name), 160, hidden=True),
    _side("category", _REGIME, lambda row: word(row.category), 72, hidden=True),
    _side("load", _LOAD, lambda row: word(row.load_status), 64, hidden=True),
    _tonnes("tare", _TARE, lambda row: row.tare_kg, formats.tare, hidden=True),
    Column(
        "visit",
        _VISIT,
        lambda row: formats.whole(row.visit_id),
        72,
        "right",
        value=lambda row: row.visit_id,
        hidden=True,
    ),
)
