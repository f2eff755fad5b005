"""Whole stays of the past for the tests of bulk acts: a small believable list, staged and written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from db import bulk
from db.act import Act, Event
from db.queries.imports import import_of
from db.queries.rows_written import rows_digest
from db.schema.imports import imports
from db.staging import STAY_COLUMNS, Staging, staging
from db.writes.figures import sums
from db.writes.imports import ListTaken, add_import
from db.writes.past_figures import add_past, openings
from domain.carriers import CarrierKind, Stage
from domain.clocks import DEFAULT_SETTINGS, Clock, period
from domain.events import EventKind
from domain.figures import Count, Direction, Mode, Split, measures_of
from domain.size_type import length_class
from domain.visit import Category, LoadStatus
from tests.hub.conftest import Hub

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Stay:
    """One whole stay as a list says it."""

    number: str
    arrived_at: datetime
    departed_at: datetime
    comes_by: str = "9001"
    leaves_by: str = "9002"
    inbound_mode: Mode = Mode.RAIL
    outbound_mode: Mode = Mode.RAIL
    load_status: LoadStatus = LoadStatus.LOADED
    gross_kg: int | None = 20_000
    tare_kg: int | None = 2_200
    length_ft: int = 20
    consignee: str = "Silk LLP"

    def counts(self) -> tuple[Count, Count]:
        """Returns what it counts, as the same moves worked would."""
        measured = measures_of(self.load_status, 100, self.gross_kg, self.tare_kg)
        split = Split(
            self.inbound_mode,
            Category.IMPORT,
            self.load_status,
            length_class(self.length_ft),
            "consumer",
            "local",
        )
        return (
            Count(self.arrived_at, Direction.IN, split, measured),
            Count(self.departed_at, Direction.OUT, replace(split, mode=self.outbound_mode), measured),
        )


def ms(instant: datetime) -> int:
    """Returns an instant as it is kept."""
    return (instant - EPOCH) // timedelta(milliseconds=1)


class Keys:
    """Numbers words from 1, each once."""

    def __init__(self) -> None:
        self.known: dict[Any, int] = {}

    def of(self, word: Any) -> int:
        """Returns the number of a word."""
        return self.known.setdefault(word, len(self.known) + 1)


def stage(made: Staging, stays: Sequence[Stay], now: datetime) -> None:
    """Stages stays with all that they name and count."""
    units, parties, carriers = Keys(), Keys(), Keys()
    times: defaultdict[int, list[datetime]] = defaultdict(list)
    rows = []
    for number, stay in enumerate(stays, start=2):
        comes = carriers.of((_kind(stay.inbound_mode, "in"), stay.comes_by, _day(stay.arrived_at)))
        leaves = carriers.of((_kind(stay.outbound_mode, "out"), stay.leaves_by, _day(stay.departed_at)))
        times[comes].append(stay.arrived_at)
        times[leaves].append(stay.departed_at)
        row = dict.fromkeys(STAY_COLUMNS) | {
            "row": number,
            "unit": units.of(stay.number),
            "category": "import",
            "load_status": stay.load_status.value,
            "customs_status": "none",
            "size_type": "22G1",
            "length_ft": stay.length_ft,
            "teu_hundredths": 100,
            "gross_kg": stay.gross_kg,
            "tare_kg": stay.tare_kg,
            "commodity_group": "consumer",
            "route_group": "local",
            "consignee": parties.of(stay.consignee),
            "consignor": parties.of("Сиань 西安"),
            "inbound_carrier": comes,
            "inbound_mode": stay.inbound_mode.value,
            "arrived_at": ms(stay.arrived_at),
            "outbound_carrier": leaves,
            "outbound_mode": stay.outbound_mode.value,
            "departed_at": ms(stay.departed_at),
            "wagon": "94788965",
            "seals": "KZ1 KZ2",
        }
        rows.append(tuple(row.values()))
    made.add_stays(rows)
    made.add_units((key, number, "22G1", 0) for number, key in units.known.items())
    made.add_parties((key, name, 1) for name, key in parties.known.items())
    made.add_carriers(_carrier(key, *named, times[key]) for named, key in carriers.known.items())
    _stage_figures(made, [count for stay in stays for count in stay.counts()], now)
    made.finish()


def _stage_figures(made: Staging, counts: Iterable[Count], now: datetime) -> None:
    summed = sums(counts, DEFAULT_SETTINGS)
    rows = [(*(value for _, value in key), *vars(measures).values()) for key, measures in summed.items()]
    made.add_figures(sorted(rows))
    made.add_stocks(openings(made.shift_figures(), DEFAULT_SETTINGS, now))


def _kind(mode: Mode, way: str) -> str:
    return CarrierKind.TRUCK.value if mode is Mode.ROAD else f"train_{way}"


def _day(instant: datetime) -> str:
    return period(Clock.OPERATING_DAY, instant, DEFAULT_SETTINGS).day.isoformat()


def _carrier(key: int, kind: str, number: str, day: str, times: list[datetime]) -> tuple[Any, ...]:
    first, last = ms(min(times)), ms(max(times))
    comes, leaves = kind != CarrierKind.TRAIN_OUT.value, kind != CarrierKind.TRAIN_IN.value
    stage_now = Stage.DEPARTED if leaves else Stage.WORKED
    arrived = first if comes else None
    is_train_in = kind == CarrierKind.TRAIN_IN.value
    return (
        *(key, kind, number, stage_now.value, day, first, arrived),
        *(first if is_train_in else None, last if is_train_in else None, last if leaves else None),
    )


def import_stays(act: Act, earliest: datetime, step=lambda: None) -> Event:
    """Writes what is staged, as an import of a history does."""
    written = bulk.write_stays(act, step)
    add_past(act, earliest)
    digest = rows_digest(act, act.event_id, act.changes, step)
    taken = ListTaken(
        kind="history",
        file_name="2025.csv",
        file_size=1,
        file_sha256="f" * 64,
        rows=written.rows["visits"],
        rows_sha256=digest,
        first_visit_id=written.first_visit_id,
        last_visit_id=written.last_visit_id,
    )
    add_import(act, taken)
    return Event(EventKind.IMPORT_HISTORY, "", {**taken.told(), "rows": written.rows}, result=written)


def take_away(act: Act, event_id: int, earliest: datetime) -> Event:
    """Takes the stays of an import away again."""
    facts = import_of(act, event_id)
    bulk.remove_stays(act, facts, lambda: None)
    add_past(act, earliest, takes_off=True)
    act.update(imports, {"event_id": event_id}, {"taken_back_at": act.now})
    content = {"event": event_id, "kind": EventKind.IMPORT_HISTORY.value}
    return Event(EventKind.REVERSE, "", content, reverses=event_id)


def write(hub: Hub, stays: Sequence[Stay], folder: Path) -> int:
    """Writes the stays into a hub; returns the import's event."""
    earliest = min(stay.arrived_at for stay in stays)
    with staging(folder) as made:
        stage(made, stays, hub.clock.now)
        done = hub.store.act_in_bulk(import_stays, [made.path], earliest, step=lambda: None)
    return done.event_id


def take_back(hub: Hub, event_id: int, stays: Sequence[Stay], folder: Path) -> None:
    """Takes an import of these stays back."""
    earliest = min(stay.arrived_at for stay in stays)
    with staging(folder) as made:
        stage(made, stays, hub.clock.now)
        hub.store.act_in_bulk(take_away, [made.path], event_id, earliest, step=lambda: None, is_judged=False)
