"""The pure parts: filters, orders, typed times and wagons, colours, and the rows that are painted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from db.queries.transshipment import WaitingRow
from desktop.messages import Messages
from desktop.screens.transship.check_rows import OK, STOP, UNSURE, CheckRow, CheckRows
from desktop.screens.transship.colours import Colours
from desktop.screens.transship.filtering import (
    Filter,
    candidates,
    chosen_rows,
    days_here,
    passes,
    read_filter,
)
from desktop.screens.transship.looks import rule_rows
from desktop.screens.transship.plan_forms import typed_ahead, typed_wagons
from desktop.screens.transship.train_figures import LimitFigure, TrainFigures
from desktop.widgets.box import Tone
from domain.holds import HoldKind
from domain.layout import Scope, judge
from domain.refusal import Refusal
from domain.visit import Category, CustomsStatus, LoadStatus, Where
from hub.operations.planned_trains import PlannedWagon
from tests.domain.layout.loads import SIXTY, twenties

ALMATY = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


def row(visit_id: int = 1, **changed: object) -> WaitingRow:
    """A released 20' of 14 t that waits for Poti since yesterday."""
    made = WaitingRow(
        visit_id,
        "TEMU6275401",
        "22G1",
        20,
        100,
        LoadStatus.LOADED,
        14_000,
        "ceramic tiles",
        "Turan Market LLP",
        None,
        "GEPTI",
        "Poti",
        "titr_aktau",
        Category.TRANSIT,
        CustomsStatus.RELEASED,
        Where.ON_TERMINAL,
        NOW - timedelta(days=1),
        None,
        (),
        0,
        None,
    )
    return replace(made, **changed)


@pytest.mark.parametrize("text", ["627540", "temu 627540 1", "TILES", "turan", "poti", "ТЕМ"])
def test_the_text_looks_into_number_goods_consignee_and_place(text):
    assert passes(row(), Filter(text))
    assert not passes(row(), Filter("no such"))


def test_boxes_for_trucks_are_shown_only_when_asked_for():
    local = row(route_group="local", destination="KZALA")
    assert not passes(local, Filter())
    assert passes(local, Filter(way="group:local"))
    assert passes(local, Filter(way="to:KZALA"))
    assert not passes(row(), Filter(way="to:KZALA"))


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        ("40", {"length_ft": 40}),
        ("45", {"length_ft": 45}),
        ("empty", {"load_status": LoadStatus.EMPTY}),
        ("dangerous", {"dangerous_class": "3"}),
        ("coming", {"where_is": Where.ANNOUNCED}),
    ],
)
def test_a_type_lets_only_its_own_through(kind, changed):
    assert passes(row(**changed), Filter(kind=kind))
    assert not passes(row(), Filter(kind=kind))


def test_customs_and_holds_are_filtered():
    waits = row(customs_status=CustomsStatus.TRANSIT_OPEN)
    assert [passes(each, Filter(customs="released")) for each in (row(), waits)] == [True, False]
    assert [passes(each, Filter(customs="not_released")) for each in (row(), waits)] == [False, True]
    assert passes(row(holds=(HoldKind.SEAL,)), Filter(customs="held"))


def test_the_orders():
    late = row(1, cut_off_at=NOW + timedelta(hours=9), gross_kg=9_000)
    soon = row(2, cut_off_at=NOW + timedelta(hours=2), gross_kg=None, checked_in_at=NOW)
    never = row(3, gross_kg=20_000, destination_name="Baku", checked_in_at=NOW - timedelta(days=5))
    rows = (never, late, soon)

    def order(name: str) -> list[int]:
        return [each.visit_id for each in chosen_rows(rows, Filter(order=name))]

    assert order("cut_off") == [2, 1, 3]
    assert order("dwell") == [3, 1, 2]
    assert order("heaviest") == [3, 1, 2]
    assert order("lightest") == [1, 3, 2]
    assert order("place") == [3, 1, 2]


def test_a_filter_is_kept_without_its_text_and_a_broken_one_is_none():
    kept = Filter("abc", "to:GEPTI", "released", "20", "dwell")
    assert read_filter(kept.written()) == replace(kept, text="")
    assert read_filter("") == Filter()
    assert read_filter('{"order": "sideways"}') == Filter()


def test_days_begin_with_the_first_day_here():
    assert days_here(row(), NOW) == 1
    assert days_here(row(checked_in_at=None), NOW) is None


