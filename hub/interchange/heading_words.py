"""Knows what senders call a column, in English, Russian, Kazakh and Chinese, and which units they name."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from hub.interchange.fields import CANONICAL, Field
from hub.interchange.kinds import ListKind

LISTS_OF_BOXES: Final = (ListKind.MANIFEST, ListKind.ORDERS, ListKind.HISTORY)
INSTANTS: Final = frozenset({Field.ETA, Field.ARRIVED_AT, Field.DEPARTED_AT, Field.RELEASE_UNTIL})
DAYS: Final = frozenset({Field.VALID_FROM, Field.VALID_TO})
DATES: Final = INSTANTS | DAYS
WEIGHTS: Final = frozenset({Field.GROSS_KG, Field.TARE_KG, Field.VGM_KG, Field.NET_KG})

UNITS: Final[Mapping[str, int]] = dict.fromkeys(
    ("kg", "kgs", "kilogram", "kilograms", "кг", "килограмм", "公斤", "千克", "килограмдар"), 1
) | dict.fromkeys(
    ("t", "ton", "tons", "tonne", "tonnes", "mt", "т", "тн", "тонн", "тонна", "тоннах", "吨", "公吨"), 1000
)
"""Words for units of weight, in lower case, and how many kilograms each is."""

_BOX_FIELDS: Final = frozenset(
    {*CANONICAL, Field.WAGON_TYPE, Field.RELEASE_REFERENCE, Field.RELEASE_UNTIL, Field.NET_KG, Field.IGNORED}
)
_FIELDS: Final[Mapping[ListKind, frozenset[Field]]] = dict.fromkeys(LISTS_OF_BOXES, _BOX_FIELDS) | {
    ListKind.PARTIES: frozenset({Field.NAME, Field.TAX_NUMBER, Field.COUNTRY, Field.REMARK, Field.IGNORED}),
    ListKind.LOCATIONS: frozenset(
        {Field.CODE, Field.NAME, Field.COUNTRY, Field.UN_LOCODE, Field.RAIL_CODE, Field.ROUTE_GROUP}
        | {Field.REMARK, Field.IGNORED}
    ),
    ListKind.COMMODITIES: frozenset(
        {Field.HS_CODE, Field.NAME, Field.COMMODITY_GROUP, Field.REMARK, Field.IGNORED}
    ),
    ListKind.WAGON_TYPES: frozenset({Field.WAGON_TYPE_COLUMN}),
    ListKind.EMBARGO: frozenset(
        {
            Field.ORDER_NUMBER,
            Field.VALID_FROM,
            Field.VALID_TO,
            Field.STATION,
            Field.HS_CODES,
            Field.WAGON_KIND,
        }
        | {Field.DIRECTION, Field.DAILY_QUOTA, Field.EXCEPTIONS, Field.REMARK, Field.IGNORED}
    ),
}

_WORD: Final = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_HAN_UNIT: Final = re.compile(r"(?<=[\u3400-\u9fff])(公吨|吨|公斤|千克)$")
_PARTS: Final = re.compile(
    r"[/\n():]+|(?<=[\u3400-\u9fff])\s+(?=[^\u3400-\u9fff])|(?<=[^\u3400-\u9fff])\s*(?=[\u3400-\u9fff])"
)
# Words for "number of": they say nothing about what is numbered.
_NUMBER: Final = frozenset(
    ("no", "n", "nr", "nos", "num", "number", "numbers", "номер", "номера", "ном", "нөмірі", "нөмірлері")
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading means; `factor` None: it names no unit."""

    field: Field
    factor: int | None = None


def normal(heading: str) -> tuple[str, int | None]:
    """Return a heading without case, marks, spaces, units and words for "number", and the unit it names.

    The unit is the kilograms of one (`Вес брутто, т` 1000, `毛重(公斤)` 1), None where none is named.
    """
    text = unicodedata.normalize("NFKC", heading.replace("№", " no ")).casefold().replace("ё", "е")
    factor: int | None = None
    words: list[str] = []
    for word in _WORD.findall(text):
        ends = _HAN_UNIT.search(word)
        if word in UNITS and words:
            factor = UNITS[word]
        elif ends:
            factor = UNITS[ends[1]]
            words.append(word[: ends.start()])
        else:
            words.append(word)
    telling = [word for word in words if word not in _NUMBER]
    return "".join(telling) or ("no" if words else ""), factor


@lru_cache(maxsize=4096)
def meaning(heading: str, kind: ListKind | None) -> Meaning | None:
    """Return what a heading means in a list of the kind, None where it is not known.

    Of a heading in two languages (`箱号 Container No.`, `Жүк алушы / Грузополучатель`) one is enough; where
    its halves mean different things it is not known. `kind` None: in any list.
    """
    found = _whole(heading, kind)
    if found is not None:
        return found
    parts = [part for part in _PARTS.split(heading) if part and part.strip()]
    meanings = [each for part in parts if (each := _whole(part, kind)) is not None]
    telling = [each for each in meanings if each.field is not Field.IGNORED]
    if len({each.field for each in telling}) != 1:
        return None
    factor = next((each.factor for each in telling if each.factor is not None), normal(heading)[1])
    return Meaning(telling[0].field, factor)


def fields_of(kind: ListKind) -> frozenset[Field]:
    """Return the fields that a list of the kind can have: what its columns may be mapped to."""
    return _FIELDS[kind]


def wagon_type_column(heading: str) -> str | None:
    """Return which column of the table of wagon types a heading of such a list names, None where none."""
    return _wagon_type_columns().get(normal(heading)[0])


def _whole(heading: str, kind: ListKind | None) -> Meaning | None:
    key, unit = normal(heading)
    if not key:
        return None
    for entry in _synonyms().get(key, ()):
        if entry.fits(kind):
            return Meaning(entry.field, unit or entry.factor)
    # A box may have a column for each of its seals: `Seal 1`, `Пломба №2`.
    numbered = _whole(key[:-1], kind) if key[1:] and key[-1].isdigit() else None
    return numbered if numbered is not None and numbered.field is Field.SEAL else None


@dataclass(frozen=True, slots=True)
class _Entry:
    field: Field
    kinds: frozenset[ListKind]
    factor: int | None

    def fits(self, kind: ListKind | None) -> bool:
        if kind is None:
            return True
        return self.field in _FIELDS[kind] and (not self.kinds or kind in self.kinds)


@cache
def _synonyms() -> Mapping[str, tuple[_Entry, ...]]:
    """Return the entries of each key in the order of preference: our own words before those of senders."""
    found: dict[str, list[_Entry]] = {}
    for key, entry in (*_own(), *_of_senders()):
        found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _own() -> Iterator[tuple[str, _Entry]]:
    for key in _wagon_type_columns():
        yield key, _Entry(Field.WAGON_TYPE_COLUMN, frozenset(), None)
    for each in Field:
        yield normal(each.value)[0], _Entry(each, frozenset(), None)


def _of_senders() -> Iterator[tuple[str, _Entry]]:
    text = files("resources").joinpath("interchange", "headings.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        kinds = frozenset(ListKind(kind) for kind in row["kinds"].split())
        factor = UNITS[row["unit"]] if row["unit"] else None
        yield normal(row["synonym"])[0], _Entry(Field(row["field"]), kinds, factor)


@cache
def _wagon_type_columns() -> Mapping[str, str]:
    text = files("resources").joinpath("reference", "wagon_types.csv").read_text("utf-8")
    return {normal(name)[0]: name for name in next(csv.reader(text.splitlines()))}
