"""Proves the ground that tests of the hub stand on."""

from __future__ import annotations

from datetime import timedelta

from db.queries import journal, settings
from domain.events import EventKind
from tests.hub.conftest import START, Hub


def test_a_founded_hub_has_its_name_and_its_first_event(hub: Hub) -> None:
    assert hub.read(settings.value_of, settings.HUB_NAME, START.date()) == "Zhetysu"
    founding = hub.read(journal.event, 1)
    assert (founding.kind, founding.entered_at) == (EventKind.FOUND_HUB, START)


def test_the_clock_is_set_by_hand(hub: Hub) -> None:
    assert hub.clock.advance(90) == START + timedelta(minutes=90)
    assert hub.clock() == hub.clock.now
