"""Proves that very many rows are kept as a few are, whatever the columns' types."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from db import engine as engines
from db.schema.carriers import carrier_visits
from db.writes.rows import insert_rows
from domain.carriers import CarrierKind, Stage

NOW = datetime(2026, 11, 25, 5, 40, tzinfo=UTC)


def carriers(number: int) -> list[dict[str, Any]]:
    """Returns rows with a day, instants, codes, a missing value, and columns in no special order."""
    return [
        {
            "stage": Stage.ANNOUNCED,
            "planned_on": date(2026, 1, 1) + timedelta(days=place),
            "announced_at": NOW + timedelta(milliseconds=place),
            "kind": CarrierKind.TRAIN_IN,
            "scopes": "",
            "number": str(3000 + place),
            "arrived_at": None,
        }
        for place in range(number)
    ]


def kept(url: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Inserts the rows and returns what the hub then has of them, in order."""
    engine = engines.writer(engines.store_url(url))
    try:
        with engine.begin() as connection:
            insert_rows(connection, carrier_visits, rows)
            columns = [carrier_visits.c[name] for name in rows[0]]
            found = connection.execute(select(*columns).order_by(carrier_visits.c.id)).mappings()
            return [dict(row) for row in found]
    finally:
        engine.dispose()


def test_a_few_rows_are_kept(store_url: str) -> None:
    rows = carriers(3)
    assert kept(store_url, rows) == rows


def test_very_many_rows_are_kept_alike(store_url: str) -> None:
    rows = carriers(1_200)
    assert kept(store_url, rows) == rows
