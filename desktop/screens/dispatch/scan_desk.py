"""Loads boxes by scan: what is one box is loaded as planned, what may be several is asked under the line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from db.queries.awaited import AwaitedRow
from desktop import formats
from desktop.screen import Desk, Link
from desktop.screens.dispatch.scanning import Awaited, Meaning, Near, meaning, whereabouts
from desktop.screens.dispatch.state import State
from desktop.widgets.answer_pane import Act, Offer, Rest
from desktop.widgets.scan_line import Miss, ScanBlock
from domain.container_number import reading
from domain.refusal import Refusal
from domain.visit import Where
from hub.operations import dispatch

translate = QCoreApplication.translate
_SHOWN = 3


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


class ScanDesk(QObject):
    """Loads from the line; a refusal stands under it with what would mend it."""

    loaded = Signal(int, int)
    """The train or truck, and the visit that was loaded or that is on it already."""
    refused = Signal(object, str)
    """What could not be loaded (Awaited), and why in a sentence."""
    elsewhere = Signal(int, str)
    """A visit that is to be loaded as it really stands, and its number."""

    def __init__(self, desk: Desk, state: State, block: ScanBlock) -> None:
        super().__init__(block)
        self._desk, self._state, self._block = desk, state, block
        self._offers: tuple[Callable[[], None], ...] = ()
        self._way_out: Callable[[], None] | None = None
        block.entered.connect(self._enter)
        block.proposal_taken.connect(self._take)
        block.way_out.connect(self.take_way_out)

    def load(self, box: Awaited) -> None:
        """Load a box as planned."""
        typed = self._block.line.text()

        def done(outcome: Any) -> None:  # noqa: ANN401
            self._desk.sounds.taken()
            said = self.tr("{number} loaded on {carrier}")
            said = said.format(number=formats.box_number(box.number), carrier=box.carrier)
            self._desk.teller.say(said, undo_event_id=outcome.event_id)
            self._accept(typed)
            self.loaded.emit(box.carrier_id, box.visit_id)

        def refused(refusal: Refusal) -> None:
            self._refuse(box, refusal)

        self._desk.jobs.act(dispatch.load, box.visit_id, box.carrier_id, then=done, refused=refused)

    def show_acts(self, acts: tuple[Act, ...]) -> None:
        """Show what was loaded last."""
        self._block.show_acts(acts)

    def take_way_out(self) -> bool:
        """Go the other way that the last row offers; return whether there was one."""
        way_out, self._way_out = self._way_out, None
        if way_out is not None:
            way_out()
        return way_out is not None

    def _enter(self, text: str) -> None:
        self._offers, self._way_out = (), None
        if self._state.board is None:
            return
        found = meaning(self._state.board, self._state.carrier_id, text)
        if found.one is not None:
            self.load(found.one)
        elif found.again is not None:
            self._say_again(found.again)
        elif found.number and not found.near:
            self._look_for(found.number)
        else:
            self._ask(found)

    def _take(self, number: int) -> None:
        if number < len(self._offers):
            self._offers[number]()

    def _say_again(self, box: Awaited) -> None:
        said = self.tr("{number} is on {carrier} already")
        self._desk.teller.say(said.format(number=formats.box_number(box.number), carrier=box.carrier))
        self._accept(self._block.line.text())
        self.loaded.emit(box.carrier_id, box.visit_id)

    def _ask(self, found: Meaning) -> None:
        self._desk.sounds.refused()
        shown = found.near[:_SHOWN]
        self._offers = tuple(self._loading(each.box) for each in shown)
        error = self.tr("Which of these?")
        if found.refusal is not None:
            error = self._desk.messages.sentence(found.refusal).partition(". ")[0].partition(": ")[0]
        left = len(found.near) - len(shown)
        more = self.tr("{count} more: type another digit").format(count=left) if left else ""
        nothing = "" if found.near else self.tr("no train and no truck waits for anything like it")
        self._block.miss(
            Miss(error, found.suspects, tuple(self._offer(each) for each in shown), Rest(more or nothing))
        )

    def _loading(self, box: Awaited) -> Callable[[], None]:
        return lambda: self.load(box)

    def _offer(self, near: Near) -> Offer:
        box = near.box
        shown = formats.box_number(box.number)
        signs = [at for at, sign in enumerate(shown) if sign != " "]
        changed = tuple(signs[each] for each in near.changed)
        where = self.tr("for {carrier}").format(carrier=box.carrier)
        if box.is_loaded:
            return Offer(
                shown, where, "", changed, self.tr("on {carrier} already").format(carrier=box.carrier)
            )
        return Offer(shown, where, box.slot, changed)

    def _look_for(self, number: str) -> None:
        self._desk.jobs.read(whereabouts, number, then=lambda found: self._found(number, found))

    def _found(self, number: str, row: AwaitedRow | None) -> None:
        self._desk.sounds.refused()
        train = self._state.train
        if row is not None and row.checked_in_at is None:
            self._say_not_taken_in(row)
            return
        if row is None or row.stands is None or train is None:
            error = self.tr("It does not stand here")
            self._block.miss(Miss(error, rest=Rest(self.tr("no box of that number is on the terminal"))))
            return
        self._way_out = lambda: self.elsewhere.emit(row.visit_id, number)
        words = self.tr("stands in {place}, planned for no train or truck here").format(place=row.stands_in)
        way_out = self.tr("load it on {train}").format(train=train.row.number)
        self._block.miss(Miss(self.tr("It is not on this list"), rest=Rest(words, way_out, "P")))

    def _say_not_taken_in(self, row: AwaitedRow) -> None:
        self._way_out = lambda: self._desk.open(Link("arrivals", "carrier", row.carrier_id))
        rest = Rest(not_taken_in(row), self.tr("show it on Arrivals"), "P")
        self._block.miss(Miss(self.tr("It is not taken in yet"), rest=rest))

    def _refuse(self, box: Awaited, refusal: Refusal) -> None:
        self._desk.sounds.refused()
        sentence = self._desk.messages.sentence(refusal)
        self._offers = ()
        self._block.line.setText(formats.box_number(box.number))
        way = ""
        if not box.is_truck:
            self._way_out = lambda: self.elsewhere.emit(box.visit_id, box.number)
            way = self.tr("load as it really stands")
        said = self.tr("{number} was not loaded").format(number=formats.box_number(box.number))
        self._block.miss(Miss(self.tr("Not loaded"), rest=Rest(said, way, "P" if way else "")))
        self.refused.emit(box, sentence)

    def _accept(self, typed: str) -> None:
        """Empty the line unless another number is being typed already."""
        self._offers, self._way_out = (), None
        if reading(self._block.line.text()) == reading(typed):
            self._block.accept()
