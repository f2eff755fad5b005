"""Proves that a list warns of boxes that cannot stand on their wagon so, once for each wagon."""

from __future__ import annotations

from hub.interchange.judged import Judged
from tests.hub.conftest import Hub
from tests.hub.interchange.test_manifests import A, B, judged
from tests.hub.trains import ETA, SAMPLE


def of_wagons(found: Judged) -> list[tuple[int, str, str, bool]]:
    """Returns row, column, code and whether it refuses, of what is said of layouts."""
    said = [each for each in found.problems if each.code.startswith("layout_")]
    return [(each.row, each.column, each.code, each.refused) for each in said]


def test_boxes_that_stand_well_are_not_spoken_of(sqlite_hub: Hub) -> None:
    assert of_wagons(judged(sqlite_hub, {}, {"container": A, "position": "2"})) == []


def test_boxes_that_no_layout_takes_are_told_once_for_their_wagon(sqlite_hub: Hub) -> None:
    short = {"wagon_type": "40 ft"}
    (told,) = of_wagons(judged(sqlite_hub, short, {**short, "container": A, "position": "2"}))
    assert (told[0], told[1], told[3]) == (2, "wagon", False)
    found = judged(sqlite_hub, short, {**short, "container": A, "position": "2"})
    assert found.order is not None


def test_a_wagon_with_a_box_of_unknown_weight_is_not_judged(sqlite_hub: Hub) -> None:
    short = {"wagon_type": "40 ft"}
    rows = (short, {**short, "container": B, "position": "2", "gross_kg": ""})
    assert of_wagons(judged(sqlite_hub, *rows)) == []


def test_a_real_train_is_told_little_of(sqlite_hub: Hub) -> None:
    found = judged(sqlite_hub, said=SAMPLE.read_text("utf-8").replace(",", "\t"), eta=ETA)
    assert [(row, code) for row, _column, code, _refused in of_wagons(found)] == [
        (6, "layout_w3_ends_differ"),
        (17, "layout_w5_centre_off"),
        (27, "layout_w3_ends_differ"),
        (63, "layout_w5_bogies_differ"),
    ]
