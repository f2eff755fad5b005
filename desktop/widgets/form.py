"""A form in the side panel, beside the list that it is about: Enter commits, Esc steps back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.box import Tone
from desktop.widgets.form_fields import Field, FieldBox, FieldKind
from desktop.widgets.key_button import KeyButton

WIDTH, MARGIN = 344, 24


@dataclass(frozen=True, slots=True)
class FormSpec:
    """A form: what it is about at the top ("CSQU 305438 3", "wagon 07, position 2"), a sentence that says
    why it stands there in the colour of `tone`, its fields, and the words of its two buttons."""

    name: str
    title: str
    fields: tuple[Field, ...]
    commit: str
    back: str
    beside: str = ""
    lead: str = ""
    tone: Tone = Tone.NORMAL


class Form(QFrame):
    """Shows one form at a time; it stays open, with what was typed, until it is committed or stepped back."""

    committed = Signal(str, object)
    """The form's name and what stands in its fields, by field name (a dict of texts)."""
    stepped_back = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "form") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._spec: FormSpec | None = None
        self._fields: dict[str, FieldBox] = {}
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.general = QLabel(self)
        self.general.setObjectName(f"{name}.refusal")
        self.general.setProperty("role", "stop")
        self.general.setWordWrap(True)
        self.general.hide()
        self.commit_button = KeyButton(f"{name}.commit", self, primary=True)
        self.commit_button.clicked.connect(self.commit)
        self.back_button = KeyButton(f"{name}.back", self)
        self.back_button.clicked.connect(self.stepped_back)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.commit_button)
        row.addWidget(self.back_button)
        row.addStretch(1)
        self._column.addWidget(self.general)
        self._column.addLayout(row)
        self._column.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return the width of the side panel."""
        return QSize(WIDTH, super().sizeHint().height())

    def open(self, spec: FormSpec) -> None:
        """Show a form with its first values and give the keyboard to its first field, else its button."""
        self._spec = spec
        self.setAccessibleName(" ".join(part for part in (spec.title, spec.beside, spec.lead) if part))
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = self._build(spec)
        self._column.insertWidget(0, self._body)
        self._chain()
        self.general.hide()
        self.commit_button.say(spec.commit, self.tr("Enter"))
        self.back_button.say(spec.back, self.tr("Esc"))
        self._focus(next(iter(self._fields), ""))
        if not self._fields:
            self.commit_button.setFocus()

    def values(self) -> dict[str, str]:
        """Return what stands in the fields, by field name."""
        return {name: box.value() for name, box in self._fields.items()}

    def field(self, name: str) -> FieldBox:
        """Return a field by its name; raises KeyError."""
        return self._fields[name]

    def commit(self) -> None:
        """Tell what stands in the fields; earlier refusals go."""
        if self._spec is not None and self.commit_button.isEnabled():
            self.clear_refusals()
            self.committed.emit(self._spec.name, self.values())

    def set_busy(self, words: str) -> None:
        """Bar the commit while it is being written, with why ("writing…"); empty frees it."""
        if self._spec is not None:
            self.commit_button.say(self._spec.commit, self.tr("Enter"), words)

    def refuse(self, sentence: str, field: str = "") -> None:
        """Say why it cannot be done, under the field that it is about or above the buttons; keep the form."""
        if field in self._fields:
            self._fields[field].refuse(sentence)
            self._focus(field)
        else:
            self.general.setText(sentence)
            self.general.setVisible(bool(sentence))

    def clear_refusals(self) -> None:
        """Take all refusals away."""
        self.general.hide()
        for box in self._fields.values():
            box.refuse("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter and step back on Esc, from every field."""
        if event.key() == Qt.Key.Key_Escape:
            self.stepped_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, KeyButton):
                focus.click()
            else:
                self.commit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let Enter commit from a note too; there Shift+Enter begins a new line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
            return True
        return False

    def _chain(self) -> None:
        """Let Tab go from field to field to the buttons; new fields would stand behind the whole window."""
        # Behind the button, which keeps the form's place in the window, and then the button behind them.
        before: QWidget = self.commit_button
        for part in (*(box.control for box in self._fields.values()), self.commit_button, self.back_button):
            self.setTabOrder(before, part)
            before = part

    def _focus(self, name: str) -> None:
        if name in self._fields:
            control = self._fields[name].control
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(control, QLineEdit):
                control.selectAll()

    def _build(self, spec: FormSpec) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(8)
        column.addLayout(_head(spec, body))
        if spec.lead:
            lead = QLabel(spec.lead, body)
            lead.setObjectName("form.lead")
            lead.setWordWrap(True)
            lead.setProperty("role", spec.tone.value or "quiet")
            column.addWidget(lead)
        self._fields = {field.name: FieldBox(spec.name, field, body) for field in spec.fields}
        for box in self._fields.values():
            if box.field.kind is FieldKind.NOTE:
                box.control.installEventFilter(self)
        row: QHBoxLayout | None = None
        for box in self._fields.values():
            if row is None or not box.field.half or row.count() == 2:
                row = QHBoxLayout()
                row.setSpacing(12)
                column.addLayout(row)
            row.addWidget(box, 1)
            row = row if box.field.half else None
        return body


def _head(spec: FormSpec, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    title = QLabel(spec.title, parent)
    title.setProperty("role", "heading")
    beside = QLabel(spec.beside, parent)
    beside.setProperty("role", "quiet")
    row.addWidget(title)
    row.addStretch(1)
    row.addWidget(beside)
    return row
