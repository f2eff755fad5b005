"""Proves that a list of boxes is judged row by row before anything is written, and taken as one batch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from db.act import Act, Event
from db.queries import carriers, imports, journal
from db.queries.visits import VisitFacts, inbound_of
from db.reading import Reading
from db.schema.imports import stay_papers
from db.schema.reference import commodities, locations, parties
from db.schema.visits import visits
from db.writes.reference import party, set_setting
from domain.carriers import CarrierKind
from domain.container_number import check_digit
from domain.events import EventKind
from domain.figures import Mode
from domain.refusal import Refusal
from domain.train_name import ByNumber
from domain.visit import Category, LoadStatus, Where
from hub.check import Verdict, check
from hub.interchange.boxes_of_rows import BARRED
from hub.interchange.dates import Clues
from hub.interchange.differences import Change
from hub.interchange.fields import Field
from hub.interchange.judged import Judged
from hub.interchange.kinds import Encoding, ListKind
from hub.interchange.manifests import judge_manifest
from hub.interchange.opened_list import Opened, open_list
from hub.interchange.problems import Problem
from hub.interchange.reading.source import source_of_cells
from hub.interchange.wishes import Wishes
from hub.operations import arrivals
from hub.operations.manifests import ManifestTaken
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub
from tests.hub.trains import BOX, ETA, arrived

ROW = {
    "container": "CSQU3054383",
    "size_type": "45G1",
    "load_status": "F",
    "category": "transit",
    "wagon": "94880010",
    "wagon_type": "80 ft",
    "position": "1",
    "gross_kg": "18000",
    "tare_kg": "3900",
    "hs_code": "84",
    "goods": "machine tools",
    "consignee": "Turan",
    "origin": "CNXIY",
    "destination": "UZTAS",
}
ALMATY = ZoneInfo("Asia/Almaty")


def number(serial: int) -> str:
    """Returns a container number that passes its check digit, and no remainder of ten."""
    leading = f"TEMU{serial:06d}"
    digit, is_ten = check_digit(leading)
    return number(serial + 500) if is_ten else f"{leading}{digit}"


A, B, C = number(1), number(2), number(3)


def text(*rows: dict[str, str]) -> str:
    """Returns a list of rows that say something else than ROW."""
    heads = list(dict.fromkeys([*ROW, *(name for row in rows for name in row)]))
    lines = [[(ROW | row).get(name, "") for name in heads] for row in rows]
    return "\n".join("\t".join(cells) for cells in [heads, *lines]) + "\n"


def opened(hub: Hub, said: str, wishes: Wishes) -> Opened:
    """Returns the list as pasted."""
    return open_list(source_of_cells(said, "list.tsv"), wishes, (), Clues(ALMATY, hub.clock.now))


def judged(hub: Hub, *rows: dict[str, str], said: str | None = None, **more: object) -> Judged:
    """Returns how a list for train 3017 is judged."""
    wishes = Wishes(**{"kind": ListKind.MANIFEST, "carrier": "3017", "eta": ETA} | more)  # type: ignore[arg-type]
    return hub.read(judge_manifest, opened(hub, said or text(*rows), wishes), wishes, hub.clock.now)


def take(hub: Hub, found: Judged) -> tuple[int, ManifestTaken]:
    """Takes a judged list in and returns its batch and what it did."""
    assert found.order is not None
    outcome = hub.act(found.order.operation, *found.order.given)
    assert isinstance(outcome.result, ManifestTaken)
    return outcome.event_id, outcome.result


def told(found: Judged) -> list[tuple[int, str, str, bool]]:
    """Returns row, column, code and whether it refuses, but for what is told of every first list."""
    odd = [each for each in found.problems if each.code not in ("list_party_new",)]
    return [(each.row, each.column, each.code, each.refused) for each in odd]


def the(found: Judged, code: str) -> Problem:
    """Returns the one problem with that code."""
    (one,) = [each for each in found.problems if each.code == code]
    return one


def boxes(hub: Hub, carrier_id: int) -> dict[str, VisitFacts]:
    """Returns the boxes of a carrier's list by number."""
    every = hub.read(inbound_of, carrier_id)
    return {each.number: each for each in every if each.where_is is not Where.CANCELLED}


