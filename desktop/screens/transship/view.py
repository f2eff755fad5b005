"""How Transshipment is laid out: the list and its answer at the left, train and judge at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
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
from desktop.widgets.stepping import SteppingView

_KEYS = (ids.ASSIGN, ids.SPREAD, ids.TAKE_OFF, ids.SWAP, ids.ROLL_OVER)


class TransshipView(SteppingView):
    """The widgets of the screen; it knows where they stand and nothing else."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("transshipScreen")
        self.setAccessibleName(self.tr("Transship"))
        self.keys = KeyBar(actions, _KEYS, (ids.LOADING,), self)
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setObjectName("transshipSides")
        sides.setChildrenCollapsible(False)
        # Each part is made where it stays: Qt reads the style sheet anew for whatever moves.
        self._left = self._build_left(settings, sides)
        self._right = self._build_right(settings, sides)
        for number, share in enumerate((2, 3)):
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

    def _build_left(self, settings: Settings, parent: QSplitter) -> QStackedWidget:
        left = QStackedWidget(parent)
        over = _splitter("transshipLeft", left)
        self.waiting, self.why = WaitingPanel(settings, over), WhyPanel(over)
        for number, share in enumerate((5, 3)):
            over.setStretchFactor(number, share)
        over.setSizes([560, 330])
        settings.remember_splitter(over, "transship/left")
        self.plan = PlanPage(settings, left)
        left.addWidget(over)
        left.addWidget(self.plan)
        _panel(left)
        return left

    def _build_right(self, settings: Settings, parent: QSplitter) -> QStackedWidget:
        right = QStackedWidget(parent)
        self.no_train = EmptyState(right, "transshipNoTrain")
        over = _splitter("transshipRight", right)
        self.train = TrainPanel(ids.PLAN, ids.WAGONS, over)
        self._wagon = QStackedWidget(over)
        self.no_wagon = EmptyState(self._wagon, "transshipNoWagon")
        self.judge = JudgePanel(settings, self._wagon)
        self._wagon.addWidget(self.no_wagon)
        self._wagon.addWidget(self.judge)
        for number in range(2):
            over.setStretchFactor(number, 1)
        over.setSizes([480, 440])
        settings.remember_splitter(over, "transship/right")
        right.addWidget(self.no_train)
        right.addWidget(over)
        _panel(self.train.view)
        _panel(self._wagon)
        return right


def _splitter(name: str, parent: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Vertical, parent)
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    return splitter


def _panel(widget: QWidget) -> None:
    """Give a widget the ground of a panel, in either theme."""
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    widget.setAutoFillBackground(True)
