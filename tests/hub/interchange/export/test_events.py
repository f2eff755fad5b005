"""The journal goes out as it is chained, so that whoever has the file can prove it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from domain.journal import digest
from hub.interchange.kinds import ExportKind
from tests.hub.conftest import Hub
from tests.hub.interchange.export.outgoing import rows
from tests.hub.scene import work

EVENTS = ExportKind.EVENTS


def test_the_chain_can_be_proved_from_the_file(hub: Hub) -> None:
    work(hub)
    previous = ""
    told = rows(hub, EVENTS)
    assert [int(row["event"]) for row in told] == list(range(1, len(told) + 1))
    for row in told:
        assert row["previous"] == previous or not previous
        own = digest(
            row["previous"],
            event_id=int(row["event"]),
            happened_at=datetime.fromisoformat(row["happened_at"]),
            entered_at=datetime.fromisoformat(row["entered_at"]),
            operator=row["operator"],
            workstation=row["workstation"],
            kind=row["kind"],
            subject=row["subject"],
            content=row["content"],
            reverses=int(row["reverses"]) if row["reverses"] else None,
        )
        assert own == row["digest"]
        previous = row["digest"]


def test_a_period_is_half_open_and_by_what_happened(hub: Hub) -> None:
    work(hub)
    told = rows(hub, EVENTS)
    at = sorted({datetime.fromisoformat(row["happened_at"]) for row in told})
    within = rows(hub, EVENTS, since=at[1], until=at[3])
    assert {datetime.fromisoformat(row["happened_at"]) for row in within} == {at[1], at[2]}
    assert len(rows(hub, EVENTS, until=at[1])) + len(rows(hub, EVENTS, since=at[1])) == len(told)


def test_who_writes_a_formula_as_a_name_writes_a_name(sqlite_hub: Hub) -> None:
    sqlite_hub.people["operator"] = "=HYPERLINK(1)"
    work(sqlite_hub)
    assert rows(sqlite_hub, EVENTS)[-1]["operator"] == "'=HYPERLINK(1)"
    assert Path(sqlite_hub.store.place).exists()
