"""Every kind of event is told in words, from the side of one box and as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from db.queries.carriers import inbound_wagons
from db.queries.record_box import place_names, timeline
from db.queries.visits import inbound_of
from desktop.events import TELLERS, event_line, event_words
from desktop.messages import Messages
from domain.damages import Damage, Face, Mark
from domain.events import EventKind, SubjectKind
from domain.holds import HoldKind
from domain.visit import CustomsStatus, Outcome
from domain.yard import Slot
from hub.operations.announcements import SealSeen
from hub.operations.arrivals import announce_train, arrive, check_in, check_in_bulk, finish_unloading
from hub.operations.boxes import check_seal, record_damage, remark, set_customs, strip, weigh
from hub.operations.holds import release_hold, set_hold
from hub.operations.reversals import reverse
from hub.operations.yard import place, restow
from tests.desktop.screens import sample_train
from tests.hub.conftest import Hub, open_hub

pytestmark = pytest.mark.usefixtures("qapp")
ALMATY = ZoneInfo("Asia/Almaty")


@dataclass
class Event:
    """An event as any query may give it."""

    kind: EventKind
    content: dict[str, Any] = field(default_factory=dict)


@pytest.fixture
def messages() -> Messages:
    return Messages(ALMATY)


@pytest.fixture
def hub(founded_url):
    founded = open_hub(founded_url("sqlite"))
    yield founded
    founded.close()


@pytest.fixture
def train_id(hub: Hub) -> int:
    """The sample train, arrived."""
    train_id = hub.act(announce_train, sample_train.train(hub.clock.now)).result
    hub.clock.advance(5)
    hub.act(arrive, train_id)
    hub.clock.advance(5)
    return train_id


def told(hub: Hub, messages: Messages, visit_id: int, number: str) -> list[str]:
    """Returns the story of a box, a line for each event, in the order of entry."""
    places = hub.read(place_names)
    return [
        event_line(event, messages, number=number, places=places) for event in hub.read(timeline, visit_id)
    ]


def test_every_kind_has_words_and_none_needs_what_it_may_lack(messages):
    assert TELLERS.keys() == set(EventKind)
    for kind in EventKind:
        title, details = event_words(Event(kind), messages)
        assert title
        assert not [detail for detail in details if "None" in detail or "{" in detail]


def test_a_box_is_told_from_its_announcement_to_its_place(hub, messages, train_id):
    box = hub.read(inbound_of, train_id)[0]
    seal = SealSeen(found="KZ999")
    hub.act(check_in, box.id, seal=seal, weighed_kg=18_400, marks=[Mark(Damage.DENT, Face.DOOR)])
    hub.clock.advance(5)
    hub.act(place, box.id, Slot("A", 1, 1, 1), machine="RS-1", driver="Omarov")
    story = told(hub, messages, box.id, box.number)
    assert story[0] == "Train announced · train 3017 · consist-3017.csv · 62 boxes on 28 wagons"
    assert story[1] == "Arrived · train 3017 · 62 boxes on 28 wagons"
    assert story[2].startswith("Checked in · wagon ")
    assert "→ " in story[2]
    assert "seal differs: " in story[2]
    assert "KZ999 found" in story[2]
    assert "weighed 18,400 kg" in story[2]
    assert "dent, door end" in story[2]
    assert story[3].startswith("Placed · ")
    assert story[3].endswith("→ A-01-1-1 · RS-1, Omarov")
    assert "TRACK" not in story[3], "areas are called by their names"


def test_an_act_on_many_boxes_tells_each_its_own_part(hub, messages, train_id):
    first, second = hub.read(inbound_of, train_id)[:2]
    hub.act(check_in_bulk, [first.id, second.id])
    wagon = {each.id: each.number for each in hub.read(inbound_wagons, train_id)}
    for box in (first, second):
        line = told(hub, messages, box.id, box.number)[-1]
        assert line.startswith(f"Checked in together · wagon {wagon[box.inbound_wagon_id]}")
        assert line.endswith("not inspected, seal not checked")


def test_a_restow_is_told_from_both_sides(hub, messages, train_id):
    lower, upper = [box for box in hub.read(inbound_of, train_id) if box.length_ft == 40][:2]
    hub.act(check_in_bulk, [lower.id, upper.id])
    hub.clock.advance(5)
    hub.act(place, lower.id, Slot("A", 1, 1, 1))
    hub.act(place, upper.id, Slot("A", 1, 1, 2))
    hub.act(restow, upper.id, Slot("A", 3, 1, 1), forced_by_id=lower.id)
    assert "A-01-1-2 → A-03-1-1 · it stood in the way of" in told(hub, messages, upper.id, upper.number)[-1]
    assert "was lifted out of its way" in told(hub, messages, lower.id, lower.number)[-1]


def test_facts_of_a_box_are_told_with_what_was_before(hub, messages, train_id):
    box = next(box for box in hub.read(inbound_of, train_id) if box.goods)
    hub.act(check_in, box.id)
    hub.clock.advance(5)
    hub.act(weigh, box.id, 20_000, scale="2")
    hub.act(weigh, box.id, 20_100)
    hub.act(check_seal, box.id, None, note="cut by customs")
    hub.act(record_damage, box.id, [Mark(Damage.HOLE, Face.ROOF)], "10 cm")
    hub.act(set_customs, box.id, CustomsStatus.RELEASED, number="55301/1")
    hold_ids = hub.act(set_hold, [box.id], HoldKind.DOCUMENT, "no invoice", "R-7").result
    hub.act(release_hold, hold_ids, "invoice came")
    said = hub.act(remark, SubjectKind.VISIT, box.id, "doors face west")
    hub.act(reverse, said.event_id, reason="another box")
    story = told(hub, messages, box.id, box.number)[3:]
    assert story[0].startswith("Weighed · 20,000 kg · scale 2")
    assert story[1].startswith("Weighed · 20,100 kg, 20,000 kg before")
    assert story[2].startswith("Seal checked · seal ")
    assert story[2].endswith("cut by customs")
    assert story[3] == "Damage recorded · hole, roof · 10 cm"
    assert story[4] == "Customs set · transit open → released · paper 55301/1"
    assert story[5] == "Hold set · papers: no invoice · paper R-7"
    assert story[6] == "Hold released · papers: no invoice · proved by: invoice came"
    assert story[7] == "Remark · doors face west"
    assert story[8] == "Reversed · Remark · another box"


def test_cargo_and_outcomes_are_told(hub, messages, train_id):
    boxes = hub.read(inbound_of, train_id)
    missing, rest = boxes[0], boxes[1:]
    hub.act(check_in_bulk, [box.id for box in rest])
    hub.clock.advance(5)
    loaded = next(box for box in rest if box.goods)
    hub.act(strip, loaded.id)
    hub.act(finish_unloading, train_id, {missing.id: Outcome.MISSING})
    assert told(hub, messages, missing.id, missing.number)[-1] == "Unloading finished · train 3017 · missing"
    stripped, finished = told(hub, messages, loaded.id, loaded.number)[-2:]
    assert stripped.startswith("Stripped · empty")
    assert "kg gross" in stripped
    assert finished == "Unloading finished · train 3017 · checked in"


def test_plans_are_told_with_the_one_before(messages):
    before = {"carrier": "2204", "wagon": None, "position": None}
    after = {"carrier": "2208", "wagon": "94880010", "position": 1}
    mine = {"number": "TEMU6275401", "before": before, "after": after}
    other = {"number": "CSQU3054383", "before": None, "after": after}
    event = Event(EventKind.REASSIGN, {"carrier": "2208", "boxes": [other, mine], "approved_scheme": "NTU-7"})
    assert event_line(event, messages, number="TEMU6275401") == (
        "Assigned elsewhere · 2204 → 2208, wagon 94880010, position 1 · by approved scheme NTU-7"
    )
    assert event_line(event, messages) == "Assigned elsewhere · 2 boxes for 2208 · by approved scheme NTU-7"
    dropped = Event(EventKind.UNASSIGN, {"carrier": "2204", "boxes": [{**mine, "after": None}]})
    assert event_line(dropped, messages, number="TEMU6275401").endswith("no longer with 2204")


def test_a_box_that_was_left_behind_is_told_so(messages):
    content = {"number": "2204", "destination": "KZAKT", "boxes": [], "left_behind": ["TEMU6275401"]}
    event = Event(EventKind.DEPART, content)
    line = event_line(event, messages, number="TEMU6275401", places={"KZAKT": "Aktau-Port"})
    assert line == "Departed · train 2204 to Aktau-Port · left behind, needs another way out"
    assert event_line(event, messages).endswith("left behind: TEMU 627540 1")


def test_wagons_that_stood_here_are_told_where_their_train_arrives(messages):
    content = {"number": "3017", "boxes": 62, "wagons": 31, "wagons_here_already": ["94880010"]}
    line = event_line(Event(EventKind.ARRIVE, content), messages)
    assert line.endswith("stood here already by the records: 94880010")


def test_instants_and_codes_of_the_journal_are_worded(messages):
    event = Event(
        EventKind.WEIGH,
        {
            "number": "TEMU6275401",
            "weighed_kg": 18_000,
            "superseded_by": "2026-11-24T11:48:00.000Z",
            "findings": [{"code": "no_longer_known"}, {"code": "overweight", "gross_kg": 31_000}],
        },
    )
    details = event_words(event, messages)[1]
    assert "the weighing of 24 Nov 16:48 counts" in details
    assert "no_longer_known" not in " ".join(details)
    assert any(detail.startswith("31,000 kg gross is – kg over the limit") for detail in details)


def test_a_truck_in_to_collect_a_box_is_not_told_as_the_coming_of_the_box(messages):
    event = Event(EventKind.GATE_IN, {"plate": "K 771 AB 02", "delivers": ["OTHR"], "collects": ["MINE"]})
    assert event_words(event, messages, number="MINE")[0] == "Truck in to collect it"
    assert event_words(event, messages, number="OTHR")[0] == event_words(event, messages)[0] == "Gated in"


def test_an_amended_announcement_is_told_by_what_it_changed(messages):
    changed = {
        "planned_at": ["2026-11-25T06:00:00.000Z", "2026-11-26T08:00:00.000Z"],
        "origin": [None, "CNXIY"],
        "gauge_mm": [1520, 1435],
    }
    event = Event(EventKind.AMEND_CONSIST, {"number": "3017", "changed": changed})
    title, details = event_words(event, messages, places={"CNXIY": "Xi'an"})
    assert title == "Announcement amended"
    assert details[0] == "train 3017"
    assert details[1].startswith("expected: 25 Nov")
    assert details[1].endswith("13:00")
    assert details[2:] == ("from: – → Xi'an", "gauge: 1520 → 1435")
