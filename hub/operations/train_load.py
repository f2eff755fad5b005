"""A train with its wagons and boxes as the judge takes them: as it is, or as an act would make it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from db.queries import carriers, loading_rules, reference
from db.queries.carriers import CarrierFacts, WagonFacts
from db.queries.departure import CarriedBoxRow, carried_boxes
from db.queries.reference import SectionFacts
from db.queries.visits import VisitFacts
from db.reading import Reading
from domain.layout import LoadedBox, RuleResult, RuleSettings, Verdict, judge
from domain.refusal import Refusal
from domain.size_type import BoxKind, decode
from domain.train_limits import TrainBox, TrainWagon, train_limits
from domain.visit import LoadStatus
from domain.wagon_types import WagonType
from domain.weights import DEFAULT_MAX_GROSS_KG, tare_band_kg


@dataclass(frozen=True)
class TrainLoad:
    """One train with its wagons from the head and its boxes; a truck is one without wagons."""

    carrier: CarrierFacts
    wagons: tuple[WagonFacts, ...]
    types: Mapping[str, WagonType]
    boxes: tuple[CarriedBoxRow, ...]
    section: SectionFacts | None
    settings: RuleSettings

    def wagon(self, wagon_id: int) -> WagonFacts:
        """Return the wagon, or raise Refusal `assign_wagon_elsewhere` where the train has no such wagon."""
        for wagon in self.wagons:
            if wagon.id == wagon_id:
                return wagon
        raise Refusal("assign_wagon_elsewhere", carrier=self.carrier.number)

    def wagon_type(self, wagon: WagonFacts) -> WagonType:
        """Return the wagon's type, with its own tare and payload where they were read from it."""
        usual = self.types[wagon.wagon_type]
        return replace(
            usual,
            tare_kg=wagon.tare_kg or usual.tare_kg,
            payload_kg=wagon.payload_kg or usual.payload_kg,
        )

    def box(self, visit_id: int) -> CarriedBoxRow | None:
        """Return a box of the train, None where it is not among them."""
        return next((box for box in self.boxes if box.visit_id == visit_id), None)

    def on_wagon(self, wagon_id: int | None) -> tuple[CarriedBoxRow, ...]:
        """Return the boxes on a wagon; those of None have no wagon yet."""
        return tuple(box for box in self.boxes if box.wagon_id == wagon_id)

    def verdict(self, wagon_id: int) -> Verdict:
        """Return what the judge says to a wagon."""
        boxes = [loaded_box(box) for box in self.on_wagon(wagon_id)]
        wagon_type = self.wagon_type(self.wagon(wagon_id))
        return judge(wagon_type, boxes, self.carrier.scopes, self.settings)

    def limits(self) -> tuple[RuleResult, ...]:
        """Return the train's figures against the limits of its section on its planned day."""
        wagons = [TrainWagon(self.wagon_type(wagon), wagon.tare_kg) for wagon in self.wagons]
        boxes = [TrainBox(box.gross_kg, box.teu_hundredths) for box in self.boxes]
        return train_limits(self.section, wagons, boxes)

    def approved_scheme(self, wagon_id: int) -> str | None:
        """Return the number of the approved scheme that a wagon is loaded by, None where there is none.

        Every change of a wagon was judged or came with a number of its own, so one of its boxes tells.
        """
        return next((box.approved_scheme for box in self.on_wagon(wagon_id) if box.approved_scheme), None)

    def with_boxes(self, boxes: Iterable[CarriedBoxRow]) -> TrainLoad:
        """Return the train with these boxes where they say, wherever on it they were before."""
        added = tuple(boxes)
        kept = self.without([box.visit_id for box in added])
        return replace(kept, boxes=kept.boxes + added)

    def without(self, visit_ids: Collection[int]) -> TrainLoad:
        """Return the train without these boxes."""
        return replace(self, boxes=tuple(box for box in self.boxes if box.visit_id not in visit_ids))

    def loaded_only(self) -> TrainLoad:
        """Return the train with the boxes that stand on it, as if it left now."""
        return replace(self, boxes=tuple(box for box in self.boxes if box.is_loaded))


def train_load(connection: Reading, carrier_id: int) -> TrainLoad:
    """Return a train or truck as it stands; raises Refusal `carrier_unknown` or `section_unknown`."""
    carrier = carriers.carrier(connection, carrier_id)
    wagons = carriers.outbound_wagons(connection, carrier_id)
    section = carrier.section and reference.section(connection, carrier.section, carrier.planned_on)
    return TrainLoad(
        carrier,
        wagons,
        reference.wagon_types_by_code(connection) if wagons else {},
        carried_boxes(connection, carrier_id),
        section or None,
        loading_rules.rule_settings(connection, carrier.planned_on),
    )


def planned_box(
    visit: VisitFacts, wagon_id: int | None, position: int | None, approved_scheme: str | None = None
) -> CarriedBoxRow:
    """Return a visit's box as it would be carried: planned, not loaded."""
    return CarriedBoxRow(
        visit.id,
        visit.number,
        visit.size_type,
        visit.length_ft,
        visit.teu_hundredths,
        visit.load_status,
        visit.gross_kg,
        visit.tare_kg,
        visit.max_gross_kg,
        visit.destination,
        wagon_id,
        position,
        approved_scheme,
        is_loaded=False,
        stays_on_wagon=False,
    )


def loaded_box(box: CarriedBoxRow) -> LoadedBox:
    """Return a box as the judge sees it; its key is the visit's id."""
    return LoadedBox(
        key=str(box.visit_id),
        length_ft=box.length_ft,
        gross_kg=judged_kg(box),
        loaded=box.load_status is LoadStatus.LOADED,
        position=box.position,
        destination=box.destination,
        tare_kg=box.tare_kg,
        open_top=_is_open_top(box.size_type),
    )


def judged_kg(box: CarriedBoxRow) -> int:
    """Return the gross in kilograms that a box is judged with.

    Where nobody knows it, the worst is taken: an empty box weighs its tare (or the most that one of its
    length does), a loaded one all that its plate allows. Loading it stays barred until it is weighed.
    """
    if box.gross_kg is not None:
        return box.gross_kg
    if box.load_status is LoadStatus.EMPTY:
        return box.tare_kg or tare_band_kg(box.length_ft)[1]
    return box.max_gross_kg or DEFAULT_MAX_GROSS_KG


def _is_open_top(size_type: str) -> bool:
    try:
        return decode(size_type).kind is BoxKind.OPEN_TOP
    except Refusal:
        # Kept as painted: what nobody can read says nothing of its roof.
        return False
