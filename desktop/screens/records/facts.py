"""What the side panel says of the chosen visit, as rows of words that are told without a widget."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.holds import HoldFacts, SealFacts
from db.queries.record_box import Carried, RecordedBox, StayRow
from desktop import formats
from desktop.events.lifts import onto
from desktop.forms.damages import damage_words
from desktop.presenting.standing import position_words
from desktop.widgets.box import BoxLook, Standing, Tone, measures
from desktop.widgets.fact_sheet import Fact
from desktop.widgets.stage_badge import badge_of, badge_words
from desktop.words import reference_words, word
from domain.holds import HoldKind
from domain.seals import SealState
from domain.visit import ENDED, LoadStatus, Where

translate = QCoreApplication.translate


def look_of(box: RecordedBox) -> BoxLook:
    """Return the drawing of the box in the colour of its commodity group."""
    visit = box.visit
    length_mm, height_mm, reefer = measures(visit.size_type, visit.length_ft)
    here = visit.where_is not in (Where.ANNOUNCED, Where.CANCELLED, Where.MISSING)
    open_holds = [hold for hold in box.holds if hold.released_at is None]
    is_empty = visit.load_status is LoadStatus.EMPTY
    return BoxLook(
        str(visit.id),
        visit.number,
        visit.size_type,
        visit.gross_kg,
        length_mm,
        height_mm,
        fill=None if is_empty or not box.group else box.group - 1,
        standing=Standing.THERE if here else Standing.TO_COME,
        empty=is_empty,
        reefer=reefer,
        hazard=visit.dangerous_class or "",
        hold=word(HoldKind(open_holds[0].kind)) if open_holds else "",
    )


def facts(box: RecordedBox, places: Mapping[str, str], now: datetime, zone: ZoneInfo) -> tuple[Fact, ...]:
    """Return the facts of a visit in the order in which they are asked for."""
    visit = box.visit
    return (
        Fact(translate("records", "stands"), _stands(box, places), _where_tone(visit.where_is)),
        Fact(translate("records", "came with"), _carried(box.came_with) or formats.NONE),
        Fact(translate("records", "taken in"), formats.dated_moment(visit.checked_in_at, zone)),
        Fact(_leaving(visit.where_is), _moved(box.onward, visit.departed_at, zone)),
        Fact(translate("records", "time here"), _dwell(box, now)),
        Fact(translate("records", "from, to"), _route(box)),
        Fact(translate("records", "consignee"), box.consignee or formats.NONE),
        Fact(translate("records", "goods"), _goods(box)),
        Fact(translate("records", "weights"), _weights(box)),
        Fact(translate("records", "customs"), _customs(box, zone)),
        *_several(translate("records", "holds"), [_hold(each, zone) for each in box.holds]),
        *_several(translate("records", "seals"), [_seal(each) for each in box.seals]),
        *_several(
            translate("records", "damages"), [(damage_words(each), Tone.ATTENTION) for each in box.damages]
        ),
        *_odd(box),
    )


def stay_words(stay: StayRow, zone: ZoneInfo) -> str:
    """Return a stay in a line: `12 Nov 2026 – 15 Nov 2026 · 3011 → 2204`."""
    came = stay.arrived_at or stay.announced_at
    days = _day(came, zone)
    if stay.departed_at is not None:
        days = f"{days} – {_day(stay.departed_at, zone)}"
    route = " → ".join(part for part in (stay.came_with, stay.left_with) if part)
    ends = "" if stay.where_is is Where.DEPARTED else badge_words(badge_of(stay.where_is))
    return " · ".join(part for part in (days, route, ends) if part)


def _stands(box: RecordedBox, places: Mapping[str, str]) -> str:
    if box.position is None:
        return badge_words(badge_of(box.visit.where_is))
    return position_words(box.position, places)


def _where_tone(where: Where) -> Tone:
    return Tone.STOP if where is Where.MISSING else Tone.NORMAL


def _leaving(where: Where) -> str:
    return translate("records", "left") if where in ENDED else translate("records", "leaves with")


def _moved(carried: Carried | None, at: datetime | None, zone: ZoneInfo) -> str:
    """Return with what a box leaves or left, and when."""
    when = "" if at is None else formats.dated_moment(at, zone)
    return " · ".join(part for part in (_carried(carried), when) if part) or formats.NONE


def _carried(carried: Carried | None) -> str:
    """Return the train with wagon and position, or the truck; empty for none."""
    if carried is None:
        return ""
    return onto(carried.number, {"wagon": carried.wagon, "position": carried.position})


def _day(instant: datetime, zone: ZoneInfo) -> str:
    return formats.dated_day(instant.astimezone(zone).date())


def _dwell(box: RecordedBox, now: datetime) -> str:
    came = box.visit.checked_in_at
    if came is None:
        return formats.NONE
    return formats.duration((box.visit.departed_at or now) - came)


def _route(box: RecordedBox) -> str:
    ends = (box.origin or box.visit.origin, box.destination or box.visit.destination)
    return " → ".join(end or formats.NONE for end in ends) if any(ends) else formats.NONE


def _goods(box: RecordedBox) -> str:
    visit = box.visit
    if visit.load_status is LoadStatus.EMPTY:
        return word(visit.load_status)
    hs_code = translate("records", "HS {code}").format(code=visit.hs_code) if visit.hs_code else ""
    group = reference_words(box.group_name) if box.group_name else ""
    return " · ".join(part for part in (visit.goods, hs_code, group) if part) or formats.NONE


def _weights(box: RecordedBox) -> str:
    visit = box.visit
    parts = [
        (translate("records", "declared {tonnes} t"), visit.declared_kg),
        (translate("records", "weighed {tonnes} t"), visit.weighed_kg),
        (translate("records", "VGM {tonnes} t"), visit.vgm_kg),
    ]
    said = [words.format(tonnes=formats.tonnes(kg)) for words, kg in parts if kg is not None]
    if visit.tare_kg is not None:
        said.append(translate("records", "tare {tonnes} t").format(tonnes=formats.tare(visit.tare_kg)))
    return ", ".join(said) or formats.NONE


def _customs(box: RecordedBox, zone: ZoneInfo) -> str:
    visit = box.visit
    until = ""
    if visit.customs_deadline is not None:
        until = translate("records", "until {time}").format(
            time=formats.dated_moment(visit.customs_deadline, zone)
        )
    parts = (word(visit.category), word(visit.customs_status), visit.customs_number or "", until)
    return " · ".join(part for part in parts if part)


Said = tuple[str, Tone]


def _several(caption: str, said: list[Said]) -> list[Fact]:
    if not said:
        return [Fact(caption, translate("records", "none"))]
    return [Fact("" if place else caption, text, tone) for place, (text, tone) in enumerate(said)]


def _hold(hold: HoldFacts, zone: ZoneInfo) -> Said:
    kind = word(HoldKind(hold.kind))
    if hold.released_at is None:
        said = translate("records", "{kind}: {reason} · since {time}, {by}")
        when = formats.dated_moment(hold.set_at, zone)
        return said.format(kind=kind, reason=hold.reason, time=when, by=hold.set_by), Tone.STOP
    said = translate("records", "{kind}: {reason} · released {time}, {by}")
    when = formats.dated_moment(hold.released_at, zone)
    return said.format(kind=kind, reason=hold.reason, time=when, by=hold.released_by), Tone.NORMAL


def _seal(seal: SealFacts) -> Said:
    if seal.state is SealState.CHECKED:
        return f"{seal.number} ✓", Tone.NORMAL
    if seal.state is SealState.DIFFERS:
        return f"{seal.number} ≠ {seal.found or formats.NONE}", Tone.STOP
    return f"{seal.number} · {word(seal.state)}", Tone.NORMAL


def _odd(box: RecordedBox) -> list[Fact]:
    said = []
    if box.visit.as_found:
        said.append((translate("records", "taken as found: nobody had announced it"), Tone.ATTENTION))
    if box.as_painted:
        said.append(
            (translate("records", "the number is as painted: its check digit is wrong"), Tone.ATTENTION)
        )
    return _several(translate("records", "exceptions"), said) if said else []
