"""Who may enter acts at this hub."""

from __future__ import annotations

from sqlalchemy import Table, UniqueConstraint

from db.schema.metadata import flag, key_column, metadata, text

operators = Table(
    "operators",
    metadata,
    key_column(),
    text("name", nullable=False),
    text("role", nullable=False),
    text("pin_hash"),
    flag("active"),
    UniqueConstraint("name"),
)
