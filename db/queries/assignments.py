"""What is planned for a box to leave with, and what it was really loaded on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from db.queries.rows import typed_rows
from db.reading import Reading
from db.schema.assignments import assignments, loadings


@dataclass(frozen=True, slots=True)
class AssignmentFacts:
    """The plan of one visit: a carrier, perhaps a wagon, perhaps a position from its head end."""

    visit_id: int
    carrier_id: int
    wagon_id: int | None
    position: int | None
    approved_scheme: str | None
    assigned_at: datetime


@dataclass(frozen=True, slots=True)
class LoadingFacts:
    """Where a box really stands, or stood when it left."""

    visit_id: int
    carrier_id: int
    wagon_id: int | None
    position: int | None
    approved_scheme: str | None
    loaded_at: datetime


_PLAIN: Mapping[str, Any] = {}


def assignment(connection: Reading, visit_id: int) -> AssignmentFacts | None:
    """Return the plan of a visit, None where there is none."""
    found = typed_rows(
        connection, select(assignments).where(assignments.c.visit_id == visit_id), AssignmentFacts, _PLAIN
    )
    return found[0] if found else None


def loading(connection: Reading, visit_id: int) -> LoadingFacts | None:
    """Return where a visit's box was loaded, None where it was not."""
    found = typed_rows(
        connection, select(loadings).where(loadings.c.visit_id == visit_id), LoadingFacts, _PLAIN
    )
    return found[0] if found else None


def assigned_to(connection: Reading, carrier_id: int) -> tuple[AssignmentFacts, ...]:
    """Return the plans for a carrier, loaded or not, by visit."""
    statement = select(assignments).where(assignments.c.carrier_id == carrier_id)
    return typed_rows(connection, statement.order_by(assignments.c.visit_id), AssignmentFacts, _PLAIN)


def loaded_on(connection: Reading, carrier_id: int) -> tuple[LoadingFacts, ...]:
    """Return what is loaded on a carrier, by visit."""
    statement = select(loadings).where(loadings.c.carrier_id == carrier_id)
    return typed_rows(connection, statement.order_by(loadings.c.visit_id), LoadingFacts, _PLAIN)
