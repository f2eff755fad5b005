"""The smallest real acts: a remark, and a setting that is changed, kept and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select

from db.act import Act, Counted, Event
from db.reading import Reading
from db.schema.journal import journal
from db.schema.reference import commodity_groups, route_groups
from db.schema.settings import settings
from db.schema.visits import units, visits
from db.writes.past_figures import open_since
from domain.events import EventKind, SubjectKind
from domain.figures import Count
from domain.journal import JournalRow
from domain.refusal import Refusal

DAY = date(2026, 11, 25)


def remark(act: Act, text: str) -> Event:
    """Says something about the hub."""
    return Event(EventKind.REMARK, "", {"text": text})


def refuse_after_writing(act: Act) -> Event:
    """Writes, and is refused afterwards."""
    act.insert(settings, {"name": "lost", "valid_from": DAY, "value": "1"})
    raise Refusal("visit_unknown", visit_id=7)


def write_setting(act: Act, name: str, value: str) -> Event:
    """Inserts a setting."""
    act.insert(settings, {"name": name, "valid_from": DAY, "value": value})
    return Event(EventKind.CHANGE_SETTING, "", {"name": name})


def furnish(act: Act) -> Event:
    """Makes the words that a box needs, and one box on its way."""
    act.execute(insert(commodity_groups), [{"code": "grain", "name": "Grain", "place": 1}])
    act.execute(
        insert(route_groups),
        [{"code": code, "name": code, "place": n} for n, code in enumerate(("aktau", "altynkol"), 1)],
    )
    unit = act.learn(units, {"number": "TEMU6275401"})
    visit = act.insert(visits, a_visit(act, unit))
    return Event(
        EventKind.ANNOUNCE_TRAIN, "", {}, about=frozenset({(SubjectKind.VISIT, visit)}), result=visit
    )


def a_visit(act: Act, unit: int) -> dict[str, Any]:
    """Returns the columns of an announced box."""
    return {
        "unit_id": unit,
        "number": "TEMU6275401",
        "where_is": "announced",
        "plan": "nothing",
        "category": "import",
        "load_status": "loaded",
        "customs_status": "none",
        "size_type": "22G1",
        "length_ft": 20,
        "teu_hundredths": 100,
        "commodity_group": "grain",
        "route_group": "aktau",
        "inbound_mode": "rail",
        "announced_at": act.happened_at,
    }


def count(act: Act, visit_id: int, *counts: Count) -> Event:
    """Counts what it is told to."""
    return Event(EventKind.CHECK_IN, "", {}, counts=tuple(Counted(visit_id, each) for each in counts))


def furnish_past(act: Act) -> Event:
    """Makes one box that everything of the past is counted by."""
    unit = act.learn(units, {"number": "PAST0000000"})
    visit = act.insert(visits, a_visit(act, unit) | {"commodity_group": "consumer", "route_group": "local"})
    about = frozenset({(SubjectKind.VISIT, visit)})
    return Event(EventKind.ANNOUNCE_TRAIN, "", {}, about=about, result=visit)


def count_past(act: Act, visit_id: int, earliest: datetime, counts: Sequence[Count]) -> Event:
    """Counts moves of the past one by one, in a hub that opens its shifts since then."""
    open_since(act, earliest)
    return count(act, visit_id, *counts)


def journal_rows(connection: Reading) -> list[JournalRow]:
    """Returns the whole journal."""
    return [JournalRow(*row) for row in connection.execute(select(journal).order_by(journal.c.id))]


def setting_names(connection: Reading) -> list[str]:
    """Returns the names of all settings."""
    return [row.name for row in connection.execute(select(settings.c.name).order_by(settings.c.name))]
