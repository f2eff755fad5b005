"""Under the list: why the chosen box cannot leave, and the small forms about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.screens.transship.check_rows import CheckRow, CheckRows
from desktop.widgets.form import Form
from desktop.widgets.reading_area import ReadingArea
from desktop.widgets.short_label import ShortLabel


class WhyPanel(QStackedWidget):
    """Shows the answer, or a form in its place until it is committed or stepped back from."""

    act_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transshipWhy")
        self._build_answer()
        area = ReadingArea("transshipFormArea", self.tr("Form"), self)
        self.form = Form(area, "transshipForm")
        area.setWidget(self.form)
        self.addWidget(area)

    @property
    def form_open(self) -> bool:
        """Return whether a form stands in place of the answer."""
        return self.currentIndex() == 1

    def show_form(self, on: bool) -> None:
        """Show the form instead of the answer, or the answer again."""
        self.setCurrentIndex(1 if on else 0)

    def show_nothing(self, sentence: str) -> None:
        """Say that no box is chosen."""
        self.reasons.setText("")
        self.about.say("")
        self.rows.show_rows(())
        self.conclusion.setText(sentence)

    def show_answer(self, reasons: int, about: str, rows: tuple[CheckRow, ...], conclusion: str) -> None:
        """Show how many reasons there are for which box, the rows, and what can be done all the same."""
        self.reasons.setText(
            self.tr("nothing bars it")
            if not reasons
            else self.tr("%Ln reason", "", reasons)
            if reasons == 1
            else self.tr("%Ln reasons", "", reasons)
        )
        self.reasons.setProperty("role", "stop" if reasons else "quiet")
        self.reasons.style().unpolish(self.reasons)
        self.reasons.style().polish(self.reasons)
        self.about.say(about)
        self.rows.show_rows(rows)
        self.conclusion.setText(conclusion)

    def _build_answer(self) -> None:
        page = QWidget(self)
        heading = QLabel(self.tr("Why can't this box leave?"), page)
        heading.setProperty("role", "heading")
        self.reasons = QLabel(page)
        self.reasons.setObjectName("transshipReasons")
        self.about = ShortLabel("transshipAbout", page)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.setSpacing(8)
        head.addWidget(heading)
        head.addWidget(self.reasons)
        head.addWidget(self.about, 1)
        area = ReadingArea("transshipWhyArea", self.tr("Why can't this box leave?"), page)
        area.setWidget(self._build_rows(area))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
        self.addWidget(page)

    def _build_rows(self, parent: QWidget) -> QWidget:
        body = QWidget(parent)
        self.rows = CheckRows("transshipWhyRows", self.tr("Why can't this box leave?"), 76, parent=body)
        self.rows.act_wanted.connect(self.act_wanted)
        self.conclusion = QLabel(body)
        self.conclusion.setObjectName("transshipConclusion")
        self.conclusion.setProperty("role", "quiet")
        self.conclusion.setWordWrap(True)
        self.conclusion.setContentsMargins(8, 0, 8, 0)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(8, 0, 8, 8)
        inner.setSpacing(8)
        inner.addWidget(self.rows)
        inner.addWidget(self.conclusion)
        inner.addStretch(1)
        return body
