from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.interchange.kinds import Encoding
from hub.interchange.reading.encoding import Detected, codec_of, detect_encoding, detected
from tests.hub.interchange.reading.vocabulary import lists

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
RUSSIAN = ("cp1251", "kz1048", "cp866", "gb18030")
WRITTEN = [
    *(("ru", codec) for codec in RUSSIAN),
    ("kk", "kz1048"),
    ("kk", "gb18030"),
    ("zh", "gb18030"),
    *((language, codec) for language in ("ru", "kk", "zh", "en") for codec in UNICODE),
]


def reads_back(text: str, codec: str) -> tuple[Encoding, str]:
    """Returns what the bytes of the text are taken for, and the text as it is then read."""
    raw = text.encode(codec)
    found = detect_encoding(raw, is_whole=True)
    return found, raw.decode(codec_of(found, raw))


@pytest.mark.parametrize(("language", "codec"), WRITTEN)
def test_a_list_reads_as_it_was_written(language: str, codec: str) -> None:
    @given(lists(language))
    def proved(text: str) -> None:
        try:
            text.encode(codec)
        except UnicodeEncodeError:
            return
        found, again = reads_back(text, codec)
        assert again.removeprefix("\ufeff") == text, found

    proved()


@given(lists("ru"))
def test_what_reads_alike_in_cp1251_and_kz1048_is_cp1251(text: str) -> None:
    assert text.encode("kz1048") == text.encode("cp1251")
    assert reads_back(text, "kz1048")[0] in (Encoding.CP1251, Encoding.UTF_8)


def test_one_kazakh_name_in_a_long_russian_list_is_no_doubt() -> None:
    text = "№ контейнера;Груз;Станция\n" + "MSKU8040828;запчасти автомобильные;Актау-Порт\n" * 200
    assert detected(text.encode("cp1251"), is_whole=True) == Detected(Encoding.CP1251)
    kazakh = text + "TGHU5227191;мебель;ТОО «Тұран Маркет»\n"
    assert detected(kazakh.encode("kz1048"), is_whole=True) == Detected(Encoding.KZ1048)


def test_a_sample_may_end_within_a_letter() -> None:
    raw = ("箱号;品名\n" + "MSKU8040828;汽车配件\n" * 30).encode("gb18030")
    for cut in range(1, 8):
        assert detect_encoding(raw[:-cut], is_whole=False) is Encoding.GB18030
    assert detect_encoding("箱号;品名\nMSKU8040828;家具".encode()[:-1], is_whole=False) is Encoding.UTF_8


def test_letters_cut_in_two_do_not_hide_that_it_is_utf_8() -> None:
    raw = "№ контейнера;Груз\nMSKU8040828;запчасти автомобильные\n".encode()
    assert detect_encoding(raw[:-2] + b"\n", is_whole=True) is Encoding.UTF_8


@given(st.binary(max_size=200))
def test_any_bytes_have_an_answer(raw: bytes) -> None:
    found = detect_encoding(raw, is_whole=True)
    assert raw.decode(codec_of(found, raw), "replace") is not None


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("container;gross\nMSKU8040828;24\xa0500\n", "cp1251"),
        ("container;gross\nMSKU8040828;24\xa0500\n", "cp866"),
        ("№;container\n1;MSKU8040828\n", "cp1251"),
        ("№;container\n1;MSKU8040828\n", "cp866"),
        ("container;temperature\nMSKU8040828;-18°C\n", "cp1251"),
        ("container;temperature\nMSKU8040828;-18°C\n", "cp866"),
        ("container;consignee\nMSKU8040828;Zhibek – Zholy\n", "cp1251"),
        ("container;consignee\nMSKU8040828;TOO «Turan»\n", "cp1251"),
        ("№;container\n1;МСКU8040828\n", "cp1251"),
        ("container;origin\nMSKU8040828;ОТПРАВКА\n", "cp1251"),
        ("номер;НОМЕР НАКЛАДНОЙ\n", "gb18030"),
        ("截止日期\n2025-08-14\n", "gb18030"),
        ("№ контейнера;Получатель\nMSKU8040828;ИП Әлі\n", "kz1048"),
    ],
)
def test_a_few_signs_in_a_plain_list_are_enough(text: str, codec: str) -> None:
    assert reads_back(text, codec) == (Encoding(codec), text)


def test_what_reads_well_in_none_is_doubted() -> None:
    assert detected("container;goods\nMSKU8040828;Möbel für Küche\n".encode("latin-1"), is_whole=True).doubt
