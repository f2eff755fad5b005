"""Proves that the demonstration ends in the middle of a shift, with work of every kind to go on with."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from db.queries.carriers import CarrierFacts, carrier_counts
from db.queries.unfinished import open_carriers, unplanned_boxes
from db.queries.visits import inbound_of
from db.reading import Reading
from db.schema.yard import positions
from db.store import Store
from domain import container_number
from domain.carriers import CarrierKind, Stage
from domain.refusal import Refusal
from domain.visit import Where
from tests.hub.demo.conftest import NOW


def at_stage(demo: Store, kind: CarrierKind, stage: Stage) -> list[CarrierFacts]:
    """Returns the carriers of a kind that have come so far."""
    return [each for each in demo.read(open_carriers, kind) if each.stage is stage]


def misread(number: str) -> bool:
    """Returns whether the check digit of a number fails."""
    try:
        container_number.parse(number)
    except Refusal as refusal:
        return refusal.code == "container_number_check_digit"
    return False


def test_one_train_is_half_unloaded_and_one_waits(demo: Store) -> None:
    (worked,) = at_stage(demo, CarrierKind.TRAIN_IN, Stage.WORKING)
    counts = demo.read(carrier_counts, worked.id)
    assert 15 <= counts.checked_in <= 45
    assert 15 <= counts.on_inbound <= 45
    (waiting,) = at_stage(demo, CarrierKind.TRAIN_IN, Stage.ARRIVED)
    assert demo.read(carrier_counts, waiting.id).on_inbound >= 55


def test_trains_of_the_next_day_and_a_half_are_announced_one_with_a_misread_number(demo: Store) -> None:
    announced = at_stage(demo, CarrierKind.TRAIN_IN, Stage.ANNOUNCED)
    assert len(announced) in (5, 6)
    ahead = [each.planned_at - NOW for each in announced if each.planned_at]
    assert timedelta() < min(ahead)
    assert max(ahead) < timedelta(hours=37)
    numbers = [box.number for train in announced for box in demo.read(inbound_of, train.id)]
    assert sum(misread(number) for number in numbers) == 1


def test_one_train_is_half_loaded_and_two_are_planned_in_part(demo: Store) -> None:
    (loading,) = at_stage(demo, CarrierKind.TRAIN_OUT, Stage.WORKING)
    counts = demo.read(carrier_counts, loading.id)
    assert 10 <= counts.loaded < counts.assigned
    planned = at_stage(demo, CarrierKind.TRAIN_OUT, Stage.ANNOUNCED)
    assert len(planned) == 2
    assert all(demo.read(carrier_counts, train.id).assigned > 0 for train in planned)
    assert len(demo.read(unplanned_boxes)) > 100


def test_trucks_are_inside_and_announced(demo: Store) -> None:
    inside = at_stage(demo, CarrierKind.TRUCK, Stage.ARRIVED)
    assert len(inside) in (2, 3, 4)
    assert len(at_stage(demo, CarrierKind.TRUCK, Stage.ANNOUNCED)) >= 2


def test_some_boxes_stand_beside_the_track(demo: Store) -> None:
    def areas(connection: Reading) -> list[str]:
        rows = connection.execute(select(positions.c.area).where(positions.c.area.is_not(None)))
        return [row.area for row in rows]

    assert set(demo.read(areas)) == {"TRACK"}


def test_nothing_is_late_or_in_the_future(demo: Store) -> None:
    for kind in CarrierKind:
        for carrier in demo.read(open_carriers, kind):
            assert carrier.announced_at <= NOW
            assert carrier.arrived_at is None or carrier.arrived_at <= NOW
    boxes = demo.read(unplanned_boxes)
    assert all(box.where_is is Where.ON_TERMINAL for box in boxes)
