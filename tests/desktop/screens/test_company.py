"""A window and another process act on one hub at once: nothing is lost, and nobody reads of a lock."""

from __future__ import annotations

from db.queries.journal import events_about
from domain.events import EventKind, SubjectKind
from hub.operations.boxes import remark
from tests.desktop.screens.conftest import Desktop
from tests.end_to_end.clerks import clerk, told, work_in_company

ACTS = 60


def test_a_window_acts_while_another_process_does(desktop: Desktop, arrived_id: int) -> None:
    desktop.show("arrivals")
    told_off: list[object] = []
    desktop.jobs.troubled.connect(told_off.append)
    desktop.jobs.refused.connect(told_off.append)
    done: list[object] = []
    url = desktop.hub.store.url.render_as_string(hide_password=False)
    with clerk(work_in_company, url, 5, (ACTS, 0.0)) as (process, pipe):
        pipe.send("begin")
        for number in range(ACTS):
            about = (SubjectKind.CARRIER, arrived_id, f"look {number}")
            desktop.jobs.act(remark, *about, then=done.append)
            # Screens read while both write.
            desktop.qtbot.wait(5)
        desktop.qtbot.waitUntil(lambda: len(done) == ACTS and not process.is_alive(), timeout=60_000)
        assert (process.exitcode, len(told(pipe))) == (0, ACTS)
    desktop.settle()
    assert told_off == []
    events = desktop.read(events_about, SubjectKind.CARRIER, arrived_id)
    said = [event for event in events if event.kind is EventKind.REMARK and event.operator == "A. Sergazina"]
    assert {event.content["text"] for event in said} == {f"look {number}" for number in range(ACTS)}
