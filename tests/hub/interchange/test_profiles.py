from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from hub.interchange.fields import ColumnUse, DayOrder, Field
from hub.interchange.kinds import Encoding, ListKind
from hub.interchange.profiles import Profile, from_json, named, signature, to_json, used
from hub.interchange.reading.table import Format

PROFILE = Profile(
    "ТрансКонтейнер",
    ListKind.MANIFEST,
    Format(Encoding.CP1251, ";"),
    (
        ColumnUse(0, "№ контейнера", Field.CONTAINER),
        ColumnUse(1, "Вес", Field.GROSS_KG, 1000),
        ColumnUse(2, "Дата", Field.ETA, 1, DayOrder.MONTH_FIRST),
        ColumnUse(3, "Прочее", None),
    ),
    signature(["№ контейнера", "Вес", "Дата", "Прочее"]),
    {"destination:Поти порт": "GEPTI"},
)

columns = st.builds(
    ColumnUse,
    st.integers(0, 200),
    st.text(max_size=20),
    st.none() | st.sampled_from(Field),
    st.sampled_from([1, 1000]),
    st.none() | st.sampled_from(DayOrder),
)
formats = st.builds(
    Format,
    st.none() | st.sampled_from(Encoding),
    st.none() | st.sampled_from([",", ";", "\t", "|"]),
    st.none() | st.text(max_size=10),
    st.none() | st.text(max_size=10),
)
profiles = st.builds(
    Profile,
    st.text(max_size=20),
    st.sampled_from(ListKind),
    formats,
    st.lists(columns, max_size=6).map(tuple),
    st.text(max_size=64),
    st.dictionaries(st.text(max_size=20), st.text(max_size=20), max_size=4),
)


@given(profiles)
def test_a_profile_comes_back_from_its_text(profile: Profile) -> None:
    assert from_json(profile.name, to_json(profile)) == profile


def test_its_text_is_canonical() -> None:
    text = to_json(PROFILE)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert "ТрансКонтейнер" not in text


def test_a_signature_knows_headings_by_their_words_and_their_order() -> None:
    known = signature(["№ контейнера", "Вес, т", ""])
    assert signature(["No. КОНТЕЙНЕРА ", "вес (т)"]) == known
    assert signature(["Вес, т", "№ контейнера"]) != known
    assert signature(["№ контейнера", "Вес, кг"]) != known


def test_columns_are_found_by_their_headings() -> None:
    moved = [ColumnUse(0, "Новое", None), ColumnUse(1, "ВЕС", None), ColumnUse(2, "№ контейнера", None)]
    assert used(moved, PROFILE) == {
        1: ColumnUse(1, "ВЕС", Field.GROSS_KG, 1000),
        2: ColumnUse(2, "№ контейнера", Field.CONTAINER),
    }


def test_a_profile_is_found_by_its_name() -> None:
    assert named([PROFILE], "ТрансКонтейнер") is PROFILE
    with pytest.raises(Refusal) as unknown:
        named([PROFILE], "Иной")
    assert (unknown.value.code, unknown.value.facts) == ("list_profile_unknown", {"profile": "Иной"})
