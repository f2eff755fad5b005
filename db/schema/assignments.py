"""Plans and what became of them: the assignment of a box to a way out, and where it was really loaded."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, UniqueConstraint

from db.schema.metadata import instant, link, metadata, text, whole

assignments = Table(
    "assignments",
    metadata,
    Column("visit_id", Integer, ForeignKey("visits.id"), primary_key=True, autoincrement=False),
    link("carrier_id", "carrier_visits.id", nullable=False),
    link("wagon_id", "wagon_stays.id"),
    whole("position", at_least=1),
    text("approved_scheme"),
    instant("assigned_at", nullable=False),
    UniqueConstraint("wagon_id", "position"),
)

loadings = Table(
    "loadings",
    metadata,
    Column("visit_id", Integer, ForeignKey("visits.id"), primary_key=True, autoincrement=False),
    link("carrier_id", "carrier_visits.id", nullable=False),
    link("wagon_id", "wagon_stays.id"),
    whole("position", at_least=1),
    text("approved_scheme"),
    instant("loaded_at", nullable=False),
    UniqueConstraint("wagon_id", "position"),
)