@pytest.fixture(autouse=True)
def sound(request: pytest.FixtureRequest) -> Iterator[None]:
    """Proves what was written when a test is over."""
    known = [name for name in ("hub", "sqlite_hub") if name in request.fixturenames]
    hubs: list[Hub] = [request.getfixturevalue(name) for name in known]
    yield
    for each in hubs:
        assert (check(each.store).verdict, check(each.store).findings) == (Verdict.SOUND, ())


def test_a_sound_list_is_taken_as_one_batch(hub: Hub) -> None:
    found = judged(hub, {}, {"container": A, "position": "2"})
    assert (found.read, found.accepted, found.rejected) == (2, 2, 0)
    assert [(each.row, each.key, each.change) for each in found.diff] == [
        (2, "CSQU3054383", Change.NEW),
        (3, A, Change.NEW),
    ]
    assert found.carrier == "3017@2026-11-25"
    batch, taken = take(hub, found)
    event = hub.read(journal.event, batch)
    kept = hub.read(imports.import_of, batch)
    assert event.kind is EventKind.IMPORT_MANIFEST
    assert (event.content["file"], event.content["taken"]) == ("list.tsv", 2)
    assert (kept.kind, kept.rows, kept.encoding, kept.delimiter) == (
        "manifest",
        2,
        Encoding.UTF_8.value,
        "\t",
    )
    assert (kept.file_sha256, kept.rows_sha256) == (
        event.content["file_sha256"],
        event.content["rows_sha256"],
    )
    assert set(boxes(hub, taken.carrier_id)) == {"CSQU3054383", A}
    assert judged(hub, {}, {"container": A, "position": "2"}).same_file == (kept,)
    hub.clock.advance(1)
    hub.act(reverse, batch)
    assert hub.read(imports.import_of, batch).taken_back_at is not None
    assert hub.read(carriers.find_carriers, ByNumber("3017"), CarrierKind.TRAIN_IN) == ()


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"container": "CSQU3054384"}, "container", "container_number_check_digit"),
        ({"container": "CSQU305"}, "container", "container_number_incomplete"),
        ({"gross_kg": "3899"}, "gross_kg", "gross_below_tare"),
        ({"gross_kg": "36001"}, "gross_kg", "gross_impossible"),
        ({"gross_kg": "heavy"}, "gross_kg", "list_weight"),
        ({"size_type": "99X9"}, "size_type", "size_type_length"),
        ({"dg_class": "7"}, "dg_class", "dangerous_not_let_in"),
    ],
)
def test_a_row_is_refused(sqlite_hub: Hub, cells: dict[str, str], column: str, code: str) -> None:
    found = judged(sqlite_hub, cells, {"container": A, "position": "2"})
    assert (2, column, code, True) in told(found)
    assert (found.accepted, found.rejected, found.order) == (1, 1, None)
    assert [each.key for each in found.diff] == [A]
    _, taken = take(sqlite_hub, judged(sqlite_hub, cells, {"container": A}, accept_good=True))
    assert set(boxes(sqlite_hub, taken.carrier_id)) == {A}


def test_a_wrong_number_has_proposals_and_may_be_as_painted(sqlite_hub: Hub) -> None:
    wrong = {"container": "CSQU3054384"}
    problem = the(judged(sqlite_hub, wrong), "container_number_check_digit")
    assert "CSQU3054383" in [each.value for each in problem.proposals]
    assert problem.value == "CSQU3054384"
    assert told(judged(sqlite_hub, wrong, as_painted=frozenset({2}))) == []
    assert told(judged(sqlite_hub, {"container": "CSQU3054384 (as painted)"})) == []
    mended = judged(sqlite_hub, wrong, repairs={(2, Field.CONTAINER): "CSQU3054383"})
    assert mended.order is not None


def test_the_second_row_of_a_number_is_refused(sqlite_hub: Hub) -> None:
    found = judged(sqlite_hub, {}, {"container": A, "position": "2"}, {"wagon": "94880028"})
    assert [each[:3] for each in told(found) if each[3]] == [(4, "container", "list_box_twice")]
    assert the(found, "list_box_twice").facts == {"number": "CSQU3054383", "first": 2}


def test_a_box_that_is_here_is_refused_unless_it_stands_on_this_train(sqlite_hub: Hub) -> None:
    arrived(sqlite_hub, BOX, number="3001")
    found = judged(sqlite_hub, {})
    assert [each[:3] for each in told(found) if each[3]] == [(2, "container", "box_here_already")]
    amended = judged(sqlite_hub, {"gross_kg": "20000"}, carrier="3001")
    assert [each for each in told(amended) if each[3]] == []
    take(sqlite_hub, amended)


