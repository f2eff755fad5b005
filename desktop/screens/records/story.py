"""Makes the story of a box out of its events: each in words, with what was late and what was taken back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.record_box import RecordedBox, TakenBack, ToldEvent
from desktop import formats
from desktop.events import event_words
from desktop.messages import Messages
from desktop.widgets.timeline import Happening

translate = QCoreApplication.translate
LATE = timedelta(minutes=1)
"""From this on an act counts as entered later than it happened."""


def story(
    box: RecordedBox,
    messages: Messages,
    places: Mapping[str, str],
    now: datetime,
    zone: ZoneInfo,
    *,
    newest_first: bool,
) -> tuple[Happening, ...]:
    """Return what happened to a box in the order in which it happened."""
    events = sorted(box.events, key=lambda event: (event.happened_at, event.id), reverse=newest_first)
    return tuple(_happening(event, box.visit.number, messages, places, now, zone) for event in events)


def _happening(
    event: ToldEvent,
    number: str,
    messages: Messages,
    places: Mapping[str, str],
    now: datetime,
    zone: ZoneInfo,
) -> Happening:
    title, details = event_words(event, messages, number=number, places=places)
    return Happening(
        event.id,
        when(event.happened_at, now, zone),
        title,
        details,
        event.operator,
        _late(event, zone),
        _undone(event.taken_back, zone),
    )


def when(instant: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return the time of an event, with its day unless that is today, and its year unless it is this one."""
    same_year = instant.astimezone(zone).year == now.astimezone(zone).year
    return formats.near_moment(instant, now, zone) if same_year else formats.dated_moment(instant, zone)


def _late(event: ToldEvent, zone: ZoneInfo) -> str:
    if event.entered_at - event.happened_at < LATE:
        return ""
    said = translate("records", "happened {happened}, entered {entered}")
    return said.format(
        happened=formats.moment(event.happened_at, zone), entered=formats.moment(event.entered_at, zone)
    )


def _undone(back: TakenBack | None, zone: ZoneInfo) -> str:
    if back is None:
        return ""
    said = translate("records", "taken back {time} by {operator}")
    told = said.format(time=formats.moment(back.entered_at, zone), operator=back.operator)
    return f"{told}: {back.reason}" if back.reason else told
