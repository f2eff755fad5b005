from __future__ import annotations

import pytest

from domain.cargo import check_stuffing
from domain.refusal import Refusal


@pytest.mark.parametrize("hs_code", ["10", "1001", " 100199 ", "1001990000"])
def test_a_chapter_is_enough(hs_code: str) -> None:
    check_stuffing("wheat", hs_code, 2_301, 2_300)
    check_stuffing("wheat", hs_code, 1, None)


@pytest.mark.parametrize(
    ("goods", "hs_code", "gross_kg", "tare_kg", "code"),
    [
        ("", "1001", 20_000, 2_300, "goods_missing"),
        ("wheat", "", 20_000, 2_300, "hs_code_shape"),
        ("wheat", "1", 20_000, 2_300, "hs_code_shape"),
        ("wheat", "10019900001", 20_000, 2_300, "hs_code_shape"),
        ("wheat", "١٠٠١", 20_000, 2_300, "hs_code_shape"),
        ("wheat", "1001", 2_300, 2_300, "stuffed_gross"),
        ("wheat", "1001", 0, None, "stuffed_gross"),
    ],
)
def test_a_box_is_not_closed_on_nothing(
    goods: str, hs_code: str, gross_kg: int, tare_kg: int | None, code: str
) -> None:
    with pytest.raises(Refusal) as caught:
        check_stuffing(goods, hs_code, gross_kg, tare_kg)
    assert caught.value.code == code
