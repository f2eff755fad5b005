"""Proves that whole stays written at once count like the same moves worked, are proved row by row, and go
away again without a trace, on both kinds of store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text, update

from db import engine
from db.errors import StorageFault, StorageProblem
from db.kept import columns_of
from db.queries.imports import import_of
from db.queries.ledger_lines import ledger_lines
from db.queries.rows_written import DIGESTED, WRITTEN
from db.schema import metadata
from db.schema.carriers import carrier_visits
from db.schema.figures import figures, shift_stocks
from db.schema.imports import stay_papers
from db.schema.visits import units, visits
from db.staging import staging
from domain.events import SubjectKind
from domain.figures import Mode
from domain.refusal import Refusal
from domain.visit import CustomsStatus, LoadStatus
from hub.check import check
from hub.operations.boxes import declare_load_status, remark, set_customs, strip, weigh
from hub.progress import Cancelled, Progress
from tests.conftest import KINDS
from tests.db import acts
from tests.db.past import Stay, import_stays, stage, take_back, write
from tests.hub.conftest import START, Hub, open_hub
from tests.hub.scene import work

FIRST = datetime(2024, 2, 27, 3, tzinfo=UTC)
"""Two days before Almaty changed its zone."""
STAYS = [
    Stay("TEMU0000001", FIRST, FIRST + timedelta(hours=30)),
    Stay("TEMU0000002", FIRST + timedelta(hours=1), FIRST + timedelta(hours=80), gross_kg=None),
    Stay("TEMU0000001", FIRST + timedelta(hours=90), FIRST + timedelta(hours=91), outbound_mode=Mode.ROAD),
    Stay("TEMU0000003", START - timedelta(hours=30), START - timedelta(minutes=1), inbound_mode=Mode.ROAD),
    Stay("TEMU0000004", FIRST, START, load_status=LoadStatus.EMPTY, gross_kg=2_200, length_ft=45),
]


def rows(hub: Hub, *names: str) -> dict[str, list[tuple[object, ...]]]:
    """Returns the rows of tables, in the order of their keys."""
    return {
        name: hub.read(
            lambda c, table: list(map(tuple, c.execute(select(table).order_by(*table.primary_key)))),
            metadata.tables[name],
        )
        for name in names
    }


def change(hub: Hub, statement: object) -> None:
    """Changes rows behind the journal's back."""
    writer = engine.reshaper(hub.store.url)
    with writer.begin() as connection:
        connection.execute(statement)  # type: ignore[call-overload]
    writer.dispose()


def test_stays_are_written_in_the_order_of_the_list_with_all_that_they_name(hub: Hub, tmp_path: Path) -> None:
    event_id = write(hub, STAYS, tmp_path)
    facts = hub.read(import_of, event_id)
    kept = hub.read(lambda c: c.execute(select(visits).order_by(visits.c.id)).all())
    assert [row.number for row in kept] == [stay.number for stay in STAYS]
    assert (kept[0].id, kept[-1].id) == (facts.first_visit_id, facts.last_visit_id)
    assert [(row.checked_in_at, row.departed_at) for row in kept] == [
        (stay.arrived_at, stay.departed_at) for stay in STAYS
    ]
    assert {row.history_id for row in kept} == {event_id}
    papers = hub.read(lambda c: c.execute(select(stay_papers)).all())
    assert [(row.visit_id, row.wagon, row.seals) for row in papers] == [
        (row.id, "94788965", "KZ1 KZ2") for row in kept
    ]
    names = hub.read(lambda c: c.execute(select(units.c.number).order_by(units.c.id)).scalars().all())
    assert names == ["TEMU0000001", "TEMU0000002", "TEMU0000003", "TEMU0000004"]
    assert check(hub.store).findings == ()


def test_ids_go_on_after_those_that_were_written(hub: Hub, tmp_path: Path) -> None:
    write(hub, STAYS, tmp_path)
    scene = work(hub)
    assert min(scene.boxes.values()) == len(STAYS) + 1
    assert check(hub.store).findings == ()


def test_known_boxes_parties_and_trains_are_joined(hub: Hub, tmp_path: Path) -> None:
    first = write(hub, STAYS[:2], tmp_path)
    again = [
        Stay("TEMU0000001", FIRST + timedelta(hours=40), FIRST + timedelta(hours=80)),
        Stay("TEMU0000009", FIRST + timedelta(hours=2), FIRST + timedelta(hours=9)),
    ]
    second = write(hub, again, tmp_path)
    of = hub.read(lambda c: c.execute(select(visits.c.number, visits.c.unit_id, visits.c.consignee_id)).all())
    assert len({unit for _, unit, _ in of}) == 3
    assert len({party for _, _, party in of}) == 1
    trains = hub.read(lambda c: c.execute(select(carrier_visits.c.history_id)).scalars().all())
    assert sorted(trains) == [first] * 3 + [second] * 2
    assert check(hub.store).findings == ()


