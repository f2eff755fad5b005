"""Search and command in one line: what is on the terminal and what can be done, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.actions import Actions, shown_key
from desktop.palette_row import HEIGHT, PaletteRow
from desktop.screen import Link

PAUSE_MS = 60
LIST_WIDTH = 640
_SHOWN_ROWS = 14


@dataclass(frozen=True)
class Found:
    """One thing that the search has found: `title` and `detail` are ready to be read."""

    title: str
    detail: str
    link: Link
    icon: str = ""


Then = Callable[[tuple[Found, ...]], None]
Search = Callable[[str, Then], None]
"""`search(text, then)` finds boxes, trains and trucks off the main thread and gives them to `then` on it."""


@dataclass(frozen=True)
class Entry:
    """One line of the list: a command or something found."""

    title: str
    detail: str
    icon: str
    action_id: str = ""
    link: Link | None = None
    reason: str = ""
    """Why it cannot be done now."""


class Palette(QFrame):
    """The list under the search line; the line keeps the focus and the list follows the arrow keys."""

    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        line: QLineEdit,
        actions: Actions,
        search: Search,
        open_link: Callable[[Link], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._around = parent
        self._line = line
        self._actions = actions
        self._search = search
        self._open_link = open_link
        self._found: tuple[Found, ...] = ()
        self._entries: list[Entry] = []
        self._back_to: QWidget | None = None
        self._is_asking = self._takes_answer = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._build()
        line.installEventFilter(self)
        line.textEdited.connect(self._on_edited)
        self.hide()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what is listed now, in order."""
        return tuple(self._entries)

    def open(self) -> None:
        """Put the keyboard into the line, remember where it was, and list the commands."""
        focus = self.window().focusWidget()
        if focus is not None and focus is not self._line:
            self._back_to = focus
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self._show_list()

    def look_for(self, text: str) -> None:
        """Open with a text as if it had been typed."""
        self.open()
        self._line.setText(text)
        self._on_edited()

    def dismiss(self) -> None:
        """Close the list, empty the line and give the keyboard back to where it was."""
        self._hide_list()
        self._line.clear()
        if self._back_to is not None and self._back_to.isVisible():
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._line.clearFocus()
        self._back_to = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys, Enter and Esc of the line; open and close with its focus."""
        if watched is not self._line:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event.key())
        if event.type() == QEvent.Type.MouseButtonPress and not self.isVisible():
            self.open()
        if event.type() == QEvent.Type.FocusOut:
            self._hide_list()
        return False

    def _build(self) -> None:
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        # Where it lists nothing, nothing else would cover the screen behind it.
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListWidget(self)
        self._list.setObjectName("paletteList")
        self._list.setAccessibleName(self.tr("Found and commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(PaletteRow(self._list))
        self._list.itemClicked.connect(lambda _item: self._take())
        self._nothing = QLabel(self.tr("Nothing found. Four digits of a box number are enough."), self)
        self._nothing.setObjectName("paletteNothing")
        self._nothing.setContentsMargins(8, 8, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._nothing)

    def _press(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self._show_list()
        elif self._entries:
            self._list.setCurrentRow((self._list.currentRow() + by) % len(self._entries))

    def _enter(self) -> None:
        """Take the row that is marked; where none is yet, the answer of the search is waited for."""
        if self._is_asking and self.isVisible() and not self._entries:
            self._takes_answer = True
            if self._pause.isActive():
                self._pause.stop()
                self._ask()
        else:
            self._take()

    def _take(self) -> None:
        row = self._list.currentRow()
        if not self.isVisible() or not 0 <= row < len(self._entries) or self._entries[row].reason:
            return
        chosen = self._entries[row]
        # Closed first: what was chosen may want the keyboard elsewhere.
        self.dismiss()
        if chosen.link is not None:
            self._open_link(chosen.link)
        else:
            self._actions.trigger(chosen.action_id)

    def _on_edited(self) -> None:
        self._found = ()
        self._is_asking, self._takes_answer = bool(self._line.text().strip()), False
        self._pause.start()
        self._show_list()

    def _ask(self) -> None:
        text = self._line.text().strip()
        if text:
            self._search(text, lambda found: self._hear(text, found))

    def _hear(self, text: str, found: tuple[Found, ...]) -> None:
        # An answer to what is no longer in the line is no answer.
        if self.isVisible() and text == self._line.text().strip():
            self._found = found
            self._fill()
            self._is_asking = False
            if self._takes_answer:
                self._takes_answer = False
                self._take()

    def _show_list(self) -> None:
        if not self.isVisible():
            self.show()
            self.raise_()
            self.opened.emit()
        self._fill()

    def _hide_list(self) -> None:
        if self.isVisible():
            self._found = ()
            self._is_asking = self._takes_answer = False
            self.hide()
            self.closed.emit()

    def _fill(self) -> None:
        text = self._line.text().strip()
        found = [Entry(hit.title, hit.detail, hit.icon, link=hit.link) for hit in self._found]
        self._entries = [*found, *self._commands(text)]
        self._list.clear()
        for entry in self._entries:
            self._list.addItem(_item(entry))
        self._list.setVisible(bool(self._entries))
        self._nothing.setVisible(not self._entries)
        if self._entries:
            self._list.setCurrentRow(0)
        self._place()

    def _commands(self, text: str) -> list[Entry]:
        wanted = text.casefold().split()
        listed = [
            Entry(
                self._actions.words(spec.id),
                shown_key(spec),
                spec.icon,
                action_id=spec.id,
                reason=self._actions.blocked(spec.id),
            )
            for spec in self._actions.available()
            if spec.in_palette and all(word in self._actions.words(spec.id).casefold() for word in wanted)
        ]
        # What can be done stands first, so that Enter does something.
        return sorted(listed, key=lambda entry: bool(entry.reason))

    def _place(self) -> None:
        rows = min(len(self._entries), _SHOWN_ROWS)
        height = rows * HEIGHT if rows else self._nothing.sizeHint().height()
        corner = self._line.mapTo(self._around, QPoint(0, self._line.height() + 2))
        width = max(self._line.width(), LIST_WIDTH)
        self.setGeometry(QRect(corner.x(), corner.y(), width, height + 2 * self.frameWidth() + 2))


def _item(entry: Entry) -> QListWidgetItem:
    item = QListWidgetItem(entry.title)
    item.setData(PaletteRow.DETAIL, entry.detail)
    item.setData(PaletteRow.PICTURE, entry.icon)
    item.setData(PaletteRow.REASON, entry.reason)
    spoken = (entry.title, entry.detail, entry.reason)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))
    return item
