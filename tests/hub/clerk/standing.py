"""What a clerk proposes for boxes that stand here, their holds, and the wagons on the tracks."""

from __future__ import annotations

from datetime import timedelta

from domain.carriers import WAGON_ENDED
from domain.events import SubjectKind
from domain.holds import HoldKind
from domain.visit import CustomsStatus, LoadStatus, Where
from hub.operations import boxes, holds, wagons, yard
from tests.hub.clerk.arriving import marks
from tests.hub.clerk.desk import Attempt, Desk, Proposer, ids

_AT_HAND = (Where.ON_INBOUND, Where.ON_TERMINAL, Where.ON_OUTBOUND)
_OPEN = (*_AT_HAND, Where.ANNOUNCED, Where.MISSING)


def _visit(desk: Desk, *where: Where) -> int | None:
    there = desk.sight.boxes(*where)
    return desk.one(there).id if there else None


def lift(desk: Desk) -> Attempt | None:
    """A box is placed or moved."""
    visit_id = _visit(desk, Where.ON_TERMINAL)
    operation = desk.one((yard.place, yard.move))
    return None if visit_id is None else Attempt(operation, (visit_id, desk.spot()))


def restow(desk: Desk) -> Attempt | None:
    """A box is moved out of another's way."""
    visit_id = _visit(desk, Where.ON_TERMINAL)
    if visit_id is None:
        return None
    other = desk.one(desk.sight.visits).id
    return Attempt(yard.restow, (visit_id, desk.spot()), {"forced_by_id": other})


def weigh(desk: Desk) -> Attempt | None:
    """A box is weighed."""
    visit_id = _visit(desk, *_AT_HAND)
    return None if visit_id is None else Attempt(boxes.weigh, (visit_id, desk.kg(2000, 33_000)))


def check_seal(desk: Desk) -> Attempt | None:
    """A seal is looked at again."""
    visit_id = _visit(desk, *_AT_HAND)
    if visit_id is None:
        return None
    return Attempt(boxes.check_seal, (visit_id, desk.one((desk.sight.seals.get(visit_id), "S2", None))))


def record_damage(desk: Desk) -> Attempt | None:
    """A damage is seen."""
    visit_id = _visit(desk, *_AT_HAND)
    return None if visit_id is None else Attempt(boxes.record_damage, (visit_id, marks(desk)))


def set_customs(desk: Desk) -> Attempt | None:
    """Customs say something."""
    visit_id = _visit(desk, *_OPEN)
    if visit_id is None:
        return None
    status = CustomsStatus.RELEASED if desk.often(7) else desk.one(tuple(CustomsStatus))
    until = desk.now + timedelta(days=desk.chance.randint(-1, 10))
    return Attempt(boxes.set_customs, (visit_id, status), {"deadline": desk.one((None, until))})


def strip(desk: Desk) -> Attempt | None:
    """A box is emptied."""
    visit_id = _visit(desk, Where.ON_TERMINAL)
    return None if visit_id is None else Attempt(boxes.strip, (visit_id,))


def stuff(desk: Desk) -> Attempt | None:
    """A box is filled."""
    visit_id = _visit(desk, Where.ON_TERMINAL)
    cargo = {
        "goods": "wheat",
        "hs_code": "1001",
        "gross_kg": desk.kg(3000, 33_000),
        "seal": desk.one((None, "S7")),
    }
    return None if visit_id is None else Attempt(boxes.stuff, (visit_id,), cargo)


def declare_load_status(desk: Desk) -> Attempt | None:
    """A box is other than its papers have it."""
    visit_id = _visit(desk, *_OPEN)
    status = desk.one(tuple(LoadStatus))
    return None if visit_id is None else Attempt(boxes.declare_load_status, (visit_id, status))


def set_hold(desk: Desk) -> Attempt | None:
    """Boxes are held."""
    held = ids(desk.some(desk.sight.boxes(*_OPEN), 2))
    return Attempt(holds.set_hold, (held, desk.one(tuple(HoldKind)), "asked for")) if held else None


def release_hold(desk: Desk) -> Attempt | None:
    """Holds are released."""
    released = ids(desk.some(desk.sight.holds, 3))
    return Attempt(holds.release_hold, (released, "act 12")) if released else None


def remark(desk: Desk) -> Attempt:
    """Somebody has something to say."""
    kind, rows = desk.one(
        (
            (SubjectKind.VISIT, desk.sight.visits),
            (SubjectKind.CARRIER, desk.sight.carriers),
            (SubjectKind.WAGON, desk.sight.wagons),
        )
    )
    return Attempt(boxes.remark, (kind, desk.one(rows).id if rows else 1, "look here"))


def place_wagons(desk: Desk) -> Attempt | None:
    """A cut of wagons is placed on a track."""
    here = [row for row in desk.sight.wagons if row.stage not in WAGON_ENDED]
    cut = ids(desk.some(here, 3))
    return Attempt(wagons.place_wagons, (cut, desk.one(("1", "2", "6")))) if cut else None


def remove_wagons(desk: Desk) -> Attempt | None:
    """A cut of wagons is removed from its track."""
    placed = [row for row in desk.sight.wagons if row.track is not None]
    cut = ids(desk.some(placed, 2))
    return Attempt(wagons.remove_wagons, (cut,)) if cut else None


PROPOSERS: tuple[Proposer, ...] = (
    lift,
    lift,
    lift,
    restow,
    weigh,
    check_seal,
    record_damage,
    set_customs,
    strip,
    stuff,
    declare_load_status,
    set_hold,
    release_hold,
    release_hold,
    remark,
    place_wagons,
    place_wagons,
    remove_wagons,
)
