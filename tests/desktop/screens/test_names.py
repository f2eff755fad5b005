"""Everything that can be focused or clicked has a name for tests and scripts, and one for a screen reader."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from desktop.window import Window
from tests.desktop.screens.walking import walk

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
# Parts that Qt makes of its own, inside a control that has its names.
OF_QT = {"QLineEditIconButton", "QComboBoxPrivateContainer", "QExpandingLineEdit", "QTableCornerButton"}


def is_control(widget: QWidget) -> bool:
    """Returns whether it can be focused or clicked, and is no part that Qt makes of its own."""
    if widget.metaObject().className() in OF_QT or widget.objectName().startswith("qt_"):
        return False
    if isinstance(widget, QScrollBar):
        return False
    if widget.metaObject().className() == "QComboBoxListView" and not widget.isVisible():
        # Qt makes the list of a choice when it likes; its names come when it opens, which is looked at apart.
        return False
    if isinstance(widget, QLabel):
        return "<a " in widget.text() or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return isinstance(widget, CONTROLS) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def controls(around: QWidget) -> list[QWidget]:
    """Returns every control under a widget, the list that an open choice shows included."""
    return [widget for widget in around.findChildren(QWidget) if is_control(widget)]


def spoken(widget: QWidget) -> str:
    """Returns what a screen reader calls it."""
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(QAccessible.Text.Name) if heard is not None else ""


def path(widget: QWidget) -> str:
    """Returns where a widget is, for who must mend it."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        names.append(at.objectName() or at.metaObject().className())
        at = at.parentWidget()
    return f"{widget.metaObject().className()} " + " < ".join(names)


def beyond_the_keyboard(around: QWidget) -> list[str]:
    """Returns where something runs over that neither Tab leads to nor anything in it moves."""
    return [
        path(area)
        for area in around.findChildren(QScrollArea)
        if area.isVisible()
        and area.verticalScrollBar().maximum() > 0
        and area.focusPolicy() == Qt.FocusPolicy.NoFocus
        and not any(
            part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in area.widget().findChildren(QWidget)
        )
        and not area.widget().focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def lists_without_names(combo: QComboBox) -> list[str]:
    """Opens a choice and returns where its list is when it has not both names."""
    combo.showPopup()
    view = combo.view()
    said = view.objectName() and spoken(view)
    combo.hidePopup()
    return [] if said else [f"the list of {path(combo)}"]


def test_every_control_has_its_names(demo_window: Window) -> None:
    window = demo_window
    wrong: dict[str, set[str]] = {"nameless": set(), "silent": set(), "twice": set(), "unreached": set()}
    seen: set[str] = set()

    def look() -> None:
        screen = window.screen_of(window.current).widget
        every = controls(window)
        for widget in every:
            if not widget.objectName():
                wrong["nameless"].add(path(widget))
            if widget.isVisible() and not spoken(widget):
                wrong["silent"].add(path(widget))
            if isinstance(widget, QComboBox) and widget.isVisible() and widget.objectName() not in seen:
                wrong["silent"].update(lists_without_names(widget))
            seen.add(widget.objectName())
        wrong["unreached"].update(beyond_the_keyboard(window))
        names = Counter(widget.objectName() for widget in every if screen.isAncestorOf(widget))
        wrong["twice"].update(
            f"{window.current}: {name}" for name, count in names.items() if name and count > 1
        )

    walk(window, look)
    assert len(seen) > 100
    assert {how: sorted(where) for how, where in wrong.items() if where} == {}
