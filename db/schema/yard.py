"""The yard: blocks and areas, where each box stands, the cells it fills, and every lift."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, Table

from db.schema.metadata import code, instant, key_column, link, metadata, text, whole, word
from domain.yard import AreaKind, BlockKind, MoveKind

blocks = Table(
    "blocks",
    metadata,
    Column("code", String, primary_key=True),
    code("kind", BlockKind),
    whole("bays", nullable=False, at_least=1),
    whole("rows", nullable=False, at_least=1),
    whole("tiers", nullable=False, at_least=1),
    # Where its first corner lies on the plan, and which way its bays run.
    whole("left_mm", nullable=False),
    whole("top_mm", nullable=False),
)

areas = Table(
    "areas",
    metadata,
    Column("code", String, primary_key=True),
    code("kind", AreaKind),
    text("name", nullable=False),
)

# One row for each box on the terminal: in a slot, in a block with its slot unknown, or in an area.
positions = Table(
    "positions",
    metadata,
    Column("visit_id", Integer, ForeignKey("visits.id"), primary_key=True, autoincrement=False),
    word("block", "blocks.code"),
    whole("bay", at_least=1),
    whole("row", at_least=1),
    whole("tier", at_least=1),
    word("area", "areas.code"),
    instant("since", nullable=False),
    CheckConstraint("(block IS NULL) <> (area IS NULL)", name="somewhere"),
    CheckConstraint(
        '(bay IS NULL) = ("row" IS NULL) AND ("row" IS NULL) = (tier IS NULL)'
        " AND (bay IS NULL OR block IS NOT NULL)",
        name="whole_slot",
    ),
    Index("ix_positions_block", "block", "bay", "row", "tier"),
    Index("ix_positions_area", "area"),
)

# The 20' cells that boxes fill (a 40' fills two): the key keeps two boxes out of one cell.
cells = Table(
    "cells",
    metadata,
    Column("block", String, ForeignKey("blocks.code"), primary_key=True),
    Column("bay", Integer, primary_key=True, autoincrement=False),
    Column("row", Integer, primary_key=True, autoincrement=False),
    Column("tier", Integer, primary_key=True, autoincrement=False),
    link("visit_id", "visits.id", nullable=False),
)

moves = Table(
    "moves",
    metadata,
    key_column(),
    whole("event_id", nullable=False, at_least=1),
    link("visit_id", "visits.id", nullable=False),
    code("kind", MoveKind),
    instant("happened_at", nullable=False, index=True),
    text("came_from", nullable=False),
    text("went_to", nullable=False),
    text("machine"),
    text("driver"),
    text("reason"),
    # A restow: the visit whose retrieval forced this lift.
    link("forced_by_id", "visits.id"),
)
