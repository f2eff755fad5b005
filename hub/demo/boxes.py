"""The boxes of the demonstration hub's past: their visits, customs and holds until they may leave."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from functools import partial
from typing import Any, Final

from db.queries.visits import VisitFacts
from domain.events import EventKind
from domain.figures import Mode
from domain.holds import HoldKind
from domain.seals import SealState
from domain.size_type import decode
from domain.teu import teu_hundredths
from domain.visit import Category, CustomsStatus, LoadStatus, Plan, Where
from hub.demo.book import Row
from hub.demo.packing import Parcel
from hub.demo.past import Past
from hub.demo.world import TARE_KG, Good

ROAD, TITR, CENTRAL_ASIA, EASTBOUND = "ROAD", "TITR", "CENTRAL-ASIA", "CN-EAST"
"""The ways onward: by truck, or the section that a train goes by."""
_NOTHING_KNOWN: Final[Row] = dict.fromkeys(field.name for field in fields(VisitFacts) if field.name != "id")
_MAX_GROSS_KG: Final = 30_480
# Kind, what is said, how often in a thousand boxes, and the hours that it stands.
_HOLDS: Final = (
    (HoldKind.CUSTOMS, "X-ray ordered", 22, (5, 40)),
    (HoldKind.DOCUMENT, "invoice does not match the note", 14, (3, 36)),
    (HoldKind.PHYTO, "samples taken", 8, (20, 90)),
    (HoldKind.LINE, "release by the line is missing", 5, (8, 60)),
    (HoldKind.PAYMENT, "storage not paid", 6, (4, 50)),
    (HoldKind.POLICE, "inquiry of the transport police", 1, (30, 160)),
)


@dataclass
class Box:
    """One visit of the past with its unit, where it goes on to, and how many holds are open."""

    visit: Row
    unit: Row
    way: str
    open_holds: int = 0
    seal: Row | None = None

    @property
    def is_empty(self) -> bool:
        """Return whether it carries nothing."""
        return bool(self.visit["load_status"] is LoadStatus.EMPTY)

    @property
    def parcel(self) -> Parcel:
        """Return it as it is stood on a wagon."""
        return Parcel(self.visit["id"], self.visit["length_ft"], self.visit["gross_kg"])


class Boxes:
    """Every box that is ready to leave, by its way, oldest first, and what happens until it is."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self.ready: defaultdict[str, list[Box]] = defaultdict(list)
        self._parties: dict[str, int] = {}

    def unit(self, size_type: str) -> Row:
        """Return a unit that was never here before."""
        tare_kg = TARE_KG[decode(size_type).length_ft]
        return self._past.book.add(
            "units",
            {
                "number": self._past.make.box_number(),
                "as_painted": False,
                "size_type": size_type,
                "tare_kg": tare_kg,
                "max_gross_kg": _MAX_GROSS_KG,
            },
        )

    def announce(self, unit: Row, way: str, mode: Mode, **known: Any) -> Box:  # noqa: ANN401
        """Open a visit of a unit that is announced now."""
        length_ft = decode(unit["size_type"]).length_ft
        visit = _NOTHING_KNOWN | {
            "unit_id": unit["id"],
            "number": unit["number"],
            "where_is": Where.ANNOUNCED,
            "plan": Plan.NOTHING,
            "customs_status": CustomsStatus.NONE,
            "size_type": unit["size_type"],
            "length_ft": length_ft,
            "teu_hundredths": teu_hundredths(length_ft, self._past.now.date()),
            "tare_kg": unit["tare_kg"],
            "max_gross_kg": unit["max_gross_kg"],
            "commodity_group": "other",
            "inbound_mode": mode,
            "as_found": False,
            "announced_at": self._past.now,
            **known,
        }
        place = self._past.ground.locations[visit["destination"]]
        visit["route_group"] = place.route_group
        return Box(self._past.book.add("visits", visit), unit, way)

    def cargo(self, good: Good, length_ft: int) -> Row:
        """Return the columns of a visit that carries a good."""
        gross_kg = self._past.make.gross_kg(good, length_ft)
        return {
            "load_status": LoadStatus.LOADED,
            "hs_code": good.hs_code,
            "goods": good.words,
            "commodity_group": self._past.ground.groups[good.hs_code[:2]],
            "declared_kg": gross_kg,
            "gross_kg": gross_kg,
        }

    def party(self, name: str) -> int:
        """Return the id of a firm."""
        if name not in self._parties:
            row = self._past.book.add("parties", {"name": name, "tax_number": None})
            self._parties[name] = row["id"]
        return self._parties[name]

    def seal(self, box: Box, number: str, state: SealState, found: str | None = None) -> None:
        """Keep a seal of a box."""
        box.seal = self._past.book.add(
            "seals",
            {
                "visit_id": box.visit["id"],
                "number": number,
                "kind": "line",
                "state": state.value,
                "found": found,
                "changed_at": self._past.now,
            },
        )

    def hold(self, box: Box, kind: HoldKind, reason: str, hours: tuple[int, int], *, own: bool) -> int:
        """Set a hold, let it be released in some hours, return its id; `own`: the next event tells of it."""
        row = self._past.book.add(
            "holds",
            {
                "visit_id": box.visit["id"],
                "kind": kind.value,
                "reason": reason,
                "reference": None,
                "set_at": self._past.now,
                "set_by": self._past.clerk,
                "released_at": None,
                "released_by": None,
                "release_reason": None,
            },
        )
        box.open_holds += 1
        if not own:
            content: dict[str, object] = {
                "numbers": [box.visit["number"]],
                "hold": kind.value,
                "reason": reason,
                "reference": None,
                "holds": [row["id"]],
            }
            self._past.tell(EventKind.SET_HOLD, content, visits=[box.visit])
        low, high = hours
        self._past.between(low * 60, high * 60, lambda: self._release(box, row))
        hold_id: int = row["id"]
        return hold_id

    def clear(self, box: Box) -> None:
        """Begin what comes between a box's check-in and its leaving: perhaps a hold, then customs."""
        drawn = self._past.random.randrange(1000)
        for kind, reason, often, hours in _HOLDS:
            if drawn < often:
                self._past.between(40, 300, partial(self.hold, box, kind, reason, hours, own=False))
                break
            drawn -= often
        if box.is_empty:
            self._past.between(240, 1800, lambda: self._try(box))
        elif box.visit["category"] is Category.TRANSIT:
            self._past.between(400, 6600, lambda: self._customs(box, CustomsStatus.RELEASED))
        else:
            self._past.between(310, 2200, lambda: self._declare(box))

    def _declare(self, box: Box) -> None:
        if box.visit["customs_status"] is not CustomsStatus.DECLARED:
            self._customs(box, CustomsStatus.DECLARED)
        self._past.between(150, 3000, lambda: self._customs(box, CustomsStatus.RELEASED))

    def _customs(self, box: Box, status: CustomsStatus) -> None:
        if status is CustomsStatus.RELEASED and box.open_holds:
            self._past.between(120, 360, lambda: self._customs(box, status))
            return
        before = box.visit["customs_status"]
        number = box.visit["customs_number"] or self._past.make.declaration(self._past.now)
        box.visit |= {"customs_status": status, "customs_number": number}
        content: dict[str, object] = {
            "number": box.visit["number"],
            "customs": status.value,
            "before": before.value,
            "document": number,
            "deadline": None,
        }
        self._past.tell(EventKind.SET_CUSTOMS, content, visits=[box.visit])
        if status is CustomsStatus.RELEASED:
            self._try(box)

    def _release(self, box: Box, row: Row) -> None:
        row |= {"released_at": self._past.now, "released_by": self._past.clerk, "release_reason": "settled"}
        box.open_holds -= 1
        content: dict[str, object] = {
            "numbers": [box.visit["number"]],
            "holds": [{"id": row["id"], "hold": row["kind"], "reason": row["reason"]}],
            "reason": row["release_reason"],
        }
        self._past.tell(EventKind.RELEASE_HOLD, content, visits=[box.visit])

    def _try(self, box: Box) -> None:
        """Let a box wait for its way out, later where a hold stands open."""
        if box.open_holds:
            self._past.between(120, 360, lambda: self._try(box))
        else:
            self.ready[box.way].append(box)
