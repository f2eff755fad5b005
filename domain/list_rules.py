"""What a list is refused for, row by row: these rules hold for what others write, not for what was seen."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Final

from domain.refusal import Finding, Severity

MAX_GROSS_KG: Final = 36_000
"""No box is plated for more (new plates of 40' boxes go to 36,000 kg): a list that says more is mistaken."""
BARRED_CLASSES: Final = ("1", "6.2", "7")
"""Classes of dangerous goods that may not come in at all where the hub set no others: explosives, infectious
and radioactive goods. It is the usual rule of a terminal without a licensed place for them."""


def check_gross(gross_kg: int | None, tare_kg: int | None) -> tuple[Finding, ...]:
    """Return why the weights of a row cannot be right: `gross_below_tare`, `gross_impossible`.

    On a scale a gross below the tare is a fact that is recorded; in a list it is a mistake.
    """
    if gross_kg is None:
        return ()
    if gross_kg > MAX_GROSS_KG:
        facts = {"gross_kg": gross_kg, "limit_kg": MAX_GROSS_KG}
        return (Finding("gross_impossible", Severity.STOP, facts),)
    if tare_kg is not None and gross_kg < tare_kg:
        facts = {"gross_kg": gross_kg, "tare_kg": tare_kg}
        return (Finding("gross_below_tare", Severity.STOP, facts),)
    return ()


def check_stay(arrived: datetime | None, departed: datetime | None, now: datetime) -> tuple[Finding, ...]:
    """Return why the times of a stay cannot be right: `departed_before_arrived`, `time_in_future`."""
    if arrived is not None and departed is not None and departed < arrived:
        facts = {"arrived_at": arrived, "departed_at": departed}
        return (Finding("departed_before_arrived", Severity.STOP, facts),)
    return tuple(
        Finding("time_in_future", Severity.STOP, {"time": at, "now": now})
        for at in (arrived, departed)
        if at is not None and at > now
    )


def stays_overlap(
    arrived: datetime, departed: datetime | None, other_arrived: datetime, other_departed: datetime | None
) -> bool:
    """Return whether two stays of one box meet; one may begin when the other ends, None has not ended.

    A stay without length lies within another, but not at its ends.
    """
    begins_before = other_departed is None or arrived < other_departed
    ends_behind = departed is None or other_arrived < departed
    return begins_before and ends_behind


def check_dangerous(dangerous_class: str | None, barred: Collection[str] = BARRED_CLASSES) -> Finding | None:
    """Return why goods of a class may not come in at all: `dangerous_not_let_in`.

    A barred class bars its divisions and compatibility groups too: 1 bars 1.4 and 1.4S.
    """
    for each in barred if dangerous_class else ():
        rest = (dangerous_class or "").removeprefix(each)
        if rest != dangerous_class and not rest[:1].isdigit():
            facts = {"dangerous_class": dangerous_class, "barred": tuple(barred)}
            return Finding("dangerous_not_let_in", Severity.STOP, facts)
    return None
