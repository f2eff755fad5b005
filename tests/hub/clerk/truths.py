"""What holds of a terminal whatever was done: nothing stands here twice, nothing is undone behind a box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from sqlalchemy import select

from db.queries.figures import count_in
from db.reading import Reading
from db.schema.figures import counts
from domain.carriers import HERE, CarrierKind, WagonStage
from domain.events import EventKind
from domain.figures import Measures, StockSplit, roll
from domain.refusal import Severity
from domain.visit import Where
from hub.operations.departure import TrainVerdict, layout_findings, verdict_of
from hub.operations.train_load import train_load
from tests.hub.clerk.desk import Sight

_AT_HAND: Final = (Where.ON_INBOUND.value, Where.ON_TERMINAL.value, Where.ON_OUTBOUND.value)
_GONE: Final = (WagonStage.ANNOUNCED.value, WagonStage.REMOVED.value)
_ENDED: Final = (WagonStage.DEPARTED.value, WagonStage.CANCELLED.value)

PLANS_BACK: Final = frozenset(
    {
        *(EventKind.ASSIGN, EventKind.REASSIGN, EventKind.UNASSIGN, EventKind.ROLL_OVER),
        *(EventKind.LOAD, EventKind.TAKE_OFF, EventKind.DEPART, EventKind.CANCEL_ANNOUNCEMENT),
        *(EventKind.PLAN_TRAIN, EventKind.AMEND_CONSIST, EventKind.TURN_AWAY, EventKind.GATE_OUT),
    }
)
"""Reversals that bring plans, boxes on wagons or trains back; a weight taken back may well break a rule."""


def twice(sight: Sight) -> list[str]:
    """Returns the boxes, wagons and trucks that stand here by two visits or stays."""
    boxes = [row.number for row in sight.visits if row.where_is in _AT_HAND]
    wagons = [row.number for row in sight.wagons if row.stage not in (*_GONE, *_ENDED)]
    trucks = [row.number for row in sight.trains(CarrierKind.TRUCK, *HERE)]
    here = (Counter(numbers) for numbers in (boxes, wagons, trucks))
    return [number for times in here for number in times if times[number] > 1]


def held_again(before: Sight, after: Sight) -> list[int]:
    """Returns the open holds of boxes that have departed, which were not open before."""
    departed = {row.id for row in after.visits if row.where_is == Where.DEPARTED.value}
    known = {row.id for row in before.holds}
    return [row.id for row in after.holds if row.visit_id in departed and row.id not in known]


def stocks_below_zero(connection: Reading) -> list[str]:
    """Returns when the stock of a split was less than nothing, and of which."""
    rows = connection.execute(select(counts).order_by(counts.c.happened_at, counts.c.id))
    stock: dict[StockSplit, Measures] = {}
    below = []
    for at, counted in groupby(map(count_in, rows), lambda count: count.happened_at):
        stock = roll(stock, counted)
        below += [f"{at}: {split}" for split, sums in stock.items() if sums.boxes < 0 or sums.gross_kg < 0]
    return below


def illegal_wagons(connection: Reading, sight: Sight) -> frozenset[tuple[int, str]]:
    """Returns the rules that stop, of each wagon that a train is to leave with."""
    open_trains = [row for row in sight.carriers if row.kind == CarrierKind.TRAIN_OUT.value and _is_open(row)]
    return frozenset(
        broken for row in open_trains for broken in _broken(verdict_of(train_load(connection, row.id)))
    )


def _is_open(row: Any) -> bool:
    return row.departed_at is None and row.cancelled_at is None


def _broken(verdict: TrainVerdict) -> Iterable[tuple[int, str]]:
    for wagon in verdict.wagons:
        overridden = wagon.approved_scheme is not None
        for finding in layout_findings(wagon.verdict, finished=False, overridden=overridden):
            if finding.severity is Severity.STOP:
                yield wagon.wagon.id, finding.code
