from __future__ import annotations

import csv
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from domain.size_type import (
    LENGTH_CLASSES,
    BoxKind,
    SizeType,
    alias_key,
    decode,
    external_length_mm,
    length_class,
    resolve,
)


def rows(name: str) -> list[dict[str, str]]:
    text = (resources.files("resources") / "reference" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


ALIASES = {row["alias"]: row["code"] for row in rows("size_type_aliases.csv")}


@pytest.mark.parametrize(
    ("code", "length_ft", "height_mm", "kind"),
    [
        ("22G1", 20, 2591, BoxKind.DRY),
        ("25G1", 20, 2896, BoxKind.DRY),
        ("42G1", 40, 2591, BoxKind.DRY),
        ("45G1", 40, 2896, BoxKind.DRY),
        ("L5G1", 45, 2896, BoxKind.DRY),
        ("LEG1", 45, 2896, BoxKind.DRY),
        ("22R1", 20, 2591, BoxKind.REEFER),
        ("45R1", 40, 2896, BoxKind.REEFER),
        ("22T7", 20, 2591, BoxKind.TANK),
        ("45U1", 40, 2896, BoxKind.OPEN_TOP),
        ("22P3", 20, 2591, BoxKind.FLAT),
        ("22B0", 20, 2591, BoxKind.BULK),
        ("22H0", 20, 2591, BoxKind.INSULATED),
        ("22V0", 20, 2591, BoxKind.VENTILATED),
        ("22S1", 20, 2591, BoxKind.NAMED_CARGO),
        ("32G1", 30, 2591, BoxKind.DRY),
        ("M5G1", 48, 2896, BoxKind.DRY),
        ("46G1", 40, None, BoxKind.DRY),
        ("48P0", 40, 1295, BoxKind.FLAT),
        ("22GP", 20, 2591, BoxKind.DRY),
    ],
)
def test_decode(code: str, length_ft: int, height_mm: int | None, kind: BoxKind) -> None:
    found = decode(code)
    assert found == SizeType(code, length_ft, external_length_mm(length_ft), height_mm, kind)


@pytest.mark.parametrize(("feet", "mm"), [(20, 6058), (30, 9125), (40, 12192), (45, 13716), (50, 15240)])
def test_external_length(feet: int, mm: int) -> None:
    assert external_length_mm(feet) == mm


def test_a_code_of_its_own_length_keeps_it() -> None:
    assert decode("C2G1").length_mm == 7430
    assert decode("KEG1").length_mm == 13600


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("45g1", "45G1"),
        (" 45G1 ", "45G1"),
        ("2210", "22G1"),
        ("4310", "42G1"),
        ("4510", "45G1"),
        ("2230", "22R0"),
        ("20GP", "22G1"),
        ("20'DC", "22G1"),
        ("40’ HC", "45G1"),
        ("40 ft HQ", "45G1"),
        ("40 футов НС", "45G1"),
        ("40-HC", "45G1"),
        ("45HC", "L5G1"),
        ("20RF", "22R1"),
        ("40", "42G1"),
        ("1CC", "22G1"),
        ("1ААА", "45G1"),
    ],
)
def test_resolve_what_lists_say(text: str, code: str) -> None:
    assert resolve(text, ALIASES).code == code


def test_own_aliases_of_a_hub() -> None:
    assert resolve("big red", {"BIGRED": "L5G1"}).length_ft == 45


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("", "size_type_missing"),
        (" - ", "size_type_missing"),
        ("40 foot high", "size_type_unknown"),
        ("45G", "size_type_unknown"),
        ("95G1", "size_type_length"),
        ("47G1", "size_type_height"),
        ("45X1", "size_type_kind"),
        ("45RF", "size_type_kind"),
    ],
)
def test_what_no_box_is(text: str, refused: str) -> None:
    with pytest.raises(Refusal) as caught:
        resolve(text, {})
    assert caught.value.code == refused


def test_every_seeded_alias_is_written_as_a_key_once_and_decodes() -> None:
    aliases = [row["alias"] for row in rows("size_type_aliases.csv")]
    assert len(aliases) == len(set(aliases)) > 400
    for row in rows("size_type_aliases.csv"):
        assert alias_key(row["alias"]) == row["alias"]
        assert decode(row["code"]).code == row["code"]
        assert row["source"]


def test_an_alias_hides_no_code_of_another_box_but_of_8_foot_ones() -> None:
    for alias, code in ALIASES.items():
        try:
            own = decode(alias)
        except Refusal:
            continue
        meant = decode(code)
        if alias == "45PW":  # by the letter of the standard a 40' flat of reduced strength, which nobody has
            continue
        assert own.height_mm == 2438 or (own.length_ft, own.kind) == (meant.length_ft, meant.kind), alias


def test_every_seeded_size_type_decodes_to_what_its_words_say() -> None:
    for row in rows("size_types.csv"):
        found = decode(row["code"])
        assert row["words"].startswith(f"{found.length_ft}' ")
        high = found.height_mm is not None and found.height_mm > 2591
        assert ("high" in row["words"]) is high or "pallet wide" in row["words"], row
        assert (found.kind is BoxKind.REEFER) is ("reefer" in row["words"])
        assert (found.kind is BoxKind.TANK) is ("tank" in row["words"])


@pytest.mark.parametrize(
    ("feet", "counted"), [(10, 20), (20, 20), (24, 20), (30, 40), (40, 40), (43, 45), (45, 45), (53, 45)]
)
def test_length_class(feet: int, counted: int) -> None:
    assert length_class(feet) == counted


@given(st.integers(1, 80))
def test_every_length_has_a_class_that_figures_know(feet: int) -> None:
    assert length_class(feet) in LENGTH_CLASSES
    assert length_class(feet) <= length_class(feet + 1)


@given(st.text(max_size=6))
def test_any_text_is_a_size_type_or_a_refusal(text: str) -> None:
    try:
        found = resolve(text, ALIASES)
    except Refusal as refusal:
        found = decode("22G1") if refusal.code.startswith("size_type_") else None
    assert found is not None
