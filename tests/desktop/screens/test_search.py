"""The search of the frame finds a box by its last digits and says by name where it stands."""

from __future__ import annotations

import pytest

from db.queries.visits import inbound_of
from desktop.doors import find
from hub.operations.arrivals import check_in
from tests.desktop.screens import sample_train
from tests.keyboards import KAZAKH, RUSSIAN

BOX = sample_train.boxes()[5].number


@pytest.mark.parametrize(
    "typed",
    [
        BOX,
        BOX[-6:],
        BOX[-4:],
        f"{BOX[:4].lower()} {BOX[4:10]} {BOX[10]}",
        BOX.translate(RUSSIAN).lower(),
        BOX.translate(KAZAKH),
        BOX[-6:].translate(KAZAKH),
    ],
)
def test_a_box_is_found_by_its_number_and_its_last_digits(founded, arrived_id, typed):
    found = founded.read(find, typed)
    assert BOX in [hit.title.replace(" ", "") for hit in found]


def test_an_area_is_called_by_its_name(founded, arrived_id):
    box = next(each for each in founded.read(inbound_of, arrived_id) if each.number == BOX)
    founded.act(check_in, box.id)
    (hit,) = founded.read(find, BOX)
    assert hit.detail.endswith("· Trackside")
