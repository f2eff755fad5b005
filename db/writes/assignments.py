"""Keeps plans and loadings: where a box is to leave from, and where it was really set."""

from __future__ import annotations

from typing import Any

from db.act import Act
from db.schema.assignments import assignments, loadings


def assign(
    act: Act,
    visit_id: int,
    carrier_id: int,
    *,
    wagon_id: int | None = None,
    position: int | None = None,
    approved_scheme: str | None = None,
) -> None:
    """Plan a visit that has no plan for a carrier, perhaps a wagon and a position."""
    act.insert(
        assignments,
        {
            "visit_id": visit_id,
            "carrier_id": carrier_id,
            "wagon_id": wagon_id,
            "position": position,
            "approved_scheme": approved_scheme,
            "assigned_at": act.happened_at,
        },
    )


def unassign(act: Act, visit_id: int) -> None:
    """Drop the plan of a visit; raises LookupError where there is none."""
    act.delete(assignments, {"visit_id": visit_id})


def load(
    act: Act,
    visit_id: int,
    carrier_id: int,
    *,
    wagon_id: int | None = None,
    position: int | None = None,
    approved_scheme: str | None = None,
) -> None:
    """Record that a visit's box stands on a carrier."""
    act.insert(
        loadings,
        {
            "visit_id": visit_id,
            "carrier_id": carrier_id,
            "wagon_id": wagon_id,
            "position": position,
            "approved_scheme": approved_scheme,
            "loaded_at": act.happened_at,
        },
    )


def take_off(act: Act, visit_id: int) -> None:
    """Record that a visit's box no longer stands on its carrier; raises LookupError where it did not."""
    act.delete(loadings, {"visit_id": visit_id})


def replan(act: Act, visit_id: int, **values: Any) -> bool:  # noqa: ANN401
    """Change columns of a visit's plan; return whether anything differed, LookupError where there is none."""
    return act.update(assignments, {"visit_id": visit_id}, values)
