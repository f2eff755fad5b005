"""The forms about a truck that is known already: what is other than announced, at the gate or at any time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from desktop import formats
from desktop.forms.act_form import ActForm, Ground, Order, Typed, under
from desktop.screens.arrivals.announce_forms import expected_at, known_time
from desktop.screens.arrivals.carrier_form import carrier_form
from desktop.widgets.form_fields import Field, FieldKind
from domain import container_number
from domain.carriers import CarrierAct, may
from domain.refusal import Refusal
from domain.typed_values import typed_day, typed_instant
from hub.operations import gate, transshipment
from hub.operations.amending import AnnouncementChange, amend_announcement
from hub.operations.planned_trains import Placement
from hub.operations.trucks import TruckChange

translate = QCoreApplication.translate


def gate_in_form(sheet: ArrivalSheet, ground: Ground) -> ActForm:
    """Ask what is other than announced, and let the truck in."""
    carrier = sheet.carrier

    def order(typed: Typed) -> Order:
        given = (carrier.id, _change(typed, ground))
        said = translate("arrivals", "{plate} is in").format(plate=carrier.number)
        return Order(gate.gate_in, given, happened_at=ground.happened_at(typed), said=said)

    title = translate("arrivals", "{plate} at the gate").format(plate=carrier.number)
    commit = translate("arrivals", "Gate in")
    return carrier_form("gate_in", title, commit, order, _known_papers(sheet, ground))


def amend_truck_form(sheet: ArrivalSheet, stock: Mapping[str, int], ground: Ground) -> ActForm:
    """Ask what is other than announced of a truck that has not left, and what it is to fetch.

    Until it is in, also when it is expected.
    `stock` are the visits of the boxes that could be fetched, by number; those that it fetches are named.
    """
    carrier = sheet.carrier
    fetches = {box.number: box.visit_id for box in sheet.fetched if box.loaded_at is None}
    is_coming = may(carrier.kind, CarrierAct.ANNOUNCE_ANEW, carrier.stage)
    planned = known_time(carrier.planned_at, ground) if is_coming else ""

    def order(typed: Typed) -> Order:
        at = ground.happened_at(typed)
        change = _change(typed, ground)
        said = translate("arrivals", "{plate} is amended").format(plate=carrier.number)
        wanted = collected(typed["collects"], {**stock, **fetches})
        other = None
        if set(wanted) != set(fetches.values()):
            other = _fetching(carrier.id, wanted, tuple(fetches.values()), at, said)
        if other is not None and _is_known(change, sheet) and typed.get("planned", planned) == planned:
            return other
        if is_coming:
            anew = AnnouncementChange(_planned(typed, ground), papers=change)
            return Order(amend_announcement, (carrier.id, anew), happened_at=at, said=said, follow=other)
        return Order(gate.amend_truck, (carrier.id, change), happened_at=at, said=said, follow=other)

    named = "\n".join(formats.box_number(number) for number in fetches)
    collects = Field(
        "collects", translate("arrivals", "Collects"), FieldKind.NOTE, named, hint=fetched_hint()
    )
    title = translate("arrivals", "Amend {plate}").format(plate=carrier.number)
    when_due = (Field("planned", expected_at(), value=planned, half=True),) if is_coming else ()
    fields = (*_known_papers(sheet, ground), *when_due, collects)
    commit = translate("arrivals", "Amend")
    return carrier_form("amend_truck", title, commit, order, fields)


def papers(
    authority: str = "", authority_until: str = "", release: str = "", release_until: str = ""
) -> tuple[Field, ...]:
    """Return the fields of power of attorney and release, with what stands in them at first."""
    until = translate("arrivals", "Valid until")
    return (
        Field("authority", translate("arrivals", "Power of attorney"), value=authority, half=True),
        Field("authority_until", until, value=authority_until, half=True),
        Field("release", translate("arrivals", "Release"), value=release, half=True),
        Field("release_until", until, value=release_until, half=True),
    )


def release_until(typed: Typed, ground: Ground) -> datetime | None:
    """Return until when the release is good, None where nobody said; raises WrongField."""
    until = typed["release_until"]
    with under("release_until"):
        return typed_instant(until, ground.clock(), ground.zone) if until else None


def collected(text: str, stock: Mapping[str, int]) -> tuple[int, ...]:
    """Return the visits of the boxes that are named one a line, by number or last digits.

    Raises Refusal `collected_several` or `collected_none` for a line that means several boxes or none.
    """
    return tuple(_collected(line, stock) for line in text.splitlines() if line.strip())


def fetched_hint() -> str:
    """Return what stands in an empty field for the boxes that a truck fetches."""
    return translate("arrivals", "numbers or their last digits, one a line")


def _planned(typed: Typed, ground: Ground) -> datetime:
    with under("planned"):
        return typed_instant(typed["planned"], ground.clock(), ground.zone)


def _collected(line: str, stock: Mapping[str, int]) -> int:
    found = [visit_id for number, visit_id in stock.items() if container_number.matches_tail(number, line)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal("collected_several", line=line.strip(), boxes=len(found))
    raise Refusal("collected_none", line=line.strip())


def _change(typed: Typed, ground: Ground) -> TruckChange:
    return TruckChange(
        typed["trailer"] or None,
        typed["driver"] or None,
        typed["authority"] or None,
        typed_day(typed["authority_until"]),
        typed["release"] or None,
        release_until(typed, ground),
    )


def _is_known(change: TruckChange, sheet: ArrivalSheet) -> bool:
    """Return whether nothing of the papers differs from what was announced."""
    carrier = sheet.carrier
    known = TruckChange(
        carrier.trailer_plate,
        carrier.driver,
        carrier.authority,
        carrier.authority_until,
        carrier.release_reference,
        carrier.release_until,
    )
    return all(said in (None, before) for said, before in zip(astuple(change), astuple(known), strict=True))


def _fetching(
    carrier_id: int, wanted: tuple[int, ...], fetches: tuple[int, ...], at: datetime | None, said: str
) -> Order:
    """Return the act after which a truck is to fetch what is wanted, and no longer the rest."""
    new = [Placement(visit_id) for visit_id in dict.fromkeys(wanted) if visit_id not in fetches]
    off = tuple(visit_id for visit_id in fetches if visit_id not in wanted)
    if not new:
        return Order(transshipment.unassign, (off,), happened_at=at, said=said)
    return Order(transshipment.arrange, (carrier_id, new), {"off": off}, at, said)


def _known_papers(sheet: ArrivalSheet, ground: Ground) -> tuple[Field, ...]:
    carrier = sheet.carrier
    until = f"{carrier.authority_until:%d.%m.%Y}" if carrier.authority_until else ""
    release = known_time(carrier.release_until, ground)
    return (
        Field("driver", translate("arrivals", "Driver"), value=carrier.driver or "", half=True),
        Field("trailer", translate("arrivals", "Trailer"), value=carrier.trailer_plate or "", half=True),
        *papers(carrier.authority or "", until, carrier.release_reference or "", release),
    )
