"""What is counted and in which split: the ledger of moves that figures, charts and balances sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.size_type import LENGTH_CLASSES
from domain.visit import Category, LoadStatus
from domain.weights import cargo_kg


class Mode(StrEnum):
    """By what a box came or left."""

    RAIL = "rail"
    ROAD = "road"


class Direction(StrEnum):
    """What a count does: in and out of the terminal, or from and to a split (a box that was reclassified)."""

    IN = "in"
    OUT = "out"
    FROM = "from"
    TO = "to"


@dataclass(frozen=True)
class StockSplit:
    """The split of what stands on the terminal: that of the counts but for the mode, because a box that came
    by rail and leaves by road is one box of one stock."""

    category: Category
    load_status: LoadStatus
    length_ft: int
    commodity_group: str
    route_group: str


@dataclass(frozen=True)
class Split:
    """The split that every move is counted in; `length_ft` is one of LENGTH_CLASSES."""

    mode: Mode
    category: Category
    load_status: LoadStatus
    length_ft: int
    commodity_group: str
    route_group: str

    def __post_init__(self) -> None:
        if self.length_ft not in LENGTH_CLASSES:
            raise ValueError(f"{self.length_ft} is no length class")

    @property
    def stock(self) -> StockSplit:
        """Return the split that this count changes in the stock."""
        return StockSplit(
            self.category, self.load_status, self.length_ft, self.commodity_group, self.route_group
        )


@dataclass(frozen=True)
class Measures:
    """What is summed: boxes, TEU in hundredths, gross and cargo in kilograms; a reversal's are negative."""

    boxes: int = 0
    teu_hundredths: int = 0
    gross_kg: int = 0
    cargo_kg: int = 0

    def __add__(self, other: Measures) -> Measures:
        return Measures(
            self.boxes + other.boxes,
            self.teu_hundredths + other.teu_hundredths,
            self.gross_kg + other.gross_kg,
            self.cargo_kg + other.cargo_kg,
        )

    def __sub__(self, other: Measures) -> Measures:
        return self + -other

    def __neg__(self) -> Measures:
        return Measures(-self.boxes, -self.teu_hundredths, -self.gross_kg, -self.cargo_kg)

    def __bool__(self) -> bool:
        return bool(self.boxes or self.teu_hundredths or self.gross_kg or self.cargo_kg)


@dataclass(frozen=True)
class Count:
    """One line of the ledger: what moved which way, and when (a reversal: when the original happened)."""

    happened_at: datetime
    direction: Direction
    split: Split
    measures: Measures

    def reversed(self) -> Count:
        """Return the count that takes this one back: the same place and time, subtracted."""
        return Count(self.happened_at, self.direction, self.split, -self.measures)


def measures_of(
    load_status: LoadStatus, teu_hundredths: int, gross_kg: int | None, tare_kg: int | None
) -> Measures:
    """Return the measures of one box; its cargo by the one rule of `domain.weights.cargo_kg`.

    An unknown gross counts as 0 kg of both.
    """
    return Measures(1, teu_hundredths, gross_kg or 0, cargo_kg(gross_kg, tare_kg, load_status))


def roll(stock: Mapping[StockSplit, Measures], counts: Iterable[Count]) -> dict[StockSplit, Measures]:
    """Return the stock after `counts`: opening + in − out − from + to, without splits that came to zero."""
    rolled = dict(stock)
    for count in counts:
        adds = count.direction in (Direction.IN, Direction.TO)
        before = rolled.get(count.split.stock, Measures())
        rolled[count.split.stock] = before + count.measures if adds else before - count.measures
    return {split: measures for split, measures in rolled.items() if measures}
