"""The filters over the plan: what is typed and chosen; the choices, not the text, are kept for next time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from db.queries.yard_stock import StockRow
from desktop.screens.yard.colours import band_words
from desktop.screens.yard.filters import ANY_HOLD, DWELL_BANDS, NO_HOLD, NOWHERE, UNPLACED, StockFilter
from desktop.settings import Settings
from desktop.widgets.filter_combo import Choices, FilterCombo
from desktop.widgets.key_button import KeyButton
from desktop.words import word
from domain.holds import HoldKind
from domain.visit import Category, LoadStatus

_KEPT = "yard/filter"
_LEAST_COMBO = 80


class FilterRow(QWidget):
    """One line of fields; each change is told at once."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yard.filters")
        self._settings = settings
        self._place = ""
        self.text = QLineEdit(self)
        self.text.setObjectName("yard.filter.text")
        self.text.setAccessibleName(self.tr("Number, last digits, consignee or goods"))
        self.text.setPlaceholderText(self.tr("number, consignee, goods"))
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self._tell)
        self.combos = {name: self._combo(name, *row) for name, row in self._rows().items()}
        self.clear_button = KeyButton("yard.filter.clear", self)
        self.clear_button.say(self.tr("All"), "Shift+F")
        self.clear_button.setAccessibleName(self.tr("Show all boxes again"))
        self.clear_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 2)
        for combo in self.combos.values():
            row.addWidget(combo, 1)
        row.addWidget(self.clear_button)
        self._restore()
        self._mark()

    def value(self) -> StockFilter:
        """Return what is asked for."""
        chosen = {name: str(combo.currentData() or "") for name, combo in self.combos.items()}
        unplaced = chosen.pop("placed")
        place = unplaced or self._place
        return StockFilter(text=self.text.text(), place=place, **chosen)

    def ask_place(self, key: str) -> None:
        """Ask for the boxes of one place, empty for all; it takes the place of "not in a slot"."""
        self._place = key
        with QSignalBlocker(self.combos["placed"]):
            self.combos["placed"].setCurrentIndex(0)
        self._tell()

    def clear(self) -> None:
        """Ask for nothing."""
        for combo in self.combos.values():
            with QSignalBlocker(combo):
                combo.setCurrentIndex(0)
        with QSignalBlocker(self.text):
            self.text.clear()
        self._place = ""
        self._tell()

    def offer(self, boxes: Iterable[StockRow]) -> None:
        """Let the destinations that boxes here have be chosen; what is chosen stays."""
        named = {box.destination: box.destination_name or box.destination for box in boxes if box.destination}
        known = sorted(((code, name or code) for code, name in named.items()), key=lambda pair: pair[1])
        combo = self.combos["destination"]
        wanted = [("", self.tr("to: all")), *known, (NOWHERE, self.tr("to: not known"))]
        if [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())] == wanted:
            return
        chosen = combo.currentData()
        with QSignalBlocker(combo):
            combo.offer(wanted)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def _rows(self) -> dict[str, tuple[str, Choices]]:
        return {
            "load_status": (self.tr("Loaded or empty"), _choices(self.tr("load: all"), LoadStatus)),
            "category": (self.tr("Regime"), _choices(self.tr("regime: all"), Category)),
            "destination": (self.tr("Destination"), [("", self.tr("to: all"))]),
            "hold": (
                self.tr("Hold"),
                [
                    *_choices(self.tr("holds: all"), ()),
                    (ANY_HOLD, self.tr("held")),
                    (NO_HOLD, self.tr("not held")),
                    *_choices("", HoldKind)[1:],
                ],
            ),
            "placed": (
                self.tr("In a slot or not"),
                [("", self.tr("placed: all")), (UNPLACED, self.tr("not in a slot"))],
            ),
            "dwell": (
                self.tr("How long here"),
                [("", self.tr("here: all")), *((key, band_words(key)) for key, _first, _end in DWELL_BANDS)],
            ),
        }

    def _combo(self, name: str, spoken: str, choices: Choices) -> FilterCombo:
        combo = FilterCombo(f"yard.filter.{name}", spoken, choices, self)
        # The row must not push the window wider when it also offers to show all.
        combo.setMinimumWidth(_LEAST_COMBO)
        combo.currentIndexChanged.connect(self._tell)
        return combo

    def _tell(self) -> None:
        kept = asdict(replace(self.value(), text="", place=""))
        kept["placed"] = str(self.combos["placed"].currentData() or "")
        self._settings.keep_text(_KEPT, json.dumps({name: value for name, value in kept.items() if value}))
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        asked = self.value()
        self.clear_button.setVisible(not asked.is_empty)

    def _restore(self) -> None:
        try:
            kept = json.loads(self._settings.text(_KEPT, "{}"))
        except json.JSONDecodeError:
            kept = {}
        for name, combo in self.combos.items():
            value = kept.get(name, "") if isinstance(kept, dict) else ""
            if name == "destination" and value:
                combo.addItem(value, value)
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(value)))


def _choices(every: str, kinds: type[LoadStatus | Category | HoldKind] | tuple[()]) -> list[tuple[str, str]]:
    return [("", every), *((each.value, word(each)) for each in kinds)]
