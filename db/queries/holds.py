"""Holds, seals and damages of visits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from db.queries.rows import typed_rows
from db.reading import Reading
from db.schema.holds import damages, holds, seals
from domain.refusal import Refusal
from domain.seals import SealState


@dataclass(frozen=True, slots=True)
class HoldFacts:
    """One hold; open while `released_at` is None. `kind` is a domain.holds.HoldKind."""

    id: int
    visit_id: int
    kind: str
    reason: str
    reference: str | None
    set_at: datetime
    set_by: str
    released_at: datetime | None
    released_by: str | None
    release_reason: str | None


@dataclass(frozen=True, slots=True)
class SealFacts:
    """One seal: `number` as announced (or as found where none was), `found` what was read."""

    id: int
    visit_id: int
    number: str
    kind: str
    state: SealState
    found: str | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class DamageFacts:
    """One damage by its code, where on the box, and what was noted."""

    id: int
    visit_id: int
    code: str
    place: str | None
    note: str | None
    found_at: datetime


_PLAIN: Mapping[str, Any] = {}
_SEALS: Mapping[str, Any] = {"state": SealState}


def hold(connection: Reading, hold_id: int) -> HoldFacts:
    """Return the hold, or raise Refusal `hold_unknown`."""
    found = typed_rows(connection, select(holds).where(holds.c.id == hold_id), HoldFacts, _PLAIN)
    if not found:
        raise Refusal("hold_unknown", hold_id=hold_id)
    return found[0]


def holds_of(connection: Reading, visit_id: int, *, only_open: bool = True) -> tuple[HoldFacts, ...]:
    """Return the holds of a visit in the order they were set."""
    statement = select(holds).where(holds.c.visit_id == visit_id)
    if only_open:
        statement = statement.where(holds.c.released_at.is_(None))
    return typed_rows(connection, statement.order_by(holds.c.id), HoldFacts, _PLAIN)


def seals_of(connection: Reading, visit_id: int) -> tuple[SealFacts, ...]:
    """Return the seals of a visit in the order they became known."""
    statement = select(seals).where(seals.c.visit_id == visit_id).order_by(seals.c.id)
    return typed_rows(connection, statement, SealFacts, _SEALS)


def damages_of(connection: Reading, visit_id: int) -> tuple[DamageFacts, ...]:
    """Return the damages of a visit in the order they were found."""
    statement = select(damages).where(damages.c.visit_id == visit_id).order_by(damages.c.id)
    return typed_rows(connection, statement, DamageFacts, _PLAIN)
