from __future__ import annotations

import csv
from datetime import date
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from domain.teu import DEFAULT_TABLE, TeuFactor, teu_hundredths

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(("feet", "teu"), [(20, 100), (30, 150), (40, 200), (45, 200), (48, 200), (53, 200)])
def test_defaults(feet: int, teu: int) -> None:
    assert teu_hundredths(feet, TODAY) == teu


def test_the_factor_of_the_day_counts() -> None:
    table = [*DEFAULT_TABLE, TeuFactor(45, 225, date(2026, 1, 1)), TeuFactor(45, 250, date(2027, 1, 1))]
    assert teu_hundredths(45, date(2025, 12, 31), table) == 200
    assert teu_hundredths(45, date(2026, 1, 1), table) == 225
    assert teu_hundredths(45, TODAY, table[::-1]) == 225


def test_an_unlisted_length_counts_as_its_class() -> None:
    assert teu_hundredths(24, TODAY) == 100


def test_no_factor_in_force_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        teu_hundredths(20, TODAY, [TeuFactor(20, 100, date(2027, 1, 1))])
    assert (caught.value.code, caught.value.facts) == (
        "teu_factor_missing",
        {"length_ft": 20, "on": "2026-11-24"},
    )


@given(st.integers(1, 80), st.dates(date(1970, 1, 1)))
def test_every_length_counts_something_on_every_day(feet: int, on: date) -> None:
    assert 50 <= teu_hundredths(feet, on) <= 200


def test_the_seed_file_is_the_default_table() -> None:
    text = (resources.files("resources") / "reference" / "teu_factors.csv").read_text(encoding="utf-8")
    seeded = tuple(
        TeuFactor(int(row["length_ft"]), int(row["teu_hundredths"]), date.fromisoformat(row["valid_from"]))
        for row in csv.DictReader(text.splitlines())
    )
    assert seeded == DEFAULT_TABLE
