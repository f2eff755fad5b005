from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal, Severity
from domain.seals import SealResult, SealState, check_typed, compare, normalise, numbers
from domain.visit import LoadStatus

LOADED, EMPTY = LoadStatus.LOADED, LoadStatus.EMPTY


def judged(
    announced: str | None, found: str | None, looked_at: bool = True, status: LoadStatus = LOADED
) -> tuple[str, str | None]:
    result = compare(announced, found, looked_at=looked_at, load_status=status)
    return result.state.value, result.finding.code if result.finding else None


@pytest.mark.parametrize("typed", ["cn 4429769", "CN-4429769", "СN4429769", "ＣＮ4429769", " CN.4429769\r"])
def test_writing_does_not_make_another_seal(typed: str) -> None:
    assert normalise(typed) == "CN4429769"
    assert judged("CN4429769", typed) == ("checked", None)


@pytest.mark.parametrize(
    ("announced", "found", "status", "expected"),
    [
        ("CN4429769", "CN4429796", LOADED, ("differs", "seal_differs")),
        ("CN4429769", None, LOADED, ("differs", "seal_missing")),
        ("CN4429769", " - ", EMPTY, ("differs", "seal_missing")),
        (None, "CN4429769", LOADED, ("checked", "seal_unannounced")),
        ("", "CN4429769", EMPTY, ("checked", "seal_unannounced")),
        (None, None, LOADED, ("none", "seal_absent")),
        ("", "", EMPTY, ("none", None)),
        ("CN1; CN2", "cn2/cn1", LOADED, ("checked", None)),
        ("CN1; CN2", "CN1", LOADED, ("differs", "seal_differs")),
        ("12/34", "1234", LOADED, ("checked", None)),
    ],
)
def test_what_a_look_gives(
    announced: str | None, found: str | None, status: LoadStatus, expected: tuple[str, str | None]
) -> None:
    assert judged(announced, found, status=status) == expected


def test_a_seal_that_was_not_looked_at_is_not_checked() -> None:
    assert judged("CN4429769", "CN4429769", looked_at=False) == ("not_checked", "seal_not_checked")
    assert judged(None, None, looked_at=False) == ("not_checked", "seal_not_checked")
    assert judged("CN4429769", None, looked_at=False, status=EMPTY) == ("not_checked", "seal_not_checked")
    assert judged(None, None, looked_at=False, status=EMPTY) == ("none", None)


def test_both_are_kept_as_written() -> None:
    result = compare("cn 1", "CN-2", looked_at=True, load_status=LOADED)
    assert result == SealResult(SealState.DIFFERS, "cn 1", "CN-2", result.finding)
    assert result.finding is not None
    assert result.finding.severity is Severity.STOP
    assert result.finding.facts == {"announced": "cn 1", "found": "CN-2"}


@pytest.mark.parametrize(
    "typed", ["TEMU6275401", " temu 627540-1\r", "ЕУЬГ6275401", "CN4429769, TEMU6275401", "TEMU6275401;CN1"]
)
def test_the_number_of_a_box_is_no_seal(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_typed(typed)
    assert (refused.value.code, refused.value.facts) == ("seal_is_box_number", {"number": "TEMU6275401"})


@pytest.mark.parametrize(
    "typed", [None, "", " - ", "CN4429769", "CN1, CN2", "TEMU6275402", "TEMU627540", "MLCN6275401", "H7/H8"]
)
def test_what_can_be_a_seal_is_let_be(typed: str | None) -> None:
    check_typed(typed)


texts = st.none() | st.text("AВС12 -/;", max_size=9)


@given(texts, texts, st.booleans(), st.sampled_from(LoadStatus))
def test_checked_means_looked_at_and_found(
    announced: str | None, found: str | None, looked_at: bool, status: LoadStatus
) -> None:
    result = compare(announced, found, looked_at=looked_at, load_status=status)
    if result.state is SealState.CHECKED:
        assert looked_at
        assert numbers(found)
        same_text = normalise(announced or "") == normalise(found or "")
        assert not numbers(announced) or numbers(announced) == numbers(found) or same_text
    if result.state is SealState.NONE:
        assert not numbers(announced)
    assert looked_at or result.found is None
