"""A box is weighed: the weight is recorded whatever it is, and holds the box where it must not leave so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from db.act import Act, Event
from db.queries import visits
from db.queries.settings import weight_settings
from db.queries.visits import VisitFacts
from domain.clocks import Clock, period
from domain.events import EventKind, SubjectKind
from domain.refusal import Finding, Refusal
from domain.visit import VisitAct, where_after
from domain.weights import BoxWeights, WeightSettings, counting_gross, judge_weights
from hub.operations import causal
from hub.operations.announcements import plain
from hub.operations.own_holds import hold_weight
from hub.operations.reclassifying import reclassify


@dataclass(frozen=True, slots=True)
class Judged:
    """What was noticed at a box, and the holds that this set."""

    findings: tuple[Finding, ...]
    hold_ids: tuple[int, ...]


def weigh(act: Act, visit_id: int, kg: int, *, scale: str | None = None) -> Event:
    """Record what a box weighs, gross, in kilograms. `result` is a `Judged`.

    A weighing that happened before the one on record stays in the journal and changes nothing. Findings:
    those of `domain.weights.judge_weights`; one that stops sets a weight hold. Raises Refusal
    `visit_unknown`, `visit_where`, `weight_missing`, `happened_before`.
    """
    visit = visits.visit(act, visit_id)
    where_after(VisitAct.WEIGH, visit.where_is)
    if kg <= 0:
        raise Refusal("weight_missing")
    causal.check_arrived(act, visit)
    content = {"number": visit.number, "weighed_kg": kg, "scale": scale, "before_kg": visit.weighed_kg}
    if visit.weighed_at is not None and act.happened_at < visit.weighed_at:
        superseded = {**content, "superseded_by": visit.weighed_at}
        return Event(EventKind.WEIGH, f"visit:{visit.id}", superseded, _about(visit), result=Judged((), ()))
    settings = settings_today(act)
    gross_kg = counting_gross(visit.declared_kg, kg, visit.vgm_kg, settings.order)
    weighed = {"weighed_kg": kg, "weighed_at": act.happened_at, "scale": scale, "gross_kg": gross_kg}
    counts = reclassify(act, visit, **weighed)
    findings = judged(replace(visit, weighed_kg=kg, gross_kg=gross_kg), settings)
    hold_ids = hold_weight(act, visit.id, findings)
    return Event(
        EventKind.WEIGH,
        f"visit:{visit.id}",
        {**content, "gross_kg": gross_kg, "findings": plain(findings), "holds": hold_ids},
        _about(visit),
        counts,
        result=Judged(findings, hold_ids),
    )


def settings_today(act: Act) -> WeightSettings:
    """Return how weights are judged on the day of the act, in hub time."""
    return weight_settings(act, period(Clock.CALENDAR_DAY, act.happened_at, act.clocks).day)


def judged(visit: VisitFacts, settings: WeightSettings) -> tuple[Finding, ...]:
    """Return what is odd about the weights of a visit."""
    return judge_weights(
        BoxWeights(
            visit.length_ft,
            visit.load_status,
            visit.tare_kg,
            visit.declared_kg,
            visit.weighed_kg,
            visit.vgm_kg,
            visit.max_gross_kg,
        ),
        settings,
    )


def _about(visit: VisitFacts) -> frozenset[tuple[SubjectKind, int]]:
    return frozenset({(SubjectKind.VISIT, visit.id)})
