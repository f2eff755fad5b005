"""All visits by keyset pages: each order whole and without a gap, each filter what it says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from db.queries.record_box import recorded_box
from db.queries.record_filter import STOCK, Held, Odd, RecordFilter
from db.queries.record_order import ORDERS
from db.queries.records import RecordRow, record_outline, record_page
from db.queries.visits import visit
from domain.damages import Damage, Face, Mark
from domain.events import EventKind, SubjectKind
from domain.holds import HoldKind
from domain.refusal import Refusal
from domain.typed_period import Span
from domain.visit import Category, CustomsStatus, LoadStatus, Where
from hub.operations.boxes import record_damage, remark, set_customs, weigh
from hub.operations.holds import release_hold, set_hold
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub, open_hub
from tests.hub.scene import Scene, work

EVERY = 3
ALL = RecordFilter()


@pytest.fixture
def hub(founded_store_url: str):
    founded = open_hub(founded_store_url)
    yield founded
    founded.close()


@pytest.fixture
def scene(hub: Hub) -> Scene:
    """Eight boxes: one coming, one on its train, four in the yard, one loaded, one gone by truck."""
    return work(hub)


def listed(hub: Hub, asked: RecordFilter = ALL, order="visit", descending=False) -> list[RecordRow]:
    """Returns all rows that meet the filter, read page by page as a table does, and proves the outline."""
    outline = hub.read(record_outline, asked, hub.clock.now, order, descending, EVERY)
    rows: list[RecordRow] = []
    for number, key in enumerate(outline.keys):
        start = None if number == 0 else key
        page = hub.read(record_page, asked, hub.clock.now, order, descending, start, EVERY)
        assert page[0].visit_id == key[1]
        rows += page
    assert len(rows) == outline.count
    assert len({row.visit_id for row in rows}) == outline.count
    return rows


def names(scene: Scene, rows: list[RecordRow]) -> set[str]:
    """Returns the boxes by their names in the scene."""
    by_id = {visit_id: name for name, visit_id in scene.boxes.items()}
    return {by_id[row.visit_id] for row in rows}


VALUES: dict[str, Callable[[RecordRow], object]] = {
    "visit": lambda row: row.visit_id,
    "box": lambda row: row.number,
    "arrived": lambda row: row.arrived_at,
    "departed": lambda row: row.departed_at,
    "gross": lambda row: row.gross_kg,
}


@pytest.mark.parametrize("descending", [False, True])
def test_every_order_lists_each_visit_once_with_the_unknown_last(hub, scene, descending):
    assert VALUES.keys() == ORDERS.keys()
    for asked in (RecordFilter(), RecordFilter(category=Category.TRANSIT)):
        for order, value in VALUES.items():
            rows = listed(hub, asked, order, descending)
            assert len(rows) == len(scene.boxes)
            known = [value(row) for row in rows if value(row) is not None]
            assert known == sorted(known, reverse=descending)
            assert [value(row) for row in rows[: len(known)]] == known


def test_an_empty_hub_has_no_page(hub):
    assert listed(hub) == []
    assert listed(hub, RecordFilter(where="departed"), "departed") == []


def test_a_row_says_where_from_and_how_far(hub, scene):
    rows = {row.visit_id: row for row in listed(hub)}
    upper, gone = rows[scene.boxes["UPPER"]], rows[scene.boxes["GONE"]]
    assert (upper.where_is, str(upper.position), upper.gross_kg) == (Where.ON_TERMINAL, "A-01-1-2", 21_000)
    assert (upper.came_with, upper.left_with, upper.departed_at) == ("3027in", None, None)
    assert (gone.where_is, gone.position, gone.left_with) == (Where.DEPARTED, None, "3057truck")
    assert gone.departed_at is not None
    assert upper.group_name


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (RecordFilter(number="62754 03"), {"LONG"}),
        (RecordFilter(number="ТЕМИ62754"), set()),
        (RecordFilter(number="ТEМU 6275 4"), None),
        (RecordFilter(number="05"), {"LOADED"}),
        (RecordFilter(where="on_inbound"), {"ON_TRAIN"}),
        (RecordFilter(where=STOCK), {"LOWER", "UPPER", "LONG", "AREA", "LOADED"}),
        (RecordFilter(length_ft=40), {"LONG", "AREA", "COMING"}),
        (RecordFilter(length_ft=40, where=STOCK), {"LONG", "AREA"}),
        (RecordFilter(load_status=LoadStatus.EMPTY), set()),
        (RecordFilter(carrier="30 37"), {"LOADED"}),
        (RecordFilter(carrier="3057"), {"GONE", "COMING"}),
        (RecordFilter(commodity_group="consumer"), None),
        (RecordFilter(commodity_group="no such"), set()),
        (RecordFilter(consignee="nobody"), set()),
        (RecordFilter(destination="aktau"), set()),
        (RecordFilter(goods="100%"), set()),
    ],
)
def test_a_filter_asks_for_what_it_says(hub, scene, asked, expected):
    assert names(scene, listed(hub, asked)) == (scene.boxes.keys() if expected is None else expected)


def test_days_are_half_open(hub, scene):
    came = hub.read(visit, scene.boxes["LONG"]).checked_in_at
    minute = timedelta(minutes=1)
    here = {"LOWER", "UPPER", "LONG", "AREA", "LOADED", "GONE"}
    assert names(scene, listed(hub, RecordFilter(arrived=Span(came, came + minute)))) == here
    assert listed(hub, RecordFilter(arrived=Span(came - minute, came))) == []
    assert names(scene, listed(hub, RecordFilter(departed=Span(came)), "departed")) == {"GONE"}


def test_holds_are_found_while_open_and_old_ones_after_a_day(hub, scene):
    box = scene.boxes["LONG"]
    hold_ids = hub.act(set_hold, [box], HoldKind.DOCUMENT, "no CIM").result
    held = {row.visit_id: row.holds for row in listed(hub, RecordFilter(holds=Held.OPEN))}
    assert held == {box: (HoldKind.DOCUMENT,), scene.boxes["AREA"]: (HoldKind.CUSTOMS,)}
    # The customs hold of the scene is a day older.
    assert names(scene, listed(hub, RecordFilter(holds=Held.OLD))) == {"AREA"}
    hub.clock.advance(24 * 60 + 1)
    assert names(scene, listed(hub, RecordFilter(holds=Held.OLD))) == {"LONG", "AREA"}
    hub.act(release_hold, hold_ids)
    assert names(scene, listed(hub, RecordFilter(holds=Held.OPEN))) == {"AREA"}


def test_exceptions_are_found_by_kind_and_together(hub, scene):
    assert listed(hub, RecordFilter(exceptions=Odd.ANY)) == []
    hub.act(record_damage, scene.boxes["AREA"], [Mark(Damage.HOLE, Face.ROOF)])
    assert names(scene, listed(hub, RecordFilter(exceptions=Odd.DAMAGE))) == {"AREA"}
    assert names(scene, listed(hub, RecordFilter(exceptions=Odd.ANY))) == {"AREA"}
    for odd in (Odd.AS_FOUND, Odd.MISSING, Odd.WRONG_TRAIN, Odd.DELAYED, Odd.SEAL):
        assert listed(hub, RecordFilter(exceptions=odd)) == []


def test_a_box_is_shown_with_all_that_happened_to_it(hub, scene):
    box = scene.boxes["LONG"]
    said = hub.act(remark, SubjectKind.VISIT, box, "doors face west")
    happened = hub.clock.now
    hub.clock.advance(30)
    late = hub.act(weigh, box, 17_000, happened_at=happened)
    hub.act(reverse, said.event_id, reason="another box")
    hub.act(set_customs, box, CustomsStatus.RELEASED)
    shown = hub.read(recorded_box, box)
    assert (shown.visit.id, str(shown.position), shown.came_with.number) == (box, "A-03-1-1", "3027in")
    assert (shown.onward.number, shown.onward.wagon) == ("3037out", None)
    assert [stay.visit_id for stay in shown.stays] == [box]
    by_id = {event.id: event for event in shown.events}
    assert [event.kind for event in shown.events][-4:] == [
        EventKind.REMARK, EventKind.WEIGH, EventKind.REVERSE, EventKind.SET_CUSTOMS,
    ]  # fmt: skip
    assert by_id[said.event_id].taken_back.reason == "another box"
    assert by_id[late.event_id].happened_at < by_id[late.event_id].entered_at
    assert "changes" not in by_id[late.event_id].content
    assert shown.events[-2].why_not == "why_not_reversal"
    assert by_id[late.event_id].why_not is None


def test_a_strange_visit_is_refused(hub):
    with pytest.raises(Refusal, match="visit_unknown"):
        hub.read(recorded_box, 4711)
