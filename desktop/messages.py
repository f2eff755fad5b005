"""Turns a code and its facts into a sentence of the operator's language.

A sentence names a fact in braces and writes the unit itself, for units are translated too. How a fact looks
follows from its name and type: `{gross_kg} kg` gives 18,449 kg, `{gross_kg:t} t` 18.4 t and
`{gross_kg:exact} t` 18.449 t, for a figure that stands against its limit ·
`{centre_mm} mm` 13,460 and `{centre_mm:m} m` 13.46 · `*_hundredths` TEU or conditional wagons · aware
datetimes in hub time · dates as days · box numbers in groups · codes in words (desktop.words) · tuples
joined · None –. What others wrote stands as they wrote it, in quotes: `{column:quoted}`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.sentences import (
    arrivals,
    cargo,
    carriers,
    check,
    command_line,
    container_number,
    departure,
    dispatch,
    embargo,
    events,
    exports,
    gate,
    holds,
    layout,
    layout_basis,
    list_rows,
    lists,
    lookups,
    manifest,
    reversals,
    seals,
    size_type,
    storage,
    time,
    tracks,
    train_limits,
    transshipment,
    visits,
    wagon_number,
    weights,
    yard,
)
from desktop.words import word_of_fact
from domain.refusal import Fact

# Named one by one: a frozen program has no folder to look into. A test compares this with the folder.
_AREAS = (
    arrivals,
    cargo,
    carriers,
    check,
    command_line,
    container_number,
    departure,
    dispatch,
    embargo,
    events,
    exports,
    gate,
    holds,
    layout,
    layout_basis,
    list_rows,
    lists,
    lookups,
    manifest,
    reversals,
    seals,
    size_type,
    storage,
    time,
    tracks,
    train_limits,
    transshipment,
    visits,
    wagon_number,
    weights,
    yard,
)

SENTENCES: dict[str, str] = {code: text for area in _AREAS for code, text in area.SENTENCES.items()}


class Coded(Protocol):
    """A Refusal, a Finding or a StorageProblem."""

    @property
    def code(self) -> str:
        """What is the matter."""

    @property
    def facts(self) -> Mapping[str, Fact]:
        """With which figures."""


class Messages:
    """Words codes in the time zone of the hub."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def sentence(self, coded: Coded) -> str:
        """Return the sentence for a refusal, finding or problem; raises KeyError for a strange code."""
        return self.worded(coded.code, coded.facts)

    def worded(self, code: str, facts: Mapping[str, Fact] | None = None) -> str:
        """Return the sentence of the code with the facts in it; raises KeyError for a strange code."""
        said = QCoreApplication.translate("messages", SENTENCES[code])
        return said.format_map({name: _Shown(self, name, fact) for name, fact in (facts or {}).items()})

    def fact(self, name: str, fact: Fact, unit: str = "") -> str:
        """Return one fact as it is read; `unit` "t", "exact" or "m" asks for a greater one, "quoted" for
        the words as they were written."""
        if fact is None:
            return formats.NONE
        if isinstance(fact, datetime):
            return formats.moment(fact, self._zone)
        if isinstance(fact, date):
            return formats.day(fact)
        if isinstance(fact, tuple):
            return ", ".join(self.fact(name, part, unit) for part in fact)
        if isinstance(fact, str):
            return _quoted(fact) if unit == "quoted" else self._text(name, fact)
        return _figure(name, fact, unit)

    def _text(self, name: str, fact: str) -> str:
        # A code among the facts (the reason of a reason) is worded too.
        if name == "why" and fact in SENTENCES:
            return self.worded(fact)
        return word_of_fact(name, fact) or formats.box_number(fact)


@dataclass(frozen=True)
class _Shown:
    """A fact on its way into a sentence, which may ask for another unit."""

    messages: Messages
    name: str
    fact: Fact

    def __format__(self, unit: str) -> str:
        return self.messages.fact(self.name, self.fact, unit)


def _quoted(text: str) -> str:
    return QCoreApplication.translate("messages", "“{text}”").format(text=text)


def _figure(name: str, value: float, unit: str) -> str:
    if unit:
        return _GREATER[unit](int(value))
    if name.endswith("_hundredths"):
        return formats.teu(int(value))
    if name.endswith(("_kg", "_mm")):
        return formats.whole(int(value))
    return str(value) if isinstance(value, int) else formats.decimal(value, 1)


_GREATER: Mapping[str, Callable[[int], str]] = {
    "t": formats.tonnes,
    "exact": formats.exact_tonnes,
    "m": formats.metres,
}
