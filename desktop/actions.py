"""The table of actions: buttons, menus, palette and keys derive from it, so none can say another thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop.keyboard import combination
from desktop.sentences import QT_TRANSLATE_NOOP

WINDOW = "window"
SORT, UNSORT, COLUMNS = "table.sort", "table.unsort", "table.columns"
COLUMN_LEFT, COLUMN_RIGHT = "table.left", "table.right"
WIDER, NARROWER = "table.wider", "table.narrower"
COPY_WITH_HEADINGS, SAVE_CSV = "table.copyHeadings", "table.saveCsv"
PANES = "window.panes"


@dataclass(frozen=True)
class ActionSpec:
    """One thing that the operator can do. `text` is a QT_TRANSLATE_NOOP of context "actions"."""

    id: str
    text: str
    icon: str = ""
    shortcut: str = ""
    """A single key in portable text: `F2`, `A`, `Shift+A`, `Ctrl+K`, `Alt+1`."""
    scope: str = WINDOW
    """`window`, or the name of the screen on which alone it is known."""
    primary: bool = False
    """The one accent button of its screen."""
    in_palette: bool = True
    context: str = "actions"
    """The translation context of `text`."""


# No Alt+Shift: under many systems it changes the layout of the keyboard.
TABLE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(SORT, QT_TRANSLATE_NOOP("actions", "Sort by the current column"), "sort", "Ctrl+Shift+S"),
    ActionSpec(
        UNSORT, QT_TRANSLATE_NOOP("actions", "Give the rows their own order"), "cross", "Ctrl+Shift+O"
    ),
    ActionSpec(COLUMNS, QT_TRANSLATE_NOOP("actions", "Columns…"), "columns", "Ctrl+Shift+H"),
    ActionSpec(
        COLUMN_LEFT, QT_TRANSLATE_NOOP("actions", "Move the column left"), "chevron-left", "Ctrl+Shift+Left"
    ),
    ActionSpec(
        COLUMN_RIGHT,
        QT_TRANSLATE_NOOP("actions", "Move the column right"),
        "chevron-right",
        "Ctrl+Shift+Right",
    ),
    ActionSpec(WIDER, QT_TRANSLATE_NOOP("actions", "Make the column wider"), "wider", "Alt+Right"),
    ActionSpec(NARROWER, QT_TRANSLATE_NOOP("actions", "Make the column narrower"), "narrower", "Alt+Left"),
    ActionSpec(
        COPY_WITH_HEADINGS, QT_TRANSLATE_NOOP("actions", "Copy with headings"), "copy", "Ctrl+Shift+C"
    ),
    ActionSpec(SAVE_CSV, QT_TRANSLATE_NOOP("actions", "Save as CSV…"), "save", "Ctrl+Shift+E"),
)
"""What can be done with the table that had the keyboard last; the palette lists it after the screens."""

WINDOW_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "window.palette",
        QT_TRANSLATE_NOOP("actions", "Search or command"),
        "search",
        "Ctrl+K",
        in_palette=False,
    ),
    ActionSpec("window.undo", QT_TRANSLATE_NOOP("actions", "Undo my last act"), "undo", "Ctrl+Z"),
    ActionSpec("window.reload", QT_TRANSLATE_NOOP("actions", "Read again"), "refresh", "F5"),
    ActionSpec("window.theme", QT_TRANSLATE_NOOP("actions", "Light or dark"), "theme", "Ctrl+Shift+L"),
    ActionSpec("window.quit", QT_TRANSLATE_NOOP("actions", "Close hubdesk"), "cross", "Ctrl+Q"),
    ActionSpec(PANES, QT_TRANSLATE_NOOP("actions", "Resize the panes"), "panes", "Ctrl+Shift+P"),
)


@dataclass
class _Bound:
    run: Callable[[], None]
    blocked: Callable[[], str]
    named: Callable[[], str]


def _never() -> str:
    return ""


class Actions(QObject):
    """Knows every action, which of them can be done now, and does them."""

    changed = Signal()
    """Something that buttons show may differ: call `touch` when what blocks an action has changed."""

    def __init__(self, specs: Iterable[ActionSpec] = WINDOW_ACTIONS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._specs: dict[str, ActionSpec] = {}
        self._bound: dict[str, _Bound] = {}
        self._keys: dict[tuple[str, QKeyCombination], str] = {}
        self._scope = WINDOW
        self.add(specs)

    def add(self, specs: Iterable[ActionSpec]) -> None:
        """Make actions known; raises ValueError for an id twice, or a key twice on one screen."""
        for spec in specs:
            if spec.id in self._specs:
                raise ValueError(f"action {spec.id} is there already")
            if spec.shortcut:
                self._claim(spec)
            self._specs[spec.id] = spec

    def bind(
        self,
        action_id: str,
        run: Callable[[], None],
        blocked: Callable[[], str] = _never,
        named: Callable[[], str] = _never,
    ) -> None:
        """Say what the action does, and why it cannot be done now (translated; empty = it can).

        `named` is what it is called now where that depends on what is worked (empty = as in the table).
        Raises KeyError for an unknown id.
        """
        self._bound[self._specs[action_id].id] = _Bound(run, blocked, named)
        self.changed.emit()

    def touch(self) -> None:
        """Let buttons ask again whether their action can be done."""
        self.changed.emit()

    def spec(self, action_id: str) -> ActionSpec:
        """Return the row of the table; raises KeyError."""
        return self._specs[action_id]

    @property
    def scope(self) -> str:
        """Return the name of the screen whose actions are known beside the window's."""
        return self._scope

    def set_scope(self, screen: str) -> None:
        """Make the actions of that screen the ones that keys and palette know."""
        self._scope = screen
        self.changed.emit()

    def available(self) -> tuple[ActionSpec, ...]:
        """Return the bound actions of the screen, then those of the window, in the order of the table."""
        bound = [spec for spec in self._specs.values() if spec.id in self._bound]
        here = [spec for spec in bound if spec.scope == self._scope != WINDOW]
        return (*here, *(spec for spec in bound if spec.scope == WINDOW))

    def blocked(self, action_id: str) -> str:
        """Return why the action cannot be done now, in words; empty when it can."""
        bound = self._bound.get(action_id)
        if bound is None:
            return QCoreApplication.translate("actions", "Not available here")
        return bound.blocked()

    def words(self, action_id: str) -> str:
        """Return what the action is called now, in the language of the window; raises KeyError."""
        bound = self._bound.get(action_id)
        return (bound.named() if bound is not None else "") or words(self._specs[action_id])

    def trigger(self, action_id: str) -> bool:
        """Do the action unless it is blocked; return whether it was done."""
        if self.blocked(action_id):
            return False
        self._bound[action_id].run()
        return True

    def for_keys(self, keys: QKeyCombination) -> str | None:
        """Return the id of the bound action that those keys stand for on this screen, or None."""
        for scope in (self._scope, WINDOW):
            action_id = self._keys.get((scope, keys))
            if action_id is not None and action_id in self._bound:
                return action_id
        return None

    def _claim(self, spec: ActionSpec) -> None:
        keys = combination(spec.shortcut)
        rivals = {scope for scope, taken in self._keys if taken == keys}
        if spec.scope in rivals or (WINDOW in rivals) or (spec.scope == WINDOW and rivals):
            raise ValueError(f"{spec.shortcut} of {spec.id} is taken in {sorted(rivals)}")
        self._keys[spec.scope, keys] = spec.id


def words(spec: ActionSpec) -> str:
    """Return the text of the action in the language of the window."""
    return QCoreApplication.translate(spec.context, spec.text)


def shown_key(spec: ActionSpec) -> str:
    """Return the key of the action as it is read: arrows as they stand on the keys, in any language."""
    return spec.shortcut.replace("Left", "←").replace("Right", "→")


def fill_menu(menu: QMenu, actions: Actions, action_ids: Iterable[str]) -> None:
    """Add the actions to a menu with their keys; what cannot be done is grey and says why. "" = a line."""
    for action_id in action_ids:
        if not action_id:
            menu.addSeparator()
            continue
        spec, reason = actions.spec(action_id), actions.blocked(action_id)
        # The key is shown only: `Keys` hears it, so that Qt's own shortcuts need not.
        named = actions.words(action_id)
        entry = menu.addAction(f"{named}\t{shown_key(spec)}" if spec.shortcut else named)
        entry.setObjectName(action_id)
        entry.setEnabled(not reason)
        entry.setToolTip(reason)
        entry.triggered.connect(lambda _checked=False, chosen=action_id: actions.trigger(chosen))
