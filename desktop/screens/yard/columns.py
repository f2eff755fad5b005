"""The columns of the stock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.yard_stock import StockRow
from desktop import formats
from desktop.presenting.standing import position_words
from desktop.screens.yard.ground import dwell_days
from desktop.sentences import QT_TRANSLATE_NOOP
from desktop.table import Column, Part, Shown, chip, muted, square
from desktop.words import word
from domain.visit import LoadStatus
from domain.yard import Slot

translate = QCoreApplication.translate
Columns = tuple[Column[StockRow], ...]


def columns(areas: Mapping[str, str], clock: Callable[[], datetime], zone: ZoneInfo) -> Columns:
    """Return the columns; `areas` are the names of areas by code, which may be filled in later."""
    return (
        Column("box", QT_TRANSLATE_NOOP("columns", "box"), _number, 112, value=lambda row: row.number),
        Column(
            "slot",
            QT_TRANSLATE_NOOP("columns", "stands"),
            partial(slot_cell, areas=areas),
            84,
            order=_by_place,
        ),
        Column("type", QT_TRANSLATE_NOOP("columns", "type"), lambda row: row.size_type, 52, ink="secondary"),
        Column(
            "gross",
            QT_TRANSLATE_NOOP("columns", "gross"),
            lambda row: formats.tonnes(row.gross_kg),
            60,
            "right",
            unit=QT_TRANSLATE_NOOP("columns", "t"),
            value=lambda row: None if row.gross_kg is None else row.gross_kg / 1000,
        ),
        Column("onward", QT_TRANSLATE_NOOP("columns", "leaves with"), onward_cell, 84, order=_by_train),
        Column("to", QT_TRANSLATE_NOOP("columns", "to"), to_cell, 104),
        Column("holds", QT_TRANSLATE_NOOP("columns", "holds"), holds_cell, 96, order=_by_holds),
        Column(
            "dwell",
            QT_TRANSLATE_NOOP("columns", "days"),
            lambda row: dwell_cell(row, clock()),
            52,
            "right",
            value=lambda row: int(dwell_days(row, clock())),
            order=lambda row: dwell_days(row, clock()),
            ages=True,
        ),
        Column("goods", QT_TRANSLATE_NOOP("columns", "goods"), goods_cell, 160, value=lambda row: row.goods),
        Column(
            "consignee",
            QT_TRANSLATE_NOOP("columns", "consignee"),
            lambda row: row.consignee or formats.NONE,
            170,
        ),
        *_further(zone),
    )


def slot_cell(row: StockRow, areas: Mapping[str, str]) -> Shown:
    """Return the slot; an uncertain place asks for attention."""
    said = position_words(row.position, areas)
    return said if isinstance(row.position, Slot) else (Part(said, "attention"),)


def onward_cell(row: StockRow) -> Shown:
    """Return the train or truck."""
    return formats.NONE if row.onward is None else row.onward.number


def wagon_cell(row: StockRow) -> Shown:
    """Return the wagon and the position on it, where the plan goes so deep."""
    if row.wagon is None:
        return formats.NONE
    return (Part(row.wagon), muted(f"/{row.wagon_position or formats.NONE}"))


def to_cell(row: StockRow) -> Shown:
    """Return where it goes."""
    return row.destination_name or row.destination or formats.NONE


def holds_cell(row: StockRow) -> Shown:
    """Return a chip for each kind of hold."""
    return tuple(chip(word(kind)) for kind in dict.fromkeys(row.holds)) or formats.NONE


def dwell_cell(row: StockRow, now: datetime) -> Shown:
    """Return the whole days since check-in, as Transship counts them too."""
    return formats.whole(int(dwell_days(row, now)))


def goods_cell(row: StockRow) -> Shown:
    """Return the goods with the colour of their group; an empty box says so."""
    if row.load_status is LoadStatus.EMPTY:
        return (Part(translate("yard", "empty"), "secondary"),)
    return (square(row.group - 1), Part(row.goods or formats.NONE))


def _number(row: StockRow) -> Shown:
    return formats.box_number(row.number)


def _by_place(row: StockRow) -> tuple[int, str, int, int, int]:
    slot = row.position
    if isinstance(slot, Slot):
        return (1, slot.block, slot.bay, slot.row, slot.tier)
    return (0, str(slot), 0, 0, 0)


def _by_train(row: StockRow) -> tuple[float, str] | None:
    if row.onward is None:
        return None
    at = row.onward.planned_at
    return (at.timestamp() if at else float("inf"), row.onward.number)


def _by_holds(row: StockRow) -> int | None:
    return len(row.holds) or None


def _further(zone: ZoneInfo) -> Columns:
    """The columns that are hidden until they are chosen."""
    return (
        Column("wagon", QT_TRANSLATE_NOOP("columns", "wagon"), wagon_cell, 104, hidden=True),
        Column(
            "status",
            QT_TRANSLATE_NOOP("columns", "loaded or empty"),
            lambda row: word(row.load_status),
            96,
            hidden=True,
        ),
        Column(
            "category",
            QT_TRANSLATE_NOOP("columns", "regime"),
            lambda row: word(row.category),
            80,
            hidden=True,
        ),
        Column(
            "customs",
            QT_TRANSLATE_NOOP("columns", "customs"),
            lambda row: word(row.customs_status),
            120,
            hidden=True,
        ),
        Column(
            "leaves",
            QT_TRANSLATE_NOOP("columns", "leaves"),
            lambda row: formats.moment(row.onward.planned_at if row.onward else None, zone),
            104,
            value=lambda row: row.onward.planned_at if row.onward else None,
            hidden=True,
        ),
        Column(
            "since",
            QT_TRANSLATE_NOOP("columns", "there since"),
            lambda row: formats.moment(row.since, zone),
            104,
            value=lambda row: row.since,
            hidden=True,
        ),
        Column(
            "came",
            QT_TRANSLATE_NOOP("columns", "taken in"),
            lambda row: formats.moment(row.checked_in_at, zone),
            104,
            value=lambda row: row.checked_in_at,
            hidden=True,
        ),
    )
