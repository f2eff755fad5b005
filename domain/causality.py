"""When an act may be said to have happened: not in the future, and after what it follows from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.refusal import Refusal


def check_happened(happened_at: datetime, now: datetime, milestones: Sequence[tuple[str, datetime]]) -> None:
    """Refuse an instant after `now` or before the last of `milestones`, which are (code word, instant).

    The same instant is allowed on both sides: acts of one scan share their second. Raises Refusal
    `happened_in_future` and `happened_before`; the latter names the latest milestone that is in the way.
    """
    if happened_at > now:
        raise Refusal("happened_in_future", happened_at=happened_at, now=now)
    last = max(milestones, key=lambda milestone: milestone[1], default=None)
    if last is not None and happened_at < last[1]:
        raise Refusal("happened_before", happened_at=happened_at, what=last[0], at=last[1])
