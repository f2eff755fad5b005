"""Jobs brings everything back on the main thread, in order, and lets nothing linger."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject

from db.errors import StorageProblem
from desktop.changes import Changes
from desktop.jobs import Jobs
from domain.refusal import Refusal
from hub.progress import Progress, Report
from tests.desktop.memory import MemoryHub, Outcome, write

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def hub() -> MemoryHub:
    return MemoryHub()


@pytest.fixture
def jobs(hub: MemoryHub, qtbot) -> Iterator[Jobs]:
    made = Jobs(hub, Changes())
    yield made
    made.close()


@pytest.fixture
def settle(jobs: Jobs, qtbot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not jobs.busy, timeout=5000)


def test_a_read_comes_back_on_the_main_thread(hub, jobs, settle):
    hub.words = ["a", "b"]
    got, threads = [], []

    def count(words: tuple[str, ...], more: int) -> int:
        threads.append(threading.current_thread().name)
        return len(words) + more

    def take(number: int) -> None:
        got.append(number)
        threads.append(threading.current_thread().name)

    jobs.read(count, 5, then=take)
    settle()
    assert got == [7]
    assert threads[0].startswith("hubdesk-reader")
    assert threads[1] == threading.main_thread().name


def test_the_newest_read_of_a_key_wins(jobs, settle):
    first_may_end = Event()
    got = []

    def slow(_words: tuple[str, ...]) -> str:
        first_may_end.wait(5)
        return "old"

    jobs.read(slow, then=got.append, key="list")
    jobs.read(lambda _words: "new", then=got.append, key="list")
    jobs.read(lambda _words: "other", then=got.append, key="other list")
    first_may_end.set()
    settle()
    assert sorted(got) == ["new", "other"]


def test_a_cancelled_read_is_not_heard(jobs, settle):
    got = []
    jobs.read(lambda _words: 1, then=got.append).cancel()
    settle()
    assert got == []


def test_a_read_for_a_widget_that_is_gone_is_not_heard(jobs, settle):
    class Listener(QObject):
        def take(self, _value: int) -> None:
            raise AssertionError

    import shiboken6

    listener = Listener()
    jobs.read(lambda _words: 1, then=listener.take)
    shiboken6.delete(listener)
    settle()


def test_acts_are_done_in_order_and_announced_before_then(hub, jobs, settle):
    heard = []
    jobs._changes.committed.connect(lambda outcome: heard.append(("committed", outcome.event_id)))
    for word in "abc":
        jobs.act(write, word, then=lambda outcome: heard.append(("then", outcome.event_id)))
    settle()
    assert hub.words == ["a", "b", "c"]
    assert heard == [(what, number) for number in (1, 2, 3) for what in ("committed", "then")]


def test_a_refusal_goes_to_its_caller_and_nothing_is_announced(hub, jobs, settle):
    refusals, committed = [], []
    jobs._changes.committed.connect(committed.append)
    jobs.act(write, "rude", refused=refusals.append)
    settle()
    assert [refusal.code for refusal in refusals] == ["container_number_missing"]
    assert committed == []
    assert hub.words == []


def test_a_refusal_that_nobody_takes_goes_to_the_signal(jobs, settle):
    refusals: list[Refusal] = []
    jobs.refused.connect(refusals.append)
    jobs.act(write, "rude")
    settle()
    assert refusals[0].code == "container_number_missing"


def test_trouble_with_the_storage_goes_to_the_signal(jobs, settle):
    troubles: list[StorageProblem] = []
    jobs.troubled.connect(troubles.append)

    def full(_words: tuple[str, ...]) -> None:
        raise StorageProblem("disk_full")

    jobs.read(full, then=lambda _nothing: None)
    settle()
    assert troubles[0].code == "disk_full"


def test_any_other_error_goes_where_errors_of_ours_go(jobs, settle, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, trace: caught.append((kind, trace)))
    jobs.read(lambda _words: 1 // 0, then=lambda _nothing: None)
    settle()
    assert caught[0][0] is ZeroDivisionError
    assert caught[0][1] is not None


def test_who_goes_on_after_any_end_hears_of_each(jobs, settle, monkeypatch):
    ends, troubles, reported = [], [], []
    jobs.troubled.connect(troubles.append)
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: reported.append(kind))

    def full(_words: object) -> str:
        raise StorageProblem("disk_full")

    def wrong(_words: object) -> str:
        raise ZeroDivisionError

    heard = {"failed": lambda failure: ends.append(failure.code), "broken": lambda: ends.append("broken")}
    for operation in (full, wrong):
        jobs.act(operation, **heard)
        settle()
        jobs.read(operation, then=lambda _nothing: None, **heard)
        settle()
    assert ends == ["disk_full", "disk_full", "broken", "broken"]
    assert (troubles, reported) == ([], [ZeroDivisionError] * 2)


def test_a_long_job_reports_and_its_outcome_is_announced(hub, jobs, settle):
    reports, committed, done = [], [], []
    jobs._changes.committed.connect(lambda outcome: committed.append(outcome.event_id))

    def task(progress: Progress) -> Outcome:
        progress.report(1, 2, "rows")
        return hub.act(write, "bulk")

    jobs.run(task, progressed=reports.append, then=done.append)
    settle()
    assert reports == [Report(1, 2, "rows")]
    assert committed == [1]
    assert len(done) == 1


def test_a_cancelled_long_job_ends_and_says_so(jobs, settle):
    begun, ended = Event(), []

    def task(progress: Progress) -> None:
        begun.set()
        while True:
            progress.check()

    ticket = jobs.run(task, then=ended.append, cancelled=lambda: ended.append("cancelled"))
    assert begun.wait(5)
    ticket.cancel()
    settle()
    assert ended == ["cancelled"]


def test_busy_is_told_once_each_way(jobs, settle):
    told = []
    jobs.busy_changed.connect(told.append)
    jobs.read(lambda _words: 1, then=lambda _value: None)
    jobs.act(write, "a")
    settle()
    assert told == [True, False]


def test_closing_waits_for_the_writer_and_leaves_no_thread(hub, qtbot):
    jobs = Jobs(hub, Changes())
    may_write = Event()

    def slow(_act: MemoryHub) -> str:
        may_write.wait(5)
        return "late"

    before = set(threading.enumerate())
    jobs.act(slow)
    jobs.act(write, "later")
    threading.Timer(0.05, may_write.set).start()
    jobs.close()
    assert hub.words == ["late", "later"]
    assert not [
        thread for thread in threading.enumerate() if thread not in before and "hubdesk" in thread.name
    ]
    jobs.close()
    jobs.read(lambda _words: 1, then=lambda _value: None)
    assert len(hub.words) == 2
