from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.journal import GENESIS, JournalRow, canonical, digest, digest_of, instant_text, verify_chain

AT = datetime(2026, 11, 24, 11, 48, tzinfo=UTC)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


def chain(contents: list[str]) -> list[JournalRow]:
    """Returns a journal that holds, with one event per content."""
    rows: list[JournalRow] = []
    for number, content in enumerate(contents, start=1):
        at = AT + timedelta(minutes=number)
        previous = rows[-1].digest if rows else GENESIS
        bare = JournalRow(number, AT, at, "A. S.", "WS-2", "move", "visit:7", content, None, previous, "")
        rows.append(replace(bare, digest=digest_of(bare)))
    return rows


def test_the_canonical_text_is_the_same_for_the_same_content() -> None:
    assert canonical({"b": 1, "a": (1, 2)}) == canonical({"a": [1, 2], "b": 1}) == '{"a":[1,2],"b":1}'
    assert canonical({"who": "Серикова"}) == '{"who":"Серикова"}'
    assert canonical({"b", "a"}) == '["a","b"]'
    assert canonical(date(2026, 11, 24)) == '"2026-11-24"'


@given(plain)
def test_the_canonical_text_of_what_was_read_back_is_the_same(value: object) -> None:
    import json

    assert canonical(json.loads(canonical(value))) == canonical(value)


@pytest.mark.parametrize("value", [float("nan"), AT.replace(tzinfo=None), {1: "a"}, "\ud800"])
def test_what_cannot_be_recorded_is_an_error(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        canonical(value)


def test_strange_types_are_an_error() -> None:
    with pytest.raises(TypeError):
        canonical(b"bytes")


def test_an_instant_has_one_text_in_every_zone() -> None:
    almaty = AT.astimezone(timezone(timedelta(hours=5)))
    assert instant_text(almaty) == instant_text(AT) == "2026-11-24T11:48:00.000Z"


def test_fields_cannot_run_into_their_neighbours() -> None:
    def summed(operator: str, workstation: str) -> str:
        return digest(
            GENESIS,
            event_id=1,
            happened_at=AT,
            entered_at=AT,
            operator=operator,
            workstation=workstation,
            kind="move",
            subject="",
            content="{}",
            reverses=None,
        )

    assert summed("ab", "c") != summed("a", "bc")
    assert len(summed("a", "b")) == 64


@given(st.lists(st.sampled_from(["{}", '{"a":1}']), max_size=5))
def test_a_chain_that_holds(contents: list[str]) -> None:
    rows = chain(contents)
    assert verify_chain(rows) is None
    assert verify_chain(rows[2:], previous=rows[1].digest if len(rows) > 1 else GENESIS, first_id=3) is None


CHANGES: dict[str, Any] = {
    "happened_at": AT - timedelta(milliseconds=1),
    "entered_at": AT - timedelta(days=1),
    "operator": "somebody else",
    "workstation": "WS-3",
    "kind": "place",
    "subject": "visit:8",
    "content": '{"a":2}',
    "reverses": 1,
    "previous": "f" * 64,
    "digest": "0" * 64,
}


@given(st.integers(1, 6), st.data())
def test_any_single_change_is_found_where_it_is(length: int, data: st.DataObject) -> None:
    rows = chain(["{}"] * length)
    at = data.draw(st.integers(0, length - 1))
    field = data.draw(st.sampled_from(sorted(CHANGES)))
    rows[at] = replace(rows[at], **{field: CHANGES[field]})
    assert verify_chain(rows) == at + 1


@given(st.integers(1, 5), st.data())
def test_a_change_with_its_own_digest_made_to_fit_breaks_the_next_link(
    length: int, data: st.DataObject
) -> None:
    rows = chain(["{}"] * (length + 1))
    at = data.draw(st.integers(0, length - 1))
    forged = replace(rows[at], content='{"forged":true}')
    rows[at] = replace(forged, digest=digest_of(forged))
    assert verify_chain(rows) == at + 2


@given(st.integers(2, 6), st.data())
def test_a_row_taken_out_or_doubled_is_found(length: int, data: st.DataObject) -> None:
    rows = chain(["{}"] * length)
    at = data.draw(st.integers(0, length - 2))
    assert verify_chain(rows[:at] + rows[at + 1 :]) == at + 1
    assert verify_chain([*rows[: at + 1], *rows[at:]]) == at + 1


def test_a_cut_tail_is_not_seen_by_the_chain_alone() -> None:
    assert verify_chain(chain(["{}"] * 3)[:2]) is None
