"""Trains and trucks, each once, and the wagons, whose own stay may outlast the train they came with."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, Index, String, Table

from db.schema.metadata import code, instant, key_column, link, metadata, text, whole, word
from domain.carriers import CarrierKind, Stage, WagonStage

carrier_visits = Table(
    "carrier_visits",
    metadata,
    key_column(),
    code("kind", CarrierKind),
    # A train's number, or a truck's tractor plate.
    text("number", nullable=False),
    # The planned date in hub time: the same number on another day is another train.
    Column("planned_on", Date, nullable=False),
    text("train_index"),
    word("origin", "locations.code"),
    word("destination", "locations.code"),
    whole("gauge_mm"),
    # Where its list came from, as the clerk knows it.
    text("list_name"),
    # Outbound: the section whose limits bind it, and the rules of loading in force on the way (by spaces).
    text("section"),
    text("scopes", nullable=False),
    # Inbound: expected; outbound: to depart.
    instant("planned_at", index=True),
    instant("cut_off_at"),
    instant("announced_at", nullable=False),
    instant("arrived_at", index=True),
    instant("work_started_at"),
    instant("work_finished_at"),
    instant("departed_at", index=True),
    instant("cancelled_at"),
    # Derived from the facts beside it, and proved equal by `hubdesk check`.
    code("stage", Stage),
    text("trailer_plate"),
    text("driver"),
    text("authority"),
    Column("authority_until", Date),
    text("release_reference"),
    instant("release_until"),
    text("turned_away_reason"),
    text("left_empty_reason"),
    # Of a train or truck that a history brought: its import's event.
    whole("history_id", at_least=1),
    CheckConstraint("length(number) > 0", name="named"),
    Index("ix_carrier_visits_stage", "stage", "kind"),
    Index("ix_carrier_visits_number", "number", "planned_on"),
)

# Two trains of one kind with one number cannot be planned for one day, unless the first was cancelled.
Index(
    "uq_carrier_visits_train",
    carrier_visits.c.kind,
    carrier_visits.c.number,
    carrier_visits.c.planned_on,
    unique=True,
    sqlite_where=(carrier_visits.c.kind != "truck") & (carrier_visits.c.cancelled_at.is_(None)),
    postgresql_where=(carrier_visits.c.kind != "truck") & (carrier_visits.c.cancelled_at.is_(None)),
)

tracks = Table(
    "tracks",
    metadata,
    Column("code", String, primary_key=True),
    text("name", nullable=False),
    whole("length_m"),
    whole("gauge_mm"),
)

wagon_stays = Table(
    "wagon_stays",
    metadata,
    key_column(),
    text("number", nullable=False),
    word("wagon_type", "wagon_types.code", nullable=False),
    link("inbound_carrier_id", "carrier_visits.id"),
    # From the head of the train, 1 being the first.
    whole("inbound_place", at_least=1),
    link("outbound_carrier_id", "carrier_visits.id"),
    whole("outbound_place", at_least=1),
    instant("arrived_at"),
    # The GU-45 times: idle time runs from placement to removal.
    word("track", "tracks.code"),
    instant("placed_at"),
    instant("removed_at"),
    instant("bad_ordered_at"),
    text("bad_order_reason"),
    instant("departed_at"),
    instant("cancelled_at"),
    # Read from the wagon itself where it differs from its type.
    whole("tare_kg"),
    whole("payload_kg"),
    code("stage", WagonStage),
    Index("ix_wagon_stays_number", "number"),
    Index("ix_wagon_stays_stage", "stage"),
)
