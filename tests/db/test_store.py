from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import pytest

from db.queries.operators import operator_names
from db.store import Store
from domain.journal import verify_chain
from domain.refusal import Refusal
from tests.db.acts import journal_rows, refuse_after_writing, remark, setting_names, write_setting
from tests.db.conftest import START, Clock, Opened
from tests.sources import ROOT


def actor(url: str, acts: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.db.actor", url, str(acts)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_an_act_appends_its_event_to_the_chain(store: Store, clock: Clock) -> None:
    first = store.act(remark, "Кран стоит")
    clock.advance(5)
    second = store.act(remark, "идёт", happened_at=START)
    rows = store.read(journal_rows)
    assert [row.id for row in rows] == [first.event_id, second.event_id] == [1, 2]
    assert verify_chain(rows) is None
    assert rows[1].previous == rows[0].digest
    assert (rows[1].happened_at, rows[1].entered_at) == (START, START + timedelta(minutes=5))
    assert (rows[0].operator, rows[0].workstation, rows[0].kind) == ("A. Sergazina", "desk-1", "remark")
    assert rows[0].content == '{"text":"Кран стоит"}'
    assert first.topics == {"visits", "carriers"}


def test_an_act_keeps_what_it_changed(store: Store) -> None:
    store.act(write_setting, "hub_name", '"Жетісу"')
    (row,) = store.read(journal_rows)
    assert '"changes":[{"after":{"name":"hub_name","valid_from":"2026-11-25"' in row.content


def test_who_signs_is_known_from_then_on(store_url: str, clock: Clock) -> None:
    names = iter(["Ә. Серікова", "A. Sergazina", "Ә. Серікова", ""])
    store = Store(store_url, clock=clock, operator=lambda: next(names), workstation=lambda: "desk-1")
    try:
        assert store.read(operator_names) == ()
        for said in ("one", "two", "three", "four"):
            store.act(remark, said)
        assert store.read(operator_names) == ("A. Sergazina", "Ә. Серікова")
        assert [row.operator for row in store.read(journal_rows)][-1] == ""
    finally:
        store.close()


def test_who_is_refused_is_not_learnt(store: Store) -> None:
    with pytest.raises(Refusal):
        store.act(refuse_after_writing)
    assert store.read(operator_names) == ()


def test_a_refusal_writes_nothing(store: Store) -> None:
    store.act(remark, "before")
    with pytest.raises(Refusal) as refused:
        store.act(refuse_after_writing)
    assert refused.value.code == "visit_unknown"
    assert store.read(setting_names) == []
    assert len(store.read(journal_rows)) == 1
    assert store.act(remark, "after").event_id == 2


def test_nothing_happens_in_the_future(store: Store) -> None:
    with pytest.raises(Refusal) as refused:
        store.act(remark, "soon", happened_at=START + timedelta(seconds=1))
    assert refused.value.code == "happened_in_future"


def test_an_instant_is_chained_as_it_is_stored(store: Store, clock: Clock) -> None:
    clock.now = START + timedelta(microseconds=1_999)
    store.act(remark, "a moment")
    (row,) = store.read(journal_rows)
    assert row.entered_at == START + timedelta(milliseconds=1)
    assert verify_chain([row]) is None


def test_a_reader_cannot_write(store: Store) -> None:
    from sqlalchemy import text

    from db.errors import StorageProblem

    with pytest.raises(StorageProblem) as problem:
        store.read(lambda connection: connection.execute(text("UPDATE settings SET value = ''")))
    assert problem.value.code in ("storage_read_only", "storage_not_allowed")


def test_two_processes_lose_no_act(store_url: str, opened: Opened) -> None:
    store = opened(store_url)
    others = [actor(store_url, 60) for _ in range(2)]
    ours = [store.act(remark, "here").event_id for _ in range(60)]
    said = [other.communicate(timeout=60) for other in others]
    assert [errors for _, errors in said] == ["", ""]
    theirs = [int(line) for numbers, _ in said for line in numbers.split()]
    assert sorted(ours + theirs) == list(range(1, 181))
    rows = store.read(journal_rows)
    assert len(rows) == 180
    assert verify_chain(rows) is None
