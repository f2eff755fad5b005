"""The fewest steps from one list of rows to the next, so that selection and scroll stay where they are."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

Run = tuple[int, int]
"""First and last number of rows that stand together."""


@dataclass(frozen=True)
class Difference:
    """Take the gone away, put what stays into its new order, insert the new: always in this order."""

    gone: tuple[Run, ...]
    """In numbers of the old list, the last run first."""
    moved: bool
    """Whether what stays stands in another order."""
    new: tuple[Run, ...]
    """In numbers of the new list, the first run first."""


def difference(old: Sequence[Hashable], new: Sequence[Hashable]) -> Difference:
    """Compare two lists of keys; raises ValueError when a key is in the new one twice."""
    before, after = set(old), set(new)
    if len(after) != len(new):
        raise ValueError("two rows have the same key")
    gone = runs(place for place, key in enumerate(old) if key not in after)
    added = runs(place for place, key in enumerate(new) if key not in before)
    stays_old = [key for key in old if key in after]
    stays_new = [key for key in new if key in before]
    return Difference(tuple(reversed(gone)), stays_old != stays_new, tuple(added))


def runs(numbers: Iterable[int]) -> list[Run]:
    """Join ascending numbers that stand together: 1 2 3 7 → (1, 3) (7, 7)."""
    found: list[Run] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
