"""The ground that tests of screens stand on: a window on a real hub, closed without a trace."""

from __future__ import annotations

from db.queries.carriers import carrier, carrier_counts
from domain.carriers import Stage


def test_the_window_stands_on_a_hub_where_the_sample_train_has_arrived(desktop, arrived_id):
    desktop.show("settings")

    assert desktop.window.current == "settings"
    assert desktop.read(carrier, arrived_id).stage is Stage.ARRIVED
    assert desktop.read(carrier_counts, arrived_id).on_inbound == 62
