"""Which of the waiting boxes are shown, and in which order: pure functions over the rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from db.queries.reference import RouteGroupFacts
from db.queries.transshipment import WaitingRow
from domain.typed_text import readings
from domain.visit import LoadStatus

LOCAL = "local"
"""The route group of boxes that a truck takes away."""
BY_RAIL, GROUP, PLACE = "", "group:", "to:"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the operator asked for. `way` is empty, `group:CODE` or `to:CODE`."""

    text: str = ""
    way: str = BY_RAIL
    customs: str = ""
    kind: str = ""
    order: str = "cut_off"

    def written(self) -> str:
        """Return it as it is kept, without the text, which belongs to the moment."""
        return json.dumps({key: value for key, value in asdict(self).items() if key != "text"})


def read_filter(written: str) -> Filter:
    """Return a kept filter; one that cannot be read is as if none was kept."""
    try:
        kept = json.loads(written)
    except ValueError:
        return Filter()
    known = {key: str(kept[key]) for key in ("way", "customs", "kind", "order") if key in kept}
    return Filter(**known) if known.get("order", "cut_off") in ORDERS else Filter()


def chosen_rows(rows: Iterable[WaitingRow], wanted: Filter) -> tuple[WaitingRow, ...]:
    """Return the rows that the filter lets through, in its order."""
    return tuple(sorted((row for row in rows if passes(row, wanted)), key=ORDERS[wanted.order]))


def passes(row: WaitingRow, wanted: Filter) -> bool:
    """Return whether a row is to be shown."""
    return (
        _goes(row, wanted.way)
        and (not wanted.customs or _CUSTOMS[wanted.customs](row))
        and (not wanted.kind or _KINDS[wanted.kind](row))
        and (not wanted.text or _says(row, wanted.text))
    )


def _goes(row: WaitingRow, way: str) -> bool:
    if way.startswith(GROUP):
        return row.route_group == way.removeprefix(GROUP)
    if way.startswith(PLACE):
        return row.destination == way.removeprefix(PLACE)
    return row.route_group != LOCAL


def _says(row: WaitingRow, text: str) -> bool:
    typed = " ".join(text.casefold().split())
    words = (row.goods, row.consignee, row.destination_name)
    if any(typed in word.casefold() for word in words if word):
        return True
    return any(reading and reading in row.number for reading in readings(text))


_CUSTOMS: Mapping[str, Callable[[WaitingRow], bool]] = {
    "released": lambda row: row.is_cleared,
    "not_released": lambda row: not row.is_cleared,
    "held": lambda row: bool(row.holds),
}
_KINDS: Mapping[str, Callable[[WaitingRow], bool]] = {
    "20": lambda row: row.length_ft == 20,
    "40": lambda row: row.length_ft == 40,
    "45": lambda row: row.length_ft == 45,
    "empty": lambda row: row.load_status is LoadStatus.EMPTY,
    "dangerous": lambda row: bool(row.dangerous_class),
    "coming": lambda row: not row.is_here,
}
CUSTOMS, KINDS = ("", *_CUSTOMS), ("", *_KINDS)


def _waiting_since(row: WaitingRow) -> float:
    return row.checked_in_at.timestamp() if row.checked_in_at else float("inf")


ORDERS: Mapping[str, Callable[[WaitingRow], Any]] = {
    "cut_off": lambda row: (
        row.cut_off_at.timestamp() if row.cut_off_at else float("inf"),
        _waiting_since(row),
        row.visit_id,
    ),
    "dwell": lambda row: (_waiting_since(row), row.visit_id),
    "heaviest": lambda row: (-(row.gross_kg or 0), row.visit_id),
    "lightest": lambda row: (row.gross_kg is None, row.gross_kg or 0, row.visit_id),
    "place": lambda row: (row.destination_name or "~", _waiting_since(row), row.visit_id),
}


def ways_of(groups: Iterable[RouteGroupFacts], rows: Sequence[WaitingRow]) -> Iterator[tuple[str, str, int]]:
    """Return the value of a filter, its name and how many boxes it shows, each group with its places."""
    for group in groups:
        mine = [row for row in rows if row.route_group == group.code]
        if mine:
            yield f"{GROUP}{group.code}", group.name, len(mine)
        named = {(row.destination_name or row.destination or "", row.destination) for row in mine}
        for name, code in sorted(named, key=lambda pair: pair[0]):
            if code is not None:
                yield f"{PLACE}{code}", name, sum(row.destination == code for row in mine)


def days_here(row: WaitingRow, now: datetime) -> int | None:
    """Return the days begun since it was taken in, None for one that is still to come."""
    if row.checked_in_at is None:
        return None
    return max(0, (now - row.checked_in_at) // timedelta(days=1))


def candidates(
    rows: Iterable[WaitingRow], route_group: str | None, destinations: Iterable[str | None], most: int
) -> tuple[int, ...]:
    """Return the visits that may stand in for a box of a wagon: here, released, going that way, best first.

    Where nobody knows the way of the train, only what goes where the wagon's boxes go is on it. Best is
    what goes there too, then what has the fewest boxes on it.
    """
    wanted = set(destinations)
    able = [row for row in rows if row.is_here and row.is_cleared and not row.holds and row.gross_kg]
    able = [row for row in able if row.route_group != LOCAL]
    able = [row for row in able if row.route_group == (route_group or row.route_group)]
    able = [row for row in able if route_group or row.destination in wanted]
    able.sort(key=lambda row: (row.destination not in wanted, row.above, _waiting_since(row), row.visit_id))
    return tuple(row.visit_id for row in able[:most])
