"""The frame shows what is, loads screens late, and closes only when everything is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QStyleHints
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from desktop import fonts, style
from desktop.actions import ActionSpec
from desktop.app import build_frame, build_window, furnish, obstacle
from desktop.doors import FrameDoors
from desktop.fonts import can_be_drawn, notice, scripts_without_font
from desktop.frame.status_line import Status
from desktop.languages import shipped
from desktop.palette import Found
from desktop.screen import Desk, Link, Screen, ScreenSpec
from desktop.screens.table import SCREENS
from desktop.settings import DARK, ENGLISH, LANGUAGE, OPERATOR, SYSTEM, THEME, WORKSTATION, Settings
from desktop.window import Window
from domain.refusal import Refusal
from tests.desktop.memory import NOW, MemoryHub, write

BOX = Found("TEMU 627540 1", "in C-07-2-1", Link("records", "visit", 7), "box")


class PlainScreen(QWidget):
    """A screen of one scan line that keeps what it was told."""

    has_toast = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.scan = QLineEdit(self)
        self.said: list[tuple[str, int | None]] = []
        self.links: list[Link] = []
        self.scans: list[str] = []

    @property
    def widget(self) -> QWidget:
        return self

    def activate(self) -> None:
        self.scan.setFocus()

    def show_link(self, link: Link) -> None:
        self.links.append(link)

    def scanned(self, text: str) -> bool:
        self.scans.append(text)
        return self.has_toast

    def say(self, text: str, undo_event_id: int | None) -> bool:
        self.said.append((text, undo_event_id))
        return self.has_toast


class Built:
    """A window on a hub in memory, which of its screens were imported, and which were built."""

    def __init__(self, settings: Settings) -> None:
        self.hub = MemoryHub()
        self.imported: set[str] = set()
        self.screens: list[str] = []
        self.window: Window = build_window(
            self.hub,
            lambda: NOW,
            settings,
            doors=FrameDoors(self.status, lambda _words, _text: (BOX,), self.reverse, self.undone),
            feed=self.hub,
            screens=(*(self.spec(name) for name in ("arrivals", "yard", "records")), *SCREENS[-1:]),
        )

    def spec(self, name: str) -> ScreenSpec:
        def build(desk: Desk) -> Screen:
            self.screens.append(name)
            return PlainScreen(desk)

        def load() -> Callable[[Desk], Screen]:
            self.imported.add(name)
            return build

        seal = ActionSpec(f"{name}.seal", "Seal", shortcut="F2", scope=name)
        return ScreenSpec(name, name.title(), "train", load, (seal,))

    def status(self, words: tuple[str, ...], now) -> Status:
        return Status("hub.db", now - timedelta(hours=2), 1_240 + len(words), 194_800, 4)

    def reverse(self, act: MemoryHub, event_id: int) -> str:
        return write(act, f"not {act.words[event_id - 1]}")

    @staticmethod
    def undone(words: tuple[str, ...], event_id: int, _messages: object) -> str:
        return f"Undone: {words[event_id - 1]}"

    def child(self, kind: type, name: str) -> QWidget:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "hubdesk.ini")
    made.set(OPERATOR, "A. Serikova")
    made.set(WORKSTATION, "WS-2")
    return made


@pytest.fixture
def built(settings, qtbot):
    made = Built(settings)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitUntil(lambda: made.window.current != "")
    qtbot.waitUntil(lambda: made.child(QLabel, "statusFile").text() != "")
    return made


def press(widget: QWidget, key: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_screens_are_imported_after_the_first_paint_and_built_when_shown(settings, qtbot):
    made = Built(settings)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.window.first_painted):
        made.window.show()
        assert made.imported == set()
    qtbot.waitUntil(lambda: made.screens == ["arrivals"])
    qtbot.waitUntil(lambda: made.imported == {"arrivals", "yard", "records"})
    made.window.show_screen("yard")
    made.window.show_screen("arrivals")
    assert made.screens == ["arrivals", "yard"]


def test_a_screen_chosen_before_the_hub_is_open_is_shown_once_it_is(settings, qtbot):
    hub = MemoryHub()
    window = build_frame(lambda: NOW, settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    button = window.findChild(QAbstractButton, "rail.settings")
    button.click()
    assert (window.current, button.isChecked()) == ("", True)
    assert window.findChild(QLabel, "clock").text() == ""
    status = Status("hub.db", None, 0, 0, 0)
    doors = FrameDoors(lambda _words, _now: status, lambda _words, _text: (), write, Built.undone)
    furnish(window, hub, lambda: NOW, settings, doors=doors)
    assert window.current == "settings"
    assert window.findChild(QLabel, "clock").text() != ""
    window.close()


def test_the_rail_has_its_measures_and_only_screens_that_are_there(built):
    rail = built.window.rail
    assert rail.names == ("arrivals", "yard", "records", "settings")
    assert rail.width() == 72
    assert built.child(QAbstractButton, "rail.yard").size().toTuple() == (72, 56)
    assert built.window.top_bar.height() == 40
    assert built.window.status_line.height() == 24


@pytest.mark.parametrize(("key", "name"), [("2", "yard"), ("3", "records"), ("0", "settings")])
def test_alt_and_a_digit_choose_a_screen(built, key, name):
    press(built.window.focusWidget(), ord(key), Qt.KeyboardModifier.AltModifier)
    assert built.window.current == name
    assert built.child(QAbstractButton, f"rail.{name}").isChecked()


def test_a_click_on_the_rail_chooses_and_the_scan_line_gets_the_keyboard(built, qtbot):
    qtbot.mouseClick(built.child(QAbstractButton, "rail.yard"), Qt.MouseButton.LeftButton)
    assert built.window.current == "yard"
    assert built.window.focusWidget() is built.window.screen_of("yard").scan


def test_the_same_key_belongs_to_the_screen_shown(built):
    done: list[str] = []
    actions = built.window.screen_of("arrivals").desk.actions
    for name in ("arrivals", "yard"):
        actions.bind(f"{name}.seal", lambda name=name: done.append(name))
    press(built.window.focusWidget(), Qt.Key.Key_F2)
    built.window.show_screen("yard")
    press(built.window.focusWidget(), Qt.Key.Key_F2)
    assert done == ["arrivals", "yard"]


def test_the_top_bar_tells_time_shift_and_operator(built):
    texts = [
        built.child(QLabel, name).text() for name in ("clock", "today", "shift", "shiftLeft", "operator")
    ]
    assert texts == ["16:48", "Tue 24 Nov 2026", "Day shift", "3 h 12 left", "A. Serikova"]


def test_the_status_line_tells_file_backup_stock_and_holds(built):
    assert built.child(QLabel, "statusFile").text() == "hub.db"
    assert built.child(QLabel, "statusBackup").text() == "backup 2 h ago"
    assert built.child(QAbstractButton, "statusStock").text() == "1,240 boxes, 1,948 TEU"
    assert built.child(QAbstractButton, "statusOldHolds").text() == "4 holds over 24 h"
    assert built.child(QLabel, "statusRight").text() == (
        "Operating day 24 Nov · railway day 24 Nov · entered on WS-2"
    )
    assert built.window.windowTitle() == "hub.db – hubdesk"


@pytest.mark.parametrize(
    ("boxes", "holds", "shown"),
    [(0, 0, ("0 boxes, 0 TEU", "0 holds over 24 h")), (1, 1, ("1 box, 1 TEU", "1 hold over 24 h"))],
)
def test_counted_things_have_their_plural(built, boxes, holds, shown):
    built.window.show_status(Status("hub.db", None, boxes, boxes * 100, holds))
    names = ("statusStock", "statusOldHolds")
    assert tuple(built.child(QAbstractButton, name).text() for name in names) == shown
    assert built.child(QLabel, "statusBackup").text() == "no backup yet"


def test_the_figures_follow_what_other_processes_commit(built, qtbot):
    built.hub.act(write, "elsewhere")
    stock = built.child(QAbstractButton, "statusStock")
    qtbot.waitUntil(lambda: stock.text().startswith("1,241"), timeout=2000)


@pytest.mark.parametrize(
    ("figure", "link"),
    [("statusStock", Link("yard", "stock")), ("statusOldHolds", Link("records", "old_holds"))],
)
def test_a_figure_opens_what_it_counts(built, qtbot, figure, link):
    qtbot.mouseClick(built.child(QAbstractButton, figure), Qt.MouseButton.LeftButton)
    assert built.window.current == link.screen
    assert built.window.screen_of(link.screen).links == [link]


def test_the_search_opens_what_it_finds(built, qtbot):
    press(built.window.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    line = built.child(QLineEdit, "searchLine")
    qtbot.keyClicks(line, "6275")
    qtbot.waitUntil(lambda: [entry.title for entry in built.window.palette_list.entries] == [BOX.title])
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert built.window.screen_of("records").links == [BOX.link]
    assert built.window.focusWidget() is built.window.screen_of("records").scan


def test_a_scan_goes_to_the_screen_or_else_to_the_search(built, qtbot):
    screen = built.window.screen_of("arrivals")
    built.window.keys.scanner.scanned.emit("TEMU6275401")
    assert screen.scans == ["TEMU6275401"]
    screen.has_toast = False
    built.window.keys.scanner.scanned.emit("CSQU3054383")
    assert built.child(QLineEdit, "searchLine").text() == "CSQU3054383"
    qtbot.waitUntil(lambda: [entry.title for entry in built.window.palette_list.entries] == [BOX.title])


def test_an_act_is_taken_back_once_with_ctrl_z(built, qtbot):
    desk = built.window.screen_of("arrivals").desk
    actions = desk.actions
    assert actions.blocked("window.undo") != ""
    desk.jobs.act(write, "taken", then=lambda outcome: desk.teller.say("taken", outcome.event_id))
    qtbot.waitUntil(lambda: actions.blocked("window.undo") == "")
    scan = built.window.screen_of("arrivals").scan
    scan.setProperty("givesUndoWhenEmpty", True)
    press(scan, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(scan, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: built.hub.words == ["taken", "not taken"])
    qtbot.waitUntil(lambda: built.window.screen_of("arrivals").said[-1] == ("Undone: taken", None))


def test_a_refusal_nobody_takes_is_read_in_the_status_line(built, qtbot):
    desk = built.window.screen_of("arrivals").desk

    def refuse(_act: MemoryHub) -> str:
        raise Refusal("container_number_missing")

    desk.jobs.act(refuse)
    news = built.child(QLabel, "statusNews")
    qtbot.waitUntil(lambda: news.text() == "Type or scan a container number.")


def test_long_news_give_way_and_never_widen_the_window(built):
    built.window.resize(1366, 768)
    wide = built.window.minimumSizeHint().width()
    built.window.warn("No font of this computer has these letters. " * 12)
    news, right = built.child(QLabel, "statusNews"), built.child(QLabel, "statusRight")
    assert built.window.minimumSizeHint().width() == wide
    built.window.grab()
    assert news.geometry().right() < right.geometry().left()
    assert right.width() >= right.sizeHint().width()
    assert news.toolTip() == news.text()


def test_a_screen_without_a_toast_leaves_news_to_the_status_line(built):
    built.window.screen_of("arrivals").has_toast = False
    built.window.say("placed")
    assert built.child(QLabel, "statusNews").text() == "placed"


def test_the_last_screen_and_the_place_of_the_window_come_back(built, settings, qtbot):
    built.window.show_screen("records")
    built.window.setGeometry(QRect(3_000, 3_000, 1366, 768))
    built.window.close()
    again = Built(Settings(settings.path))
    qtbot.addWidget(again.window)
    again.window.show()
    qtbot.waitUntil(lambda: again.window.current == "records")
    # The screen of the tests may be smaller than the smallest window, so only the corner is sure to be on it.
    area = again.window.screen().availableGeometry()
    assert area.contains(again.window.geometry().topLeft())


def test_the_theme_follows_the_system_while_it_is_left_to_the_system(built, settings, qapp, monkeypatch):
    hints = qapp.styleHints()

    def system_turns(scheme: Qt.ColorScheme) -> bool:
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: scheme)
        hints.colorSchemeChanged.emit(scheme)
        return style.is_dark()

    settings.set(THEME, SYSTEM)
    assert system_turns(Qt.ColorScheme.Dark)
    assert not system_turns(Qt.ColorScheme.Light)
    settings.set(THEME, DARK)
    assert system_turns(Qt.ColorScheme.Light)


def test_closing_waits_for_what_is_being_written(built):
    may_write = Event()

    def slow(_act: MemoryHub) -> str:
        may_write.wait(5)
        return "written"

    built.window.screen_of("arrivals").desk.jobs.act(slow)
    Timer(0.05, may_write.set).start()
    built.window.close()
    assert built.hub.words == ["written"]


def test_the_theme_is_chosen_in_the_settings_and_by_key(built, settings, qtbot):
    built.window.show_screen("settings")
    choice = built.child(QComboBox, "settingsTheme")
    choice.setCurrentIndex(choice.findData(DARK))
    choice.activated.emit(choice.currentIndex())
    assert settings.get(THEME) == DARK
    qtbot.waitUntil(lambda: lightness(built.window) < 100)
    press(choice, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: lightness(built.window) > 200)


def test_the_language_is_chosen_in_the_settings_for_the_next_start(built, settings):
    built.window.show_screen("settings")
    choice, note = built.child(QComboBox, "settingsLanguage"), built.child(QLabel, "settingsLanguageNote")
    assert [choice.itemData(row) for row in range(choice.count())] == [SYSTEM, *shipped()]
    assert (choice.currentData(), note.isVisible()) == (SYSTEM, False)
    choice.setCurrentIndex(choice.findData(ENGLISH))
    choice.activated.emit(choice.currentIndex())
    assert settings.get(LANGUAGE) == ENGLISH
    assert note.isVisible()
    settings.set(LANGUAGE, SYSTEM)
    assert (choice.currentData(), note.isVisible()) == (SYSTEM, False)


def lightness(window: QWidget) -> int:
    """Return how light the ground of the window is, 0 to 255."""
    return window.palette().color(QPalette.ColorRole.Window).lightness()


def test_the_operator_is_set_in_the_settings(built, settings, qtbot):
    built.window.show_screen("settings")
    field = built.child(QLineEdit, "settingsOperator")
    field.setText("D. Omarov")
    field.editingFinished.emit()
    assert settings.operator == "D. Omarov"
    assert built.child(QLabel, "operator").text() == "D. Omarov"
    assert built.child(QLabel, "settingsZone").text() == "Asia/Almaty"


def test_every_control_of_the_frame_has_a_name_and_is_spoken(built):
    built.window.show_screen("settings")
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for control in built.window.findChildren(kind):
            if control.parent() is built.window.screen_of("arrivals").widget or not control.isVisible():
                continue
            # The button inside a search line is Qt's own.
            if isinstance(control.parent(), QLineEdit):
                continue
            assert control.objectName(), control
            assert control.accessibleName() or control.text(), control.objectName()


def test_what_keeps_a_window_from_opening_is_said():
    assert "6.11.3" in obstacle({"DISPLAY": ":0"}, "6.12.0") or __import__("sys").version_info >= (3, 12)
    assert obstacle({"DISPLAY": ":0"}, "6.11.3") == ""
    assert "QT_QPA_PLATFORM" in obstacle({}, "6.11.3") or __import__("sys").platform != "linux"


def test_a_sign_that_no_font_has_is_known(qapp):
    assert can_be_drawn("TEMU 627540 1")
    # A sign for private use, which no font of an ordinary computer draws.
    assert not can_be_drawn("\U0010fffd")
    assert not can_be_drawn("Aa\U0010fffd")


def test_scripts_without_a_font_are_named(qapp):
    assert scripts_without_font(lambda _letters: True) == ()
    assert scripts_without_font(lambda letters: not set(letters) & set("Қ西")) == ("Kazakh", "Chinese")
    assert "Kazakh, Chinese" in notice(("Kazakh", "Chinese"))
    assert notice(()) == ""


def test_a_script_without_a_font_is_told_in_the_window(settings, qtbot, monkeypatch):
    monkeypatch.setattr(fonts, "scripts_without_font", lambda: ("Kazakh",))
    made = Built(settings)
    qtbot.addWidget(made.window)
    made.window.show()
    news = made.child(QLabel, "statusNews")
    qtbot.waitUntil(lambda: "no font here has: Kazakh" in news.text())
    assert news.isVisible()
    qtbot.waitUntil(lambda: made.window.current != "")
