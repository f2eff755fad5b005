"""Proves that a sound hub is found sound, and that every kind of damage that is named is found."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from db import engine, kept
from db.schema.guards import POSTGRES_GUARDS
from hub.check import SHOWN, CheckReport, Verdict, check
from hub.operations.weights import weigh
from hub.progress import Cancelled, Progress, Report
from tests.conftest import KINDS
from tests.hub.conftest import Hub, open_hub
from tests.hub.scene import Scene, work


@pytest.fixture
def scene(hub: Hub) -> Scene:
    """A hub in the middle of its work, on both kinds of store."""
    return work(hub)


@pytest.fixture
def file_scene(sqlite_hub: Hub) -> Scene:
    """The same in a file."""
    return work(sqlite_hub)


def codes(report: CheckReport) -> set[str]:
    return {finding.code for finding in report.findings}


def tamper(hub: Hub, *statements: str) -> None:
    """Runs statements behind the program's back: without guards, foreign keys and checks."""
    writer = engine.reshaper(hub.store.url)
    on_sqlite = engine.is_sqlite(hub.store.url)
    with writer.connect() as connection:
        if on_sqlite:
            # No pragma takes effect within a transaction.
            raw = connection.connection.dbapi_connection
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raw.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements:
                raw.execute(statement)
        else:
            connection.execute(text("SET session_replication_role = replica"))
            for statement in statements:
                connection.execute(text(statement))
            connection.execute(text("SET session_replication_role = DEFAULT"))
            connection.commit()
    writer.dispose()


def unguarded(hub: Hub, *statements: str) -> None:
    """Takes the guards off, runs the statements and puts the guards back as they were."""
    if not engine.is_sqlite(hub.store.url):
        tamper(hub, *statements)
        return
    guards = hub.read(
        lambda c: c.execute(text("SELECT name, sql FROM sqlite_master WHERE type='trigger'")).all()
    )
    tamper(hub, *(f"DROP TRIGGER {guard.name}" for guard in guards), *statements, *(g.sql for g in guards))


def test_a_sound_hub(hub: Hub, scene: Scene) -> None:
    report = check(hub.store)
    assert report.findings == ()
    assert (report.verdict, report.exit_code) == (Verdict.SOUND, 0)


def test_an_empty_hub_is_sound(fresh_url: Callable[[str], str]) -> None:
    for kind in KINDS:
        assert check(fresh_url(kind)).verdict is Verdict.SOUND


def test_a_hub_with_a_reversal_is_sound(hub: Hub, scene: Scene) -> None:
    from hub.operations.reversals import reverse

    events = hub.read(lambda c: c.execute(text("SELECT id FROM journal WHERE kind = 'weigh'")).scalar_one())
    hub.act(reverse, events)
    assert check(hub.store).findings == ()


