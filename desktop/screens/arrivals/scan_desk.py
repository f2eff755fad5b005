"""Takes boxes in by scan: what is one box is done at once, what may be several is asked under the line."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop import formats
from desktop.forms.act_form import Order
from desktop.scan_queue import ScanQueue
from desktop.screen import Link
from desktop.screens.arrivals.scan_words import miss, place_of
from desktop.screens.arrivals.sight import Sight
from desktop.widgets.scan_line import Miss, ScanBlock
from domain.container_number import could_be_painted
from domain.refusal import Refusal
from domain.typed_text import tidied
from domain.visit import Category, LoadStatus
from hub.operations import arrivals, dispatch
from hub.operations.announcements import AnnouncedBox, FoundBox
from hub.scanning import Answer, Choice, Errand, Way


class ScanDesk(QObject):
    """Does what a scan means, or says what may have been meant."""

    taken = Signal(int)
    """The visit that a scan was about: taken in now, or in already."""
    extra_wanted = Signal(str)
    """A number is to be taken as an extra box."""

    def __init__(self, sight: Sight, block: ScanBlock) -> None:
        super().__init__(block)
        self._sight, self._block = sight, block
        self._queue = ScanQueue(sight.desk, block, Errand.TAKE_IN, lambda: sight.carrier_id)
        self._choices: tuple[Choice, ...] = ()
        block.entered.connect(self._queue.put)
        self._queue.answered.connect(self._answered)
        self._queue.failed.connect(self._forget_offers)
        block.proposal_taken.connect(self._take_offer)
        block.way_out.connect(self.ask_extra)

    def ask_extra(self) -> None:
        """Ask for what stands in the line as a box that is not on the list."""
        text = tidied(self._block.line.text())
        self._choices = ()
        self._block.accept()
        self.extra_wanted.emit(text if could_be_painted(text) else "")

    def forget(self) -> None:
        """Take a miss and its offers away: they were worded for the train or truck that was worked then."""
        if self._block.pane.shows_offers:
            self._choices = ()
            self._block.accept()

    def _answered(self, found: Answer) -> None:
        if found.choice is not None:
            self._take(found.choice)
        elif found.again is not None:
            self._say_again(found)
        else:
            moment = self._sight.moment()
            desk = self._sight.desk
            self._choices = found.choices
            words = miss(found, self._sight.carrier_id, desk.messages.sentence, moment.now, moment.zone)
            self._miss(words)

    def _take_offer(self, number: int) -> None:
        choice = self._choices[number]
        if choice.way is Way.LOAD:
            self.forget()
            self._sight.desk.open(Link("dispatch", "visit", choice.row.visit_id))
        elif choice.way is Way.WAIT:
            self.forget()
            self._sight.desk.open(Link("arrivals", "truck", choice.carrier_id))
        elif choice.way is not None:
            self._queue.take(choice.row.visit_id, lambda: self._take(choice))

    def _take(self, choice: Choice) -> None:
        order = self._order(choice)
        if order is None:
            self._say_not_here(choice)
            return

        def done(outcome: Any) -> None:  # noqa: ANN401
            desk = self._sight.desk
            desk.sounds.taken()
            desk.teller.say(order.said, undo_event_id=outcome.event_id)
            self._accept()
            self.taken.emit(choice.row.visit_id)
            self._queue.go_on()

        self._queue.act(
            choice.number,
            order.operation,
            *order.given,
            then=done,
            refused=self._refused,
            happened_at=order.happened_at,
            **order.more,
        )

    def _order(self, choice: Choice) -> Order | None:
        row = choice.row
        said = f"{formats.box_number(choice.number)} {self._words(choice)}"
        if choice.way is Way.COLLECT:
            return Order(dispatch.load, (row.visit_id, choice.carrier_id), said=said)
        if choice.way is Way.FIND:
            return Order(arrivals.found, (row.visit_id,), said=said)
        if choice.way is Way.CHECK_IN:
            more = {} if choice.as_number is None else {"as_number": choice.as_number}
            return Order(arrivals.check_in, (row.visit_id,), more, said=said)
        here = self._sight.sheet
        if here is None or here.carrier.id == row.carrier_id or here.carrier.arrived_at is None:
            return None
        # Of a box that is announced elsewhere the number alone is taken from here.
        box = AnnouncedBox(row.number, "45G1", LoadStatus.LOADED, Category.TRANSIT)
        return Order(arrivals.take_as_found, (here.carrier.id, FoundBox(box)), said=said)

    def _words(self, choice: Choice) -> str:
        row, place = choice.row, place_of(choice.row)
        if choice.way is Way.COLLECT and row.leaves is not None:
            return self.tr("loaded on {carrier}").format(carrier=row.leaves.carrier)
        if choice.way is Way.TAKE_HERE:
            return self.tr("taken · it was announced on {carrier}").format(carrier=row.carrier)
        if row.carrier_id != self._sight.carrier_id:
            return self.tr("is on {carrier}: taken in there · {place}").format(
                carrier=row.carrier, place=place
            )
        return self.tr("taken · {place}").format(place=place) if place else self.tr("taken")

    def _say_again(self, found: Answer) -> None:
        assert found.again is not None
        moment = self._sight.moment()
        said = self.tr("{number} is in already, since {time}").format(
            number=formats.box_number(found.again.number),
            time=formats.near_moment(found.again.checked_in_at, moment.now, moment.zone),
        )
        self._sight.desk.teller.say(said)
        self._accept()
        self.taken.emit(found.again.visit_id)
        self._queue.go_on()

    def _say_not_here(self, choice: Choice) -> None:
        said = self.tr("{carrier} has not arrived yet: F9").format(carrier=choice.row.carrier)
        self._refuse(said)

    def _refused(self, refusal: Refusal) -> None:
        self._refuse(self._sight.desk.messages.sentence(refusal))

    def _refuse(self, said: str) -> None:
        self._choices = ()
        self._miss(Miss(said))

    def _miss(self, shown: Miss) -> None:
        self._queue.miss(shown)
        self._queue.go_on()

    def _accept(self) -> None:
        self._forget_offers()
        self._queue.accept()

    def _forget_offers(self) -> None:
        self._choices = ()
