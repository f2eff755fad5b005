"""The first schema: every table of the model, and the guards of the journal.

Revision 0001.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, the guards, the head of an empty journal, and mark the file as a hub's."""
    _areas()
    _blocks()
    _commodity_groups()
    _figures()
    _journal()
    _journal_head()
    _operators()
    _parties()
    _route_groups()
    _settings()
    _size_type_aliases()
    _size_types()
    _stock_shifts()
    _teu_factors()
    _tracks()
    _train_sections()
    _units()
    _wagon_layouts()
    _wagon_types()
    _commodities()
    _embargo_orders()
    _event_subjects()
    _locations()
    _shift_stocks()
    _carrier_visits()
    _wagon_stays()
    _visits()
    _assignments()
    _cells()
    _counts()
    _damages()
    _holds()
    _loadings()
    _moves()
    _positions()
    _seals()
    op.execute(f"INSERT INTO journal_head (one, count, digest) VALUES (1, 0, '{'0' * 64}')")
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        for guard in _SQLITE_GUARDS:
            op.execute(guard)
    else:
        for guard in _POSTGRES_GUARDS:
            op.execute(guard)


# "HUBD": what an SQLite file says of itself in its head.
_APPLICATION_ID = 0x48554244
_SQLITE_GUARDS = (
    """CREATE TRIGGER journal_appends_in_order BEFORE INSERT ON journal
    WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM journal)
      OR EXISTS (SELECT 1 FROM journal WHERE reverses = NEW.reverses)
    BEGIN SELECT RAISE(ABORT, 'the journal only grows at its end'); END""",
    """CREATE TRIGGER journal_never_updates BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END""",
    """CREATE TRIGGER journal_never_deletes BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END""",
    """CREATE TRIGGER journal_head_is_one BEFORE INSERT ON journal_head
    BEGIN SELECT RAISE(ABORT, 'the journal keeps its head'); END""",
    """CREATE TRIGGER journal_head_never_deletes BEFORE DELETE ON journal_head
    BEGIN SELECT RAISE(ABORT, 'the journal keeps its head'); END""",
    """CREATE TRIGGER journal_head_goes_forward BEFORE UPDATE ON journal_head
    WHEN NEW.count <= OLD.count OR NEW.count <> (SELECT coalesce(max(id), 0) FROM journal)
    BEGIN SELECT RAISE(ABORT, 'the journal keeps its head'); END""",
)
_POSTGRES_GUARDS = (
    """CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the journal is never changed'; END $$""",
    """CREATE FUNCTION journal_in_order() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN
      IF NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM journal) THEN
        RAISE EXCEPTION 'the journal only grows at its end';
      END IF;
      RETURN NEW;
    END $$""",
    """CREATE FUNCTION journal_head_forward() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN
      IF NEW.count <= OLD.count OR NEW.count <> (SELECT coalesce(max(id), 0) FROM journal) THEN
        RAISE EXCEPTION 'the journal keeps its head';
      END IF;
      RETURN NEW;
    END $$""",
    """CREATE TRIGGER journal_appends_in_order BEFORE INSERT ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_in_order()""",
    """CREATE TRIGGER journal_never_updates BEFORE UPDATE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_never_deletes BEFORE DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_never_truncates BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_head_is_one BEFORE INSERT ON journal_head
    FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_head_never_deletes BEFORE DELETE ON journal_head
    FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_head_never_truncates BEFORE TRUNCATE ON journal_head
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_head_goes_forward BEFORE UPDATE ON journal_head
    FOR EACH ROW EXECUTE FUNCTION journal_head_forward()""",
)


