"""A stay as files tell it, column by column under the canonical headings: raw, instants as milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, FromClause, and_, case, func, or_, select, type_coerce

from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.holds import seals
from db.schema.imports import stay_papers
from db.schema.reference import parties
from db.schema.visits import visits
from domain.carriers import UNNAMED
from domain.seals import SealState
from domain.visit import Where

_CONSIGNOR = parties.alias("consignor")
_CONSIGNEE = parties.alias("consignee")
_INBOUND = carrier_visits.alias("inbound")
_OUTBOUND = carrier_visits.alias("outbound")
_NOT_ON_IT: Final = (SealState.REMOVED.value, SealState.REPLACED.value, SealState.NONE.value)
_HAS_LEFT = visits.c.where_is == Where.DEPARTED.value


def raw(instant: ColumnElement[Any]) -> ColumnElement[int | None]:
    """Return an instant as it is kept, whole milliseconds since 1970: it is never made a datetime."""
    return type_coerce(instant, BigInteger)


def _seals() -> ColumnElement[str]:
    """Return the seals that a box has on it: where another was found than announced, the one found."""
    differs = seals.c.state == SealState.DIFFERS.value
    one = (
        select(case((differs, seals.c.found), else_=seals.c.number).label("seal"))
        .where(seals.c.visit_id == visits.c.id, seals.c.state.not_in(_NOT_ON_IT))
        .order_by(seals.c.id)
        .correlate(visits)
        .subquery()
    )
    return select(func.aggregate_strings(one.c.seal, ";")).correlate(visits).scalar_subquery()


def _eta() -> ColumnElement[Any]:
    """Return when a box was expected: what a list said of it itself stands before what its train says."""
    from_history = or_(visits.c.history_id.is_not(None), _INBOUND.c.history_id.is_not(None))
    own = stay_papers.c.eta
    return case((from_history, own), else_=func.coalesce(own, _INBOUND.c.planned_at))


def _named(carrier: FromClause) -> ColumnElement[str | None]:
    return func.nullif(carrier.c.number, UNNAMED)


STAY: Final[Mapping[str, ColumnElement[Any]]] = {
    "container": visits.c.number,
    "size_type": visits.c.size_type,
    "load_status": visits.c.load_status,
    "category": visits.c.category,
    "wagon": func.coalesce(wagon_stays.c.number, stay_papers.c.wagon),
    "position": visits.c.inbound_position,
    "gross_kg": visits.c.gross_kg,
    "tare_kg": visits.c.tare_kg,
    "vgm_kg": visits.c.vgm_kg,
    "seal": func.coalesce(_seals(), func.replace(stay_papers.c.seals, " ", ";")),
    "commodity": func.coalesce(stay_papers.c.commodity, visits.c.commodity_group),
    "hs_code": visits.c.hs_code,
    "goods": visits.c.goods,
    "consignor": _CONSIGNOR.c.name,
    "consignee": _CONSIGNEE.c.name,
    "origin": visits.c.origin,
    "destination": visits.c.destination,
    "customs_status": visits.c.customs_status,
    "un_number": visits.c.un_number,
    "dg_class": visits.c.dangerous_class,
    "temperature_c": visits.c.set_point_tenths,
    "consignment": visits.c.consignment,
    "carrier": _named(_INBOUND),
    "mode": visits.c.inbound_mode,
    "eta": raw(_eta()),
    "arrived_at": raw(visits.c.checked_in_at),
    "departed_at": raw(visits.c.departed_at),
    "departed_by": case((_HAS_LEFT, _named(_OUTBOUND))),
    "departed_mode": case((_HAS_LEFT, visits.c.outbound_mode)),
    "remark": stay_papers.c.remark,
}
"""The columns of a stay by their heading, in the order of an export.

`temperature_c` is in tenths; several seals are parted by `;`.
"""

# Every join goes by an integer key, so that a million stays are read at the speed of the disk.
STAYS: Final = (
    visits.outerjoin(stay_papers, stay_papers.c.visit_id == visits.c.id)
    .outerjoin(wagon_stays, wagon_stays.c.id == visits.c.inbound_wagon_id)
    .outerjoin(_CONSIGNOR, _CONSIGNOR.c.id == visits.c.consignor_id)
    .outerjoin(_CONSIGNEE, _CONSIGNEE.c.id == visits.c.consignee_id)
    .outerjoin(_INBOUND, _INBOUND.c.id == visits.c.inbound_carrier_id)
    .outerjoin(_OUTBOUND, and_(_HAS_LEFT, _OUTBOUND.c.id == visits.c.outbound_carrier_id))
)
CAME: Final = visits.c.where_is.not_in(
    [Where.ANNOUNCED.value, Where.ON_INBOUND.value, Where.CANCELLED.value, Where.MISSING.value]
)
"""The visits that a hub has had: what was only announced, or is on its train yet, has not been in."""
