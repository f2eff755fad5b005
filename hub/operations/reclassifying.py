"""Changes what a box is counted as, and takes it over from the old split of the stock into the new one."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from db.act import Act, Counted
from db.queries.figures import last_counted
from db.queries.visits import VisitFacts
from db.writes.visits import change_visit
from hub.operations.counting import reclassified


def reclassify(act: Act, visit: VisitFacts, **changes: Any) -> tuple[Counted, ...]:  # noqa: ANN401
    """Change columns of a visit and return what that counts; nothing while it has not been counted in.

    A fact that is entered late (a weighing before the check-in) counts where the box was counted last: no
    period then has a box leave a split that it was not in. What leaves leaves after all that was learned of
    it: the store's door keeps that (`domain.causality`).
    """
    last = last_counted(act, visit.id)
    at = act.happened_at if last is None else max(act.happened_at, last.happened_at)
    change_visit(act, visit.id, **{name: _plain(value) for name, value in changes.items()})
    return reclassified(visit, replace(visit, **changes), at)


def _plain(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value
