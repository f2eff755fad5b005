"""Proves that a list is taken in whole from its file or refused row by row, with line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import fields
from datetime import timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.queries import carriers, journal
from domain.carriers import Stage
from domain.events import EventKind
from domain.refusal import Refusal
from domain.visit import Category, CustomsStatus, LoadStatus, Where
from hub.check import Verdict, check
from hub.interchange.manifest import COLUMNS, ManifestReport, import_manifest, parse_manifest
from hub.operations import arrivals
from hub.operations.announcements import AnnouncedBox
from hub.operations.list_batch import rows_digest
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub
from tests.hub.trains import ETA, MISREAD, OVERWEIGHT, SAMPLE, boxes_of, sample

HEAD = ",".join(COLUMNS)
ROW = (
    "CSQU3054383,45G1,F,transit,94880010,80 ft,1,18000,3900,CN1,84,machine tools,Turan Market LLP,"
    "CNXIY,UZTAS,transit declared"
)


def text(*rows: str, head: str = HEAD) -> bytes:
    """Returns a list of these rows."""
    return "\r\n".join((head, *rows, "")).encode()


def changed(**cells: str) -> str:
    """Returns the row with some cells changed."""
    values = dict(zip(COLUMNS, ROW.split(","), strict=True)) | cells
    return written([list(values.values())])


def written(rows: Sequence[Sequence[str]]) -> str:
    """Returns rows as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().removesuffix("\r\n")


def taken(hub: Hub, content: bytes, carrier: str = "3017") -> ManifestReport:
    """Takes a list in."""
    return import_manifest(hub.store, content, carrier, ETA, "list.csv")


def places(report: ManifestReport) -> list[tuple[int, str, str]]:
    """Returns line, column and code of what was refused."""
    return [(row.line, row.column, row.code) for row in report.refused]


def test_the_sample_list_is_taken_in_with_its_warnings(hub: Hub) -> None:
    report = sample(hub)
    assert (report.accepted, report.refused, report.change) == (62, (), None)
    assert [(row.line, row.column, row.code) for row in report.warnings] == [
        (11, "container", "container_number_remainder_ten"),
        (12, "container", "container_number_remainder_ten"),
        (19, "container", "container_number_check_digit"),
        (29, "container", "container_number_remainder_ten"),
        (42, "gross_kg", "overweight"),
    ]
    assert report.carrier_id is not None
    assert report.event_id is not None
    boxes = boxes_of(hub, report.carrier_id)
    assert boxes[MISREAD].where_is is Where.ANNOUNCED
    assert boxes[OVERWEIGHT].gross_kg == 31_900
    event = hub.read(journal.event, report.event_id)
    assert (event.kind, event.content["file"]) == (EventKind.IMPORT_MANIFEST, SAMPLE.name)
    assert event.content["file_sha256"] == sha256(SAMPLE.read_bytes()).hexdigest()
    assert event.content["rows_sha256"] == rows_digest(event.changes)
    assert check(hub.store).verdict is Verdict.SOUND


def test_the_same_list_again_changes_nothing_and_a_new_one_amends(hub: Hub) -> None:
    first = sample(hub)
    again = sample(hub)
    assert again.carrier_id == first.carrier_id
    assert again.change is not None
    assert (again.change.added, again.change.changed, again.change.removed) == ((), (), ())
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    shorter = import_manifest(hub.store, b"".join(lines[:-1]), "3017@2026-11-25", ETA, "new.csv")
    assert shorter.change is not None
    assert shorter.change.removed == ("MSKU8224091",)
    assert shorter.event_id is not None
    hub.act(reverse, shorter.event_id)
    assert boxes_of(hub, first.carrier_id or 0)["MSKU8224091"].where_is is Where.ANNOUNCED
    assert check(hub.store).verdict is Verdict.SOUND


