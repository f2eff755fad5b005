"""Believable rows of a train for the tests of the table, and a long list read by key."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.formats import box_number, tonnes_or_none
from desktop.table import (
    Column,
    PageRequest,
    Part,
    Shown,
    Sort,
    Window,
    chip,
    mark_ok,
    mark_stop,
    muted,
    square,
    strong,
)
from domain.container_number import check_digit

GROUPS = (
    "vehicles & parts", "building materials", "chemicals & fertilisers", "machinery & equipment",
    "textiles & footwear", "food, perishables", "electronics & appliances", "consumer goods",
)  # fmt: skip


@dataclass(frozen=True)
class BoxRow:
    """One box on a train."""

    visit_id: int
    wagon_place: int
    wagon: str
    position: int
    number: str
    size_type: str
    seal: str
    seal_differs: bool
    gross_kg: int | None
    group: int
    destination: str
    train: str
    state: str
    held_by: str = ""


def key(row: BoxRow) -> int:
    return row.visit_id


def group(row: BoxRow) -> int:
    return row.wagon_place


def wagon(row: BoxRow) -> Shown:
    return (strong(f"{row.wagon_place:02}"), muted(row.wagon))


def seal(row: BoxRow) -> Shown:
    if not row.seal:
        return "–"
    return mark_stop(row.seal) if row.seal_differs else mark_ok(row.seal)


def state(row: BoxRow) -> Shown:
    if row.state == "missing":
        return (strong("missing", "stop"), muted("· told Xi’an 16:12"))
    return (muted(row.state), chip(row.held_by)) if row.held_by else row.state


COLUMNS: tuple[Column[BoxRow], ...] = (
    Column("wagon", "wagon", wagon, 116, once=True, value=lambda row: row.wagon_place),
    Column("position", "pos", lambda row: str(row.position), 48, "right", value=lambda row: row.position),
    Column("box", "box", lambda row: box_number(row.number), 120, value=lambda row: row.number),
    Column("type", "type", lambda row: row.size_type, 64, ink="secondary"),
    Column("seal", "seal found", seal, 112, value=lambda row: row.seal or None),
    Column("gross", "gross", lambda row: tonnes_or_none(row.gross_kg), 80, "right", "t",
           value=lambda row: row.gross_kg / 1000 if row.gross_kg else None, hint="Weighed, else declared"),
    Column("goods", "goods", lambda row: (square(row.group), Part(GROUPS[row.group])), 184,
           value=lambda row: GROUPS[row.group]),
    Column("to", "to", lambda row: row.destination, 112),
    Column("train", "leaves with", lambda row: row.train, 88, ink="secondary", sortable=False),
    Column("id", "visit", lambda row: str(row.visit_id), 72, "right", hidden=True, value=key),
    Column("state", "state", state, 160, ink="secondary"),
)  # fmt: skip


def boxes(count: int, seed: int = 7) -> list[BoxRow]:
    """Return that many boxes, one to three on a wagon, with a few things wrong in each forty."""
    dice = random.Random(seed)
    rows: list[BoxRow] = []
    place, left, position, carries = 0, 0, 0, ""
    for number in range(count):
        if not left:
            place, left, position = place + 1, dice.choice((1, 2, 2, 2, 3)), 0
            carries = str(dice.randrange(94000000, 94999999))
        left, position = left - 1, position + 1
        rows.append(_box(dice, number, place, carries, position))
    return rows


def _box(dice: random.Random, number: int, place: int, carries: str, position: int) -> BoxRow:
    odd = number % 40
    owner = dice.choice(("TEMU", "TKRU", "DFSU", "CSQU", "FCIU", "TCLU", "BEAU"))
    body = f"{owner}{dice.randrange(10**6):06}"
    return BoxRow(
        visit_id=number + 1,
        wagon_place=place,
        wagon=carries,
        position=position,
        number=f"{body}{check_digit(body)[0]}",
        size_type=dice.choice(("45G1", "45G1", "22G1", "45R1")),
        seal="" if odd == 11 else f"KZ{118200 + number}",
        seal_differs=odd == 5,
        gross_kg=None if odd == 12 else dice.randrange(40, 280) * 100,
        group=dice.randrange(8),
        destination=dice.choice(("Aktau-Port", "Tashkent", "Almaty")),
        train=dice.choice(("2204", "1306", "truck")),
        state="missing" if odd == 11 else f"in {15 + number // 60 % 5}:{number % 60:02}",
        held_by="seal" if odd == 5 else "",
    )


@dataclass(frozen=True)
class BoxOutline:
    """How many boxes there are and where the pages begin."""

    count: int
    keys: tuple[Any, ...]


class Shelf:
    """A long list behind keyset questions, as SQL would answer them; answers wait until `answer`."""

    def __init__(self, rows: Sequence[BoxRow]) -> None:
        self.rows = list(rows)
        self.asked: list[PageRequest] = []
        self.sorts: list[Sort] = []
        self._waiting: list[Callable[[], None]] = []

    def open(self, sort: Sort) -> Window[BoxRow]:
        """Return the rows in an order: by gross weight or by id."""
        self.sorts.append(sort)
        return Window(
            page=lambda request, then: self._ask_page(sort, request, then),
            outline=lambda every, then: self._waiting.append(lambda: then(self.outline(sort, every))),
        )

    def answer(self, how_many: int | None = None) -> None:
        """Give the answers that wait, the oldest first."""
        waiting = self._waiting[:how_many]
        del self._waiting[: len(waiting)]
        for give in waiting:
            give()

    @property
    def waiting(self) -> int:
        """Return how many answers wait."""
        return len(self._waiting)

    def _ask_page(self, sort: Sort, request: PageRequest, then: Callable[[Sequence[BoxRow]], None]) -> None:
        self.asked.append(request)
        self._waiting.append(lambda: then(self.page(sort, request)))

    def _ordered(self, sort: Sort) -> list[tuple[Any, BoxRow]]:
        def place(row: BoxRow) -> tuple[int, int]:
            weight = (row.gross_kg or 0) if sort.column == "gross" else 0
            return (-weight if sort.descending else weight, row.visit_id)

        return sorted(((place(row), row) for row in self.rows), key=lambda pair: pair[0])

    def page(self, sort: Sort, request: PageRequest) -> tuple[BoxRow, ...]:
        """Return a page as the query of a screen would."""
        ordered = self._ordered(sort)
        first = 0 if request.start is None else bisect_left([place for place, _ in ordered], request.start)
        return tuple(row for _, row in ordered[first : first + request.limit])

    def outline(self, sort: Sort, every: int) -> BoxOutline:
        """Return the outline as the query of a screen would."""
        ordered = self._ordered(sort)
        return BoxOutline(len(ordered), tuple(place for place, _ in ordered[::every]))
