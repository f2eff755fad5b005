"""Puts what is known onto the widgets: one function for each part of Dispatch that can change."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.queries.dispatch import LeftRow
from desktop import formats
from desktop.screen import Desk
from desktop.screens.dispatch.check_words import short_layout
from desktop.screens.dispatch.columns import truck_boxes
from desktop.screens.dispatch.looks import lit, loading_rows, train_look
from desktop.screens.dispatch.state import State
from desktop.screens.dispatch.view import DispatchView
from desktop.widgets.answer_pane import Act
from desktop.words import word
from domain.departure_facts import Concern, Reason
from hub.operations.dispatch_board import BoardBox

_LEFT_SHOWN = 3


class Showing(QObject):
    """Knows the view and the state, decides nothing."""

    def __init__(self, desk: Desk, state: State, view: DispatchView) -> None:
        super().__init__(view)
        self._desk, self._state, self._view = desk, state, view
        self.said = ""
        """The sentence of the last refusal while it stands there."""

    def show_board(self) -> None:
        """Show the trains side by side, or what to do where none is planned."""
        state, now = self._state, self._desk.clock()
        self._view.show_trains(bool(state.trains))
        key = str(state.row.key) if state.row is not None else ""
        looks = []
        for train in state.trains:
            opened = state.opened.get(train.carrier_id)
            look = train_look(train, self._desk.messages, now, self._desk.zone, opened)
            looks.append(lit(look, key) if train.carrier_id == state.carrier_id else look)
        self._view.board.canvas.show_trains(looks, state.carrier_id, key)

    def show_list(self) -> None:
        """Show the boxes of the chosen train and what was loaded last."""
        train, view = self._state.train, self._view
        if train is None:
            view.train.setText("")
            view.boxes.set_empty(self.tr("Choose a train that is to leave."))
            view.boxes.show_rows(())
            view.scan.show_acts(())
            return
        view.boxes.set_empty(self.tr("Nothing is assigned to this train. Assign boxes on Transship (A)."))
        rest = len(train.rest)
        said = self.tr("Loading list of {train} · {loaded} of {boxes} loaded")
        loaded, boxes = len(train.boxes) - rest, len(train.boxes)
        view.train.setText(said.format(train=train.row.number, loaded=loaded, boxes=boxes))
        view.boxes.show_rows(loading_rows(train))
        view.scan.show_acts(self._last_acts(train.boxes))

    def show_why(self) -> None:
        """Say why the chosen box cannot be loaded or leave, and whose turn it is; a refusal goes before."""
        if self.said:
            return
        row = self._state.row
        if row is None:
            self._view.why.setText("")
            return
        number = formats.box_number(row.box.row.number)
        stops = row.box.answer.stops
        if stops:
            lines = [self._reason(stop) for stop in stops]
            head = (
                self.tr("{number} may not leave:")
                if row.box.is_loaded
                else self.tr("{number} cannot be loaded:")
            )
            self._say("\n".join([head.format(number=number), *lines]), "attention")
        elif row.box.is_unfinished:
            said = self.tr(
                "{number} is loaded. Its wagon may leave once what is planned for it is loaded too."
            )
            lines = [self._as_it_stands(stop) for stop in row.box.leaving.stops]
            self._say("\n".join([said.format(number=number), *lines]), "quiet")
        elif row.box.is_loaded:
            self._say(self.tr("{number} is loaded and may leave.").format(number=number), "quiet")
        else:
            said = self.tr("{number} can be loaded: L, or scan it.")
            self._say(said.format(number=number), "quiet")

    def say(self, sentence: str, number: str = "") -> None:
        """Show why something was refused until the next act; empty: show again how the chosen box stands."""
        self.said = sentence
        if not sentence:
            self.show_why()
            return
        said = self.tr("{number}: {sentence}")
        named = said.format(number=formats.box_number(number), sentence=sentence) if number else sentence
        self._say("\n".join([named, *self._others(sentence, number)]), "stop")

    def _others(self, sentence: str, number: str) -> list[str]:
        """Whose turn it is and what mends it, and what else is in the way of the box that was refused."""
        boxes = self._state.train.boxes if self._state.train is not None else ()
        box = next((each for each in boxes if each.row.number == number), None)
        found = []
        for stop in box.answer.stops if box is not None else ():
            if self._desk.messages.sentence(stop.finding) != sentence:
                found.append(self._reason(stop))
                continue
            said = self.tr("Next: {desk}. {mend}")
            found.insert(0, said.format(desk=word(stop.turn), mend=self._mend(stop)).strip())
        return found

    def show_beside(self) -> None:
        """Show the trucks inside, the trains that left in this shift, and how many are to leave."""
        board, view = self._state.board, self._view
        if board is None:
            return
        said = self.tr("No train is to leave in the next 36 hours. Plan one on Transship.")
        if board.is_later:
            said = self.tr("No train is planned further ahead than 36 hours. Plan one on Transship.")
        view.empty.show_sentence("train", said, self.tr("Go to Transship"))
        view.tabs.show_counts(board.near_count, board.later_count, is_later=board.is_later)
        view.inside.setText(self.tr("Trucks inside · {count}").format(count=len(board.trucks)))
        view.trucks.show_rows(truck_boxes(board.trucks))
        view.left.setText(self._left(board.left))

    def _left(self, left: tuple[LeftRow, ...]) -> str:
        if not left:
            return self.tr("No train has left in this shift.")
        lines = [self.tr("Left in this shift · {count}").format(count=len(left))]
        for row in left[:_LEFT_SHOWN]:
            said = self.tr("{time}  {train} → {place} · {boxes} boxes on {wagons} wagons")
            time = formats.clock_time(row.departed_at, self._desk.zone)
            place = row.destination_name or formats.NONE
            lines.append(
                said.format(time=time, train=row.number, place=place, boxes=row.boxes, wagons=row.wagons)
            )
        return "\n".join(lines)

    def _last_acts(self, boxes: tuple[BoardBox, ...]) -> tuple[Act, ...]:
        done = [(box.visit.loaded_at, box) for box in boxes if box.visit.loaded_at is not None]
        done.sort(key=lambda pair: (pair[0], pair[1].row.visit_id), reverse=True)
        now, zone = self._desk.clock(), self._desk.zone
        said = self.tr("loaded")
        return tuple(
            Act(formats.box_number(box.row.number), said, formats.near_moment(at, now, zone))
            for at, box in done[:4]
        )

    def _reason(self, stop: Reason) -> str:
        said = self.tr("✗ {sentence} Next: {desk}. {mend}")
        sentence = self._desk.messages.sentence(stop.finding)
        return said.format(sentence=sentence, desk=word(stop.turn), mend=self._mend(stop)).strip()

    def _as_it_stands(self, stop: Reason) -> str:
        """What would be refused now; what to do about it is no advice where the plan mends it."""
        said = self.tr("○ As it stands: {broken}")
        return said.format(broken=short_layout(stop.finding, self._desk.messages))

    def _mend(self, stop: Reason) -> str:
        """Say which key mends it from here."""
        if stop.finding.code == "hold_open":
            return self.tr("H releases it.")
        if stop.finding.code.startswith("customs_"):
            return self.tr("C enters the customs status.")
        if stop.concern is Concern.WEIGHT:
            return self.tr("F4 weighs it.")
        if stop.concern is Concern.SEAL:
            return self.tr("F2 looks at its seal.")
        return self.tr("P loads it as it really stands.") if stop.concern is Concern.LAYOUT else ""

    def _say(self, text: str, role: str) -> None:
        label = self._view.why
        label.setText(text)
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)
