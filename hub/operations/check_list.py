"""The check list of a train to leave: what is in order, what is not due yet, and what stops the departure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.carriers import WagonAct, WagonStage, wagon_may
from domain.departure_facts import Concern, Purpose, Reason
from domain.layout import RuleResult
from domain.refusal import Fact, Finding, Severity
from hub.operations.departure import WagonVerdict, layout_findings
from hub.operations.dispatch_board import BoardBox, BoardTrain, limit_of

DUE_BEFORE: Final = timedelta(hours=1)
"""How long before the cut-off what is not done yet begins to matter."""
_FULL_ENOUGH: Final = 0.9


class Check(StrEnum):
    """The rows of the list, in its order."""

    ASSIGNED = "assigned"
    LOADED = "loaded"
    RELEASED = "released"
    HOLDS = "holds"
    WEIGHTS = "weights"
    LAYOUT = "layout"
    LIMITS = "limits"
    WAGONS = "wagons"
    PAPERS = "papers"


class Mark(StrEnum):
    """How a row stands. `late`: not done though it is time; the train may leave, and it stays behind."""

    FINE = "fine"
    NOT_DUE = "not_due"
    LATE = "late"
    STOPS = "stops"


@dataclass(frozen=True)
class Open:
    """One thing that a row is open for: a box or a wagon, what is found, and since when and by whom it waits.

    `reason` None: nothing bars the box, it only has to be done.
    """

    box: BoardBox | None = None
    wagon: WagonVerdict | None = None
    reason: Reason | None = None
    finding: Finding | None = None


@dataclass(frozen=True)
class CheckRow:
    """One row: `done` of `total`, counted in what the row is about, and what is open."""

    check: Check
    mark: Mark
    done: int
    total: int
    open: tuple[Open, ...] = ()


_CONCERNS: Final = {
    Check.RELEASED: (Concern.CUSTOMS, Concern.EMBARGO),
    Check.HOLDS: (Concern.HOLDS, Concern.MONEY),
    Check.WEIGHTS: (Concern.WEIGHT, Concern.SEAL),
    Check.PAPERS: (Concern.PAPERS,),
}


def check_list(train: BoardTrain, now: datetime) -> tuple[CheckRow, ...]:
    """Return the nine rows of a train at `now`.

    A row stops the departure where the hub would refuse it for what has been done; what is still to come (a
    box to be loaded, wagons to be placed) is not due until an hour before the cut-off.
    """
    due = is_due(train, now)
    return (
        _assigned(train, due),
        _loaded(train, due),
        *(_by_concern(train, check, due) for check in (Check.RELEASED, Check.HOLDS, Check.WEIGHTS)),
        _layout(train),
        _limits(train),
        _wagons(train, due),
        _by_concern(train, Check.PAPERS, due),
    )


def first_open(rows: Sequence[CheckRow]) -> CheckRow | None:
    """Return the row to be opened: the first that stops, else the first that is late, else not due."""
    for mark in (Mark.STOPS, Mark.LATE, Mark.NOT_DUE):
        for row in rows:
            if row.mark is mark:
                return row
    return None


def is_due(train: BoardTrain, now: datetime) -> bool:
    """Return whether what is not done by now is late."""
    return train.closes_at is not None and now >= train.closes_at - DUE_BEFORE


def _assigned(train: BoardTrain, due: bool) -> CheckRow:
    """Count hundredths of a TEU: a train need not be full, but boxes want a wagon."""
    slots = limit_of(train.verdict.limits, "T5")
    figure, total = slots.figure or 0, slots.limit or 0
    unplaced = [box for box in train.rest if box.row.wagon_id is None]
    full = total > 0 and figure >= _FULL_ENOUGH * total
    if unplaced:
        mark = Mark.LATE if due else Mark.NOT_DUE
    else:
        mark = Mark.FINE if full or (due and figure) else Mark.NOT_DUE
    return CheckRow(Check.ASSIGNED, mark, figure, total, tuple(Open(box) for box in unplaced))


def _loaded(train: BoardTrain, due: bool) -> CheckRow:
    rest = train.rest
    waiting = tuple(Open(box, reason=next(iter(box.answer.stops), None)) for box in rest)
    odd = [each for each in _stopping(train) if each.reason and each.reason.concern in _ODD]
    if odd:
        mark = Mark.STOPS
    elif rest or not train.boxes:
        mark = Mark.LATE if rest and due else Mark.NOT_DUE
    else:
        mark = Mark.FINE
    return CheckRow(Check.LOADED, mark, len(train.boxes) - len(rest), len(train.boxes), (*odd, *waiting))


_ODD: Final = (Concern.PLACE, Concern.REACH, Concern.TRAIN, Concern.CUT_OFF)


def _stopping(train: BoardTrain) -> Iterator[Open]:
    """Yield what bars boxes that stand on the train from leaving."""
    for box in train.boxes:
        if box.is_loaded:
            yield from (Open(box, reason=stop) for stop in box.answer.stops)


def _by_concern(train: BoardTrain, check: Check, due: bool) -> CheckRow:
    concerns = _CONCERNS[check]
    stops: list[Open] = []
    waits: list[Open] = []
    for box in train.boxes:
        for reason in box.answer.reasons:
            if reason.concern not in concerns or not _matters(check, reason):
                continue
            stopping = box.is_loaded and Purpose.DEPART in reason.bars
            (stops if stopping else waits).append(Open(box, reason=reason))
            break
    missing = len(stops) + len(waits)
    barred = any(each.reason and Purpose.DEPART in each.reason.bars for each in waits)
    if stops:
        mark = Mark.STOPS
    elif waits or not train.boxes:
        mark = Mark.LATE if due and barred else Mark.NOT_DUE
    else:
        mark = Mark.FINE
    return CheckRow(check, mark, len(train.boxes) - missing, len(train.boxes), (*stops, *waits))


def _matters(check: Check, reason: Reason) -> bool:
    """Papers are wanted though nothing is barred without them; else only what bars leaving opens a row."""
    return check is Check.PAPERS or Purpose.DEPART in reason.bars


def _layout(train: BoardTrain) -> CheckRow:
    """Count wagons with boxes: one that is half loaded need not be legal before its plan is carried out."""
    used = [wagon for wagon in train.verdict.wagons if wagon.boxes]
    stops: list[Open] = []
    late: list[Open] = []
    waits: list[Open] = []
    for wagon in used:
        broken = _first_stop(wagon, finished=any(box.is_loaded for box in wagon.boxes))
        now = next(each for each in train.leaving.wagons if each.wagon.id == wagon.wagon.id)
        broken_now = _first_stop(now, finished=True)
        if broken_now is not None and broken is not None:
            stops.append(Open(wagon=now, finding=broken_now))
        elif broken is not None:
            late.append(Open(wagon=wagon, finding=broken))
        elif broken_now is not None:
            waits.append(Open(wagon=now, finding=broken_now))
    if stops:
        mark = Mark.STOPS
    elif late:
        mark = Mark.LATE
    else:
        mark = Mark.NOT_DUE if waits or not used else Mark.FINE
    wrong = (*stops, *late, *waits)
    return CheckRow(Check.LAYOUT, mark, len(used) - len(wrong), len(used), wrong)


def _first_stop(wagon: WagonVerdict, *, finished: bool) -> Finding | None:
    found = layout_findings(wagon.verdict, finished=finished, overridden=wagon.approved_scheme is not None)
    return next((each for each in found if each.severity is Severity.STOP), None)


def _limits(train: BoardTrain) -> CheckRow:
    """Count the limits that are known; what would be too much once all is loaded is said before."""
    now, planned = train.leaving.limits, train.verdict.limits
    known = [each for each in planned if each.applies]
    stops = _broken(now, Severity.STOP)
    late = [*_broken(planned, Severity.STOP), *_broken(planned, Severity.WARN)]
    broken = stops or late
    # A train without wagons has nothing yet that could keep a limit.
    kept = Mark.FINE if train.verdict.wagons else Mark.NOT_DUE
    mark = Mark.STOPS if stops else Mark.LATE if late else kept
    opened = tuple(Open(finding=each.finding()) for each in broken)
    return CheckRow(Check.LIMITS, mark, len(known) - len(broken), len(known), opened)


def _broken(limits: Iterable[RuleResult], severity: Severity) -> list[RuleResult]:
    return [each for each in limits if each.failed and each.severity is severity]


def _wagons(train: BoardTrain, due: bool) -> CheckRow:
    """Count the wagons that can leave: come, in order, and rid of the boxes that they brought."""
    wagons = train.verdict.wagons
    bad = [each for each in wagons if not wagon_may(WagonAct.DEPART, each.wagon.stage)]
    absent = [each for each in bad if each.wagon.stage is WagonStage.ANNOUNCED]
    broken = [each for each in bad if each not in absent]
    opened = [Open(wagon=each) for each in (*broken, *absent)]
    if train.to_unload:
        facts: dict[str, Fact] = {"carrier": train.row.number, "numbers": train.to_unload}
        opened.append(Open(finding=Finding("departure_boxes_to_unload", Severity.STOP, facts)))
    not_yet = Mark.NOT_DUE if opened or not wagons else Mark.FINE
    mark = Mark.STOPS if broken or (due and opened) else not_yet
    return CheckRow(Check.WAGONS, mark, len(wagons) - len(bad), len(wagons), tuple(opened))
