"""Which loading bans meet a box on its way: checked when it is announced, assigned and when it departs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.figures import Direction
from domain.refusal import Fact, Finding, Severity


class WagonKind(StrEnum):
    """Kinds of wagon that orders tell apart; the first digit of a wagon's number says which."""

    COVERED = "covered"
    PLATFORM = "platform"
    GONDOLA = "gondola"
    TANK = "tank"
    ISOTHERMAL = "isothermal"
    OTHER = "other"


class Checkpoint(StrEnum):
    """When an order is looked at. An announcement is somebody else's plan: there a ban only warns."""

    ANNOUNCEMENT = "announcement"
    ASSIGNMENT = "assignment"
    DEPARTURE = "departure"


@dataclass(frozen=True)
class EmbargoException:
    """What an order lets through all the same: every field that is given must fit.

    `daily_quota` is in wagons; None has no limit.
    """

    number: str
    commodities: tuple[str, ...] = ()
    stations: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    daily_quota: int | None = None


@dataclass(frozen=True)
class EmbargoOrder:
    """One order of the railway, in force from `valid_from` until before `valid_until` (None: until lifted).

    Empty `stations`, `routes`, `commodities` or `wagon_kinds` mean all; commodities are prefixes of GNG
    codes, `except_commodities` those that the ban leaves out. A direction of None means both.
    """

    number: str
    valid_from: date
    valid_until: date | None = None
    stations: frozenset[str] = frozenset()
    routes: frozenset[str] = frozenset()
    commodities: tuple[str, ...] = ()
    except_commodities: tuple[str, ...] = ()
    wagon_kinds: frozenset[WagonKind] = frozenset()
    direction: Direction | None = None
    exceptions: tuple[EmbargoException, ...] = ()


@dataclass(frozen=True)
class Shipment:
    """A box on its way, as orders see it: `planned` is the day (hub time) on which it is to run.

    `stations` and `routes` are all that it touches; `wagon_kind` is None while no wagon is chosen.
    """

    planned: date
    direction: Direction
    stations: frozenset[str]
    commodity: str
    routes: frozenset[str] = frozenset()
    wagon_kind: WagonKind | None = WagonKind.PLATFORM
    party: str | None = None


# (order, exception, day) → wagons that already run under the exception on that day.
Used = Mapping[tuple[str, str, date], int]


@dataclass(frozen=True)
class EmbargoAnswer:
    """What the orders say of one shipment, and how many were looked at."""

    findings: tuple[Finding, ...] = ()
    orders: int = 0

    @property
    def banned(self) -> bool:
        """Return whether a ban is in the way."""
        return any(finding.severity is Severity.STOP for finding in self.findings)


def check_embargo(
    orders: Iterable[EmbargoOrder], shipment: Shipment, at: Checkpoint, used: Used | None = None
) -> EmbargoAnswer:
    """Return what bans mean for a shipment on its planned day.

    `embargo_banned`, `embargo_banned_until_lifted` and `embargo_quota_full` stop (at the announcement they
    warn). `embargo_exempt` tells of an exception that applies, `embargo_other_wagon` of a ban on other kinds
    of wagon than the one chosen, `embargo_wagon_open` that only some kinds are banned and none is chosen:
    these only inform.
    """
    in_force = [order for order in orders if is_in_force(order, shipment.planned)]
    findings = [
        finding
        for order in in_force
        if meets(order, shipment)
        for finding in _judged(order, shipment, used or {})
    ]
    if at is Checkpoint.ANNOUNCEMENT:
        findings = [Finding(each.code, Severity.WARN, each.facts) for each in findings]
    return EmbargoAnswer(tuple(findings), len(in_force))


def is_in_force(order: EmbargoOrder, day: date) -> bool:
    """Return whether the order holds on a day; its last date is the first day without it."""
    return order.valid_from <= day and (order.valid_until is None or day < order.valid_until)


def meets(order: EmbargoOrder, shipment: Shipment) -> bool:
    """Return whether an order's place, goods and direction are those of the shipment, whatever the wagon."""
    return (
        order.direction in (None, shipment.direction)
        and (not order.stations or bool(order.stations & shipment.stations))
        and (not order.routes or bool(order.routes & shipment.routes))
        and _is_among(shipment.commodity, order.commodities)
        and not (order.except_commodities and _is_among(shipment.commodity, order.except_commodities))
    )


def _is_among(commodity: str, prefixes: tuple[str, ...]) -> bool:
    return not prefixes or commodity.startswith(prefixes)


def _judged(order: EmbargoOrder, shipment: Shipment, used: Used) -> Iterator[Finding]:
    kinds = tuple(sorted(kind.value for kind in order.wagon_kinds))
    if kinds and shipment.wagon_kind is None:
        yield Finding("embargo_wagon_open", Severity.WARN, {"order": order.number, "wagon_kinds": kinds})
    elif kinds and shipment.wagon_kind not in order.wagon_kinds:
        yield Finding("embargo_other_wagon", Severity.WARN, {"order": order.number, "wagon_kinds": kinds})
    else:
        yield _banned_or_exempt(order, shipment, used)


def _banned_or_exempt(order: EmbargoOrder, shipment: Shipment, used: Used) -> Finding:
    full: Finding | None = None
    for exception in order.exceptions:
        if not _lets_through(exception, shipment):
            continue
        taken = used.get((order.number, exception.number, shipment.planned), 0)
        facts: dict[str, Fact] = {
            "order": order.number,
            "exception": exception.number,
            "taken": taken,
            "quota": exception.daily_quota,
            "planned": shipment.planned,
        }
        if exception.daily_quota is None or taken < exception.daily_quota:
            return Finding("embargo_exempt", Severity.WARN, facts)
        full = full or Finding("embargo_quota_full", Severity.STOP, facts)
    return full or _banned(order, shipment)


def _banned(order: EmbargoOrder, shipment: Shipment) -> Finding:
    places = order.stations & shipment.stations or order.routes or shipment.stations
    facts: dict[str, Fact] = {
        "order": order.number,
        "commodity": shipment.commodity or None,
        "stations": tuple(sorted(places)),
        "planned": shipment.planned,
        "valid_from": order.valid_from,
    }
    if order.valid_until is None:
        return Finding("embargo_banned_until_lifted", Severity.STOP, facts)
    return Finding("embargo_banned", Severity.STOP, {**facts, "valid_until": order.valid_until})


def _lets_through(exception: EmbargoException, shipment: Shipment) -> bool:
    return (
        _is_among(shipment.commodity, exception.commodities)
        and (not exception.stations or bool(exception.stations & shipment.stations))
        and (not exception.parties or shipment.party in exception.parties)
    )
