"""The columns of the boxes of a train or truck, grouped by wagon."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.arriving_boxes import ArrivingBoxRow
from desktop import formats
from desktop.events.telling import damage
from desktop.sentences import QT_TRANSLATE_NOOP
from desktop.table import Column, Part, Shown, chip, mark_ok, mark_stop, muted, square, strong
from desktop.words import word
from domain.carriers import CarrierKind
from domain.figures import Mode
from domain.holds import HoldKind
from domain.seals import SealState
from domain.visit import LoadStatus, Outcome, Where

translate = QCoreApplication.translate
Columns = tuple[Column[ArrivingBoxRow], ...]
_INSET = 16
"""The table begins under the scan line: 8 px are in every cell already."""


def columns(clock: Callable[[], datetime], zone: ZoneInfo) -> Columns:
    """Return the columns in the order of the look; the last ones are hidden until they are chosen."""
    state = Column[ArrivingBoxRow](
        "state",
        QT_TRANSLATE_NOOP("columns", "state"),
        lambda row: state_cell(row, clock(), zone),
        204,
        ink="secondary",
        order=lambda row: row.checked_in_at,
        ages=True,
    )
    return (*_box_columns(), *_cargo_columns(), state, *_hidden())


def _box_columns() -> Columns:
    return (
        Column(
            "wagon",
            QT_TRANSLATE_NOOP("columns", "wagon"),
            wagon_cell,
            104 + _INSET,
            value=lambda row: row.wagon,
            order=lambda row: row.wagon_place,
            once=True,
            inset=_INSET,
        ),
        Column(
            "position",
            QT_TRANSLATE_NOOP("columns", "pos"),
            lambda row: formats.NONE if row.position is None else str(row.position),
            40,
            "right",
            value=lambda row: row.position,
        ),
        Column("box", QT_TRANSLATE_NOOP("columns", "box"), number_cell, 112, value=lambda row: row.number),
        Column("type", QT_TRANSLATE_NOOP("columns", "type"), lambda row: row.size_type, 56, ink="secondary"),
        Column(
            "seal",
            QT_TRANSLATE_NOOP("columns", "seal found"),
            seal_cell,
            118,
            value=lambda row: row.seal_found or row.seal,
        ),
    )


def _cargo_columns() -> Columns:
    return (
        _weight("gross", QT_TRANSLATE_NOOP("columns", "gross"), lambda row: row.gross_kg),
        _weight("tare", QT_TRANSLATE_NOOP("columns", "tare"), lambda row: row.tare_kg, formats.tare),
        Column("goods", QT_TRANSLATE_NOOP("columns", "goods"), goods_cell, 190, value=lambda row: row.goods),
        Column("to", QT_TRANSLATE_NOOP("columns", "to"), lambda row: row.destination or formats.NONE, 110),
        Column("leaves", QT_TRANSLATE_NOOP("columns", "leaves with"), leaves_cell, 84, ink="secondary"),
    )


def wagon_cell(row: ArrivingBoxRow) -> Shown:
    """Return `07 94330149`, or what a truck does with the box; – for one that stood on no wagon."""
    if row.is_fetched:
        return translate("arrivals", "collects")
    if row.comes_by is Mode.ROAD:
        return translate("arrivals", "delivers")
    if row.wagon is None:
        return formats.NONE
    place = f"{row.wagon_place:02}" if row.wagon_place is not None else ""
    return (strong(place), muted(row.wagon))


def number_cell(row: ArrivingBoxRow) -> Shown:
    """Return the number in groups; strong where something is wrong with the box."""
    number = formats.box_number(row.number)
    return (strong(number),) if row.holds or row.where_is is Where.MISSING else number


def seal_cell(row: ArrivingBoxRow) -> Shown:
    """Return the seal as found with its mark, or as announced, which is paler; never ✓ if nobody looked."""
    if row.seal_state is None or row.seal_state is SealState.NONE:
        if row.load_status is LoadStatus.EMPTY:
            return (Part(translate("arrivals", "none, empty"), "disabled"),)
        return formats.NONE
    if row.seal_state is SealState.CHECKED:
        return mark_ok(row.seal_found or row.seal or "")
    if row.seal_state is SealState.DIFFERS:
        return mark_stop(row.seal_found or formats.NONE)
    if row.seal_state is SealState.NOT_CHECKED:
        return (Part(translate("arrivals", "not checked"), "secondary"),)
    return (Part(row.seal or formats.NONE, "disabled"),)


def goods_cell(row: ArrivingBoxRow) -> Shown:
    """Return the colour of the commodity group and its name; of an empty box that it is one."""
    if row.load_status is LoadStatus.EMPTY:
        said = translate("arrivals", "empty")
    else:
        said = row.goods or row.group_name
    return (square(row.group - 1), Part(said))


def leaves_cell(row: ArrivingBoxRow) -> Shown:
    """Return the train that it is planned for, or that a truck fetches it."""
    if row.leaves_with is None:
        return formats.NONE
    return translate("arrivals", "truck") if row.leaves_by is CarrierKind.TRUCK else row.leaves_with


def state_cell(row: ArrivingBoxRow, now: datetime, zone: ZoneInfo) -> Shown:
    """Return what became of the box, with its holds as chips and its class of dangerous goods."""
    if row.where_is is Where.MISSING:
        at = formats.near_moment(row.missed_at, now, zone) if row.missed_at else ""
        known = " ".join(part for part in (row.missed_why, at) if part)
        told = (Part(f" · {known}"),) if known else ()
        return (strong(translate("arrivals", "missing"), "stop"), *_chips(row), *told)
    if row.is_fetched:
        return (Part(_collected(row, now, zone)), *_chips(row), *_told(row))
    parts = [] if not row.is_extra else [strong(translate("arrivals", "extra"), "attention")]
    if row.checked_in_at is not None:
        said = translate("arrivals", "in {time}")
        words = said.format(time=formats.near_moment(row.checked_in_at, now, zone))
    elif row.outcome is not None:
        words = word(row.outcome)
    else:
        words = ""
    if words:
        parts.append(Part(words))
    return (*parts, *_chips(row), *_told(row))


def _told(row: ArrivingBoxRow) -> tuple[Part, ...]:
    """Return the remarks: after the chips, which must not be pushed out of the column by them."""
    said = " · ".join(_remarks(row))
    return (Part(f"· {said}"),) if said else ()


def _collected(row: ArrivingBoxRow, now: datetime, zone: ZoneInfo) -> str:
    """Return how far a truck is with a box that it fetches: loaded, or where it is to be got."""
    if row.loaded_at is not None:
        said = translate("arrivals", "loaded {time}")
        return said.format(time=formats.near_moment(row.loaded_at, now, zone))
    return translate("arrivals", "stands in {place}").format(place=row.stands_in or formats.NONE)


def _remarks(row: ArrivingBoxRow) -> list[str]:
    parts = []
    if row.outcome is Outcome.WRONG_TRAIN:
        parts.append(translate("arrivals", "of another list"))
    if row.dangerous_class:
        parts.append(translate("arrivals", "class {hazard}").format(hazard=row.dangerous_class))
    if row.un_number:
        parts.append(translate("arrivals", "UN {number}").format(number=row.un_number))
    if row.set_point_tenths is not None:
        degrees = formats.decimal(row.set_point_tenths / 10, 1)
        parts.append(translate("arrivals", "set {degrees} °C").format(degrees=degrees))
    if row.damages:
        parts.append("; ".join(map(damage, row.damages)))
    if row.loaded_at is not None and not row.is_fetched:
        parts.append(translate("arrivals", "loaded"))
    return parts


def _chips(row: ArrivingBoxRow) -> tuple[Part, ...]:
    kinds = dict.fromkeys(hold.kind for hold in row.holds)
    return tuple(chip(word(HoldKind(kind))) for kind in kinds)


def _weight(
    name: str,
    title: str,
    kg: Callable[[ArrivingBoxRow], int | None],
    said: Callable[[int | None], str] = formats.tonnes,
) -> Column[ArrivingBoxRow]:
    def shown(row: ArrivingBoxRow) -> Shown:
        text = said(kg(row))
        return (strong(text, "stop"),) if name == "gross" and row.is_overweight else text

    def tonnes(row: ArrivingBoxRow) -> float | None:
        value = kg(row)
        return None if value is None else value / 1000

    unit = QT_TRANSLATE_NOOP("columns", "t")
    return Column(name, title, shown, 64, "right", unit, "text" if name == "gross" else "secondary", tonnes)


def _hidden() -> Columns:
    return (
        Column(
            "consignee",
            QT_TRANSLATE_NOOP("columns", "consignee"),
            lambda row: row.consignee or formats.NONE,
            180,
            hidden=True,
        ),
        Column(
            "announced_seal",
            QT_TRANSLATE_NOOP("columns", "seal announced"),
            lambda row: row.seal or formats.NONE,
            120,
            hidden=True,
        ),
        Column(
            "stands",
            QT_TRANSLATE_NOOP("columns", "stands in"),
            lambda row: row.stands_in or formats.NONE,
            96,
            hidden=True,
        ),
        Column(
            "customs",
            QT_TRANSLATE_NOOP("columns", "customs"),
            lambda row: word(row.customs_status),
            110,
            hidden=True,
        ),
        Column(
            "category",
            QT_TRANSLATE_NOOP("columns", "regime"),
            lambda row: word(row.category),
            90,
            hidden=True,
        ),
    )
