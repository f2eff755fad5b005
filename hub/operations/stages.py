"""Derives the stages of carriers and wagons anew after an act, so that a stage is never a fact of its own."""

from __future__ import annotations

from collections.abc import Iterable

from db.act import Act
from db.queries import carriers as queries
from db.writes import carriers as writes
from domain import carrier_facts
from domain.carriers import CarrierKind, Stage, WagonStage


def settle(act: Act, carrier_ids: Iterable[int] = (), wagon_ids: Iterable[int] = ()) -> None:
    """Write the stage that follows from the facts, for every carrier and wagon that an act has touched."""
    for carrier_id in dict.fromkeys(carrier_ids):
        writes.derive_stage(act, carrier_id, carrier_stage(act, carrier_id))
    for wagon_id in dict.fromkeys(wagon_ids):
        writes.derive_wagon_stage(act, wagon_id, wagon_stage(act, wagon_id))


def carrier_stage(act: Act, carrier_id: int) -> Stage:
    """Return the stage that a carrier's facts give."""
    return stage_of_carrier(queries.carrier(act, carrier_id), queries.carrier_counts(act, carrier_id))


def stage_of_carrier(carrier: queries.CarrierFacts, boxes: queries.BoxCounts) -> Stage:
    """Return the stage that follows from a carrier's facts and how far its boxes are."""
    done = boxes.loaded if carrier.kind is CarrierKind.TRAIN_OUT else boxes.loaded + boxes.checked_in
    return carrier_facts.stage_of(
        carrier_facts.CarrierFacts(
            arrived_at=carrier.arrived_at,
            work_started_at=carrier.work_started_at,
            boxes_done=done,
            work_finished_at=carrier.work_finished_at,
            departed_at=carrier.departed_at,
            cancelled=carrier.cancelled_at is not None and carrier.turned_away_reason is None,
            turned_away=carrier.turned_away_reason is not None,
        )
    )


def wagon_stage(act: Act, wagon_id: int) -> WagonStage:
    """Return the stage that a wagon's facts give."""
    return stage_of_wagon(queries.wagon(act, wagon_id), queries.wagon_counts(act, wagon_id))


def stage_of_wagon(wagon: queries.WagonFacts, boxes: queries.BoxCounts) -> WagonStage:
    """Return the stage that follows from a wagon's facts and how far its boxes are."""
    return carrier_facts.wagon_stage_of(
        carrier_facts.WagonFacts(
            arrived_at=wagon.arrived_at,
            placed_at=wagon.placed_at,
            unloaded=boxes.checked_in > 0 and boxes.on_inbound == 0,
            boxes_to_leave=boxes.loaded,
            bad_ordered_at=wagon.bad_ordered_at,
            removed_at=wagon.removed_at,
            departed_at=wagon.departed_at,
            cancelled=wagon.cancelled_at is not None,
        )
    )
