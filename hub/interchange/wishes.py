"""What a person or a command says about how a list is to be taken: all that the window of a list keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.figures import Mode
from hub.interchange.fields import DayOrder, Field
from hub.interchange.kinds import ListKind
from hub.interchange.reading.table import Format


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was said about a list; what was not is found out, or asked."""

    kind: ListKind
    format: Format = field(default_factory=Format)
    mode: Mode = Mode.RAIL
    carrier: str | None = None
    eta: datetime | None = None
    profile: str | None = None
    columns: Mapping[int, Field | None] = field(default_factory=dict)
    """By place; None: the column is not to be used."""
    day_order: DayOrder | None = None
    """Of every column with dates; goes before what the columns themselves prove."""
    repairs: Mapping[tuple[int, Field], str] = field(default_factory=dict)
    """What is to stand in a cell instead, by row and field, written as the sender would have."""
    as_painted: frozenset[int] = frozenset()
    left_out: frozenset[int] = frozenset()
    accept_good: bool = False
