"""Time alone changes what is shown: a minute later the cut-off is nearer, and past it the train says so."""

from __future__ import annotations

from desktop.widgets.box import Tone
from hub.operations import gate
from hub.operations.trucks import AnnouncedTruck
from tests.desktop.screens.dispatch.conftest import Built, Dispatcher


def test_the_time_to_the_cut_off_runs_without_an_act(built: Built) -> None:
    seen = built.dispatcher
    seen.show()

    def said() -> tuple[str, Tone]:
        (look,) = seen.screen.view.board.canvas.looks
        return look.left, look.left_tone

    assert said() == ("18 h 00 left", Tone.NORMAL)
    for minutes, left in (
        (1, ("17 h 59 left", Tone.NORMAL)),
        (17 * 60 + 58, ("1 min left", Tone.ATTENTION)),
        (1, ("passed", Tone.ATTENTION)),
    ):
        seen.desktop.hub.clock.advance(minutes)
        seen.desktop.qtbot.waitUntil(lambda: said() == left)  # noqa: B023


def test_a_truck_is_inside_longer_by_the_minute_though_nothing_about_it_changed(
    dispatcher: Dispatcher,
) -> None:
    truck = AnnouncedTruck(plate="777 KZT 02", driver="B. Omarov", collects=tuple(dispatcher.work.here(9.6)))
    dispatcher.desktop.act(gate.gate_in_truck, truck)
    rows = dispatcher.show().view.trucks.rows
    inside_at = [column.id for column in rows.columns].index("waits")
    told: list[int] = []
    rows.dataChanged.connect(lambda first, _last, _roles: told.append(first.row()))
    for minutes, inside in ((25, "25 min"), (184, "3 h 29")):
        dispatcher.desktop.hub.clock.advance(minutes)
        dispatcher.desktop.qtbot.waitUntil(lambda: rows.index(0, inside_at).data() == inside)  # noqa: B023
    assert told == [0, 0]
