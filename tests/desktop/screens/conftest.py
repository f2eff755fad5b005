"""The ground of the tests of screens: the real window on a founded hub, with its clock and its people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from db.store import Outcome
from desktop import style
from desktop.app import build_window, window_on
from desktop.doors import frame_doors
from desktop.jobs import Jobs
from desktop.screen import Screen
from desktop.settings import OPERATOR, THEME, WORKSTATION, Settings
from desktop.window import Window
from hub.demo import make_demo
from hub.opening import open_hub
from hub.progress import unwatched
from tests.desktop.screens.walking import NOW, SMALLEST, settle
from tests.desktop.screens.worked import WORKS, Worked
from tests.hub.conftest import Hub

RELOAD_MS = 5
"""How often a screen reads again; that it does so ten times a second at most is proved in test_changes."""


class Desktop:
    """A window on a hub; what is done through `act` is committed when it returns, and no window is told."""

    def __init__(self, hub: Hub, settings: Settings, qtbot: Any) -> None:
        self.hub, self.settings, self.qtbot = hub, settings, qtbot
        self.window: Window = build_window(
            hub.store, hub.clock, settings, doors=frame_doors(hub.store.place, lambda: None)
        )
        qtbot.addWidget(self.window)

    def act(self, operation: Callable[..., object], /, *args: object, **kwargs: object) -> Outcome:
        """Does an act as another workstation would; show a screen anew, or press F5, to see it."""
        return self.hub.act(operation, *args, **kwargs)

    def read(self, query: Callable[..., Any], /, *args: object, **kwargs: object) -> Any:
        """Returns what a query says."""
        return self.hub.store.read(query, *args, **kwargs)

    @property
    def jobs(self) -> Jobs:
        """The readers and the writer of the window."""
        found = self.window.findChild(Jobs)
        assert found is not None
        return found

    def show(self, name: str, width: int = 1920, height: int = 1080) -> Screen:
        """Shows the window on a screen and waits until everything that it reads is there."""
        self.window.resize(width, height)
        if not self.window.isVisible():
            self.window.show()
            self.qtbot.waitUntil(lambda: self.window.current != "")
        self.window.show_screen(name)
        self.settle()
        return self.window.screen_of(name)

    def settle(self) -> None:
        """Waits until nothing is read or written any more, and nothing is put off for a moment."""
        settle(self.window)

    def child(self, kind: type, name: str) -> Any:
        """Returns the widget of that object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def picture(self, path: Path | str) -> None:
        """Keeps a picture of the window."""
        assert self.window.grab().save(str(path))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of their own, light, with a known operator."""
    made = Settings(tmp_path / "hubdesk.ini")
    made.set(OPERATOR, "A. Serikova")
    made.set(WORKSTATION, "WS-2")
    made.set(THEME, "light")
    return made


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration hub of three days, in the middle of a shift, to be looked at and not written on."""
    file = tmp_path_factory.mktemp("demo") / "hub.db"
    make_demo(file, days=3, seed=7, now=NOW, force=False, progress=unwatched())
    return file


@pytest.fixture
def open_demo(demo_file: Path, settings: Settings, qtbot: Any) -> Iterator[Callable[[int, int], Window]]:
    """Call it with width and height: a window on the demonstration hub, set as the one before left it."""
    store = open_hub(
        demo_file, clock=lambda: NOW, operator=lambda: "A. Serikova", workstation=lambda: "WS-2", create=False
    )
    windows: list[Window] = []

    def show(width: int, height: int) -> Window:
        made = window_on(store, lambda: NOW, settings)
        windows.append(made)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(lambda: made.current != "")
        return made

    yield show
    for window in windows:
        window.close()
    store.close()


@pytest.fixture
def demo_window(open_demo: Callable[[int, int], Window]) -> Window:
    """The window on the demonstration hub, shown on the smallest screen."""
    return open_demo(*SMALLEST)


@pytest.fixture(scope="session")
def worked(
    tmp_path_factory: pytest.TempPathFactory, founded_sqlite_template: Path
) -> Callable[[str], Worked]:
    """Call it with a name of `WORKS`: that hub, worked when first asked for; with "" one only founded."""
    founded = Worked(founded_sqlite_template)

    @cache
    def once(name: str) -> Worked:
        if not name:
            return founded
        hub = founded.copied(tmp_path_factory.mktemp("worked") / "hub.db")
        train_id = WORKS[name](hub)
        hub.close()
        return Worked(Path(hub.store.place), hub.clock.now, train_id)

    return once


@pytest.fixture
def ground(request: pytest.FixtureRequest, worked: Callable[[str], Worked]) -> Worked:
    """The hub of which the test gets a copy: worked as far as the fixtures need that it asks for."""
    return worked(next((name for name in WORKS if name in request.fixturenames), ""))


@pytest.fixture
def founded(ground: Worked, tmp_path: Path) -> Iterator[Hub]:
    """A founded hub on SQLite; it is 09:00 in Almaty on 25 November 2026, or a little later with a train."""
    hub = ground.copied(tmp_path / "hub.db")
    yield hub
    hub.close()


@pytest.fixture
def desktop(
    founded: Hub, settings: Settings, qtbot: Any, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    """The window on an empty hub, not shown yet; its screens pause between two readings as good as never."""
    monkeypatch.setattr("desktop.changes.RELOAD_MS", RELOAD_MS)
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    made = Desktop(founded, settings, qtbot)
    yield made
    made.window.close()
    style.theme.tokens = style.LIGHT
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def train_id(ground: Worked, founded: Hub) -> int:
    """The sample train 3017, expected now."""
    return ground.train_id


@pytest.fixture
def arrived_id(ground: Worked, founded: Hub) -> int:
    """The sample train 3017, arrived ten minutes after it was announced, five minutes ago."""
    return ground.train_id


def named(parent: QWidget, name: str) -> QWidget:
    """Returns the widget of that object name under another."""
    found = parent.findChild(QWidget, name)
    assert found is not None, name
    return found
