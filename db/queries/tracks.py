"""The tracks of the terminal, and which wagons stand on them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from db.reading import Reading
from db.schema.carriers import tracks, wagon_stays
from db.schema.reference import wagon_types
from domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class TrackFacts:
    """One track: metres of useful length and gauge in millimetres, None where they are not known."""

    code: str
    name: str
    length_m: int | None
    gauge_mm: int | None


def all_tracks(connection: Reading) -> tuple[TrackFacts, ...]:
    """Return the tracks by code."""
    rows = connection.execute(select(tracks).order_by(tracks.c.code))
    return tuple(TrackFacts(row.code, row.name, row.length_m, row.gauge_mm) for row in rows)


def track(connection: Reading, code: str) -> TrackFacts:
    """Return the track, or raise Refusal `track_unknown`."""
    found = [each for each in all_tracks(connection) if each.code == code]
    if not found:
        raise Refusal("track_unknown", track=code)
    return found[0]


def filled_mm(connection: Reading, code: str) -> int:
    """Return how many millimetres over couplers the wagons take that stand on a track."""
    taken: int = connection.execute(
        select(func.coalesce(func.sum(wagon_types.c.coupler_mm), 0))
        .select_from(wagon_stays.join(wagon_types, wagon_types.c.code == wagon_stays.c.wagon_type))
        .where(
            wagon_stays.c.track == code,
            wagon_stays.c.placed_at.is_not(None),
            wagon_stays.c.removed_at.is_(None),
            wagon_stays.c.departed_at.is_(None),
            wagon_stays.c.cancelled_at.is_(None),
        )
    ).scalar_one()
    return taken
