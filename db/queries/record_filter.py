"""Which visits Records asks for: one value of the filter row, and the conditions that it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from db.queries.frame import HERE, OLD_HOLD
from db.reading import Reading
from db.schema.carriers import carrier_visits
from db.schema.holds import damages, holds, seals
from db.schema.reference import locations, parties
from db.schema.visits import units, visits
from domain.seals import SealState
from domain.typed_period import ALWAYS, Span
from domain.typed_text import readings
from domain.visit import ENDED, Category, LoadStatus, Outcome, Where

STOCK = "stock"
"""Where a box is when it counts as standing here: on the terminal, or on what is to take it away."""


class Held(StrEnum):
    """Which open holds are asked for; those of visits that have ended count for nobody."""

    OPEN = "open"
    OLD = "old"


class Odd(StrEnum):
    """Which exceptions are asked for."""

    ANY = "any"
    AS_FOUND = "as_found"
    MISSING = "missing"
    WRONG_TRAIN = "wrong_train"
    DELAYED = "delayed"
    SEAL = "seal"
    DAMAGE = "damage"


@dataclass(frozen=True)
class RecordFilter:
    """What is asked for; an empty field asks for nothing, and all that is asked must be met.

    `number` is any part of a box number, `carrier` of a train's number or a truck's plate, `origin` and
    `destination` a place's code or part of its name; `where` is a Where or STOCK.
    """

    number: str = ""
    consignee: str = ""
    goods: str = ""
    carrier: str = ""
    origin: str = ""
    destination: str = ""
    where: str = ""
    category: Category | None = None
    load_status: LoadStatus | None = None
    length_ft: int = 0
    commodity_group: str = ""
    holds: Held | None = None
    exceptions: Odd | None = None
    arrived: Span = ALWAYS
    departed: Span = ALWAYS

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is asked."""
        return self == RecordFilter()


Condition = ColumnElement[bool]


def conditions(connection: Reading, asked: RecordFilter, now: datetime) -> list[Condition]:
    """Return what a visit must meet; names of people and places are looked up first, for their letters fold
    only here: SQLite folds the case of Latin letters alone."""
    return [
        *_typed(connection, asked),
        *_chosen(asked),
        *_between(asked),
        *([_held(asked.holds, now)] if asked.holds else []),
        *([_odd(asked.exceptions)] if asked.exceptions else []),
    ]


def _typed(connection: Reading, asked: RecordFilter) -> Iterator[Condition]:
    if asked.number.strip():
        ways = [way for way in readings(asked.number) if way]
        like = [units.c.number.contains(way, autoescape=True) for way in ways]
        yield visits.c.unit_id.in_(select(units.c.id).where(or_(*like)))
    if asked.consignee.strip():
        named = _names(connection, asked.consignee, select(parties.c.id, parties.c.name))
        yield visits.c.consignee_id.in_(named)
    if asked.goods.strip():
        yield or_(*(visits.c.goods.ilike(f"%{_escaped(way)}%", escape="\\") for way in _cases(asked.goods)))
    if asked.carrier.strip():
        wanted = "".join(asked.carrier.upper().split())
        carriers = select(carrier_visits.c.id).where(
            carrier_visits.c.number.contains(wanted, autoescape=True)
        )
        yield or_(visits.c.inbound_carrier_id.in_(carriers), visits.c.outbound_carrier_id.in_(carriers))
    places = select(locations.c.code, locations.c.code + " " + locations.c.name)
    if asked.origin.strip():
        yield visits.c.origin.in_(_names(connection, asked.origin, places))
    if asked.destination.strip():
        yield visits.c.destination.in_(_names(connection, asked.destination, places))


def _chosen(asked: RecordFilter) -> Iterator[Condition]:
    if asked.where == STOCK:
        yield visits.c.where_is.in_(HERE)
    elif asked.where:
        yield visits.c.where_is == Where(asked.where).value
    if asked.category:
        yield visits.c.category == asked.category.value
    if asked.load_status:
        yield visits.c.load_status == asked.load_status.value
    if asked.length_ft:
        yield visits.c.length_ft == asked.length_ft
    if asked.commodity_group:
        yield visits.c.commodity_group == asked.commodity_group


def _between(asked: RecordFilter) -> Iterator[Condition]:
    for column, span in ((visits.c.checked_in_at, asked.arrived), (visits.c.departed_at, asked.departed)):
        if span.begin is not None:
            yield column >= span.begin
        if span.end is not None:
            yield column < span.end


def _held(which: Held, now: datetime) -> Condition:
    held = select(holds.c.visit_id).where(holds.c.released_at.is_(None))
    if which is Held.OLD:
        held = held.where(holds.c.set_at < now - OLD_HOLD)
    return visits.c.id.in_(held) & visits.c.where_is.not_in([where.value for where in ENDED])


def _odd(which: Odd) -> Condition:
    found: dict[Odd, Condition] = {
        Odd.AS_FOUND: visits.c.as_found == 1,
        Odd.MISSING: or_(visits.c.where_is == Where.MISSING.value, visits.c.outcome == Outcome.MISSING.value),
        Odd.WRONG_TRAIN: visits.c.outcome == Outcome.WRONG_TRAIN.value,
        Odd.DELAYED: visits.c.outcome == Outcome.DELAYED_WITH_WAGON.value,
        Odd.SEAL: visits.c.id.in_(select(seals.c.visit_id).where(seals.c.state == SealState.DIFFERS.value)),
        Odd.DAMAGE: visits.c.id.in_(select(damages.c.visit_id)),
    }
    return or_(*found.values()) if which is Odd.ANY else found[which]


def _names(connection: Reading, typed: str, statement: Select[Any]) -> list[Any]:
    """Return the keys whose name has the words in it, whatever their case and script."""
    wanted = " ".join(typed.casefold().split())
    return [key for key, name in connection.execute(statement) if wanted in name.casefold()]


def _cases(typed: str) -> tuple[str, ...]:
    said = " ".join(typed.split())
    return (said,) if said.isascii() else tuple(dict.fromkeys((said, said.lower(), said.capitalize())))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
