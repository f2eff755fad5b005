from __future__ import annotations

import pytest

from db.queries.holds import hold, holds_of
from domain.events import SubjectKind
from domain.holds import HoldKind
from hub.operations.holds import release_hold, set_hold
from tests.hub.operations.terminal import Terminal, box, number


def test_boxes_are_held_and_released_together_and_independently(terminal: Terminal) -> None:
    first, second = terminal.boxes(box(1), box(2))
    done = terminal.hub.act(set_hold, [first, second], HoldKind.CUSTOMS, " X-ray\nqueue ", "letter 17")
    ids = done.result
    assert isinstance(ids, tuple)
    terminal.hub.act(set_hold, [first], HoldKind.CUSTOMS, "second letter")
    assert [(each.kind, each.reason, each.reference, each.set_by) for each in terminal.holds(second)] == [
        ("customs", "X-ray queue", "letter 17", "A. Sergazina")
    ]
    assert terminal.event(done.event_id).content["numbers"] == [number(1), number(2)]
    assert [terminal.timeline(SubjectKind.VISIT, each)[-1] for each in (first, second)] == ["set_hold"] * 2
    released_at = terminal.hub.clock.advance(30)
    freed = terminal.hub.act(release_hold, ids, "scan 88 clean")
    assert ([each.reason for each in terminal.holds(first)], terminal.holds(second)) == (
        ["second letter"],
        (),
    )
    kept = terminal.hub.read(hold, ids[1])
    assert (kept.released_at, kept.released_by, kept.release_reason) == (
        released_at,
        "A. Sergazina",
        "scan 88 clean",
    )
    with terminal.refuses("reversal_overtaken"):
        terminal.reverse(done.event_id)
    terminal.reverse(freed.event_id)
    assert len(terminal.holds(second)) == 1
    terminal.reverse(done.event_id)
    assert terminal.holds(second) == ()
    assert len(terminal.hub.read(holds_of, first, only_open=False)) == 1


def test_what_is_no_longer_open_is_not_released(terminal: Terminal) -> None:
    first, second = terminal.boxes(box(1), box(2))
    (one, other) = terminal.hub.act(set_hold, [first, second], HoldKind.LINE, "owner").result  # type: ignore[misc]
    terminal.hub.act(release_hold, [one])
    with terminal.refuses("hold_released", hold="line", released_by="A. Sergazina"):
        terminal.hub.act(release_hold, [other, one])
    with terminal.refuses("hold_unknown"):
        terminal.hub.act(release_hold, [999])
    assert len(terminal.holds(second)) == 1


def test_a_hold_is_not_released_before_it_was_set(sqlite_terminal: Terminal) -> None:
    terminal = sqlite_terminal
    (visit_id,) = terminal.boxes(box(1))
    ids = terminal.hub.act(set_hold, [visit_id], HoldKind.PHYTO, "sample").result
    with terminal.refuses("happened_before", what="set_hold"):
        terminal.hub.act(release_hold, ids, **terminal.ago(5))


@pytest.mark.parametrize(
    ("visits", "reason", "code"),
    [((), "why", "nothing_chosen"), ((1,), " ", "reason_missing"), ((1, 999), "why", "visit_unknown")],
)
def test_a_hold_needs_boxes_and_a_reason(
    sqlite_terminal: Terminal, visits: tuple[int, ...], reason: str, code: str
) -> None:
    sqlite_terminal.boxes(box(1))
    with sqlite_terminal.refuses(code):
        sqlite_terminal.hub.act(set_hold, visits, HoldKind.POLICE, reason)
    with sqlite_terminal.refuses("nothing_chosen"):
        sqlite_terminal.hub.act(release_hold, [])
