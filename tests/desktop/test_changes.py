"""Every commit is told once, and a hidden screen waits with reading until it is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from db.errors import StorageProblem
from desktop.changes import Changes
from tests.desktop.memory import MemoryHub, Outcome, write


@pytest.fixture
def hub() -> MemoryHub:
    return MemoryHub()


@pytest.fixture
def changes(hub: MemoryHub, qapp) -> Iterator[Changes]:
    made = Changes(hub)
    yield made
    made.close()


@pytest.fixture
def told(changes: Changes) -> list[int]:
    heard: list[int] = []
    changes.committed.connect(lambda outcome: heard.append(outcome.event_id))
    return heard


def test_events_of_other_processes_are_noticed_on_the_timer(hub, changes, told, qtbot):
    hub.act(write, "from elsewhere")
    qtbot.waitUntil(lambda: told == [1], timeout=2000)


@pytest.mark.parametrize("feed_first", [True, False])
def test_our_own_event_is_told_once_whichever_way_it_comes_first(hub, changes, told, feed_first):
    outcome = hub.act(write, "ours")
    if feed_first:
        changes.poll()
        assert not changes.announce(outcome)
    else:
        assert changes.announce(outcome)
        changes.poll()
    assert told == [1]


def test_a_feed_in_trouble_is_told_once_and_asked_again(hub, qapp):
    class Broken:
        def __init__(self) -> None:
            self.broken = True

        def poll(self) -> tuple[Outcome, ...]:
            if self.broken:
                raise StorageProblem("file_gone")
            return (Outcome(9, frozenset()),)

    feed = Broken()
    changes = Changes(feed)
    troubles, heard = [], []
    changes.troubled.connect(troubles.append)
    changes.committed.connect(heard.append)
    changes.poll()
    changes.poll()
    assert len(troubles) == 1
    feed.broken = False
    changes.poll()
    assert [outcome.event_id for outcome in heard] == [9]
    changes.close()


class Reader:
    """Counts how often it was made to read."""

    def __init__(self) -> None:
        self.reads = 0

    def reload(self) -> None:
        self.reads += 1


def test_a_hidden_widget_reads_when_it_is_shown(changes, qtbot):
    widget, reader = QWidget(), Reader()
    qtbot.addWidget(widget)
    watch = changes.watch(widget, {"visits"}, reader.reload)
    changes.announce(Outcome(1, frozenset({"visits"})))
    assert reader.reads == 0
    widget.show()
    assert reader.reads == 1
    assert not watch.stale
    widget.hide()
    changes.announce(Outcome(2, frozenset({"visits"})))
    assert reader.reads == 1
    assert watch.stale
    widget.show()
    qtbot.waitUntil(lambda: reader.reads == 2, timeout=1000)


def test_only_topics_of_its_own_concern_a_widget(changes, qtbot):
    widget, reader = QWidget(), Reader()
    qtbot.addWidget(widget)
    widget.show()
    watch = changes.watch(widget, {"yard"}, reader.reload)
    assert reader.reads == 1
    changes.announce(Outcome(1, frozenset({"gate"})))
    assert not watch.stale


def test_a_burst_of_commits_is_read_at_most_ten_times_a_second(changes, qtbot):
    widget, reader = QWidget(), Reader()
    qtbot.addWidget(widget)
    widget.show()
    changes.watch(widget, (), reader.reload)
    for number in range(50):
        changes.announce(Outcome(number, frozenset({"visits"})))
    assert reader.reads == 1
    qtbot.waitUntil(lambda: reader.reads == 2, timeout=1000)
    qtbot.wait(150)
    assert reader.reads == 2