def test_what_came_while_the_list_was_looked_at_refuses_it(sqlite_hub: Hub) -> None:
    found = judged(sqlite_hub, {})
    arrived(sqlite_hub, BOX, number="3001")
    assert found.order is not None
    with pytest.raises(Refusal) as refused:
        sqlite_hub.act(found.order.operation, *found.order.given)
    assert (refused.value.code, refused.value.facts) == ("import_overtaken_rows", {"boxes": ("CSQU3054383",)})
    assert sqlite_hub.read(carriers.find_carriers, ByNumber("3017")) == ()


def test_unknown_words_are_made_known_and_marked(hub: Hub) -> None:
    def know(act: Act) -> Event:
        party(act, "Turan Market LLP")
        return Event(EventKind.IMPORT_REFERENCE, "", {})

    hub.act(know)
    cells = {"consignee": "Turan Markt LLP", "destination": "Tashkentt", "origin": "CNXIY", "hs_code": "77"}
    found = judged(hub, cells, {"container": A, "position": "2", "consignee": "TURAN  MARKET LLP"})
    assert [each.value for each in the(found, "list_party_new").proposals] == ["Turan Market LLP"]
    assert the(found, "list_party_new").row == 2
    assert "Tashkent" in [each.value for each in the(found, "list_place_new").proposals]
    assert the(found, "hs_code_unknown").refused is False
    _, taken = take(hub, found)

    def review(connection: object, table: object, column: object) -> list[str]:
        statement = select(column).where(table.c.review == 1)  # type: ignore[attr-defined, call-overload]
        return [row[0] for row in connection.execute(statement)]  # type: ignore[attr-defined]

    assert hub.read(review, parties, parties.c.name) == ["Turan Markt LLP"]
    assert hub.read(review, locations, locations.c.name) == ["Tashkentt"]
    assert hub.read(review, commodities, commodities.c.hs_code) == ["77"]
    first = boxes(hub, taken.carrier_id)["CSQU3054383"]
    assert (first.route_group, first.commodity_group, first.destination) == (
        "local",
        "other",
        first.destination,
    )
    assert str(first.destination).startswith("?")
    again = judged(hub, cells)
    assert [each.code for each in again.problems] == []


def test_what_is_not_said_is_assumed_and_told(sqlite_hub: Hub) -> None:
    cells = {"load_status": "", "category": "", "wagon_type": "", "gross_kg": "4000", "destination": "Almaty"}
    found = judged(sqlite_hub, cells)
    assert {each[1:] for each in told(found)} == {
        ("load_status", "load_status_assumed", False),
        ("category", "category_assumed", False),
        ("wagon_type", "wagon_type_assumed", False),
    }
    _, taken = take(sqlite_hub, found)
    box = boxes(sqlite_hub, taken.carrier_id)["CSQU3054383"]
    assert (box.load_status, box.category) == (LoadStatus.EMPTY, Category.IMPORT)
    (wagon,) = sqlite_hub.read(carriers.inbound_wagons, taken.carrier_id)
    assert wagon.wagon_type == "40 ft"
    # The wagon and the box are known now.
    later = judged(sqlite_hub, {"wagon_type": "", "size_type": ""}, carrier="3019")
    assert the(later, "wagon_type_assumed").facts["wagon_type"] == "40 ft"
    assert the(later, "size_type_assumed").facts["size_type"] == "45G1"
    other = judged(sqlite_hub, {"size_type": "22G1"}, carrier="3019")
    assert [each.value for each in the(other, "size_type_differs").proposals] == ["45G1"]


def test_a_column_that_is_not_there_is_told_once(sqlite_hub: Hub) -> None:
    said = f"container\tsize_type\n{A}\t45G1\n{B}\t22G1\n"
    found = judged(sqlite_hub, said=said)
    assert {(each.code, each.facts["field"]) for each in found.problems} == {
        ("list_column_missing", name)
        for name in ("load_status", "category", "gross_kg", "destination", "consignee", "wagon")
    }
    assert found.order is not None
    take(sqlite_hub, found)


def test_empty_cells_are_told_one_by_one_until_they_are_many(sqlite_hub: Hub) -> None:
    few = [{"container": number(each), "wagon": "", "position": "", "consignee": ""} for each in range(20)]
    found = judged(sqlite_hub, {}, *few)
    assert [each.row for each in found.problems if each.code == "list_cell_empty"] == [
        row for row in range(3, 23) for _column in ("consignee", "wagon")
    ]
    many = judged(sqlite_hub, {}, *few, {**few[0], "container": number(30)})
    assert {each.facts["rows"] for each in many.problems if each.code == "list_cells_empty"} == {21}


