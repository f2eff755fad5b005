"""Papers of the last shifts of the demonstration hub: customs go on, holds are set and released."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from db.queries.holds import hold
from db.queries.unfinished import open_hold_ids, unplanned_boxes
from db.queries.visits import VisitFacts, visit
from domain.holds import HoldKind
from domain.visit import Category, CustomsStatus, Plan, Where
from hub.demo.shifts.terminal import Terminal, cleared
from hub.operations import boxes, holds

_CLEARED_WITHIN_HOURS, _RELEASED_WITHIN_HOURS = 80, 70
_NEW: Final = (
    (HoldKind.CUSTOMS, "X-ray ordered"),
    (HoldKind.DOCUMENT, "invoice does not match the note"),
    (HoldKind.PAYMENT, "storage not paid"),
    (HoldKind.LINE, "release by the line is missing"),
    (HoldKind.CUSTOMS, "X-ray ordered"),
)


class Desk:
    """The desk of customs and documents; each method is one happening."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def begin(self) -> None:
        """Put on the time line which papers come and which holds are set and released."""
        terminal, random = self._terminal, self._terminal.random
        waiting = [box for box in terminal.read(unplanned_boxes) if not cleared(box)]
        for box in waiting:
            terminal.after(random.uniform(0, _CLEARED_WITHIN_HOURS * 60), partial(self._clear, box.id))
        for hold_id in terminal.read(open_hold_ids):
            terminal.after(random.uniform(60, _RELEASED_WITHIN_HOURS * 60), partial(self._release, hold_id))
        minutes = (terminal.end - terminal.start) / timedelta(minutes=1)
        chosen = random.sample(waiting, min(len(_NEW), len(waiting)))
        for (kind, reason), box in zip(_NEW, chosen, strict=False):
            terminal.after(random.uniform(0, minutes), partial(self._hold, box.id, kind, reason))

    def _clear(self, visit_id: int) -> None:
        """Let customs go one step on with a box that is still here."""
        box = self._terminal.read(visit, visit_id)
        if box.where_is is not Where.ON_TERMINAL or cleared(box):
            return
        if box.category is Category.IMPORT and box.customs_status is CustomsStatus.PRE_INFORMED:
            self._set(box, CustomsStatus.DECLARED)
            self._terminal.between(120, 600, partial(self._clear, visit_id))
        else:
            self._set(box, CustomsStatus.RELEASED)

    def _set(self, box: VisitFacts, status: CustomsStatus) -> None:
        number = box.customs_number or self._terminal.make.declaration(self._terminal.now)
        self._terminal.act(boxes.set_customs, box.id, status, number=number)

    def _hold(self, visit_id: int, kind: HoldKind, reason: str) -> None:
        box = self._terminal.read(visit, visit_id)
        if box.where_is is Where.ON_TERMINAL and box.plan is Plan.NOTHING:
            self._terminal.act(holds.set_hold, [visit_id], kind, reason)

    def _release(self, hold_id: int) -> None:
        if self._terminal.read(hold, hold_id).released_at is None:
            self._terminal.act(holds.release_hold, [hold_id], "settled")
