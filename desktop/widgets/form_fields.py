"""The fields of a side panel form: what a field is, and the control that stands for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.widgets.choice_box import ChoiceBox

CONTROL_HEIGHT = 28


class FieldKind(Enum):
    """What is typed into a field."""

    TEXT = "text"
    NUMBER = "number"  # right-aligned, its unit in the label
    CHOICE = "choice"
    NOTE = "note"  # some lines
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Field:
    """One field; a choice's `choices` are (value, words). `half` shares its row with another half one.

    `value` is what stands in it at first; of a tick "1" or empty.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    half: bool = False
    hint: str = ""


class FieldBox(QWidget):
    """Label, control, and under it the sentence that refuses its value."""

    def __init__(self, form: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.control = _control(f"{form}.{field.name}", field, self)
        self.control.setObjectName(f"{form}.{field.name}")
        self.control.setAccessibleName(field.label)
        if field.kind is not FieldKind.NOTE:
            self.control.setFixedHeight(CONTROL_HEIGHT)
        self._label = QLabel(field.label, self)
        self._label.setProperty("role", "caption")
        self._label.setBuddy(self.control)
        self._label.setVisible(field.kind is not FieldKind.TICK)
        self.refusal = QLabel(self)
        self.refusal.setObjectName(f"{form}.{field.name}.refusal")
        self.refusal.setProperty("role", "stop")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._label, self.control, self.refusal):
            column.addWidget(part)
        column.addStretch(1)

    def value(self) -> str:
        """Return what stands in it; of a choice its value, of a tick "1" or empty."""
        control = self.control
        if isinstance(control, QComboBox):
            return str(control.currentData() or "")
        if isinstance(control, QCheckBox):
            return "1" if control.isChecked() else ""
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText().strip()
        return control.text().strip() if isinstance(control, QLineEdit) else ""

    def refuse(self, sentence: str) -> None:
        """Show why the value cannot be taken; empty takes the sentence away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
        self.control.setProperty("state", "stop" if sentence else "")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)


def _control(name: str, field: Field, parent: QWidget) -> QWidget:
    if field.kind is FieldKind.CHOICE:
        combo = ChoiceBox(name, field.label, parent)
        for value, words in field.choices:
            combo.addItem(words, value)
        # The longest choice must not make a form wider than its panel; the open list shows it whole.
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setCurrentIndex(max(0, combo.findData(field.value)))
        return combo
    if field.kind is FieldKind.TICK:
        tick = QCheckBox(field.label, parent)
        tick.setChecked(bool(field.value))
        return tick
    if field.kind is FieldKind.NOTE:
        note = QPlainTextEdit(field.value, parent)
        note.setTabChangesFocus(True)
        note.setFixedHeight(64)
        note.setPlaceholderText(field.hint)
        return note
    line = QLineEdit(field.value, parent)
    line.setPlaceholderText(field.hint)
    if field.kind is FieldKind.NUMBER:
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
    return line
