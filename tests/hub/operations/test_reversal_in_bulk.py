"""Proves that what was written whole, without what it changed, is not taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.history import PastEvent, write_history
from domain.events import EventKind
from domain.refusal import Refusal
from hub.operations.reversals import reverse
from tests.hub.conftest import START, Hub


def test_an_event_written_in_bulk_is_not_reversed(sqlite_hub: Hub) -> None:
    past = PastEvent(EventKind.REMARK, START, "V. Kim", "", frozenset(), {"text": "calm"}, ())
    write_history(sqlite_hub.store.url, {}, [past], "desk-1")
    sqlite_hub.clock.now = START + timedelta(minutes=1)
    with pytest.raises(Refusal) as caught:
        sqlite_hub.act(reverse, 2)
    assert caught.value.code == "not_reversible"
    assert caught.value.facts == {"event_kind": "remark", "why": "why_not_in_bulk"}
