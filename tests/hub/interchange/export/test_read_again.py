"""What went out as visits is read again as history, value for value, however it was written."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from db.act import Act, Event
from db.schema.imports import stay_papers
from db.schema.reference import parties
from db.schema.visits import units, visits
from domain.events import EventKind
from domain.figures import Mode
from domain.visit import Category, LoadStatus
from hub.interchange.dates import Clues
from hub.interchange.export import ExportWishes, export
from hub.interchange.fields import Field
from hub.interchange.kinds import ExportKind, ListKind
from hub.interchange.list_rows import rows_of
from hub.interchange.opened_list import open_list
from hub.interchange.reading.source import source_of
from hub.interchange.values import painted
from hub.interchange.wishes import Wishes
from hub.progress import unwatched
from tests.hub.conftest import Hub
from tests.hub.scene import Scene, work

ETA = datetime(2026, 11, 20, 3, 0, 5, 250_000, tzinfo=UTC)


def enrich(hub: Hub, scene: Scene) -> None:
    """Gives a box of the scene everything that a file may stumble over."""
    box = scene.boxes["GONE"]

    def write(act: Act) -> Event:
        act.update(units, {"number": "TEMU6275406"}, {"as_painted": 1})
        consignor = act.insert(parties, {"name": "=1+1; «Ремонт», ТОО"})
        consignee = act.insert(parties, {"name": '+7 "Turan" 哈萨克'})
        facts = {"consignor_id": consignor, "consignee_id": consignee, "consignment": "000123456789012"}
        goods = {
            "goods": "-plywood, 'birch'",
            "hs_code": "0405",
            "un_number": "0004",
            "dangerous_class": "1.4",
        }
        act.update(visits, {"id": box}, {**facts, **goods, "set_point_tenths": -185, "vgm_kg": 18_001})
        said = {"remark": "@noon\ttwice", "seals": "A1000 B2000", "eta": ETA}
        act.insert(stay_papers, {"visit_id": box, **said})
        return Event(EventKind.CHANGE_REFERENCE, "", {})

    hub.act(write)


@pytest.mark.parametrize(
    "wishes", [{}, {"delimiter": ";"}, {"delimiter": "\t"}, {"delimiter": "|"}, {"excel_bom": True}]
)
def test_every_value_comes_back(sqlite_hub: Hub, tmp_path: Path, wishes: dict[str, Any]) -> None:
    enrich(sqlite_hub, work(sqlite_hub))
    path = tmp_path / "visits.csv"
    count = export(sqlite_hub.store, ExportWishes(ExportKind.VISITS, **wishes), path, unwatched())
    clues, wanted = Clues(ZoneInfo("Asia/Almaty"), sqlite_hub.clock.now), Wishes(ListKind.HISTORY)
    opened = open_list(source_of(path), wanted, (), clues)
    assert opened.questions == ()
    read = list(rows_of(opened, wanted, clues))
    assert [problems for _, problems in read] == [()] * count
    (gone,) = (row.values for row, _ in read if Field.DEPARTED_BY in row.values)
    assert painted(gone[Field.CONTAINER]) == ("TEMU6275406", True)
    assert gone == {
        Field.CONTAINER: gone[Field.CONTAINER],
        Field.SIZE_TYPE: "22G1",
        Field.LOAD_STATUS: LoadStatus.LOADED,
        Field.CATEGORY: Category.TRANSIT,
        Field.WAGON: "94880010",
        Field.GROSS_KG: 18_000,
        Field.TARE_KG: 2_200,
        Field.VGM_KG: 18_001,
        Field.SEAL: ("A1000", "B2000"),
        Field.COMMODITY: "consumer",
        Field.HS_CODE: "0405",
        Field.GOODS: "-plywood, 'birch'",
        Field.CONSIGNOR: "=1+1; «Ремонт», ТОО",
        Field.CONSIGNEE: '+7 "Turan" 哈萨克',
        Field.CUSTOMS_STATUS: gone[Field.CUSTOMS_STATUS],
        Field.UN_NUMBER: "0004",
        Field.DG_CLASS: "1.4",
        Field.TEMPERATURE_C: gone[Field.TEMPERATURE_C],
        Field.CONSIGNMENT: "000123456789012",
        Field.CARRIER: "3027in",
        Field.MODE: Mode.RAIL,
        Field.ETA: ETA,
        Field.ARRIVED_AT: datetime(2026, 11, 25, 6, tzinfo=UTC),
        Field.DEPARTED_AT: datetime(2026, 11, 25, 19, 50, tzinfo=UTC),
        Field.DEPARTED_BY: "3057truck",
        Field.DEPARTED_MODE: Mode.ROAD,
        Field.REMARK: "@noon twice",
    }
    assert gone[Field.TEMPERATURE_C] in (-185, -18.5)
