"""The filters over the table: eight fields and seven choices, each reached by Tab, all kept for next time."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.queries.record_filter import STOCK, Held, Odd
from desktop.screens.records.filtering import Raw, kept, written
from desktop.settings import Settings
from desktop.widgets.filter_combo import Choices, FilterCombo
from desktop.widgets.stage_badge import badge_of, badge_words
from desktop.words import word
from domain.size_type import LENGTH_CLASSES
from domain.visit import Category, LoadStatus, Where

_KEPT, _PAUSE_MS = "records/filter", 150


class FilterRow(QWidget):
    """Tells `changed` once typing rests, at once when something is chosen. Enter or ↓ leaves it."""

    changed = Signal()
    left = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("records.filters")
        self.setAccessibleName(self.tr("Filters"))
        self._settings = settings
        self.lines = {name: self._line(name, words, hint) for name, words, hint in self._typed()}
        self.combos = {name: self._combo(name, words, rows) for name, words, rows in self._chosen()}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(_row(list(self.lines.values()), _SHARES))
        column.addLayout(_row(list(self.combos.values()), _SHARES))
        self.show_raw(kept(settings.text(_KEPT)))

    def raw(self) -> dict[str, str]:
        """Return what stands in the fields, by name."""
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        chosen = {name: str(combo.currentData() or "") for name, combo in self.combos.items()}
        return {name: value for name, value in (typed | chosen).items() if value}

    def show_raw(self, raw: Raw) -> None:
        """Put these values into the fields and nothing into the others; nothing is told."""
        self._pause.stop()
        for name, line in self.lines.items():
            with QSignalBlocker(line):
                line.setText(raw.get(name, ""))
            self.refuse(name, "")
        for name, combo in self.combos.items():
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(raw.get(name, ""))))
        self._mark()

    def ask(self, raw: Raw) -> None:
        """Show these values, keep them and tell."""
        self.show_raw(raw)
        self._tell()

    def offer_groups(self, groups: Choices) -> None:
        """Let the commodity groups of the hub be chosen; what is chosen, or was kept, stays."""
        combo = self.combos["commodity_group"]
        wanted = combo.currentData() or kept(self._settings.text(_KEPT)).get("commodity_group", "")
        with QSignalBlocker(combo):
            combo.offer([("", self.tr("group: all")), *groups])
            combo.setCurrentIndex(max(0, combo.findData(wanted)))
        self._mark()

    def refuse(self, name: str, sentence: str) -> None:
        """Show that a field cannot be read, and why; empty: it can."""
        line = self.lines[name]
        line.setToolTip(sentence or line.accessibleName())
        line.setAccessibleDescription(sentence)
        _state(line, "stop" if sentence else "")

    def take_focus(self) -> None:
        """Give the keyboard to the number."""
        self.lines["number"].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.lines["number"].selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the table by ↓ or Enter; Esc empties the field."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._tell()
            self.left.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and isinstance(watched, QLineEdit):
            if not watched.text():
                self.left.emit()
            watched.clear()
            return True
        return False

    def _typed(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("number", self.tr("Box number or part of it"), self.tr("number, digits")),
            ("consignee", self.tr("Consignee"), self.tr("consignee")),
            ("goods", self.tr("Goods"), self.tr("goods")),
            ("carrier", self.tr("Number of the train or plate of the truck"), self.tr("train, truck")),
            ("origin", self.tr("From"), self.tr("from")),
            ("destination", self.tr("To"), self.tr("to")),
            ("arrived", self.tr("Taken in on these days: 20.11–24.11"), self.tr("taken in")),
            ("departed", self.tr("Departed on these days: 20.11–24.11"), self.tr("departed")),
        )

    def _chosen(self) -> tuple[tuple[str, str, Choices], ...]:
        where = [(STOCK, self.tr("in stock")), *((each.value, badge_words(badge_of(each))) for each in Where)]
        lengths = [(str(feet), self.tr("{feet} ft").format(feet=feet)) for feet in LENGTH_CLASSES]
        held = [(Held.OPEN.value, self.tr("held")), (Held.OLD.value, self.tr("held over 24 h"))]
        odd = {
            Odd.ANY: self.tr("any exception"),
            Odd.AS_FOUND: self.tr("taken unannounced"),
            Odd.MISSING: self.tr("missing"),
            Odd.WRONG_TRAIN: self.tr("came with another train"),
            Odd.DELAYED: self.tr("delayed with its wagon"),
            Odd.SEAL: self.tr("seal differs"),
            Odd.DAMAGE: self.tr("damaged"),
        }
        return (
            ("where", self.tr("Where"), [("", self.tr("where: all")), *where]),
            ("category", self.tr("Regime"), _choices(self.tr("regime: all"), Category)),
            ("load_status", self.tr("Loaded or empty"), _choices(self.tr("load: all"), LoadStatus)),
            ("length_ft", self.tr("Length"), [("", self.tr("length: all")), *lengths]),
            ("commodity_group", self.tr("Commodity group"), [("", self.tr("group: all"))]),
            ("holds", self.tr("Open holds"), [("", self.tr("holds: all")), *held]),
            (
                "exceptions",
                self.tr("Exceptions"),
                [("", self.tr("exceptions: all")), *((each.value, words) for each, words in odd.items())],
            ),
        )

    def _line(self, name: str, spoken: str, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(f"records.filter.{name}")
        line.setAccessibleName(spoken)
        line.setPlaceholderText(hint)
        line.setToolTip(spoken)
        line.setMinimumWidth(64)
        line.textChanged.connect(lambda _text: self._on_typed(name))
        line.installEventFilter(self)
        return line

    def _combo(self, name: str, spoken: str, choices: Choices) -> FilterCombo:
        combo = FilterCombo(f"records.filter.{name}", spoken, choices, self)
        combo.currentIndexChanged.connect(self._tell)
        return combo

    def _on_typed(self, name: str) -> None:
        self.refuse(name, "")
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self._settings.keep_text(_KEPT, written(self.raw()))
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        """Let the fields that ask for something stand out."""
        for line in self.lines.values():
            if line.property("state") != "stop":
                _state(line, "asked" if line.text().strip() else "")
        for combo in self.combos.values():
            _state(combo, "asked" if combo.currentData() else "")


_SHARES = {
    "number": 14,
    "consignee": 12,
    "carrier": 12,
    "origin": 9,
    "destination": 9,
    "where": 12,
    "load_status": 9,
    "length_ft": 10,
    "exceptions": 14,
}


def _row(fields: Sequence[QWidget], shares: dict[str, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for each in fields:
        row.addWidget(each, shares.get(each.objectName().rpartition(".")[2], 11))
    return row


def _state(control: QWidget, state: str) -> None:
    if (control.property("state") or "") != state:
        control.setProperty("state", state)
        control.style().unpolish(control)
        control.style().polish(control)


def _choices(every: str, kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [("", every), *((each.value, word(each)) for each in kind)]
