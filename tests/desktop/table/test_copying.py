"""What a table saves is read by spreadsheets as it is, and run by none."""

from __future__ import annotations

from datetime import date

from desktop.table.copying import csv_line


def test_a_saved_line_is_never_a_formula_and_its_figures_stay_figures() -> None:
    line = ["=1+1", "-note", "TEMU6275401", -5, -1.5, None, date(2026, 11, 25)]
    assert csv_line(line) == ["'=1+1", "'-note", "TEMU6275401", "-5", "-1.5", "", "2026-11-25"]
