from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.interchange.headings import find_heading
from hub.interchange.kinds import ListKind
from hub.interchange.reading.table import Cell, RawRow
from hub.interchange.totals import is_blank, is_listed, is_total

BOX = "MSKU8040828"


def row(number: int, line: str) -> RawRow:
    """Returns a row of a list, its cells parted by bars."""
    return RawRow(number, tuple(line.split("|")))


MANIFEST = find_heading([row(1, "№|Контейнер|Размер|Вес, кг|Тара, кг|Вагон|Груз")], ListKind.MANIFEST)
PARTIES = find_heading([row(1, "Name|Country")], ListKind.PARTIES)


@pytest.mark.parametrize(
    "line",
    [
        "Итого|||24500|||",
        "Итого:|62||24500|7800||",
        "|Всего контейнеров: 62|||||",
        "合计|||24500|||",
        "合计62箱||||||",
        "Total|3||24500|||",
        "Grand total|||24500|||",
        "Барлығы|||24500|||",
        "|||24500,5|7800||",
    ],
)
def test_totals_are_no_rows_of_a_list(line: str) -> None:
    assert is_total(row(9, line).cells, MANIFEST)
    assert not is_listed(row(9, line), MANIFEST)


@pytest.mark.parametrize(
    "line",
    [
        f"1|{BOX}|45G1|24500|3900|94788965|Total fluid",
        f"Итого|{BOX}|45G1|24500|3900|94788965|x",
        "1||45G1|24500|3900|94788965|мука",
        "1|MSKU80408||24500|||",
        "1|ABCDEF|45G1|24500|3900||",
        f"|{BOX}|||||",
    ],
)
def test_what_may_be_a_box_is_never_left_out(line: str) -> None:
    assert is_listed(row(9, line), MANIFEST)


@pytest.mark.parametrize(
    "line",
    [
        "||||||",
        " |\u00a0|||||",
        "Исполнитель: Иванов И.И., тел. 8 701 123 45 67||||||",
        "Начальник станции|Петров|||||",
        "|Группа на Поти|||||",
        "№|Контейнер|Размер|Вес, кг|Тара, кг|Вагон|Груз",
        "1|2|3|4|5|6|7",
    ],
)
def test_captions_numbering_and_headings_again_are_no_rows(line: str) -> None:
    assert not is_listed(row(9, line), MANIFEST)


def test_a_company_called_total_is_no_total() -> None:
    assert not is_total(("Total Kazakhstan", "KZ"), PARTIES)
    assert is_listed(RawRow(2, ("Total Kazakhstan", "")), PARTIES)
    assert is_total(("Total", "2"), PARTIES)


@given(st.lists(st.sampled_from(["", " ", "\t", "\u00a0", "\u200b"]), max_size=8))
def test_blank_is_what_nobody_sees(cells: list[Cell]) -> None:
    assert is_blank(cells)
