"""What is here now goes out with its place, its holds and what it is to leave with."""

from __future__ import annotations

from domain.holds import HoldKind
from domain.yard import Slot
from hub.interchange.fields import CANONICAL
from hub.interchange.kinds import ExportKind
from hub.operations.holds import set_hold
from hub.operations.yard import place
from tests.hub.conftest import Hub
from tests.hub.interchange.export.outgoing import Row, headings, rows
from tests.hub.operations.outbound import Outbound, announced
from tests.hub.scene import work

STOCK = ExportKind.STOCK


def test_what_counts_as_standing_here_is_told(hub: Hub) -> None:
    work(hub)
    told = {row["container"]: row["where"] for row in rows(hub, STOCK)}
    assert told == {
        "TEMU6275401": "on_terminal",
        "TEMU6275402": "on_terminal",
        "TEMU6275403": "on_terminal",
        "TEMU6275404": "on_terminal",
        "TEMU6275405": "on_outbound",
    }


def test_its_place_and_its_way_out_are_told(hub: Hub) -> None:
    work(hub)
    told = {row["container"]: row for row in rows(hub, STOCK)}
    assert place_of(told["TEMU6275402"]) == ("A", "1", "1", "2", "")
    assert place_of(told["TEMU6275404"]) == ("", "", "", "", "TRACK")
    assert place_of(told["TEMU6275405"]) == ("", "", "", "", "")
    assert way_out(told["TEMU6275401"]) == ("", "", "")
    assert way_out(told["TEMU6275403"]) == ("3037out", "", "")
    assert way_out(told["TEMU6275405"]) == ("3037out", "", "94880011")
    assert told["TEMU6275404"]["holds"] == "customs"
    assert told["TEMU6275404"]["seal"] == "KZ1"


def test_a_worked_box_is_told_in_full(hub: Hub) -> None:
    outbound = Outbound(hub)
    (box,) = outbound.bring(announced(1, 20))
    hub.act(place, box, Slot("A", 3, 2, 1))
    for kind in (HoldKind.DAMAGE, HoldKind.CUSTOMS, HoldKind.CUSTOMS):
        hub.act(set_hold, [box], kind, "looked at")
    train, (wagon,) = outbound.train("60 ft")
    outbound.assign(train, (box, wagon, 1))
    (row,) = rows(hub, STOCK)
    assert place_of(row) == ("A", "3", "2", "1", "")
    assert row["holds"] == "customs damage"
    assert way_out(row) == ("2202", "2026-11-26T05:00+05:00", "94400017")
    assert row["arrived_at"] == "2026-11-25T09:00+05:00"


def test_its_headings_are_the_canonical_ones_and_what_only_a_yard_knows(sqlite_hub: Hub) -> None:
    told = headings(sqlite_hub, STOCK)
    canonical = [field.value for field in CANONICAL]
    own = [heading for heading in told if heading not in canonical]
    assert [heading for heading in canonical if heading in told] == told[: -len(own)]
    assert own == [
        *("where", "block", "bay", "row", "tier", "area", "holds"),
        *("onward_carrier", "onward_at", "onward_wagon"),
    ]


def place_of(row: Row) -> tuple[str, ...]:
    """Returns block, bay, row, tier and area."""
    return tuple(row[name] for name in ("block", "bay", "row", "tier", "area"))


def way_out(row: Row) -> tuple[str, ...]:
    """Returns with what, when and on which wagon a box is to leave."""
    return tuple(row[name] for name in ("onward_carrier", "onward_at", "onward_wagon"))
