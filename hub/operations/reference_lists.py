"""Takes a reference list in as one act: parties, places, goods, wagon types or the railway's bans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.act import Act, Event
from db.writes.reference import put
from domain.events import EventKind
from hub.operations.list_batch import BatchFile, keep_batch


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One row that is new or says something else: `key` finds it, `values` are the columns that it fills."""

    key: Mapping[str, Any]
    values: Mapping[str, Any]


def import_reference(act: Act, table: str, rows: Sequence[ReferenceRow], batch: BatchFile) -> Event:
    """Let a reference table say what a list says; the result is how many of its rows differed.

    Rows that the list does not have stay. Taken back, rows that were made vanish, unless something names
    them: then Refusal `reversal_overtaken`.
    """
    differing = sum(put(act, table, row.key, row.values) for row in rows)
    return Event(EventKind.IMPORT_REFERENCE, "", keep_batch(act, batch), result=differing)
