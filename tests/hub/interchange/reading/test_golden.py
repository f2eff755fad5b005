"""Each list in the style of a real sender is read as it was written; tests/data/interchange tells of each."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest

from domain.refusal import Refusal
from hub.interchange.kinds import Encoding
from hub.interchange.reading.table import Cell, Format
from tests.hub.interchange.reading.files import LISTS, read

# Name, format, rows with something in them, and one row: its number, its first cells.
GOLDEN: list[tuple[str, Format, int, int, tuple[Cell, ...]]] = [
    (
        "xian-consist.xlsx",
        Format(sheet="清单"),
        29,
        6,
        (3, 94864840, "TCNU8705538", "45G1", 19.059),
    ),
    ("xian-consist-gb18030.csv", Format(Encoding.GB18030, ","), 27, 5, ("3", "94864840", "TCNU8705538")),
    ("operator-1c-cp1251.csv", Format(Encoding.CP1251, ";"), 25, 7, ("3", "CSQU 176269-7", "45G1")),
    ("operator-cp866.txt", Format(Encoding.CP866, "|"), 13, 4, ("MSKU3209880", "94775632", "45G1", "14,4")),
    ("forwarder-kz1048.csv", Format(Encoding.KZ1048, ";"), 15, 7, ("FCIU6364519", "94344447", "14628")),
    (
        "forwarder.ods",
        Format(sheet="Пойыз 3027"),
        11,
        8,
        ("KTZU8104754", 94047685, 18173, "Білдектер\nпаллетте"),
    ),
    ("booking-utf16.tsv", Format(Encoding.UTF_16, "\t"), 11, 3, ("ALM254411", "CAIU3799079", "45G1", "3040")),
    ("booking-utf8-bom.csv", Format(Encoding.UTF_8_SIG, ","), 10, 9, ("KTZU5075610", "2,250", "empty")),
    ("pipe.csv", Format(Encoding.UTF_8, "|"), 6, 6, ("TCNU6341247", "22G1", "15313", "CN1201302")),
    ("old.xls", Format(sheet="Лист1"), 9, 6, ("CAIU0218951", "", "22G1", "14082", "CN6551921")),
    (
        "tgnl-1.txt",
        Format(Encoding.CP866, profile_text="tgnl-02"),
        14,
        13,
        ("CAIU0218951", "94048121", "70000"),
    ),
    ("tgnl-counted.txt", Format(Encoding.UTF_8, profile_text="tgnl-02"), 7, 6, ("", "94864840", "70000")),
    ("history-200.csv", Format(Encoding.UTF_8, ","), 201, 1, ("container", "size_type", "load_status")),
    ("ambiguous-dates.csv", Format(Encoding.UTF_8, ","), 5, 2, ("MSKU8040828", "42G1", "rail", "3001")),
]
REFUSED = {
    "not-a-list.pdf": "list_kind_unknown",
    "web-page.xls": "list_kind_unknown",
    "unended-quote.csv": "list_not_rows",
    "cut-letters-utf8.csv": "list_encoding",
    "cut-off.xls": "list_sheet_unreadable",
    "cut-off.xlsx": "list_sheet_unreadable",
    "locked.xlsx": "list_sheet_locked",
}


@pytest.mark.parametrize(("name", "wanted", "count", "number", "cells"), GOLDEN)
def test_a_list_is_read_as_it_was_written(
    name: str, wanted: Format, count: int, number: int, cells: tuple[Cell, ...]
) -> None:
    found, rows = read(LISTS / name)
    assert found == wanted
    assert len(rows) == count
    assert cells in [row.cells[: len(cells)] for row in rows if row.row == number]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(LISTS / name)
    assert refused.value.code == REFUSED[name]


def test_every_list_is_told_of() -> None:
    told = (LISTS / "README.md").read_text(encoding="utf-8")
    names = [path.name for path in LISTS.iterdir() if path.is_file() and path.name != "README.md"]
    assert [name for name in names if f"`{name}`" not in told] == []


def test_a_sheets_dates_are_dates() -> None:
    _found, rows = read(LISTS / "forwarder.ods")
    assert rows[5].cells[3] == "Білдектер\nпаллетте"
    assert rows[2].cells[5] == datetime(2025, 8, 17, 6, 30)  # noqa: DTZ001


def test_a_wagon_merged_over_its_boxes_is_told_beside_the_cells() -> None:
    for name in ("old.xls", "xian-consist.xlsx"):
        _found, rows = read(LISTS / name)
        first, second = next(pair for pair in pairwise(rows) if pair[1].carried)
        assert (first.cells[1], second.cells[1]) == (second.carried[0][1], "")
        assert second.carried[0][0] == 1


def test_a_quoted_line_break_counts_as_a_line() -> None:
    _found, rows = read(LISTS / "booking-utf8-bom.csv")
    assert [row.row for row in rows] == [2, 4, 5, 6, 8, 9, 10, 13, 14, 15]
    assert rows[3].cells[4] == "deliver to gate 2,\r\ncall before: +7 701 000 00 00"