def test_wagons_never_refuse_a_row(sqlite_hub: Hub) -> None:
    found = judged(
        sqlite_hub,
        {"wagon": "94880011", "wagon_type": "81 ft"},
        {"container": A, "wagon": "94880011"},
        {"container": B, "wagon": "12", "position": ""},
        {"container": C, "wagon": "94880011", "wagon_type": "60 ft", "position": "3"},
    )
    assert found.rejected == 0
    codes = {each.code: each.row for each in found.problems if each.column.startswith(("wagon", "position"))}
    assert codes["wagon_type_strange"] == 2
    assert codes["wagon_position_twice"] == 3
    assert codes["wagon_number_length"] == 4
    assert codes["wagon_two_types"] == 5
    assert "wagon_number_check_digit" in codes
    _, taken = take(sqlite_hub, found)
    assert len(boxes(sqlite_hub, taken.carrier_id)) == 4


def test_a_list_amends_the_train_and_says_before_what_it_changes(hub: Hub) -> None:
    take(hub, judged(hub, {}, {"container": A, "position": "2"}, {"container": B, "wagon": "94880028"}))
    hub.clock.advance(5)
    found = judged(
        hub,
        {"gross_kg": "20000", "seal": "CN1"},
        {"container": A, "position": "2"},
        {"container": C, "wagon": "94880036"},
    )
    assert [(each.row, each.key, each.change) for each in found.diff] == [
        (2, "CSQU3054383", Change.CHANGED),
        (3, A, Change.UNCHANGED),
        (4, C, Change.NEW),
        (None, B, Change.MISSING),
    ]
    assert set(found.diff[0].fields) == {(Field.GROSS_KG, "18000", "20000"), (Field.SEAL, "", "CN1")}
    _, taken = take(hub, found)
    assert taken.change is not None
    assert (taken.change.added, taken.change.removed) == ((C,), (B,))
    assert taken.change.changed == ("CSQU3054383",)


def test_a_refused_row_is_not_missing_from_the_new_list(sqlite_hub: Hub) -> None:
    _, first = take(sqlite_hub, judged(sqlite_hub, {}, {"container": A, "position": "2"}))
    found = judged(sqlite_hub, {"gross_kg": "40000"}, {"container": A, "position": "1"}, accept_good=True)
    assert [(each.key, each.change) for each in found.diff] == [(A, Change.CHANGED)]
    take(sqlite_hub, found)
    kept = boxes(sqlite_hub, first.carrier_id)
    assert set(kept) == {"CSQU3054383", A}
    assert kept["CSQU3054383"].gross_kg == 18_000


def test_what_a_list_says_beside_is_kept_and_silence_takes_nothing_away(sqlite_hub: Hub) -> None:
    cells = {"consignor": "Xi'an Works", "consignment": "SMGS 12", "vgm_kg": "18100"}
    _, taken = take(sqlite_hub, judged(sqlite_hub, cells))
    take(sqlite_hub, judged(sqlite_hub, {}))

    def stated(connection: Reading) -> tuple[object, ...]:
        wanted = (visits.c.consignor_id, visits.c.consignment, visits.c.vgm_kg)
        return tuple(connection.execute(select(*wanted)).one())

    assert sqlite_hub.read(stated)[1:] == ("SMGS 12", 18_100)
    assert sqlite_hub.read(stated)[0] is not None
    assert len(boxes(sqlite_hub, taken.carrier_id)) == 1


def test_a_truck_brings_what_its_list_says(hub: Hub) -> None:
    cells = {"wagon": "", "position": ""}
    found = judged(hub, cells, carrier="275cbt13", mode=Mode.ROAD)
    assert (found.carrier, found.rejected) == ("275 CBT 13", 0)
    _, taken = take(hub, found)
    truck = hub.read(carriers.carrier, taken.carrier_id)
    assert (truck.kind, truck.number, truck.planned_at) == (CarrierKind.TRUCK, "275 CBT 13", ETA)
    assert set(boxes(hub, truck.id)) == {"CSQU3054383"}
    more = judged(hub, cells, {**cells, "container": A}, carrier="275 CBT 13", mode=Mode.ROAD)
    assert [each.change for each in more.diff] == [Change.UNCHANGED, Change.NEW]
    assert take(hub, more)[1].carrier_id == truck.id


