"""The door holds an act that is entered late against what stands of its subjects, with few questions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import event

from db.act import Act, Event
from db.ordering import check_nothing_rests
from db.store import Store
from domain.events import EventKind, SubjectKind
from domain.refusal import Refusal
from tests.db.conftest import START, Clock

BOX = (SubjectKind.VISIT, 1)


def happens(act: Act, kind: EventKind, *about: tuple[SubjectKind, int], reverses: int | None = None) -> Event:
    return Event(kind, "", {}, frozenset(about or {BOX}), reverses=reverses)


def take_back(act: Act, event_id: int, kind: EventKind) -> Event:
    check_nothing_rests(act, event_id, kind, [BOX])
    return Event(EventKind.REVERSE, "", {}, frozenset({BOX}), reverses=event_id)


def test_what_stands_of_the_same_box_is_in_the_way_of_an_earlier_act(store: Store, clock: Clock) -> None:
    clock.advance(60)
    store.act(happens, EventKind.STRIP)
    clock.advance(1)
    with pytest.raises(Refusal) as caught:
        store.act(happens, EventKind.WEIGH, happened_at=START)
    assert (caught.value.code, caught.value.facts) == (
        "happened_before",
        {"happened_at": START, "what": "strip", "at": START + timedelta(minutes=60)},
    )
    store.act(happens, EventKind.WEIGH, (SubjectKind.VISIT, 2), happened_at=START)
    store.act(happens, EventKind.SEAL_CHECK, (SubjectKind.CARRIER, 1), happened_at=START)


def test_what_was_taken_back_is_in_nobodys_way(store: Store, clock: Clock) -> None:
    clock.advance(60)
    stripped = store.act(happens, EventKind.STRIP).event_id
    store.act(happens, EventKind.REVERSE, BOX, reverses=stripped)
    store.act(happens, EventKind.WEIGH, happened_at=START)


def test_the_same_instant_is_in_order(store: Store, clock: Clock) -> None:
    store.act(happens, EventKind.STRIP)
    clock.advance(60)
    store.act(happens, EventKind.WEIGH, happened_at=START)


def test_an_act_that_a_later_one_rests_on_stands(store: Store, clock: Clock) -> None:
    stripped = store.act(happens, EventKind.STRIP).event_id
    # A load that lifted no box of its own only freed this one's place.
    loaded = store.act(happens, EventKind.LOAD).event_id
    store.act(take_back, stripped, EventKind.STRIP)
    arrived = store.act(happens, EventKind.ARRIVE, (SubjectKind.WAGON, 1), BOX).event_id
    store.act(happens, EventKind.PLACE_WAGONS, (SubjectKind.WAGON, 1))

    def back(act: Act) -> Event:
        check_nothing_rests(act, arrived, EventKind.ARRIVE, [(SubjectKind.WAGON, 1)])
        return Event(EventKind.REVERSE, "", {}, reverses=loaded)

    with pytest.raises(Refusal) as caught:
        store.act(back)
    assert (caught.value.code, caught.value.facts["what"]) == ("reversal_overtaken", "place_wagons")


def test_an_act_of_hundreds_of_boxes_asks_once_for_each_kind_of_subject(
    file_store: Store, clock: Clock
) -> None:
    about = [(kind, number) for kind in SubjectKind for number in range(1, 301)]
    clock.advance(60)
    file_store.act(happens, EventKind.CHECK_IN_BULK, *about)
    asked: list[str] = []
    event.listen(
        file_store._writer,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_rest: asked.append(statement),
    )
    with pytest.raises(Refusal):
        file_store.act(happens, EventKind.FINISH_UNLOADING, *about, happened_at=START)
    late = len([each for each in asked if "FROM event_subjects" in each])
    assert late <= len(SubjectKind)
    asked.clear()
    file_store.act(happens, EventKind.FINISH_UNLOADING, *about)
    assert not [each for each in asked if "FROM event_subjects" in each]