def test_candidates_are_here_released_and_those_of_the_same_place_come_first():
    rows = (
        row(1, destination="AZBAK"),
        row(2),
        row(3, above=2),
        row(4, holds=(HoldKind.SEAL,)),
        row(5, where_is=Where.ANNOUNCED),
        row(6, customs_status=CustomsStatus.TRANSIT_OPEN),
        row(7, route_group="local"),
        row(8, gross_kg=None),
        row(9, route_group="central_asia", destination="UZCHK"),
    )
    assert candidates(rows, "titr_aktau", ["GEPTI"], 10) == (2, 3, 1)
    assert candidates(rows, "titr_aktau", ["GEPTI"], 1) == (2,)
    assert candidates(rows, "central_asia", ["GEPTI"], 10) == (9,)


def test_a_train_whose_way_nobody_knows_takes_what_goes_where_its_boxes_go():
    rows = (row(1, destination="AZBAK"), row(2), row(3, route_group="central_asia", destination="UZCHK"))
    assert candidates(rows, None, ["GEPTI", None], 10) == (2,)


def test_twelve_destinations_have_twelve_colours_that_stay_theirs():
    colours = Colours()
    first = [colours.of(f"P{n}") for n in range(12)]
    assert len(set(first)) == 12
    colours.meet(["P11", "Q", "P0"])
    assert [colours.of(f"P{n}") for n in range(12)] == first
    assert colours.of(None) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("14:30", datetime(2026, 11, 25, 14, 30, tzinfo=ALMATY)),
        # It is nine in the morning at the hub: four o'clock is tomorrow's.
        ("04:20", datetime(2026, 11, 26, 4, 20, tzinfo=ALMATY)),
        ("27.11 4.20", datetime(2026, 11, 27, 4, 20, tzinfo=ALMATY)),
        ("02.01 04:20", datetime(2027, 1, 2, 4, 20, tzinfo=ALMATY)),
        (" ", None),
    ],
)
def test_times_ahead(typed, expected):
    assert typed_ahead(typed, NOW, ALMATY) == expected


@pytest.mark.parametrize("typed", ["soon", "25:00", "31.02 04:20", "4"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(Refusal, match="plan_time_text"):
        typed_ahead(typed, NOW, ALMATY)


def test_wagons_are_typed_one_a_line_with_a_type_where_they_are_not_here():
    assert typed_wagons("94880010\n\n 94880028  60 ft \n") == (
        PlannedWagon(number="94880010"),
        PlannedWagon(number="94880028", wagon_type="60 ft"),
    )


def test_rows_wrap_and_their_action_is_clicked(qtbot):
    rows = CheckRows("rows", "Rules", 60)
    qtbot.addWidget(rows)
    rows.resize(300, 10)
    long = "Transit declaration 57502/231126 is open; it is to be closed by 26 Nov. Ask customs to close it."
    rows.show_rows(
        (
            CheckRow(OK, "Seal", "as announced"),
            CheckRow(
                STOP, "Customs", long, "next: customs desk", act="do", act_words="Release", act_keys="H"
            ),
        )
    )
    rows.show()
    assert rows.height() > 24 + 3 * 17
    assert long in rows.accessibleDescription()
    with qtbot.waitSignal(rows.act_wanted) as asked:
        qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=rows.link_rect(1).center().toPoint())
    assert asked.args == ["do"]
    assert rows.link_rect(0).isEmpty()


def test_figures_say_all_to_a_screen_reader(qtbot):
    figures = TrainFigures()
    qtbot.addWidget(figures)
    figures.resize(600, 64)
    figures.show_figures([LimitFigure("T3", "44", "/ 50", "released", 0.9, Tone.ATTENTION, "6 not: seal")])
    figures.show()
    figures.grab()
    assert figures.accessibleDescription() == "44 / 50 released 6 not: seal"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("checked", "mark"), [(True, OK), (False, UNSURE)])
def test_a_rule_kept_by_figures_that_nobody_checked_is_not_simply_in_order(checked, mark):
    wagon = replace(SIXTY, verified=checked, source="read the stencil")
    verdict = judge(wagon, twenties(12_000, 13_000, 12_000), {Scope.SMGS})
    payload = next(row for row in rule_rows(verdict, Messages(ALMATY)) if row.name == "W1")
    assert payload.mark == mark
    assert payload.small.endswith("Read the stencil.")
