"""What must be said of the cargo before a box is closed."""

from __future__ import annotations

import re
from typing import Final

from domain.refusal import Refusal

# A chapter of the Harmonized System at least; GNG and national codes have up to ten figures.
_HS: Final = re.compile(r"\d{2,10}", re.ASCII)


def check_stuffing(goods: str, hs_code: str, gross_kg: int, tare_kg: int | None) -> None:
    """Refuse to close a box without saying what is in it and what it weighs, in kilograms.

    Raises Refusal `goods_missing`, `hs_code_shape`, or `stuffed_gross` where the gross is not above the tare
    (above zero, while no tare is known).
    """
    if not goods.strip():
        raise Refusal("goods_missing")
    if not _HS.fullmatch(hs_code.strip()):
        raise Refusal("hs_code_shape", hs_code=hs_code.strip())
    if gross_kg <= (tare_kg or 0):
        raise Refusal("stuffed_gross", gross_kg=gross_kg, tare_kg=tare_kg)
