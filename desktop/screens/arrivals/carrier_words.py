"""Words the list of trains and trucks: how far each is, and what is wrong with it in the second line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ComingRow
from desktop import formats
from desktop.widgets.box import Tone
from desktop.widgets.carrier_rows import CarrierRow, Section
from domain.carriers import CarrierKind, Stage

translate = QCoreApplication.translate
_LATE = timedelta(minutes=30)
"""A time announced is a guess: only what is this much over is late."""


class CarrierWords:
    """Words rows for a moment and a time zone."""

    def __init__(self, now: datetime, zone: ZoneInfo) -> None:
        self._now, self._zone = now, zone

    def sections(self, rows: Iterable[ComingRow]) -> tuple[Section, ...]:
        """Return the carriers under their headings: on the terminal, at the gate, on the way."""
        here, gate, coming = list[CarrierRow](), list[CarrierRow](), list[CarrierRow]()
        for row in rows:
            into = coming if row.stage is Stage.ANNOUNCED else gate if is_truck(row) else here
            into.append(self.row(row))
        return (
            Section(translate("arrivals", "On the terminal"), tuple(here)),
            Section(translate("arrivals", "At the gate"), tuple(gate)),
            Section(translate("arrivals", "On the way"), tuple(coming)),
        )

    def row(self, row: ComingRow) -> CarrierRow:
        """Return one train or truck as it is listed."""
        second, tone = self._second(row)
        words = self._tasks(row) if is_truck(row) else route(row.origin, row.destination)
        if row.stage is Stage.ANNOUNCED:
            return CarrierRow(row.id, row.number, words, self._due(row), "", second, tone)
        # What was found beside the list is told in words, and is no part of "38 of 62".
        listed = row.boxes - row.extra
        of, did = listed + row.fetches, row.checked_in - row.extra + row.loaded
        done = None if is_truck(row) else did / max(1, listed)
        return CarrierRow(row.id, row.number, words, str(did), str(of), second, tone, done)

    def _due(self, row: ComingRow) -> str:
        if row.planned_at is None:
            return ""
        day = row.planned_at.astimezone(self._zone).date()
        # Later than tomorrow only the day tells anything.
        if (day - self._now.astimezone(self._zone).date()).days > 1:
            return formats.day(day)
        return formats.clock_time(row.planned_at, self._zone)

    def _tasks(self, row: ComingRow) -> str:
        parts = []
        if row.boxes:
            parts.append(translate("arrivals", "{boxes} to deliver").format(boxes=row.boxes))
        if row.fetches:
            parts.append(translate("arrivals", "{boxes} to collect").format(boxes=row.fetches))
        return ", ".join(parts)

    def _second(self, row: ComingRow) -> tuple[str, Tone]:
        expired = self._expired(row)
        if expired:
            return expired, Tone.STOP
        wrong = self._wrong(row)
        late = self._late(row)
        words = " · ".join(part for part in (late or self._state(row), *wrong) if part)
        waits = row.stage is Stage.ARRIVED and not is_truck(row) and not row.placed
        return words, Tone.ATTENTION if wrong or waits or late else Tone.NORMAL

    def _expired(self, row: ComingRow) -> str:
        """Return which paper of a truck is out of date; a train has none."""
        if not is_truck(row) or not row.fetches:
            return ""
        if row.authority_until is not None and row.authority_until < self._now.astimezone(self._zone).date():
            said = translate("arrivals", "power of attorney expired {day}")
            return said.format(day=formats.day(row.authority_until))
        if row.release_until is not None and row.release_until < self._now:
            said = translate("arrivals", "release expired {time}")
            return said.format(time=formats.near_moment(row.release_until, self._now, self._zone))
        return ""

    def _late(self, row: ComingRow) -> str:
        """Return since when a train or truck that is not here is due; empty while it is in time."""
        if row.stage is not Stage.ANNOUNCED or row.planned_at is None:
            return ""
        by = self._now - row.planned_at
        if by < _LATE:
            return ""
        due = formats.near_moment(row.planned_at, self._now, self._zone)
        said = translate("arrivals", "due {time}, late by {duration}")
        return said.format(time=due, duration=formats.duration(by))

    def _wrong(self, row: ComingRow) -> list[str]:
        parts = []
        if row.missing:
            parts.append(translate("arrivals", "{boxes} missing").format(boxes=row.missing))
        if row.extra:
            parts.append(translate("arrivals", "{boxes} extra").format(boxes=row.extra))
        if row.held:
            parts.append(translate("arrivals", "{boxes} held").format(boxes=row.held))
        return parts

    def _state(self, row: ComingRow) -> str:
        if row.stage is Stage.ANNOUNCED:
            due = formats.near_moment(row.planned_at, self._now, self._zone)
            if is_truck(row):
                return translate("arrivals", "announced for {time}, not here").format(time=due)
            return translate("arrivals", "due {time} · {boxes} announced").format(time=due, boxes=row.boxes)
        track = translate("arrivals", "track {track}").format(track=row.track) if row.placed else ""
        return " · ".join(part for part in (self._since(row), track) if part)

    def _since(self, row: ComingRow) -> str:
        if row.stage is Stage.WORKED:
            said = translate("arrivals", "finished {time}")
            return said.format(time=formats.near_moment(row.work_finished_at, self._now, self._zone))
        if row.stage is Stage.WORKING:
            said = translate("arrivals", "working since {time}")
            return said.format(time=formats.near_moment(row.work_started_at, self._now, self._zone))
        arrived = formats.near_moment(row.arrived_at, self._now, self._zone)
        if is_truck(row):
            return translate("arrivals", "in since {time}").format(time=arrived)
        if not row.placed and row.arrived_at is not None:
            waited = formats.duration(self._now - row.arrived_at)
            return translate("arrivals", "waiting for placement {duration}").format(duration=waited)
        return translate("arrivals", "arrived {time}").format(time=arrived)


def is_truck(row: ComingRow) -> bool:
    """Return whether it comes by road."""
    return row.kind is CarrierKind.TRUCK


def route(origin: str | None, destination: str | None) -> str:
    """Return `Xi'an → Almaty`, with – for what is not known; empty where neither is."""
    if origin is None and destination is None:
        return ""
    return f"{origin or formats.NONE} → {destination or formats.NONE}"
