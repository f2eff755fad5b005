"""A hub with a million visits, written at once for the benches that read it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db.migrations import upgrade
from db.store import Store
from domain.container_number import check_digit
from hub.operations.founding import found_hub

NOW = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
_MINUTE = 60_000
_OWNERS = ("TEMU", "TKRU", "DFSU", "CSQU", "FCIU", "TCLU", "BEAU", "TCNU")
_GOODS = ("consumer goods", "car parts", "barley", "steel sheets", "polyethylene", "textiles", "machinery")
_TYPES = (("45G1", 40), ("22G1", 20), ("45G1", 40), ("45R1", 40), ("L5G1", 45))
_BOXES_ON_A_TRAIN, _STOCK = 60, 2_000


def open_store(path: Path) -> Store:
    """Return the store of a file."""
    return Store(
        f"sqlite:///{path}", clock=lambda: NOW, operator=lambda: "bench", workstation=lambda: "bench"
    )


def make(path: Path, count: int, seed: int = 7) -> None:
    """Make a founded hub with that many visits of about a third as many units."""
    upgrade(f"sqlite:///{path}")
    store = open_store(path)
    store.act(found_hub, "Bench")
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        _fill(connection, count, random.Random(seed))
        connection.commit()


def _fill(connection: sqlite3.Connection, count: int, dice: random.Random) -> None:
    parties, units, trains = 5_000, max(1, count * 29 // 100), count // _BOXES_ON_A_TRAIN + 2
    _insert(connection, "parties", ("id", "name"), ((n, f"Consignee {n} LLP") for n in range(1, parties + 1)))
    numbers = [_number(n, dice) for n in range(units)]
    plates = ((n + 1, number, 0) for n, number in enumerate(numbers))
    _insert(connection, "units", ("id", "number", "as_painted"), plates)
    _insert(connection, "carrier_visits", _TRAIN, (_train(n) for n in range(1, trains + 1)))
    codes = [row[0] for row in connection.execute("SELECT code FROM locations")]
    groups = [row[0] for row in connection.execute("SELECT code FROM commodity_groups")]
    routes = [row[0] for row in connection.execute("SELECT code FROM route_groups")]
    _insert(connection, "visits", _VISIT, _visits(count, numbers, dice, codes, groups, routes))
    held = range(count - _STOCK, count, 20)
    holds = ((n, "customs", "papers", int(NOW.timestamp() * 1000) - n % 90 * 3_600_000, "x") for n in held)
    _insert(connection, "holds", ("visit_id", "kind", "reason", "set_at", "set_by"), holds)
    _insert(
        connection,
        "seals",
        ("visit_id", "number", "kind", "state", "changed_at"),
        ((n, f"KZ{n}", "", "differs" if n % 500 == 0 else "checked", 1) for n in range(1, count + 1)),
    )


def _insert(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...], rows: Iterator[tuple[Any, ...]]
) -> None:
    marks = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)


def _number(unit: int, dice: random.Random) -> str:
    body = f"{dice.choice(_OWNERS)}{unit * 3 % 10**6:06}"
    return f"{body}{check_digit(body)[0]}{'' if unit < 333_333 else unit}"


_TRAIN = ("id", "kind", "number", "planned_on", "scopes", "announced_at", "stage")


def _train(number: int) -> tuple[Any, ...]:
    kind = "train_in" if number % 2 else "train_out"
    return number, kind, str(1000 + number % 9000), f"{2020 + number % 7}-01-01", "", number, "departed"


_VISIT = (
    "id", "unit_id", "number", "where_is", "plan", "category", "load_status", "customs_status",
    "size_type", "length_ft", "teu_hundredths", "gross_kg", "tare_kg", "goods", "commodity_group",
    "consignee_id", "origin", "destination", "route_group", "inbound_carrier_id", "inbound_mode", "as_found",
    "outcome", "announced_at", "checked_in_at", "outbound_carrier_id", "outbound_mode", "departed_at",
)  # fmt: skip


def _visits(
    count: int,
    numbers: list[str],
    dice: random.Random,
    codes: list[str],
    groups: list[str],
    routes: list[str],
) -> Iterator[tuple[Any, ...]]:
    last = int(NOW.timestamp() * 1000)
    for place in range(1, count + 1):
        # Each unit in turn, so that none is here twice.
        unit = place % len(numbers)
        came = last - (count - place) * 5 * _MINUTE - dice.randrange(60) * _MINUTE
        here = place > count - _STOCK
        size_type, length = dice.choice(_TYPES)
        train = place // _BOXES_ON_A_TRAIN + 1
        yield (
            place, unit + 1, numbers[unit], "on_terminal" if here else "departed",
            "nothing" if here else "carried_out",
            dice.choice(("import", "export", "transit")), "empty" if place % 5 == 0 else "loaded", "released",
            size_type, length, length * 5, 4_000 + dice.randrange(24_000), 3_900, dice.choice(_GOODS),
            dice.choice(groups), dice.randrange(1, 5_001), dice.choice(codes), dice.choice(codes),
            dice.choice(routes), train, "rail", int(place % 800 == 0), "checked_in", came - 86_400_000, came,
            None if here else train + 1, None if here else "rail",
            None if here else came + dice.randrange(1, 200) * 60 * _MINUTE,
        )  # fmt: skip
