"""What became of a seal: announced against found, and never called right when nobody looked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain import container_number
from domain.refusal import Finding, Refusal, Severity
from domain.typed_text import LOOK_ALIKES, compact, tidied
from domain.visit import LoadStatus


class SealState(StrEnum):
    """What is known of a seal; NONE: there is none and none was announced."""

    ANNOUNCED = "announced"
    CHECKED = "checked"
    NOT_CHECKED = "not_checked"
    DIFFERS = "differs"
    AFFIXED = "affixed"
    REMOVED = "removed"
    REPLACED = "replaced"
    NONE = "none"


LOOKED_AT: Final = frozenset({SealState.CHECKED, SealState.DIFFERS, SealState.AFFIXED})
"""What somebody saw on the box: who does not look cannot know better."""


@dataclass(frozen=True, slots=True)
class SealResult:
    """What a look at the seals gave; `announced` and `found` are as written, None for none."""

    state: SealState
    announced: str | None
    found: str | None
    finding: Finding | None = None


# A box may carry several seals; lists part them by these.
_BETWEEN_SEALS: Final = re.compile(r"[,;/+\n]")


def normalise(seal: str) -> str:
    """Return one seal number for comparison: capitals, Latin look-alikes, no spaces, hyphens or dots."""
    return compact(tidied(seal).translate(LOOK_ALIKES))


def numbers(seals: str | None) -> frozenset[str]:
    """Return the normalised numbers in a text of one or several seals; empty for None, blanks and dashes."""
    return frozenset(number for part in _BETWEEN_SEALS.split(seals or "") if (number := normalise(part)))


def check_typed(seals: str | None) -> None:
    """Check what a person typed or scanned as the seals of a box.

    Raises Refusal `seal_is_box_number` where one of them is a whole container number with its check digit:
    a scanner that read the next box wrote it there, and as a seal it would hold the wrong box.
    """
    typed = seals or ""
    for text in (typed, *_BETWEEN_SEALS.split(typed)):
        try:
            number = container_number.parse(text).text
        except Refusal:
            continue
        raise Refusal("seal_is_box_number", number=number)


def compare(
    announced: str | None, found: str | None, *, looked_at: bool, load_status: LoadStatus
) -> SealResult:
    """Return what the seals of a box are after a hand-over.

    `differs` carries a stop (`seal_differs`, `seal_missing`): the box is recorded and held. The rest only
    warn: `seal_not_checked`, `seal_unannounced` (found, but there was none to compare with), `seal_absent`
    (a loaded box without any).
    """
    expected, seen = numbers(announced), numbers(found)
    told, read = (announced if expected else None), (found if seen else None)
    if not looked_at:
        return _not_looked_at(told, load_status)
    state, finding = SealState.CHECKED, None
    if expected and not seen:
        state, finding = SealState.DIFFERS, Finding("seal_missing", Severity.STOP, {"announced": told})
    elif expected and not _same(announced or "", found or ""):
        facts = {"announced": told, "found": read}
        state, finding = SealState.DIFFERS, Finding("seal_differs", Severity.STOP, facts)
    elif seen and not expected:
        finding = Finding("seal_unannounced", Severity.WARN, {"found": read})
    elif not seen:
        state = SealState.NONE
        finding = Finding("seal_absent") if load_status == LoadStatus.LOADED else None
    return SealResult(state, told, read, finding)


def _same(announced: str, found: str) -> bool:
    """Return whether both name the same seals in any order; `12/34` is also the single seal `1234`."""
    return numbers(announced) == numbers(found) or normalise(announced) == normalise(found)


def _not_looked_at(told: str | None, load_status: LoadStatus) -> SealResult:
    """Return `not_checked`, but for an empty box without an announced seal: it needs none."""
    if told is None and load_status == LoadStatus.EMPTY:
        return SealResult(SealState.NONE, None, None)
    return SealResult(SealState.NOT_CHECKED, told, None, Finding("seal_not_checked"))
