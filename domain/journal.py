"""The chain of the journal: one canonical text per event, and the digest that binds it to the one before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Final

# What the first event names as the digest before it.
GENESIS: Final = "0" * 64

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


@dataclass(frozen=True)
class JournalRow:
    """One event as it is stored: `content` is its canonical text, `previous` the digest before it."""

    id: int
    happened_at: datetime
    entered_at: datetime
    operator: str
    workstation: str
    kind: str
    subject: str
    content: str
    reverses: int | None
    previous: str
    digest: str


def instant_text(instant: datetime) -> str:
    """Return an aware instant as `2026-11-24T11:48:00.000Z`, cut to milliseconds; ValueError if naive."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone cannot be recorded")
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def canonical(value: object) -> str:
    """Return the one JSON text of `value`: sorted keys, no spaces, characters as they are, instants in UTC.

    Tuples become lists and sets sorted lists. NaN, naive instants, keys that are no strings and characters
    that UTF-8 cannot hold raise ValueError, any other type TypeError.
    """
    text = _ENCODER.encode(_plain(value))
    text.encode("utf-8")
    return text


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return _plain_mapping(value)
    if isinstance(value, AbstractSet):
        return sorted((_plain(each) for each in value), key=_ENCODER.encode)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return [_plain(each) for each in value]
    raise TypeError(f"the journal cannot hold a {type(value).__name__}")


def _plain_mapping(value: Mapping[object, object]) -> dict[str, object]:
    if not all(isinstance(key, str) for key in value):
        raise ValueError("the journal's keys are strings")
    return {str(key): _plain(each) for key, each in value.items()}


def digest(
    previous: str,
    *,
    event_id: int,
    happened_at: datetime,
    entered_at: datetime,
    operator: str,
    workstation: str,
    kind: str,
    subject: str,
    content: str,
    reverses: int | None,
) -> str:
    """Return the SHA-256 in 64 hexadecimal digits of an event and the digest before it.

    `content` is the canonical text as it is stored. The sum is taken over one JSON list, so that no field
    can run into its neighbour.
    """
    fields = [
        previous,
        event_id,
        instant_text(happened_at),
        instant_text(entered_at),
        str(operator),
        str(workstation),
        str(kind),
        str(subject),
        content,
        reverses,
    ]
    return sha256(_ENCODER.encode(fields).encode("utf-8")).hexdigest()


def digest_of(row: JournalRow) -> str:
    """Return the digest that `row` should carry, from its own fields."""
    return digest(
        row.previous,
        event_id=row.id,
        happened_at=row.happened_at,
        entered_at=row.entered_at,
        operator=row.operator,
        workstation=row.workstation,
        kind=row.kind,
        subject=row.subject,
        content=row.content,
        reverses=row.reverses,
    )


def verify_chain(rows: Iterable[JournalRow], *, previous: str = GENESIS, first_id: int = 1) -> int | None:
    """Return the id at which the chain first fails, or None where it holds.

    Rows come in id order. Fails: a gap (the id that is not there), a link that is not the digest before, a
    digest that is not its own. A cut tail is seen only by the count and head that are kept apart.
    """
    expected = first_id
    for row in rows:
        if row.id != expected:
            return min(row.id, expected)
        if row.previous != previous or row.digest != digest_of(row):
            return row.id
        previous = row.digest
        expected += 1
    return None
