"""The ground every test stands on: a home of its own, fresh databases, and nothing left behind."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.guards import QtWatch, StrayLogs, leaked_threads, qt_messages
from tests.postgres import PostgresServer

KINDS = ("sqlite", "postgresql")
OWN_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")

_home = pytest.StashKey[Path]()
_passed = pytest.StashKey[bool]()

settings.register_profile(
    "hub", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("hub")


# --- The ground -------------------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--headed`, which shows the windows on the real screen."""
    parser.addoption("--headed", action="store_true", help="show the windows instead of working offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """Keeps the tests, and the processes they start, away from the user's home, screen and language."""
    config.addinivalue_line("markers", "expect_log(regex, ...): warnings that must be logged")
    home = Path(tempfile.mkdtemp(prefix="hubdesk-tests-"))
    config.stash[_home] = home
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", *OWN_FOLDERS):
        os.environ[name] = str(home)
    os.environ["LC_ALL"] = "C.UTF-8"
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Deletes the home of the tests."""
    shutil.rmtree(config.stash[_home], ignore_errors=True)


@pytest.fixture(autouse=True)
def own_folders(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives each test its own settings and data folders; returns the folder that would hold them."""
    folder = request.config.stash[_home] / f"test-{next(_numbers)}"
    for name in OWN_FOLDERS:
        monkeypatch.setenv(name, str(folder / name.lower()))
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QSettings

        # Qt reads the environment once only.
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, str(folder / "qt"))
    return folder


_numbers = itertools.count(1)


# --- Databases --------------------------------------------------------------------------------------------


def make_hub(url: str) -> None:
    """Makes an empty hub of the newest schema at the URL, and leaves no connection to it."""
    from db.migrations import upgrade

    upgrade(url)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A running PostgreSQL, started for the first test that asks and shared by all of its worker."""
    server = PostgresServer()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub database file with the newest schema and nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("template") / "hub.db"
    make_hub(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres: PostgresServer) -> str:
    """The name of a PostgreSQL database with the newest schema and nothing in it, to be copied."""
    make_hub(postgres.create("hub_template"))
    return "hub_template"


@pytest.fixture(scope="session")
def founded_sqlite_template(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """A founded hub in a file, to be copied."""
    from tests.hub.conftest import open_hub

    path = shutil.copyfile(sqlite_template, tmp_path_factory.mktemp("founded") / "hub.db")
    open_hub(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def founded_postgres_template(postgres: PostgresServer, postgres_template: str) -> str:
    """The name of a PostgreSQL database with a founded hub, to be copied."""
    from tests.hub.conftest import open_hub

    open_hub(postgres.create("hub_founded", postgres_template)).close()
    return "hub_founded"


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Call it with "sqlite" or "postgresql": the URL of a place for a database, without any schema."""
    yield from _places(request, tmp_path, lambda _kind: None)


@pytest.fixture
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Call it with "sqlite" or "postgresql", as often as needed: the URL of a fresh, empty hub each time."""
    templates = {"sqlite": "sqlite_template", "postgresql": "postgres_template"}
    yield from _places(request, tmp_path, lambda kind: request.getfixturevalue(templates[kind]))


@pytest.fixture
def founded_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Call it with "sqlite" or "postgresql", as often as needed: the URL of a founded hub of its own."""
    templates = {"sqlite": "founded_sqlite_template", "postgresql": "founded_postgres_template"}
    yield from _places(request, tmp_path, lambda kind: request.getfixturevalue(templates[kind]))


def _places(
    request: pytest.FixtureRequest, folder: Path, template: Callable[[str], Path | str | None]
) -> Iterator[Callable[[str], str]]:
    made: list[str] = []

    def place(kind: str) -> str:
        number, source = next(_numbers), template(kind)
        if kind == "sqlite":
            path = folder / f"hub-{number}.db"
            if source is not None:
                shutil.copyfile(source, path)
            return f"sqlite:///{path}"
        made.append(f"hub_{number}")
        return request.getfixturevalue("postgres").create(made[-1], source)

    yield place
    for name in made:
        request.getfixturevalue("postgres").drop(name)


@pytest.fixture
def sqlite_url(fresh_url: Callable[[str], str]) -> str:
    """The URL of a fresh, empty hub in an SQLite file."""
    return fresh_url("sqlite")


@pytest.fixture
def postgres_url(fresh_url: Callable[[str], str]) -> str:
    """The URL of a fresh, empty hub on PostgreSQL."""
    return fresh_url("postgresql")


@pytest.fixture(params=KINDS)
def store_url(request: pytest.FixtureRequest, fresh_url: Callable[[str], str]) -> str:
    """The URL of a fresh, empty hub; the test runs on SQLite and on PostgreSQL."""
    return fresh_url(request.param)


@pytest.fixture(params=KINDS)
def founded_store_url(request: pytest.FixtureRequest, founded_url: Callable[[str], str]) -> str:
    """The URL of a founded hub; the test runs on SQLite and on PostgreSQL."""
    return founded_url(request.param)


# --- Nothing is left behind -------------------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remembers whether the test passed: one that failed has enough to say."""
    report = yield
    item.stash[_passed] = item.stash.get(_passed, True) and report.passed
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Fails a test that is cleared away with a Qt warning; pytest-qt looks only until the test ends."""
    with qt_messages() as said:
        result = yield
    if said and item.stash.get(_passed, False):
        pytest.fail("Qt warned while the test was cleared away:\n" + "\n".join(said), pytrace=False)
    return result


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, own_folders: Path) -> Iterator[None]:
    """Fails a test that passed and left a log line, a thread, a window or a running timer."""
    expected = [regex for marker in request.node.iter_markers("expect_log") for regex in marker.args]
    qt = request.getfixturevalue("qt_watch") if "qapp" in request.fixturenames else None
    windows, timers = (qt.windows(), qt.timers()) if qt else (set(), set())
    threads, logs = threading.enumerate(), StrayLogs()
    with logs.installed():
        yield
        complaints = qt.leaks(windows, timers) if qt else []
    complaints += logs.complaints(expected) + leaked_threads(threads)
    if complaints and request.node.stash.get(_passed, False):
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture(scope="session")
def qt_watch(qapp: object) -> QtWatch:
    """Watches windows and timers from the first test with Qt on."""
    return QtWatch()
