"""The events of the journal in words: one table per kind, for every timeline.

    title, details = event_words(event, desk.messages, number=visit.number, places=areas)

`event` is anything with the kind and the content of the journal. With `number` it is told from the side of
that box: of an act on sixty boxes only what concerns it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.events import boxes, carriers, lifts, lists, plans
from desktop.events.telling import Places, Teller, Telling, Told, nothing_more, remarks, worded
from desktop.messages import Messages
from desktop.words import word
from domain.events import EventKind

__all__ = ["TELLERS", "Told", "event_line", "event_words"]

_NO_PLACES: Places = {}


def _reversed(told: Telling) -> Iterator[str]:
    yield worded(EventKind, told.content.get("kind"))
    yield told.text("reason")


def _named(told: Telling) -> Iterator[str]:
    yield told.text("name")
    yield from remarks(told)


TELLERS: Mapping[EventKind, Teller] = {
    **lifts.TELLERS,
    **boxes.TELLERS,
    **plans.TELLERS,
    **carriers.TELLERS,
    **lists.TELLERS,
    EventKind.REVERSE: _reversed,
    EventKind.FOUND_HUB: _named,
    EventKind.CHANGE_SETTING: _named,
    EventKind.CHANGE_REFERENCE: _named,
    EventKind.DEMO_HISTORY: nothing_more,
    EventKind.REBUILD_FIGURES: nothing_more,
}


def event_words(
    event: Told, messages: Messages, *, number: str = "", places: Places = _NO_PLACES
) -> tuple[str, tuple[str, ...]]:
    """Return what an event is called and its details, the most important first.

    `number` is that of the box on whose timeline it stands; `places` are the names of areas and of
    other places by code.
    """
    told = Telling(event, messages, number, places)
    details = tuple(dict.fromkeys(detail for detail in TELLERS[event.kind](told) if detail))
    return carriers.title(told) or word(event.kind), details


def event_line(event: Told, messages: Messages, *, number: str = "", places: Places = _NO_PLACES) -> str:
    """Return an event in one line: `Placed · trackside → A-07-2-1`."""
    title, details = event_words(event, messages, number=number, places=places)
    return " · ".join((title, *details))
