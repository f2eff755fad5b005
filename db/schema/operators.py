"""Who enters acts at this hub: the one door learns each name that an act is signed with.

The journal keeps the name itself, as it was signed, and names no row of this table.
"""

from __future__ import annotations

from sqlalchemy import Table, UniqueConstraint

from db.schema.metadata import flag, key_column, metadata, text

operators = Table(
    "operators",
    metadata,
    key_column(),
    text("name", nullable=False),
    # Empty until somebody says what the person does.
    text("role", nullable=False),
    # Empty until the person signs by PIN.
    text("pin_hash"),
    # 0 for who has left: no longer offered, still known.
    flag("active"),
    UniqueConstraint("name"),
)
