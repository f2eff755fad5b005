"""What is done from the story of a box: a remark is kept, a damage recorded, an act taken back."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from db.queries.record_box import RecordedBox, ToldEvent
from desktop import formats
from desktop.events import event_words
from desktop.forms.act_desk import ActDesk
from desktop.forms.act_form import Ground, Subject
from desktop.forms.box_facts import remark_form
from desktop.forms.damages import damage_form, damage_words
from desktop.forms.reversing import reverse_form
from desktop.screen import Desk
from desktop.screens.records import actions
from domain.visit import VisitAct, may

translate = QCoreApplication.translate


class Chosen(Protocol):
    """What the screen has chosen."""

    @property
    def box(self) -> RecordedBox | None:
        """The visit in full, None while none is chosen."""

    @property
    def chosen_event(self) -> int:
        """The number of the event chosen in its story, 0 for none."""


class StoryActs:
    """Opens the forms, and says why one cannot be opened now."""

    def __init__(self, desk: Desk, acts: ActDesk, chosen: Chosen) -> None:
        self._desk, self._acts, self._chosen = desk, acts, chosen
        self._ground = Ground(desk.clock, desk.zone, desk.messages.sentence)
        desk.actions.bind(actions.REMARK, self.remark, self._no_box)
        desk.actions.bind(actions.DAMAGE, self.damage, self._no_damage)
        desk.actions.bind(actions.BACK, self.take_back, self._why_not)

    def remark(self) -> None:
        """Open the form of a remark about the chosen box."""
        box = self._chosen.box
        if box is not None:
            self._acts.open(remark_form(_subject(box), self._ground))

    def damage(self) -> None:
        """Open the form of damages of the chosen box."""
        box = self._chosen.box
        if box is not None:
            known = [damage_words(each) for each in box.damages]
            self._acts.open(damage_form(_subject(box), self._ground, known))

    def take_back(self) -> None:
        """Open the form that takes the chosen act back; the rules have the last word when it is committed."""
        box, event = self._chosen.box, self._event()
        if box is not None and event is not None:
            title, details = event_words(event, self._desk.messages, number=box.visit.number)
            number = formats.box_number(box.visit.number)
            when = formats.moment(event.happened_at, self._desk.zone)
            self._acts.open(reverse_form(event.id, title, when, " · ".join((number, *details))))

    def _event(self) -> ToldEvent | None:
        box = self._chosen.box
        events = () if box is None else box.events
        return next((event for event in events if event.id == self._chosen.chosen_event), None)

    def _no_box(self) -> str:
        return "" if self._chosen.box is not None else translate("records", "choose a record")

    def _no_damage(self) -> str:
        box = self._chosen.box
        if box is None or may(VisitAct.RECORD_DAMAGE, box.visit.where_is):
            return self._no_box()
        return translate("records", "the box is not here")

    def _why_not(self) -> str:
        event = self._event()
        if event is None:
            return translate("records", "choose an act in the story")
        if event.taken_back is not None:
            return translate("records", "it was taken back already")
        return "" if event.why_not is None else self._desk.messages.worded(event.why_not)


def _subject(box: RecordedBox) -> Subject:
    return Subject(box.visit.id, box.visit.number, str(box.position or ""))
