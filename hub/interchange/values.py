"""Reads the figures and choices of a list's cells; each says no with a code of its own, and never guesses."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from domain.figures import Mode
from domain.refusal import Refusal
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.interchange.cell_words import choices, is_nothing, key, words
from hub.interchange.heading_words import UNITS
from hub.interchange.reading.table import Cell

# A figure with the marks that people group it by, and perhaps its unit.
_FIGURE: Final = re.compile(r"([0-9](?:[0-9 .,'’]*[0-9])?)\s*([^\W\d_]*)\.?")
_BLANKS: Final = re.compile(r"[0-9]{1,3}(?:[ '’][0-9]{3})+(?:[.,][0-9]+)?")
_GROUPS: Final = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_WHOLE: Final = re.compile(r"[0-9]{1,9}")
# No box weighs more, so no figure that would say so was meant that way.
_MOST_KG: Final = 99_999
_WRITABLE_KG: Final = 999_999_999
_DEGREES: Final = re.compile(
    r"([+-]?) ?([0-9]{1,3})(?:[.,]([0-9]{1,2}))? ?(?:°? ?[cс]|°|градус(?:ов|а)?|度)?\.?"
)
_UN: Final = re.compile(r"(?:un|оон|бұұ|no)*([0-9]{4})(?![0-9]).*")
_DG_CLASS: Final = re.compile(
    r"(?:class|класс|кл|imo|imdg|dg|第)*([1-9](?:\.[1-6][a-hjklns]?)?)(?:类|级|项)?(?:\(.*\))?"
)
_CODE_FIGURES: Final = re.compile(r"[0-9][0-9 .]*[0-9]")
_POINT_ZERO: Final = re.compile(r"^([0-9]+)[.,]0$")
_PAINTED: Final = re.compile(r"(.*?)\s*\(([^()]*)\)")


def kilograms(cell: Cell, factor: int) -> int | None:
    """Return a weight in whole kilograms, None for nothing; `factor` is that of its column's unit.

    `24 500,5`, `24,5 т`, `24'500 kg`; a unit in the cell goes before that of the heading. Half a kilogram is
    rounded up. Raises Refusal `list_weight`, and `list_weight_unclear` for `24.500` in kilograms: it is
    24 500 to some and 24.5 to others. `24,500` is 24 500, as everywhere in the program.
    """
    if isinstance(cell, str) or not isinstance(cell, int | float) or isinstance(cell, bool):
        return _written_kg(words(cell), factor)
    exact = Decimal(repr(cell))
    if not exact.is_finite():
        raise Refusal("list_weight", text=str(cell))
    return _in_kg(exact, factor, words(cell))


def whole(cell: Cell) -> int | None:
    """Return a whole number such as a position, None for nothing; raise Refusal `list_whole` else."""
    text = figures(cell)
    if not text:
        return None
    if not _WHOLE.fullmatch(text):
        raise Refusal("list_whole", text=words(cell))
    return int(text)


def tenths_celsius(cell: Cell) -> int | None:
    """Return a temperature in tenths of a degree Celsius, None for nothing: `-18`, `−18,5 °C`, `+4`.

    Raises Refusal `list_temperature`.
    """
    text = words(cell)
    if is_nothing(text):
        return None
    plain = unicodedata.normalize("NFKC", text).casefold().replace("−", "-").replace("–", "-")
    found = _DEGREES.fullmatch(plain)
    if found is None or int(found[2]) > 100:
        raise Refusal("list_temperature", text=text)
    tenths = (Decimal(f"{found[2]}.{found[3] or 0}") * 10).quantize(Decimal(1), ROUND_HALF_UP)
    return -int(tenths) if found[1] == "-" else int(tenths)


def load_status(cell: Cell) -> LoadStatus | None:
    """Return whether a box is loaded (`F`, `гр`, `重`), None for nothing; Refusal `list_load_status`."""
    meant = _choice(cell, "load_status")
    if meant is None:
        raise Refusal("list_load_status", text=words(cell))
    return LoadStatus(meant) if meant else None


def category(cell: Cell) -> Category | None:
    """Return the regime of a box (`импорт`, `过境`), None for nothing; raise Refusal `list_category`."""
    meant = _choice(cell, "category")
    if meant is None:
        raise Refusal("list_category", text=words(cell))
    return Category(meant) if meant else None


def customs_status(cell: Cell) -> CustomsStatus | None:
    """Return how far customs are (`выпуск`, `放行`), None for nothing; raise Refusal `list_customs`."""
    meant = _choice(cell, "customs_status")
    if meant is None:
        raise Refusal("list_customs", text=words(cell))
    return CustomsStatus(meant) if meant else None


def mode(cell: Cell) -> Mode | None:
    """Return by what a box came or left (`ж/д`, `汽运`), None for nothing; raise Refusal `list_mode`."""
    meant = _choice(cell, "mode")
    if meant is None:
        raise Refusal("list_mode", text=words(cell))
    return Mode(meant) if meant else None


def un_number(cell: Cell) -> str | None:
    """Return a UN number (`UN 1263`, `ООН1263`) as four figures, None for nothing; Refusal `list_un_number`.

    A spreadsheet that kept it as a figure lost the zero of 0336: it comes back.
    """
    text = words(cell)
    if is_nothing(text):
        return None
    if not isinstance(cell, str) and _WHOLE.fullmatch(text):
        text = text.zfill(4)
    found = _UN.fullmatch(key(text))
    if found is None:
        raise Refusal("list_un_number", text=text)
    return found[1]


def dg_class(cell: Cell) -> str | None:
    """Return a class of dangerous goods, `3`, `4.1`, `1.4S`, None for nothing; raise Refusal `list_dg_class`.

    Of `3 (8)` it is the main one.
    """
    text = words(cell)
    if is_nothing(text):
        return None
    plain = unicodedata.normalize("NFKC", text).casefold().replace(",", ".")
    found = _DG_CLASS.fullmatch("".join(plain.split()).replace("кл.", "кл").replace("класс:", "класс"))
    if found is None:
        raise Refusal("list_dg_class", text=text)
    return found[1].upper()


def goods_code(cell: Cell) -> str:
    """Return an HS, GNG or ETSNG code without the blanks and dots between its groups; other text as it is.

    HS codes have an even number of figures: where a spreadsheet kept one as a figure and it has an odd
    number, the zero of chapters 01 to 09 was lost, and it comes back.
    """
    text = words(cell)
    if is_nothing(text):
        return ""
    plain = re.sub(r"[ .]", "", text) if _CODE_FIGURES.fullmatch(text) else text
    if not isinstance(cell, str) and plain.isdigit() and len(plain) % 2:
        return f"0{plain}"
    return plain


def plain(cell: Cell) -> str:
    """Return a cell's text, empty where it says that there is nothing to say (a dash, `н/д`, `无`)."""
    text = words(cell)
    return "" if is_nothing(text) else text


