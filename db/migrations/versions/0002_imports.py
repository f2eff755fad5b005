"""Lists that come in: what was taken, how senders' lists are read, and whole stays of the past.

Revision 0002; follows 0001.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Plain statements: both kinds of store understand them, and no table is rebuilt. Each CHECK stands in a line of
# its own, so that it can be read back.
_COLUMNS = (
    ("visits", "consignor_id", "INTEGER CONSTRAINT fk_visits_consignor_id REFERENCES parties (id)"),
    ("visits", "consignment", "VARCHAR"),
    ("visits", "history_id", 'INTEGER CONSTRAINT ck_visits_history_id CHECK ("history_id" >= 1)'),
    (
        "carrier_visits",
        "history_id",
        'INTEGER CONSTRAINT ck_carrier_visits_history_id CHECK ("history_id" >= 1)',
    ),
    *(
        (
            table,
            "review",
            f"INTEGER DEFAULT '0' NOT NULL CONSTRAINT ck_{table}_review CHECK (\"review\" IN (0, 1))",
        )
        for table in ("parties", "locations", "commodities")
    ),
)


def upgrade() -> None:
    """Add the tables and the columns."""
    _imports()
    _import_profiles()
    _stay_papers()
    for table, column, kind in _COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN\n{column} {kind}\n")


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("event_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_size", sa.BigInteger(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=True),
        sa.Column("delimiter", sa.String(), nullable=True),
        sa.Column("profile", sa.String(), nullable=True),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("rows_sha256", sa.String(), nullable=False),
        sa.Column("first_visit_id", sa.Integer(), nullable=True),
        sa.Column("last_visit_id", sa.Integer(), nullable=True),
        sa.Column("taken_back_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("file_size >= 0", name=op.f("ck_imports_file_size")),
        sa.CheckConstraint('"rows" >= 0', name=op.f("ck_imports_rows")),
        sa.CheckConstraint('"first_visit_id" >= 1', name=op.f("ck_imports_first_visit_id")),
        sa.CheckConstraint('"last_visit_id" >= 1', name=op.f("ck_imports_last_visit_id")),
        sa.CheckConstraint(
            "(first_visit_id IS NULL) = (last_visit_id IS NULL) AND first_visit_id <= last_visit_id",
            name=op.f("ck_imports_run"),
        ),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_imports")),
    )
    op.create_index("ix_imports_file_sha256", "imports", ["file_sha256", "kind"])


def _import_profiles() -> None:
    op.create_table(
        "import_profiles",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_import_profiles")),
    )
    op.create_index("ix_import_profiles_signature", "import_profiles", ["kind", "signature"])


def _stay_papers() -> None:
    op.create_table(
        "stay_papers",
        sa.Column("visit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("wagon", sa.String(), nullable=True),
        sa.Column("seals", sa.String(), nullable=True),
        sa.Column("commodity", sa.String(), nullable=True),
        sa.Column("remark", sa.String(), nullable=True),
        sa.Column("eta", sa.BigInteger(), nullable=True),
        sa.Column("history_id", sa.Integer(), nullable=True),
        sa.CheckConstraint('"history_id" >= 1', name=op.f("ck_stay_papers_history_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_stay_papers_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_stay_papers")),
    )
