"""Under the train: the marked wagon large, the rules as rows, and what would mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.screens.transship.check_rows import CheckRow, CheckRows
from desktop.screens.transship.columns import OFFERS, Offer
from desktop.settings import Settings
from desktop.table import TableView
from desktop.widgets.judge import Judgement, JudgeView
from desktop.widgets.key_button import KeyButton
from desktop.widgets.reading_area import ReadingArea
from desktop.widgets.short_label import ShortLabel

_JUDGE_WIDTH = 528
_LEAST_RULES = 96


class JudgePanel(QWidget):
    """Shows one wagon; a refused plan stands over it in its own words, with its mend below."""

    mend_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transshipJudge")
        self.title = self._label("transshipWagon", "heading")
        self.words = ShortLabel("transshipWagonWords", self)
        self.status = self._label("transshipStatus", "strong")
        self.refusal = self._label("transshipRefusal", "stop")
        self.refusal.setWordWrap(True)
        self.note = self._label("transshipNote", "attention")
        self.note.setWordWrap(True)
        self.note.hide()
        self.refusal.hide()
        self.view = JudgeView(self)
        self.rules = CheckRows("transshipRules", self.tr("Rules of loading"), 32, figures=True, parent=self)
        self.remedy = self._label("transshipRemedy", "")
        self.remedy.setWordWrap(True)
        self.mend = KeyButton("transshipMend", self)
        self.mend.clicked.connect(self.mend_wanted)
        self.offers = TableView[Offer](
            "transshipOffers",
            self.tr("Boxes that would mend the wagon"),
            OFFERS,
            lambda offer: offer.on_id,
            settings,
            parent=self,
        )
        self.offers.opened.connect(lambda _offer: self.mend_wanted.emit())
        self._lay_out()
        self.show_remedy("")

    def show_wagon(self, title: str, words: str, judged: Judgement | None) -> None:
        """Show a wagon, or none."""
        self.title.setText(title)
        self.words.say(words)
        self.view.show_judgement(judged)

    def show_rules(self, rows: Sequence[CheckRow], status: str, role: str) -> None:
        """Show what each rule says, and the outcome in a word at the right."""
        self.rules.show_rows(rows)
        self.status.setText(status)
        self.status.setProperty("role", role)
        self.status.style().unpolish(self.status)
        self.status.style().polish(self.status)

    def show_refusal(self, sentence: str) -> None:
        """Say why a plan was refused; empty takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def show_note(self, words: str) -> None:
        """Say what is under way, beside the wagon; empty takes it away."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def show_remedy(self, sentence: str, mend: str = "", offers: Sequence[Offer] = ()) -> None:
        """Say what would mend the wagon, with the words of the button that does it and the boxes offered."""
        self.remedy.setText(sentence)
        self.remedy.setVisible(bool(sentence))
        self.mend.setVisible(bool(mend))
        self.mend.say(mend, self.tr("M"))
        self.offers.setVisible(bool(offers))
        self.offers.show_rows(offers)
        if offers and self.offers.current_row() is None:
            self.offers.select_number(0)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        head, body, foot, column = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(16)
        head.addWidget(self.title)
        head.addWidget(self.words, 1)
        head.addWidget(self.status)
        self.view.setMaximumWidth(_JUDGE_WIDTH + 160)
        self.view.setMinimumWidth(300)
        area = ReadingArea("transshipRulesArea", self.tr("Rules of loading"), self)
        area.setMinimumHeight(_LEAST_RULES)
        area.setWidget(self.rules)
        body.setSpacing(16)
        body.addWidget(self.view, 5, Qt.AlignmentFlag.AlignTop)
        body.addWidget(area, 6)
        foot.setSpacing(12)
        foot.addWidget(self.remedy, 1)
        foot.addWidget(self.mend)
        column.setContentsMargins(24, 12, 24, 8)
        column.setSpacing(8)
        for part, share in ((head, 0), (body, 3), (foot, 0)):
            column.addLayout(part, share)
        column.insertWidget(1, self.refusal)
        column.insertWidget(2, self.note)
        # The rules take what no offers need: where all is legal, more of them are read.
        column.addWidget(self.offers, 2)
