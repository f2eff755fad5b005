"""Proves that a list that was taken is kept and found again, ends when it is taken back, and that a sender's
profile is replaced by a newer one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from db.act import Act, Event
from db.queries.imports import import_of, imports_of_file, known_names, profiles
from db.writes.imports import ListTaken, add_import, keep_profile
from domain.events import EventKind
from domain.refusal import Refusal
from hub.check import check
from hub.operations.reversals import reverse
from tests.hub.conftest import Hub, open_hub

TAKEN = ListTaken(
    kind="parties",
    file_name="клиенты.csv",
    file_size=3_000_000_000,
    file_sha256="f" * 64,
    rows=3,
    rows_sha256="e" * 64,
    encoding="cp1251",
    delimiter=";",
)


@pytest.fixture
def hub(founded_store_url: str) -> Iterator[Hub]:
    """A founded hub on both kinds of store."""
    founded = open_hub(founded_store_url)
    yield founded
    founded.close()


def take(act: Act, taken: ListTaken = TAKEN) -> Event:
    """Takes a list of nothing."""
    add_import(act, taken)
    return Event(EventKind.IMPORT_REFERENCE, "", taken.told())


def test_a_list_that_was_taken_is_found_by_its_event_and_its_file(hub: Hub) -> None:
    done = hub.act(take)
    facts = hub.read(import_of, done.event_id)
    assert {name: getattr(facts, name) for name in vars(TAKEN)} == vars(TAKEN)
    assert hub.read(imports_of_file, TAKEN.file_sha256, "parties") == (facts,)
    assert hub.read(imports_of_file, TAKEN.file_sha256, "locations") == ()
    assert hub.read(imports_of_file, "0" * 64, "parties") == ()
    assert check(hub.store).findings == ()


def test_a_list_that_was_taken_back_no_longer_stands(hub: Hub) -> None:
    done = hub.act(take, replace(TAKEN, encoding=None, delimiter=None, profile="Хоргос"))
    hub.act(reverse, done.event_id)
    assert hub.read(import_of, done.event_id).taken_back_at == hub.clock.now
    assert hub.read(imports_of_file, TAKEN.file_sha256, "parties") == ()
    assert check(hub.store).findings == ()


def test_an_event_that_took_no_list(hub: Hub) -> None:
    with pytest.raises(Refusal) as refused:
        hub.read(import_of, 1)
    assert (refused.value.code, refused.value.facts) == ("import_unknown", {"event_id": 1})


def remember(act: Act, name: str, signature: str, content: str = "{}") -> Event:
    """Remembers how a sender's lists are read."""
    keep_profile(act, name, kind="manifest", signature=signature, content=content)
    return Event(EventKind.CHANGE_REFERENCE, "", {"name": name})


def test_the_profile_used_last_comes_first_and_replaces_what_had_its_name(hub: Hub) -> None:
    hub.act(remember, "Сиань", "s1")
    hub.clock.advance(1)
    hub.act(remember, "Khorgos", "s2")
    hub.clock.advance(1)
    hub.act(remember, "Сиань", "s3", '{"a":1}')
    kept = hub.read(profiles, "manifest")
    assert [(each.name, each.signature, each.content) for each in kept] == [
        ("Сиань", "s3", '{"a":1}'),
        ("Khorgos", "s2", "{}"),
    ]
    assert hub.read(profiles, "history") == ()
    assert check(hub.store).findings == ()


def test_the_names_that_a_hub_knows(hub: Hub) -> None:
    places = hub.read(known_names, "locations")
    assert len(places) > 5
    assert len(set(places)) == len(places)
    assert hub.read(known_names, "parties") == ()
