"""What the hub looks things up in: places, goods, parties, platforms, size-types, factors and limits."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, String, Table, UniqueConstraint

from db.schema.metadata import flag, key_column, metadata, text, whole, word

route_groups = Table(
    "route_groups",
    metadata,
    Column("code", String, primary_key=True),
    text("name", nullable=False),
    whole("place", nullable=False, at_least=1),
)

# Keyed by the hub's own code: Altynkol, Zhetygen and the dry port of Xi'an have no UN/LOCODE.
locations = Table(
    "locations",
    metadata,
    Column("code", String, primary_key=True),
    text("name", nullable=False),
    text("country", nullable=False),
    text("un_locode"),
    text("rail_code"),
    word("route_group", "route_groups.code"),
    # A list named it and nobody knew it: to be looked at.
    flag("review"),
    Index("ix_locations_rail_code", "rail_code"),
)

commodity_groups = Table(
    "commodity_groups",
    metadata,
    Column("code", String, primary_key=True),
    text("name", nullable=False),
    # One of at most twelve: its colour and its hatch follow from the place.
    Column("place", Integer, CheckConstraint("place BETWEEN 1 AND 12", name="place"), nullable=False),
    UniqueConstraint("place"),
)

commodities = Table(
    "commodities",
    metadata,
    # The HS chapter in two digits, or a longer HS code where a hub wants one of its own.
    Column("hs_code", String, primary_key=True),
    text("name", nullable=False),
    word("commodity_group", "commodity_groups.code", nullable=False),
    flag("review"),
)

parties = Table(
    "parties",
    metadata,
    key_column(),
    text("name", nullable=False),
    text("tax_number"),
    flag("review"),
    UniqueConstraint("name"),
)

wagon_types = Table(
    "wagon_types",
    metadata,
    Column("code", String, primary_key=True),
    text("fleet", nullable=False),
    whole("length_class_ft", nullable=False, at_least=1),
    whole("gauge_mm", nullable=False, at_least=1),
    whole("base_mm", nullable=False, at_least=1),
    whole("frame_mm", nullable=False, at_least=1),
    whole("coupler_mm", nullable=False, at_least=1),
    whole("payload_kg", nullable=False, at_least=1),
    whole("tare_kg", nullable=False, at_least=1),
    whole("axles", nullable=False, at_least=2),
    whole("axle_limit_kg"),
    whole("container_sum_limit_kg"),
    text("source", nullable=False),
    flag("verified"),
)

wagon_layouts = Table(
    "wagon_layouts",
    metadata,
    # A model or a class (`60 ft`): models without layouts of their own use those of their class.
    Column("wagon_type", String, primary_key=True),
    Column("layout", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    whole("place", nullable=False, at_least=1),
    whole("length_ft", nullable=False, at_least=1),
    whole("centre_mm", nullable=False, at_least=None),
)

size_types = Table(
    "size_types",
    metadata,
    Column("code", String, primary_key=True),
    text("words", nullable=False),
)

size_type_aliases = Table(
    "size_type_aliases",
    metadata,
    Column("alias", String, primary_key=True),
    text("code", nullable=False),
    text("source", nullable=False),
)

teu_factors = Table(
    "teu_factors",
    metadata,
    Column("length_ft", Integer, primary_key=True),
    Column("valid_from", Date, primary_key=True),
    whole("teu_hundredths", nullable=False),
    text("source", nullable=False),
)

train_sections = Table(
    "train_sections",
    metadata,
    Column("code", String, primary_key=True),
    Column("valid_from", Date, primary_key=True),
    Column("valid_to", Date),
    text("name", nullable=False),
    text("scope", nullable=False),
    whole("max_conditional_hundredths"),
    whole("max_gross_kg"),
    whole("max_box_kg"),
    whole("max_wagons"),
    text("source", nullable=False),
    # Which of the limits nobody has checked, parted by spaces: conditional, gross, box, wagons.
    text("unverified", nullable=False),
)

embargo_orders = Table(
    "embargo_orders",
    metadata,
    key_column(),
    text("number", nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    text("station"),
    word("route_group", "route_groups.code"),
    # HS codes or chapters, parted by spaces; empty: every commodity.
    text("hs_codes", nullable=False),
    text("wagon_kind"),
    text("direction"),
    whole("daily_quota_wagons"),
    text("exceptions"),
    text("remarks"),
    UniqueConstraint("number", "valid_from"),
)
