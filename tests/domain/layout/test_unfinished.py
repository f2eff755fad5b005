"""While a wagon has room, only what no further box can mend stops a plan."""

from __future__ import annotations

from domain.layout import LoadedBox, judge
from domain.layout.unfinished import lasting_stops
from tests.domain.reference import WAGON_TYPES


def stops(wagon_type: str, *boxes: tuple[int, int, int], scope: str = "smgs") -> set[str]:
    """Returns the rules that stop boxes of (length, kilograms, position)."""
    standing = [LoadedBox(str(n), ft, kg, position=place) for n, (ft, kg, place) in enumerate(boxes)]
    return {result.rule for result in lasting_stops(judge(WAGON_TYPES[wagon_type], standing, [scope]))}


def test_two_that_differ_wait_for_the_third() -> None:
    assert stops("13-470", (20, 24_000, 1), (20, 16_000, 2)) == set()


def test_two_that_fill_their_wagon_wait_for_nobody() -> None:
    assert stops("11-Н004", (20, 24_000, 1), (20, 16_000, 2)) == {"W4"}


def test_ends_that_differ_on_a_full_wagon_stop() -> None:
    assert stops("13-470", (20, 17_200, 1), (20, 24_100, 2), (20, 9_600, 3)) == {"W3"}


def test_no_further_box_makes_a_load_lighter() -> None:
    assert stops("13-470", (20, 30_500, 1), (20, 30_500, 2)) >= {"W1"}
    assert stops("13-470", (20, 24_100, 2), scope="china") == {"C2"}


def test_what_no_layout_takes_stops_at_once() -> None:
    assert stops("11-Н004", (45, 20_000, 1)) == {"W0"}