STAY = st.builds(
    lambda box, came, days, minutes, modes, load, gross: Stay(
        f"TEMU000000{box}",
        START - timedelta(days=came, minutes=minutes),
        min(START - timedelta(days=came, minutes=minutes) + timedelta(days=days, minutes=minutes), START),
        inbound_mode=modes[0],
        outbound_mode=modes[1],
        load_status=load,
        gross_kg=gross,
    ),
    *(st.integers(0, 4), st.integers(0, 1_200), st.integers(0, 40), st.integers(0, 1_439)),
    st.tuples(st.sampled_from(Mode), st.sampled_from(Mode)),
    st.sampled_from(LoadStatus),
    st.sampled_from((None, 2_000, 20_000)),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STAY, min_size=1, max_size=12), st.booleans(), st.integers(0, 40))
def test_stays_count_like_the_same_moves_worked(
    founded_url: Callable[[str], str],
    tmp_path_factory: pytest.TempPathFactory,
    stays: list[Stay],
    is_worked: bool,
    later: int,
) -> None:
    """The other hub was founded before the first stay and counted each move when it happened."""
    folder = tmp_path_factory.mktemp("staging")
    hub, other = open_hub(founded_url("sqlite")), open_hub(founded_url("sqlite"))
    try:
        for each in (hub, other):
            if is_worked:
                work(each)
            each.clock.advance(later * 60)
        write(hub, stays, folder)
        furnished = other.act(acts.furnish_past).result
        counted = [count for stay in stays for count in stay.counts()]
        other.act(acts.count_past, furnished, min(stay.arrived_at for stay in stays), counted)
        for each in (hub, other):
            each.clock.advance(20 * 60)
            each.act(acts.remark, "two shifts later")
        kinds = ("figures", "stock_shifts", "shift_stocks")
        assert without_zeros(rows(hub, *kinds)) == without_zeros(rows(other, *kinds))
        assert sorted(hub.read(lines)) == sorted(other.read(lines))
        assert check(hub.store).findings == ()
    finally:
        hub.close()
        other.close()


def lines(connection) -> list[tuple[object, ...]]:
    """Returns everything that was counted."""
    return list(ledger_lines(connection))


def without_zeros(kept: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """Returns the rows without sums that came to nothing."""
    return {
        name: [row for row in found if name == "stock_shifts" or any(row[-4:])]
        for name, found in kept.items()
    }


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (update(visits).where(visits.c.id == 2).values(goods="gold"), "damage_import"),
        (update(visits).where(visits.c.id == 2).values(departed_at=START), "damage_import"),
        (update(visits).where(visits.c.id == 2).values(history_id=None), "damage_import"),
        (update(stay_papers).where(stay_papers.c.visit_id == 3).values(seals="KZ3"), "damage_import"),
        (update(carrier_visits).where(carrier_visits.c.id == 1).values(number="9003"), "damage_import"),
        (text("DELETE FROM stay_papers WHERE visit_id = 4"), "damage_import"),
        (update(visits).where(visits.c.id == 2).values(history_id=1), "damage_import_row"),
        (update(figures).values(boxes=figures.c.boxes + 1), "damage_figures"),
        (update(shift_stocks).values(gross_kg=1), "damage_stock"),
        (text("DELETE FROM stock_shifts WHERE shift = '2025-01-01D'"), "damage_shift_gap"),
    ],
)
def test_what_was_changed_without_an_event_is_found(
    sqlite_hub: Hub, tmp_path: Path, statement: object, code: str
) -> None:
    write(sqlite_hub, STAYS, tmp_path)
    change(sqlite_hub, statement)
    assert code in {finding.code for finding in check(sqlite_hub.store).findings}


def test_a_stay_that_is_counted_twice_is_found(sqlite_hub: Hub, tmp_path: Path) -> None:
    write(sqlite_hub, STAYS, tmp_path)
    sqlite_hub.act(acts.count, 1, STAYS[0].counts()[0])
    assert "damage_counted" in {finding.code for finding in check(sqlite_hub.store).findings}


@pytest.mark.parametrize("is_worked", [True, False])
def test_what_was_brought_goes_away_again(hub: Hub, tmp_path: Path, is_worked: bool) -> None:
    if is_worked:
        work(hub)
    names = ("visits", "carrier_visits", "stay_papers", "counts", "event_subjects", "positions")
    before, sums = rows(hub, *names), without_zeros(rows(hub, "figures", "shift_stocks"))
    event_id = write(hub, STAYS, tmp_path)
    assert rows(hub, *names) != before
    take_back(hub, event_id, STAYS, tmp_path)
    assert rows(hub, *names) == before
    assert without_zeros(rows(hub, "figures", "shift_stocks")) == sums
    assert check(hub.store).findings == ()
    write(hub, STAYS[2:], tmp_path)
    assert check(hub.store).findings == ()


