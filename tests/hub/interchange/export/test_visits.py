"""The stays of a period go out with every canonical heading, and none that has not been in."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from db.act import Act, Event
from db.schema.imports import stay_papers
from db.schema.reference import locations, parties
from db.schema.visits import visits
from db.writes import carriers, holds
from domain.carriers import UNNAMED, CarrierKind
from domain.events import EventKind
from domain.seals import SealState
from hub.interchange.export import ExportWishes, cells, export
from hub.interchange.fields import CANONICAL
from hub.interchange.kinds import ExportKind
from hub.progress import unwatched
from tests.hub.conftest import Hub
from tests.hub.interchange.export.outgoing import Row, headings, rows
from tests.hub.operations.outbound import Outbound, announced
from tests.hub.scene import LENGTHS, Scene, work

VISITS = ExportKind.VISITS


def by_number(hub: Hub, **wishes: Any) -> dict[str, Row]:
    """Returns the exported stays by the number in the container cell, as it stands there."""
    return {row["container"]: row for row in rows(hub, VISITS, **wishes)}


def stay(hub: Hub, scene: Scene, name: str) -> Row:
    """Returns the exported stay of a box of the scene."""
    place = list(LENGTHS).index(name)
    return next(row for row in rows(hub, VISITS) if row["container"].startswith(f"TEMU62754{place:02d}"))


def change(hub: Hub, table: Any, key: dict[str, Any], **values: Any) -> None:
    """Changes or makes a row of a table in an act of its own."""

    def write(act: Act) -> Event:
        if table is visits:
            act.update(table, key, values)
        else:
            act.insert(table, {**key, **values})
        return Event(EventKind.CHANGE_REFERENCE, "", {})

    hub.act(write)


def test_the_headings_are_the_canonical_ones_in_their_order(sqlite_hub: Hub) -> None:
    assert headings(sqlite_hub, VISITS) == [field.value for field in CANONICAL]


def test_what_has_not_been_in_is_not_told(hub: Hub) -> None:
    work(hub)
    told = {row["container"][9:11] for row in rows(hub, VISITS)}
    came = {f"{place:02d}" for place, name in enumerate(LENGTHS) if name != "ON_TRAIN"}
    assert told == came


def test_a_stay_is_told_in_full(hub: Hub) -> None:
    scene = work(hub)
    gone = stay(hub, scene, "GONE")
    assert gone == {
        **dict.fromkeys((field.value for field in CANONICAL), ""),
        "container": "TEMU6275406",
        "size_type": "22G1",
        "load_status": "loaded",
        "category": "transit",
        "wagon": "94880010",
        "gross_kg": "18000",
        "tare_kg": "2200",
        "commodity": "consumer",
        "customs_status": "none",
        "carrier": "3027in",
        "mode": "rail",
        "arrived_at": "2026-11-25T11:00+05:00",
        "departed_at": "2026-11-26T00:50+05:00",
        "departed_by": "3057truck",
        "departed_mode": "road",
    }


def test_a_loaded_box_is_still_here(hub: Hub) -> None:
    loaded = stay(hub, work(hub), "LOADED")
    assert (loaded["departed_at"], loaded["departed_by"], loaded["departed_mode"]) == ("", "", "")


def test_a_train_says_when_its_boxes_were_expected(hub: Hub) -> None:
    outbound = Outbound(hub)
    outbound.bring(announced(1, 20))
    (row,) = rows(hub, VISITS)
    assert row["eta"] == "2026-11-25T09:00+05:00"
    assert (row["destination"], row["seal"], row["hs_code"]) == ("GEPTI", "S1", "1001")


def test_the_seals_on_the_box_are_told(hub: Hub) -> None:
    scene = work(hub)

    def seal(act: Act) -> Event:
        box = scene.boxes["AREA"]
        holds.add_seal(act, box, "A 1/A2", "", SealState.ANNOUNCED)
        holds.add_seal(act, box, "GONE", "", SealState.REMOVED)
        holds.add_seal(act, box, "SAID", "", SealState.DIFFERS, "READ")
        holds.add_seal(act, box, "LOST", "", SealState.DIFFERS)
        return Event(EventKind.REMARK, "", {})

    hub.act(seal)
    assert stay(hub, scene, "AREA")["seal"] == "KZ1;A1;A2;READ"
    assert stay(hub, scene, "LOWER")["seal"] == ""


def test_what_a_history_said_is_told_as_it_said_it(hub: Hub) -> None:
    scene = work(hub)
    box = scene.boxes["AREA"]
    eta = datetime(2026, 11, 20, 3, 0, 5, tzinfo=UTC)
    change(hub, stay_papers, {"visit_id": scene.boxes["LOWER"]}, seals="S1 S2", eta=eta)
    change(
        hub,
        stay_papers,
        {"visit_id": box},
        wagon="94000001",
        commodity="фанера",
        remark="=1+1",
        seals="not told: there is a look at the box",
    )
    lower, area = stay(hub, scene, "LOWER"), stay(hub, scene, "AREA")
    assert (lower["seal"], lower["eta"]) == ("S1;S2", "2026-11-20T08:00:05+05:00")
    # The wagon that it stood on here is better known than what a list said.
    assert (area["wagon"], area["commodity"], area["remark"]) == ("94880010", "фанера", "'=1+1")
    assert area["seal"] == "KZ1"


def test_a_stay_of_a_history_says_only_what_its_own_row_said(hub: Hub) -> None:
    outbound = Outbound(hub)
    (box,) = outbound.bring(announced(1, 20))
    change(hub, visits, {"id": box}, history_id=1)
    assert rows(hub, VISITS)[0]["eta"] == ""


def test_parties_places_and_carriers_stand_as_the_list_had_them(hub: Hub) -> None:
    scene = work(hub)
    made: dict[str, int] = {}

    def name(act: Act) -> Event:
        made["consignor"] = act.insert(parties, {"name": "-Ремонт, ТОО"})
        made["consignee"] = act.insert(parties, {"name": "哈萨克 “Turan”"})
        place = {"name": "Станция =Неизвестная", "country": "KZ", "review": 1}
        act.insert(locations, {"code": "?a1b2c3", **place})
        made["carrier"] = carriers.open_carrier(
            act,
            {"kind": CarrierKind.TRAIN_IN.value, "number": UNNAMED, "planned_on": date(2026, 11, 25)},
        )
        return Event(EventKind.CHANGE_REFERENCE, "", {})

    hub.act(name)
    change(
        hub,
        visits,
        {"id": scene.boxes["AREA"]},
        consignor_id=made["consignor"],
        consignee_id=made["consignee"],
        consignment="SMGS 0042",
        destination="?a1b2c3",
        origin="KZALA",
        inbound_carrier_id=made["carrier"],
        set_point_tenths=-185,
        goods="@plywood",
        dangerous_class="3",
        un_number="1203",
        vgm_kg=19_001,
    )
    row = stay(hub, scene, "AREA")
    assert row["consignor"] == "'-Ремонт, ТОО"
    assert row["consignee"] == "哈萨克 “Turan”"
    assert row["consignment"] == "SMGS 0042"
    assert (row["origin"], row["destination"]) == ("KZALA", "Станция =Неизвестная")
    assert row["carrier"] == ""
    assert row["temperature_c"] == "-18.5"
    assert row["goods"] == "'@plywood"
    assert (row["un_number"], row["dg_class"], row["vgm_kg"]) == ("1203", "3", "19001")


def test_a_number_as_painted_says_so(hub: Hub) -> None:
    scene = work(hub)

    def paint(act: Act) -> Event:
        act.execute(text("UPDATE units SET as_painted = 1 WHERE number = 'TEMU6275406'"))
        return Event(EventKind.CHANGE_REFERENCE, "", {})

    hub.act(paint)
    assert stay(hub, scene, "GONE")["container"] == "TEMU6275406 (as painted)"


def test_a_period_has_the_stays_that_began_in_it(hub: Hub) -> None:
    outbound = Outbound(hub)
    came = []
    for serial in range(4):
        outbound.bring(announced(serial, 20))
        came.append(hub.clock.now)
        hub.clock.advance(60)
    told = [row["arrived_at"] for row in rows(hub, VISITS)]
    assert [datetime.fromisoformat(each) for each in told] == came
    first, second, third, _ = [row["container"] for row in rows(hub, VISITS)]
    within = by_number(hub, since=came[0], until=came[2])
    assert list(within) == [first, second]
    assert list(by_number(hub, since=came[2])) == [third, _]
    assert list(by_number(hub, until=came[1])) == [first]
    # Period by period, each stay is told once.
    assert len(by_number(hub, until=came[1])) + len(by_number(hub, since=came[1])) == 4


def test_a_spreadsheet_is_told_of_utf_8_and_kept_from_changing_figures(sqlite_hub: Hub) -> None:
    outbound = Outbound(sqlite_hub)
    (box,) = outbound.bring(announced(1, 20))
    change(sqlite_hub, visits, {"id": box}, hs_code="0405")
    path = Path(sqlite_hub.store.place).with_name("out.csv")
    wishes = ExportWishes(VISITS, excel_bom=True, delimiter=";")
    export(sqlite_hub.store, wishes, path, unwatched())
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfcontainer;size_type;")
    assert b';"=""0405""";' in content
    assert rows(sqlite_hub, VISITS, excel_bom=True, delimiter=";")[0]["hs_code"] == '="0405"'
    assert rows(sqlite_hub, VISITS)[0]["hs_code"] == "0405"


