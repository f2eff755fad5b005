"""What the railway's loading bans say to boxes that are announced, and that leave or would leave by train."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from db.queries import embargo, reference
from db.queries.carriers import CarrierFacts
from db.queries.visits import VisitFacts
from db.reading import Reading
from domain.carriers import CarrierKind
from domain.embargo import Checkpoint, EmbargoAnswer, EmbargoOrder, Shipment, check_embargo, meets
from domain.figures import Direction
from domain.refusal import Finding
from hub.operations.announced_list import ReadBox
from hub.operations.train_load import TrainLoad


def answers(
    connection: Reading, boxes: Sequence[VisitFacts], train: TrainLoad, at: Checkpoint
) -> dict[int, EmbargoAnswer]:
    """Return what the orders in force on the train's planned day say of each box; nothing by road.

    They are asked again when the train departs: what was put in force since the assignment bars its leaving.

    An exception's daily quota is in wagons: those planned for the day count, the box's own does not.
    """
    if train.carrier.kind is CarrierKind.TRUCK:
        return {}
    on = train.carrier.planned_on
    orders = embargo.orders_in_force(connection, on)
    if not orders:
        return {visit.id: EmbargoAnswer() for visit in boxes}
    routes = {place.code: place.route_group for place in reference.all_locations(connection)}
    running = _running(connection, orders, on, routes)
    found = {visit.id: _answer(visit, train, orders, routes, running, at) for visit in boxes}
    names = _names(connection)
    return {visit_id: _named(answer, names) for visit_id, answer in found.items()}


def at_announcement(
    connection: Reading, boxes: Iterable[ReadBox], carrier: CarrierFacts
) -> Iterator[tuple[ReadBox, tuple[Finding, ...]]]:
    """Yield what the orders in force on a carrier's planned day say of its boxes, where they say something.

    Each is asked for on its way here, where that is by rail, and on its way on, which nobody planned yet.
    """
    on = carrier.planned_on
    orders = embargo.orders_in_force(connection, on)
    if not orders:
        return
    routes = {place.code: place.route_group for place in reference.all_locations(connection)}
    names = _names(connection)
    running = {number: len(wagons) for number, wagons in _running(connection, orders, on, routes).items()}
    used = {(o.number, each.number, on): running.get(o.number, 0) for o in orders for each in o.exceptions}
    for box in boxes:
        goods = box.box.hs_code
        ways = [_shipment(on, goods, [box.destination], box.route_group, routes)]
        if carrier.kind is CarrierKind.TRAIN_IN:
            places = [carrier.origin, carrier.destination, box.origin]
            came = _shipment(on, goods, places, box.route_group, routes)
            ways.insert(0, replace(came, direction=Direction.IN))
        found = [
            finding
            for way in ways
            for finding in _named(check_embargo(orders, way, Checkpoint.ANNOUNCEMENT, used), names).findings
        ]
        once = {(finding.code, finding.facts["order"]): finding for finding in found}
        if once:
            yield box, tuple(once.values())


def _names(connection: Reading) -> dict[str, str]:
    """How stations and routes are called by those who read of a ban."""
    stations = {place.code: place.name for place in reference.all_locations(connection)}
    return {group.code: group.name for group in reference.all_route_groups(connection)} | stations


def _named(answer: EmbargoAnswer, names: Mapping[str, str]) -> EmbargoAnswer:
    return replace(answer, findings=tuple(_said(finding, names) for finding in answer.findings))


def _said(finding: Finding, names: Mapping[str, str]) -> Finding:
    stations = finding.facts.get("stations")
    if not isinstance(stations, tuple):
        return finding
    said = tuple(names.get(str(code), str(code)) for code in stations)
    return replace(finding, facts={**finding.facts, "stations": said})


def _answer(
    visit: VisitFacts,
    train: TrainLoad,
    orders: Sequence[EmbargoOrder],
    routes: dict[str, str | None],
    running: dict[str, set[int]],
    at: Checkpoint,
) -> EmbargoAnswer:
    carrier, box = train.carrier, train.box(visit.id)
    own = set() if box is None or box.wagon_id is None else {box.wagon_id}
    places = [carrier.origin, carrier.destination, visit.destination]
    shipment = _shipment(carrier.planned_on, visit.hs_code, places, visit.route_group, routes)
    used = {
        (order.number, exception.number, carrier.planned_on): len(running[order.number] - own)
        for order in orders
        for exception in order.exceptions
    }
    return check_embargo(orders, shipment, at, used)


def _running(
    connection: Reading, orders: Sequence[EmbargoOrder], on: date, routes: dict[str, str | None]
) -> dict[str, set[int]]:
    """The wagons by order that would fall under it on that day and so run under its exceptions."""
    running: dict[str, set[int]] = defaultdict(set)
    with_quota = [order for order in orders if any(each.daily_quota is not None for each in order.exceptions)]
    if not with_quota:
        return running
    for load in embargo.planned_wagon_loads(connection, on):
        places = [load.train_destination, load.destination]
        shipment = _shipment(on, load.hs_code, places, load.route_group, routes)
        for order in with_quota:
            if meets(order, shipment):
                running[order.number].add(load.wagon_id)
    return running


def _shipment(
    on: date,
    hs_code: str | None,
    places: Iterable[str | None],
    route_group: str,
    routes: dict[str, str | None],
) -> Shipment:
    stations = frozenset(place for place in places if place is not None)
    groups = frozenset(group for place in stations if (group := routes.get(place)) is not None)
    return Shipment(on, Direction.OUT, stations, hs_code or "", groups | {route_group})
