"""Opens the trains, trucks and wagons of the demonstration hub's past, with every column of their tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from db.schema.carriers import carrier_visits, wagon_stays
from domain.carrier_facts import CarrierFacts, WagonFacts, stage_of, wagon_stage_of
from domain.carriers import CarrierKind, Stage, WagonStage
from domain.visit import Where
from hub.demo.book import Book, Row
from hub.demo.past import Past, local_day

_CARRIER: Final = {column.name: None for column in carrier_visits.columns if column.name != "id"}
_WAGON: Final = {column.name: None for column in wagon_stays.columns if column.name != "id"}


def open_carrier(past: Past, kind: CarrierKind, number: str, planned_at: datetime, **known: Any) -> Row:  # noqa: ANN401
    """Return a train or truck that is announced now."""
    return past.book.add(
        "carrier_visits",
        _CARRIER
        | {
            "kind": kind,
            "number": number,
            "planned_on": local_day(planned_at),
            "scopes": "",
            "planned_at": planned_at,
            "announced_at": past.now,
            "stage": Stage.ANNOUNCED,
            **known,
        },
    )


def open_wagon(past: Past, wagon_type: str, **known: Any) -> Row:  # noqa: ANN401
    """Return a wagon of a new number."""
    number = past.make.wagon_number()
    known = {"number": number, "wagon_type": wagon_type, "stage": WagonStage.ANNOUNCED, **known}
    return past.book.add("wagon_stays", _WAGON | known)


def settle(book: Book) -> None:
    """Derive the stage of every carrier and wagon from what became of them and of their boxes."""
    visits, loadings = book.rows.get("visits", []), book.rows.get("loadings", [])
    checked_in = [visit for visit in visits if visit["checked_in_at"] is not None]
    still_on = [visit for visit in visits if visit["where_is"] is Where.ON_INBOUND]
    carriers_in, carriers_loaded = _per(checked_in, "inbound_carrier_id"), _per(loadings, "carrier_id")
    for row in book.rows.get("carrier_visits", []):
        came = 0 if row["kind"] is CarrierKind.TRAIN_OUT else carriers_in[row["id"]]
        row["stage"] = _stage(row, came + carriers_loaded[row["id"]])
    unloaded, full = _per(checked_in, "inbound_wagon_id"), _per(still_on, "inbound_wagon_id")
    wagons_loaded = _per(loadings, "wagon_id")
    for row in book.rows.get("wagon_stays", []):
        is_unloaded = unloaded[row["id"]] > 0 and full[row["id"]] == 0
        row["stage"] = _wagon_stage(row, wagons_loaded[row["id"]], unloaded=is_unloaded)


def _per(rows: Iterable[Row], column: str) -> Counter[int]:
    return Counter(row[column] for row in rows)


def _stage(row: Row, boxes_done: int) -> Stage:
    return stage_of(
        CarrierFacts(
            arrived_at=row["arrived_at"],
            work_started_at=row["work_started_at"],
            boxes_done=boxes_done,
            work_finished_at=row["work_finished_at"],
            departed_at=row["departed_at"],
            cancelled=row["cancelled_at"] is not None,
        )
    )


def _wagon_stage(row: Row, boxes_to_leave: int, *, unloaded: bool) -> WagonStage:
    return wagon_stage_of(
        WagonFacts(
            arrived_at=row["arrived_at"],
            placed_at=row["placed_at"],
            unloaded=unloaded,
            boxes_to_leave=boxes_to_leave,
            removed_at=row["removed_at"],
            departed_at=row["departed_at"],
        )
    )
