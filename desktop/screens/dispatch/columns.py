"""The columns of the loading list, and of the trucks inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.messages import Messages
from desktop.screens.dispatch.check_words import short_reason
from desktop.screens.dispatch.looks import LoadingRow
from desktop.sentences import QT_TRANSLATE_NOOP
from desktop.table import Column, Part, Shown, chip, muted
from desktop.words import word
from domain.departure import Answer
from domain.departure_facts import BoxFacts
from domain.visit import LoadStatus
from hub.operations.dispatch_board import BoardTruck, FetchedBox

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Wording:
    """What cells are worded with."""

    messages: Messages
    clock: Callable[[], datetime]
    zone: ZoneInfo

    def state(self, facts: BoxFacts, answer: Answer) -> Shown:
        """Return how a box stands that is still to be loaded, or why a loaded one may not leave."""
        stops = [stop for stop in answer.stops if stop.finding.code != "hold_open"]
        parts = [chip(word(hold.kind), "stop" if self._bars(answer) else "attention") for hold in facts.holds]
        said = [short_reason(stop, self.messages, self.clock()) for stop in stops[:2]]
        return (*parts, *(Part(each, "stop" if n == 0 else "secondary") for n, each in enumerate(said)))

    def _bars(self, answer: Answer) -> bool:
        return any(stop.finding.code == "hold_open" for stop in answer.stops)


def loading_columns(wording: Wording) -> tuple[Column[LoadingRow], ...]:
    """Return the columns of the chosen train's boxes."""
    return (
        Column(
            "wagon",
            QT_TRANSLATE_NOOP("columns", "wagon"),
            _wagon,
            94,
            value=lambda row: row.wagon,
            order=lambda row: row.place,
            once=True,
        ),
        Column("position", QT_TRANSLATE_NOOP("columns", "pos."), _position, 36, "right"),
        Column("box", QT_TRANSLATE_NOOP("columns", "box"), _box, 112, value=lambda row: row.box.row.number),
        Column("type", QT_TRANSLATE_NOOP("columns", "type"), _type, 88, ink="secondary", hidden=True),
        Column(
            "gross",
            QT_TRANSLATE_NOOP("columns", "gross"),
            lambda row: formats.tonnes(row.box.row.gross_kg),
            54,
            "right",
            unit=QT_TRANSLATE_NOOP("columns", "t"),
            value=lambda row: None if row.box.row.gross_kg is None else row.box.row.gross_kg / 1000,
        ),
        Column("slot", QT_TRANSLATE_NOOP("columns", "slot"), _slot, 70),
        Column(
            "dig",
            QT_TRANSLATE_NOOP("columns", "on top"),
            _dig,
            54,
            "right",
            value=lambda row: len(row.box.facts.above),
            hint=QT_TRANSLATE_NOOP("columns", "boxes that stand on it"),
        ),
        Column(
            "state", QT_TRANSLATE_NOOP("columns", "state"), lambda row: _state(row, wording), 78, ages=True
        ),
        Column(
            "loaded",
            QT_TRANSLATE_NOOP("columns", "loaded at"),
            lambda row: formats.near_moment(row.box.visit.loaded_at, wording.clock(), wording.zone),
            72,
            "right",
            value=lambda row: row.box.visit.loaded_at,
            ages=True,
            # The smallest screen has room for what is to be done, not for when it was.
            hidden=True,
        ),
    )


def _wagon(row: LoadingRow) -> Shown:
    if row.place is None:
        return (Part(translate("columns", "no wagon"), "attention"),)
    return (muted(f"{row.place:02}"), Part(row.wagon))


def _position(row: LoadingRow) -> Shown:
    return formats.NONE if row.position is None else str(row.position)


def _box(row: LoadingRow) -> Shown:
    return formats.box_number(row.box.row.number)


def _type(row: LoadingRow) -> Shown:
    if row.box.row.load_status is LoadStatus.EMPTY:
        return (muted(row.box.row.size_type), muted(translate("columns", "empty")))
    return row.box.row.size_type


def _slot(row: LoadingRow) -> Shown:
    return row.box.facts.slot or formats.NONE


def _dig(row: LoadingRow) -> Shown:
    count = len(row.box.facts.above)
    return (Part(str(count), "attention"),) if count else formats.NONE


def _state(row: LoadingRow, wording: Wording) -> Shown:
    found = wording.state(row.box.facts, row.box.answer)
    rest = found if isinstance(found, tuple) else ()
    if row.box.is_unfinished:
        return (Part("✓", "secondary"), muted(translate("columns", "loaded, the wagon is not full yet")))
    if row.box.is_loaded:
        return (Part("✓", "secondary"), muted(translate("columns", "loaded")), *rest)
    if row.box.answer.may:
        return (Part(translate("columns", "ready")), *rest)
    return rest


@dataclass(frozen=True)
class TruckBox:
    """A line of the trucks inside: a truck and one box that it fetches; None where it fetches nothing."""

    truck: BoardTruck
    box: FetchedBox | None

    @property
    def key(self) -> tuple[int, int]:
        """Return truck and visit."""
        return self.truck.row.carrier_id, self.box.visit.id if self.box else 0


def truck_boxes(trucks: tuple[BoardTruck, ...]) -> tuple[TruckBox, ...]:
    """Return the lines of the trucks, those that wait longest first."""
    return tuple(TruckBox(truck, box) for truck in trucks for box in (truck.boxes or (None,)))


def truck_columns(wording: Wording) -> tuple[Column[TruckBox], ...]:
    """Return the columns of the trucks inside."""
    return (
        Column(
            "truck", QT_TRANSLATE_NOOP("columns", "truck"), lambda line: line.truck.row.plate, 96, once=True
        ),
        Column("box", QT_TRANSLATE_NOOP("columns", "box"), _truck_box, 112),
        Column(
            "waits",
            QT_TRANSLATE_NOOP("columns", "inside"),
            lambda line: _inside(line, wording),
            64,
            "right",
            value=lambda line: line.truck.row.arrived_at,
            once=True,
            ages=True,
        ),
        Column(
            "where", QT_TRANSLATE_NOOP("columns", "where"), lambda line: _where(line, wording), 90, ages=True
        ),
    )


def _truck_box(line: TruckBox) -> Shown:
    if line.box is not None:
        return formats.box_number(line.box.visit.number)
    count = line.truck.row.to_deliver
    if count:
        return (muted(translate("columns", "{count} to deliver").format(count=count)),)
    return (muted(translate("columns", "collects nothing")),)


def _where(line: TruckBox, wording: Wording) -> Shown:
    box = line.box
    if box is None:
        return formats.NONE
    found = wording.state(box.facts, box.answer)
    rest = found if isinstance(found, tuple) else ()
    if box.loaded_at is not None:
        return (Part("✓", "secondary"), muted(translate("columns", "loaded")), *rest)
    place = Part(box.facts.slot or formats.NONE)
    return (place, *rest)


def _inside(line: TruckBox, wording: Wording) -> Shown:
    arrived_at = line.truck.row.arrived_at
    return formats.NONE if arrived_at is None else formats.duration(wording.clock() - arrived_at)
