"""Opens the forms about the chosen box: a hold to be released, and how far customs are."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.queries.holds import HoldFacts, holds_of
from db.queries.visits import VisitFacts, visit
from db.reading import Reading
from desktop.forms.act_desk import ActDesk
from desktop.forms.act_form import Ground, Subject
from desktop.forms.box_facts import customs_form
from desktop.forms.holds import release_form
from desktop.screen import Desk
from desktop.screens.transship.state import State


class BoxActs(QObject):
    """Reads what the form needs first, so that it opens with what is known."""

    def __init__(self, desk: Desk, state: State, forms: ActDesk) -> None:
        super().__init__(forms)
        self._desk, self._state, self._forms = desk, state, forms
        self._ground = Ground(desk.clock, desk.zone, desk.messages.sentence)

    def release(self) -> None:
        """Ask which hold is to be released, and what proves it."""
        self._desk.jobs.read(_held, self._state.box_id, then=self._open_release, key="transship/box")

    def customs(self) -> None:
        """Ask how far customs are."""
        self._desk.jobs.read(visit, self._state.box_id, then=self._open_customs, key="transship/box")

    def _open_release(self, found: tuple[VisitFacts, tuple[HoldFacts, ...]]) -> None:
        box, held = found
        if held:
            self._forms.open(release_form(Subject(box.id, box.number), self._ground, held))
        else:
            self._desk.teller.say(self.tr("No hold stands open on this box"))

    def _open_customs(self, box: VisitFacts) -> None:
        subject = Subject(box.id, box.number)
        self._forms.open(customs_form(subject, self._ground, box.customs_status, box.customs_number))


def _held(connection: Reading, visit_id: int) -> tuple[VisitFacts, tuple[HoldFacts, ...]]:
    return visit(connection, visit_id), holds_of(connection, visit_id)
