"""Loads boxes by scan: what is one box is loaded as planned, what may be several is asked under the line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.queries.awaited import AwaitedRow
from desktop import formats
from desktop.scan_queue import ScanQueue
from desktop.screen import Desk, Link
from desktop.screens.dispatch.scan_words import not_taken_in, offer
from desktop.screens.dispatch.state import State
from desktop.widgets.answer_pane import Act, Rest
from desktop.widgets.scan_line import Miss, ScanBlock
from domain.carriers import CarrierKind
from domain.refusal import Refusal
from hub.operations import dispatch
from hub.scanning import Answer, Choice, Errand, Way

_SHOWN = 3
_HERE = frozenset({Way.LOAD, Way.COLLECT})
"""What is done on this screen; the rest is shown on Arrivals."""


class ScanDesk(QObject):
    """Loads from the line; a refusal stands under it with what would mend it."""

    loaded = Signal(int, int)
    """The train or truck, and the visit that was loaded or that is on it already."""
    refused = Signal(object, str)
    """What could not be loaded (AwaitedRow), and why in a sentence."""
    elsewhere = Signal(int, str)
    """A visit that is to be loaded as it really stands, and its number."""

    def __init__(self, desk: Desk, state: State, block: ScanBlock) -> None:
        super().__init__(block)
        self._desk, self._state, self._block = desk, state, block
        self._offers: tuple[Callable[[], None], ...] = ()
        self._way_out: Callable[[], None] | None = None
        self._queue = ScanQueue(desk, block, Errand.LOAD, lambda: state.carrier_id or None)
        block.entered.connect(self._queue.put)
        self._queue.answered.connect(self._answered)
        self._queue.failed.connect(self._forget)
        block.proposal_taken.connect(self._take)
        block.way_out.connect(self.take_way_out)

    def load(self, box: AwaitedRow) -> None:
        """Load a box as planned."""
        leaves = box.leaves
        assert leaves is not None

        def done(outcome: Any) -> None:  # noqa: ANN401
            self._desk.sounds.taken()
            said = self.tr("{number} loaded on {carrier}")
            said = said.format(number=formats.box_number(box.number), carrier=leaves.carrier)
            self._desk.teller.say(said, undo_event_id=outcome.event_id)
            self._accept()
            self.loaded.emit(leaves.carrier_id, box.visit_id)
            self._queue.go_on()

        def refused(refusal: Refusal) -> None:
            self._refuse(box, refusal)

        given = (box.visit_id, leaves.carrier_id)
        self._queue.act(box.number, dispatch.load, *given, then=done, refused=refused)

    def show_acts(self, acts: tuple[Act, ...]) -> None:
        """Show what was loaded last."""
        self._block.show_acts(acts)

    def take_way_out(self) -> bool:
        """Go the other way that the last row offers; return whether there was one."""
        way_out, self._way_out = self._way_out, None
        if way_out is not None:
            way_out()
        return way_out is not None

    def _answered(self, found: Answer) -> None:
        self._forget()
        if found.choice is not None:
            self.load(found.choice.row)
        elif found.again is not None:
            self._say_again(found.again)
        elif found.refusal is None and not (found.choices and found.choices[0].way in (*_HERE, Way.WAIT)):
            self._say_elsewhere(found.choices[0] if found.choices else None)
        else:
            self._ask(found)

    def _take(self, number: int) -> None:
        if number < len(self._offers):
            self._offers[number]()

    def _say_again(self, box: AwaitedRow) -> None:
        assert box.leaves is not None
        said = self.tr("{number} is on {carrier} already")
        self._desk.teller.say(said.format(number=formats.box_number(box.number), carrier=box.leaves.carrier))
        self._accept()
        self.loaded.emit(box.leaves.carrier_id, box.visit_id)
        self._queue.go_on()

    def _ask(self, found: Answer) -> None:
        shown = found.choices[:_SHOWN]
        now, zone = self._desk.clock(), self._desk.zone
        self._offers = tuple(self._taking(each) for each in shown)
        offers = tuple(offer(each, now, zone) for each in shown)
        left = len(found.choices) - len(shown)
        more = self.tr("{count} more: type another digit").format(count=left) if left else ""
        nothing = "" if found.choices else self.tr("no train and no truck waits for anything like it")
        self._miss(Miss(self._error(found), found.suspects, offers, Rest(more or nothing)))

    def _error(self, found: Answer) -> str:
        """Say in a few words what is wrong with the number, or that it is not loaded without a question."""
        if found.refusal is None:
            waits = found.choices[0].way is Way.WAIT
            return self.tr("Its truck is not here yet") if waits else self.tr("Its train leaves later")
        if found.choices and all(not each.changed for each in found.choices):
            return self.tr("Which of these?")
        return self._desk.messages.sentence(found.refusal).partition(". ")[0].partition(": ")[0]

    def _taking(self, choice: Choice) -> Callable[[], None]:
        if choice.way in _HERE:
            return lambda: self._queue.take(choice.row.visit_id, lambda: self.load(choice.row))
        return lambda: self._desk.open(Link("arrivals", "carrier", choice.carrier_id))

    def _say_elsewhere(self, choice: Choice | None) -> None:
        """Say where a box of a good number is that no train and no truck is to be loaded with."""
        if choice is not None and choice.way is not None:
            self._say_not_taken_in(choice.row)
            return
        if choice is None or choice.row.stands is None:
            error = self.tr("It does not stand here")
            self._miss(Miss(error, rest=Rest(self.tr("no box of that number is on the terminal"))))
            return
        row, train = choice.row, self._state.train
        words = self.tr("stands in {place}, planned for no train or truck here").format(place=row.stands_in)
        rest = Rest(words)
        if train is not None:
            self._way_out = lambda: self.elsewhere.emit(row.visit_id, row.number)
            rest = Rest(words, self.tr("load it on {train}").format(train=train.row.number), "P")
        self._miss(Miss(self.tr("It is not on this list"), rest=rest))

    def _say_not_taken_in(self, row: AwaitedRow) -> None:
        self._way_out = lambda: self._desk.open(Link("arrivals", "carrier", row.carrier_id))
        rest = Rest(not_taken_in(row), self.tr("show it on Arrivals"), "P")
        self._miss(Miss(self.tr("It is not taken in yet"), rest=rest))

    def _refuse(self, box: AwaitedRow, refusal: Refusal) -> None:
        sentence = self._desk.messages.sentence(refusal)
        self._offers = ()
        way = ""
        if box.leaves is not None and box.leaves.kind is not CarrierKind.TRUCK:
            self._way_out = lambda: self.elsewhere.emit(box.visit_id, box.number)
            way = self.tr("load as it really stands")
        said = self.tr("{number} was not loaded").format(number=formats.box_number(box.number))
        self._miss(Miss(self.tr("Not loaded"), rest=Rest(said, way, "P" if way else "")), box.number)
        self.refused.emit(box, sentence)

    def _miss(self, shown: Miss, number: str = "") -> None:
        self._queue.miss(shown, number)
        self._queue.go_on()

    def _accept(self) -> None:
        self._forget()
        self._queue.accept()

    def _forget(self) -> None:
        self._offers, self._way_out = (), None
