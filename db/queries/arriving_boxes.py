"""The boxes that a train or truck brings or fetches, each in one row with its seal, holds and damages."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, or_, select

from db.queries.yard import position_in
from db.reading import Reading
from db.schema.assignments import assignments, loadings
from db.schema.carriers import carrier_visits, wagon_stays
from db.schema.holds import damages, holds, seals
from db.schema.journal import event_subjects, journal
from db.schema.reference import commodity_groups, locations, parties
from db.schema.visits import visits
from db.schema.yard import areas, positions
from domain.carriers import CarrierKind
from domain.events import EventKind, SubjectKind
from domain.figures import Mode
from domain.seals import SealState
from domain.visit import Category, CustomsStatus, LoadStatus, Outcome, Where
from domain.weights import DEFAULT_MAX_GROSS_KG
from domain.yard import InArea, Position


@dataclass(frozen=True, slots=True)
class OpenHold:
    """A hold that stands open: its kind, its reason as the hub or a person wrote it."""

    id: int
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArrivingBoxRow:
    """One box of a train or truck; kilograms, instants in UTC. `group` is the commodity group's place, 1 to
    12; `leaves_with` the train or truck that it is planned for; `wagon_place` counts from the head.

    `is_fetched`: it leaves with the truck asked for, and what brought it is no matter of that. `stands_in` is
    the name of the area or the slot where it stands; `missed_at` and `missed_why` are of a missing one.
    """

    visit_id: int
    number: str
    where_is: Where
    outcome: Outcome | None
    as_found: bool
    load_status: LoadStatus
    category: Category
    customs_status: CustomsStatus
    size_type: str
    length_ft: int
    teu_hundredths: int
    declared_kg: int | None
    weighed_kg: int | None
    vgm_kg: int | None
    gross_kg: int | None
    tare_kg: int | None
    max_gross_kg: int | None
    goods: str | None
    group: int
    group_name: str
    dangerous_class: str | None
    un_number: str | None
    set_point_tenths: int | None
    consignee: str | None
    destination: str | None
    leaves_with: str | None
    leaves_by: CarrierKind | None
    loaded_at: datetime | None
    wagon_id: int | None
    wagon: str | None
    wagon_place: int | None
    position: int | None
    checked_in_at: datetime | None
    stands: Position | None
    seal: str | None = None
    seal_found: str | None = None
    seal_state: SealState | None = None
    holds: tuple[OpenHold, ...] = ()
    damages: tuple[str, ...] = ()
    is_fetched: bool = False
    comes_by: Mode = Mode.RAIL
    stands_in: str = ""
    missed_at: datetime | None = None
    missed_why: str = ""

    @property
    def is_extra(self) -> bool:
        """Return whether it stood on this train without being on its list."""
        return self.as_found or self.outcome is Outcome.WRONG_TRAIN

    @property
    def is_to_come(self) -> bool:
        """Return whether somebody has yet to take it in or to say what became of it."""
        return self.checked_in_at is None and self.where_is in (Where.ANNOUNCED, Where.ON_INBOUND)

    @property
    def is_overweight(self) -> bool:
        """Return whether the gross that counts is above the plate, or above 30,480 kg where it is unknown."""
        return self.gross_kg is not None and self.gross_kg > (self.max_gross_kg or DEFAULT_MAX_GROSS_KG)

    @property
    def is_unplaced(self) -> bool:
        """Return whether it is on the terminal and stands in no block yet."""
        return self.where_is is Where.ON_TERMINAL and isinstance(self.stands, InArea)


_MISSES: Final = (EventKind.MARK_MISSING.value, EventKind.FINISH_UNLOADING.value)
_ENUMS: Final[Mapping[str, Any]] = {
    "where_is": Where,
    "outcome": Outcome,
    "as_found": bool,
    "load_status": LoadStatus,
    "category": Category,
    "customs_status": CustomsStatus,
    "leaves_by": CarrierKind,
}
_PLAIN: Final = (
    "number",
    "where_is",
    "outcome",
    "as_found",
    "load_status",
    "category",
    "customs_status",
    "size_type",
    "length_ft",
    "teu_hundredths",
    "declared_kg",
    "weighed_kg",
    "vgm_kg",
    "gross_kg",
    "tare_kg",
    "max_gross_kg",
    "goods",
    "dangerous_class",
    "un_number",
    "set_point_tenths",
    "loaded_at",
    "checked_in_at",
)


def boxes_brought(connection: Reading, carrier_id: int) -> tuple[ArrivingBoxRow, ...]:
    """Return the boxes that a carrier brings or brought, by wagon and position; no cancelled ones."""
    wanted = visits.c.inbound_carrier_id == carrier_id
    return _rows(connection, wanted, visits.c.where_is != Where.CANCELLED.value)


def boxes_fetched(connection: Reading, carrier_id: int) -> tuple[ArrivingBoxRow, ...]:
    """Return the boxes that a truck is to fetch or has fetched, by number."""
    planned = select(assignments.c.visit_id).where(assignments.c.carrier_id == carrier_id)
    fetched = _rows(connection, or_(visits.c.id.in_(planned), visits.c.outbound_carrier_id == carrier_id))
    own = (
        replace(row, is_fetched=True, wagon_id=None, wagon=None, wagon_place=None, position=None)
        for row in fetched
    )
    return tuple(sorted(own, key=lambda row: row.number))


def _rows(connection: Reading, *wanted: ColumnElement[bool]) -> tuple[ArrivingBoxRow, ...]:
    rows = [_row(row) for row in connection.execute(_statement(*wanted))]
    ids = select(visits.c.id).where(*wanted)
    sealed, held, damaged = _seals(connection, ids), _holds(connection, ids), _damages(connection, ids)
    missed = _missed(connection, [row.visit_id for row in rows if row.where_is is Where.MISSING])
    return tuple(
        replace(
            row,
            **missed.get(row.visit_id, {}),
            **sealed.get(row.visit_id, {}),
            holds=tuple(held.get(row.visit_id, ())),
            damages=tuple(damaged.get(row.visit_id, ())),
        )
        for row in rows
    )


def _statement(*wanted: ColumnElement[bool]) -> Select[Any]:
    onward_id = func.coalesce(loadings.c.carrier_id, assignments.c.carrier_id)
    onward, places = carrier_visits.alias("onward"), locations.alias("places")
    return (
        select(
            visits.c.id.label("visit_id"),
            *(visits.c[name] for name in _PLAIN),
            visits.c.inbound_position,
            visits.c.inbound_mode,
            commodity_groups.c.place.label("group_place"),
            commodity_groups.c.name.label("group_name"),
            parties.c.name.label("consignee"),
            places.c.name.label("destination"),
            onward.c.number.label("leaves_with"),
            onward.c.kind.label("leaves_by"),
            wagon_stays.c.id.label("wagon_id"),
            wagon_stays.c.number.label("wagon"),
            wagon_stays.c.inbound_place.label("wagon_place"),
            positions,
            areas.c.name.label("area_name"),
        )
        .select_from(visits)
        .join(commodity_groups, commodity_groups.c.code == visits.c.commodity_group)
        .outerjoin(parties, parties.c.id == visits.c.consignee_id)
        .outerjoin(places, places.c.code == visits.c.destination)
        .outerjoin(wagon_stays, wagon_stays.c.id == visits.c.inbound_wagon_id)
        .outerjoin(positions, positions.c.visit_id == visits.c.id)
        .outerjoin(areas, areas.c.code == positions.c.area)
        .outerjoin(assignments, assignments.c.visit_id == visits.c.id)
        .outerjoin(loadings, loadings.c.visit_id == visits.c.id)
        .outerjoin(onward, onward.c.id == onward_id)
        .where(*wanted)
        # What stands on no wagon of the list comes last, and on a wagon what stands nobody knows where.
        .order_by(
            wagon_stays.c.inbound_place.is_(None),
            wagon_stays.c.inbound_place,
            visits.c.inbound_position.is_(None),
            visits.c.inbound_position,
            visits.c.id,
        )
    )


def _row(row: Any) -> ArrivingBoxRow:  # noqa: ANN401
    known = {name: getattr(row, name) for name in (*_PLAIN, *_JOINED)}
    coded = {name: value for name, value in known.items() if name in _ENUMS and value is not None}
    made = {name: _ENUMS[name](value) for name, value in coded.items()}
    stands = None if row.since is None else position_in(row)
    return ArrivingBoxRow(
        **(known | made),
        group=row.group_place,
        position=row.inbound_position,
        stands=stands,
        comes_by=Mode(row.inbound_mode),
        stands_in=row.area_name or ("" if stands is None else str(stands)),
    )


_JOINED: Final = (
    "visit_id",
    "group_name",
    "consignee",
    "destination",
    "leaves_with",
    "leaves_by",
    "wagon_id",
    "wagon",
    "wagon_place",
)


def _missed(connection: Reading, visit_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return when missing boxes were missed and what is known of it, as the act that last said so has it."""
    if not visit_ids:
        return {}
    back = journal.alias("back")
    said = (
        select(event_subjects.c.subject_id, journal.c.happened_at, journal.c.content)
        .join(journal, journal.c.id == event_subjects.c.event_id)
        .outerjoin(back, back.c.reverses == journal.c.id)
        .where(
            event_subjects.c.kind == SubjectKind.VISIT.value,
            event_subjects.c.subject_id.in_(visit_ids),
            journal.c.kind.in_(_MISSES),
            back.c.id.is_(None),
        )
        .order_by(journal.c.id)
    )
    return {
        int(row.subject_id): {
            "missed_at": row.happened_at,
            "missed_why": json.loads(row.content).get("reason") or "",
        }
        for row in connection.execute(said)
    }


