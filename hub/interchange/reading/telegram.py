"""Reads a train's consist as the railway sends it, text of fixed form (ТГНЛ), by a field profile.

A profile says by regular expressions which lines tell the train, a wagon and a box, and by words or columns
where the fields stand. Profiles are JSON, in resources/interchange/telegrams or wherever a hub keeps its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from domain.refusal import Finding, Refusal
from hub.interchange.fields import Field
from hub.interchange.reading.encoding import codec_of
from hub.interchange.reading.letters import beginning_of, doubts_of, encoding_of, lines_of
from hub.interchange.reading.source import Source
from hub.interchange.reading.table import Cell, Format, RawRow, in_chunks

# Phrases are parted by `:`, a message is set between `(:` and `:)`.
_PARTED: Final = re.compile(r"(?<!\():(?!\))")


@dataclass(frozen=True, slots=True)
class TelegramField:
    """One field of a fixed-form text: where it stands in a wagon's line, by word or by columns.

    Both count from 1; `columns` are the first and the last one. Figures are multiplied by `factor`.
    """

    field: Field
    word: int | None = None
    columns: tuple[int, int] | None = None
    factor: int = 1


@dataclass(frozen=True, slots=True)
class TelegramProfile:
    """How a telegram is read. The expressions have named groups.

    Of `head`: `train`, and `forming`, `serial`, `destination` of its index. Of `wagon_line`: `boxes`, the
    counts of the wagon's boxes, which are summed. Of `box_line`: names of fields, `container` among them.
    """

    name: str
    head: str
    wagon_line: str
    box_line: str | None
    end: str | None
    fields: tuple[TelegramField, ...]
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class TelegramTable:
    """A telegram as a table: the train above it, a heading of our own names, and a row for each box."""

    source: Source
    format: Format
    codec: str
    profile: TelegramProfile
    doubts: tuple[Finding, ...] = ()
    content: Literal["telegram"] = "telegram"
    is_local: bool = True
    sheets: tuple[str, ...] = ()

    def rows(self) -> Iterator[RawRow]:
        """Yield title, heading and rows. A line that is not understood is a row too: none is lost unsaid."""
        columns = columns_of(self.profile)
        with lines_of(self.source, self.codec) as lines:
            phrases = _phrases(lines)
            head_line = 0
            for row in _title(self.profile, phrases, columns):
                head_line = row.row
                yield row
            # Of a telegram in one line too, what follows the heading has a greater number.
            yield from _boxes(self.profile, phrases, columns, head_line + 1)

    def chunks(self, size: int = 50_000) -> Iterator[tuple[Sequence[int], Sequence[Sequence[Cell]]]]:
        """Yield (row numbers, rows), `size` rows at a time."""
        return in_chunks(self.rows(), size)


def open_telegram(
    source: Source, wanted: Format, profiles: Sequence[TelegramProfile]
) -> TelegramTable | None:
    """Return the telegram by the profile that is wanted or whose head it has; None: it is no telegram.

    Raises Refusal `telegram_profile_unknown`, `telegram_profile_differs`.
    """
    found, head = encoding_of(source, wanted)
    codec = codec_of(found.encoding, head)
    profile = _profile(beginning_of(head, codec), wanted.profile_text, profiles)
    if profile is None:
        return None
    told = replace(wanted, encoding=found.encoding, delimiter=None, profile_text=profile.name)
    return TelegramTable(source, told, codec, profile, doubts_of(found))


@cache
def shipped_profiles() -> tuple[TelegramProfile, ...]:
    """Return the profiles that come with the program."""
    folder = files("resources").joinpath("interchange", "telegrams")
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".json"))
    return tuple(profile_of(folder.joinpath(name).read_text("utf-8")) for name in names)


def profile_of(text: str) -> TelegramProfile:
    """Return the profile that the JSON describes; raises Refusal `telegram_profile_wrong` with the reason."""
    try:
        told = json.loads(text)
        fields = tuple(_field(each) for each in told.pop("fields"))
        profile = TelegramProfile(**told, fields=fields)
        _check(profile)
    except (ValueError, TypeError, KeyError, AttributeError, re.error) as error:
        raise Refusal("telegram_profile_wrong", said=str(error)) from error
    return profile


def columns_of(profile: TelegramProfile) -> tuple[Field, ...]:
    """Return the fields of a row in the order of its cells, the container first."""
    of_boxes = [Field(name) for name in re.compile(profile.box_line or "").groupindex]
    of_wagons = [each.field for each in profile.fields]
    return tuple(dict.fromkeys((Field.CONTAINER, *of_wagons, *of_boxes)))


def _field(told: Mapping[str, Any]) -> TelegramField:
    columns = told.get("columns")
    return TelegramField(
        Field(told["field"]),
        told.get("word"),
        None if columns is None else (int(columns[0]), int(columns[1])),
        int(told.get("factor", 1)),
    )


def _check(profile: TelegramProfile) -> None:
    for pattern in (profile.head, profile.wagon_line):
        re.compile(pattern)
    for pattern in filter(None, (profile.box_line, profile.end)):
        re.compile(pattern)
    columns_of(profile)
    for each in profile.fields:
        if (each.word is None) == (each.columns is None):
            raise ValueError(f"{each.field.value}: word or columns")


def _profile(beginning: str, name: str | None, profiles: Sequence[TelegramProfile]) -> TelegramProfile | None:
    named = [each for each in profiles if name is None or each.name == name]
    if not named and name is not None:
        raise Refusal("telegram_profile_unknown", profile=name)
    for profile in named:
        if re.search(profile.head, beginning, re.MULTILINE):
            return profile
    if name is not None:
        raise Refusal("telegram_profile_differs", profile=name)
    return None


def _phrases(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Yield line number and text of each phrase."""
    for number, line in enumerate(lines, 1):
        for phrase in _PARTED.split(line):
            if phrase.strip():
                yield number, phrase.rstrip("\r\n")


