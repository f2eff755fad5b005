"""Yields every carrier and wagon with how far its boxes are, so that its stage can be derived and proved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Column, Row, Select, Subquery, Table, case, func, select

from db.queries.carriers import BoxCounts, CarrierFacts, WagonFacts
from db.queries.proof import streamed
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.visits import visits
from domain.carriers import CarrierKind, Stage, WagonStage
from domain.visit import Where

_COUNTS = tuple(field.name for field in fields(BoxCounts))


def carriers_with_boxes(connection: Reading) -> Iterator[tuple[CarrierFacts, BoxCounts]]:
    """Yield every train and truck, by id."""
    statement = _counted(
        carrier_visits, visits.c.inbound_carrier_id, loadings.c.carrier_id, assignments.c.carrier_id
    )
    kinds = {"kind": CarrierKind, "stage": Stage, "scopes": lambda said: tuple(said.split())}
    for row in streamed(connection, statement):
        yield CarrierFacts(**_values(row, CarrierFacts, kinds)), _boxes(row)


def wagons_with_boxes(connection: Reading) -> Iterator[tuple[WagonFacts, BoxCounts]]:
    """Yield every wagon's stay, by id."""
    statement = _counted(wagon_stays, visits.c.inbound_wagon_id, loadings.c.wagon_id, assignments.c.wagon_id)
    for row in streamed(connection, statement):
        yield WagonFacts(**_values(row, WagonFacts, {"stage": WagonStage})), _boxes(row)


def _counted(
    table: Table, inbound: Column[Any], loaded: Column[Any], assigned: Column[Any]
) -> Select[tuple[Any, ...]]:
    came = (
        select(
            inbound.label("owner"),
            func.sum(_one_if(visits.c.where_is == Where.ANNOUNCED.value)).label("announced"),
            func.sum(_one_if(visits.c.where_is == Where.ON_INBOUND.value)).label("on_inbound"),
            func.count(visits.c.checked_in_at).label("checked_in"),
        )
        .where(inbound.is_not(None))
        .group_by(inbound)
        .subquery()
    )
    set_on, planned = _owned(loaded, "loaded"), _owned(assigned, "assigned")
    totals = {"loaded": set_on.c.loaded, "assigned": planned.c.assigned}
    named = [
        func.coalesce(totals[name] if name in totals else came.c[name], 0).label(f"boxes_{name}")
        for name in _COUNTS
    ]
    return (
        select(
            table,
            *(
                func.coalesce(column, 0).label(f"boxes_{name}")
                for name, column in zip(_COUNTS, named, strict=True)
            ),
        )
        .outerjoin(came, came.c.owner == table.c.id)
        .outerjoin(set_on, set_on.c.owner == table.c.id)
        .outerjoin(planned, planned.c.owner == table.c.id)
        .order_by(table.c.id)
    )


def _owned(owner: Column[Any], name: str) -> Subquery:
    counted = select(owner.label("owner"), func.count().label(name))
    return counted.where(owner.is_not(None)).group_by(owner).subquery()


def _one_if(condition: Any) -> Any:  # noqa: ANN401
    return case((condition, 1), else_=0)


def _boxes(row: Row[Any]) -> BoxCounts:
    return BoxCounts(*(int(getattr(row, f"boxes_{name}")) for name in _COUNTS))


def _values(row: Row[Any], kind: type[Any], kinds: Mapping[str, Any]) -> dict[str, Any]:
    values = {field.name: getattr(row, field.name) for field in fields(kind)}
    return values | {name: maker(values[name]) for name, maker in kinds.items()}