def test_the_carrier_and_its_time_are_read_or_asked(sqlite_hub: Hub) -> None:
    asked = judged(sqlite_hub, {}, carrier=None, eta=None)
    assert [each.code for each in asked.questions] == ["carrier", "eta"]
    assert (asked.read, asked.order, asked.carrier) == (1, None, None)
    read = judged(sqlite_hub, {"carrier": "3019", "eta": "2026-11-25 12:00"}, carrier=None, eta=None)
    assert (read.carrier, read.questions) == ("3019@2026-11-25", ())
    two = [{"carrier": "3019"}, {"carrier": "3021", "container": A, "position": "2"}]
    several = judged(sqlite_hub, *two, carrier=None)
    assert [(each.code, each.choices) for each in several.questions] == [("carrier", ("3019", "3021"))]


def test_a_train_that_is_worked_takes_no_list(sqlite_hub: Hub) -> None:
    carrier_id = arrived(sqlite_hub, BOX)
    sqlite_hub.act(arrivals.start_unloading, carrier_id)
    sqlite_hub.clock.advance(5)
    sqlite_hub.act(
        arrivals.mark_missing, [carrier_id and next(iter(boxes(sqlite_hub, carrier_id).values())).id]
    )
    sqlite_hub.act(arrivals.finish_unloading, carrier_id)
    found = judged(sqlite_hub, {"container": A})
    assert (found.order, found.problems[0].row, found.problems[0].code) == (None, 0, "carrier_stage")


def test_the_hub_sets_which_goods_may_not_come(sqlite_hub: Hub) -> None:
    def bar(act: Act) -> Event:
        set_setting(act, BARRED, datetime(2026, 1, 1, tzinfo=UTC).date(), ["3"])
        return Event(EventKind.IMPORT_REFERENCE, "", {})

    sqlite_hub.act(bar)
    sqlite_hub.clock.now += timedelta(minutes=1)
    assert the(judged(sqlite_hub, {"dg_class": "3"}), "dangerous_not_let_in").refused
    assert told(judged(sqlite_hub, {"dg_class": "7"})) == []


def test_a_list_that_named_a_new_place_can_be_taken_back(hub: Hub) -> None:
    batch, taken = take(hub, judged(hub, {"destination": "Nowhere", "hs_code": "77"}))
    hub.clock.advance(1)
    hub.act(reverse, batch)
    assert boxes(hub, taken.carrier_id) == {}
    # The place stays known: the visit that ended names it.
    assert [each.code for each in judged(hub, {"destination": "Nowhere", "hs_code": "77"}).problems] == []
    take(hub, judged(hub, {"destination": "Nowhere", "hs_code": "77"}))


def test_remarks_and_goods_as_written_are_kept_beside_the_visit(hub: Hub) -> None:
    def kept(connection: Reading) -> list[tuple[object, ...]]:
        wanted = select(visits.c.number, stay_papers.c.commodity, stay_papers.c.remark)
        joined = wanted.join(stay_papers, stay_papers.c.visit_id == visits.c.id)
        return [tuple(row) for row in connection.execute(joined)]

    row = {"remark": "handle with care", "commodity": "Machinery"}
    batch, _taken = take(hub, judged(hub, row, {"container": A, "position": "2"}))
    assert hub.read(kept) == [("CSQU3054383", "Machinery", "handle with care")]
    again, _taken = take(hub, judged(hub, {"remark": "fragile"}, {"container": A, "position": "2"}))
    assert hub.read(kept) == [("CSQU3054383", "Machinery", "fragile")]
    hub.clock.advance(1)
    hub.act(reverse, again)
    hub.act(reverse, batch)
    assert hub.read(kept) == []


def test_a_list_of_numbers_alone_is_taken(sqlite_hub: Hub) -> None:
    found = judged(sqlite_hub, said=f"container\n{A}\n{B}\n")
    missing = [each.facts["field"] for each in found.problems if each.code == "list_column_missing"]
    assert ("size_type" in missing, found.rejected) == (True, 0)
    _, taken = take(sqlite_hub, found)
    assert {each.size_type for each in boxes(sqlite_hub, taken.carrier_id).values()} == {"45G1"}
    short = judged(sqlite_hub, {"size_type": "", "tare_kg": "2250", "container": C})
    assert the(short, "size_type_guessed").facts == {"size_type": "22G1"}