# What is done behind the program's back, and what is then found, and nothing else: but for what the events
# know better of the rows themselves, which is asked of every such statement below.
BY_EVENTS = {"damage_row_changed", "damage_rows_changed", "damage_row_lost", "damage_rows"}
BOX = "(SELECT id FROM visits WHERE number = 'TEMU62754{:02d}')"
ON_TRAIN, LOWER, UPPER, LONG, AREA, LOADED, GONE, COMING = (BOX.format(number) for number in range(8))
FINISHED = "UPDATE carrier_visits SET work_finished_at = 1 WHERE number = '3027in'"
FIGURE = "clock, direction, mode, category, load_status, length_ft, commodity_group, route_group"
DAMAGE: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "an event changed": (("UPDATE journal SET operator = 'nobody' WHERE id = 3",), {"damage_chain"}),
    "a content changed": (("UPDATE journal SET content = '{}' WHERE id = 1",), {"damage_chain"}),
    "the head behind": (("UPDATE journal_head SET count = 4",), {"damage_head"}),
    "the head of another": ((f"UPDATE journal_head SET digest = '{'f' * 64}'",), {"damage_head"}),
    "a kind that is none": (
        ("UPDATE journal SET kind = 'sing' WHERE id = 3",),
        {"damage_chain", "damage_kind"},
    ),
    "a reversal of what comes": (
        ("UPDATE journal SET reverses = 9 WHERE id = 2",),
        {"damage_chain", "damage_reversal"},
    ),
    "a filing of nothing": (
        ("INSERT INTO event_subjects (kind, subject_id, event_id) VALUES ('wagon', 999, 2)",),
        {"damage_subject"},
    ),
    "a box moved in its cells": (
        (f"UPDATE cells SET bay = 9 WHERE visit_id = {UPPER}",),
        {"damage_cells", "slot_floating_found"},
    ),
    "a box floating": (
        (
            f"UPDATE cells SET tier = 3 WHERE visit_id = {UPPER}",
            f"UPDATE positions SET tier = 3 WHERE visit_id = {UPPER}",
        ),
        {"slot_floating_found"},
    ),
    "two boxes in one place": (
        (f"UPDATE positions SET tier = 1 WHERE visit_id = {UPPER}",),
        {"damage_cells", "damage_two_in_place"},
    ),
    "half a box": (
        (f"DELETE FROM cells WHERE visit_id = {LONG} AND bay = 4",),
        {"damage_cells", "slot_half_found"},
    ),
    "a box outside its block": (
        (
            f"UPDATE cells SET bay = 99 WHERE visit_id = {UPPER}",
            f"UPDATE positions SET bay = 99, tier = 2 WHERE visit_id = {UPPER}",
        ),
        {"slot_outside_found", "slot_floating_found"},
    ),
    "a position lost": ((f"DELETE FROM positions WHERE visit_id = {AREA}",), {"damage_no_position"}),
    "a position and not its cells lost": (
        (f"DELETE FROM positions WHERE visit_id = {LONG}",),
        {"damage_no_position", "damage_cells_of_nobody"},
    ),
    "a position of one who left": (
        (f"INSERT INTO positions (visit_id, area, since) VALUES ({GONE}, 'TRACK', 0)",),
        {"damage_position_left"},
    ),
    "on a train that did not arrive": (
        ("UPDATE carrier_visits SET arrived_at = NULL WHERE number = '3027in'",),
        {"damage_on_no_inbound"},
    ),
    "on a train that has left": (
        ("UPDATE carrier_visits SET departed_at = 9, stage = 'departed' WHERE number = '3037out'",),
        {"damage_on_no_outbound", "damage_plan_gone"},
    ),
    "departed without its truck": (
        ("UPDATE carrier_visits SET departed_at = NULL, stage = 'working' WHERE number = '3057truck'",),
        {"damage_not_departed"},
    ),
    "a way out too early": (
        ("UPDATE visits SET outbound_carrier_id = 3 WHERE number = 'TEMU6275404'",),
        {"damage_outbound_early", "damage_mode"},
    ),
    "a plan lost": (
        (f"DELETE FROM assignments WHERE visit_id = {LONG}",),
        {"damage_plan_lost"},
    ),
    "a plan nobody made": (
        ("UPDATE visits SET plan = 'nothing' WHERE plan = 'assigned'",),
        {"damage_plan_unknown"},
    ),
    "a loading lost": (
        (f"DELETE FROM loadings WHERE visit_id = {GONE}",),
        {"damage_not_loaded"},
    ),
    "a plan that its place belies": (
        ("UPDATE visits SET plan = 'carried_out' WHERE number = 'TEMU6275404'",),
        {"damage_not_loaded", "damage_plan_where"},
    ),
    "loaded on another train": (
        (f"UPDATE loadings SET carrier_id = 4 WHERE visit_id = {LOADED}",),
        {"damage_loaded_elsewhere", "damage_loaded_wagon", "damage_loaded_unplanned"},
    ),
    "an assignment to a train that comes": (
        (f"UPDATE assignments SET carrier_id = 1 WHERE visit_id = {LONG}",),
        {"damage_wrong_way"},
    ),
    "an assignment to a wagon of another train": (
        (f"UPDATE assignments SET wagon_id = 1, position = 1 WHERE visit_id = {LONG}",),
        {"damage_plan_wagon"},
    ),
    "loaded on a wagon of another train": (
        (
            f"UPDATE assignments SET wagon_id = 1 WHERE visit_id = {LOADED}",
            f"UPDATE loadings SET wagon_id = 1 WHERE visit_id = {LOADED}",
        ),
        {"damage_plan_wagon", "damage_loaded_wagon", "damage_wagon_stage"},
    ),
    "loaded on a train and on no wagon": (
        (
            f"UPDATE assignments SET wagon_id = NULL WHERE visit_id = {LOADED}",
            f"UPDATE loadings SET wagon_id = NULL WHERE visit_id = {LOADED}",
        ),
        {"damage_loaded_wagon", "damage_wagon_stage"},
    ),
    "loaded elsewhere than planned": (
        (f"UPDATE assignments SET carrier_id = 3 WHERE visit_id = {GONE}",),
        {"damage_loaded_unplanned"},
    ),
    "come on a wagon of another train": (
        ("UPDATE visits SET inbound_wagon_id = 2 WHERE number = 'TEMU6275404'",),
        {"damage_inbound_wagon"},
    ),
    "a box set back to announced": (
        ("UPDATE visits SET where_is = 'announced' WHERE number = 'TEMU6275400'",),
        {"damage_not_arrived", "damage_wagon_stage"},
    ),
    "an outcome lost": (
        (FINISHED, "UPDATE visits SET outcome = NULL WHERE number = 'TEMU6275404'"),
        {"damage_outcome", "damage_stage"},
    ),
    "by road on a train": (
        ("UPDATE visits SET inbound_mode = 'road' WHERE number = 'TEMU6275404'",),
        {"damage_mode", "damage_moved"},
    ),
    "by rail on a truck": (
        ("UPDATE visits SET outbound_mode = 'rail' WHERE number = 'TEMU6275406'",),
        {"damage_mode", "damage_moved"},
    ),
    "in three days earlier": (
        ("UPDATE visits SET checked_in_at = checked_in_at - 259200000 WHERE number = 'TEMU6275404'",),
        {"damage_times", "damage_moved"},
    ),
    "away a month later": (
        ("UPDATE visits SET departed_at = departed_at + 2592000000 WHERE number = 'TEMU6275406'",),
        {"damage_times", "damage_moved"},
    ),
    "a train two days later than its boxes": (
        ("UPDATE carrier_visits SET arrived_at = arrived_at + 172800000 WHERE number = '3027in'",),
        {"damage_times"},
    ),
    "loaded at another time": (
        ("UPDATE visits SET loaded_at = loaded_at + 1 WHERE number = 'TEMU6275405'",),
        {"damage_times"},
    ),
    "another number than its unit's": (
        ("UPDATE visits SET number = 'AAAU0000000' WHERE number = 'TEMU6275404'",),
        {"damage_unit"},
    ),
    "counted a minute later": (
        (f"UPDATE counts SET happened_at = happened_at + 60000 WHERE visit_id = {AREA}",),
        {"damage_moved"},
    ),
    "a filing lost": (
        (f"DELETE FROM event_subjects WHERE kind = 'visit' AND subject_id = {AREA}",),
        {"damage_filing"},
    ),
    "a stage": (("UPDATE carrier_visits SET stage = 'worked' WHERE number = '3027in'",), {"damage_stage"}),
    "a wagon's stage": (("UPDATE wagon_stays SET stage = 'removed' WHERE id = 1",), {"damage_wagon_stage"}),
    "a box that never came in": (
        (f"DELETE FROM counts WHERE visit_id = {AREA}",),
        {"damage_counted", "damage_figures", "damage_stock"},
    ),
    "a box in without a time": (
        ("UPDATE visits SET checked_in_at = 1 WHERE number = 'TEMU6275400'",),
        {"damage_counted", "damage_times"},
    ),
    "a box elsewhere than counted": (
        (
            "UPDATE visits SET where_is = 'missing' WHERE number = 'TEMU6275404'",
            f"DELETE FROM positions WHERE visit_id = {AREA}",
        ),
        {"damage_counted"},
    ),
    "another weight than counted": (
        ("UPDATE visits SET gross_kg = 5 WHERE number = 'TEMU6275404'",),
        {"damage_split"},
    ),
    "another category than counted": (
        ("UPDATE visits SET category = 'import' WHERE number = 'TEMU6275406'",),
        {"damage_split"},
    ),
    "a figure": (
        ("UPDATE figures SET gross_kg = gross_kg + 1 WHERE clock = 'china_day'",),
        {"damage_figures"},
    ),
    "a figure lost": (("DELETE FROM figures WHERE clock = 'railway_day'",), {"damage_figures"}),
    "a figure of nothing": (
        ("UPDATE figures SET period = '1999-01-01' WHERE clock = 'calendar_day' AND direction = 'out'",),
        {"damage_figures"},
    ),
    "a figure without a box": (
        (
            f"INSERT INTO figures ({FIGURE}, period, boxes, teu_hundredths, gross_kg, cargo_kg) SELECT "
            f"DISTINCT {FIGURE}, '2019-01-01', 0, 100, 500, 500 FROM figures WHERE direction = 'out'",
        ),
        {"damage_figures"},
    ),
    "a stock": (("UPDATE shift_stocks SET boxes = boxes + 1",), {"damage_stock"}),
    "a shift lost": (
        (
            "DELETE FROM shift_stocks WHERE shift = '2026-11-25N'",
            "DELETE FROM stock_shifts WHERE shift = '2026-11-25N'",
        ),
        {"damage_shift_gap"},
    ),
    "the newest shift lost": (
        (
            "DELETE FROM shift_stocks WHERE shift = '2026-11-26D'",
            "DELETE FROM stock_shifts WHERE shift = '2026-11-26D'",
        ),
        {"damage_shift_lost"},
    ),
    "a shift at the wrong time": (
        ("UPDATE stock_shifts SET starts_at = starts_at + 1 WHERE shift = '2026-11-25D'",),
        {"damage_shift"},
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_found_and_named(hub: Hub, scene: Scene, damage: str) -> None:
    statements, expected = DAMAGE[damage]
    unguarded(hub, *statements)
    report = check(hub.store)
    assert codes(report) - BY_EVENTS == expected, report.findings
    assert (report.verdict, report.exit_code) == (Verdict.DAMAGED, 1)
    assert bool(codes(report) & BY_EVENTS) == any(map(_breaks_a_word, statements)), report.findings


def _breaks_a_word(statement: str) -> bool:
    """Whether a statement changes what only acts write; a stage is worked out, and proved as such."""
    table = re.match(r"(?:UPDATE|DELETE FROM|INSERT INTO) (\w+)", statement)
    assert table
    return "SET stage =" not in statement and (table[1] in kept.TABLES or "content = '{}'" in statement)


LOST, CHANGED, MORE, WHOLE = "damage_row_lost", "damage_row_changed", "damage_rows", "damage_rows_changed"
# What no rule forbids, and the journal alone knows to be otherwise.
UNSAID: dict[str, tuple[str, str, dict[str, object]]] = {
    "a seal taken for another": (
        "UPDATE seals SET state = 'differs'",
        CHANGED,
        {"table": "seals", "row": "1", "columns": ("state",)},
    ),
    "customs of every box": (
        "UPDATE visits SET customs_status = 'refused'",
        CHANGED,
        {"table": "visits", "row": "1", "columns": ("customs_status",)},
    ),
    "another seal": ("UPDATE seals SET number = 'X'", CHANGED, {"table": "seals", "columns": ("number",)}),
    "a hold released": (
        "UPDATE holds SET released_at = set_at, released_by = 'x'",
        CHANGED,
        {"table": "holds", "columns": ("released_at", "released_by")},
    ),
    "a train's number": (
        "UPDATE carrier_visits SET number = '9' WHERE id = 1",
        CHANGED,
        {"table": "carrier_visits", "row": "1", "columns": ("number",)},
    ),
    "a lift elsewhere": ("UPDATE moves SET went_to = 'GATE'", CHANGED, {"table": "moves"}),
    "the settings emptied": (
        "DELETE FROM settings",
        LOST,
        {"event_id": 1, "table": "settings", "row": "hub_name-1970-01-01"},
    ),
    "a setting changed": ("UPDATE settings SET value = '1'", CHANGED, {"table": "settings", "event_id": 1}),
    "a setting of nobody": (
        "INSERT INTO settings (name, valid_from, value) VALUES ('weights', '2020-01-01', '{}')",
        MORE,
        {"table": "settings", "rows": 2, "written": 1},
    ),
    "another TEU": (
        "UPDATE teu_factors SET teu_hundredths = 150 WHERE length_ft = 40",
        WHOLE,
        {"table": "teu_factors", "event_id": 1},
    ),
    "the limits of trains from another day": (
        "UPDATE train_sections SET valid_from = '2000-01-01'",
        WHOLE,
        {"table": "train_sections", "event_id": 1},
    ),
    "the limits of trains emptied": ("DELETE FROM train_sections", MORE, {"table": "train_sections"}),
    "a hold lost": ("DELETE FROM holds", LOST, {"table": "holds"}),
    "a seal lost": ("DELETE FROM seals", LOST, {"table": "seals"}),
    "a lift lost": ("DELETE FROM moves", LOST, {"table": "moves"}),
    "a lift of nobody": (
        "INSERT INTO moves (event_id, visit_id, kind, happened_at, came_from, went_to) "
        "SELECT event_id, visit_id, kind, happened_at, 'TRACK', 'TRACK' FROM moves",
        MORE,
        {"table": "moves"},
    ),
}


@pytest.mark.parametrize("damage", UNSAID)
def test_what_no_event_said_is_found(hub: Hub, scene: Scene, damage: str) -> None:
    statement, code, facts = UNSAID[damage]
    unguarded(hub, statement)
    report = check(hub.store)
    assert codes(report) == {code}, report.findings
    assert any(facts.items() <= found.facts.items() for found in report.findings), report.findings


def test_an_announced_box_moved_to_a_train_that_is_worked_is_found(hub: Hub, scene: Scene) -> None:
    moved = "UPDATE visits SET inbound_carrier_id = 1, inbound_wagon_id = 1 WHERE number = 'TEMU6275407'"
    unguarded(hub, moved)
    said = [found.facts for found in check(hub.store).findings if found.code == CHANGED]
    columns = ("inbound_carrier_id", "inbound_wagon_id")
    assert said == [{"event_id": 2, "table": "visits", "row": "8", "columns": columns}]


def test_what_an_act_writes_over_a_change_is_as_the_act_said(hub: Hub, scene: Scene) -> None:
    """The row is what the journal says again: what was between is gone, and no backup is refused for it."""
    visit_id = hub.read(
        lambda c: c.execute(text("SELECT id FROM visits WHERE number = 'TEMU6275403'")).scalar_one()
    )
    unguarded(hub, f"UPDATE visits SET weighed_kg = 5 WHERE id = {visit_id}")
    assert CHANGED in codes(check(hub.store))
    hub.act(weigh, visit_id, 21_000, scale="scale 1")
    assert check(hub.store).findings == ()


def test_an_out_before_its_in_is_less_than_nothing(hub: Hub, scene: Scene) -> None:
    """The ledger agrees with all that was summed of it, and cannot be true all the same."""
    before = hub.read(lambda c: c.execute(text("SELECT min(happened_at) FROM counts")).scalar_one())
    unguarded(hub, f"UPDATE counts SET happened_at = {before - 1} - 86400000 WHERE direction = 'out'")
    assert {"damage_stock", "damage_stock_negative"} <= codes(check(hub.store))
    unguarded(hub, "UPDATE counts SET boxes = -1 WHERE direction = 'out'")
    assert "damage_figures_negative" in codes(check(hub.store))


def test_a_cut_tail_is_found(hub: Hub, scene: Scene) -> None:
    """The last event is gone with everything that names it: only the head remembers."""
    last = hub.read(lambda c: c.execute(text("SELECT max(id) FROM journal")).scalar_one())
    gone = (f"DELETE FROM event_subjects WHERE event_id = {last}", f"DELETE FROM journal WHERE id = {last}")
    unguarded(hub, *gone)
    report = check(hub.store)
    assert codes(report) == {"damage_head"}
    assert report.findings[0].facts == {"said": last, "events": last - 1}


@pytest.mark.parametrize("guard", sorted(POSTGRES_GUARDS))
def test_a_missing_guard_is_found(fresh_url: Callable[[str], str], guard: str) -> None:
    for kind in ("postgresql",) if "truncates" in guard else KINDS:
        hub = open_hub(fresh_url(kind))
        table = "journal_head" if "head" in guard else "journal"
        tamper(hub, f"DROP TRIGGER {guard}" + ("" if kind == "sqlite" else f" ON {table}"))
        report = check(hub.store)
        hub.close()
        assert [finding.facts["guard"] for finding in report.findings] == [guard]


def test_a_link_that_leads_nowhere_is_found(sqlite_hub: Hub, file_scene: Scene) -> None:
    tamper(
        sqlite_hub, "INSERT INTO holds (visit_id, kind, reason, set_at, set_by) VALUES (99, 'x', 'x', 1, 'x')"
    )
    assert codes(check(sqlite_hub.store)) == {"damage_link", "damage_rows"}


def test_a_word_that_is_none_is_found(sqlite_hub: Hub, file_scene: Scene) -> None:
    tamper(sqlite_hub, "UPDATE wagon_stays SET stage = 'nonsense' WHERE id = 1")
    assert codes(check(sqlite_hub.store)) >= {"damage_file", "damage_unreadable"}


def test_an_index_taken_out_is_found(hub: Hub, scene: Scene) -> None:
    tamper(hub, "DROP INDEX uq_visits_open")
    report = check(hub.store)
    assert [finding.facts for finding in report.findings] == [{"name": "uq_visits_open"}]


def test_a_column_taken_out_is_found(hub: Hub, scene: Scene) -> None:
    tamper(hub, "ALTER TABLE visits DROP COLUMN goods")
    report = check(hub.store)
    assert report.findings[0].facts == {"name": "visits.goods"}
    assert codes(report) == {"damage_schema", "damage_unreadable"}


def test_a_table_taken_out_is_found(sqlite_hub: Hub, file_scene: Scene) -> None:
    tamper(sqlite_hub, "DROP TABLE operators")
    assert codes(check(sqlite_hub.store)) == {"damage_schema"}
    tamper(sqlite_hub, "DROP TABLE counts")
    assert codes(check(sqlite_hub.store)) == {"damage_schema", "damage_unreadable"}


def test_a_file_that_was_overwritten_is_found(sqlite_hub: Hub, file_scene: Scene) -> None:
    path = Path(sqlite_hub.store.url.database or "")
    sqlite_hub.close()
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(size // 2 // 4_096 * 4_096)
        file.write(b"\xa5" * 4_096 * 3)
    report = check(path)
    assert report.verdict is Verdict.DAMAGED
    assert codes(report) & {"damage_file", "storage_damaged"}


def test_much_damage_is_counted_and_told_in_part(hub: Hub, scene: Scene) -> None:
    filings = ", ".join(f"('wagon', {number}, 2)" for number in range(1_000, 1_050))
    unguarded(hub, f"INSERT INTO event_subjects (kind, subject_id, event_id) VALUES {filings}")
    report = check(hub.store)
    assert len(report.findings) == SHOWN
    assert report.counted == {"damage_subject": 50}


def test_where_no_hub_is_nothing_is_made(tmp_path: Path) -> None:
    report = check(tmp_path / "hub.db")
    assert (report.verdict, report.exit_code) == (Verdict.NO_HUB, 2)
    assert codes(report) == {"storage_absent"}
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_hub_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "hub.db").write_text("number,seal\n")
    report = check(tmp_path / "hub.db")
    assert (report.exit_code, codes(report)) == (2, {"storage_not_database"})
    assert (tmp_path / "hub.db").read_text() == "number,seal\n"


def test_a_cut_file_is_damage(sqlite_template: Path, tmp_path: Path) -> None:
    path = Path(shutil.copyfile(sqlite_template, tmp_path / "hub.db"))
    os.truncate(path, 9_000)
    report = check(path)
    assert (report.exit_code, codes(report)) == (1, {"storage_damaged"})


def test_a_check_changes_nothing(sqlite_hub: Hub, file_scene: Scene) -> None:
    path = Path(sqlite_hub.store.url.database or "")
    sqlite_hub.close()
    before = path.read_bytes()
    check(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.glob(f"{path.name}*")] == [path.name]


def test_a_check_tells_how_far_it_is_and_can_be_cancelled(sqlite_hub: Hub) -> None:
    told: list[Report] = []
    check(sqlite_hub.store, Progress(told.append))
    assert [report.done for report in told] == list(range(10))
    assert {report.total for report in told} == {told[-1].done}
    cancelled = Progress()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        check(sqlite_hub.store, cancelled)


def test_a_check_while_others_act(hub: Hub, scene: Scene) -> None:
    """It sees one moment, whatever is committed meanwhile."""
    from tests.db.acts import remark

    report = check(hub.store, Progress(lambda _: hub.store.act(remark, "meanwhile") and None))
    assert report.findings == ()
