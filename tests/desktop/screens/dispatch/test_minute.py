"""Time alone changes what is shown: a minute later the cut-off is nearer, and past it the train says so."""

from __future__ import annotations

from desktop.widgets.box import Tone
from tests.desktop.screens.dispatch.conftest import Built


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
