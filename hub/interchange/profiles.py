"""Remembers how a sender's lists are to be read, so that the next one comes in unasked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from domain.refusal import Refusal
from hub.interchange.fields import ColumnUse, DayOrder, Field
from hub.interchange.heading_words import normal
from hub.interchange.kinds import Encoding, ListKind
from hub.interchange.reading.table import Format


@dataclass(frozen=True, slots=True)
class Profile:
    """How a sender's lists are to be read: remembered by name; `signature` finds it again unasked."""

    name: str
    kind: ListKind
    format: Format
    columns: tuple[ColumnUse, ...]
    signature: str
    """SHA-256 of the normalised headings in order."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Replacements accepted for this sender: `<field>:<as written>` → what is meant."""


def signature(headings: Iterable[str]) -> str:
    """Return what the headings of a list are known by, whatever their case, marks and spaces: a SHA-256."""
    keys = [_key(heading) for heading in headings]
    while keys and not keys[-1]:
        keys.pop()
    return sha256("\n".join(keys).encode()).hexdigest()


def used(columns: Sequence[ColumnUse], profile: Profile) -> dict[int, ColumnUse]:
    """Return by place what a profile takes the columns of a list for, found one by one by their headings.

    A column more or less than the profile knows does no harm.
    """
    waiting: dict[str, list[ColumnUse]] = {}
    for use in profile.columns:
        waiting.setdefault(_key(use.heading), []).append(use)
    found: dict[int, ColumnUse] = {}
    for column in columns:
        same = waiting.get(_key(column.heading))
        if same:
            found[column.place] = replace(same.pop(0), place=column.place, heading=column.heading)
    return found


def named(profiles: Iterable[Profile], name: str) -> Profile:
    """Return the profile of that name; raise Refusal `list_profile_unknown` where there is none."""
    for profile in profiles:
        if profile.name == name:
            return profile
    raise Refusal("list_profile_unknown", profile=name)


def to_json(profile: Profile) -> str:
    """Return a profile as canonical JSON, all but its name."""
    told = profile.format
    content = {
        "kind": profile.kind,
        "encoding": told.encoding,
        "delimiter": told.delimiter,
        "sheet": told.sheet,
        "profile_text": told.profile_text,
        "columns": [_column_to_json(column) for column in profile.columns],
        "signature": profile.signature,
        "words": dict(profile.words),
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(name: str, content: str) -> Profile:
    """Return the profile that `to_json` wrote; raise ValueError or KeyError where it did not."""
    read = json.loads(content)
    encoding = None if read["encoding"] is None else Encoding(read["encoding"])
    return Profile(
        name,
        ListKind(read["kind"]),
        Format(encoding, read["delimiter"], read["sheet"], read["profile_text"]),
        tuple(_column_from_json(column) for column in read["columns"]),
        read["signature"],
        dict(read["words"]),
    )


def _key(heading: str) -> str:
    key, factor = normal(heading)
    return f"{key}|{factor or ''}" if key else ""


def _column_to_json(column: ColumnUse) -> list[object]:
    return [column.place, column.heading, column.field, column.factor, column.day_order]


def _column_from_json(read: Sequence[object]) -> ColumnUse:
    place, heading, meant, factor, order = read
    return ColumnUse(
        int(str(place)),
        str(heading),
        None if meant is None else Field(str(meant)),
        int(str(factor)),
        None if order is None else DayOrder(str(order)),
    )
