"""How facts of a box are told: weights, seals, damages, customs, cargo, holds, remarks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.events.lifts import seal_words
from desktop.events.telling import Teller, Telling, damage, remarks, translate, weight, worded
from domain.events import EventKind
from domain.holds import HoldKind
from domain.visit import CustomsStatus, LoadStatus


def _weighed(told: Telling) -> Iterator[str]:
    weighed, before = weight(told.whole("weighed_kg")), weight(told.whole("before_kg"))
    if before:
        yield translate("events", "{weighed}, {before} before").format(weighed=weighed, before=before)
    else:
        yield weighed
    if told.text("scale"):
        yield translate("events", "scale {scale}").format(scale=told.text("scale"))
    later = told.moment("superseded_by")
    if later:
        yield translate("events", "the weighing of {time} counts").format(time=later)
    yield from told.findings()


def _seal(told: Telling) -> Iterator[str]:
    names = {"state": "seal_state", "announced": "announced", "found": "found"}
    yield seal_words({name: told.content.get(kept) for name, kept in names.items()})
    yield told.text("seal_kind")
    yield told.text("note")


def _damaged(told: Telling) -> Iterator[str]:
    yield "; ".join(damage(mark) for mark in told.listed("damages"))
    yield told.text("note")


def _customs(told: Telling) -> Iterator[str]:
    yield translate("events", "{before} → {after}").format(
        before=worded(CustomsStatus, told.content.get("before")),
        after=worded(CustomsStatus, told.content.get("customs")),
    )
    if told.text("document"):
        yield translate("events", "paper {number}").format(number=told.text("document"))
    if told.moment("deadline"):
        yield translate("events", "until {time}").format(time=told.moment("deadline"))


def _cargo(told: Telling) -> Iterator[str]:
    yield worded(LoadStatus, told.content.get("load_status"))
    yield told.text("goods")
    before, after = weight(told.whole("before_kg")), weight(told.whole("gross_kg"))
    if before and after and before != after:
        yield translate("events", "{before} → {after} gross").format(before=before, after=after)
    if told.text("seal"):
        yield translate("events", "sealed {seal}").format(seal=told.text("seal"))
    yield from told.findings()


def _held(told: Telling) -> Iterator[str]:
    yield _hold(worded(HoldKind, told.content.get("hold")), told.text("reason"))
    if told.text("reference"):
        yield translate("events", "paper {number}").format(number=told.text("reference"))


def _released(told: Telling) -> Iterator[str]:
    for hold in told.listed("holds"):
        if isinstance(hold, dict):
            yield _hold(worded(HoldKind, hold.get("hold")), str(hold.get("reason") or ""))
    if told.text("reason"):
        yield translate("events", "proved by: {proof}").format(proof=told.text("reason"))


def _hold(kind: str, reason: str) -> str:
    if not reason:
        return kind
    return translate("events", "{hold}: {reason}").format(hold=kind, reason=reason)


TELLERS: Mapping[EventKind, Teller] = {
    EventKind.WEIGH: _weighed,
    EventKind.SEAL_CHECK: _seal,
    EventKind.CHANGE_SEAL: _seal,
    EventKind.RECORD_DAMAGE: _damaged,
    EventKind.SET_CUSTOMS: _customs,
    EventKind.STRIP: _cargo,
    EventKind.STUFF: _cargo,
    EventKind.DECLARE_LOAD_STATUS: _cargo,
    EventKind.SET_HOLD: _held,
    EventKind.RELEASE_HOLD: _released,
    EventKind.REMARK: remarks,
}
