"""Finds among known names those that were probably meant by one that nobody knows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

_COMPARED: Final = 30
_LEAST: Final = 0.5
"""Names that share less are no guess but a nuisance."""


class SimilarNames:
    """Known names, ready to be asked often: they are compared closely only where they share letters."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(set(names))
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        self._answers: dict[tuple[str, int], tuple[str, ...]] = {}
        for place, name in enumerate(self._names):
            for letters in _threes(name):
                self._having[letters].append(place)

    def to(self, name: str, limit: int = 5) -> tuple[str, ...]:
        """Return at most `limit` known names like this one, the most similar first."""
        asked = (name, limit)
        if asked not in self._answers:
            self._answers[asked] = self._found(name, limit)
        return self._answers[asked]

    def _found(self, name: str, limit: int) -> tuple[str, ...]:
        shared = Counter(place for letters in _threes(name) for place in self._having.get(letters, ()))
        near = sorted(shared, key=lambda place: (-shared[place] / len(self._names[place]), place))
        compared = [(_likeness(name, self._names[place]), self._names[place]) for place in near[:_COMPARED]]
        like = sorted((-likeness, known) for likeness, known in compared if likeness >= _LEAST)
        return tuple(known for _, known in like[:limit])


def _threes(name: str) -> set[str]:
    plain = f" {name.casefold()} "
    return {plain[start : start + 3] for start in range(len(plain) - 2)}


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
