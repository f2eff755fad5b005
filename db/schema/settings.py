"""The hub's own settings, each from a date on, so that old figures keep the rules of their day."""

from __future__ import annotations

from sqlalchemy import Column, Date, String, Table

from db.schema.metadata import metadata, text

settings = Table(
    "settings",
    metadata,
    Column("name", String, primary_key=True),
    Column("valid_from", Date, primary_key=True),
    # Canonical JSON.
    text("value", nullable=False),
)
