"""Opens forms beside the list, does what they are committed with, and says under which field it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.screens.arrivals.deeds import Deed, OpenForm, Values, WrongField
from desktop.screens.arrivals.sight import Sight
from desktop.widgets.form import Form, FormSpec
from domain.refusal import Refusal

_FIELDS = {
    "train_number": "number",
    "train_announced_already": "number",
    "location_unknown": "destination",
    "size_type_unknown": "size_type",
    "reason_missing": "reason",
    "truck_needs_plate": "plate",
    "truck_here": "plate",
    "gate_out_not_loaded": "reason",
    "happened_before": "at",
    "happened_in_future": "at",
}
"""Under which field a refusal stands, where the form has that field."""


class FormDesk(QObject):
    """One form at a time; it stays open with what was typed until it is done or stepped back from."""

    opened = Signal()
    closed = Signal()
    done = Signal(object, object)
    """The deed and its outcome."""

    def __init__(self, sight: Sight, form: Form) -> None:
        super().__init__(form)
        self._sight, self._form = sight, form
        self._open: OpenForm | None = None
        self._name = ""
        self._answer: Callable[[Values], None] | None = None
        form.committed.connect(self._commit)
        form.stepped_back.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Return whether a form stands open."""
        return self._open is not None or self._answer is not None

    @property
    def name(self) -> str:
        """Return the name of the form that stands open; empty for none."""
        return self._name if self.is_open else ""

    def open(self, wanted: OpenForm) -> None:
        """Open a form that is committed with an act."""
        self._open, self._answer = wanted, None
        self._show(wanted.spec)

    def ask(self, spec: FormSpec, then: Callable[[Values], None]) -> None:
        """Open a form whose answer only leads on."""
        self._open, self._answer = None, then
        self._show(spec)

    def close(self) -> None:
        """Put the form away."""
        self._open = self._answer = None
        self._form.hide()
        self.closed.emit()

    def do(self, deed: Deed) -> None:
        """Do an act that needs no form, or the one of the form that stands open."""

        def done(outcome: Any) -> None:  # noqa: ANN401
            self._finish(deed, outcome)

        self._form.set_busy(self.tr("writing…"))
        self._sight.desk.jobs.act(
            deed.operation,
            *deed.args,
            then=done,
            refused=self._refuse,
            happened_at=deed.happened_at,
            **deed.kwargs,
        )

    def _show(self, spec: FormSpec) -> None:
        self._name = spec.name
        self._form.set_busy("")
        self._form.show()
        self._form.open(spec)
        if not spec.fields:
            self._form.commit_button.setFocus()
        self.opened.emit()

    def _commit(self, _name: str, values: Values) -> None:
        if self._answer is not None:
            answer = self._answer
            answer(values)
            return
        if self._open is None:
            return
        try:
            deed = self._open.deed(values)
        except WrongField as wrong:
            self._form.refuse(wrong.sentence, wrong.field)
            self._sight.desk.sounds.refused()
            return
        self.do(deed)

    def _finish(self, deed: Deed, outcome: Any) -> None:  # noqa: ANN401
        self._form.set_busy("")
        self._sight.desk.teller.say(deed.said, undo_event_id=outcome.event_id)
        self._sight.desk.sounds.taken()
        if self.is_open:
            self.close()
        self.done.emit(deed, outcome)
        if deed.follow is not None:
            self.do(deed.follow)

    def _refuse(self, refusal: Refusal) -> None:
        self._form.set_busy("")
        self._sight.desk.sounds.refused()
        sentence = self._sight.desk.messages.sentence(refusal)
        if self.is_open:
            self._form.refuse(sentence, _FIELDS.get(refusal.code, ""))
        else:
            self._sight.desk.teller.warn(sentence)
