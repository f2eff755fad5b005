"""Proves how announced boxes are read against the reference tables: what is taken, noted and refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.visit import LoadStatus
from hub.operations.announced_list import ReadList, read_list
from hub.operations.announcements import AnnouncedBox
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, MISREAD, SECOND, THIRD


def read(hub: Hub, *boxes: AnnouncedBox) -> ReadList:
    """Reads a list as of a day in November 2026."""
    return hub.read(read_list, boxes, date(2026, 11, 25))


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"number": "TEMU80570"}, "number", "container_number_incomplete"),
        ({"number": "TEMA8057081"}, "number", "container_number_category"),
        ({"number": ""}, "number", "container_number_missing"),
        ({"number": "A", "as_painted": True}, "number", "container_number_not_a_plate"),
        ({"size_type": "99ZZ"}, "size_type", "size_type_length"),
        ({"destination": "Atlantis"}, "destination", "location_unknown"),
        ({"origin": "Atlantis"}, "origin", "location_unknown"),
        ({"wagon": "9488"}, "wagon", "wagon_number_length"),
        ({"wagon_type": "90 ft"}, "wagon_type", "wagon_type_unknown"),
        ({"wagon_type": None}, "wagon_type", "wagon_type_unknown"),
    ],
)
def test_what_nothing_can_be_made_of_is_a_fault(
    sqlite_hub: Hub, change: dict[str, object], field: str, code: str
) -> None:
    faults = read(sqlite_hub, SECOND, replace(BOX, **change)).faults  # type: ignore[arg-type]
    assert [(each.place, each.field, each.finding.code) for each in faults] == [(2, field, code)]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"number": MISREAD}, "number", "container_number_check_digit"),
        ({"number": "GYOU4047990"}, "number", "container_number_remainder_ten"),
        ({"wagon": "94880011"}, "wagon", "wagon_number_check_digit"),
        ({"destination": None}, "destination", "destination_missing"),
        ({"hs_code": None}, "hs_code", "hs_code_missing"),
        ({"hs_code": "00"}, "hs_code", "hs_code_unknown"),
        ({"hs_code": "9999999"}, "hs_code", "hs_code_odd"),
        ({"hs_code": "84a"}, "hs_code", "hs_code_odd"),
        ({"position": 7}, "position", "wagon_position_beyond"),
        ({"gross_kg": 31_000}, "gross_kg", "overweight"),
        ({"gross_kg": 31_000, "max_gross_kg": 30_480}, "gross_kg", "overweight"),
        ({"tare_kg": 900}, "tare_kg", "tare_implausible"),
    ],
)
def test_what_is_odd_is_noted_and_taken(
    sqlite_hub: Hub, change: dict[str, object], field: str, code: str
) -> None:
    taken = read(sqlite_hub, replace(BOX, **change))  # type: ignore[arg-type]
    assert taken.faults == ()
    assert [(each.field, each.finding.code, each.finding.severity.value) for each in taken.notes] == [
        (field, code, "warn")
    ]
    assert len(taken.boxes) == 1


def test_a_plain_box_is_read_without_a_word(sqlite_hub: Hub) -> None:
    taken = read(sqlite_hub, replace(BOX, number="csqu 305438-3", size_type="40' HC", destination="Tashkent"))
    assert (taken.faults, taken.notes) == ((), ())
    box = taken.boxes[0]
    assert (box.number, box.size.code, box.destination) == ("CSQU3054383", "45G1", "UZTAS")
    assert (box.commodity_group, box.route_group) == ("machinery", "central_asia")


def test_the_last_position_of_a_wagon_and_codes_of_customs_unions_are_plain(sqlite_hub: Hub) -> None:
    taken = read(sqlite_hub, replace(BOX, position=4, hs_code="8471 30 000 0"))
    assert (taken.notes, taken.boxes[0].commodity_group) == ((), "machinery")


def test_an_empty_box_needs_no_goods(sqlite_hub: Hub) -> None:
    empty = replace(BOX, load_status=LoadStatus.EMPTY, hs_code=None, goods=None, gross_kg=3_900)
    taken = read(sqlite_hub, empty)
    assert (taken.notes, taken.boxes[0].commodity_group) == ((), "other")


def test_boxes_are_compared_with_each_other(sqlite_hub: Hub) -> None:
    lists = {
        "box_twice_in_list": (BOX, replace(BOX, position=2)),
        "wagon_position_twice": (BOX, replace(SECOND, position=1)),
        "wagon_two_types": (BOX, replace(SECOND, wagon_type="60 ft")),
    }
    for code, boxes in lists.items():
        faults = read(sqlite_hub, THIRD, *boxes).faults
        assert [(each.place, each.finding.code) for each in faults] == [(3, code)]
