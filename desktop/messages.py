"""Turns a code and its facts into a sentence of the operator's language.

A sentence names a fact in braces and writes the unit itself, because units are translated too:
`"ends differ by {difference_kg} t"`. How a fact looks follows from its name and type:
`*_kg` → tonnes with one decimal · `*_mm` → metres with two · `*_hundredths` → TEU or conditional wagons ·
aware datetimes → hub time · box numbers → in groups · tuples → joined · None → –.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.sentences import container_number, time, wagon_number
from domain.refusal import Fact

# Named one by one: a frozen program has no folder to look into. A test compares this with the folder.
_AREAS = (container_number, time, wagon_number)

SENTENCES: Mapping[str, str] = {code: text for area in _AREAS for code, text in area.SENTENCES.items()}


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
        return said.format_map({name: self.fact(name, fact) for name, fact in (facts or {}).items()})

    def fact(self, name: str, fact: Fact) -> str:
        """Return one fact as it is read."""
        if fact is None:
            return formats.NONE
        if isinstance(fact, datetime):
            return formats.moment(fact, self._zone)
        if isinstance(fact, tuple):
            return ", ".join(self.fact(name, part) for part in fact)
        if isinstance(fact, str):
            # A code among the facts (the reason of a reason) is worded too.
            return self.worded(fact) if name == "why" and fact in SENTENCES else formats.box_number(fact)
        return _figure(name, fact)


def _figure(name: str, value: float) -> str:
    if name.endswith("_kg"):
        return formats.tonnes(int(value))
    if name.endswith("_mm"):
        return formats.metres(int(value))
    if name.endswith("_hundredths"):
        return formats.teu(int(value))
    return str(value) if isinstance(value, int) else formats.decimal(value, 1)
