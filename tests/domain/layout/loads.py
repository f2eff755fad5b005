"""Wagons and boxes as hypothesis draws them, for the tests of the judge, its mends and its sentences."""

from __future__ import annotations

from hypothesis import strategies as st

from domain.layout import LoadedBox, Scope, Verdict, judge
from domain.layout.result import RuleResult
from tests.domain.reference import WAGON_TYPES

EVERY = sorted(WAGON_TYPES.values(), key=lambda wagon: wagon.code)
SIXTY, EIGHTY, FORTY = WAGON_TYPES["13-470"], WAGON_TYPES["80 ft"], WAGON_TYPES["40 ft"]
# The only base that the telegram behind W2 names.
BASE_14_2, CHINESE, FIFTY_TONNES = WAGON_TYPES["13-4117"], WAGON_TYPES["NX70A"], WAGON_TYPES["13-7024"]

SCOPES = st.frozensets(st.sampled_from([Scope.DOMESTIC, Scope.SMGS, Scope.CHINA, Scope.FERRY]))
WEIGHTS = st.integers(2_000, 36_000)
_BOX = st.builds(
    LoadedBox,
    key=st.just(""),
    length_ft=st.just(20),
    gross_kg=WEIGHTS,
    loaded=st.booleans(),
    destination=st.sampled_from([None, "CNXIY", "CNCDU"]),
    tare_kg=st.sampled_from([None, 2_250, 3_900]),
    open_top=st.booleans(),
)


@st.composite
def loads(draw, wagons=EVERY):
    """A wagon and boxes that one of its layouts takes, at positions or in order, perhaps not all of them."""
    wagon = draw(st.sampled_from(wagons))
    layout = draw(st.sampled_from(wagon.layouts))
    places = draw(st.lists(st.sampled_from(layout.places), unique=True))
    places.sort(key=lambda place: place.position)
    chosen = draw(st.booleans())
    boxes = [draw(_BOX.map(lambda box, at=place: _at(box, at, chosen))) for place in places]
    return wagon, boxes


def _at(box, place, chosen):
    return LoadedBox(
        key=f"box {place.position}",
        length_ft=place.length_ft,
        gross_kg=box.gross_kg,
        loaded=box.loaded,
        position=place.position if chosen else None,
        destination=box.destination,
        tare_kg=box.tare_kg,
        open_top=box.open_top,
    )


def twenties(*gross_kg: int, **known: object) -> list[LoadedBox]:
    """Loaded 20' boxes of these weights at the positions from 1 on, called a, b, c, d."""
    return [
        LoadedBox(key, 20, kg, position=at, **known)
        for at, (key, kg) in enumerate(zip("abcd", gross_kg, strict=False), start=1)
    ]


def found(verdict: Verdict, code: str) -> RuleResult:
    """The result of one check."""
    return next(result for result in verdict.rules if result.code == code)


def checked(wagon, boxes, code: str, *scopes: Scope) -> RuleResult:
    """The result of one check of these boxes on this wagon."""
    return found(judge(wagon, boxes, scopes), code)
