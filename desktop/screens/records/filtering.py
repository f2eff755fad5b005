"""What is typed and chosen in the filter row, read as the filter of the query, and kept for next time."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from db.queries.record_filter import STOCK, Held, Odd, RecordFilter
from domain.refusal import Refusal
from domain.typed_period import typed_span
from domain.visit import Category, LoadStatus, Where

Raw = Mapping[str, str]
"""What stands in each field, by its name; what is empty may be left out."""

SPANS: Final = ("arrived", "departed")
TYPED: Final = ("number", "consignee", "goods", "carrier", "origin", "destination", *SPANS)
_READ: Final[Mapping[str, Callable[[str], Any]]] = {
    "where": lambda value: value if value == STOCK else Where(value).value,
    "category": Category,
    "load_status": LoadStatus,
    "length_ft": int,
    "commodity_group": str,
    "holds": Held,
    "exceptions": Odd,
}
CHOSEN: Final = tuple(_READ)
FIELDS: Final = (*TYPED, *CHOSEN)


class WrongSpan(Exception):  # noqa: N818
    """Raised where days were typed that are none: the field, and the refusal that says why."""

    def __init__(self, name: str, refusal: Refusal) -> None:
        super().__init__(name, refusal)
        self.field, self.refusal = name, refusal


def read(raw: Raw, today: date, zone: ZoneInfo) -> RecordFilter:
    """Return the filter that the fields stand for; raises WrongSpan."""
    asked: dict[str, Any] = {name: raw[name].strip() for name in TYPED if raw.get(name) and name not in SPANS}
    asked |= {name: _READ[name](raw[name]) for name in CHOSEN if raw.get(name)}
    for name in SPANS:
        if raw.get(name):
            try:
                asked[name] = typed_span(raw[name], today, zone)
            except Refusal as refusal:
                raise WrongSpan(name, refusal) from None
    return RecordFilter(**asked)


def written(raw: Raw) -> str:
    """Return what stands in the fields as it is kept."""
    return json.dumps({name: value for name, value in raw.items() if value})


def kept(text: str) -> dict[str, str]:
    """Return what was kept; what makes no sense any more is left out."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: str(found[name]) for name in FIELDS if found.get(name) and _is_read(name, str(found[name]))}


def _is_read(name: str, value: str) -> bool:
    try:
        _READ.get(name, str)(value)
    except ValueError:
        return False
    return True
