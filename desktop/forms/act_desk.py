"""Carries a form through its act: read, written, refused where the eye is, or told with Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from db.store import Outcome
from desktop.forms.act_form import ActForm, Order, Typed, WrongField
from desktop.screen import Desk
from desktop.widgets.form import Form, FormSpec
from domain.refusal import Refusal

Then = Callable[[Outcome], None]
Answered = Callable[[Typed], None]


class ActDesk(QObject):
    """Opens forms in one `Form` widget, one at a time; each stays, with what was typed, until it is done."""

    opened = Signal()
    """A form is about to be shown; the widget must be in sight, so that its field can get the keyboard."""
    closed = Signal()
    """The form was done or stepped back from; give the keyboard back to the list."""
    refused = Signal(object)
    """The Refusal that the form shows: a screen may have more to offer."""
    done = Signal(object)
    """The Outcome of an act, after its form was closed."""

    def __init__(self, desk: Desk, form: Form) -> None:
        super().__init__(form)
        self._desk, self._form = desk, form
        self._open: ActForm | None = None
        self._question: FormSpec | None = None
        self._answered: Answered | None = None
        self._then: Then | None = None
        form.committed.connect(self._commit)
        form.stepped_back.connect(self.close)

    @property
    def current(self) -> ActForm | None:
        """Return the form of an act that is open, None for none."""
        return self._open

    @property
    def name(self) -> str:
        """Return the name of what stands open, be it an act or a question; empty for nothing."""
        spec = self._question if self._open is None else self._open.spec
        return "" if spec is None else spec.name

    @property
    def is_open(self) -> bool:
        """Return whether an act or a question stands open."""
        return bool(self.name)

    def open(self, act_form: ActForm, then: Then | None = None) -> None:
        """Show a form. Once its act is committed it closes, or `then(outcome)` opens the next or closes."""
        self._open, self._then, self._question, self._answered = act_form, then, None, None
        self._show(act_form.spec)

    def ask(self, spec: FormSpec, answered: Answered) -> None:
        """Show a question; `answered` gets what stands in it, and opens the next form or closes."""
        self._open, self._then, self._question, self._answered = None, None, spec, answered
        self._show(spec)

    def close(self) -> None:
        """Step back from what is open; nothing is done."""
        if self.is_open:
            self._open = self._then = self._question = self._answered = None
            self._form.set_busy("")
            self.closed.emit()

    def do(self, order: Order, then: Then | None = None) -> None:
        """Carry out an order that needs no form; a refusal is told as news."""

        def done(outcome: Outcome) -> None:
            self._tell(order, order.said, outcome.event_id)
            if then is not None:
                then(outcome)
            self.done.emit(outcome)

        self._act(order, done, self._warn)

    def _show(self, spec: FormSpec) -> None:
        self._form.set_busy("")
        self.opened.emit()
        self._form.open(spec)

    def _commit(self, _name: str, typed: dict[str, str]) -> None:
        if self._answered is not None:
            self._answered(typed)
            return
        asked = self._open
        if asked is None:
            return
        try:
            order = asked.order(typed)
        except WrongField as wrong:
            self._refuse(asked, wrong.refusal, wrong.field)
            return
        except Refusal as refusal:
            self._refuse(asked, refusal, asked.field_of(refusal, typed))
            return
        self._form.set_busy(self.tr("writing…"))
        self._act(
            order,
            lambda outcome: self._done(asked, order, outcome),
            lambda refusal: self._refuse(asked, refusal, asked.field_of(refusal, typed)),
        )

    def _act(self, order: Order, done: Then, refused: Callable[[Refusal], None]) -> None:
        self._desk.jobs.act(
            order.operation,
            *order.given,
            then=done,
            refused=refused,
            happened_at=order.happened_at,
            **order.more,
        )

    def _done(self, asked: ActForm, order: Order, outcome: Outcome) -> None:
        said = order.said if asked.said is None or order.said else asked.said(outcome)
        self._tell(order, said, outcome.event_id if asked.can_be_undone else None)
        if self._open is asked:
            if self._then is None:
                self.close()
            else:
                self._then(outcome)
        self.done.emit(outcome)

    def _tell(self, order: Order, said: str, undo_event_id: int | None) -> None:
        self._desk.sounds.taken()
        self._desk.teller.say(said, undo_event_id=undo_event_id)
        if order.follow is not None:
            self.do(order.follow)

    def _refuse(self, asked: ActForm, refusal: Refusal, field: str) -> None:
        if self._open is not asked:
            self._warn(refusal)
            return
        self._desk.sounds.refused()
        self._form.set_busy("")
        sentence = self._desk.messages.sentence(refusal)
        self._form.refuse(sentence, field)
        self.refused.emit(refusal)

    def _warn(self, refusal: Refusal) -> None:
        self._desk.sounds.refused()
        self._desk.teller.warn(self._desk.messages.sentence(refusal))