def _title(
    profile: TelegramProfile, phrases: Iterator[tuple[int, str]], columns: Sequence[Field]
) -> Iterator[RawRow]:
    for number, phrase in phrases:
        head = re.search(profile.head, phrase)
        if head is None:
            continue
        told = head.groupdict()
        index = "-".join(told[name] for name in ("forming", "serial", "destination") if told.get(name))
        yield RawRow(number, (told.get("train") or "", index))
        yield RawRow(number, tuple(field.value for field in columns))
        return


def _boxes(
    profile: TelegramProfile, phrases: Iterator[tuple[int, str]], columns: Sequence[Field], first: int
) -> Iterator[RawRow]:
    wagon = _Wagon(0, {}, 0)
    for line, phrase in phrases:
        number = max(line, first)
        end = re.search(profile.end, phrase) if profile.end else None
        phrase = phrase[: end.start()] if end else phrase
        if found := re.search(profile.wagon_line, phrase):
            yield from wagon.unnamed(columns)
            wagon = _Wagon(number, _values(profile.fields, phrase), _counted(found))
        elif profile.box_line and (found := re.search(profile.box_line, phrase)):
            wagon = replace(wagon, boxes=wagon.boxes - 1)
            told = {Field(name): text for name, text in found.groupdict().items() if text}
            yield _row(number, wagon.values | told, columns)
        elif phrase.strip():
            yield _row(number, {Field.CONTAINER: phrase.strip()}, columns)
        if end:
            break
    yield from wagon.unnamed(columns)


@dataclass(frozen=True, slots=True)
class _Wagon:
    """A wagon whose boxes are being read: how many of them are still to come."""

    line: int
    values: dict[Field, str]
    boxes: int

    def unnamed(self, columns: Sequence[Field]) -> Iterator[RawRow]:
        """Yield a row without a number for each box that was counted and not named."""
        for _box in range(self.boxes):
            yield _row(self.line, self.values, columns)


def _counted(found: re.Match[str]) -> int:
    return sum(map(int, re.findall(r"\d+", found.groupdict().get("boxes") or "")))


def _values(fields: Sequence[TelegramField], phrase: str) -> dict[Field, str]:
    words = phrase.split()
    values: dict[Field, str] = {}
    for each in fields:
        if each.columns is not None:
            text = phrase[each.columns[0] - 1 : each.columns[1]].strip()
        else:
            text = words[(each.word or 1) - 1] if (each.word or 1) <= len(words) else ""
        values[each.field] = str(int(text) * each.factor) if each.factor != 1 and text.isdecimal() else text
    return values


def _row(number: int, values: Mapping[Field, str], columns: Sequence[Field]) -> RawRow:
    return RawRow(number, tuple(values.get(field, "") for field in columns))
