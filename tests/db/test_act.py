from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.act import Act, Change, Event, change_of
from db.reading import Reading
from db.schema.holds import holds
from db.schema.settings import settings
from db.schema.visits import visits
from db.store import Store
from domain.events import EventKind
from domain.journal import canonical
from domain.refusal import Refusal
from tests.db.acts import DAY, furnish, journal_rows, setting_names
from tests.db.conftest import START

KEY = {"name": "cut_off_hours", "valid_from": DAY}


def set_to(act: Act, value: str) -> Event:
    act.insert(settings, {**KEY, "value": value})
    return Event(EventKind.CHANGE_SETTING, "", {})


def change_to(act: Act, value: str) -> Event:
    act.update(settings, KEY, {"value": value})
    return Event(EventKind.CHANGE_SETTING, "", {})


def drop(act: Act) -> Event:
    act.delete(settings, KEY)
    return Event(EventKind.CHANGE_SETTING, "", {})


def undo(act: Act, event_id: int) -> Event:
    kept = act.execute(_content_of(event_id)).scalar_one()
    act.undo(change_of(plain) for plain in json.loads(kept).get("changes", ()))
    return Event(EventKind.REVERSE, "", {}, reverses=event_id)


def _content_of(event_id: int):
    from sqlalchemy import select

    from db.schema.journal import journal

    return select(journal.c.content).where(journal.c.id == event_id)


def value(connection: Reading) -> str | None:
    from sqlalchemy import select

    return connection.execute(select(settings.c.value)).scalar()


def test_what_was_inserted_is_deleted_again(store: Store) -> None:
    done = store.act(set_to, "6")
    store.act(undo, done.event_id)
    assert store.read(setting_names) == []


def test_what_was_updated_is_as_before(store: Store) -> None:
    store.act(set_to, "6")
    done = store.act(change_to, "8")
    store.act(undo, done.event_id)
    assert store.read(value) == "6"


def test_what_was_deleted_is_there_again(store: Store) -> None:
    store.act(set_to, "6")
    done = store.act(drop)
    store.act(undo, done.event_id)
    assert store.read(value) == "6"


def test_what_has_changed_since_is_left_alone(store: Store) -> None:
    done = store.act(set_to, "6")
    store.act(change_to, "8")
    with pytest.raises(Refusal) as refused:
        store.act(undo, done.event_id)
    assert refused.value.code == "reversal_overtaken"
    assert store.read(value) == "8"


def test_an_event_is_reversed_once(store: Store) -> None:
    from db.errors import StorageFault

    done = store.act(set_to, "6")
    store.act(undo, done.event_id)
    store.act(set_to, "6")
    with pytest.raises(StorageFault):
        store.act(undo, done.event_id)


def test_a_row_that_others_lean_on_stays(store: Store) -> None:
    def held(act: Act, visit_id: int) -> Event:
        values = {"visit_id": visit_id, "kind": "customs", "reason": "r", "set_at": START, "set_by": "A"}
        act.insert(holds, values)
        return Event(EventKind.SET_HOLD, "", {})

    announced = store.act(furnish)
    store.act(held, announced.result)
    store.act(undo, announced.event_id)
    # A visit that began ends as cancelled; nobody's hold loses its box.
    assert store.read(lambda c: c.execute(visits.select()).one().where_is) == "cancelled"


def test_an_update_that_changes_nothing_is_no_change(store: Store) -> None:
    store.act(set_to, "6")
    store.act(change_to, "6")
    assert store.read(journal_rows)[1].content == "{}"


instants = st.datetimes(min_value=START.replace(tzinfo=None, year=2020), max_value=START.replace(tzinfo=None))
columns = st.fixed_dictionaries(
    {
        "loaded_at": instants.map(
            lambda at: at.replace(tzinfo=START.tzinfo, microsecond=at.microsecond // 1000 * 1000)
        ),
        "gross_kg": st.none() | st.integers(0, 40_000),
        "goods": st.none() | st.text(st.characters(codec="utf-8")),
    }
)


@given(columns, columns)
def test_a_change_comes_out_of_the_journal_as_it_went_in(before: dict, after: dict) -> None:
    change = Change("visits", "update", {"id": 7}, before, after)
    assert change_of(json.loads(canonical(change.plain()))) == change


def test_days_come_out_as_days() -> None:
    change = Change("settings", "insert", KEY, after={**KEY, "value": "6"})
    assert change_of(json.loads(canonical(change.plain()))) == change
    assert type(change_of(json.loads(canonical(change.plain()))).key["valid_from"]) is date
