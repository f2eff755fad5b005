"""Proves that acts wait while very many rows are written, here or in another process, and say so; and that a
sign whose writer was killed keeps nobody waiting."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event as Gate
from threading import Thread

import pytest
from sqlalchemy import text

from db import engine
from db.act import Act, Event
from db.writing_sign import ENDING, WritingSign, shown, sign_beside
from domain.events import EventKind
from tests.db.acts import journal_rows, remark
from tests.hub.conftest import Hub
from tests.sources import ROOT


class Bulk:
    """An act of very many rows in a thread of its own, which goes on when it is let."""

    def __init__(self, hub: Hub) -> None:
        self.begun, self.may_end = Gate(), Gate()
        self.sign = WritingSign("2025.csv", 43, 100)
        self._thread = Thread(
            target=lambda: hub.store.act_in_bulk(
                self._operation, [], step=lambda: None, sign=lambda: self.sign
            )
        )

    def _operation(self, _act: Act) -> Event:
        self.begun.set()
        assert self.may_end.wait(20)
        return Event(EventKind.REMARK, "", {"text": "very many rows"})

    def __enter__(self) -> Bulk:
        self._thread.start()
        assert self.begun.wait(20)
        return self

    def __exit__(self, *_: object) -> None:
        self.may_end.set()
        self._thread.join(20)
        assert not self._thread.is_alive()


def texts(hub: Hub) -> list[str]:
    """Returns what the remarks say, in order."""
    return [row.content for row in hub.read(journal_rows) if row.kind == "remark"]


def test_an_act_waits_says_so_and_succeeds(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 50)
    told: list[WritingSign] = []
    assert hub.store.writing() is None
    with Bulk(hub) as bulk:
        hub.store.tell_waiting(lambda sign: (told.append(sign), bulk.may_end.set()))
        hub.act(remark, "waited")
    assert told[0] == bulk.sign
    assert texts(hub) == ['{"text":"very many rows"}', '{"text":"waited"}']
    assert hub.store.writing() is None


def test_reads_do_not_wait(hub: Hub) -> None:
    with Bulk(hub):
        assert texts(hub) == []
        assert hub.store.writing() == WritingSign("2025.csv", 43, 100)


OTHER = """
import sys
from tests.db.acts import remark
from tests.hub.conftest import open_hub
hub = open_hub(sys.argv[1])
hub.store.tell_waiting(lambda sign: print(sign.done, sign.total, flush=True))
hub.act(remark, "of another process")
hub.close()
"""


def test_another_process_waits_too(hub: Hub, founded_store_url: str) -> None:
    with Bulk(hub) as bulk:
        other = subprocess.Popen(
            [sys.executable, "-c", OTHER, founded_store_url], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert other.stdout is not None
        assert other.stdout.readline() == "43 100\n"
        bulk.may_end.set()
        other.communicate(timeout=20)
    assert other.returncode == 0
    assert texts(hub) == ['{"text":"very many rows"}', '{"text":"of another process"}']


KILLED = """
import os, sys
from tests.hub.conftest import open_hub
hub = open_hub(sys.argv[1])
hub.store.act_in_bulk(lambda act: os.kill(os.getpid(), 9), [], step=lambda: None)
"""


def test_the_sign_of_a_killed_process_keeps_nobody_waiting(sqlite_hub: Hub) -> None:
    place = Path(str(sqlite_hub.store.url.database))
    subprocess.run([sys.executable, "-c", KILLED, f"sqlite:///{place}"], cwd=ROOT, check=False)
    assert place.with_name(place.name + ENDING).exists()
    assert sqlite_hub.store.writing() is None
    sqlite_hub.act(remark, "goes on")
    with Bulk(sqlite_hub):
        assert sqlite_hub.store.writing() is not None
    assert not place.with_name(place.name + ENDING).exists()


def test_the_sign_goes_when_the_act_is_refused(sqlite_hub: Hub) -> None:
    def refused(act: Act) -> Event:
        act.execute(text("SELECT 1"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        sqlite_hub.store.act_in_bulk(refused, [], step=lambda: None)
    place = Path(str(sqlite_hub.store.url.database))
    assert not place.with_name(place.name + ENDING).exists()


def test_a_sign_is_renewed_as_the_work_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.writing_sign._RENEWED_S", 0)
    path, done, steps = tmp_path / "hub.db", [0], []
    with shown(path, lambda: WritingSign("箱.csv", done[0], 9), lambda: steps.append(1)) as step:
        assert sign_beside(path) == WritingSign("箱.csv", 0, 9)
        done[0] = 5
        step()
        assert sign_beside(path) == WritingSign("箱.csv", 5, 9)
    assert sign_beside(path) is None
    assert len(steps) == 2
