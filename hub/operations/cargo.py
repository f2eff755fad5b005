"""A box is emptied, filled, or turns out to be the other: its cargo, its weights and its count follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from db.act import Act, Event
from db.queries import visits
from db.queries.holds import holds_of
from db.queries.reference import group_of_commodity
from db.queries.visits import VisitFacts
from db.writes import holds as writes
from domain.cargo import check_stuffing
from domain.events import EventKind, SubjectKind
from domain.holds import Hold, HoldKind, check_holds
from domain.refusal import Finding, Refusal
from domain.seals import SealState, check_typed, numbers
from domain.visit import LoadStatus, VisitAct, where_after
from domain.weights import counting_gross
from hub.operations import causal
from hub.operations.announced_list import OTHER
from hub.operations.announcements import plain
from hub.operations.own_holds import hold_weight
from hub.operations.reclassifying import reclassify
from hub.operations.seals import current_seals
from hub.operations.weights import Judged, judged, settings_today

_NO_CARGO: Mapping[str, Any] = {
    "hs_code": None,
    "goods": None,
    "packages": None,
    "dangerous_class": None,
    "un_number": None,
    "set_point_tenths": None,
    "commodity_group": OTHER,
}


def strip(act: Act, visit_id: int) -> Event:
    """Empty a box on the terminal: its seals are off, it weighs its tare. `result` is a `Judged`.

    Raises Refusal `visit_unknown`, `visit_where`, `load_status_same`, `hold_bars`, `happened_before`.
    """
    visit = _opened(act, visit_id, VisitAct.STRIP, LoadStatus.EMPTY)
    for seal in current_seals(act, visit_id):
        writes.change_seal(act, seal.id, SealState.REMOVED)
    # What was weighed was weighed with its cargo.
    weights = {"declared_kg": visit.tare_kg, "weighed_kg": None, "weighed_at": None, "scale": None}
    weights |= {"vgm_kg": None, "vgm_at": None, "vgm_source": None, "gross_kg": visit.tare_kg}
    changes = {"load_status": LoadStatus.EMPTY, **_NO_CARGO, **weights}
    return _changed(act, EventKind.STRIP, visit, changes, {"goods": visit.goods, "hs_code": visit.hs_code})


def stuff(
    act: Act, visit_id: int, *, goods: str, hs_code: str, gross_kg: int, seal: str | None = None
) -> Event:
    """Fill an empty box on the terminal and close it; gross in kilograms. `result` is a `Judged`.

    Without a seal it says so (`seal_absent`). Findings: also those of the weights; one that stops sets a
    weight hold. Raises Refusal `visit_unknown`, `visit_where`, `load_status_same`, `hold_bars`,
    `happened_before`, `seal_is_box_number` and those of `domain.cargo.check_stuffing`.
    """
    check_typed(seal)
    visit = _opened(act, visit_id, VisitAct.STUFF, LoadStatus.LOADED)
    check_stuffing(goods, hs_code, gross_kg, visit.tare_kg)
    sealed = seal is not None and bool(numbers(seal))
    if seal is not None and sealed:
        writes.add_seal(act, visit_id, seal.strip(), "", SealState.AFFIXED, seal.strip())
    weights = {"declared_kg": gross_kg, "weighed_kg": None, "weighed_at": None, "scale": None}
    weights |= {"vgm_kg": None, "vgm_at": None, "vgm_source": None, "gross_kg": gross_kg}
    changes = {
        "load_status": LoadStatus.LOADED,
        **_NO_CARGO,
        "goods": " ".join(goods.split()),
        "hs_code": hs_code.strip(),
        "commodity_group": group_of_commodity(act, hs_code) or OTHER,
        **weights,
    }
    content = {"goods": changes["goods"], "hs_code": changes["hs_code"], "seal": seal if sealed else None}
    findings = () if sealed else (Finding("seal_absent"),)
    return _changed(act, EventKind.STUFF, visit, changes, content, findings)


def declare_load_status(act: Act, visit_id: int, load_status: LoadStatus) -> Event:
    """Say that a box is loaded or empty, other than its papers have it. `result` is a `Judged`.

    A box that turns out empty loses its cargo and its declared weight. Raises Refusal `visit_unknown`,
    `visit_where`, `load_status_same`, `happened_before`.
    """
    visit = visits.visit(act, visit_id)
    where_after(VisitAct.DECLARE_LOAD_STATUS, visit.where_is)
    _check_other(visit, load_status)
    causal.check_counted(act, visit)
    changes: dict[str, Any] = {"load_status": load_status}
    if load_status is LoadStatus.EMPTY:
        order = settings_today(act).order
        gross_kg = counting_gross(visit.tare_kg, visit.weighed_kg, visit.vgm_kg, order)
        changes |= {**_NO_CARGO, "declared_kg": visit.tare_kg, "gross_kg": gross_kg}
    elif visit.hs_code:
        changes["commodity_group"] = group_of_commodity(act, visit.hs_code) or OTHER
    return _changed(act, EventKind.DECLARE_LOAD_STATUS, visit, changes, {})


def _opened(act: Act, visit_id: int, done: VisitAct, after: LoadStatus) -> VisitFacts:
    """Return the visit, or refuse an act that opens its box."""
    visit = visits.visit(act, visit_id)
    where_after(done, visit.where_is)
    _check_other(visit, after)
    causal.check_counted(act, visit)
    held = holds_of(act, visit_id)
    check_holds((Hold(HoldKind(each.kind), each.set_at, each.reason, each.id) for each in held), done)
    return visit


def _check_other(visit: VisitFacts, load_status: LoadStatus) -> None:
    if visit.load_status is load_status:
        raise Refusal("load_status_same", load_status=load_status.value)


def _changed(
    act: Act,
    kind: EventKind,
    visit: VisitFacts,
    changes: Mapping[str, Any],
    content: Mapping[str, object],
    findings: tuple[Finding, ...] = (),
) -> Event:
    counts = reclassify(act, visit, **changes)
    after = replace(visit, **changes)
    noticed = (*findings, *judged(after, settings_today(act)))
    hold_ids = hold_weight(act, visit.id, noticed)
    told = {
        "number": visit.number,
        "load_status": after.load_status.value,
        "gross_kg": after.gross_kg,
        "before_kg": visit.gross_kg,
        "commodity_group": after.commodity_group,
        **content,
        "findings": plain(noticed),
        "holds": hold_ids,
    }
    about = frozenset({(SubjectKind.VISIT, visit.id)})
    return Event(kind, f"visit:{visit.id}", told, about, counts, result=Judged(noticed, hold_ids))