MANY = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
INSERT INTO visits (id, unit_id, number, where_is, plan, category, load_status, customs_status, size_type,
    length_ft, teu_hundredths, gross_kg, goods, commodity_group, route_group, inbound_mode, as_found,
    announced_at, checked_in_at, departed_at)
SELECT 1000 + i, 1, printf('TEMU%07d', i), 'departed', 'carried_out', 'transit', 'loaded', 'none', '45G1', 40,
    200, 20000, 'goods ' || i, 'consumer', 'local', 'rail', 0, i, i * 60000, i * 60000 + 1 FROM n
"""


def test_a_hub_of_any_size_goes_out_in_the_same_memory(
    sqlite_hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Words and hours that were met are remembered up to a limit, which the tens of thousands are beyond.
    monkeypatch.setattr(cells, "_REMEMBERED", 2_000)
    work(sqlite_hub)

    def fill(act: Act) -> Event:
        act.execute(text(MANY))
        return Event(EventKind.DEMO_HISTORY, "", {})

    sqlite_hub.act(fill)
    start = datetime(1970, 1, 1, tzinfo=UTC)

    def peak(stays: int) -> int:
        wishes = ExportWishes(VISITS, until=start + timedelta(minutes=stays + 1))
        tracemalloc.start()
        assert export(sqlite_hub.store, wishes, tmp_path / "out.csv", unwatched()) == stays
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(1)
    assert peak(20_000) < peak(10_000) * 1.1


@pytest.mark.parametrize("kind", [ExportKind.STOCK, ExportKind.VISITS, ExportKind.THROUGHPUT])
def test_an_empty_hub_gives_headings_alone(hub: Hub, kind: ExportKind) -> None:
    assert rows(hub, kind) == []
