"""Proves that a list of orders is judged as planning itself judges, and planned as one batch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from db.queries import carriers, imports, journal
from db.queries.assignments import assignment
from domain.carriers import CarrierKind
from domain.events import EventKind
from domain.figures import Mode
from domain.train_name import ByNumber
from domain.visit import CustomsStatus
from hub.check import check
from hub.interchange.dates import Clues
from hub.interchange.differences import Change
from hub.interchange.fields import Field
from hub.interchange.judged import Judged
from hub.interchange.kinds import ListKind
from hub.interchange.opened_list import open_list
from hub.interchange.orders import judge_orders
from hub.interchange.reading.source import source_of_cells
from hub.interchange.wishes import Wishes
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub
from tests.hub.operations.outbound import DEPARTS, Outbound, box_number

ALMATY = ZoneInfo("Asia/Almaty")


@pytest.fixture
def outbound(sqlite_hub: Hub) -> Iterator[Outbound]:
    """A hub at work; what was written is proved when the test is over."""
    yield Outbound(sqlite_hub)
    assert check(sqlite_hub.store).findings == ()


def judged(hub: Hub, *rows: str, head: str = "container,carrier,wagon,position", **more: object) -> Judged:
    """Returns how a list of orders is judged."""
    text = "\n".join(line.replace(",", "\t") for line in (head, *rows)) + "\n"
    wishes = Wishes(**{"kind": ListKind.ORDERS} | more)  # type: ignore[arg-type]
    opened = open_list(source_of_cells(text, "orders.tsv"), wishes, (), Clues(ALMATY, hub.clock.now))
    return hub.read(judge_orders, opened, wishes, hub.clock.now)


def take(hub: Hub, found: Judged) -> int:
    """Takes judged orders in and returns their batch."""
    assert found.order is not None
    return hub.act(found.order.operation, *found.order.given).event_id


def refusals(found: Judged) -> list[tuple[int, str]]:
    """Returns row and code of what refuses."""
    return [(each.row, each.code) for each in found.problems if each.refused]


def test_orders_plan_boxes_on_a_train_that_is_known(outbound: Outbound) -> None:
    hub = outbound.hub
    first, second = outbound.here(10, 12)
    train, (wagon,) = outbound.train("60 ft")
    number = hub.read(carriers.wagon, wagon).number
    name = hub.read(carriers.carrier, train).number
    rows = (f"{box_number(101)},{name},{number},1", f"{box_number(102)},{name},94000000,")
    found = judged(hub, *rows)
    assert (found.read, found.accepted, found.carrier) == (2, 2, name)
    assert [(each.row, each.change) for each in found.diff] == [(2, Change.NEW), (3, Change.NEW)]
    assert [(each.row, each.code) for each in found.problems] == [(3, "order_wagon_elsewhere")]
    batch = take(hub, found)
    plan = hub.read(assignment, first)
    assert plan is not None
    assert (plan.carrier_id, plan.wagon_id, plan.position) == (train, wagon, 1)
    assert hub.read(assignment, second) is not None
    event = hub.read(journal.event, batch)
    assert (event.kind, event.content["taken"]) == (EventKind.IMPORT_ORDERS, 2)
    assert hub.read(imports.import_of, batch).kind == "orders"
    again = judged(hub, f"{box_number(101)},{name},{number},2")
    assert [(each.key, each.change) for each in again.diff] == [
        (box_number(101), Change.CHANGED),
        (box_number(102), Change.MISSING),
    ]
    assert again.diff[0].fields == ((Field.POSITION, "1", "2"),)
    hub.clock.advance(1)
    take(hub, again)
    same = judged(hub, f"{box_number(101)},{name},{number},2")
    assert same.diff[0].change is Change.UNCHANGED


def test_a_train_that_nobody_planned_is_planned_and_undone_with_the_list(outbound: Outbound) -> None:
    hub = outbound.hub
    (box,) = outbound.here(10)
    row = f"{box_number(101)},8801,{DEPARTS.astimezone(ALMATY):%Y-%m-%d %H:%M}"
    unknown = judged(hub, f"{box_number(101)},8801,", head="container,carrier,eta")
    assert refusals(unknown) == [(2, "order_carrier_unknown")]
    batch = take(hub, judged(hub, row, head="container,carrier,eta"))
    (train,) = hub.read(carriers.find_carriers, ByNumber("8801"), CarrierKind.TRAIN_OUT)
    assert train.planned_at == DEPARTS
    plan = hub.read(assignment, box)
    assert plan is not None
    assert plan.carrier_id == train.id
    hub.clock.advance(1)
    hub.act(reverse, batch)
    assert hub.read(assignment, box) is None
    assert hub.read(carriers.find_carriers, ByNumber("8801"), CarrierKind.TRAIN_OUT) == ()


def test_a_truck_fetches_on_a_release(outbound: Outbound) -> None:
    hub = outbound.hub
    (box,) = outbound.here(10)
    head = "container,carrier,eta,release_reference,release_until"
    row = f"{box_number(101)},275CBT13,2026-11-25 15:00,REL-7,2026-11-27 18:00"
    take(hub, judged(hub, row, head=head, mode=Mode.ROAD))
    plan = hub.read(assignment, box)
    assert plan is not None
    truck = hub.read(carriers.carrier, plan.carrier_id)
    assert (truck.kind, truck.number, truck.release_reference) == (CarrierKind.TRUCK, "275 CBT 13", "REL-7")
    assert truck.release_until == datetime(2026, 11, 27, 13, 0, tzinfo=UTC)


def test_rows_are_refused_as_planning_would(outbound: Outbound) -> None:
    hub = outbound.hub
    outbound.here(10)
    outbound.here(10, customs_status=CustomsStatus.NONE)
    train, _wagons = outbound.train("60 ft", cut_off_at=hub.clock.now - timedelta(minutes=1))
    late = hub.read(carriers.carrier, train).number
    open_train = hub.read(carriers.carrier, outbound.train("60 ft")[0]).number
    found = judged(
        hub,
        f"{box_number(101)},{open_train}",
        f"{box_number(101)},{open_train}",
        f"{box_number(777)},{open_train}",
        f"{box_number(101)[:10]}x,{open_train}",
        f"{box_number(102)},{late}",
        head="container,carrier",
    )
    assert [row for row, _code in refusals(found)] == [3, 4, 5, 6]
    assert [code for _row, code in refusals(found)][:2] == ["list_box_twice", "order_box_unknown"]
    assert found.order is None
    good = judged(hub, f"{box_number(101)},{open_train}", f"{box_number(777)},{open_train}",
                  head="container,carrier", accept_good=True)  # fmt: skip
    assert (good.accepted, good.rejected) == (1, 1)
    take(hub, good)


def test_a_list_without_a_carrier_asks_for_it(outbound: Outbound) -> None:
    outbound.here(10)
    found = judged(outbound.hub, box_number(101), head="container")
    assert [each.code for each in found.questions] == ["carrier"]
    assert found.order is None
