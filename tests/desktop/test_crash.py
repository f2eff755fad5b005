"""An error of ours is written down from wherever it comes, and the operator is told once."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.crash import CrashReports
from tests.desktop.memory import NOW


@pytest.fixture
def told() -> list[Path | None]:
    return []


@pytest.fixture
def reports(tmp_path, told, qapp) -> Iterator[CrashReports]:
    made = CrashReports(tmp_path, lambda: NOW, told.append)
    made.install()
    yield made
    made.uninstall()


def fail() -> None:
    raise ZeroDivisionError("no wagons")


@pytest.mark.expect_log("no wagons")
def test_an_error_on_the_main_thread_is_written_and_told(reports, told, tmp_path, qtbot):
    try:
        fail()
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    qtbot.waitUntil(lambda: len(told) == 1)
    written = told[0].read_text(encoding="utf-8")
    assert "ZeroDivisionError: no wagons" in written
    assert "in fail" in written
    assert NOW.isoformat() in written
    assert "no wagons" in (tmp_path / "hubdesk.log").read_text(encoding="utf-8")


@pytest.mark.expect_log("no wagons")
def test_an_error_on_another_thread_is_told_on_the_main_thread(reports, told, qtbot):
    where: list[str] = []
    reports.reported.connect(lambda _path: where.append(threading.current_thread().name))
    thread = threading.Thread(target=fail, name="a reader")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert where == [threading.main_thread().name]
    assert "thread a reader" in told[0].read_text(encoding="utf-8")


@pytest.mark.expect_log("no wagons", "no report could be written")
def test_a_full_disk_hides_no_error(reports, told, tmp_path, qtbot, monkeypatch):
    def full(*_args: object, **_kwargs: object) -> int:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_text", full)
    reports.take(ZeroDivisionError, ZeroDivisionError("no wagons"), None)
    qtbot.waitUntil(lambda: told == [None])


@pytest.mark.expect_log("hubdesk.qt: WARNING: default: odd")
def test_what_qt_says_goes_to_the_log(reports, tmp_path):
    qWarning("odd")
    assert "odd" in (tmp_path / "hubdesk.log").read_text(encoding="utf-8")


@pytest.mark.expect_log("no wagons")
def test_one_dialog_says_what_to_do_however_many_errors_come(tmp_path, qtbot):
    reports = CrashReports(tmp_path, lambda: NOW)
    for _ in range(3):
        reports.take(ZeroDivisionError, ZeroDivisionError("no wagons"), None)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    qtbot.wait(20)
    (box,) = boxes()
    assert "is recorded" in box.informativeText()
    assert str(tmp_path) in box.informativeText()
    box.close()
    qtbot.waitUntil(lambda: not boxes())


def boxes() -> list[QMessageBox]:
    """Return the dialogs that are open."""
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, QMessageBox)]


def test_the_hooks_are_given_back(tmp_path, qapp):
    before = (sys.excepthook, threading.excepthook)
    reports = CrashReports(tmp_path, lambda: NOW)
    reports.install()
    assert sys.excepthook != before[0]
    reports.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
