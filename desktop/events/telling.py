"""What an event is told from: its content as the journal keeps it, seen from one box, with names put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from string import Formatter
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.messages import SENTENCES, Messages
from desktop.words import reference_words, word
from domain.damages import parse_mark
from domain.events import EventKind
from domain.refusal import Fact, Refusal

translate = QCoreApplication.translate
Places = Mapping[str, str]
"""The hub's names of its areas and of the places of its trains, by code."""
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
K = TypeVar("K", bound=StrEnum)


class Told(Protocol):
    """An event of any query that reads the journal."""

    @property
    def kind(self) -> EventKind:
        """What the act was."""

    @property
    def content(self) -> dict[str, Any]:
        """What the journal keeps of it."""


class Telling:
    """One event from the side of the box `number`; empty where it is told of the event as a whole."""

    def __init__(self, event: Told, messages: Messages, number: str, places: Places) -> None:
        self.kind = event.kind
        self.content: Mapping[str, Any] = event.content
        self.number = number
        self._messages = messages
        self._places = places
        self.own = self._own()

    @property
    def is_of_another(self) -> bool:
        """Return whether the event is first of all about another box than the one whose timeline it is on."""
        named = self.content.get("number")
        return bool(self.number) and isinstance(named, str) and named != self.number

    def text(self, name: str) -> str:
        """Return a text of the box's own part or of the event, empty where there is none."""
        value = self.own.get(name, self.content.get(name))
        return value.strip() if isinstance(value, str) else ""

    def whole(self, name: str) -> int | None:
        """Return a whole number, None where there is none."""
        value = self.own.get(name, self.content.get(name))
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def part(self, name: str) -> Mapping[str, Any]:
        """Return a part with names of its own, empty where there is none."""
        value = self.own.get(name, self.content.get(name))
        return value if isinstance(value, dict) else {}

    def listed(self, name: str) -> list[Any]:
        """Return a list, empty where there is none."""
        value = self.own.get(name, self.content.get(name))
        return value if isinstance(value, list) else []

    def names_box(self, name: str) -> bool:
        """Return whether the box stands in a list of numbers."""
        return self.number in self.listed(name)

    def moment(self, name: str) -> str:
        """Return an instant in hub time, empty where there is none."""
        value = self.text(name)
        return self._messages.fact(name, _fact(value)) if _INSTANT.fullmatch(value) else ""

    def worth(self, name: str, value: Any) -> str:  # noqa: ANN401
        """Return a value as it is read: an instant in hub time, a place by its name, – for none."""
        if value is None or value == "":
            return formats.NONE
        if isinstance(value, str) and not _INSTANT.fullmatch(value) and not _DAY.fullmatch(value):
            return self._place(value)
        return str(value) if isinstance(value, int) else self._messages.fact(name, _fact(value))

    def position(self, name: str) -> str:
        """Return where a box stood or was put, in words: a slot, an area, a wagon, a train, a truck."""
        said = self.text(name)
        kind, _, rest = said.partition(" ")
        if rest and kind in ("wagon", "train", "truck"):
            return {
                "wagon": translate("events", "wagon {number}"),
                "train": translate("events", "train {number}"),
                "truck": translate("events", "truck {number}"),
            }[kind].format(number=rest)
        if said.endswith("-?"):
            return translate("events", "block {block}, slot unknown").format(block=said[:-2])
        return self._place(said)

    def _place(self, code: str) -> str:
        """Return a place by its name; what is no place stays as it was written."""
        return reference_words(self._places[code]) if code in self._places else code

    def findings(self, name: str = "findings") -> Iterator[str]:
        """Yield what was noticed, as sentences; seals have a line of their own."""
        for found in self.listed(name):
            code = found.get("code", "") if isinstance(found, dict) else ""
            if code in SENTENCES and not code.startswith("seal_"):
                yield self.sentence(code, found)

    def sentence(self, code: str, facts: Mapping[str, Any]) -> str:
        """Return the sentence of a code; an older journal may lack a fact of it, which is then a dash."""
        named = {name for _text, name, _form, _way in Formatter().parse(SENTENCES[code]) if name}
        return self._messages.worded(code, {name: _fact(facts.get(name)) for name in named})

    def _own(self) -> Mapping[str, Any]:
        boxes = self.content.get("boxes")
        if not isinstance(boxes, list):
            return self.content
        of_boxes = [each for each in boxes if isinstance(each, dict)]
        mine = [each for each in of_boxes if each.get("number") == self.number]
        return mine[0] if mine else of_boxes[0] if len(of_boxes) == 1 else self.content


Teller = Callable[[Telling], Iterator[str]]
"""Yields the details of one kind of event, the most important first; empty ones are left out."""


def nothing_more(_told: Telling) -> Iterator[str]:
    """Yield nothing: the title says it all."""
    yield from ()


def remarks(told: Telling) -> Iterator[str]:
    """Yield what somebody wrote beside an act."""
    for name in ("text", "reason", "remark", "note"):
        yield told.text(name)


def worded(kind: type[K], value: object) -> str:
    """Return the word of a code of an enumeration; another text stays as it is."""
    try:
        return word(kind(str(value)))
    except ValueError:
        return str(value or "")


def weight(kg: int | None) -> str:
    """Return kilograms with their unit, empty for none."""
    return "" if kg is None else translate("events", "{kg} kg").format(kg=formats.whole(kg))


def boxes(numbers: list[Any]) -> str:
    """Return box numbers in their groups, at most four and how many more there are."""
    shown = [formats.box_number(str(number)) for number in numbers[:4]]
    rest = len(numbers) - len(shown)
    if rest:
        shown.append(translate("events", "and %Ln more", "", rest))
    return ", ".join(shown)


def damage(text: object) -> str:
    """Return a damage and its place in words: `hole, roof`."""
    try:
        mark = parse_mark(str(text))
    except Refusal:
        return str(text)
    return translate("events", "{damage}, {face}").format(damage=word(mark.damage), face=word(mark.face))


def _fact(value: Any) -> Fact:  # noqa: ANN401
    """Return a fact as it was before it became JSON."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        return datetime.fromisoformat(value).astimezone(UTC)
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    fact: Fact = value
    return fact
