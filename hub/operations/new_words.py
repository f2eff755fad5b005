"""Makes known what a list named and nobody knew: parties, places and goods, marked to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from db.act import Act
from db.writes import reference


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place that nobody knew: until somebody looks at it, its code stands for the name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class NewGoods:
    """An HS code that nobody knew, and what the list calls the goods."""

    hs_code: str
    name: str


@dataclass(frozen=True, slots=True)
class NewWords:
    """What a list brings that is to be known from now on."""

    parties: tuple[str, ...] = ()
    places: tuple[NewPlace, ...] = ()
    goods: tuple[NewGoods, ...] = ()


def new_place(name: str) -> NewPlace:
    """Return a place for a name that is not known; the same name has the same code in every list."""
    plain = " ".join(name.split())
    return NewPlace(f"?{sha256(plain.casefold().encode()).hexdigest()[:6].upper()}", plain)


def learn(act: Act, words: NewWords) -> None:
    """Make known what is not by now. It stays known when the list is taken back: others may lean on it."""
    for name in words.parties:
        reference.party(act, name, review=True)
    for place in words.places:
        reference.place_to_review(act, place.code, place.name)
    for goods in words.goods:
        reference.goods_to_review(act, goods.hs_code, goods.name)
