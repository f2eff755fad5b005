"""How lifts are told: taken in, placed, moved, loaded, taken off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop import formats
from desktop.events.telling import Teller, Telling, damage, translate, weight, worded
from domain.events import EventKind
from domain.seals import SealState


def _taken_in(told: Telling) -> Iterator[str]:
    yield _from_to(told)
    was = told.text("announced_as")
    if was:
        yield translate("events", "announced as {number}").format(number=formats.box_number(was))
    with_train = told.text("announced_with")
    if with_train:
        yield translate("events", "announced with {train}").format(train=with_train)
    if told.content.get("as_found"):
        yield translate("events", "nobody had announced it")
    if told.content.get("inspected") is False:
        yield translate("events", "not inspected, seal not checked")
    else:
        yield seal_words(told.part("seal"))
    if told.whole("weighed_kg"):
        yield translate("events", "weighed {weight}").format(weight=weight(told.whole("weighed_kg")))
    yield "; ".join(damage(mark) for mark in told.listed("marks"))
    yield told.text("remark")
    yield from told.findings()


def _lifted(told: Telling) -> Iterator[str]:
    if told.is_of_another:
        said = translate("events", "{number} was lifted out of its way")
        yield said.format(number=formats.box_number(told.text("number")))
    yield _from_to(told)
    forced_by = told.text("forced_by")
    if forced_by and not told.is_of_another:
        said = translate("events", "it stood in the way of {number}")
        yield said.format(number=formats.box_number(forced_by))
    yield ", ".join(part for part in (told.text("machine"), told.text("driver")) if part)


def _loaded(told: Telling) -> Iterator[str]:
    carrier = told.text("carrier")
    if told.own.get("freed") == told.number and told.number:
        yield translate("events", "its place was taken by another box")
    else:
        where = onto(carrier, told.own)
        yield translate("events", "{there}, from {here}").format(there=where, here=told.position("from"))
    if told.own.get("as_planned") is False:
        yield translate("events", "other than planned")
    yield scheme(told)


def _taken_off(told: Telling) -> Iterator[str]:
    yield _from_to(told)
    yield translate("events", "stays planned for {train}").format(train=told.text("carrier"))


def onto(carrier: str, plan: Mapping[str, Any]) -> str:
    """Return train or truck, wagon and position as far as they are known."""
    wagon, position = plan.get("wagon"), plan.get("position")
    if wagon and position:
        said = translate("events", "{carrier}, wagon {wagon}, position {position}")
    elif wagon:
        said = translate("events", "{carrier}, wagon {wagon}")
    else:
        said = "{carrier}"
    return said.format(carrier=carrier, wagon=wagon, position=position)


def scheme(told: Telling) -> str:
    """Return the approved scheme by which a rule of loading was set aside, empty for none."""
    number = told.text("approved_scheme")
    return translate("events", "by approved scheme {number}").format(number=number) if number else ""


def seal_words(seal: Mapping[str, Any]) -> str:
    """Return what became of a seal, `seal KZ118203 ✓`; empty where nothing is said of it."""
    announced, found, state = seal.get("announced"), seal.get("found"), seal.get("state")
    if state == SealState.CHECKED:
        return translate("events", "seal {seal} ✓").format(seal=found or announced)
    if state == SealState.DIFFERS:
        said = translate("events", "seal differs: {announced} on record, {found} found")
        none = translate("events", "none")
        return said.format(announced=announced or none, found=found or none)
    if state is None:
        return ""
    number = found or announced
    told = worded(SealState, state)
    if not number:
        return translate("events", "seal {state}").format(state=told)
    return translate("events", "seal {seal} {state}").format(seal=number, state=told)


def _from_to(told: Telling) -> str:
    here, there = told.position("from"), told.position("to")
    if here and there:
        return translate("events", "{here} → {there}").format(here=here, there=there)
    return here or there


TELLERS: Mapping[EventKind, Teller] = {
    EventKind.CHECK_IN: _taken_in,
    EventKind.CHECK_IN_BULK: _taken_in,
    EventKind.TAKE_AS_FOUND: _taken_in,
    EventKind.FOUND: _taken_in,
    EventKind.PLACE: _lifted,
    EventKind.MOVE: _lifted,
    EventKind.RESTOW: _lifted,
    EventKind.LOAD: _loaded,
    EventKind.TRANSFER: _loaded,
    EventKind.TAKE_OFF: _taken_off,
}
