"""Wagons are placed on a track and removed, a cut at a time: the GU-45 times that idle time runs by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.act import Act, Event
from db.queries import carriers as queries
from db.queries import tracks
from db.queries.carriers import WagonFacts
from db.queries.reference import wagon_types_by_code
from db.writes import carriers as writes
from domain.carriers import WagonAct, wagon_stage_after
from domain.events import EventKind, SubjectKind
from domain.refusal import Fact, Finding, Refusal
from domain.wagon_types import WagonType
from hub.operations import causal
from hub.operations.announcements import plain
from hub.operations.stages import settle
from hub.operations.train_wagons import never_came
from hub.operations.wagon_stays import check_here_once


@dataclass(frozen=True, slots=True)
class Shunted:
    """A cut that was placed or removed, and what was noticed at it."""

    wagon_ids: tuple[int, ...]
    findings: tuple[Finding, ...]


def place_wagons(act: Act, wagon_ids: Sequence[int], track: str) -> Event:
    """Place a cut of wagons on a track. `result` is a `Shunted`.

    A wagon that is only shunted to another track keeps the time of its placement: its idle time runs on.
    Findings: `track_too_short`, `track_gauge`. Raises Refusal `nothing_chosen`, `wagon_unknown`,
    `track_unknown`, `wagon_stage`, `wagon_here_already`, `happened_before`.
    """
    cut = _cut(act, wagon_ids)
    onto = tracks.track(act, track)
    for wagon in cut:
        wagon_stage_after(WagonAct.ARRIVE if never_came(wagon) else WagonAct.PLACE, wagon.stage)
        causal.check_wagon(act, wagon)
        _place(act, wagon, onto.code)
    check_here_once(act, [wagon.id for wagon in cut if never_came(wagon) or wagon.removed_at is not None])
    findings = _track_findings(act, onto, cut)
    _take_up_trains(act, cut)
    content = {"track": onto.code, "from": [wagon.track for wagon in cut]}
    return _event(act, EventKind.PLACE_WAGONS, cut, content, findings)


def remove_wagons(act: Act, wagon_ids: Sequence[int]) -> Event:
    """Remove a cut of wagons from its track: idle time ends. `result` is a `Shunted`.

    Finding: `wagon_removed_with_boxes`, boxes to unload still stand on it. Raises Refusal `nothing_chosen`,
    `wagon_unknown`, `wagon_stage`, `happened_before`.
    """
    cut = _cut(act, wagon_ids)
    for wagon in cut:
        wagon_stage_after(WagonAct.REMOVE, wagon.stage)
        causal.check_wagon(act, wagon)
        writes.change_wagon(act, wagon.id, removed_at=act.happened_at, track=None)
    content = {"tracks": [wagon.track for wagon in cut], "placed": [wagon.placed_at for wagon in cut]}
    return _event(act, EventKind.REMOVE_WAGONS, cut, content, _left_on(act, cut))


def _cut(act: Act, wagon_ids: Sequence[int]) -> tuple[WagonFacts, ...]:
    if not wagon_ids:
        raise Refusal("nothing_chosen")
    return tuple(queries.wagon(act, wagon_id) for wagon_id in dict.fromkeys(wagon_ids))


def _place(act: Act, wagon: WagonFacts, track: str) -> None:
    stands = wagon.placed_at is not None and wagon.removed_at is None
    writes.change_wagon(
        act,
        wagon.id,
        track=track,
        # An empty wagon that comes for a train to leave came with none of ours: placed, it is here.
        arrived_at=act.happened_at if never_came(wagon) else wagon.arrived_at,
        placed_at=wagon.placed_at if stands else act.happened_at,
        removed_at=None,
        bad_ordered_at=None,
        bad_order_reason=None,
    )


def _track_findings(act: Act, track: tracks.TrackFacts, cut: Iterable[WagonFacts]) -> tuple[Finding, ...]:
    types = wagon_types_by_code(act)
    findings = []
    filled_m = -(-tracks.filled_mm(act, track.code) // 1000)
    if track.length_m is not None and filled_m > track.length_m:
        long: dict[str, Fact] = {"track": track.code, "length_m": track.length_m, "filled_m": filled_m}
        findings.append(Finding("track_too_short", facts=long))
    strange = _of_other_gauge(track, cut, types)
    if strange:
        about: dict[str, Fact] = {"track": track.code, "gauge_mm": track.gauge_mm, "wagons": strange}
        findings.append(Finding("track_gauge", facts=about))
    return tuple(findings)


def _of_other_gauge(
    track: tracks.TrackFacts, cut: Iterable[WagonFacts], types: Mapping[str, WagonType]
) -> tuple[str, ...]:
    if track.gauge_mm is None:
        return ()
    return tuple(wagon.number for wagon in cut if types[wagon.wagon_type].gauge_mm != track.gauge_mm)


def _take_up_trains(act: Act, cut: Iterable[WagonFacts]) -> None:
    """Let the trains that are to leave with these wagons stand ready, once all their wagons are placed."""
    for carrier_id in dict.fromkeys(wagon.outbound_carrier_id for wagon in cut):
        if carrier_id is None or queries.carrier(act, carrier_id).arrived_at is not None:
            continue
        wagons = queries.outbound_wagons(act, carrier_id)
        if all(wagon.placed_at is not None and wagon.removed_at is None for wagon in wagons):
            writes.change_carrier(act, carrier_id, arrived_at=act.happened_at)


def _left_on(act: Act, cut: Iterable[WagonFacts]) -> tuple[Finding, ...]:
    left = {wagon.number: queries.wagon_counts(act, wagon.id).on_inbound for wagon in cut}
    return tuple(
        Finding("wagon_removed_with_boxes", facts={"wagon": number, "boxes": boxes})
        for number, boxes in left.items()
        if boxes
    )


def _event(
    act: Act,
    kind: EventKind,
    cut: Sequence[WagonFacts],
    content: Mapping[str, object],
    findings: tuple[Finding, ...],
) -> Event:
    ids = tuple(wagon.id for wagon in cut)
    trains = {each for wagon in cut for each in (wagon.inbound_carrier_id, wagon.outbound_carrier_id) if each}
    settle(act, sorted(trains), ids)
    about = {(SubjectKind.WAGON, each) for each in ids} | {(SubjectKind.CARRIER, each) for each in trains}
    told = {"wagons": [wagon.number for wagon in cut], **content}
    return Event(
        kind,
        f"wagon:{ids[0]}",
        told | ({"findings": plain(findings)} if findings else {}),
        about=frozenset(about),
        result=Shunted(ids, findings),
    )
