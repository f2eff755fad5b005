"""What a hold bars and whose turn it is: one table, so that the gate, the yard and the customs desk agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.refusal import Refusal
from domain.visit import VisitAct


class HoldKind(StrEnum):
    """Why a box may be held; a visit may carry several, also several of one kind."""

    CUSTOMS = "customs"
    PHYTO = "phyto"
    LINE = "line"
    PAYMENT = "payment"
    DAMAGE = "damage"
    DOCUMENT = "document"
    WEIGHT = "weight"
    SEAL = "seal"
    POLICE = "police"


class Desk(StrEnum):
    """Who has the next action."""

    CUSTOMS = "customs"
    QUARANTINE = "quarantine"
    LINE = "line"
    CASH = "cash"
    DOCUMENTS = "documents"
    REPAIR = "repair"
    SCALE = "scale"
    GATE = "gate"
    YARD = "yard"
    PLANNING = "planning"
    SHIFT_LEAD = "shift_lead"
    POLICE = "police"


@dataclass(frozen=True)
class HoldRule:
    """What a kind of hold bars, and who can lift it."""

    bars: frozenset[VisitAct]
    turn: Desk


@dataclass(frozen=True)
class Hold:
    """An open hold of a visit: since when, and why in the words of who set it."""

    kind: HoldKind
    since: datetime
    reason: str = ""
    hold_id: int | None = None


# No hold bars placing or moving: a box that is here has to stand somewhere, and other boxes must be reached.
_OUT = frozenset({VisitAct.DEPART, VisitAct.GATE_OUT})
_ON_AND_OUT = _OUT | {VisitAct.LOAD, VisitAct.TRANSFER}
_UNOPENED = _ON_AND_OUT | {VisitAct.STRIP, VisitAct.STUFF}

# The kinds are those of the station's "stops"; what each bars is the hub's own rule, not a law's.
HOLDS: Mapping[HoldKind, HoldRule] = {
    HoldKind.CUSTOMS: HoldRule(_UNOPENED, Desk.CUSTOMS),
    HoldKind.PHYTO: HoldRule(_UNOPENED, Desk.QUARANTINE),
    HoldKind.LINE: HoldRule(_ON_AND_OUT | {VisitAct.STUFF}, Desk.LINE),
    # Storage is paid at the gate; a train is not kept waiting for it.
    HoldKind.PAYMENT: HoldRule(frozenset({VisitAct.GATE_OUT}), Desk.CASH),
    HoldKind.DAMAGE: HoldRule(_ON_AND_OUT | {VisitAct.STUFF}, Desk.REPAIR),
    # Papers may follow while the box is loaded; it does not leave without them.
    HoldKind.DOCUMENT: HoldRule(_OUT, Desk.DOCUMENTS),
    HoldKind.WEIGHT: HoldRule(_ON_AND_OUT, Desk.SCALE),
    # Until the act is drawn up the box stays as it was found.
    HoldKind.SEAL: HoldRule(_UNOPENED, Desk.DOCUMENTS),
    HoldKind.POLICE: HoldRule(_UNOPENED, Desk.POLICE),
}


def bars(kind: HoldKind, act: VisitAct) -> bool:
    """Return whether an open hold of this kind forbids the act."""
    return act in HOLDS[kind].bars


def barring(holds: Iterable[Hold], act: VisitAct) -> tuple[Hold, ...]:
    """Return the open holds that forbid the act, the oldest first."""
    return tuple(sorted((hold for hold in holds if bars(hold.kind, act)), key=lambda hold: hold.since))


def check_holds(holds: Iterable[Hold], act: VisitAct) -> None:
    """Raise Refusal `hold_bars` with the oldest hold that forbids the act and how many do."""
    in_the_way = barring(holds, act)
    if in_the_way:
        hold = in_the_way[0]
        raise Refusal(
            "hold_bars",
            act=act.value,
            hold=hold.kind.value,
            reason=hold.reason or None,
            since=hold.since,
            turn=HOLDS[hold.kind].turn.value,
            holds=len(in_the_way),
        )
