"""Words the answers to a scan on Dispatch: where the box is to be loaded, or where it is instead."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from db.queries.awaited import AwaitedRow
from desktop import formats
from desktop.widgets.answer_pane import Offer
from domain.visit import Where
from hub.scanning import Choice, Way

translate = QCoreApplication.translate


def offer(choice: Choice, now: datetime, zone: ZoneInfo) -> Offer:
    """Return one row: the number, what it is to be loaded on or where it is, and its slot; or why not."""
    shown = formats.box_number(choice.number)
    signs = [at for at, sign in enumerate(shown) if sign != " "]
    changed = tuple(signs[each] for each in choice.changed if each < len(signs))
    if choice.is_loaded and choice.row.leaves is not None:
        said = translate("dispatch", "on {carrier} already").format(carrier=choice.row.leaves.carrier)
        return Offer(shown, "", "", changed, said)
    if choice.way is None:
        said = translate("dispatch", "stands in {place}, planned for no train or truck here")
        return Offer(shown, "", "", changed, said.format(place=choice.row.stands_in))
    if choice.way in (Way.CHECK_IN, Way.FIND, Way.TAKE_HERE):
        return Offer(shown, not_taken_in(choice.row), "", changed)
    return Offer(shown, _leaving(choice, now, zone), choice.row.stands_in, changed)


def not_taken_in(row: AwaitedRow) -> str:
    """Return where a box is that Arrivals awaits: `on wagon 07 of 3409: taken in on Arrivals`."""
    if row.where_is is Where.MISSING:
        said = translate("dispatch", "missing from {carrier}: found on Arrivals")
    elif not row.is_worked:
        said = translate("dispatch", "announced on {carrier}, which is not here yet")
    elif row.wagon_place is None:
        said = translate("dispatch", "on {carrier}: taken in on Arrivals")
    else:
        said = translate("dispatch", "on wagon {wagon} of {carrier}: taken in on Arrivals")
        return said.format(wagon=f"{row.wagon_place:02}", carrier=row.carrier)
    return said.format(carrier=row.carrier)


def _leaving(choice: Choice, now: datetime, zone: ZoneInfo) -> str:
    leaves = choice.row.leaves
    assert leaves is not None
    if choice.way is Way.WAIT:
        said = translate("dispatch", "to be fetched by {truck}, which is not here yet")
        return said.format(truck=leaves.carrier)
    if choice.way is Way.COLLECT:
        return translate("dispatch", "for {carrier}").format(carrier=leaves.carrier)
    said = translate("dispatch", "for {train}, which leaves {time}")
    return said.format(train=leaves.carrier, time=formats.near_moment(leaves.planned_at, now, zone))
