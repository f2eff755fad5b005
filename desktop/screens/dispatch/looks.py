"""Turns a train to leave into what its column shows, and its boxes into rows of the loading list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.messages import Messages
from desktop.presenting.rule_figures import short_figure
from desktop.presenting.wagon_drawing import placed_look
from desktop.screens.dispatch.check_words import (
    SIGNS,
    TONES,
    OpenLook,
    check_figure,
    check_word,
    open_look,
)
from desktop.widgets.box import BoxLook, Standing, Tone, measures
from desktop.widgets.wagon import WagonLook
from desktop.words import reference_words, word
from domain.layout import RuleResult
from domain.refusal import Severity
from domain.visit import LoadStatus
from hub.operations.check_list import DUE_BEFORE, Check, CheckRow, check_list, first_open
from hub.operations.departure import WagonVerdict
from hub.operations.dispatch_board import BoardBox, BoardTrain, limit_of
from hub.operations.train_sheet import stopping_rule

translate = QCoreApplication.translate
_LIMITS = ("T5", "T2", "T3", "T1", "T4")


@dataclass(frozen=True, slots=True)
class FigureLook:
    """A figure against its limit: of what is planned, with the share of it that is on the train now."""

    words: str
    value: str
    planned: float | None
    now: float | None
    tone: Tone = Tone.NORMAL


@dataclass(frozen=True, slots=True)
class CheckLook:
    """A row of the check list."""

    check: Check
    sign: str
    words: str
    figure: str
    tone: Tone
    is_due: bool
    """False: it is merely not due, and written quietly."""


@dataclass(frozen=True, slots=True)
class WagonRow:
    """A wagon of the column: drawn, with the weight on it against its payload in tonnes."""

    wagon_id: int
    look: WagonLook
    weight: str
    tone: Tone = Tone.NORMAL


@dataclass(frozen=True, slots=True)
class TrainLook:
    """One column, band by band."""

    carrier_id: int
    name: str
    aside: str
    time: str
    leaves: str
    cut_off: str
    left: str
    left_tone: Tone
    loaded: int
    boxes: int
    figures: tuple[FigureLook, ...]
    checks: tuple[CheckLook, ...]
    opened: Check | None
    open: OpenLook
    wagons: tuple[WagonRow, ...]
    marked: frozenset[int]
    """The wagons that the open row is about."""


def train_look(
    train: BoardTrain, messages: Messages, now: datetime, zone: ZoneInfo, opened: Check | None = None
) -> TrainLook:
    """Return the column of a train; the row `opened` is open, else the first that is wrong."""
    rows = check_list(train, now)
    row = next((each for each in rows if each.check is opened), None) or first_open(rows)
    shown = OpenLook("", Tone.NORMAL) if row is None else open_look(row, train, messages, now)
    cut_off, left, left_tone = _cut_off(train, now, zone)
    return TrainLook(
        train.carrier_id,
        _name(train),
        _aside(train),
        formats.clock_time(train.row.planned_at, zone),
        _leaves(train, now, zone),
        cut_off,
        left,
        left_tone,
        len(train.boxes) - len(train.rest),
        len(train.boxes),
        tuple(_figure(train, rule) for rule in _LIMITS),
        tuple(_check_look(each, train) for each in rows),
        None if row is None else row.check,
        shown,
        tuple(_wagon_row(place, each, train) for place, each in enumerate(train.verdict.wagons, start=1)),
        _marked(row),
    )


def _name(train: BoardTrain) -> str:
    if train.row.destination_name is None:
        return train.row.number
    to = translate("dispatch", "{number} → {place}")
    return to.format(number=train.row.number, place=train.row.destination_name)


def _aside(train: BoardTrain) -> str:
    """The track that its wagons stand on, else the section whose limits bind it."""
    tracks = dict.fromkeys(wagon.track for wagon in train.load.wagons if wagon.track)
    if tracks:
        return translate("dispatch", "track {tracks}").format(tracks=", ".join(tracks))
    section = train.load.section
    return "" if section is None else reference_words(section.name)


def _leaves(train: BoardTrain, now: datetime, zone: ZoneInfo) -> str:
    leaves_at = train.row.planned_at
    if leaves_at is None:
        return translate("dispatch", "no time is planned")
    day = formats.day(leaves_at.astimezone(zone).date())
    if leaves_at < now:
        late = translate("dispatch", "{day} · {length} late")
        return late.format(day=day, length=formats.duration(now - leaves_at))
    return translate("dispatch", "{day} · in {length}").format(
        day=day, length=formats.duration(leaves_at - now)
    )


def _cut_off(train: BoardTrain, now: datetime, zone: ZoneInfo) -> tuple[str, str, Tone]:
    closes_at = train.row.cut_off_at
    if closes_at is None:
        return translate("dispatch", "no cut-off"), "", Tone.NORMAL
    said = translate("dispatch", "cut-off {time}").format(time=formats.near_moment(closes_at, now, zone))
    if now >= closes_at:
        return said, translate("dispatch", "passed"), Tone.ATTENTION
    left = translate("dispatch", "{length} left").format(length=formats.duration(closes_at - now))
    return said, left, Tone.ATTENTION if closes_at - now <= DUE_BEFORE else Tone.NORMAL


def _figure(train: BoardTrain, rule: str) -> FigureLook:
    planned, now = limit_of(train.verdict.limits, rule), limit_of(train.leaving.limits, rule)
    figure, limit = planned.figure or 0, planned.limit
    value = short_figure(figure, planned.unit)
    if limit is not None:
        value = f"{value} / {short_figure(limit, planned.unit)}"
    share = None if not limit else figure / limit
    now_share = None if not limit else (now.figure or 0) / limit
    return FigureLook(_figure_words(rule), value, share, now_share, _figure_tone(planned))


def _figure_words(rule: str) -> str:
    return {
        "T1": translate("dispatch", "cond. w."),
        "T2": translate("dispatch", "gross t"),
        "T3": translate("dispatch", "boxes t"),
        "T4": translate("dispatch", "wagons"),
        "T5": translate("dispatch", "TEU"),
    }[rule]


def _figure_tone(result: RuleResult) -> Tone:
    if not result.failed:
        return Tone.NORMAL
    return Tone.STOP if result.severity is Severity.STOP else Tone.ATTENTION


def _check_look(row: CheckRow, train: BoardTrain) -> CheckLook:
    tone = TONES.get(row.mark, Tone.NORMAL)
    sign = SIGNS[row.mark]
    return CheckLook(row.check, sign, check_word(row.check), check_figure(row, train), tone, sign != "○")


def _wagon_row(place: int, wagon: WagonVerdict, train: BoardTrain) -> WagonRow:
    fault = stopping_rule(wagon, finished=any(box.is_loaded for box in wagon.boxes))
    looks = {}
    for box in wagon.boxes:
        known = train.box(box.visit_id)
        if known is not None:
            looks[str(box.visit_id)] = box_look(known, fault)
    look = placed_look(str(wagon.wagon.id), place, wagon.wagon.number, wagon.verdict, looks, fault)
    total = sum(box.gross_kg or 0 for box in wagon.boxes)
    payload = wagon.verdict.wagon_type.payload_kg
    weight = f"{formats.tonnes_or_none(total)} / {short_figure(payload, 'kg')}"
    return WagonRow(wagon.wagon.id, look, weight, Tone.STOP if fault else Tone.NORMAL)


def box_look(box: BoardBox, fault: str = "") -> BoxLook:
    """Return a box of a wagon: solid when it is loaded, red where something stops it."""
    row = box.row
    length, height, reefer = measures(row.size_type, row.length_ft)
    holds = [each.kind for each in box.facts.holds]
    barred = any(stop.finding.code != "departure_buried" for stop in box.answer.stops)
    return BoxLook(
        key=str(row.visit_id),
        number=row.number,
        size_type=row.size_type,
        gross_kg=row.gross_kg,
        length_mm=length,
        height_mm=height,
        standing=Standing.THERE if box.is_loaded else Standing.TO_COME,
        empty=row.load_status is LoadStatus.EMPTY,
        reefer=reefer,
        hazard=box.visit.dangerous_class or "",
        hold=word(holds[0]) if holds else "",
        tone=Tone.STOP if barred or fault else Tone.NORMAL,
    )


def _marked(row: CheckRow | None) -> frozenset[int]:
    if row is None or (row.check not in (Check.LAYOUT, Check.WAGONS) and not any(e.reason for e in row.open)):
        return frozenset()
    boxes = {each.box.row.wagon_id for each in row.open if each.box and each.box.row.wagon_id}
    return frozenset(boxes | {each.wagon.wagon.id for each in row.open if each.wagon})


@dataclass(frozen=True, slots=True)
class LoadingRow:
    """A box of the chosen train as the loading list shows it; `place` counts its wagon from the head."""

    box: BoardBox
    place: int | None
    wagon: str
    position: int | None

    @property
    def key(self) -> int:
        """Return the visit's id."""
        return self.box.row.visit_id


def loading_rows(train: BoardTrain) -> tuple[LoadingRow, ...]:
    """Return the boxes of a train from its head; those without a wagon last."""
    found: list[LoadingRow] = []
    for place, wagon in enumerate(train.verdict.wagons, start=1):
        positions: Mapping[str, int] = {box.key: spot.position for spot, box in wagon.verdict.placed or ()}
        rows = []
        for row in wagon.boxes:
            box = train.box(row.visit_id)
            position = row.position or positions.get(str(row.visit_id))
            if box is not None:
                rows.append(LoadingRow(box, place, wagon.wagon.number, position))
        found += sorted(rows, key=lambda each: each.position or 0)
    rest = (train.box(row.visit_id) for row in train.verdict.unplaced)
    found += [LoadingRow(box, None, "", None) for box in rest if box is not None]
    return tuple(found)


def lit(look: TrainLook, key: str) -> TrainLook:
    """Return the column with the wagon of the chosen box marked too."""
    wagon = next((row.wagon_id for row in look.wagons if row.look.box(key) is not None), None)
    return look if wagon is None else replace(look, marked=look.marked | {wagon})