def test_what_is_written_unlooked_at_keeps_every_constraint(sqlite_hub: Hub, tmp_path: Path) -> None:
    """Neither CHECKs nor foreign keys are looked at while it is written: they hold all the same."""
    write(sqlite_hub, STAYS, tmp_path)
    with closing(sqlite3.connect(str(sqlite_hub.store.url.database))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        kept = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    assert {index.name for table in metadata.sorted_tables for index in table.indexes} <= kept


@pytest.mark.parametrize("after", [1, 2, 4])
def test_who_wants_it_no_more_has_written_nothing(hub: Hub, tmp_path: Path, after: int) -> None:
    progress = Progress()
    steps = iter(range(after))

    def step() -> None:
        if next(steps, None) is None:
            progress.cancel()
        progress.check()

    before = rows(hub, *metadata.tables)
    with staging(tmp_path) as made:
        stage(made, STAYS, hub.clock.now)
        with pytest.raises(Cancelled):
            hub.store.act_in_bulk(import_bit_by_bit, [made.path], step, step=step)
    assert rows(hub, *metadata.tables) == before
    assert check(hub.store).findings == ()


def import_bit_by_bit(act, step):
    """Writes the stays, and asks after each step whether they are wanted."""
    return import_stays(act, FIRST, step)


def test_a_statement_is_ended_in_its_midst(sqlite_hub: Hub) -> None:
    progress, looks = Progress(), []

    def step() -> None:
        looks.append(1)
        if len(looks) == 5:
            progress.cancel()
        progress.check()

    with pytest.raises(Cancelled):
        sqlite_hub.store.act_in_bulk(count_far, [], step=step)
    assert len(looks) == 6, "asked once more: SQLite swallowed what was raised"
    assert check(sqlite_hub.store).findings == ()


def count_far(act):
    """Lets the database count very far."""
    act.execute(
        text(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e9) "
            "SELECT max(i) FROM n"
        )
    )


def test_readers_see_the_hub_as_it_was_while_it_is_written(sqlite_hub: Hub, tmp_path: Path) -> None:
    seen = []

    def look() -> None:
        seen.append(len(rows(sqlite_hub, "visits")["visits"]))

    with staging(tmp_path) as made:
        stage(made, STAYS, sqlite_hub.clock.now)
        sqlite_hub.store.act_in_bulk(import_bit_by_bit, [made.path], look, step=look)
    assert set(seen) == {0}
    assert len(rows(sqlite_hub, "visits")["visits"]) == len(STAYS)


def test_the_digest_is_the_same_on_both_kinds_of_store(
    founded_url: Callable[[str], str], tmp_path: Path
) -> None:
    told = set()
    for kind in KINDS:
        hub = open_hub(founded_url(kind))
        told.add(hub.read(import_of, write(hub, STAYS, tmp_path)).rows_sha256)
        hub.close()
    assert len(told) == 1


def test_every_column_that_acts_keep_is_in_the_digest() -> None:
    for table in WRITTEN:
        kept = {column.name for column in columns_of(table)} - {"history_id"}
        assert set(DIGESTED[table.name]) == kept
        assert len(DIGESTED[table.name]) == len(kept)


def test_a_full_disk_leaves_the_hub_as_it_was(sqlite_hub: Hub, tmp_path: Path) -> None:
    def fill(act) -> None:
        act.execute(text("PRAGMA max_page_count = 1"))
        import_stays(act, FIRST)

    with staging(tmp_path) as made:
        stage(made, STAYS, sqlite_hub.clock.now)
        with pytest.raises(StorageProblem) as problem:
            sqlite_hub.store.act_in_bulk(fill, [made.path], step=lambda: None)
    assert problem.value.code == "storage_full"
    assert rows(sqlite_hub, "visits", "imports", "units") == {"visits": [], "imports": [], "units": []}
    assert check(sqlite_hub.store).findings == ()


def test_what_others_lean_on_is_not_taken_away(hub: Hub, tmp_path: Path) -> None:
    """Whoever takes stays away looks first what is in the way; what he overlooks, the keys tell."""
    event_id = write(hub, STAYS, tmp_path)
    hub.act(lean_on, hub.read(import_of, event_id).first_visit_id)
    with pytest.raises(StorageFault):
        take_back(hub, event_id, STAYS, tmp_path)
    assert len(rows(hub, "visits")["visits"]) == len(STAYS)


def lean_on(act, visit_id):
    """Writes a seal of a box."""
    seal = {"visit_id": visit_id, "number": "KZ9", "kind": "", "state": "announced", "changed_at": act.now}
    act.insert(metadata.tables["seals"], seal)
    return acts.remark(act, "sealed")


@pytest.mark.parametrize(
    ("operation", "given"),
    [
        (set_customs, (CustomsStatus.RELEASED,)),
        (weigh, (21_000,)),
        (strip, ()),
        (declare_load_status, (LoadStatus.EMPTY,)),
    ],
)
def test_no_act_changes_a_stay_of_the_past(sqlite_hub: Hub, tmp_path: Path, operation, given) -> None:
    """Its digest could not be proved any more."""
    write(sqlite_hub, STAYS, tmp_path)
    with pytest.raises(Refusal) as refused:
        sqlite_hub.act(operation, 1, *given)
    assert refused.value.code == "visit_where"
    sqlite_hub.act(remark, SubjectKind.VISIT, 1, "but it can be spoken of")
    assert check(sqlite_hub.store).findings == ()


def test_the_head_tells_whether_anything_happened_since(hub: Hub) -> None:
    before = hub.store.head_count()
    hub.act(acts.remark, "later")
    assert hub.store.head_count() == before + 1
