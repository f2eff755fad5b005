"""A train as its builder sees it, and what would mend one of its wagons: read by screens, changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import permutations

from db.queries import visits
from db.queries.departure import CarriedBoxRow, open_holds
from db.queries.transshipment import MarkRow, box_marks
from db.reading import Reading
from domain.customs import is_cleared
from domain.departure import Answer, why_not
from domain.departure_facts import Purpose
from domain.embargo import Checkpoint
from domain.holds import HoldKind, bars
from domain.layout import Exchange, Mending, judge, mends
from domain.refusal import Severity
from domain.visit import VisitAct
from hub.operations.bans import answers
from hub.operations.departure import TrainVerdict, WagonVerdict, facts_of, layout_findings, verdict_of
from hub.operations.planned_trains import Placement
from hub.operations.train_load import TrainLoad, loaded_box, planned_box, train_load

_MOST_ON_A_WAGON = 4


@dataclass(frozen=True)
class BoxMark:
    """What is to be seen of a box on a train: its papers' row and its open holds, the oldest first."""

    row: MarkRow
    holds: tuple[HoldKind, ...]
    stays_on_wagon: bool

    @property
    def is_cleared(self) -> bool:
        """Return whether customs let it go on."""
        row = self.row
        return is_cleared(
            row.customs_status, row.category, row.load_status, stays_on_wagon=self.stays_on_wagon
        )

    @property
    def is_released(self) -> bool:
        """Return whether customs and every hold let it leave by train."""
        return self.is_cleared and not any(bars(kind, VisitAct.DEPART) for kind in self.holds)


@dataclass(frozen=True)
class TrainSheet:
    """A train with its wagons' verdicts and limits, and the marks of its boxes by visit."""

    verdict: TrainVerdict
    marks: Mapping[int, BoxMark]

    @property
    def released(self) -> int:
        """Return how many of its boxes nothing but the yard holds back."""
        return sum(mark.is_released for mark in self.marks.values())

    @property
    def barred_wagons(self) -> int:
        """Return on how many wagons no box to come could mend what stops."""
        return sum(bool(stopping_rule(wagon)) for wagon in self.verdict.wagons)

    def wagon(self, wagon_id: int) -> WagonVerdict | None:
        """Return a wagon of the train, None where it is another's."""
        return next((each for each in self.verdict.wagons if each.wagon.id == wagon_id), None)


