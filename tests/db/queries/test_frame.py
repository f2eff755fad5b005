"""A box is found by a part of its number, whatever layout of the keyboard was on."""

from __future__ import annotations

import pytest

from db.queries.frame import find_boxes
from db.queries.visits import visit
from tests.hub.conftest import Hub, open_hub
from tests.hub.scene import work
from tests.keyboards import KAZAKH, RUSSIAN


@pytest.fixture
def hub(founded_store_url: str):
    founded = open_hub(founded_store_url)
    yield founded
    founded.close()


def test_a_number_is_found_under_every_layout(hub: Hub):
    visit_id = work(hub).boxes["LONG"]
    number = hub.read(visit, visit_id).number
    for typed in (number, number.translate(RUSSIAN), number.translate(KAZAKH), number[-6:].translate(KAZAKH)):
        assert [box.visit_id for box in hub.read(find_boxes, typed)] == [visit_id], typed
    for typed in ("", " - ", number[-2:], number[-2:].translate(KAZAKH), "ЙЙЙ9"):
        assert hub.read(find_boxes, typed) == (), typed
