"""Boxes: the unit with its plate, and each visit of it with size-type, weights and cargo of its own."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Table, UniqueConstraint

from db.schema.metadata import code, flag, instant, key_column, link, metadata, text, whole, word
from domain.figures import Mode
from domain.visit import Category, CustomsStatus, LoadStatus, Outcome, Plan, Where

units = Table(
    "units",
    metadata,
    key_column(),
    text("number", nullable=False),
    # The plate itself is wrong: the number stands as painted.
    flag("as_painted"),
    text("size_type"),
    whole("tare_kg"),
    whole("max_gross_kg"),
    UniqueConstraint("number"),
)

visits = Table(
    "visits",
    metadata,
    key_column(),
    link("unit_id", "units.id", nullable=False),
    # As on the unit, so that lists and searches need no join.
    text("number", nullable=False),
    code("where_is", Where),
    code("plan", Plan),
    code("category", Category),
    code("load_status", LoadStatus),
    code("customs_status", CustomsStatus),
    text("customs_number"),
    instant("customs_deadline"),
    text("size_type", nullable=False),
    whole("length_ft", nullable=False, at_least=1),
    whole("teu_hundredths", nullable=False),
    whole("declared_kg"),
    whole("weighed_kg"),
    instant("weighed_at"),
    text("scale"),
    whole("vgm_kg"),
    instant("vgm_at"),
    text("vgm_source"),
    # The gross that counts, by the hub's setting.
    whole("gross_kg"),
    whole("tare_kg"),
    whole("max_gross_kg"),
    text("hs_code"),
    text("goods"),
    whole("packages"),
    word("commodity_group", "commodity_groups.code", nullable=False),
    text("dangerous_class"),
    text("un_number"),
    # Reefer: tenths of a degree Celsius.
    whole("set_point_tenths", at_least=None),
    link("consignee_id", "parties.id"),
    word("origin", "locations.code"),
    word("destination", "locations.code"),
    word("route_group", "route_groups.code", nullable=False),
    link("inbound_carrier_id", "carrier_visits.id"),
    code("inbound_mode", Mode),
    link("inbound_wagon_id", "wagon_stays.id"),
    # Position on the wagon from the head end, 1 being the first; on a truck from the cab.
    whole("inbound_position", at_least=1),
    # Not announced by anybody: taken as found.
    flag("as_found"),
    code("outcome", Outcome, nullable=True),
    instant("announced_at", nullable=False),
    instant("checked_in_at"),
    link("outbound_carrier_id", "carrier_visits.id"),
    code("outbound_mode", Mode, nullable=True),
    instant("loaded_at"),
    instant("departed_at"),
    link("returned_from_id", "visits.id"),
    link("consignor_id", "parties.id", index=False),
    text("consignment"),
    # Of a whole stay that came with a history, arrival and departure: its import's event. Such a stay counts
    # itself: it came and left as its row says, and the ledger has no lines of it. Acts do not change it.
    whole("history_id", at_least=1),
    CheckConstraint("where_is <> 'on_terminal' OR checked_in_at IS NOT NULL", name="in_when_on_terminal"),
    CheckConstraint("(where_is = 'departed') = (departed_at IS NOT NULL)", name="departed_when_gone"),
    Index("ix_visits_number", "number", "id"),
    Index("ix_visits_checked_in_at", "checked_in_at", "id"),
    Index("ix_visits_departed_at", "departed_at", "id"),
    Index("ix_visits_gross_kg", "gross_kg", "id"),
    Index("ix_visits_where_is", "where_is", "plan"),
    Index("ix_visits_destination", "destination"),
)

# One unit is here once, and is announced once: a second open visit of it is a mistake somewhere.
Index(
    "uq_visits_open",
    visits.c.unit_id,
    unique=True,
    sqlite_where=visits.c.where_is.in_(["on_inbound", "on_terminal", "on_outbound"]),
    postgresql_where=visits.c.where_is.in_(["on_inbound", "on_terminal", "on_outbound"]),
)
