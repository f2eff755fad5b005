"""Takes a list of orders in as one act: which boxes leave on which train, or are fetched by which truck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries.carriers import CarrierFacts
from db.queries.visits import visit
from db.reading import Reading
from domain.carriers import CarrierKind
from domain.events import EventKind, SubjectKind
from domain.figures import Mode
from domain.refusal import Refusal
from domain.train_name import ByNumberAndDate
from domain.visit import Where
from hub.operations.list_batch import BatchFile, keep_batch
from hub.operations.planned_trains import Placement, PlannedTrain
from hub.operations.stages import settle
from hub.operations.transshipment import arrange, plan_train
from hub.operations.trucks import AnnouncedTruck, TruckChange, change_truck, open_truck

COULD_LEAVE = frozenset({Where.ANNOUNCED, Where.ON_INBOUND, Where.ON_TERMINAL})


@dataclass(frozen=True, slots=True)
class Order:
    """One box that is to leave: on a train (`carrier` its number and date) or fetched by a truck (a plate).

    `leaves_at`: when a carrier that is not known yet is to leave. `wagon_id` is one of the train.
    """

    visit_id: int
    mode: Mode
    carrier: ByNumberAndDate
    leaves_at: datetime
    wagon_id: int | None = None
    position: int | None = None
    release_reference: str | None = None
    release_until: datetime | None = None


def import_orders(act: Act, orders: Sequence[Order], batch: BatchFile) -> Event:
    """Plan what a list orders, on carriers that are planned or announced where nobody did; all or none.

    The result is the ids of the carriers. Raises what `plan_train`, `announce_truck` and `assign` raise, and
    Refusal `import_overtaken_rows` for boxes that left since the list was judged.
    """
    gone = [box.number for order in orders if (box := visit(act, order.visit_id)).where_is not in COULD_LEAVE]
    if gone:
        raise Refusal("import_overtaken_rows", boxes=tuple(gone))
    about: set[tuple[SubjectKind, int]] = set()
    carrier_ids: list[int] = []
    for mode, reference in dict.fromkeys((order.mode, order.carrier) for order in orders):
        ordered = [order for order in orders if (order.mode, order.carrier) == (mode, reference)]
        carrier_id, subjects = _carrier(act, ordered[0])
        places = [Placement(each.visit_id, each.wagon_id, each.position) for each in ordered]
        about |= subjects | arrange(act, carrier_id, places).about
        settle(act, [carrier_id])
        carrier_ids.append(carrier_id)
    content = {"carriers": [str(queries.carrier(act, each).number) for each in carrier_ids]}
    told = keep_batch(act, batch)
    return Event(EventKind.IMPORT_ORDERS, "", content | told, frozenset(about), result=tuple(carrier_ids))


def leaving(connection: Reading, mode: Mode, reference: ByNumberAndDate) -> CarrierFacts | None:
    """Return the train or truck that an order means, None where nobody planned or announced it."""
    kind = CarrierKind.TRUCK if mode is Mode.ROAD else CarrierKind.TRAIN_OUT
    known = queries.find_carriers(connection, reference, kind)
    return next((carrier for carrier in known if carrier.departed_at is None), None)


def _carrier(act: Act, order: Order) -> tuple[int, frozenset[tuple[SubjectKind, int]]]:
    known = leaving(act, order.mode, order.carrier)
    papers = TruckChange(release_reference=order.release_reference, release_until=order.release_until)
    if known is not None:
        if order.mode is Mode.ROAD:
            change_truck(act, known.id, papers)
        return known.id, frozenset({(SubjectKind.CARRIER, known.id)})
    if order.mode is Mode.RAIL:
        planned = plan_train(act, PlannedTrain(order.carrier.number, order.leaves_at))
        assert isinstance(planned.result, int)
        return planned.result, planned.about
    truck = AnnouncedTruck(
        order.carrier.number,
        release_reference=order.release_reference,
        release_until=order.release_until,
        planned_at=order.leaves_at,
    )
    carrier_id = open_truck(act, truck, None).id
    return carrier_id, frozenset({(SubjectKind.CARRIER, carrier_id)})
