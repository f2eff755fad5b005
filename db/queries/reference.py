"""The reference tables, read into the values that rules take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select

from db.reading import Reading
from db.schema import metadata
from db.schema.reference import (
    commodities,
    commodity_groups,
    locations,
    parties,
    route_groups,
    size_type_aliases,
    teu_factors,
    train_sections,
    wagon_layouts,
    wagon_types,
)
from domain.refusal import Refusal
from domain.teu import TeuFactor
from domain.wagon_types import LayoutRow, WagonType, layouts_of


@dataclass(frozen=True, slots=True)
class LocationFacts:
    """A place by the hub's own code."""

    code: str
    name: str
    country: str
    un_locode: str | None
    rail_code: str | None
    route_group: str | None


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """A commodity group; `place` 1 to 12 is its colour and hatch."""

    code: str
    name: str
    place: int


@dataclass(frozen=True, slots=True)
class RouteGroupFacts:
    """A group of ways onward, in the order in which they are listed."""

    code: str
    name: str
    place: int


def wagon_types_by_code(connection: Reading) -> dict[str, WagonType]:
    """Return every wagon type with its layouts."""
    rows = connection.execute(
        select(wagon_layouts).order_by(wagon_layouts.c.wagon_type, wagon_layouts.c.place)
    )
    layout_rows = [
        LayoutRow(row.wagon_type, row.layout, row.position, row.length_ft, row.centre_mm) for row in rows
    ]
    return {
        row.code: WagonType(
            row.code,
            row.fleet,
            row.length_class_ft,
            row.gauge_mm,
            row.base_mm,
            row.frame_mm,
            row.coupler_mm,
            row.payload_kg,
            row.tare_kg,
            row.axles,
            row.axle_limit_kg,
            row.container_sum_limit_kg,
            layouts_of(row.code, row.length_class_ft, layout_rows),
            row.source,
            bool(row.verified),
        )
        for row in connection.execute(select(wagon_types).order_by(wagon_types.c.code))
    }


def wagon_type(connection: Reading, code: str) -> WagonType:
    """Return the wagon type, or raise Refusal `wagon_type_unknown`."""
    found = wagon_types_by_code(connection).get(code)
    if found is None:
        raise Refusal("wagon_type_unknown", wagon_type=code)
    return found


def size_aliases(connection: Reading) -> dict[str, str]:
    """Return size-type aliases by key, as `domain.size_type.resolve` takes them."""
    rows = connection.execute(select(size_type_aliases.c.alias, size_type_aliases.c.code))
    return {row.alias: row.code for row in rows}


def teu_table(connection: Reading) -> tuple[TeuFactor, ...]:
    """Return the dated TEU factors."""
    rows = connection.execute(select(teu_factors).order_by(teu_factors.c.length_ft, teu_factors.c.valid_from))
    return tuple(TeuFactor(row.length_ft, row.teu_hundredths, row.valid_from) for row in rows)


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """A section of line and what it takes; None: no limit known. Hundredths, kilograms, wagons."""

    code: str
    name: str
    scope: str
    max_conditional_hundredths: int | None
    max_gross_kg: int | None
    max_box_kg: int | None
    max_wagons: int | None
    source: str
    unverified: frozenset[str]


def section(connection: Reading, code: str, on: date) -> SectionFacts:
    """Return the limits of a section in force on a day, or raise Refusal `section_unknown`."""
    row = connection.execute(
        select(train_sections)
        .where(
            train_sections.c.code == code,
            train_sections.c.valid_from <= on,
            or_(train_sections.c.valid_to.is_(None), train_sections.c.valid_to > on),
        )
        .order_by(train_sections.c.valid_from.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        raise Refusal("section_unknown", section=code)
    return SectionFacts(
        row.code,
        row.name,
        row.scope,
        row.max_conditional_hundredths,
        row.max_gross_kg,
        row.max_box_kg,
        row.max_wagons,
        row.source,
        frozenset(row.unverified.split()),
    )


def section_codes(connection: Reading) -> tuple[tuple[str, str], ...]:
    """Return code and name of every section, once each."""
    rows = connection.execute(
        select(train_sections.c.code, train_sections.c.name).distinct().order_by(train_sections.c.code)
    )
    return tuple((row.code, row.name) for row in rows)


def all_locations(connection: Reading) -> tuple[LocationFacts, ...]:
    """Return every location by code."""
    rows = connection.execute(select(locations).order_by(locations.c.code))
    return tuple(
        LocationFacts(row.code, row.name, row.country, row.un_locode, row.rail_code, row.route_group)
        for row in rows
    )


def location(connection: Reading, typed: str) -> LocationFacts:
    """Return the location of that own code, UN/LOCODE, rail code or name; Refusal `location_unknown`."""
    word = typed.strip()
    row = connection.execute(
        select(locations)
        .where(
            or_(
                locations.c.code == word.upper(),
                locations.c.un_locode == word.upper(),
                locations.c.rail_code == word,
                locations.c.name == word,
            )
        )
        .order_by((locations.c.code == word.upper()).desc(), locations.c.code)
        .limit(1)
    ).one_or_none()
    if row is None:
        raise Refusal("location_unknown", location=word)
    return LocationFacts(row.code, row.name, row.country, row.un_locode, row.rail_code, row.route_group)


def all_groups(connection: Reading) -> tuple[GroupFacts, ...]:
    """Return the commodity groups in their order."""
    rows = connection.execute(select(commodity_groups).order_by(commodity_groups.c.place))
    return tuple(GroupFacts(row.code, row.name, row.place) for row in rows)


def all_route_groups(connection: Reading) -> tuple[RouteGroupFacts, ...]:
    """Return the route groups in their order."""
    rows = connection.execute(select(route_groups).order_by(route_groups.c.place))
    return tuple(RouteGroupFacts(row.code, row.name, row.place) for row in rows)


def group_of_commodity(connection: Reading, hs_code: str) -> str | None:
    """Return the commodity group of an HS code, by the longest code that the table has; None: unknown."""
    digits = "".join(sign for sign in hs_code if sign.isdigit())
    starts = [digits[:length] for length in range(len(digits), 1, -1)]
    rows = connection.execute(
        select(commodities.c.hs_code, commodities.c.commodity_group).where(commodities.c.hs_code.in_(starts))
    ).all()
    longest = max(rows, key=lambda row: len(row.hs_code), default=None)
    return None if longest is None else str(longest.commodity_group)


def table_rows(connection: Reading, table_name: str) -> tuple[dict[str, object], ...]:
    """Return every row of a reference table by its columns: what a list of it is compared with."""
    found = connection.execute(select(metadata.tables[table_name]))
    return tuple(dict(row._mapping) for row in found)


def party_id(connection: Reading, name: str) -> int | None:
    """Return the party of that name, None where the hub does not know it."""
    found: int | None = connection.execute(select(parties.c.id).where(parties.c.name == name)).scalar()
    return found


def party_name(connection: Reading, party_id: int) -> str | None:
    """Return what the party of that id is called, None where there is none."""
    found: str | None = connection.execute(select(parties.c.name).where(parties.c.id == party_id)).scalar()
    return found


def commodity_chapters(connection: Reading) -> dict[str, str]:
    """Return the commodity group of each HS chapter, by its two digits."""
    rows = connection.execute(select(commodities).where(func.length(commodities.c.hs_code) == 2))
    return {row.hs_code: str(row.commodity_group) for row in rows}
