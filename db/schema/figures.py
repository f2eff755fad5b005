"""The ledger of counts, its sums per clock and period, and the stock at the start of each shift."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, Table

from db.schema.metadata import code, instant, key_column, link, metadata, whole
from domain.clocks import Clock
from domain.figures import Direction, Mode
from domain.size_type import LENGTH_CLASSES
from domain.visit import Category, LoadStatus


def _stock_split(*, primary_key: bool) -> Iterator[Column[str] | Column[int]]:
    lengths = ", ".join(str(length) for length in LENGTH_CLASSES)
    yield code("category", Category, primary_key=primary_key)
    yield code("load_status", LoadStatus, primary_key=primary_key)
    yield Column(
        "length_ft",
        Integer,
        CheckConstraint(f"length_ft IN ({lengths})", name="length_ft"),
        primary_key=primary_key,
        autoincrement=False,
        nullable=False,
    )
    yield Column("commodity_group", String, primary_key=primary_key, nullable=False)
    yield Column("route_group", String, primary_key=primary_key, nullable=False)


def _measures() -> Iterator[Column[int]]:
    for name in ("boxes", "teu_hundredths", "gross_kg", "cargo_kg"):
        yield whole(name, nullable=False, at_least=None)


# Every box that came, left or was reclassified, one row each; a reversal's measures are negative.
counts = Table(
    "counts",
    metadata,
    key_column(),
    Column("event_id", Integer, ForeignKey("journal.id"), nullable=False, index=True),
    link("visit_id", "visits.id", nullable=False),
    instant("happened_at", nullable=False),
    code("direction", Direction),
    code("mode", Mode),
    *_stock_split(primary_key=False),
    *_measures(),
    Index("ix_counts_happened_at", "happened_at"),
)

figures = Table(
    "figures",
    metadata,
    code("clock", Clock, primary_key=True),
    Column("period", String, primary_key=True),
    code("direction", Direction, primary_key=True),
    code("mode", Mode, primary_key=True),
    *_stock_split(primary_key=True),
    *_measures(),
    sqlite_with_rowid=False,
)

# The shifts that have begun, without a gap.
stock_shifts = Table(
    "stock_shifts",
    metadata,
    Column("shift", String, primary_key=True),
    instant("starts_at", nullable=False, index=True),
)

shift_stocks = Table(
    "shift_stocks",
    metadata,
    Column("shift", String, ForeignKey("stock_shifts.shift"), primary_key=True),
    *_stock_split(primary_key=True),
    *_measures(),
    sqlite_with_rowid=False,
)
