"""A train goes out in the order of its wagons, and only one that is named without a doubt."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.act import Act, Event
from db.schema.visits import visits
from domain.events import EventKind
from domain.refusal import Refusal
from hub.interchange.kinds import ExportKind
from hub.operations.dispatch import load
from tests.hub.conftest import Hub
from tests.hub.interchange.export.outgoing import headings, rows
from tests.hub.operations.outbound import DEPARTS, Outbound, announced

WAGON_LIST = ExportKind.WAGON_LIST


def test_boxes_stand_in_the_order_of_the_wagons(hub: Hub) -> None:
    outbound = Outbound(hub)
    first, second, third = outbound.bring(announced(1, 20), announced(2, 20), announced(3, 18))
    train, (head, _, tail) = outbound.train("60 ft", "80 ft", "60 ft")
    outbound.assign(train, (third, tail, 1), (second, head, 2), (first, head, 1))
    told = rows(hub, WAGON_LIST, train="2202")
    standing = [(row["wagon_place"], row["position"], row["container"]) for row in told]
    numbers = [outbound.visit(box).number for box in (first, second, third)]
    assert standing == [
        ("1", "1", numbers[0]),
        ("1", "2", numbers[1]),
        ("2", "", ""),
        ("3", "1", numbers[2]),
    ]
    assert {row["state"] for row in told if row["container"]} == {"planned"}
    assert told[2]["wagon_type"] == "80 ft"
    assert (told[0]["gross_kg"], told[0]["seal"], told[0]["destination"]) == ("20000", "S1", "GEPTI")


def test_a_loaded_box_says_so_and_one_without_a_wagon_comes_last(hub: Hub) -> None:
    outbound = Outbound(hub)
    first, second = outbound.bring(announced(1, 20), announced(2, 20))
    train, (wagon,) = outbound.train("60 ft")
    outbound.assign(train, (second, None, None), (first, wagon, 1))
    hub.act(load, first, train, wagon_id=wagon, position=1)
    told = rows(hub, WAGON_LIST, train=f"id:{train}")
    assert [(row["wagon_place"], row["state"]) for row in told] == [("1", "loaded"), ("", "planned")]


def test_a_train_of_a_history_has_the_boxes_that_it_took(hub: Hub) -> None:
    outbound = Outbound(hub)
    (box,) = outbound.bring(announced(1, 20))
    train, _ = outbound.train()

    def belongs_to_a_history(act: Act) -> Event:
        act.update(visits, {"id": box}, {"history_id": 1, "outbound_carrier_id": train})
        return Event(EventKind.CHANGE_REFERENCE, "", {})

    hub.act(belongs_to_a_history)
    (row,) = rows(hub, WAGON_LIST, train="2202")
    assert (row["wagon_place"], row["wagon"], row["state"]) == ("", "", "loaded")
    assert row["container"] == outbound.visit(box).number


def test_a_train_without_wagons_and_boxes_gives_headings_alone(sqlite_hub: Hub) -> None:
    Outbound(sqlite_hub).train()
    assert rows(sqlite_hub, WAGON_LIST, train="2201") == []
    assert headings(sqlite_hub, WAGON_LIST, train="2201")[:5] == [
        *("wagon_place", "wagon", "wagon_type", "position", "state")
    ]


def test_an_ambiguous_train_is_listed_and_never_guessed(hub: Hub) -> None:
    outbound = Outbound(hub)
    outbound.train()
    outbound.trains -= 1
    outbound.train(departs=DEPARTS + timedelta(days=1))
    with pytest.raises(Refusal) as said:
        rows(hub, WAGON_LIST, train="2201")
    assert said.value.code == "export_train_ambiguous"
    assert said.value.facts["trains"] == ("2201@2026-11-27", "2201@2026-11-26")
    assert rows(hub, WAGON_LIST, train="2201@2026-11-26") == []


@pytest.mark.parametrize("train", ["9999", "id:9999", "3017"])
def test_a_train_that_does_not_leave_from_here_is_unknown(hub: Hub, train: str) -> None:
    Outbound(hub, trains=3016).bring(announced(1, 20))
    with pytest.raises(Refusal) as said:
        rows(hub, WAGON_LIST, train=train)
    assert said.value.code == "export_train_unknown"
