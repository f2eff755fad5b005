"""How plans are told: which train, wagon and position a box was to have before, and has now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.events.lifts import onto, scheme
from desktop.events.telling import Teller, Telling, translate
from domain.events import EventKind


def _planned(told: Telling) -> Iterator[str]:
    before, after = _plan(told.own.get("before")), _plan(told.own.get("after"))
    if before and after:
        yield translate("events", "{before} → {after}").format(before=before, after=after)
    elif after:
        yield after
    elif before:
        yield translate("events", "no longer with {before}").format(before=before)
    else:
        yield _whole(told)
    yield scheme(told)
    yield told.text("reason")


def _plan(plan: Any) -> str:  # noqa: ANN401
    return onto(str(plan.get("carrier") or ""), plan) if isinstance(plan, dict) else ""


def _whole(told: Telling) -> str:
    """Return the event as a whole: how many boxes, for which train."""
    listed = told.listed("boxes")
    if not listed:
        return told.text("carrier")
    said = (
        translate("events", "%Ln box for {carrier}", "", 1)
        if len(listed) == 1
        else translate("events", "%Ln boxes for {carrier}", "", len(listed))
    )
    return said.format(carrier=told.text("carrier"))


TELLERS: Mapping[EventKind, Teller] = {
    EventKind.ASSIGN: _planned,
    EventKind.REASSIGN: _planned,
    EventKind.UNASSIGN: _planned,
    EventKind.ROLL_OVER: _planned,
}
