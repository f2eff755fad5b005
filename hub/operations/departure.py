"""Why a box cannot leave and what the judge says to a train: read by screens and operations alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from db.queries import assignments, visits
from db.queries import departure as queries
from db.queries.carriers import WagonFacts
from db.queries.departure import CarriedBoxRow, StandRow
from db.queries.holds import HoldFacts, SealFacts
from db.queries.visits import VisitFacts
from db.reading import Reading
from domain.carriers import CarrierKind
from domain.departure import Answer
from domain.departure import why_not as asked
from domain.departure_facts import BoxFacts, Customs, Onward, Purpose, Seal
from domain.embargo import Checkpoint, EmbargoAnswer
from domain.holds import Hold, HoldKind
from domain.layout import RuleResult, Verdict
from domain.layout.unfinished import lasting_stops
from domain.refusal import Finding, Severity
from domain.seals import SealState
from domain.visit import Outcome
from domain.weights import BoxWeights
from domain.yard import Slot, boxes_above
from hub.operations.bans import answers
from hub.operations.train_load import TrainLoad, train_load

# What is known of several seals together is the worst of them; one put on here makes up for one taken off.
_WORST_FIRST = (
    SealState.DIFFERS,
    SealState.NOT_CHECKED,
    SealState.ANNOUNCED,
    SealState.AFFIXED,
    SealState.REPLACED,
    SealState.CHECKED,
    SealState.REMOVED,
    SealState.NONE,
)


@dataclass(frozen=True)
class WagonVerdict:
    """A wagon of a train, its boxes and what the judge says; a scheme's number overrides what would stop."""

    wagon: WagonFacts
    boxes: tuple[CarriedBoxRow, ...]
    verdict: Verdict
    approved_scheme: str | None


@dataclass(frozen=True)
class TrainVerdict:
    """A train as it stands and is planned: its wagons from the head, and T1 to T5 against its section."""

    load: TrainLoad
    wagons: tuple[WagonVerdict, ...]
    limits: tuple[RuleResult, ...]

    @property
    def unplaced(self) -> tuple[CarriedBoxRow, ...]:
        """Return the boxes that are assigned to the train and to no wagon of it."""
        return self.load.on_wagon(None)


def verdict_of(load: TrainLoad) -> TrainVerdict:
    """Return the verdict of a train that stands so, or would stand so."""
    wagons = (
        WagonVerdict(wagon, load.on_wagon(wagon.id), load.verdict(wagon.id), load.approved_scheme(wagon.id))
        for wagon in load.wagons
    )
    return TrainVerdict(load, tuple(wagons), load.limits())


def box_facts(connection: Reading, visit_id: int, carrier_id: int | None = None) -> BoxFacts:
    """Return all that bears on whether a box may leave, with the carrier asked about or else its own.

    Raises Refusal `visit_unknown` or `carrier_unknown`.
    """
    visit = visits.visit(connection, visit_id)
    onward = carrier_id or _own_carrier(connection, visit)
    train = None if onward is None else train_load(connection, onward)
    return facts_of(connection, [visit], train)[visit_id]


def why_not(
    connection: Reading, visit_id: int, purpose: Purpose, now: datetime, carrier_id: int | None = None
) -> Answer:
    """Return the answer to "why can't this box leave?" at `now`; carrier and Refusals as `box_facts`."""
    visit = visits.visit(connection, visit_id)
    onward = carrier_id or _own_carrier(connection, visit)
    train = None if onward is None else train_load(connection, onward)
    finished = purpose is Purpose.DEPART
    return asked(facts_of(connection, [visit], train, finished=finished)[visit_id], purpose, now)


def facts_of(
    connection: Reading,
    boxes: Sequence[VisitFacts],
    train: TrainLoad | None,
    *,
    finished: bool = False,
    approved_scheme: str | None = None,
) -> dict[int, BoxFacts]:
    """Return the facts of several boxes that leave, or would leave, with one carrier as `train` has them.

    `finished`: the train departs. Nothing more is to come onto a wagon, so that every broken rule counts.
    An approved scheme turns the judge's stops into warnings; without one that of the wagon counts then.
    """
    ids = [visit.id for visit in boxes]
    held = queries.open_holds(connection, ids)
    sealed = queries.seals_by_visit(connection, ids)
    stands = queries.stands(connection, ids)
    at = Checkpoint.DEPARTURE if finished else Checkpoint.ASSIGNMENT
    bans = {} if train is None else answers(connection, boxes, train, at)
    layouts = {} if train is None else _layouts(train, frozenset(ids), finished, approved_scheme)
    return {
        visit.id: _facts(
            visit,
            train,
            held.get(visit.id, ()),
            sealed.get(visit.id, ()),
            stands.get(visit.id),
            layouts.get(visit.id),
            bans.get(visit.id),
        )
        for visit in boxes
    }


