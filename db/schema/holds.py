"""What bars a box and what proves it untouched: holds, seals and damages of each visit."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Table

from db.schema.metadata import code, instant, key_column, link, metadata, text
from domain.seals import SealState

holds = Table(
    "holds",
    metadata,
    key_column(),
    link("visit_id", "visits.id", nullable=False),
    # One of domain.holds.HoldKind.
    text("kind", nullable=False),
    text("reason", nullable=False),
    text("reference"),
    instant("set_at", nullable=False),
    text("set_by", nullable=False),
    instant("released_at"),
    text("released_by"),
    text("release_reason"),
    CheckConstraint("(released_at IS NULL) = (released_by IS NULL)", name="released_by_somebody"),
)

# What stands open is asked on every screen.
Index(
    "ix_holds_open",
    holds.c.visit_id,
    holds.c.kind,
    sqlite_where=holds.c.released_at.is_(None),
    postgresql_where=holds.c.released_at.is_(None),
)

seals = Table(
    "seals",
    metadata,
    key_column(),
    link("visit_id", "visits.id", nullable=False),
    # As announced, or as found where none was announced.
    text("number", nullable=False),
    # line, customs, zpu, navigation; empty where the papers do not say.
    text("kind", nullable=False),
    code("state", SealState),
    text("found"),
    instant("changed_at", nullable=False),
)

damages = Table(
    "damages",
    metadata,
    key_column(),
    link("visit_id", "visits.id", nullable=False),
    # Codes of domain.damages.
    text("code", nullable=False),
    text("place"),
    text("note"),
    instant("found_at", nullable=False),
)
