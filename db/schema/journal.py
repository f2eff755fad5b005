"""The journal, its length and head kept apart, and an index of what each event is about."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, UniqueConstraint

from db.schema.metadata import code, instant, metadata, text, whole
from domain.events import SubjectKind

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    instant("happened_at", nullable=False),
    instant("entered_at", nullable=False),
    text("operator", nullable=False),
    text("workstation", nullable=False),
    # One of domain.events.EventKind. No constraint says so: a new kind would have the journal rebuilt.
    text("kind", nullable=False),
    # What it is about first of all, such as `visit:17`; empty where it is about the hub.
    text("subject", nullable=False),
    # Canonical JSON.
    text("content", nullable=False),
    Column("reverses", Integer, ForeignKey("journal.id")),
    text("previous", nullable=False),
    text("digest", nullable=False),
    UniqueConstraint("reverses"),
    Index("ix_journal_happened_at", "happened_at"),
)

# One row: how many events there are and the digest of the last, so that a cut tail is seen.
journal_head = Table(
    "journal_head",
    metadata,
    Column("one", Integer, CheckConstraint("one = 1", name="one"), primary_key=True, autoincrement=False),
    whole("count", nullable=False),
    text("digest", nullable=False),
)

event_subjects = Table(
    "event_subjects",
    metadata,
    code("kind", SubjectKind, primary_key=True),
    Column("subject_id", Integer, primary_key=True, autoincrement=False),
    Column("event_id", Integer, ForeignKey("journal.id"), primary_key=True, autoincrement=False),
    Index("ix_event_subjects_event_id", "event_id"),
    sqlite_with_rowid=False,
)
