"""A choice in a row of filters: as narrow as its row needs, and named for who hears it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.widgets.choice_box import ChoiceBox

Choices = Sequence[tuple[str, str]]
"""Values and their words; the value that filters nothing is empty."""


class FilterCombo(ChoiceBox):
    """Offers choices; whoever connects `currentIndexChanged` asks `currentData()` for the value."""

    def __init__(self, name: str, spoken: str, choices: Choices, parent: QWidget) -> None:
        super().__init__(name, spoken, parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(7)
        self.offer(choices)

    def offer(self, choices: Choices) -> None:
        """Offer other choices instead; the first is chosen."""
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