@dataclass(frozen=True)
class WagonTrial:
    """A wagon as it would be with boxes added, and what would mend it. `boxes` is all that would stand on it.

    `tried` are the placements asked for; without any it is the wagon as it is.
    """

    wagon_id: int
    tried: tuple[Placement, ...]
    boxes: tuple[CarriedBoxRow, ...]
    mending: Mending

    def box(self, key: str) -> CarriedBoxRow | None:
        """Return a box of the trial by the key that the judge knows it by."""
        return next((box for box in self.boxes if str(box.visit_id) == key), None)

    def may_move(self, key: str) -> bool:
        """Return whether a box is only planned, so that its plan can be changed."""
        box = self.box(key)
        return box is not None and not box.is_loaded

    @property
    def order(self) -> tuple[Placement, ...]:
        """Return which boxes go where in a legal order; nothing where there is none or a loaded one moves."""
        verdict = self.mending.order
        if verdict is None or verdict.placed is None:
            return ()
        now = {box.visit_id: (box.position, box.wagon_id == self.wagon_id) for box in self.boxes}
        placed = [(int(box.key), place.position) for place, box in verdict.placed]
        moved = [(key, at) for key, at in placed if now[key][0] != at or key in self._new]
        if not all(self.may_move(str(key)) for key, _ in moved):
            return ()
        return tuple(Placement(key, self.wagon_id, at) for key, at in moved)

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Return the exchanges for one box, by choice one of those tried; none that moves a loaded one."""
        possible = [each for each in self.mending.exchanges if self._leaves_loaded(each)]
        keys = list(dict.fromkeys(each.off_key for each in possible))
        keys.sort(key=lambda key: int(key) not in self._new)
        return tuple(each for each in possible if each.off_key == keys[0])

    def carried_out(self, exchange: Exchange) -> tuple[tuple[Placement, ...], tuple[int, ...]]:
        """Return the placements that an exchange asks for, and the visits whose plan is dropped for it."""
        off = int(exchange.off_key)
        placed = [
            Placement(int(box.key), self.wagon_id, place.position)
            for place, box in exchange.verdict.placed or ()
            if not (found := self.box(box.key)) or not found.is_loaded
        ]
        return tuple(placed), () if off in self._new else (off,)

    def _leaves_loaded(self, exchange: Exchange) -> bool:
        at = {int(box.key): place.position for place, box in exchange.verdict.placed or ()}
        loaded = [box for box in self.boxes if box.is_loaded]
        return all(at.get(box.visit_id) == box.position for box in loaded)

    @property
    def _new(self) -> frozenset[int]:
        return frozenset(placement.visit_id for placement in self.tried)


def stopping_rule(wagon: WagonVerdict, *, finished: bool = False) -> str:
    """Return the first rule that stops a wagon whatever more comes onto it ("W3"); empty for none.

    `finished`: nothing more than its boxes is to come, so that every broken rule counts.
    """
    overridden = wagon.approved_scheme is not None
    findings = layout_findings(wagon.verdict, finished=finished, overridden=overridden)
    for broken, found in zip(wagon.verdict.failures, findings, strict=True):
        if found.severity is Severity.STOP:
            return broken.rule
    return ""


def train_sheet(connection: Reading, carrier_id: int) -> TrainSheet:
    """Return a train as it stands and is planned; raises Refusal `carrier_unknown` or `section_unknown`."""
    load = train_load(connection, carrier_id)
    ids = [box.visit_id for box in load.boxes]
    held = open_holds(connection, ids)
    rows = box_marks(connection, ids)
    marks = {
        box.visit_id: BoxMark(
            rows[box.visit_id],
            tuple(dict.fromkeys(HoldKind(hold.kind) for hold in held.get(box.visit_id, ()))),
            box.stays_on_wagon,
        )
        for box in load.boxes
    }
    return TrainSheet(verdict_of(load), marks)


def places_for(
    connection: Reading, carrier_id: int, wagon_id: int, visit_ids: Sequence[int], position: int | None = None
) -> tuple[Placement, ...]:
    """Return where boxes would go on a wagon: at `position`, else in the order that keeps most rules.

    What stands or is planned on it already stays where it is. Boxes that find no place get no position, so
    that `assign` refuses them with the rule. Raises Refusal as `try_wagon`.
    """
    if position is not None:
        return tuple(Placement(visit_id, wagon_id, position) for visit_id in visit_ids)
    train = train_load(connection, carrier_id).without(visit_ids)
    wagon_type = train.wagon_type(train.wagon(wagon_id))
    standing = [loaded_box(box) for box in train.on_wagon(wagon_id)]
    added = [loaded_box(planned_box(box, None, None)) for box in visits.visits_of(connection, visit_ids)]
    orders = permutations(added) if len(added) <= _MOST_ON_A_WAGON else iter([tuple(added)])
    tried = (judge(wagon_type, [*standing, *order], train.carrier.scopes, train.settings) for order in orders)
    best = max(tried, key=lambda verdict: (verdict.placed is not None, verdict.legal, verdict.clean))
    at = {box.key: place.position for place, box in best.placed or ()}
    return tuple(Placement(visit_id, wagon_id, at.get(str(visit_id))) for visit_id in visit_ids)


def try_wagon(
    connection: Reading,
    carrier_id: int,
    wagon_id: int,
    tried: Sequence[Placement] = (),
    candidate_ids: Sequence[int] = (),
) -> WagonTrial:
    """Return a wagon as it would be with those placements, and what would mend it out of the candidates.

    A candidate that an embargo order bars from the train is none.

    Raises Refusal `carrier_unknown`, `visit_unknown`, `assign_wagon_elsewhere`.
    """
    train = _with(connection, train_load(connection, carrier_id), tried)
    boxes = train.on_wagon(wagon_id)
    mine = {box.visit_id for box in boxes}
    offered = [visit for visit in visits.visits_of(connection, candidate_ids) if visit.id not in mine]
    bans = answers(connection, offered, train, Checkpoint.ASSIGNMENT)
    candidates = [
        loaded_box(planned_box(visit, None, None)) for visit in offered if not bans[visit.id].banned
    ]
    wagon_type = train.wagon_type(train.wagon(wagon_id))
    standing = [loaded_box(box) for box in boxes]
    mending = mends(wagon_type, standing, candidates, train.carrier.scopes, train.settings)
    return WagonTrial(wagon_id, tuple(tried), boxes, mending)


def why_not_as_tried(
    connection: Reading,
    visit_id: int,
    purpose: Purpose,
    now: datetime,
    carrier_id: int,
    tried: Sequence[Placement],
) -> Answer:
    """Return the answer to "why can't this box leave?" as if a refused plan were made.

    Raises Refusal as `try_wagon`.
    """
    train = _with(connection, train_load(connection, carrier_id), tried)
    visit = visits.visit(connection, visit_id)
    return why_not(facts_of(connection, [visit], train)[visit_id], purpose, now)


def _with(connection: Reading, train: TrainLoad, tried: Sequence[Placement]) -> TrainLoad:
    if not tried:
        return train
    added = visits.visits_of(connection, [placement.visit_id for placement in tried])
    return train.with_boxes(
        planned_box(visit, placement.wagon_id, placement.position)
        for visit, placement in zip(added, tried, strict=True)
    )
