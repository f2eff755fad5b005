from __future__ import annotations

import pytest
from hypothesis import given

from hub.interchange.kinds import Encoding
from hub.interchange.reading.encoding import codec_of, detect_encoding
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