def _seals(connection: Reading, ids: Select[Any]) -> dict[int, dict[str, Any]]:
    """Return seal, found and state of each visit: of several seals the numbers together, the worst state."""
    found: dict[int, dict[str, Any]] = {}
    for row in connection.execute(select(seals).where(seals.c.visit_id.in_(ids)).order_by(seals.c.id)):
        state = SealState(row.state)
        if state in (SealState.REMOVED, SealState.REPLACED):
            continue
        before = found.get(row.visit_id)
        numbers = row.number if before is None else f"{before['seal']}, {row.number}"
        differs = before is not None and before["seal_state"] is SealState.DIFFERS
        found[row.visit_id] = {
            "seal": numbers,
            "seal_found": row.found,
            "seal_state": SealState.DIFFERS if differs else state,
        }
    return found


def _holds(connection: Reading, ids: Select[Any]) -> dict[int, list[OpenHold]]:
    found: dict[int, list[OpenHold]] = defaultdict(list)
    open_ones = select(holds).where(holds.c.visit_id.in_(ids), holds.c.released_at.is_(None))
    for row in connection.execute(open_ones.order_by(holds.c.id)):
        found[row.visit_id].append(OpenHold(row.id, row.kind, row.reason))
    return found


def _damages(connection: Reading, ids: Select[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    statement = select(damages).where(damages.c.visit_id.in_(ids)).order_by(damages.c.id)
    for row in connection.execute(statement):
        found[row.visit_id].append(f"{row.code}-{row.place}" if row.place else row.code)
    return found
