"""The tables, one module per area; importing this package makes `metadata` know them all."""

from __future__ import annotations

from db.schema import (
    assignments,
    carriers,
    figures,
    holds,
    imports,
    journal,
    operators,
    reference,
    settings,
    visits,
    yard,
)
from db.schema.metadata import metadata

__all__ = [
    "assignments",
    "carriers",
    "figures",
    "holds",
    "imports",
    "journal",
    "metadata",
    "operators",
    "reference",
    "settings",
    "visits",
    "yard",
]
