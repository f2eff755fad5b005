from __future__ import annotations

import pytest

from domain.events import EVENTS, EventKind, Topic, check_reversible, topics_of
from domain.refusal import Refusal


def test_every_kind_of_event_has_a_rule_and_tells_somebody() -> None:
    assert set(EVENTS) == set(EventKind)
    assert all(topics_of(kind) for kind in EventKind)
    assert set(Topic) == {topic for kind in EventKind for topic in topics_of(kind)}


@pytest.mark.parametrize("kind", EventKind)
def test_what_cannot_be_reversed_says_why(kind: EventKind) -> None:
    if EVENTS[kind].reversible:
        check_reversible(kind)
        return
    with pytest.raises(Refusal) as caught:
        check_reversible(kind)
    assert caught.value.code == "not_reversible"
    assert caught.value.facts == {"event_kind": kind.value, "why": EVENTS[kind].why_not}


def test_only_the_hub_itself_and_reversals_cannot_be_reversed() -> None:
    """Whatever is done to a box, a train or the yard has a way back."""
    assert {kind for kind in EventKind if not EVENTS[kind].reversible} == {
        EventKind.FOUND_HUB,
        EventKind.DEMO_HISTORY,
        EventKind.CHANGE_SETTING,
        EventKind.CHANGE_REFERENCE,
        EventKind.REBUILD_FIGURES,
        EventKind.REVERSE,
    }


def test_what_counts_a_box_tells_the_figures() -> None:
    counting = {EventKind.CHECK_IN, EventKind.TAKE_AS_FOUND, EventKind.TRANSFER, EventKind.DEPART}
    counting |= {EventKind.GATE_OUT, EventKind.STRIP, EventKind.STUFF, EventKind.WEIGH, EventKind.REVERSE}
    assert all(Topic.FIGURES in topics_of(kind) for kind in counting)
    assert Topic.FIGURES not in topics_of(EventKind.MOVE)
