"""Takes boxes in by scan: what is one box is done at once, what may be several is asked under the line."""

from __future__ import annotations

from collections import deque
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop import formats
from desktop.forms.act_form import Order
from desktop.screen import Link
from desktop.screens.arrivals.scan_words import miss, place_of
from desktop.screens.arrivals.scanning import Answer, Choice, Way, answer
from desktop.screens.arrivals.sight import Sight
from desktop.widgets.scan_line import Miss, ScanBlock
from domain.container_number import could_be_painted, reading
from domain.refusal import Refusal
from domain.typed_text import tidied
from domain.visit import Category, LoadStatus
from hub.operations import arrivals, dispatch
from hub.operations.announcements import AnnouncedBox, FoundBox


class ScanDesk(QObject):
    """Works scans off in the order in which they came, one at a time."""

    taken = Signal(int)
    """The visit that a scan was about: taken in now, or in already."""
    extra_wanted = Signal(str)
    """A number is to be taken as an extra box."""

    def __init__(self, sight: Sight, block: ScanBlock) -> None:
        super().__init__(block)
        self._sight, self._block = sight, block
        self._waiting: deque[str] = deque()
        self._typed = ""
        self._choices: tuple[Choice, ...] = ()
        block.entered.connect(self._enter)
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

    def _enter(self, text: str) -> None:
        # The next scan begins anew though this one is not answered yet.
        self._block.line.is_fresh = True
        self._waiting.append(text)
        if len(self._waiting) == 1:
            self._next()

    def _next(self) -> None:
        if self._waiting:
            jobs = self._sight.desk.jobs
            jobs.read(
                answer, self._waiting[0], self._sight.carrier_id, then=self._answered, failed=self._failed
            )

    def _answered(self, found: Answer) -> None:
        self._typed = found.typed
        if found.choice is not None:
            self._take(found.choice)
        elif found.again is not None:
            self._say_again(found)
        else:
            moment = self._sight.moment()
            desk = self._sight.desk
            self._choices = found.choices
            self._miss(
                miss(found, self._sight.carrier_id, desk.messages.sentence, moment.now, moment.zone), found
            )

    def _take_offer(self, number: int) -> None:
        choice = self._choices[number]
        if choice.way is Way.DISPATCH:
            self.forget()
            self._sight.desk.open(Link("dispatch", "visit", choice.row.visit_id))
        elif choice.way is not None and not self._waiting:
            self._waiting.append(self._typed)
            self._take(choice)

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
            self._go_on()

        self._sight.desk.jobs.act(
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
        if choice.way is Way.LOAD:
            return Order(dispatch.load, (row.visit_id, row.carrier_id), said=said)
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
        if choice.way is Way.LOAD:
            return self.tr("loaded on {carrier}").format(carrier=row.carrier)
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
        self._go_on()

    def _say_not_here(self, choice: Choice) -> None:
        said = self.tr("{carrier} has not arrived yet: F9").format(carrier=choice.row.carrier)
        self._miss(Miss(said), None)

    def _refused(self, refusal: Refusal) -> None:
        self._miss(Miss(self._sight.desk.messages.sentence(refusal)), None)

    def _failed(self, failure: Any) -> None:  # noqa: ANN401
        self._miss(Miss(self._sight.desk.messages.sentence(failure)), None)

    def _miss(self, shown: Miss, found: Answer | None) -> None:
        self._sight.desk.sounds.refused()
        if found is None:
            self._choices = ()
        if self._is_untouched():
            self._block.miss(shown)
        else:
            # Another number is being typed: it must not be lost.
            said = self.tr("{number} was not taken: {reason}")
            number = formats.box_number(self._typed)
            self._sight.desk.teller.warn(said.format(number=number, reason=shown.error))
        self._go_on()

    def _accept(self) -> None:
        self._choices = ()
        if self._is_untouched():
            self._block.accept()

    def _is_untouched(self) -> bool:
        """Return whether the line still shows what is being answered."""
        wanted = self._waiting[0] if self._waiting else self._typed
        return reading(self._block.line.text()) == reading(wanted)

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting.popleft()
        self._next()
