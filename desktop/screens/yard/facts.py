"""What the side panel says of the chosen box, as rows of words that are told without a widget."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.holds import SealFacts
from db.queries.yard_box import ChosenBox, PathRow
from db.queries.yard_stock import StockRow
from desktop import formats
from desktop.events import event_words
from desktop.forms.damages import damage_words
from desktop.forms.holds import hold_words
from desktop.messages import Messages
from desktop.presenting.standing import position_words
from desktop.screens.yard.ground import Price
from desktop.widgets.box import Tone
from desktop.widgets.fact_sheet import Fact
from desktop.words import word
from domain.seals import SealState
from domain.visit import LoadStatus
from domain.weights import cargo_kg
from domain.yard import Slot, cells

translate = QCoreApplication.translate


def facts(
    row: StockRow, box: ChosenBox, areas: Mapping[str, str], now: datetime, zone: ZoneInfo
) -> tuple[Fact, ...]:
    """Return the facts of a box in the order in which they are asked for."""
    holds = [Fact(_held(number), hold_words(each, zone), Tone.STOP) for number, each in enumerate(box.holds)]
    return (
        _stands(row, areas),
        Fact(translate("yard", "leaves with"), _leaves(row)),
        *_cut_off(row, now, zone),
        Fact(translate("yard", "consignee"), row.consignee or formats.NONE),
        Fact(translate("yard", "goods"), _goods(row, box)),
        Fact(translate("yard", "customs"), _customs(row, box)),
        *(holds or [Fact(_held(0), translate("yard", "none"))]),
        Fact(translate("yard", "seal"), _seals(box, now, zone), _seal_tone(box)),
        *_damages(box),
        Fact(translate("yard", "here"), _here(row, now)),
    )


def path(
    box: ChosenBox, messages: Messages, areas: Mapping[str, str], now: datetime, zone: ZoneInfo
) -> tuple[Fact, ...]:
    """Return the last events of a box, the newest first: when, what, and the two details that tell most."""
    return tuple(
        Fact(formats.near_moment(each.happened_at, now, zone), _event(each, box, messages, areas))
        for each in box.path
    )


def price_words(price: Price) -> str:
    """Return what a slot costs: `1 lift`, `3 lifts · buries 2 that leave earlier`."""
    lifts = (
        translate("yard", "%Ln lift", "", price.lifts)
        if price.lifts == 1
        else translate("yard", "%Ln lifts", "", price.lifts)
    )
    if not price.buries:
        return lifts
    buried = (
        translate("yard", "on %Ln box that leaves earlier", "", 1)
        if len(price.buries) == 1
        else translate("yard", "on %Ln boxes that leave earlier", "", len(price.buries))
    )
    return f"{lifts} · {buried}"


def _held(number: int) -> str:
    return translate("yard", "holds") if number == 0 else ""


def _here(row: StockRow, now: datetime) -> str:
    said = translate("yard", "{time}, {place} in this place")
    here, there = formats.duration(now - row.checked_in_at), formats.duration(now - row.since)
    return said.format(time=here, place=there)


def _stands(row: StockRow, areas: Mapping[str, str]) -> Fact:
    said = position_words(row.position, areas)
    if isinstance(row.position, Slot) and row.length_ft > 20:
        first, second = (cell.bay for cell in cells(row.position, row.length_ft))
        over = translate("yard", "{slot} over bays {first} and {second}")
        said = over.format(slot=said, first=f"{first:02}", second=f"{second:02}")
    tone = Tone.NORMAL if isinstance(row.position, Slot) else Tone.ATTENTION
    return Fact(translate("yard", "stands"), said, tone)


def _leaves(row: StockRow) -> str:
    if row.onward is None:
        return translate("yard", "nothing planned")
    parts = [row.onward.number, row.onward.place or ""]
    if row.wagon is not None:
        at = translate("yard", "wagon {wagon} position {position}")
        parts.append(at.format(wagon=row.wagon, position=row.wagon_position or formats.NONE))
    return ", ".join(part for part in parts if part)


def _cut_off(row: StockRow, now: datetime, zone: ZoneInfo) -> tuple[Fact, ...]:
    at = None if row.onward is None else row.onward.cut_off_at
    if at is None:
        return ()
    said = formats.near_moment(at, now, zone)
    if at <= now:
        return (Fact(translate("yard", "cut-off"), said, Tone.STOP),)
    left = translate("yard", "{time} in {left}").format(time=said, left=formats.duration(at - now))
    return (Fact(translate("yard", "cut-off"), left),)


def _goods(row: StockRow, box: ChosenBox) -> str:
    if row.load_status is LoadStatus.EMPTY:
        return translate("yard", "empty")
    said = row.goods or translate("yard", "not known")
    kg = cargo_kg(box.visit.gross_kg, box.visit.tare_kg, row.load_status)
    if not kg:
        return said
    return translate("yard", "{goods}, {tonnes} t cargo").format(goods=said, tonnes=formats.tonnes(kg))


def _customs(row: StockRow, box: ChosenBox) -> str:
    parts = [word(row.category), word(row.customs_status), box.visit.customs_number or ""]
    return " · ".join(part for part in parts if part)


def _seals(box: ChosenBox, now: datetime, zone: ZoneInfo) -> str:
    return "; ".join(_seal(seal, now, zone) for seal in box.seals) or formats.NONE


def _seal(seal: SealFacts, now: datetime, zone: ZoneInfo) -> str:
    when = formats.near_moment(seal.changed_at, now, zone)
    if seal.state is SealState.CHECKED:
        return f"{seal.number} ✓ {when}"
    if seal.state is SealState.DIFFERS:
        return f"{seal.number} ≠ {seal.found or formats.NONE}"
    return f"{seal.number} · {word(seal.state)}"


def _seal_tone(box: ChosenBox) -> Tone:
    return Tone.STOP if any(seal.state is SealState.DIFFERS for seal in box.seals) else Tone.NORMAL


def _damages(box: ChosenBox) -> tuple[Fact, ...]:
    """Return what is broken; a whole box needs no line for it."""
    said = "; ".join(damage_words(each) for each in box.damages)
    return (Fact(translate("yard", "damage"), said, Tone.ATTENTION),) if said else ()


def _event(event: PathRow, box: ChosenBox, messages: Messages, areas: Mapping[str, str]) -> str:
    title, details = event_words(event, messages, number=box.visit.number, places=areas)
    back = (translate("yard", "taken back"),) if event.is_reversed else ()
    return " · ".join((title, *details[:2], *back))
