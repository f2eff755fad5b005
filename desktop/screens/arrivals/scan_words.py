"""Words the answers to a scan: what is wrong with the number, and what may have been meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.arrivals import ArrivalSheet
from db.queries.awaited import AwaitedRow, LeavingRow
from desktop import formats
from desktop.screens.arrivals import counted
from desktop.screens.arrivals.looks import place_words
from desktop.widgets.answer_pane import Act, Offer, Rest
from desktop.widgets.scan_line import Miss
from domain.carriers import CarrierKind
from domain.refusal import Refusal
from hub.scanning import Answer, Choice, Kin, Way

translate = QCoreApplication.translate
SHOWN = 3
"""Offers that fit over the last row, which counts the others."""


def last_acts(sheet: ArrivalSheet, now: datetime, zone: ZoneInfo) -> tuple[Act, ...]:
    """Return the boxes that were taken in last, newest first."""
    done = [box for box in sheet.boxes if box.checked_in_at is not None]
    done.sort(key=lambda box: (box.checked_in_at, box.visit_id), reverse=True)
    return tuple(
        Act(
            formats.box_number(box.number),
            _taken_words(place_words(box)),
            formats.near_moment(box.checked_in_at, now, zone),
        )
        for box in done[:4]
    )


def _taken_words(place: str) -> str:
    """Return `taken · wagon 07, position 2`; off a truck there is no place to be told."""
    return (
        translate("arrivals", "taken · {place}").format(place=place)
        if place
        else translate("arrivals", "taken")
    )


def miss(
    answer: Answer, carrier_id: int | None, sentence: Callable[[Refusal], str], now: datetime, zone: ZoneInfo
) -> Miss:
    """Return what the scan block says of an answer that is not one box."""
    offers = tuple(offer(choice, carrier_id, now, zone) for choice in answer.choices[:SHOWN])
    rest = answer.rest + max(0, len(answer.choices) - SHOWN)
    return Miss(_error(answer, sentence), answer.suspects, offers, _rest(answer, rest))


def offer(choice: Choice, carrier_id: int | None, now: datetime, zone: ZoneInfo) -> Offer:
    """Return one row: the number, where it is awaited, how it differs; or why it cannot come."""
    shown = formats.box_number(choice.number)
    if choice.kin is Kin.MISREAD:
        shown = formats.box_number(choice.row.number)
    changed = tuple(_spaced(shown, place) for place in choice.changed)
    if choice.way is None:
        return Offer(shown, "", _note(choice), changed, _impossible(choice.row))
    return Offer(shown, _where(choice, carrier_id, now, zone), _note(choice), changed)


def place_of(row: AwaitedRow) -> str:
    """Return `wagon 19, position 2`; empty where nobody knows."""
    if row.wagon_place is None:
        return ""
    wagon = f"{row.wagon_place:02}"
    if row.position is None:
        return translate("arrivals", "wagon {wagon}").format(wagon=wagon)
    said = translate("arrivals", "wagon {wagon}, position {position}")
    return said.format(wagon=wagon, position=row.position)


def _where(choice: Choice, carrier_id: int | None, now: datetime, zone: ZoneInfo) -> str:
    row, place = choice.row, place_of(choice.row)
    if row.leaves is not None and choice.way in (Way.LOAD, Way.COLLECT, Way.WAIT):
        return _leaving_words(row.leaves, now, zone)
    if choice.way is Way.FIND:
        return translate("arrivals", "missing from {carrier}: found").format(carrier=row.carrier)
    if choice.way is Way.TAKE_HERE:
        due = formats.near_moment(row.planned_at, now, zone)
        said = translate("arrivals", "announced on {carrier}, due {time}")
        return said.format(carrier=row.carrier, time=due)
    if row.carrier_id == carrier_id:
        own = (
            translate("arrivals", "on this truck")
            if row.kind is CarrierKind.TRUCK
            else translate("arrivals", "on this train")
        )
    else:
        own = translate("arrivals", "on {carrier}, here now").format(carrier=row.carrier)
    return f"{own}: {place}" if place else own


def _leaving_words(leaves: LeavingRow, now: datetime, zone: ZoneInfo) -> str:
    if leaves.kind is CarrierKind.TRUCK:
        if leaves.is_worked:
            return translate("arrivals", "to be collected by {carrier}").format(carrier=leaves.carrier)
        said = translate("arrivals", "waits for {truck}, which is to fetch it and is not here yet")
        return said.format(truck=leaves.carrier)
    time = formats.near_moment(leaves.planned_at, now, zone)
    if leaves.wagon_place is None:
        said = translate("arrivals", "planned for {train}, leaves {time}")
        return said.format(train=leaves.carrier, time=time)
    said = translate("arrivals", "planned for {train}, wagon {wagon}, leaves {time}")
    return said.format(train=leaves.carrier, wagon=f"{leaves.wagon_place:02}", time=time)


def _impossible(row: AwaitedRow) -> str:
    if row.leaves is not None:
        said = translate("arrivals", "loaded on {carrier}: cannot arrive again")
        return said.format(carrier=row.leaves.carrier)
    if row.stands is None:
        return translate("arrivals", "loaded on a train or truck: cannot arrive again")
    said = translate("arrivals", "on the terminal in {place}: cannot arrive again")
    return said.format(place=row.stands_in)


def _note(choice: Choice) -> str:
    return {
        Kin.SAME: _where_to(choice),
        Kin.DIGIT: translate("arrivals", "one digit differs"),
        Kin.SWAP: translate("arrivals", "two digits swapped"),
        Kin.LETTER: translate("arrivals", "one letter differs"),
        Kin.MISREAD: translate("arrivals", "misread on the list"),
    }[choice.kin]


def _where_to(choice: Choice) -> str:
    """Return where taking the offer leads when that is not here."""
    if choice.way is Way.LOAD:
        return translate("arrivals", "load it on Dispatch")
    return translate("arrivals", "show the truck") if choice.way is Way.WAIT else ""


def _error(answer: Answer, sentence: Callable[[Refusal], str]) -> str:
    if answer.refusal is None:
        if not answer.choices:
            return translate("arrivals", "Nobody announced it")
        if answer.choices[0].row.is_here:
            return translate("arrivals", "It is here already")
        return translate("arrivals", "It is not on this list")
    if answer.choices and all(choice.kin is Kin.SAME for choice in answer.choices) and not answer.suspects:
        return translate("arrivals", "Which of these?")
    if answer.refusal.code == "container_number_check_digit":
        facts = answer.refusal.facts
        said = translate("arrivals", "The check digit of {number} is {expected}, not {found}")
        number = formats.box_number(str(facts["number"])[:10])
        return said.format(number=number, expected=facts["expected"], found=facts["found"])
    # The line has room for what is wrong; what to do stands in the rows under it.
    return sentence(answer.refusal).partition(". ")[0].partition(": ")[0]


def _rest(answer: Answer, rest: int) -> Rest:
    way_out = translate("arrivals", "take as painted, as an extra box")
    if answer.choices or rest:
        return Rest(counted.more_pass(rest) if rest else "", way_out, "F7")
    return Rest(translate("arrivals", "nothing like it is announced"), way_out, "F7")


def _spaced(shown: str, place: int) -> int:
    """Return where the sign `place` of a number stands in it as it is shown, in groups."""
    signs = [at for at, sign in enumerate(shown) if sign != " "]
    return signs[place] if place < len(signs) else place
