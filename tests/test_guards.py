"""Proves the guards themselves: each kind of leftover makes a small test fail, and a clean test passes."""

from __future__ import annotations

import textwrap
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parent.parent
REPORT = "report.xml"

LEFTOVERS = {
    "unexpected log record": """
        def test_it():
            import logging
            logging.getLogger("yard").warning("a crane is missing")
    """,
    "never came": """
        import pytest
        @pytest.mark.expect_log("a crane is missing")
        def test_it():
            pass
    """,
    "leaked thread": """
        import threading
        def test_it():
            threading.Thread(target=threading.Event().wait, args=(20,), daemon=True).start()
    """,
    "leaked window": """
        kept = []
        def test_it(qapp):
            from PySide6.QtWidgets import QWidget
            kept.append(QWidget())
            kept[0].show()
    """,
    "timer left running": """
        kept = []
        def test_it(qapp):
            from PySide6.QtCore import QTimer
            kept.append(QTimer())
            kept[0].start(60_000)
    """,
    "Qt messages with level WARNING or above emitted": """
        def test_it(qapp):
            from PySide6.QtCore import qWarning
            qWarning("a pixmap is null")
    """,
    "Qt warned while the test was cleared away": """
        import pytest
        @pytest.fixture
        def noisy(qapp):
            yield
            from PySide6.QtCore import qWarning
            qWarning("a pixmap is null")
        def test_it(noisy):
            pass
    """,
    "PytestUnraisableExceptionWarning": """
        class Broken:
            def __del__(self):
                raise ValueError("in a destructor")
        def test_it():
            Broken()
    """,
}

CLEAN = """
    import logging, os, threading
    import pytest

    @pytest.mark.expect_log("a crane .* missing")
    def test_log():
        logging.getLogger("yard").warning("a crane is missing")

    def test_thread():
        threading.Thread(target=print).start()

    def test_window(qtbot):
        from PySide6.QtCore import QTimer, QThreadPool
        from PySide6.QtWidgets import QDialog, QTableView
        dialog = QDialog()
        qtbot.addWidget(dialog)
        table = QTableView(dialog)
        timer = QTimer(dialog)
        timer.start(10_000)
        dialog.show()
        QThreadPool.globalInstance().start(lambda: None)

    def test_home(own_folders):
        from pathlib import Path
        assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(own_folders)
        assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
"""


def run_in(pytester: pytest.Pytester, *sources: str) -> pytest.RunResult:
    """Runs each source as a test module under this suite's own conftest and settings, all in one process."""
    for name in (
        "pyproject.toml",
        "tests/__init__.py",
        "tests/conftest.py",
        "tests/guards.py",
        "tests/postgres.py",
    ):
        copy = pytester.path / name
        copy.parent.mkdir(exist_ok=True)
        copy.write_text((ROOT / name).read_text())
    for number, source in enumerate(sources):
        (pytester.path / "tests" / f"test_{number}.py").write_text(textwrap.dedent(source))
    return pytester.runpytest_subprocess("-p", "no:xdist", f"--junitxml={pytester.path / REPORT}")


def test_what_a_test_leaves_behind_fails_it_and_no_other(pytester: pytest.Pytester) -> None:
    result = run_in(pytester, *LEFTOVERS.values())
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    said = {
        case.get("classname", ""): " ".join("".join(part.itertext()) for part in case)
        for case in ElementTree.parse(pytester.path / REPORT).iter("testcase")
    }
    failed_for = {
        complaint: [each for each in LEFTOVERS if each in said.get(f"tests.test_{number}", "")]
        for number, complaint in enumerate(LEFTOVERS)
    }
    assert failed_for == {complaint: [complaint] for complaint in LEFTOVERS}


def test_a_test_that_clears_up_passes(pytester: pytest.Pytester) -> None:
    run_in(pytester, CLEAN).assert_outcomes(passed=4)
