"""What is done to the plan of the train: assign, spread, take off, swap, roll over, and carry out a mend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from db.store import Outcome
from desktop import formats
from desktop.forms.act_desk import ActDesk
from desktop.forms.trains import roll_over_form
from desktop.screen import Desk
from desktop.screens.transship.plan_forms import scheme_form
from desktop.screens.transship.state import State
from domain.refusal import Refusal
from hub.operations import transshipment
from hub.operations.planned_trains import Placement
from hub.operations.spreads import SpreadProposal
from hub.operations.train_sheet import places_for

_NONE: tuple[int, ...] = ()


class Assigning(QObject):
    """Asks the hub and tells what came of it; the screen reads again by itself."""

    refused = Signal(object, object)
    """A Refusal, and the placements that were tried (a tuple, empty where it was something else)."""
    noted = Signal(str)
    """Something to be read beside the wagon: which box is to be swapped, what was left out."""
    done = Signal()

    def __init__(self, desk: Desk, state: State, forms: ActDesk, chosen: Callable[[], Sequence[int]]) -> None:
        """`chosen` gives the visits that are selected in the list."""
        super().__init__(forms)
        self._desk, self._state, self._forms, self._chosen = desk, state, forms, chosen
        self._busy = False

    def assign(self) -> None:
        """Plan the selected boxes for the marked wagon, at the marked position where it is free."""
        self.assign_to(self._chosen(), self._state.wagon_id, self._state.position)

    def assign_to(self, visit_ids: Sequence[int], wagon_id: int, position: int) -> None:
        """Plan boxes for a wagon; without a free position they go where most rules are kept."""
        if not visit_ids or self._busy:
            return
        at = position if len(visit_ids) == 1 and position and position not in self._state.standing else None
        self._busy = True
        self._desk.jobs.read(
            places_for,
            self._state.carrier_id,
            wagon_id,
            tuple(visit_ids),
            at,
            then=self._place,
            failed=self._failed,
        )

    def spread(self) -> None:
        """Plan the selected boxes, and those that have no wagon yet, over the whole train."""
        sheet = self._state.sheet
        unplaced = [box.visit_id for box in sheet.verdict.unplaced] if sheet else []
        wanted = tuple(dict.fromkeys([*self._chosen(), *unplaced]))
        if self._busy or not wanted:
            return
        self._busy = True
        self.noted.emit(self.tr("looking for places…"))
        now = self._desk.clock()
        self._desk.jobs.read(
            transshipment.spread,
            self._state.carrier_id,
            wanted,
            now,
            then=self._take_spread,
            failed=self._failed,
        )

    def take_off(self) -> None:
        """Drop the plans of the marked box, or of all that is planned on the marked wagon."""
        ids = [box.visit_id for box in self._state.marked_planned]
        number = self._state.marked_planned[0].number if len(ids) == 1 else ""
        taken = (
            self.tr("{number} taken off the plan").format(number=formats.box_number(number))
            if number
            else self.tr("{count} boxes taken off the plan").format(count=len(ids))
        )
        self._act(transshipment.unassign, ids, said=taken)

    def swap(self) -> None:
        """Remember the marked box; at the second press let the two change places, or move to a free one."""
        state = self._state
        if not state.swap_from:
            state.swap_from = state.marked_planned[0].visit_id
            number = formats.box_number(state.marked_planned[0].number)
            self.noted.emit(
                self.tr(
                    "{number} is to change places: mark the other box, or a free place, and press X"
                ).format(number=number)
            )
            self._desk.actions.touch()
            return
        first, state.swap_from = state.swap_from, 0
        self.noted.emit("")
        others = [box for box in state.marked_boxes if state.position or len(state.marked_boxes) == 1]
        if not others:
            placed = Placement(first, state.wagon_id, state.position or None)
            self._act(
                transshipment.reassign, state.carrier_id, (placed,), said=self.tr("Moved"), tried=(placed,)
            )
        elif others[0].visit_id != first:
            self._exchange(first, others[0].visit_id)
        self._desk.actions.touch()

    def roll_over(self) -> None:
        """Ask for which train the marked boxes are to be planned instead."""
        ids = [box.visit_id for box in self._state.marked_planned]
        self._forms.open(roll_over_form(ids, self._state.later_trains, self._desk.zone))

    def mend(self, on_id: int = 0) -> None:
        """Carry out what would mend the wagon: the order, else the exchange with this box, or the first."""
        trial = self._state.trial
        if trial is None:
            return
        if trial.order:
            placements, off = trial.order, _NONE
        else:
            exchanges = trial.exchanges
            wanted = [each for each in exchanges if int(each.on_key) == on_id] or list(exchanges)
            if not wanted:
                return
            placements, off = trial.carried_out(wanted[0])
        self._act(
            transshipment.arrange,
            self._state.carrier_id,
            placements,
            off=off,
            said=self.tr("Wagon {place} mended").format(place=f"{self._state.place:02}"),
        )

    def scheme(self) -> None:
        """Ask for the number of the scheme that allows what was refused."""
        trial, refusal = self._state.trial, self._state.refusal
        if trial is not None and refusal is not None:
            sentence = self._desk.messages.sentence(refusal)
            self._forms.open(scheme_form(self._state.carrier_id, trial.tried, sentence), self._close_form)

    # --- What comes of them -------------------------------------------------------------------------------

    def _close_form(self, _outcome: Outcome) -> None:
        self._forms.close()
        self.done.emit()

    def _place(self, placements: tuple[Placement, ...]) -> None:
        wagon = self._state.sheet.wagon(placements[0].wagon_id or 0) if self._state.sheet else None
        number = wagon.wagon.number if wagon else ""
        row = self._state.waiting(placements[0].visit_id)
        said = (
            self.tr("{number} assigned to wagon {wagon}").format(
                number=formats.box_number(row.number if row else ""), wagon=number
            )
            if len(placements) == 1
            else self.tr("{count} boxes assigned to wagon {wagon}").format(
                count=len(placements), wagon=number
            )
        )
        self._act(transshipment.arrange, self._state.carrier_id, placements, said=said, tried=placements)

    def _take_spread(self, proposal: SpreadProposal) -> None:
        self._busy = False
        left = ""
        if proposal.left_out:
            first = proposal.left_out[0]
            left = self.tr("{count} left out. {number}: {why}").format(
                count=len(proposal.left_out),
                number=formats.box_number(first.number),
                why=self._desk.messages.sentence(first.finding),
            )
        self.noted.emit(left)
        if not proposal.placements:
            self._desk.sounds.refused()
            return
        self._act(
            transshipment.arrange,
            self._state.carrier_id,
            proposal.placements,
            said=self.tr("{count} boxes spread over the train").format(count=len(proposal.placements)),
            tried=proposal.placements,
            keep_note=True,
        )

    def _exchange(self, first: int, second: int) -> None:
        self._act(
            transshipment.swap,
            self._state.carrier_id,
            first,
            second,
            said=self.tr("Two boxes have changed places"),
        )

    def _act(
        self,
        operation: Callable[..., object],
        *given: object,
        said: str,
        tried: tuple[Placement, ...] = (),
        keep_note: bool = False,
        **more: object,
    ) -> None:
        self._busy = True

        def then(outcome: Outcome) -> None:
            self._busy = False
            self._desk.sounds.taken()
            self._desk.teller.say(said, undo_event_id=outcome.event_id)
            if not keep_note:
                self.noted.emit("")
            self.done.emit()

        def refused(refusal: Refusal) -> None:
            self._busy = False
            self._desk.sounds.refused()
            self.refused.emit(refusal, tried)

        self._desk.jobs.act(partial(operation, **more), *given, then=then, refused=refused)

    def _failed(self, problem: object) -> None:
        self._busy = False
        if isinstance(problem, Refusal):
            self._desk.sounds.refused()
            self.refused.emit(problem, ())
        else:
            self._desk.jobs.troubled.emit(problem)