def _areas() -> None:
    op.create_table(
        "areas",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.CheckConstraint(
            "\"kind\" IN ('trackside', 'inspection', 'cfs', 'repair', 'gate')", name=op.f("ck_areas_kind")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_areas")),
    )


def _blocks() -> None:
    op.create_table(
        "blocks",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("bays", sa.Integer(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("tiers", sa.Integer(), nullable=False),
        sa.Column("left_mm", sa.Integer(), nullable=False),
        sa.Column("top_mm", sa.Integer(), nullable=False),
        sa.CheckConstraint('"bays" >= 1', name=op.f("ck_blocks_bays")),
        sa.CheckConstraint("\"kind\" IN ('general', 'empties', 'reefer')", name=op.f("ck_blocks_kind")),
        sa.CheckConstraint('"left_mm" >= 0', name=op.f("ck_blocks_left_mm")),
        sa.CheckConstraint('"rows" >= 1', name=op.f("ck_blocks_rows")),
        sa.CheckConstraint('"tiers" >= 1', name=op.f("ck_blocks_tiers")),
        sa.CheckConstraint('"top_mm" >= 0', name=op.f("ck_blocks_top_mm")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_blocks")),
    )


def _commodity_groups() -> None:
    op.create_table(
        "commodity_groups",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.CheckConstraint("place BETWEEN 1 AND 12", name=op.f("ck_commodity_groups_place")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_commodity_groups")),
        sa.UniqueConstraint("place", name=op.f("uq_commodity_groups_place")),
    )


def _figures() -> None:
    op.create_table(
        "figures",
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("load_status", sa.String(), nullable=False),
        sa.Column("length_ft", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commodity_group", sa.String(), nullable=False),
        sa.Column("route_group", sa.String(), nullable=False),
        sa.Column("boxes", sa.Integer(), nullable=False),
        sa.Column("teu_hundredths", sa.Integer(), nullable=False),
        sa.Column("gross_kg", sa.Integer(), nullable=False),
        sa.Column("cargo_kg", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "\"category\" IN ('import', 'export', 'transit', 'domestic')", name=op.f("ck_figures_category")
        ),
        sa.CheckConstraint(
            "\"clock\" IN ('shift', 'operating_day', 'railway_day', 'calendar_day', 'china_day')",
            name=op.f("ck_figures_clock"),
        ),
        sa.CheckConstraint("\"direction\" IN ('in', 'out', 'from', 'to')", name=op.f("ck_figures_direction")),
        sa.CheckConstraint("\"load_status\" IN ('loaded', 'empty')", name=op.f("ck_figures_load_status")),
        sa.CheckConstraint("\"mode\" IN ('rail', 'road')", name=op.f("ck_figures_mode")),
        sa.CheckConstraint("length_ft IN (20, 40, 45)", name=op.f("ck_figures_length_ft")),
        sa.PrimaryKeyConstraint(
            "clock",
            "period",
            "direction",
            "mode",
            "category",
            "load_status",
            "length_ft",
            "commodity_group",
            "route_group",
            name=op.f("pk_figures"),
        ),
        sqlite_with_rowid=False,
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("happened_at", sa.BigInteger(), nullable=False),
        sa.Column("entered_at", sa.BigInteger(), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("workstation", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("reverses", sa.Integer(), nullable=True),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["reverses"], ["journal.id"], name=op.f("fk_journal_reverses")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("reverses", name=op.f("uq_journal_reverses")),
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index("ix_journal_happened_at", ["happened_at"], unique=False)


def _journal_head() -> None:
    op.create_table(
        "journal_head",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.CheckConstraint('"count" >= 0', name=op.f("ck_journal_head_count")),
        sa.CheckConstraint("one = 1", name=op.f("ck_journal_head_one")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_journal_head")),
    )


def _operators() -> None:
    op.create_table(
        "operators",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=True),
        sa.Column("active", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint('"active" IN (0, 1)', name=op.f("ck_operators_active")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operators")),
        sa.UniqueConstraint("name", name=op.f("uq_operators_name")),
    )


def _parties() -> None:
    op.create_table(
        "parties",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("tax_number", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parties")),
        sa.UniqueConstraint("name", name=op.f("uq_parties_name")),
    )


def _route_groups() -> None:
    op.create_table(
        "route_groups",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.CheckConstraint('"place" >= 1', name=op.f("ck_route_groups_place")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_route_groups")),
    )


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", "valid_from", name=op.f("pk_settings")),
    )


def _size_type_aliases() -> None:
    op.create_table(
        "size_type_aliases",
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("alias", name=op.f("pk_size_type_aliases")),
    )


def _size_types() -> None:
    op.create_table(
        "size_types",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_size_types")),
    )


def _stock_shifts() -> None:
    op.create_table(
        "stock_shifts",
        sa.Column("shift", sa.String(), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("shift", name=op.f("pk_stock_shifts")),
    )
    with op.batch_alter_table("stock_shifts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stock_shifts_starts_at"), ["starts_at"], unique=False)


def _teu_factors() -> None:
    op.create_table(
        "teu_factors",
        sa.Column("length_ft", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("teu_hundredths", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.CheckConstraint('"teu_hundredths" >= 0', name=op.f("ck_teu_factors_teu_hundredths")),
        sa.PrimaryKeyConstraint("length_ft", "valid_from", name=op.f("pk_teu_factors")),
    )


def _tracks() -> None:
    op.create_table(
        "tracks",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("length_m", sa.Integer(), nullable=True),
        sa.Column("gauge_mm", sa.Integer(), nullable=True),
        sa.CheckConstraint('"gauge_mm" >= 0', name=op.f("ck_tracks_gauge_mm")),
        sa.CheckConstraint('"length_m" >= 0', name=op.f("ck_tracks_length_m")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_tracks")),
    )


def _train_sections() -> None:
    op.create_table(
        "train_sections",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("max_conditional_hundredths", sa.Integer(), nullable=True),
        sa.Column("max_gross_kg", sa.Integer(), nullable=True),
        sa.Column("max_box_kg", sa.Integer(), nullable=True),
        sa.Column("max_wagons", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("unverified", sa.String(), nullable=False),
        sa.CheckConstraint('"max_box_kg" >= 0', name=op.f("ck_train_sections_max_box_kg")),
        sa.CheckConstraint(
            '"max_conditional_hundredths" >= 0', name=op.f("ck_train_sections_max_conditional_hundredths")
        ),
        sa.CheckConstraint('"max_gross_kg" >= 0', name=op.f("ck_train_sections_max_gross_kg")),
        sa.CheckConstraint('"max_wagons" >= 0', name=op.f("ck_train_sections_max_wagons")),
        sa.PrimaryKeyConstraint("code", "valid_from", name=op.f("pk_train_sections")),
    )


def _units() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("as_painted", sa.Integer(), server_default="0", nullable=False),
        sa.Column("size_type", sa.String(), nullable=True),
        sa.Column("tare_kg", sa.Integer(), nullable=True),
        sa.Column("max_gross_kg", sa.Integer(), nullable=True),
        sa.CheckConstraint('"as_painted" IN (0, 1)', name=op.f("ck_units_as_painted")),
        sa.CheckConstraint('"max_gross_kg" >= 0', name=op.f("ck_units_max_gross_kg")),
        sa.CheckConstraint('"tare_kg" >= 0', name=op.f("ck_units_tare_kg")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("number", name=op.f("uq_units_number")),
    )


def _wagon_layouts() -> None:
    op.create_table(
        "wagon_layouts",
        sa.Column("wagon_type", sa.String(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("length_ft", sa.Integer(), nullable=False),
        sa.Column("centre_mm", sa.Integer(), nullable=False),
        sa.CheckConstraint('"length_ft" >= 1', name=op.f("ck_wagon_layouts_length_ft")),
        sa.CheckConstraint('"place" >= 1', name=op.f("ck_wagon_layouts_place")),
        sa.PrimaryKeyConstraint("wagon_type", "layout", "position", name=op.f("pk_wagon_layouts")),
    )


def _wagon_types() -> None:
    op.create_table(
        "wagon_types",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("fleet", sa.String(), nullable=False),
        sa.Column("length_class_ft", sa.Integer(), nullable=False),
        sa.Column("gauge_mm", sa.Integer(), nullable=False),
        sa.Column("base_mm", sa.Integer(), nullable=False),
        sa.Column("frame_mm", sa.Integer(), nullable=False),
        sa.Column("coupler_mm", sa.Integer(), nullable=False),
        sa.Column("payload_kg", sa.Integer(), nullable=False),
        sa.Column("tare_kg", sa.Integer(), nullable=False),
        sa.Column("axles", sa.Integer(), nullable=False),
        sa.Column("axle_limit_kg", sa.Integer(), nullable=True),
        sa.Column("container_sum_limit_kg", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("verified", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint('"axle_limit_kg" >= 0', name=op.f("ck_wagon_types_axle_limit_kg")),
        sa.CheckConstraint('"axles" >= 2', name=op.f("ck_wagon_types_axles")),
        sa.CheckConstraint('"base_mm" >= 1', name=op.f("ck_wagon_types_base_mm")),
        sa.CheckConstraint(
            '"container_sum_limit_kg" >= 0', name=op.f("ck_wagon_types_container_sum_limit_kg")
        ),
        sa.CheckConstraint('"coupler_mm" >= 1', name=op.f("ck_wagon_types_coupler_mm")),
        sa.CheckConstraint('"frame_mm" >= 1', name=op.f("ck_wagon_types_frame_mm")),
        sa.CheckConstraint('"gauge_mm" >= 1', name=op.f("ck_wagon_types_gauge_mm")),
        sa.CheckConstraint('"length_class_ft" >= 1', name=op.f("ck_wagon_types_length_class_ft")),
        sa.CheckConstraint('"payload_kg" >= 1', name=op.f("ck_wagon_types_payload_kg")),
        sa.CheckConstraint('"tare_kg" >= 1', name=op.f("ck_wagon_types_tare_kg")),
        sa.CheckConstraint('"verified" IN (0, 1)', name=op.f("ck_wagon_types_verified")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_wagon_types")),
    )


def _commodities() -> None:
    op.create_table(
        "commodities",
        sa.Column("hs_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("commodity_group", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["commodity_group"], ["commodity_groups.code"], name=op.f("fk_commodities_commodity_group")
        ),
        sa.PrimaryKeyConstraint("hs_code", name=op.f("pk_commodities")),
    )


def _embargo_orders() -> None:
    op.create_table(
        "embargo_orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("station", sa.String(), nullable=True),
        sa.Column("route_group", sa.String(), nullable=True),
        sa.Column("hs_codes", sa.String(), nullable=False),
        sa.Column("wagon_kind", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("daily_quota_wagons", sa.Integer(), nullable=True),
        sa.Column("exceptions", sa.String(), nullable=True),
        sa.Column("remarks", sa.String(), nullable=True),
        sa.CheckConstraint('"daily_quota_wagons" >= 0', name=op.f("ck_embargo_orders_daily_quota_wagons")),
        sa.ForeignKeyConstraint(
            ["route_group"], ["route_groups.code"], name=op.f("fk_embargo_orders_route_group")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_embargo_orders")),
        sa.UniqueConstraint("number", "valid_from", name=op.f("uq_embargo_orders_number_valid_from")),
    )


def _event_subjects() -> None:
    op.create_table(
        "event_subjects",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("\"kind\" IN ('visit', 'carrier', 'wagon')", name=op.f("ck_event_subjects_kind")),
        sa.ForeignKeyConstraint(["event_id"], ["journal.id"], name=op.f("fk_event_subjects_event_id")),
        sa.PrimaryKeyConstraint("kind", "subject_id", "event_id", name=op.f("pk_event_subjects")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("event_subjects", schema=None) as batch_op:
        batch_op.create_index("ix_event_subjects_event_id", ["event_id"], unique=False)


def _locations() -> None:
    op.create_table(
        "locations",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("un_locode", sa.String(), nullable=True),
        sa.Column("rail_code", sa.String(), nullable=True),
        sa.Column("route_group", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["route_group"], ["route_groups.code"], name=op.f("fk_locations_route_group")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_locations")),
    )
    with op.batch_alter_table("locations", schema=None) as batch_op:
        batch_op.create_index("ix_locations_rail_code", ["rail_code"], unique=False)


def _shift_stocks() -> None:
    op.create_table(
        "shift_stocks",
        sa.Column("shift", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("load_status", sa.String(), nullable=False),
        sa.Column("length_ft", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commodity_group", sa.String(), nullable=False),
        sa.Column("route_group", sa.String(), nullable=False),
        sa.Column("boxes", sa.Integer(), nullable=False),
        sa.Column("teu_hundredths", sa.Integer(), nullable=False),
        sa.Column("gross_kg", sa.Integer(), nullable=False),
        sa.Column("cargo_kg", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "\"category\" IN ('import', 'export', 'transit', 'domestic')",
            name=op.f("ck_shift_stocks_category"),
        ),
        sa.CheckConstraint(
            "\"load_status\" IN ('loaded', 'empty')", name=op.f("ck_shift_stocks_load_status")
        ),
        sa.CheckConstraint("length_ft IN (20, 40, 45)", name=op.f("ck_shift_stocks_length_ft")),
        sa.ForeignKeyConstraint(["shift"], ["stock_shifts.shift"], name=op.f("fk_shift_stocks_shift")),
        sa.PrimaryKeyConstraint(
            "shift",
            "category",
            "load_status",
            "length_ft",
            "commodity_group",
            "route_group",
            name=op.f("pk_shift_stocks"),
        ),
        sqlite_with_rowid=False,
    )


def _carrier_visits() -> None:
    op.create_table(
        "carrier_visits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("train_index", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=True),
        sa.Column("destination", sa.String(), nullable=True),
        sa.Column("gauge_mm", sa.Integer(), nullable=True),
        sa.Column("list_name", sa.String(), nullable=True),
        sa.Column("section", sa.String(), nullable=True),
        sa.Column("scopes", sa.String(), nullable=False),
        sa.Column("planned_at", sa.BigInteger(), nullable=True),
        sa.Column("cut_off_at", sa.BigInteger(), nullable=True),
        sa.Column("announced_at", sa.BigInteger(), nullable=False),
        sa.Column("arrived_at", sa.BigInteger(), nullable=True),
        sa.Column("work_started_at", sa.BigInteger(), nullable=True),
        sa.Column("work_finished_at", sa.BigInteger(), nullable=True),
        sa.Column("departed_at", sa.BigInteger(), nullable=True),
        sa.Column("cancelled_at", sa.BigInteger(), nullable=True),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("trailer_plate", sa.String(), nullable=True),
        sa.Column("driver", sa.String(), nullable=True),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("authority_until", sa.Date(), nullable=True),
        sa.Column("release_reference", sa.String(), nullable=True),
        sa.Column("release_until", sa.BigInteger(), nullable=True),
        sa.Column("turned_away_reason", sa.String(), nullable=True),
        sa.Column("left_empty_reason", sa.String(), nullable=True),
        sa.CheckConstraint('"gauge_mm" >= 0', name=op.f("ck_carrier_visits_gauge_mm")),
        sa.CheckConstraint(
            "\"kind\" IN ('train_in', 'train_out', 'truck')", name=op.f("ck_carrier_visits_kind")
        ),
        sa.CheckConstraint(
            "\"stage\" IN ('announced', 'arrived', 'working', 'worked', 'departed', 'cancelled', 'turned_away')",
            name=op.f("ck_carrier_visits_stage"),
        ),
        sa.CheckConstraint("length(number) > 0", name=op.f("ck_carrier_visits_named")),
        sa.ForeignKeyConstraint(
            ["destination"], ["locations.code"], name=op.f("fk_carrier_visits_destination")
        ),
        sa.ForeignKeyConstraint(["origin"], ["locations.code"], name=op.f("fk_carrier_visits_origin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carrier_visits")),
    )
    with op.batch_alter_table("carrier_visits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_carrier_visits_arrived_at"), ["arrived_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_carrier_visits_departed_at"), ["departed_at"], unique=False)
        batch_op.create_index("ix_carrier_visits_number", ["number", "planned_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_carrier_visits_planned_at"), ["planned_at"], unique=False)
        batch_op.create_index("ix_carrier_visits_stage", ["stage", "kind"], unique=False)
        batch_op.create_index(
            "uq_carrier_visits_train",
            ["kind", "number", "planned_on"],
            unique=True,
            sqlite_where=sa.text("kind != 'truck' AND cancelled_at IS NULL"),
            postgresql_where=sa.text("kind != 'truck' AND cancelled_at IS NULL"),
        )


def _wagon_stays() -> None:
    op.create_table(
        "wagon_stays",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("wagon_type", sa.String(), nullable=False),
        sa.Column("inbound_carrier_id", sa.Integer(), nullable=True),
        sa.Column("inbound_place", sa.Integer(), nullable=True),
        sa.Column("outbound_carrier_id", sa.Integer(), nullable=True),
        sa.Column("outbound_place", sa.Integer(), nullable=True),
        sa.Column("arrived_at", sa.BigInteger(), nullable=True),
        sa.Column("track", sa.String(), nullable=True),
        sa.Column("placed_at", sa.BigInteger(), nullable=True),
        sa.Column("removed_at", sa.BigInteger(), nullable=True),
        sa.Column("bad_ordered_at", sa.BigInteger(), nullable=True),
        sa.Column("bad_order_reason", sa.String(), nullable=True),
        sa.Column("departed_at", sa.BigInteger(), nullable=True),
        sa.Column("cancelled_at", sa.BigInteger(), nullable=True),
        sa.Column("tare_kg", sa.Integer(), nullable=True),
        sa.Column("payload_kg", sa.Integer(), nullable=True),
        sa.Column("stage", sa.String(), nullable=False),
        sa.CheckConstraint('"inbound_place" >= 1', name=op.f("ck_wagon_stays_inbound_place")),
        sa.CheckConstraint('"outbound_place" >= 1', name=op.f("ck_wagon_stays_outbound_place")),
        sa.CheckConstraint('"payload_kg" >= 0', name=op.f("ck_wagon_stays_payload_kg")),
        sa.CheckConstraint(
            "\"stage\" IN ('announced', 'arrived', 'placed', 'unloaded', 'loaded', 'bad_ordered', 'removed', 'departed', 'cancelled')",
            name=op.f("ck_wagon_stays_stage"),
        ),
        sa.CheckConstraint('"tare_kg" >= 0', name=op.f("ck_wagon_stays_tare_kg")),
        sa.ForeignKeyConstraint(
            ["inbound_carrier_id"], ["carrier_visits.id"], name=op.f("fk_wagon_stays_inbound_carrier_id")
        ),
        sa.ForeignKeyConstraint(
            ["outbound_carrier_id"], ["carrier_visits.id"], name=op.f("fk_wagon_stays_outbound_carrier_id")
        ),
        sa.ForeignKeyConstraint(["track"], ["tracks.code"], name=op.f("fk_wagon_stays_track")),
        sa.ForeignKeyConstraint(["wagon_type"], ["wagon_types.code"], name=op.f("fk_wagon_stays_wagon_type")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wagon_stays")),
    )
    with op.batch_alter_table("wagon_stays", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_wagon_stays_inbound_carrier_id"), ["inbound_carrier_id"], unique=False
        )
        batch_op.create_index("ix_wagon_stays_number", ["number"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_wagon_stays_outbound_carrier_id"), ["outbound_carrier_id"], unique=False
        )
        batch_op.create_index("ix_wagon_stays_stage", ["stage"], unique=False)


def _visits() -> None:
    op.create_table(
        "visits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("where_is", sa.String(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("load_status", sa.String(), nullable=False),
        sa.Column("customs_status", sa.String(), nullable=False),
        sa.Column("customs_number", sa.String(), nullable=True),
        sa.Column("customs_deadline", sa.BigInteger(), nullable=True),
        sa.Column("size_type", sa.String(), nullable=False),
        sa.Column("length_ft", sa.Integer(), nullable=False),
        sa.Column("teu_hundredths", sa.Integer(), nullable=False),
        sa.Column("declared_kg", sa.Integer(), nullable=True),
        sa.Column("weighed_kg", sa.Integer(), nullable=True),
        sa.Column("weighed_at", sa.BigInteger(), nullable=True),
        sa.Column("scale", sa.String(), nullable=True),
        sa.Column("vgm_kg", sa.Integer(), nullable=True),
        sa.Column("vgm_at", sa.BigInteger(), nullable=True),
        sa.Column("vgm_source", sa.String(), nullable=True),
        sa.Column("gross_kg", sa.Integer(), nullable=True),
        sa.Column("tare_kg", sa.Integer(), nullable=True),
        sa.Column("max_gross_kg", sa.Integer(), nullable=True),
        sa.Column("hs_code", sa.String(), nullable=True),
        sa.Column("goods", sa.String(), nullable=True),
        sa.Column("packages", sa.Integer(), nullable=True),
        sa.Column("commodity_group", sa.String(), nullable=False),
        sa.Column("dangerous_class", sa.String(), nullable=True),
        sa.Column("un_number", sa.String(), nullable=True),
        sa.Column("set_point_tenths", sa.Integer(), nullable=True),
        sa.Column("consignee_id", sa.Integer(), nullable=True),
        sa.Column("origin", sa.String(), nullable=True),
        sa.Column("destination", sa.String(), nullable=True),
        sa.Column("route_group", sa.String(), nullable=False),
        sa.Column("inbound_carrier_id", sa.Integer(), nullable=True),
        sa.Column("inbound_mode", sa.String(), nullable=False),
        sa.Column("inbound_wagon_id", sa.Integer(), nullable=True),
        sa.Column("inbound_position", sa.Integer(), nullable=True),
        sa.Column("as_found", sa.Integer(), server_default="0", nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("announced_at", sa.BigInteger(), nullable=False),
        sa.Column("checked_in_at", sa.BigInteger(), nullable=True),
        sa.Column("outbound_carrier_id", sa.Integer(), nullable=True),
        sa.Column("outbound_mode", sa.String(), nullable=True),
        sa.Column("loaded_at", sa.BigInteger(), nullable=True),
        sa.Column("departed_at", sa.BigInteger(), nullable=True),
        sa.Column("returned_from_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(where_is = 'departed') = (departed_at IS NOT NULL)", name=op.f("ck_visits_departed_when_gone")
        ),
        sa.CheckConstraint(
            "where_is <> 'on_terminal' OR checked_in_at IS NOT NULL",
            name=op.f("ck_visits_in_when_on_terminal"),
        ),
        sa.CheckConstraint('"as_found" IN (0, 1)', name=op.f("ck_visits_as_found")),
        sa.CheckConstraint(
            "\"category\" IN ('import', 'export', 'transit', 'domestic')", name=op.f("ck_visits_category")
        ),
        sa.CheckConstraint(
            "\"customs_status\" IN ('none', 'pre_informed', 'transit_open', 'transit_closed', 'temporary_storage', 'declared', 'inspection', 'released', 'refused', 're_export')",
            name=op.f("ck_visits_customs_status"),
        ),
        sa.CheckConstraint('"declared_kg" >= 0', name=op.f("ck_visits_declared_kg")),
        sa.CheckConstraint('"gross_kg" >= 0', name=op.f("ck_visits_gross_kg")),
        sa.CheckConstraint("\"inbound_mode\" IN ('rail', 'road')", name=op.f("ck_visits_inbound_mode")),
        sa.CheckConstraint('"inbound_position" >= 1', name=op.f("ck_visits_inbound_position")),
        sa.CheckConstraint('"length_ft" >= 1', name=op.f("ck_visits_length_ft")),
        sa.CheckConstraint("\"load_status\" IN ('loaded', 'empty')", name=op.f("ck_visits_load_status")),
        sa.CheckConstraint('"max_gross_kg" >= 0', name=op.f("ck_visits_max_gross_kg")),
        sa.CheckConstraint("\"outbound_mode\" IN ('rail', 'road')", name=op.f("ck_visits_outbound_mode")),
        sa.CheckConstraint(
            "\"outcome\" IN ('checked_in', 'stays_on_wagon', 'delayed_with_wagon', 'wrong_train', 'missing')",
            name=op.f("ck_visits_outcome"),
        ),
        sa.CheckConstraint('"packages" >= 0', name=op.f("ck_visits_packages")),
        sa.CheckConstraint("\"plan\" IN ('nothing', 'assigned', 'carried_out')", name=op.f("ck_visits_plan")),
        sa.CheckConstraint('"tare_kg" >= 0', name=op.f("ck_visits_tare_kg")),
        sa.CheckConstraint('"teu_hundredths" >= 0', name=op.f("ck_visits_teu_hundredths")),
        sa.CheckConstraint('"vgm_kg" >= 0', name=op.f("ck_visits_vgm_kg")),
        sa.CheckConstraint('"weighed_kg" >= 0', name=op.f("ck_visits_weighed_kg")),
        sa.CheckConstraint(
            "\"where_is\" IN ('announced', 'on_inbound', 'on_terminal', 'on_outbound', 'departed', 'cancelled', 'missing')",
            name=op.f("ck_visits_where_is"),
        ),
        sa.ForeignKeyConstraint(
            ["commodity_group"], ["commodity_groups.code"], name=op.f("fk_visits_commodity_group")
        ),
        sa.ForeignKeyConstraint(["consignee_id"], ["parties.id"], name=op.f("fk_visits_consignee_id")),
        sa.ForeignKeyConstraint(["destination"], ["locations.code"], name=op.f("fk_visits_destination")),
        sa.ForeignKeyConstraint(
            ["inbound_carrier_id"], ["carrier_visits.id"], name=op.f("fk_visits_inbound_carrier_id")
        ),
        sa.ForeignKeyConstraint(
            ["inbound_wagon_id"], ["wagon_stays.id"], name=op.f("fk_visits_inbound_wagon_id")
        ),
        sa.ForeignKeyConstraint(["origin"], ["locations.code"], name=op.f("fk_visits_origin")),
        sa.ForeignKeyConstraint(
            ["outbound_carrier_id"], ["carrier_visits.id"], name=op.f("fk_visits_outbound_carrier_id")
        ),
        sa.ForeignKeyConstraint(["returned_from_id"], ["visits.id"], name=op.f("fk_visits_returned_from_id")),
        sa.ForeignKeyConstraint(["route_group"], ["route_groups.code"], name=op.f("fk_visits_route_group")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_visits_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
    )
    with op.batch_alter_table("visits", schema=None) as batch_op:
        batch_op.create_index("ix_visits_checked_in_at", ["checked_in_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_visits_consignee_id"), ["consignee_id"], unique=False)
        batch_op.create_index("ix_visits_departed_at", ["departed_at", "id"], unique=False)
        batch_op.create_index("ix_visits_destination", ["destination"], unique=False)
        batch_op.create_index("ix_visits_gross_kg", ["gross_kg", "id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_visits_inbound_carrier_id"), ["inbound_carrier_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_visits_inbound_wagon_id"), ["inbound_wagon_id"], unique=False)
        batch_op.create_index("ix_visits_number", ["number", "id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_visits_outbound_carrier_id"), ["outbound_carrier_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_visits_returned_from_id"), ["returned_from_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_visits_unit_id"), ["unit_id"], unique=False)
        batch_op.create_index("ix_visits_where_is", ["where_is", "plan"], unique=False)
        batch_op.create_index(
            "uq_visits_open",
            ["unit_id"],
            unique=True,
            sqlite_where=sa.text("where_is IN ('on_inbound', 'on_terminal', 'on_outbound')"),
            postgresql_where=sa.text("where_is IN ('on_inbound', 'on_terminal', 'on_outbound')"),
        )


def _assignments() -> None:
    op.create_table(
        "assignments",
        sa.Column("visit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("carrier_id", sa.Integer(), nullable=False),
        sa.Column("wagon_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("approved_scheme", sa.String(), nullable=True),
        sa.Column("assigned_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint('"position" >= 1', name=op.f("ck_assignments_position")),
        sa.ForeignKeyConstraint(
            ["carrier_id"], ["carrier_visits.id"], name=op.f("fk_assignments_carrier_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_assignments_visit_id")),
        sa.ForeignKeyConstraint(["wagon_id"], ["wagon_stays.id"], name=op.f("fk_assignments_wagon_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_assignments")),
        sa.UniqueConstraint("wagon_id", "position", name=op.f("uq_assignments_wagon_id_position")),
    )
    with op.batch_alter_table("assignments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assignments_carrier_id"), ["carrier_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_assignments_wagon_id"), ["wagon_id"], unique=False)


def _cells() -> None:
    op.create_table(
        "cells",
        sa.Column("block", sa.String(), nullable=False),
        sa.Column("bay", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tier", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["block"], ["blocks.code"], name=op.f("fk_cells_block")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_cells_visit_id")),
        sa.PrimaryKeyConstraint("block", "bay", "row", "tier", name=op.f("pk_cells")),
    )
    with op.batch_alter_table("cells", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cells_visit_id"), ["visit_id"], unique=False)


def _counts() -> None:
    op.create_table(
        "counts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("happened_at", sa.BigInteger(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("load_status", sa.String(), nullable=False),
        sa.Column("length_ft", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commodity_group", sa.String(), nullable=False),
        sa.Column("route_group", sa.String(), nullable=False),
        sa.Column("boxes", sa.Integer(), nullable=False),
        sa.Column("teu_hundredths", sa.Integer(), nullable=False),
        sa.Column("gross_kg", sa.Integer(), nullable=False),
        sa.Column("cargo_kg", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "\"category\" IN ('import', 'export', 'transit', 'domestic')", name=op.f("ck_counts_category")
        ),
        sa.CheckConstraint("\"direction\" IN ('in', 'out', 'from', 'to')", name=op.f("ck_counts_direction")),
        sa.CheckConstraint("\"load_status\" IN ('loaded', 'empty')", name=op.f("ck_counts_load_status")),
        sa.CheckConstraint("\"mode\" IN ('rail', 'road')", name=op.f("ck_counts_mode")),
        sa.CheckConstraint("length_ft IN (20, 40, 45)", name=op.f("ck_counts_length_ft")),
        sa.ForeignKeyConstraint(["event_id"], ["journal.id"], name=op.f("fk_counts_event_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_counts_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counts")),
    )
    with op.batch_alter_table("counts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_counts_event_id"), ["event_id"], unique=False)
        batch_op.create_index("ix_counts_happened_at", ["happened_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_counts_visit_id"), ["visit_id"], unique=False)


def _damages() -> None:
    op.create_table(
        "damages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("found_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_damages_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_damages")),
    )
    with op.batch_alter_table("damages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_damages_visit_id"), ["visit_id"], unique=False)


def _holds() -> None:
    op.create_table(
        "holds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=True),
        sa.Column("set_at", sa.BigInteger(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("released_at", sa.BigInteger(), nullable=True),
        sa.Column("released_by", sa.String(), nullable=True),
        sa.Column("release_reason", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(released_at IS NULL) = (released_by IS NULL)", name=op.f("ck_holds_released_by_somebody")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_holds_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    with op.batch_alter_table("holds", schema=None) as batch_op:
        batch_op.create_index(
            "ix_holds_open",
            ["visit_id", "kind"],
            unique=False,
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_holds_visit_id"), ["visit_id"], unique=False)


def _loadings() -> None:
    op.create_table(
        "loadings",
        sa.Column("visit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("carrier_id", sa.Integer(), nullable=False),
        sa.Column("wagon_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("approved_scheme", sa.String(), nullable=True),
        sa.Column("loaded_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint('"position" >= 1', name=op.f("ck_loadings_position")),
        sa.ForeignKeyConstraint(["carrier_id"], ["carrier_visits.id"], name=op.f("fk_loadings_carrier_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_loadings_visit_id")),
        sa.ForeignKeyConstraint(["wagon_id"], ["wagon_stays.id"], name=op.f("fk_loadings_wagon_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_loadings")),
        sa.UniqueConstraint("wagon_id", "position", name=op.f("uq_loadings_wagon_id_position")),
    )
    with op.batch_alter_table("loadings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_loadings_carrier_id"), ["carrier_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_loadings_wagon_id"), ["wagon_id"], unique=False)


def _moves() -> None:
    op.create_table(
        "moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_at", sa.BigInteger(), nullable=False),
        sa.Column("came_from", sa.String(), nullable=False),
        sa.Column("went_to", sa.String(), nullable=False),
        sa.Column("machine", sa.String(), nullable=True),
        sa.Column("driver", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("forced_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint('"event_id" >= 1', name=op.f("ck_moves_event_id")),
        sa.CheckConstraint(
            "\"kind\" IN ('check_in', 'place', 'move', 'restow', 'load', 'take_off', 'transfer')",
            name=op.f("ck_moves_kind"),
        ),
        sa.ForeignKeyConstraint(["forced_by_id"], ["visits.id"], name=op.f("fk_moves_forced_by_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_moves_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moves")),
    )
    with op.batch_alter_table("moves", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_moves_forced_by_id"), ["forced_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_moves_happened_at"), ["happened_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_moves_visit_id"), ["visit_id"], unique=False)


def _positions() -> None:
    op.create_table(
        "positions",
        sa.Column("visit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("block", sa.String(), nullable=True),
        sa.Column("bay", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("tier", sa.Integer(), nullable=True),
        sa.Column("area", sa.String(), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.CheckConstraint('"bay" >= 1', name=op.f("ck_positions_bay")),
        sa.CheckConstraint('"row" >= 1', name=op.f("ck_positions_row")),
        sa.CheckConstraint('"tier" >= 1', name=op.f("ck_positions_tier")),
        sa.CheckConstraint(
            '(bay IS NULL) = ("row" IS NULL) AND ("row" IS NULL) = (tier IS NULL) AND (bay IS NULL OR block IS NOT NULL)',
            name=op.f("ck_positions_whole_slot"),
        ),
        sa.CheckConstraint("(block IS NULL) <> (area IS NULL)", name=op.f("ck_positions_somewhere")),
        sa.ForeignKeyConstraint(["area"], ["areas.code"], name=op.f("fk_positions_area")),
        sa.ForeignKeyConstraint(["block"], ["blocks.code"], name=op.f("fk_positions_block")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_positions_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_positions")),
    )
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.create_index("ix_positions_area", ["area"], unique=False)
        batch_op.create_index("ix_positions_block", ["block", "bay", "row", "tier"], unique=False)


def _seals() -> None:
    op.create_table(
        "seals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("found", sa.String(), nullable=True),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "\"state\" IN ('announced', 'checked', 'not_checked', 'differs', 'affixed', 'removed', 'replaced', 'none')",
            name=op.f("ck_seals_state"),
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_seals_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seals")),
    )
    with op.batch_alter_table("seals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_seals_visit_id"), ["visit_id"], unique=False)
