from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.interchange.kinds import DELIMITERS
from hub.interchange.reading.delimiter import detect_delimiter
from hub.interchange.reading.table import Format
from tests.hub.interchange.reading.files import rows_of
from tests.hub.interchange.reading.vocabulary import known

HEADINGS = (
    ["container", "size_type", "gross_kg", "goods", "consignee"],
    ["№ контейнера", "Вагон", "Вес брутто, кг", "Груз", "Станция назначения"],
    ["箱号", "毛重(吨)", "品名"],
)
CELLS = (
    "24 500,5",
    "a, b; c",
    "x|y",
    "мебель; стулья",
    "1,234.5",
    "line\nbreak",
    'q"uote',
    "",
    "TEMU6275401",
)


def written(rows: list[list[str]], delimiter: str) -> str:
    """Returns the rows as CSV."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


@given(st.sampled_from(HEADINGS), st.sampled_from(DELIMITERS), st.booleans(), st.data())
def test_the_delimiter_of_a_list_with_others_in_its_cells_is_found(
    heading: list[str], delimiter: str, is_titled: bool, data: st.DataObject
) -> None:
    width = len(heading)
    cells = st.lists(st.sampled_from(CELLS), min_size=width, max_size=width)
    rows = data.draw(st.lists(cells, min_size=1, max_size=30))
    title = "Consist of train 3017, 14.08.2025; Xi'an | Almaty\r\n\r\n" if is_titled else ""
    assert detect_delimiter(title + written([heading, *rows], delimiter), known) == delimiter


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_headings_nobody_knows_are_parted_by_what_keeps_the_width(delimiter: str) -> None:
    rows = [["a b", "c", "d"], ["1,5", "x;y", "2"], ["3", "4", "5"]]
    assert detect_delimiter(written(rows, delimiter), known) == delimiter


def test_one_column_is_not_torn_apart() -> None:
    assert detect_delimiter("container\nTEMU6275401\nMSKU8040828, as painted\n", known) != ","


def test_an_empty_text_has_commas() -> None:
    assert detect_delimiter("", known) == ","


def test_a_delimiter_that_is_told_on_top_is_believed() -> None:
    text = "sep=;\r\ncontainer,goods,seal\r\n"
    assert detect_delimiter(text, known) == ";"
    assert [row.cells for row in rows_of(text.encode("utf-16"))] == [("container,goods,seal",)]
    assert rows_of(text.encode(), Format(delimiter=","))[0].cells == ("container", "goods", "seal")
