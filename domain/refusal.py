"""How a rule says no: a code and its facts, never a sentence, so that every face can word it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

# A date is a day of a paper or a plan; an instant is a datetime.
Fact = str | int | float | date | datetime | tuple[str, ...] | tuple[int, ...] | None


class Refusal(Exception):  # noqa: N818
    """Raised when the rules do not allow an act; the screen words `code` with `facts`."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: dict[str, Fact] = facts


class Severity(StrEnum):
    """How much a finding weighs: `stop` bars the act, `warn` is shown, `cost` costs money."""

    STOP = "stop"
    WARN = "warn"
    COST = "cost"


@dataclass(frozen=True)
class Finding:
    """What a rule noticed without refusing: a code, its weight and its facts."""

    code: str
    severity: Severity = Severity.WARN
    facts: Mapping[str, Fact] = field(default_factory=dict)
