"""The lists that came in, how a sender's lists are read, and what a list said of a stay beside the visit."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Integer, String, Table

from db.schema.metadata import instant, metadata, text, whole

# One row for each list that was taken. Like the lifts, they are written before the event that they name.
imports = Table(
    "imports",
    metadata,
    Column("event_id", Integer, primary_key=True, autoincrement=False),
    # The word of the command line: manifest, orders, history, parties, …
    text("kind", nullable=False),
    text("file_name", nullable=False),
    Column("file_size", BigInteger, CheckConstraint("file_size >= 0", name="file_size"), nullable=False),
    text("file_sha256", nullable=False),
    # Empty for a spreadsheet, which is no text.
    text("encoding"),
    text("delimiter"),
    text("profile"),
    # So many rows of the list were taken.
    whole("rows", nullable=False),
    # Of what was written, in the order of its ids.
    text("rows_sha256", nullable=False),
    # Of a history: its whole stays, which are one run of ids. Empty where it had none.
    whole("first_visit_id", at_least=1),
    whole("last_visit_id", at_least=1),
    instant("taken_back_at"),
    CheckConstraint(
        "(first_visit_id IS NULL) = (last_visit_id IS NULL) AND first_visit_id <= last_visit_id", name="run"
    ),
    Index("ix_imports_file_sha256", "file_sha256", "kind"),
)

# How the lists of one sender are read: found again by the headings, in their order.
import_profiles = Table(
    "import_profiles",
    metadata,
    Column("name", String, primary_key=True),
    text("kind", nullable=False),
    text("signature", nullable=False),
    # Canonical JSON.
    text("content", nullable=False),
    instant("used_at", nullable=False),
    Index("ix_import_profiles_signature", "kind", "signature"),
)

# What a list said of a stay as it said it, where the tables of the living have no place for it.
stay_papers = Table(
    "stay_papers",
    metadata,
    Column("visit_id", Integer, ForeignKey("visits.id"), primary_key=True, autoincrement=False),
    text("wagon"),
    # Parted by spaces.
    text("seals"),
    text("commodity"),
    text("remark"),
    instant("eta"),
    # As on the visit.
    whole("history_id", at_least=1),
)
