"""Carries a form through its act: read, written, refused where the eye is, or told with Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from db.store import Outcome
from desktop.forms.act_form import ActForm
from desktop.screen import Desk
from desktop.widgets.form import Form
from domain.refusal import Refusal

Then = Callable[[Outcome], None]


class ActDesk(QObject):
    """Opens forms in one `Form` widget, one at a time; each stays, with what was typed, until it is done."""

    opened = Signal()
    closed = Signal()
    """The form was done or stepped back from; give the keyboard back to the list."""
    refused = Signal(object)
    """The Refusal that the form shows: a screen may have more to offer."""

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__(form)
        self._desk, self._form = desk, form
        self._open: ActForm | None = None
        self._then: Then | None = None
        form.committed.connect(self._commit)
        form.stepped_back.connect(self.close)

    @property
    def current(self) -> ActForm | None:
        """Return the form that is open, None for none."""
        return self._open

    def open(self, act_form: ActForm, then: Then | None = None) -> None:
        """Show a form. Once its act is committed it closes, or `then(outcome)` opens the next or closes."""
        self._open, self._then = act_form, then
        self._form.set_busy("")
        self._form.open(act_form.spec)
        self.opened.emit()

    def close(self) -> None:
        """Step back from the open form; nothing is done."""
        if self._open is not None:
            self._open = self._then = None
            self._form.set_busy("")
            self.closed.emit()

    def _commit(self, _name: str, typed: dict[str, str]) -> None:
        asked = self._open
        if asked is None:
            return
        try:
            order = asked.order(typed)
        except Refusal as refusal:
            self._refuse(asked, refusal)
            return
        self._form.set_busy(self.tr("writing…"))
        self._desk.jobs.act(
            order.operation,
            *order.given,
            then=lambda outcome: self._done(asked, outcome),
            refused=lambda refusal: self._refuse(asked, refusal),
            happened_at=order.happened_at,
            **order.more,
        )

    def _done(self, asked: ActForm, outcome: Outcome) -> None:
        undo = outcome.event_id if asked.can_be_undone else None
        self._desk.teller.say(asked.said(outcome), undo_event_id=undo)
        if self._open is not asked:
            return
        if self._then is None:
            self.close()
        else:
            self._then(outcome)

    def _refuse(self, asked: ActForm, refusal: Refusal) -> None:
        self._desk.sounds.refused()
        if self._open is not asked:
            self._desk.teller.warn(self._desk.messages.sentence(refusal))
            return
        self._form.set_busy("")
        self._form.refuse(self._desk.messages.sentence(refusal), asked.fields.get(refusal.code, ""))
        self.refused.emit(refusal)
