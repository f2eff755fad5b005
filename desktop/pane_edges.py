"""Moves the edges between the panes of a screen by the arrow keys, as a mouse drags them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QSplitter, QSplitterHandle, QWidget
from shiboken6 import isValid

STEP, MARK = 24, 5
"""Pixels: how far one press moves an edge, and how broad it is shown while the keyboard is on it."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (Qt.Orientation.Horizontal, -STEP),
    Qt.Key.Key_Right: (Qt.Orientation.Horizontal, STEP),
    Qt.Key.Key_Up: (Qt.Orientation.Vertical, -STEP),
    Qt.Key.Key_Down: (Qt.Orientation.Vertical, STEP),
}
_NEXT: Final = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


class PaneEdges(QObject):
    """Gives the keyboard to an edge: arrows move it, Tab goes to the next, Enter or Esc gives it back."""

    def __init__(self, around: QWidget, tell: Callable[[str], None]) -> None:
        super().__init__(around)
        self._around, self._tell = around, tell
        self._came_from: QWidget | None = None
        self._edge: QSplitterHandle | None = None
        self._mark = QFrame(around)
        self._mark.setObjectName("paneEdge")
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.setAutoFillBackground(True)
        self._mark.setBackgroundRole(QPalette.ColorRole.Accent)
        self._mark.hide()

    def blocked(self) -> str:
        """Return why no edge can be moved now, in words; empty when one can."""
        return "" if self._edges() else self.tr("There is only one pane here")

    def begin(self) -> None:
        """Give the keyboard to the edge that is nearest to where it is."""
        edges = self._edges()
        if not edges:
            return
        focus = self._around.window().focusWidget()
        if isinstance(focus, QSplitterHandle) and focus in edges:
            # The key was pressed again: the edge is kept, and so is who had the keyboard before.
            self._take(focus)
        else:
            self._came_from = focus
            self._take(next(_edges_of(focus), edges[0]))
        self._tell(self.tr("Arrow keys move the edge, Tab goes to the next one, Enter or Esc ends"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys of the edge, follow it, and end where the keyboard goes elsewhere."""
        if watched is not self._edge:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut:
            self._end()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place_mark()
        return False

    def _press(self, key: Qt.Key) -> bool:
        if key in _ARROWS:
            self._move(*_ARROWS[key])
        elif key in _NEXT:
            edges = self._edges()
            here = edges.index(self._edge) if self._edge in edges else 0
            self._take(edges[(here + _NEXT[key]) % len(edges)])
        elif key in _ENDS:
            self._give_back()
        else:
            return False
        return True

    def _move(self, along: Qt.Orientation, by: int) -> None:
        """Move the edge; where it does not go that way, the nearest one that does."""
        assert self._edge is not None, "an edge has the keyboard"
        if self._edge.orientation() != along:
            near = (*_edges_of(self._origin()), *_edges_of(self._edge), *self._edges())
            other = next((edge for edge in near if edge.orientation() == along), None)
            if other is None:
                return
            self._take(other)
        _push(self._edge, by)

    def _take(self, edge: QSplitterHandle) -> None:
        before, self._edge = self._edge, edge
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        edge.setAccessibleName(self.tr("Edge between two panes"))
        edge.installEventFilter(self)
        edge.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_mark()
        self._mark.show()
        self._mark.raise_()

    def _give_back(self) -> None:
        edge, origin = self._edge, self._origin()
        self._end()
        if origin is not None and origin.isVisible():
            origin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif edge is not None:
            edge.clearFocus()

    def _origin(self) -> QWidget | None:
        """Return what had the keyboard before; None where it is gone by now, as an editor of a cell is."""
        return self._came_from if self._came_from is not None and isValid(self._came_from) else None

    def _end(self) -> None:
        if self._edge is not None and isValid(self._edge):
            self._edge.removeEventFilter(self)
        self._edge = None
        self._mark.hide()
        self._tell("")

    def _place_mark(self) -> None:
        """Show the edge broader than it is: a single pixel is not seen."""
        if self._edge is None:
            return
        place = self._edge.rect().translated(self._edge.mapTo(self._around, QPoint(0, 0)))
        middle = place.center()
        if self._edge.orientation() == Qt.Orientation.Horizontal:
            place.setWidth(MARK)
        else:
            place.setHeight(MARK)
        place.moveCenter(middle)
        self._mark.setGeometry(place)

    def _edges(self) -> list[QSplitterHandle]:
        """Return every edge that can be seen, from the outermost inwards."""
        splitters = (each for each in self._around.findChildren(QSplitter) if each.isVisible())
        edges = (splitter.handle(place) for splitter in splitters for place in range(1, splitter.count()))
        return [edge for edge in edges if edge.isVisible()]


def _edges_of(widget: QWidget | None) -> Iterator[QSplitterHandle]:
    """Yield the edges of the panes that a widget is in, the nearest first; of each pane the one after it."""
    while widget is not None:
        around = widget.parentWidget()
        if isinstance(around, QSplitter) and around.indexOf(widget) >= 0:
            place = min(around.indexOf(widget) + 1, around.count() - 1)
            if place > 0 and around.handle(place).isVisible():
                yield around.handle(place)
        widget = around


def _push(edge: QSplitterHandle, by: int) -> None:
    """Move an edge that many pixels, as far as the panes give way, and let it be known as of a drag."""
    splitter = edge.splitter()
    place = next(n for n in range(1, splitter.count()) if splitter.handle(n) is edge)
    sizes = splitter.sizes()
    grows, gives = (place - 1, place) if by > 0 else (place, place - 1)
    taken = sizes[gives] - _left_of(splitter, gives, sizes[gives] - abs(by))
    sizes[gives] -= taken
    sizes[grows] += taken
    splitter.setSizes(sizes)
    splitter.splitterMoved.emit(
        edge.x() if splitter.orientation() == Qt.Orientation.Horizontal else edge.y(), place
    )


def _left_of(splitter: QSplitter, place: int, wanted: int) -> int:
    """Return what is left of a pane that shall be so small: its least, or nothing where it may fold away."""
    pane = splitter.widget(place)
    assert pane is not None, "a splitter has as many panes as sizes"
    least = pane.minimumSize().expandedTo(pane.minimumSizeHint())
    smallest = least.width() if _is_across(splitter) else least.height()
    if wanted >= smallest:
        return wanted
    is_there = splitter.sizes()[place]
    return 0 if is_there <= smallest and splitter.isCollapsible(place) else min(smallest, is_there)


def _is_across(splitter: QSplitter) -> bool:
    """Return whether its panes stand side by side."""
    return splitter.orientation() == Qt.Orientation.Horizontal
