"""How Transshipment is laid out: the list and its answer at the left, train and judge at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.screens.transship import actions as ids
from desktop.screens.transship.judge_panel import JudgePanel
from desktop.screens.transship.plan_page import PlanPage
from desktop.screens.transship.train_panel import TrainPanel
from desktop.screens.transship.waiting_panel import WaitingPanel
from desktop.screens.transship.why_panel import WhyPanel
from desktop.settings import Settings
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.key_bar import KeyBar

_KEYS = (ids.ASSIGN, ids.SPREAD, ids.TAKE_OFF, ids.SWAP, ids.ROLL_OVER)


class TransshipView(QWidget):
    """The widgets of the screen; it knows where they stand and nothing else."""

    stepped_back = Signal()

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("transshipScreen")
        self.setAccessibleName(self.tr("Transshipment"))
        self.waiting = WaitingPanel(settings, self)
        self.why = WhyPanel(self)
        self.plan = PlanPage(settings, self)
        self.train = TrainPanel(ids.PLAN, ids.WAGONS, self)
        self.judge = JudgePanel(settings, self)
        self.no_train = EmptyState(self)
        self.no_wagon = EmptyState(self)
        self.keys = KeyBar(actions, _KEYS, (ids.LOADING,), self)
        self._left = self._build_left(settings)
        self._right = self._build_right(settings)
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setObjectName("transshipSides")
        sides.setChildrenCollapsible(False)
        for number, (side, share) in enumerate(((self._left, 2), (self._right, 3))):
            sides.addWidget(side)
            sides.setStretchFactor(number, share)
        sides.setSizes([712, 1136])
        settings.remember_splitter(sides, "transship/sides")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(sides, 1)
        column.addWidget(self.keys)

    @property
    def planning(self) -> bool:
        """Return whether the form of a train stands in place of the list."""
        return self._left.currentIndex() == 1

    def show_planning(self, on: bool) -> None:
        """Put the form of a train in place of the list, or the list back."""
        self._left.setCurrentIndex(1 if on else 0)

    def show_train(self, there: bool) -> None:
        """Show the train, or what to do where none is planned."""
        self._right.setCurrentIndex(1 if there else 0)

    def show_wagon(self, there: bool) -> None:
        """Show the judge, or what to do where no wagon is marked."""
        self._wagon.setCurrentIndex(1 if there else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back on Esc from what nobody below has taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.stepped_back.emit()
        else:
            super().keyPressEvent(event)

    def _build_left(self, settings: Settings) -> QStackedWidget:
        over = QSplitter(Qt.Orientation.Vertical, self)
        over.setObjectName("transshipLeft")
        over.setChildrenCollapsible(False)
        for number, (part, share) in enumerate(((self.waiting, 5), (self.why, 3))):
            over.addWidget(part)
            over.setStretchFactor(number, share)
        over.setSizes([560, 330])
        settings.remember_splitter(over, "transship/left")
        left = QStackedWidget(self)
        left.addWidget(over)
        left.addWidget(self.plan)
        _panel(left)
        return left

    def _build_right(self, settings: Settings) -> QStackedWidget:
        self._wagon = QStackedWidget(self)
        self._wagon.addWidget(self.no_wagon)
        self._wagon.addWidget(self.judge)
        over = QSplitter(Qt.Orientation.Vertical, self)
        over.setObjectName("transshipRight")
        over.setChildrenCollapsible(False)
        for number, (part, share) in enumerate(((self.train, 1), (self._wagon, 1))):
            over.addWidget(part)
            over.setStretchFactor(number, share)
        over.setSizes([480, 440])
        settings.remember_splitter(over, "transship/right")
        right = QStackedWidget(self)
        right.addWidget(self.no_train)
        right.addWidget(over)
        _panel(self.train.view)
        _panel(self._wagon)
        return right


def _panel(widget: QWidget) -> None:
    """Give a widget the ground of a panel, in either theme."""
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    widget.setAutoFillBackground(True)