def test_the_train_is_named_by_number_by_date_or_by_id(hub: Hub) -> None:
    today = taken(hub, text(ROW))
    tomorrow = import_manifest(hub.store, text(ROW), "3017", ETA + timedelta(days=1), "list.csv")
    dated = taken(hub, text(ROW), "3017@2026-11-27")
    ids = [today.carrier_id, tomorrow.carrier_id, dated.carrier_id]
    days = [str(hub.read(carriers.carrier, each or 0).planned_on) for each in ids]
    assert days == ["2026-11-25", "2026-11-26", "2026-11-27"]
    assert taken(hub, text(ROW), f"id:{tomorrow.carrier_id}").carrier_id == tomorrow.carrier_id
    with pytest.raises(Refusal, match="carrier_unknown"):
        taken(hub, text(ROW), "id:99")
    with pytest.raises(Refusal, match="train_date"):
        taken(hub, text(ROW), "3017@tomorrow")


def test_a_list_for_a_train_that_is_worked_is_refused(sqlite_hub: Hub) -> None:
    report = taken(sqlite_hub, text(ROW))
    assert report.carrier_id is not None
    sqlite_hub.act(arrivals.arrive, report.carrier_id)
    sqlite_hub.act(arrivals.check_in, boxes_of(sqlite_hub, report.carrier_id)["CSQU3054383"].id)
    sqlite_hub.act(arrivals.finish_unloading, report.carrier_id)
    assert sqlite_hub.read(carriers.carrier, report.carrier_id).stage is Stage.WORKED
    with pytest.raises(Refusal, match="carrier_stage"):
        taken(sqlite_hub, text(ROW))


def test_one_bad_row_refuses_the_list_and_writes_nothing(hub: Hub) -> None:
    report = taken(hub, text(ROW, changed(container="TCNU7200794", position="2", destination="Atlantis")))
    assert places(report) == [(3, "destination", "location_unknown")]
    assert report.refused[0].facts["location"] == "Atlantis"
    assert (report.accepted, report.carrier_id, report.event_id) == (0, None, None)
    with pytest.raises(Refusal, match="event_unknown"):
        hub.read(journal.event, 2)


def test_every_bad_cell_is_named_with_its_line_and_column(sqlite_hub: Hub) -> None:
    report = taken(
        sqlite_hub,
        text(
            changed(load_status="X", category="abroad", customs_status="who knows"),
            changed(container="TCNU7200794", position="0", gross_kg="18 t", tare_kg="-3"),
            changed(container="TCNU8705538", wagon=""),
            "CSQU3054383,45G1",
        ),
    )
    assert places(report) == [
        (2, "load_status", "manifest_load_status"),
        (2, "category", "manifest_word"),
        (2, "customs_status", "manifest_word"),
        (3, "position", "manifest_position"),
        (3, "gross_kg", "manifest_number"),
        (3, "tare_kg", "manifest_number"),
        (4, "wagon", "wagon_number_missing"),
        (5, "container", "manifest_cells"),
    ]


def test_what_the_hub_does_not_know_is_told_in_the_same_round_as_bad_cells(sqlite_hub: Hub) -> None:
    report = taken(
        sqlite_hub,
        text(
            changed(gross_kg="heavy", destination="Atlantis"),
            changed(container="TCNU7200794", position="2", origin="Lemuria"),
            changed(container="TCNU8705538", position="3"),
        ),
    )
    assert places(report) == [
        (2, "gross_kg", "manifest_number"),
        (2, "destination", "location_unknown"),
        (3, "origin", "location_unknown"),
    ]
    assert (report.accepted, report.event_id) == (0, None)


def test_rows_are_compared_with_each_other(sqlite_hub: Hub) -> None:
    other = changed(container="TCNU7200794")
    report = taken(sqlite_hub, text(ROW, changed(position="2"), "", other))
    assert places(report) == [
        (3, "container", "box_twice_in_list"),
        (5, "position", "wagon_position_twice"),
    ]