def _own_carrier(connection: Reading, visit: VisitFacts) -> int | None:
    if visit.outbound_carrier_id is not None:
        return visit.outbound_carrier_id
    plan = assignments.assignment(connection, visit.id)
    return None if plan is None else plan.carrier_id


def _facts(
    visit: VisitFacts,
    train: TrainLoad | None,
    held: Sequence[HoldFacts],
    sealed: Sequence[SealFacts],
    stand: StandRow | None,
    layout: tuple[Finding, ...] | None,
    embargo: EmbargoAnswer | None,
) -> BoxFacts:
    return BoxFacts(
        where=visit.where_is,
        plan=visit.plan,
        category=visit.category,
        customs=Customs(visit.customs_status, None, visit.customs_number, visit.customs_deadline),
        seal=_seal(sealed),
        weights=_weights(visit),
        holds=tuple(Hold(HoldKind(each.kind), each.set_at, each.reason, each.id) for each in held),
        onward=None if train is None else _onward(visit, train),
        layout=layout,
        above=() if stand is None else tuple(stand.numbers[each] for each in _above(stand)),
        slot=None if stand is None else stand.slot,
        slot_certain=stand is not None and isinstance(stand.position, Slot),
        embargo=embargo,
        stays_on_wagon=visit.outcome is Outcome.STAYS_ON_WAGON,
    )


def _weights(visit: VisitFacts) -> BoxWeights:
    return BoxWeights(
        visit.length_ft,
        visit.load_status,
        visit.tare_kg,
        visit.declared_kg,
        visit.weighed_kg,
        visit.vgm_kg,
        visit.max_gross_kg,
    )


def _above(stand: StandRow) -> tuple[int, ...]:
    return boxes_above(stand.visit_id, stand.stacks)


def _onward(visit: VisitFacts, train: TrainLoad) -> Onward:
    carrier, box = train.carrier, train.box(visit.id)
    wagon = None if box is None or box.wagon_id is None else train.wagon(box.wagon_id).number
    return Onward(carrier.number, carrier.kind, carrier.stage, carrier.cut_off_at, carrier.planned_at, wagon)


def _seal(sealed: Sequence[SealFacts]) -> Seal:
    if not sealed:
        return Seal(SealState.NONE)
    worst = min(sealed, key=lambda seal: _WORST_FIRST.index(seal.state))
    found = _joined(seal.found for seal in sealed)
    return Seal(worst.state, _joined(seal.number for seal in sealed), found, worst.changed_at)


def _joined(numbers: Iterable[str | None]) -> str | None:
    return ", ".join(number for number in numbers if number) or None


def _layouts(
    train: TrainLoad, visit_ids: frozenset[int], finished: bool, approved_scheme: str | None
) -> dict[int, tuple[Finding, ...]]:
    """What the judge says to the wagons that these boxes are on."""
    found: dict[int, tuple[Finding, ...]] = {}
    if train.carrier.kind is CarrierKind.TRUCK:
        return found
    for wagon in train.wagons:
        boxes = train.on_wagon(wagon.id)
        if not any(box.visit_id in visit_ids for box in boxes):
            continue
        scheme = approved_scheme or (train.approved_scheme(wagon.id) if finished else None)
        findings = layout_findings(train.verdict(wagon.id), finished=finished, overridden=bool(scheme))
        found |= {box.visit_id: findings for box in boxes}
    return found


def layout_findings(verdict: Verdict, *, finished: bool, overridden: bool) -> tuple[Finding, ...]:
    """Return the broken rules of a wagon as they weigh: on a wagon that more boxes are to come to, only what
    they cannot mend stops; an approved scheme lets nothing stop."""
    stops = verdict.failures if finished else lasting_stops(verdict)
    findings = []
    for broken in verdict.failures:
        found = broken.finding()
        stopping = not overridden and broken in stops
        lesser = Severity.WARN if found.severity is Severity.STOP and not stopping else found.severity
        findings.append(Finding(found.code, lesser, found.facts))
    return tuple(findings)
