"""What the frame itself asks of the hub: the figures of its status line, its search, and undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.queries import frame, journal
from db.queries.frame import FoundBox, FoundCarrier
from db.queries.record_box import place_names
from db.reading import Reading
from desktop import formats
from desktop.events import event_words
from desktop.events.about import about
from desktop.frame.status_line import Status
from desktop.messages import Messages
from desktop.palette import Found
from desktop.presenting.standing import position_words
from desktop.screen import Link
from desktop.words import word
from domain.carriers import CarrierKind
from domain.visit import Where
from hub.operations.reversals import reverse


@dataclass(frozen=True)
class FrameDoors:
    """Three queries, and the operation that takes an act back."""

    status: Callable[..., Status]
    """`status(connection, now)`"""
    find: Callable[..., tuple[Found, ...]]
    """`find(connection, text)`"""
    reverse: Callable[..., Any]
    """`reverse(act, event_id)`"""
    undone: Callable[..., str]
    """`undone(connection, event_id, messages)`"""


def frame_doors(place: str, last_backup: Callable[[], datetime | None]) -> FrameDoors:
    """Return the doors of the hub at `place` (a path, or a database and its server)."""
    name = PurePath(place).name

    def status(connection: Reading, now: datetime) -> Status:
        row = frame.status(connection, now)
        return Status(name, last_backup(), row.boxes, row.teu_hundredths, row.old_holds)

    return FrameDoors(status, find, reverse, undone)


def find(connection: Reading, text: str) -> tuple[Found, ...]:
    """Return the boxes, trains and trucks that `text` finds, worded for the palette."""
    places = place_names(connection)
    boxes = tuple(_box(row, places) for row in frame.find_boxes(connection, text))
    return boxes + tuple(_carrier(row) for row in frame.find_carriers(connection, text))


def undone(connection: Reading, event_id: int, messages: Messages) -> str:
    """Return what was taken back: `Undone: Placed · TEMU 627540 1 · trackside → A-07-2-1`."""
    event = journal.event(connection, event_id)
    act, details = event_words(event, messages, places=place_names(connection))
    said = QCoreApplication.translate("doors", "Undone: {act}").format(act=act)
    return " · ".join(part for part in (said, about(event.subject, event.content), *details[:1]) if part)


def _box(row: FoundBox, places: Mapping[str, str]) -> Found:
    link = Link("records", "visit", row.visit_id)
    where = _whereabouts(row, places)
    return Found(formats.box_number(row.number), f"{row.size_type} · {where}", link, "box")


def _whereabouts(row: FoundBox, places: Mapping[str, str]) -> str:
    where = word(row.where_is)
    if row.position is not None:
        return f"{where} · {position_words(row.position, places)}"
    if row.where_is is Where.DEPARTED and row.departed_at is not None:
        return f"{where} · {formats.day(row.departed_at.date())}"
    return f"{where} · {row.carrier}" if row.carrier else where


_SCREENS = {
    CarrierKind.TRAIN_IN: ("arrivals", "carrier", "train"),
    CarrierKind.TRAIN_OUT: ("dispatch", "carrier", "train"),
    CarrierKind.TRUCK: ("arrivals", "truck", "truck"),
}


def _carrier(row: FoundCarrier) -> Found:
    screen, kind, icon = _SCREENS[row.kind]
    said = word(row.stage)
    if row.destination is not None:
        said = QCoreApplication.translate("doors", "{stage} · to {place}").format(
            stage=said, place=row.destination
        )
    return Found(row.number, said, Link(screen, kind, row.carrier_id), icon)
