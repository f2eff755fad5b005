from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from hub.interchange.kinds import DELIMITERS, Encoding
from hub.interchange.reading import letters
from hub.interchange.reading.opening import open_table
from hub.interchange.reading.source import source_of_cells
from hub.interchange.reading.table import Format
from hub.interchange.reading.text_rows import open_text
from tests.hub.interchange.reading.files import in_memory, rows_of
from tests.hub.interchange.reading.vocabulary import known

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\ue000\ufeff\x1a"), max_size=8)
CELLS = TEXT | st.sampled_from(
    ["", " ", '"', 'a, "b"', "x\r\ny", "x\ny\rz", "24 500,5", "ТОО «Жибек»", '="007"']
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=12)


def refused(content: bytes, wanted: Format | None = None) -> tuple[str, object]:
    """Returns the code and the line of the refusal."""
    with pytest.raises(Refusal) as told:
        rows_of(content, wanted)
    return told.value.code, told.value.facts.get("line")


@given(ROWS, st.sampled_from(DELIMITERS), st.sampled_from(["\n", "\r\n", "\r"]), st.integers(1, 5))
def test_rows_come_back_as_they_were_written_with_their_lines(
    rows: list[list[str]], delimiter: str, end: str, size: int
) -> None:
    text, lines = "", []
    for row in rows:
        lines.append(len(re.findall(r"\r\n|\r|\n", text)) + 1)
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerow(row)
        text += out.getvalue()
    table = open_text(in_memory(text.encode()), Format(Encoding.UTF_8, delimiter), known)
    assert [(row.row, row.cells) for row in table.rows()] == list(zip(lines, map(tuple, rows), strict=True))
    chunked = [
        (number, row)
        for numbers, part in table.chunks(size)
        for number, row in zip(numbers, part, strict=True)
    ]
    assert chunked == list(zip(lines, rows, strict=True))


def test_blank_lines_and_the_end_mark_of_dos_are_no_rows() -> None:
    assert [row.row for row in rows_of(b"container;goods\r\n\r\n\r\nMSKU8040828;x\r\n\x1a")] == [1, 4]


def test_a_blank_before_a_quotation_mark_is_none_of_the_cells() -> None:
    assert rows_of(b'container, goods\nMSKU8040828, "a, b"\n')[1].cells == ("MSKU8040828", "a, b")
    assert rows_of(b'container,goods\nMSKU8040828, b\n"a, ""b""",x\n')[1].cells == ("MSKU8040828", " b")


def test_a_quotation_mark_inside_a_cell_is_a_letter() -> None:
    cells = rows_of('№ контейнера;Груз\nMSKU8040828;ТОО "Ромашка"\n'.encode())[1].cells
    assert cells == ("MSKU8040828", 'ТОО "Ромашка"')


def test_a_quotation_mark_without_a_partner_is_told_with_the_line_of_its_row() -> None:
    head = b"container,goods\nMSKU8040828,x\n"
    assert refused(head + b'TGHU5227191,"chairs\nTCNU8705538,y\n') == ("list_not_rows", 3)
    assert refused(head + b'TGHU5227191,"chairs') == ("list_not_rows", 3)
    swallowing = head + b'TGHU5227191,"chairs\n' + b"TCNU8705538,y\n" * 60 + b'KTZU3254509,"z"\n'
    assert refused(swallowing) == ("list_not_rows", 3)
    endless = head + b'TGHU5227191,"' + b"long " * 40_000 + b"\nTCNU8705538,y\n"
    assert refused(endless) == ("list_not_rows", 3)


def test_letters_that_the_encoding_does_not_have_are_told_with_their_line() -> None:
    assert refused(b"container,goods\nMSKU8040828,\x98\n", Format(Encoding.CP1251)) == ("list_encoding", 2)
    assert refused("箱号\nMSKU8040828\n\n家具".encode("gb18030"), Format(Encoding.UTF_8)) == (
        "list_encoding",
        1,
    )
    assert refused("a\nb\nв".encode("utf-16")[:-1], Format(Encoding.UTF_16)) == ("list_encoding", 3)


def test_what_was_told_is_believed() -> None:
    content = "container;груз\nMSKU8040828;мебель\n".encode("cp866")
    rows = rows_of(content, Format(Encoding.CP1251, ","))
    assert rows[0].cells == ("container;груз".encode("cp866").decode("cp1251"),)


def test_pasted_cells_are_read_like_a_file() -> None:
    pasted = source_of_cells('container\tgoods\r\nMSKU8040828\t"two\nlines"\r\n', "clipboard")
    with open_table(pasted, Format(), known) as table:
        assert table.format == Format(Encoding.UTF_8, "\t")
        assert [(row.row, row.cells) for row in table.rows()] == [
            (1, ("container", "goods")),
            (2, ("MSKU8040828", "two\nlines")),
        ]


def test_a_list_of_blanks_is_empty() -> None:
    assert refused(b" \r\n\t\n")[0] == "list_empty"


def test_the_first_letters_may_stand_far_down_a_long_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "_SAMPLE", 4_096)
    monkeypatch.setattr(letters, "_BLOCK", 4_096)
    plain = "MSKU8040828;machine tools;Aktau port\n" * 2_000
    russian = "MSKU8040828;мебель и запчасти;Актау-Порт\n" * 300
    kazakh = "MSKU8040828;қосалқы бөлшектер;Ақтау-Порт\n"
    for text, codec in (
        (plain + russian, "cp1251"),
        (plain + russian, "cp866"),
        (plain + russian, "utf-8"),
        (russian + plain + russian + kazakh + russian, "kz1048"),
        (plain + kazakh, "kz1048"),
        (plain + "MSKU8040828;汽车配件;阿拉木图\n", "gb18030"),
    ):
        source = in_memory(("container;goods;station\n" + text).encode(codec))
        with open_table(source, Format(), known) as table:
            assert table.format == Format(Encoding(codec), ";")


def test_a_doubt_is_told() -> None:
    # Quicksilver in cp866 is a word of sound letters in cp1251 as well.
    with open_table(
        in_memory("container;goods\nMSKU8040828;ртуть\n".encode("cp866")), Format(), known
    ) as table:
        told = [(doubt.code, doubt.facts) for doubt in table.doubts]
    assert told == [("list_encoding_unsure", {"encoding": "cp1251", "other": "cp866"})]
