"""Proves the start: a frame before its hub, no frame before an obstacle, and nothing left of either."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.cli import names_hub_alone
from desktop.entrance import NO_HUB
from desktop.opening import Opening
from tests.sources import ROOT

# The program as it is started, watched: what it has imported when it is first seen, and then it is closed.
WATCHED = """
import sys
from desktop import app, cli
when, place = sys.argv[1:3]
painted = []
class Watched(app.Window):
    def paintEvent(self, event):
        if not painted:
            painted.append(True)
            print("frame", "sqlalchemy" in sys.modules, flush=True)
        super().paintEvent(event)
        if when == "frame":
            self.close()
    def show_screen(self, name):
        super().show_screen(name)
        print("screen", self.current or "to come", flush=True)
        if self.current:
            self.close()
    def warn(self, text):
        super().warn(text)
        if "hub" in text:
            print(text, flush=True)
app.Window = Watched
if when == "glance":
    app.seems_ready = lambda place: True
cli.main(["--db", place])
"""


# What a plain start never needs, whichever screen is chosen after it.
HEAVY = """
import sys
from desktop import app, cli
from desktop.screens.table import SCREENS
class Closing(app.Window):
    def show_screen(self, name):
        super().show_screen(name)
        if self.current:
            self.close()
app.Window = Closing
code = cli.run(["--db", sys.argv[1]])
for spec in SCREENS:
    spec.load()
heavy = {"alembic", "mako", "pandas", "numpy", "pyqtgraph", "psycopg", "typer", "rich"}
print(code, sorted(heavy & set(sys.modules)))
"""


@pytest.fixture
def hub(tmp_path: Path, sqlite_template: Path) -> Path:
    """A hub in a folder of its own."""
    return Path(shutil.copyfile(sqlite_template, tmp_path / "hub.db"))


def start(when: str, place: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WATCHED, when, str(place)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
    )


def test_the_frame_is_painted_before_the_hub_is_opened(hub: Path) -> None:
    ended = start("screen", hub)
    assert ended.stdout.splitlines()[:2] == ["frame False", "screen arrivals"]
    assert ended.returncode == 0
    assert [path.name for path in hub.parent.iterdir() if path.name.startswith("hub.db-")] == []


def test_a_plain_start_imports_nothing_heavy(hub: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", HEAVY, str(hub)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    assert ended.stdout == "0 []\n"


def test_a_new_hub_is_founded_before_the_frame(tmp_path: Path) -> None:
    ended = start("screen", tmp_path / "new.db")
    told = f"A new hub was made at {tmp_path / 'new.db'}."
    assert ended.stdout.splitlines() == ["frame True", "screen arrivals", told]
    assert ended.returncode == 0


def test_a_window_closed_while_its_hub_opens_leaves_nothing_open(hub: Path) -> None:
    ended = start("frame", hub)
    assert (ended.stdout, ended.returncode) == ("frame False\n", 0)
    assert "Traceback" not in ended.stderr
    assert [path.name for path in hub.parent.iterdir() if path.name.startswith("hub.db-")] == []


@pytest.mark.parametrize(
    ("when", "seen"), [("screen", ""), ("glance", "frame False\n")], ids=["before the frame", "behind it"]
)
def test_an_obstacle_is_told_in_a_sentence_and_its_code(hub: Path, when: str, seen: str) -> None:
    with closing(sqlite3.connect(hub)) as connection:
        connection.execute("PRAGMA application_id = 7")
        connection.commit()
    ended = start(when, hub)
    assert ended.returncode == NO_HUB
    assert ended.stdout == seen
    assert str(hub) in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_newer_hub_is_refused_with_no_window_in_sight(hub: Path) -> None:
    with closing(sqlite3.connect(hub)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    ended = start("screen", hub)
    assert (ended.stdout, ended.returncode) == ("", NO_HUB)
    assert ended.stderr.strip() != ""


def test_what_was_opened_before_is_told_once_it_is_asked_for(qtbot) -> None:
    class Hub:
        closed = 0

        def close(self) -> None:
            self.closed += 1

    hub = Hub()
    opening = Opening(lambda: hub)
    opening.finish()
    with qtbot.waitSignal(opening.ended):
        opening.begin()
    assert (opening.hub, opening.error) == (hub, None)
    opening.close()
    assert hub.closed == 1


def test_only_a_hub_alone_opens_the_window_without_a_parser() -> None:
    assert names_hub_alone([])
    assert names_hub_alone(["--db", "hub.db"])
    for other in (["check"], ["--db"], ["--help"], ["--db", "--help"], ["--db", "hub.db", "check"]):
        assert not names_hub_alone(other), other
