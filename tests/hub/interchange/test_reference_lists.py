"""Proves that reference lists are compared with their tables and taken row by row, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from db.act import Act, Event
from db.queries import embargo, imports, journal, reference
from domain.events import EventKind
from domain.figures import Direction
from domain.refusal import Refusal
from hub.check import check
from hub.interchange.dates import Clues
from hub.interchange.differences import Change
from hub.interchange.fields import Field
from hub.interchange.judged import Judged
from hub.interchange.kinds import ListKind
from hub.interchange.opened_list import open_list
from hub.interchange.reading.source import source_of_cells
from hub.interchange.reference_lists import judge_reference
from hub.interchange.wishes import Wishes
from hub.operations.new_words import NewPlace, NewWords, learn
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub


@pytest.fixture
def here(sqlite_hub: Hub) -> Iterator[Hub]:
    """A hub; what was written is proved when the test is over."""
    yield sqlite_hub
    assert check(sqlite_hub.store).findings == ()


def judged(hub: Hub, kind: ListKind, *rows: str, **more: object) -> Judged:
    """Returns how a list is judged: its cells are parted by bars."""
    text = "\n".join(row.replace("|", "\t") for row in rows) + "\n"
    wishes = Wishes(kind, **more)  # type: ignore[arg-type]
    clues = Clues(ZoneInfo("Asia/Almaty"), hub.clock.now)
    opened = open_list(source_of_cells(text, "list.tsv"), wishes, (), clues)
    return hub.read(judge_reference, opened, wishes, hub.clock.now)


def take(hub: Hub, found: Judged) -> int:
    """Takes a judged list in and returns its batch."""
    assert found.order is not None
    return hub.act(found.order.operation, *found.order.given).event_id


def told(found: Judged) -> list[tuple[int, str, bool]]:
    """Returns row, code and whether it refuses."""
    return [(each.row, each.code, each.refused) for each in found.problems]


def changes(found: Judged) -> list[tuple[int | None, str, Change]]:
    """Returns what becomes of the rows that the list has."""
    return [(each.row, each.key, each.change) for each in found.diff if each.row is not None]


def test_parties_are_made_and_found_again_by_their_tax_number(here: Hub) -> None:
    head = "name|tax number"
    found = judged(here, ListKind.PARTIES, head, "Turan LLP|990140000385", "Ili Foods|")
    assert changes(found) == [(2, "Turan LLP", Change.NEW), (3, "Ili Foods", Change.NEW)]
    batch = take(here, found)
    event = here.read(journal.event, batch)
    assert (event.kind, event.content["taken"]) == (EventKind.IMPORT_REFERENCE, 2)
    assert here.read(imports.import_of, batch).kind == "parties"
    renamed = judged(here, ListKind.PARTIES, head, "Turan Market LLP|990140000385")
    assert renamed.diff[0].fields == ((Field.NAME, "Turan LLP", "Turan Market LLP"),)
    assert [(each.key, each.change) for each in renamed.diff[1:]] == [("Ili Foods", Change.MISSING)]
    here.clock.advance(1)
    after = take(here, renamed)
    assert here.read(reference.party_id, "Turan Market LLP") is not None
    here.act(reverse, after)
    here.act(reverse, batch)
    assert here.read(reference.table_rows, "parties") == ()


def test_a_place_that_was_to_be_looked_at_was_looked_at(here: Hub) -> None:
    def name_it(act: Act) -> Event:
        learn(act, NewWords(places=(NewPlace("?ABC123", "Dostyk yard"),)))
        return Event(EventKind.CHANGE_REFERENCE, "", {})

    here.act(name_it)
    head = "code|name|country|route group"
    found = judged(here, ListKind.LOCATIONS, head, "?abc123|Dostyk yard|KZ|china", "KZALA|Almaty|KZ|local")
    assert changes(found) == [(2, "Dostyk yard", Change.CHANGED), (3, "Almaty", Change.UNCHANGED)]
    take(here, found)
    place = here.read(reference.location, "?ABC123")
    assert (place.country, place.route_group) == ("KZ", "china")
    (row,) = [row for row in here.read(reference.table_rows, "locations") if row["code"] == "?ABC123"]
    assert row["review"] == 0


def test_goods_of_an_unknown_group_count_as_other(here: Hub) -> None:
    head = "hs_code|name|commodity_group"
    found = judged(here, ListKind.COMMODITIES, head, "8471|Computers|Electronicss", "7701|Odd|other")
    assert told(found) == [(2, "list_goods_unknown", False)]
    take(here, found)
    assert here.read(reference.group_of_commodity, "847130") == "other"


def test_rows_that_cannot_be_are_refused(here: Hub) -> None:
    head = "code|name|country|route group"
    rows = ("KZAAA||KZ|", "KZBBB|Bee|KZ|nowhere", "KZCCC|Sea|KZ|", "KZCCC|See|KZ|")
    found = judged(here, ListKind.LOCATIONS, head, *rows)
    assert told(found) == [
        (2, "reference_lacks", True),
        (3, "reference_word", True),
        (5, "reference_twice", True),
    ]
    assert found.order is None
    take(here, judged(here, ListKind.LOCATIONS, head, *rows, accept_good=True))
    assert here.read(reference.location, "KZCCC").name == "Sea"
    with pytest.raises(Refusal):
        here.read(reference.location, "KZBBB")


def test_wagon_types_are_read_by_their_own_columns(here: Hub) -> None:
    head = "code|fleet|length_class_ft|gauge_mm|base_mm|frame_mm|coupler_mm|payload_kg|tare_kg|axles"
    whole = "13-9999|cis|80|1520|19000|24400|25620|69000|27000|4"
    found = judged(
        here, ListKind.WAGON_TYPES, head, whole, "13-9998|cis|eighty|1520|1|1|1|1|1|4", "13-9997|cis"
    )
    assert [(row, code) for row, code, _refused in told(found)] == [
        (3, "list_whole"),
        (3, "reference_lacks"),
        (4, "reference_lacks"),
    ]
    take(here, judged(here, ListKind.WAGON_TYPES, head, whole))
    assert here.read(reference.wagon_type, "13-9999").length_class_ft == 80
    other = judged(here, ListKind.WAGON_TYPES, "code|payload_kg", "13-9999|70000")
    assert other.diff[0].fields == ((Field.WAGON_TYPE_COLUMN, "69000", "70000"),)


def test_a_ban_is_put_in_force_by_its_list(here: Hub) -> None:
    head = "order_number|valid_from|valid_to|station|hs_codes|direction|wagon_kind"
    found = judged(
        here,
        ListKind.EMBARGO,
        head,
        "7/14|2026-11-01|2026-12-20|Poti, Almaty|1001, 1204|out|platform",
        "7/15|2026-11-01||Nowhere|1001|out|",
    )
    assert told(found) == [(3, "location_unknown", True)]
    good = found.opened
    assert good.questions == ()
    take(
        here,
        judged(
            here, ListKind.EMBARGO, head, "7/14|2026-11-01|2026-12-20|Poti, Almaty|1001, 1204|out|platform"
        ),
    )
    (ban,) = here.read(embargo.orders_in_force, date(2026, 11, 25))
    assert (ban.number, ban.commodities, ban.direction) == ("7/14", ("1001", "1204"), Direction.OUT)
    assert ban.stations == {"GEPTI", "KZALA"}
