"""A clerk who works by chance: proposes acts, most of them legal, and takes some of them back."""

from __future__ import annotations

from tests.hub.clerk import arriving, gate, leaving, standing
from tests.hub.clerk.desk import Attempt, Desk, Proposer, Sight, look

__all__ = ["PROPOSERS", "Attempt", "Desk", "Proposer", "Sight", "look"]

PROPOSERS: tuple[Proposer, ...] = (
    *arriving.PROPOSERS,
    *standing.PROPOSERS,
    *leaving.PROPOSERS,
    *gate.PROPOSERS,
)