def figures(cell: Cell) -> str:
    """Return a cell's text as `plain` does, and 94788965 where some program wrote it as 94788965.0."""
    return _POINT_ZERO.sub(r"\1", plain(cell))


def painted(text: str) -> tuple[str, bool]:
    """Return a container number without the mark `(as painted)` behind it, and whether it had one."""
    found = _PAINTED.fullmatch(text)
    if found is not None and key(found[2]) in choices("painted"):
        return found[1], True
    return text, False


def _choice(cell: Cell, field: str) -> str | None:
    """Return what a word of a field means, empty where it says nothing, None where it is not known."""
    text = words(cell)
    meant = choices(field).get(key(text), "")
    return meant if meant or is_nothing(text) else None


def _written_kg(text: str, factor: int) -> int | None:
    if is_nothing(text):
        return None
    found = _FIGURE.fullmatch(unicodedata.normalize("NFKC", text).casefold())
    if found is None or (found[2] and found[2] not in UNITS):
        raise Refusal("list_weight", text=text)
    unit = UNITS[found[2]] if found[2] else factor
    return _in_kg(_exact(found[1], unit, text), unit, text)


def _exact(figures: str, unit: int, text: str) -> Decimal:
    """Return the number that figures say; blanks and apostrophes group, a lonely mark is looked at."""
    blanks = any(sign in figures for sign in " '’")
    if blanks and not _BLANKS.fullmatch(figures):
        raise Refusal("list_weight", text=text)
    marked = re.sub(r"[ '’]", "", figures)
    marks = [sign for sign in marked if sign in ".,"]
    if not marks:
        return Decimal(marked)
    last = marks[-1]
    head, _mark, part = marked.rpartition(last)
    if len(marks) > 1:
        if last in head:  # 1,234,567: the same mark twice can only group
            head, part = marked, ""
        if len(set(marks)) > 2 - (not part) or not _GROUPS.fullmatch(head):
            raise Refusal("list_weight", text=text)
        return Decimal(re.sub(r"[.,]", "", head) + (f".{part}" if part else ""))
    could_group = len(part) == 3 and len(head) <= 3 and not blanks and not head.startswith("0")
    if not could_group or unit > 1 or int(head + part) > _MOST_KG:
        return Decimal(f"{head}.{part}")
    if last == ".":
        raise Refusal("list_weight_unclear", text=text, one=int(head + part), other=f"{head}.{part}")
    return Decimal(head + part)


def _in_kg(exact: Decimal, factor: int, text: str) -> int:
    kg = exact * factor
    if not 0 <= kg <= _WRITABLE_KG:
        raise Refusal("list_weight", text=text)
    return int(kg.quantize(Decimal(1), ROUND_HALF_UP))
