from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.seals import normalise, numbers
from hub.interchange.guard import guarded
from hub.interchange.reading.table import Cell
from hub.interchange.seal_words import seals


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("CN4429769", ("CN4429769",)),
        ("CN4429769, CN3933485", ("CN4429769", "CN3933485")),
        ("CN4429769;CN3933485", ("CN4429769", "CN3933485")),
        ("CN4429769/CN3933485", ("CN4429769", "CN3933485")),
        ("CN4429769 + CN3933485", ("CN4429769", "CN3933485")),
        ("CN4429769\nCN3933485", ("CN4429769", "CN3933485")),
        ("CN4429769、CN3933485", ("CN4429769", "CN3933485")),
        ("CN4429769 CN3933485", ("CN4429769", "CN3933485")),
        ("KZ11820 и KZ11821", ("KZ11820", "KZ11821")),
        ("CN 4429769", ("CN 4429769",)),
        ("AB-12345", ("AB-12345",)),
        ("ЗПУ № 12345678", ("12345678",)),
        ("Пломба: KZ118203; ЗПУ 22334455", ("KZ118203", "22334455")),
        ("Seal No. ABC123", ("ABC123",)),
        ("铅封号：CN4429769", ("CN4429769",)),
        ("CN4429769, cn 4429769", ("CN4429769",)),
        ("CN4429769, нет", ("CN4429769",)),
        ("CN4429769, б/п", ("CN4429769",)),
        ("ЗПУ № AB 123456", ("AB 123456",)),
        ("Seal NB123456", ("NB123456",)),
        ("Seal N123456", ("N123456",)),
        ("SEALAND123", ("SEALAND123",)),
        (12345678.0, ("12345678",)),
        (12345678, ("12345678",)),
    ],
)
def test_seals_as_lists_have_them(cell: Cell, found: tuple[str, ...]) -> None:
    assert seals(cell) == found


@pytest.mark.parametrize(
    "cell", ["", " ", "-", "б/п", "Б/П", "без пломбы", "нет", "无封", "жоқ", "N/A", "no seal"]
)
def test_no_seal_is_none(cell: str) -> None:
    assert seals(cell) == ()


@given(
    st.lists(st.from_regex(r"[A-Z]{2}[0-9]{5,8}", fullmatch=True), unique=True, max_size=5),
    st.sampled_from([", ", ",", "; ", "/", " + ", "\n", "；", "、", " "]),
)
def test_seals_come_back_whatever_parts_them(written: list[str], mark: str) -> None:
    assert seals(mark.join(written)) == tuple(written)


@given(st.text(max_size=30))
def test_what_is_read_is_what_the_rules_compare(text: str) -> None:
    for seal in seals(text):
        assert normalise(seal)
        assert numbers(seal)


LABELS = ("", "", "Seal ", "Seal No. ", "ЗПУ № ", "ЗПУ", "Пломба: ", "铅封号：", "таможня ")
labelled = st.tuples(st.sampled_from(LABELS), st.from_regex(r"[A-Z]{0,3}[ -]?[0-9]{1,8}", fullmatch=True))


@given(st.lists(labelled.map("".join), max_size=4), st.sampled_from([", ", "; ", "/", "\n", " и "]))
def test_seals_written_as_they_were_read_are_the_same_seals(parts: list[str], mark: str) -> None:
    def written(cell: str) -> str:
        return ";".join("".join(seal.split()) for seal in seals(cell))

    once = written(mark.join(parts))
    assert written(guarded(once)) == once