def test_lines_are_those_of_the_file_also_behind_cells_of_several_lines(sqlite_hub: Hub) -> None:
    first = changed(goods="machine\r\ntools, spare parts")
    report = taken(sqlite_hub, text(first, changed(container="TCNU7200794", position="x")))
    assert places(report) == [(4, "position", "manifest_position")]
    assert parse_manifest(text(first)).boxes[0].goods == "machine tools, spare parts"


@pytest.mark.parametrize(
    ("content", "code", "facts"),
    [
        (b"", "manifest_empty", {}),
        (ROW.encode(), "manifest_headings_none", {"columns": tuple(COLUMNS)}),
        (text(), "manifest_empty", {}),
        (
            text(ROW, head=HEAD.replace("seal", "plomb")),
            "manifest_headings_differ",
            {"missing": ("seal",), "unknown": ("plomb",)},
        ),
        (text(ROW, head=HEAD.replace(",seal", "")), "manifest_headings_missing", {"missing": ("seal",)}),
        (text(ROW, head=f"{HEAD},plomb"), "manifest_headings_unknown", {"unknown": ("plomb",)}),
        (text(ROW, head=f"{HEAD},seal"), "manifest_headings_twice", {"twice": ("seal",)}),
        (text(ROW).replace(b",", b";"), "manifest_separator", {"separator": ";"}),
        (text(ROW).replace(b",", b"\t"), "manifest_separator", {"separator": "Tab"}),
        (text(ROW) + b"\xff\xfe", "manifest_not_utf8", {"line": 3}),
        (text(ROW, '"open'), "manifest_not_csv", {"line": 3}),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(
    content: bytes, code: str, facts: dict[str, object]
) -> None:
    with pytest.raises(Refusal) as caught:
        parse_manifest(content)
    assert (caught.value.code, caught.value.facts) == (code, facts)


def test_columns_may_come_in_any_order_with_a_byte_order_mark() -> None:
    columns = list(COLUMNS)[::-1]
    cells = dict(zip(COLUMNS, ROW.split(","), strict=True))
    content = written([columns, [cells[column] for column in columns]])
    assert parse_manifest(content.encode("utf-8-sig")).boxes == parse_manifest(text(ROW)).boxes


def test_the_words_of_senders_are_understood() -> None:
    rows = [
        changed(customs_status="pre-informed", category="Import"),
        changed(customs_status="TRANSIT_OPEN", load_status="e", gross_kg="", seal=""),
        changed(customs_status=""),
    ]
    first, second, third = parse_manifest(text(*rows)).boxes
    assert (first.customs_status, first.category) == (CustomsStatus.PRE_INFORMED, Category.IMPORT)
    assert (second.customs_status, second.load_status) == (CustomsStatus.TRANSIT_OPEN, LoadStatus.EMPTY)
    assert (second.gross_kg, second.seal) == (None, None)
    assert third.customs_status is CustomsStatus.NONE


def test_every_column_fills_a_field_of_a_box() -> None:
    assert set(COLUMNS.values()) <= {each.name for each in fields(AnnouncedBox)}


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@given(st.lists(st.lists(CELL, min_size=16, max_size=16), max_size=4))
def test_any_rows_are_boxes_or_are_refused_by_line(rows: list[list[str]]) -> None:
    content = written([list(COLUMNS), *rows]).encode()
    lines = content.decode().count("\n") + content.decode().count("\r") + 1
    if not any(cell.strip() for row in rows for cell in row):
        with pytest.raises(Refusal, match="manifest_empty"):
            parse_manifest(content)
        return
    parsed = parse_manifest(content)
    assert len(parsed.boxes) == len(parsed.lines)
    assert sorted(set(parsed.lines)) == list(parsed.lines)
    assert all(2 <= row.line <= lines and row.column in COLUMNS for row in parsed.refused)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_words(content: bytes) -> None:
    with pytest.raises(Refusal, match="manifest_"):
        parse_manifest(content)
