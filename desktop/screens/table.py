"""The table of screens, in the order of the rail. To add one: its actions, a function that loads it, a row.

from desktop.screens.yard.actions import ACTIONS as YARD

def _yard() -> Build:
    from desktop.screens.yard.screen import YardScreen   # imported when it is first shown
    return YardScreen

ScreenSpec("yard", QT_TRANSLATE_NOOP("screens", "Yard"), "yard", _yard, YARD),
"""

from __future__ import annotations

from collections.abc import Callable

from desktop.screen import Desk, Screen, ScreenSpec
from desktop.screens.arrivals.actions import ACTIONS as ARRIVALS
from desktop.screens.dispatch.actions import ACTIONS as DISPATCH
from desktop.screens.records.actions import ACTIONS as RECORDS
from desktop.screens.transship.actions import ACTIONS as TRANSSHIP
from desktop.screens.yard.actions import ACTIONS as YARD
from desktop.sentences import QT_TRANSLATE_NOOP

Build = Callable[[Desk], Screen]


def _arrivals() -> Build:
    from desktop.screens.arrivals.screen import ArrivalsScreen

    return ArrivalsScreen


def _yard() -> Build:
    from desktop.screens.yard.screen import YardScreen

    return YardScreen


def _transship() -> Build:
    from desktop.screens.transship.screen import TransshipScreen

    return TransshipScreen


def _dispatch() -> Build:
    from desktop.screens.dispatch.screen import DispatchScreen

    return DispatchScreen


def _records() -> Build:
    from desktop.screens.records.screen import RecordsScreen

    return RecordsScreen


def _settings() -> Build:
    from desktop.screens.settings.screen import SettingsScreen

    return SettingsScreen


SCREENS: tuple[ScreenSpec, ...] = (
    # Overview, Arrivals, Yard, Transship, Dispatch, Shift, Records stand in this order.
    ScreenSpec("arrivals", QT_TRANSLATE_NOOP("screens", "Arrivals"), "arrivals", _arrivals, ARRIVALS),
    ScreenSpec("yard", QT_TRANSLATE_NOOP("screens", "Yard"), "yard", _yard, YARD),
    ScreenSpec("transship", QT_TRANSLATE_NOOP("screens", "Transship"), "transship", _transship, TRANSSHIP),
    ScreenSpec("dispatch", QT_TRANSLATE_NOOP("screens", "Dispatch"), "dispatch", _dispatch, DISPATCH),
    ScreenSpec("records", QT_TRANSLATE_NOOP("screens", "Records"), "records", _records, RECORDS),
    ScreenSpec("settings", QT_TRANSLATE_NOOP("screens", "Settings"), "settings", _settings, at_foot=True),
)
