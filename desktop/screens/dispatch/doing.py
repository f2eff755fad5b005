"""What is done on Dispatch by key: each act once, and which form it opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.queries.holds import HoldFacts, SealFacts, holds_of, seals_of
from db.queries.slotting import propose_slots
from db.queries.tracks import TrackFacts, all_tracks
from db.queries.yard_stock import AreaRow, named_areas
from db.reading import Reading
from desktop import formats
from desktop.forms.act_desk import ActDesk
from desktop.forms.act_form import Ground, Subject
from desktop.forms.box_facts import customs_form, weigh_form
from desktop.forms.gate_out import gate_out_form
from desktop.forms.holds import release_form
from desktop.forms.seals import known_seals, seal_form
from desktop.forms.trains import roll_over_form
from desktop.screen import Desk, Link
from desktop.screens.dispatch import forms
from desktop.screens.dispatch.looks import LoadingRow
from desktop.screens.dispatch.state import State
from domain.refusal import Refusal
from domain.yard import Slot
from hub.operations import dispatch
from hub.operations.dispatch_board import BoardBox

_Sealed = tuple[tuple[SealFacts, ...], tuple[HoldFacts, ...]]
_Asked = tuple[tuple[Slot, ...], tuple[AreaRow, ...]]


class Doing(QObject):
    """Asks the hub and tells what came of it; the screen reads again by itself."""

    refused = Signal(str, str)
    """What could not be done (a box number), and why in a sentence."""
    done = Signal()

    def __init__(self, desk: Desk, state: State, acts: ActDesk) -> None:
        super().__init__(acts)
        self._desk, self._state, self._acts = desk, state, acts
        self._ground = Ground(desk.clock, desk.zone, desk.messages.sentence)

    # --- Trains -------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Load the chosen boxes as planned."""
        self._load([row.box for row in self._state.to_load])

    def load_rest(self) -> None:
        """Load all that can be loaded now, as planned; the others are said."""
        train = self._state.train
        if train is not None:
            able = train.rest_to_load
            self._load(able, left=len(train.rest) - len(able))

    def load_elsewhere(self, visit_id: int = 0, number: str = "", sentence: str = "") -> None:
        """Ask where a box was really set down: the chosen one, or one that was scanned."""
        train, row = self._state.train, self._state.row
        if train is None or (not visit_id and row is None):
            return
        if not visit_id and row is not None:
            visit_id, number = row.key, row.box.row.number
        self._acts.open(forms.load_form(Subject(visit_id, number), train, self._ground, sentence))

    def take_off(self) -> None:
        """Ask where the chosen box is set down, once a slot is proposed."""
        row = self._state.row
        if row is not None:
            self._desk.jobs.read(
                _where_to, row.key, then=partial(self._ask_where, row.box), key="dispatch/slots"
            )

    def roll_over(self) -> None:
        """Ask for the train that the chosen boxes leave with instead; all that are left if none is chosen."""
        train, board = self._state.train, self._state.board
        if train is None or board is None:
            return
        chosen = [row.key for row in self._state.to_load] or [box.row.visit_id for box in train.rest]
        others = [each.row for each in board.trains if each is not train]
        self._acts.open(roll_over_form(chosen, (*others, *board.others), self._desk.zone))

    def place(self) -> None:
        """Ask for the track, once the tracks are read."""

        def ask(tracks: Sequence[TrackFacts]) -> None:
            if self._state.train is not None:
                self._acts.open(forms.place_form(self._state.train, tracks, self._ground))

        self._desk.jobs.read(all_tracks, then=ask, key="dispatch/tracks")

    def remove(self) -> None:
        """Ask when the wagons were taken off their track."""
        if self._state.train is not None:
            self._acts.open(forms.remove_form(self._state.train, self._ground))

    def depart(self) -> None:
        """Ask before the train leaves: it is counted out."""
        if self._state.train is not None:
            self._acts.open(forms.depart_form(self._state.train, self._ground))

    def build(self) -> None:
        """Go to where the train is built."""
        self._desk.open(Link("transship", "train", self._state.carrier_id))

    # --- The chosen box -----------------------------------------------------------------------------------

    def release(self) -> None:
        """Ask which hold is released, and what proves it."""
        row = self._state.row
        if row is not None:
            self._desk.jobs.read(holds_of, row.key, then=partial(self._ask_release, row), key="dispatch/box")

    def customs(self) -> None:
        """Ask how far customs are."""
        row = self._state.row
        if row is not None:
            visit = row.box.visit
            form = customs_form(self._subject(row), self._ground, visit.customs_status, visit.customs_number)
            self._acts.open(form)

    def weigh(self) -> None:
        """Ask what the scale shows."""
        row = self._state.row
        if row is not None:
            self._acts.open(weigh_form(self._subject(row), self._ground, row.box.row.gross_kg))

    def seal(self) -> None:
        """Ask for the seals that are really on the box."""
        row = self._state.row
        if row is not None:
            self._desk.jobs.read(_sealed, row.key, then=partial(self._ask_seal, row), key="dispatch/box")

    # --- Trucks -------------------------------------------------------------------------------------------

    def load_truck(self) -> None:
        """Load the chosen box of the truck, or all that it still is to take."""
        line = self._state.truck
        if line is None:
            return
        chosen = [line.box] if line.box is not None and line.box.loaded_at is None else list(line.truck.rest)
        ids = [box.visit.id for box in chosen]
        said = self._loaded_words(len(ids), chosen[0].visit.number, line.truck.row.plate)
        if len(ids) == 1:
            self._act(
                dispatch.load, ids[0], line.truck.row.carrier_id, said=said, about=chosen[0].visit.number
            )
        else:
            self._act(dispatch.load_bulk, line.truck.row.carrier_id, ids, said=said, about="")

    def gate_out(self) -> None:
        """Let the truck out."""
        if self._state.truck is not None:
            truck = self._state.truck.truck
            row, left = truck.row, len(truck.rest)
            self._acts.open(gate_out_form(row.carrier_id, row.plate, left, self._ground))

    # --- What comes of them -------------------------------------------------------------------------------

    def _load(self, boxes: Sequence[BoardBox], left: int = 0) -> None:
        train = self._state.train
        if train is None or not boxes:
            return
        number = boxes[0].row.number
        said = self._loaded_words(len(boxes), number, train.row.number)
        if left:
            said = self.tr("{said} · {count} cannot be loaded now").format(said=said, count=left)
        if len(boxes) == 1:
            self._act(dispatch.load, boxes[0].row.visit_id, train.carrier_id, said=said, about=number)
        else:
            ids = [box.row.visit_id for box in boxes]
            self._act(dispatch.load_bulk, train.carrier_id, ids, said=said, about="")

    def _loaded_words(self, count: int, number: str, carrier: str) -> str:
        if count == 1:
            said = self.tr("{number} loaded on {carrier}")
            return said.format(number=formats.box_number(number), carrier=carrier)
        return self.tr("{count} boxes loaded on {carrier}").format(count=count, carrier=carrier)

    def _act(self, operation: Callable[..., object], *given: object, said: str, about: str) -> None:
        def then(outcome: Any) -> None:  # noqa: ANN401
            self._desk.sounds.taken()
            self._desk.teller.say(said, undo_event_id=outcome.event_id)
            self.done.emit()

        def refused(refusal: Refusal) -> None:
            self._desk.sounds.refused()
            self.refused.emit(about, self._desk.messages.sentence(refusal))

        self._desk.jobs.act(operation, *given, then=then, refused=refused)

    def _subject(self, row: LoadingRow) -> Subject:
        return Subject(row.key, row.box.row.number, row.box.facts.slot or row.wagon)

    def _ask_where(self, box: BoardBox, found: _Asked) -> None:
        slots, areas = found
        proposed = str(slots[0]) if slots else ""
        subject = Subject(box.row.visit_id, box.row.number)
        self._acts.open(forms.take_off_form(subject, self._ground, areas, proposed))

    def _ask_release(self, row: LoadingRow, held: tuple[HoldFacts, ...]) -> None:
        if held:
            self._acts.open(release_form(self._subject(row), self._ground, held))
        else:
            self._desk.teller.say(self.tr("No hold stands open on this box"))

    def _ask_seal(self, row: LoadingRow, found: _Sealed) -> None:
        seals, held = found
        known = known_seals(seals, [(hold.id, hold.kind) for hold in held])
        self._acts.open(seal_form(self._subject(row), self._ground, known))


def _sealed(connection: Reading, visit_id: int) -> _Sealed:
    return seals_of(connection, visit_id), holds_of(connection, visit_id)


def _where_to(connection: Reading, visit_id: int) -> _Asked:
    return propose_slots(connection, visit_id), named_areas(connection)
