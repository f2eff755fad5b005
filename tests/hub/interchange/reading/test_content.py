from __future__ import annotations

import pytest

from domain.refusal import Refusal
from hub.interchange.reading.content import content_of

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0"
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01"
GZIP = b"\x1f\x8b\x08\0\0\0\0\0\0\x03+I-.\x01\0\x0c~\x7f\xd8"
SQLITE = b"SQLite format 3\0\x10\0\x01\x01\0"
PAGES = (b"<html><table>", b"\n<!DOCTYPE html>", b'<?xml version="1.0"?><Workbook>', b"\xef\xbb\xbf<TABLE>")
RTF = b"{\\rtf1\\ansi "


@pytest.mark.parametrize("head", [PDF, PNG, JPEG, GZIP, SQLITE, *PAGES, RTF, b"a;b\n1;\0\n" * 9])
def test_what_is_no_text_is_told(head: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        content_of(head, "list.csv")
    assert (refused.value.code, refused.value.facts) == ("list_kind_unknown", {"name": "list.csv"})


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp866"]
)
def test_text_is_text_in_any_encoding(codec: str) -> None:
    assert content_of("Контейнер;Вагон\r\nMSKU8040828;94788965\r\n".encode(codec), "x.xlsx") == "text"


def test_a_stray_control_sign_makes_no_picture_of_a_list() -> None:
    assert content_of(b"container,goods\n" * 20 + b"MSKU8040828,mach\x02ines\n\x1a", "x") == "text"


def test_spreadsheets_are_told_by_their_first_bytes() -> None:
    assert content_of(b"PK\x03\x04\x14\0", "x.csv") == "archive"
    assert content_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "x.csv") == "ole"


def test_a_file_without_a_byte_is_empty() -> None:
    with pytest.raises(Refusal, match="list_empty"):
        content_of(b"", "x")
