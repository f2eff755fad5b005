"""One outbound train in the order of its wagons, each box where it stands or is planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from db.queries.carriers import CarrierFacts, WagonFacts, find_carriers, outbound_wagons
from db.queries.departure import CarriedBoxRow, carried_boxes
from db.queries.exports import left_before_us, stays_by_id
from db.reading import Reading
from domain.carriers import CarrierKind
from domain.refusal import Refusal
from domain.train_name import TrainName, parse_reference
from hub.interchange.export.cells import plain, texts
from hub.interchange.export.stay_forms import stay_forms
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.export.writing import Listing, at_once

_WAGON: Final = ("wagon_place", "wagon", "wagon_type", "position", "state")
_BOX: Final = (
    "container", "size_type", "load_status", "category", "gross_kg", "tare_kg", "vgm_kg", "seal",
    "commodity", "hs_code", "goods", "consignor", "consignee", "origin", "destination", "customs_status",
    "un_number", "dg_class", "temperature_c", "consignment",
)  # fmt: skip
HEADINGS: Final = (*_WAGON, *_BOX)
_NAMED: Final = 10
_Line = tuple[Any, ...]


def wagon_list(connection: Reading, wishes: ExportWishes) -> Listing:
    """Return the train's wagons from its head, an empty one too; boxes without a wagon yet come last.

    Raises Refusal `train_number`, `train_date`, `export_train_unknown` or `export_train_ambiguous`.
    """
    train = _train(connection, wishes.train or "")
    boxes = carried_boxes(connection, train.id)
    gone = left_before_us(connection, train.id)
    told = stays_by_id(connection, [*(box.visit_id for box in boxes), *gone], _BOX)
    lines = list(_lines(outbound_wagons(connection, train.id), boxes, told))
    lines += [(None, None, None, None, "loaded", *told[visit_id]) for visit_id in gone]
    text, code = texts(wishes), plain()
    forms = [code, text, text, code, code, *stay_forms(connection, _BOX, wishes)]
    return Listing(HEADINGS, forms, at_once(lines), len(lines))


def _train(connection: Reading, said: str) -> CarrierFacts:
    found = find_carriers(connection, parse_reference(said), CarrierKind.TRAIN_OUT)
    if not found:
        raise Refusal("export_train_unknown", train=said.strip())
    if len(found) > 1:
        names = tuple(str(TrainName(each.number, each.planned_on)) for each in found[:_NAMED])
        raise Refusal("export_train_ambiguous", train=said.strip(), count=len(found), trains=names)
    return found[0]


def _lines(
    wagons: Sequence[WagonFacts], boxes: Sequence[CarriedBoxRow], told: dict[int, _Line]
) -> Iterator[_Line]:
    for place, wagon in enumerate(wagons, start=1):
        standing = [box for box in boxes if box.wagon_id == wagon.id]
        own = (place, wagon.number, wagon.wagon_type)
        yield from (_line(own, box, told) for box in standing)
        if not standing:
            yield (*own, None, None, *_NO_BOX)
    known = {wagon.id for wagon in wagons}
    yield from (_line((None, None, None), box, told) for box in boxes if box.wagon_id not in known)


def _line(wagon: _Line, box: CarriedBoxRow, told: dict[int, _Line]) -> _Line:
    return (*wagon, box.position, "loaded" if box.is_loaded else "planned", *told[box.visit_id])


_NO_BOX: Final = (None,) * len(_BOX)
