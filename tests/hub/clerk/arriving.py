"""What a clerk proposes for trains that come: lists, arrivals, boxes taken in, the end of the unloading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from domain import container_number
from domain.carriers import CarrierKind, Stage
from domain.damages import Damage, Face, Mark
from domain.train_name import ByNumber
from domain.visit import Category, CustomsStatus, LoadStatus, Outcome, Where
from hub.operations import amending, arrivals, listed_boxes, manifests
from hub.operations.announcements import (
    NOT_LOOKED_AT,
    AnnouncedBox,
    AnnouncedTrain,
    FoundBox,
    Inspection,
    SealSeen,
)
from tests.hub.clerk.desk import UNITS, WAGONS, Attempt, Desk, Proposer, ids, soon, unit, wagon

_HERE = (Stage.ARRIVED, Stage.WORKING)
_WAGON_TYPES = ("80 ft", "60 ft")


def box(desk: Desk) -> AnnouncedBox:
    """Returns a box as a list might state it."""
    size_type, tare_kg = desk.one((("22G1", 2250), ("45G1", 3900), ("42G1", 3700), ("L5G1", 4800)))
    is_loaded = desk.often(7)
    is_free = desk.often(7)
    cargo: dict[str, Any] = {"hs_code": desk.one(("85", "1001", "72")), "goods": "goods"} if is_loaded else {}
    number = unit(desk.chance.randint(1, UNITS))
    return AnnouncedBox(
        misread(number) if desk.often(1) else number,
        size_type,
        LoadStatus.LOADED if is_loaded else LoadStatus.EMPTY,
        Category.DOMESTIC if is_free else desk.one(tuple(Category)),
        CustomsStatus.NONE if is_free else desk.one(tuple(CustomsStatus)),
        gross_kg=desk.kg(tare_kg + 2000, 24_000) if is_loaded else tare_kg,
        tare_kg=tare_kg,
        max_gross_kg=30_480,
        seal=f"S{desk.chance.randint(1, 3)}" if is_loaded and desk.often(8) else None,
        destination=desk.one(("Almaty", "GEPTI", "UZTAS", None)),
        consignee=desk.one((None, "Alatau Trade")),
        **cargo,
    )


def misread(number: str) -> str:
    """Returns the number with a wrong check digit, as lists have it now and then."""
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def misread_back(number: str) -> str:
    """Returns the number with the check digit that it should have."""
    return number[:-1] + str(container_number.check_digit(number[:-1])[0])


def boxes(desk: Desk, most: int = 4) -> tuple[AnnouncedBox, ...]:
    """Returns some boxes with other numbers each, on no wagon."""
    listed = {each.number: each for each in (box(desk) for _ in range(desk.chance.randint(1, most)))}
    return tuple(listed.values())


def on_wagons(desk: Desk, listed: Sequence[AnnouncedBox]) -> tuple[AnnouncedBox, ...]:
    """Returns the boxes on wagons, one or two on each; the wagon of a number has always the same type."""
    serials = [desk.chance.randint(1, WAGONS) for _ in listed]
    return tuple(
        replace(
            each,
            wagon=wagon(serial),
            wagon_type=_WAGON_TYPES[serial % 2],
            position=serials[:place].count(serial) + 1 if desk.often(9) else None,
        )
        for place, (each, serial) in enumerate(zip(listed, serials, strict=True))
    )


def announce_train(desk: Desk) -> Attempt:
    """A train is announced, mostly with boxes."""
    listed = on_wagons(desk, boxes(desk)) if desk.often(9) else ()
    train = AnnouncedTrain(desk.one(("3017", "3019", "3021")), soon(desk), listed)
    return Attempt(arrivals.announce_train, (train,))


def import_manifest(desk: Desk) -> Attempt:
    """A list comes as a file, of a train that is known or not."""
    number = desk.one(("3017", "3019"))
    train = AnnouncedTrain(number, soon(desk), on_wagons(desk, boxes(desk)))
    return Attempt(
        manifests.import_manifest, (manifests.Manifest(ByNumber(number), train, "list.csv", "0" * 64),)
    )


def amend_consist(desk: Desk) -> Attempt | None:
    """A new list comes: some boxes stay, some are new, some stand elsewhere."""
    trains = desk.sight.trains(CarrierKind.TRAIN_IN, Stage.ANNOUNCED, *_HERE)
    if not trains:
        return None
    train = desk.one(trains)
    numbers_of = {row.id: row for row in desk.sight.wagons}
    kept = [
        _as_listed(row, numbers_of.get(row.inbound_wagon_id))
        for row in desk.sight.brought_by(train.id)
        if desk.often(7)
    ]
    known = {each.number for each in kept}
    new = [each for each in boxes(desk, 2) if each.number not in known] if desk.often(6) else []
    moved = desk.often(3)
    return Attempt(
        arrivals.amend_consist,
        (train.id, on_wagons(desk, (*kept, *new)) if moved else (*kept, *on_wagons(desk, new))),
    )


def add_to_list(desk: Desk) -> Attempt | None:
    """Somebody calls: a train or a truck brings one box more."""
    trains = desk.sight.trains(CarrierKind.TRAIN_IN, Stage.ANNOUNCED, *_HERE)
    trucks = desk.sight.trains(CarrierKind.TRUCK, Stage.ANNOUNCED, *_HERE)
    if not trains and not trucks:
        return None
    carrier = desk.one([*trains, *trucks])
    further = boxes(desk, 1)
    is_train = carrier.kind == CarrierKind.TRAIN_IN.value
    return Attempt(listed_boxes.add_to_list, (carrier.id, on_wagons(desk, further) if is_train else further))


def amend_announcement(desk: Desk) -> Attempt | None:
    """A train or truck is late, or was announced from elsewhere; now and then one that is here already."""
    coming = [
        *desk.sight.trains(CarrierKind.TRAIN_IN, Stage.ANNOUNCED, Stage.ARRIVED),
        *desk.sight.trains(CarrierKind.TRUCK, Stage.ANNOUNCED),
    ]
    if not coming:
        return None
    change = amending.AnnouncementChange(
        soon(desk),
        origin=desk.one((None, "Xi'an", "Atlantis")),
        destination=desk.one((None, "Almaty")),
        gauge_mm=desk.one((None, 1520, 1435)),
    )
    return Attempt(amending.amend_announcement, (desk.one(coming).id, change))


def correct_on_list(desk: Desk) -> Attempt | None:
    """What was announced of a box was wrong: its weight, its wagon, now and then its number."""
    coming = desk.sight.boxes(Where.ANNOUNCED, Where.ON_INBOUND)
    if not coming:
        return None
    visit = desk.one(coming)
    stood = next((row for row in desk.sight.wagons if row.id == visit.inbound_wagon_id), None)
    known = replace(_as_listed(visit, stood), gross_kg=desk.one((None, 12_000, 25_500)))
    if desk.often(3):
        known = replace(known, number=box(desk).number)
    (said,) = on_wagons(desk, (known,)) if stood is not None and desk.often(4) else (known,)
    return Attempt(listed_boxes.correct_on_list, (visit.id, said))


def take_off_list(desk: Desk) -> Attempt | None:
    """Some boxes of a train or truck do not come after all."""
    coming = desk.sight.boxes(Where.ANNOUNCED)
    if not coming:
        return None
    carrier_id = desk.one(coming).inbound_carrier_id
    listed = [row.id for row in coming if row.inbound_carrier_id == carrier_id]
    return Attempt(listed_boxes.take_off_list, (carrier_id, listed[: desk.chance.randint(1, 2)]))


def _as_listed(visit: Row[Any], stood: Row[Any] | None) -> AnnouncedBox:
    """Returns a box of the former list as it would stand on a new one."""
    return AnnouncedBox(
        visit.number if container_number.passes(visit.number) else misread_back(visit.number),
        visit.size_type,
        LoadStatus(visit.load_status),
        Category(visit.category),
        wagon=None if stood is None else stood.number,
        wagon_type=None if stood is None else stood.wagon_type,
        position=visit.inbound_position,
        gross_kg=visit.declared_kg,
        tare_kg=visit.tare_kg,
        hs_code=visit.hs_code,
        destination=visit.destination,
    )


def cancel_announcement(desk: Desk) -> Attempt | None:
    """A train or a truck does not come, or does not leave."""
    coming = [row for row in desk.sight.carriers if row.stage in (Stage.ANNOUNCED, Stage.ARRIVED)]
    return Attempt(arrivals.cancel_announcement, (desk.one(coming).id, "not run")) if coming else None


def arrive(desk: Desk) -> Attempt | None:
    """A train arrives."""
    coming = desk.sight.trains(CarrierKind.TRAIN_IN, Stage.ANNOUNCED)
    return Attempt(arrivals.arrive, (desk.one(coming).id,)) if coming else None


def start_unloading(desk: Desk) -> Attempt | None:
    """The unloading of a train begins."""
    here = desk.sight.trains(CarrierKind.TRAIN_IN, *_HERE)
    return Attempt(arrivals.start_unloading, (desk.one(here).id,)) if here else None


def check_in(desk: Desk) -> Attempt | None:
    """A box is taken off its train or truck and looked at."""
    waiting = desk.sight.boxes(Where.ON_INBOUND)
    if not waiting:
        return None
    visit = desk.one(waiting)
    seen = inspection(desk, visit)
    how = {
        name: getattr(seen, name) for name in ("seal", "weighed_kg", "max_gross_kg", "marks", "to", "remark")
    }
    return Attempt(arrivals.check_in, (visit.id,), how | {"as_number": seen.number})


def inspection(desk: Desk, visit: Row[Any] | None = None) -> Inspection:
    """Returns what a clerk saw of a box: mostly what was announced, now and then anything else."""
    announced = desk.sight.seals.get(visit.id) if visit is not None else None
    seal = desk.one((SealSeen(announced), SealSeen(announced), SealSeen("S9"), SealSeen(None), NOT_LOOKED_AT))
    return Inspection(
        number=unit(desk.chance.randint(1, UNITS)) if desk.often(1) else None,
        seal=seal,
        weighed_kg=desk.kg(2000, 34_000) if desk.often(3) else None,
        max_gross_kg=desk.one((None, 30_480, 24_000)),
        marks=marks(desk) if desk.often(2) else (),
        to=desk.spot() if desk.often(5) else None,
        remark=desk.one(("", "wet")),
    )


def marks(desk: Desk) -> tuple[Mark, ...]:
    """Returns one damage or two."""
    return tuple(Mark(desk.one(tuple(Damage)), desk.one(tuple(Face))) for _ in range(desk.one((1, 2))))


def check_in_bulk(desk: Desk) -> Attempt | None:
    """Many boxes are taken in at once."""
    chosen = ids(desk.some(desk.sight.boxes(Where.ON_INBOUND)))
    return Attempt(arrivals.check_in_bulk, (chosen,)) if chosen else None


def take_as_found(desk: Desk) -> Attempt | None:
    """A box stands on a train or truck and is not on its list."""
    here = [row for row in desk.sight.carriers if row.stage in _HERE and row.kind != CarrierKind.TRAIN_OUT]
    if not here:
        return None
    carrier = desk.one(here)
    found = box(desk)
    if carrier.kind == CarrierKind.TRAIN_IN.value and desk.often(7):
        (found,) = on_wagons(desk, [found])
    return Attempt(arrivals.take_as_found, (carrier.id, FoundBox(found, inspection(desk))))


def mark_missing(desk: Desk) -> Attempt | None:
    """Boxes are not on their train."""
    chosen = ids(desk.some(desk.sight.boxes(Where.ON_INBOUND), 2))
    return Attempt(arrivals.mark_missing, (chosen, "not seen")) if chosen else None


def found(desk: Desk) -> Attempt | None:
    """A missing box turns up."""
    missing = desk.sight.boxes(Where.MISSING)
    if not missing:
        return None
    visit = desk.one(missing)
    return Attempt(arrivals.found, (visit.id, inspection(desk, visit)))


def finish_unloading(desk: Desk) -> Attempt | None:
    """The unloading of a train ends, with an outcome for each box that is still on it."""
    here = desk.sight.trains(CarrierKind.TRAIN_IN, *_HERE)
    if not here:
        return None
    train = desk.one(here)
    left = [row for row in desk.sight.brought_by(train.id) if row.where_is == Where.ON_INBOUND.value]
    can = (Outcome.STAYS_ON_WAGON, Outcome.DELAYED_WITH_WAGON, Outcome.MISSING)
    return Attempt(arrivals.finish_unloading, (train.id, {row.id: desk.one(can) for row in left}))


PROPOSERS: tuple[Proposer, ...] = (
    announce_train,
    import_manifest,
    amend_consist,
    add_to_list,
    amend_announcement,
    correct_on_list,
    take_off_list,
    cancel_announcement,
    arrive,
    arrive,
    start_unloading,
    check_in,
    check_in,
    check_in,
    check_in_bulk,
    take_as_found,
    mark_missing,
    found,
    finish_unloading,
)
