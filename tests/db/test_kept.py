"""Proves that rows have one digest on both kinds of store, and that each change of a row changes it."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import text

from db import kept
from db.schema.carriers import carrier_visits
from db.schema.reference import teu_factors
from db.schema.visits import visits
from db.writes.reference import SEEDED
from tests.conftest import KINDS
from tests.hub.conftest import open_hub
from tests.hub.scene import work


def test_both_kinds_of_store_have_the_same_digests(fresh_url: Callable[[str], str]) -> None:
    told = []
    for kind in KINDS:
        hub = open_hub(fresh_url(kind))
        work(hub)
        told.append(hub.read(kept.digests, sorted(kept.TABLES)))
        hub.close()
    assert told[0] == told[1]
    assert len(set(told[0].values())) > len(SEEDED), "digests of different rows differ"


def test_every_column_of_a_row_counts_but_what_is_derived() -> None:
    names = {column.name for column in kept.columns_of(carrier_visits)}
    assert {column.name for column in carrier_visits.columns} - names == {"stage"}
    of, columns = kept.summed(teu_factors), kept.columns_of(teu_factors)
    row = tuple(range(10, 10 + len(columns)))
    others = [(*row[:place], 99, *row[place + 1 :]) for place in range(len(row))]
    assert len({of(row), *map(of, others)}) == len(row) + 1


def test_what_stands_at_its_default_does_not_count() -> None:
    """A column that is added later leaves the digests of what was written before."""
    of, names = kept.summed(visits), [column.name for column in kept.columns_of(visits)]
    nothing = dict.fromkeys(names)
    assert of(tuple(nothing.values())) == of(tuple({**nothing, "as_found": 0}.values()))
    assert of(tuple(nothing.values())) != of(tuple({**nothing, "as_found": 1}.values()))


def test_a_digest_does_not_ask_for_an_order() -> None:
    assert kept.digest([3, 4, 5]) == kept.digest([5, 3, 4]) != kept.digest([3, 4])


def test_acts_keep_every_table_that_is_not_learned_or_recounted(fresh_url: Callable[[str], str]) -> None:
    """A new table is proved unless it is named here: what is worked out, and what is learned beside acts."""
    hub = open_hub(fresh_url("sqlite"))
    there = {row.name for row in hub.read(lambda c: c.execute(text(TABLES_THERE)).all())}
    hub.close()
    assert there - set(kept.TABLES) == WORKED_OUT | LEARNED | {"alembic_version"}


WORKED_OUT = {
    *("journal", "journal_head", "event_subjects"),
    *("counts", "figures", "stock_shifts", "shift_stocks"),
}
LEARNED = {"units", "parties", "operators", "embargo_orders"}
TABLES_THERE = "SELECT name FROM sqlite_master WHERE type = 'table'"
