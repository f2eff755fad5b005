"""What a list is found to be before anything is written, and what is to be handed to the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from db.act import Event
from db.queries.imports import ImportFacts, imports_of_file
from db.queries.journal import last_event_id
from db.reading import Reading
from hub.interchange.differences import DiffRow
from hub.interchange.opened_list import Opened, Question
from hub.interchange.problems import PROBLEMS_TOLD, Problem
from hub.interchange.remarks import Remarks
from hub.operations.list_batch import BatchFile


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """The act that takes a list: `store.act(order.operation, *order.given)`."""

    operation: Callable[..., Event]
    given: tuple[object, ...]
    staged: Any = None
    """Of a history: where its rows wait."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A list judged whole; `order` is None where there is nothing to write, or nothing may be.

    `accepted` rows would be taken, `rejected` ones not, `warnings` counts warnings. `problems` are the first
    thousand, what refuses a row first. `head_count` is the journal's last event when it was judged.
    """

    opened: Opened
    read: int
    accepted: int
    rejected: int
    warnings: int
    problems: tuple[Problem, ...]
    problems_total: int
    diff: tuple[DiffRow, ...]
    same_file: tuple[ImportFacts, ...]
    questions: tuple[Question, ...]
    carrier: str | None
    head_count: int
    order: BatchOrder | None


def judged(
    connection: Reading,
    opened: Opened,
    remarks: Remarks,
    rows: int,
    *,
    diff: tuple[DiffRow, ...] = (),
    questions: tuple[Question, ...] = (),
    carrier: str | None = None,
    order: BatchOrder | None = None,
) -> Judged:
    """Return a list with its rows counted; `rows` are those that are no title, blank line or total."""
    problems = remarks.problems()
    counted = Counter(problem.refused for problem in problems)
    rejected = len(remarks.refused_rows)
    return Judged(
        opened=opened,
        read=rows,
        accepted=rows - rejected,
        rejected=rejected,
        warnings=counted[False],
        problems=problems[:PROBLEMS_TOLD],
        problems_total=len(problems),
        diff=diff,
        same_file=imports_of_file(connection, opened.source.sha256, opened.kind.value),
        questions=questions,
        carrier=carrier,
        head_count=last_event_id(connection),
        order=order,
    )


def batch_of(opened: Opened, rows: int) -> BatchFile:
    """Return what the event keeps of the file, `rows` of which are taken."""
    is_text = opened.content in ("csv", "telegram")
    encoding = opened.format.encoding if is_text else None
    return BatchFile(
        kind=opened.kind.value,
        name=opened.source.name,
        size=opened.source.size,
        sha256=opened.source.sha256,
        rows=rows,
        encoding=None if encoding is None else encoding.value,
        delimiter=opened.format.delimiter if is_text else None,
        profile=opened.profile,
    )
