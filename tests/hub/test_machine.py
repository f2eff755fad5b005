"""Random acts and reversals of a clerk, in any order: whatever was done, the database stays sound.

`HUBDESK_MACHINE=2000` works so many shifts by true chance; without it the same few each time.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from tests.hub.clerk import PROPOSERS, Proposer, arriving, leaving
from tests.hub.clerk.worker import Worker
from tests.hub.conftest import open_hub

LONG: Final = int(os.environ.get("HUBDESK_MACHINE", "0"))
SHIFTS: Final = {"sqlite": LONG or 30, "postgresql": LONG // 20 or 3}
STEPS: Final = 50
CHANCE: Final = st.randoms(use_true_random=False, note_method_calls=False)


class Shift(RuleBasedStateMachine):
    """A hub at work; each step is an act, an act taken back, or time that passes."""

    def __init__(self, place: Callable[[], str]) -> None:
        super().__init__()
        self.worker = Worker(open_hub(place()), note)

    @initialize(chance=CHANCE)
    def begin(self, chance: random.Random) -> None:
        """A train has come, and one is to leave."""
        for propose in (arriving.announce_train, arriving.arrive, leaving.plan_train):
            self.worker.act(propose, chance)

    @rule(propose=st.sampled_from(PROPOSERS), chance=CHANCE)
    def act(self, propose: Proposer, chance: random.Random) -> None:
        """The clerk does something."""
        self.worker.act(propose, chance)

    @rule(back=st.integers(0, 30))
    def take_back(self, back: int) -> None:
        """An act is taken back, a recent one or one of long ago."""
        self.worker.take_back(back)

    @rule(chance=CHANCE)
    def take_back_late(self, chance: random.Random) -> None:
        """An act is taken back of what has left."""
        self.worker.take_back_late(chance)

    @rule(hours=st.sampled_from((0.25, 1, 4, 11, 26)))
    def time_passes(self, hours: float) -> None:
        """Nothing is done for a while; shifts change."""
        self.worker.hub.clock.advance(hours * 60)

    @rule(often=st.integers(0, 3))
    def prove(self, often: int) -> None:
        """Now and then the database is proved."""
        if not often:
            self.worker.prove()

    def teardown(self) -> None:
        """At the end the database is proved, and its file deleted."""
        store = self.worker.hub.store
        try:
            self.worker.prove()
        finally:
            store.close()
            if store.is_file:
                Path(store.place).unlink()


@pytest.mark.parametrize("kind", SHIFTS)
@pytest.mark.timeout(0 if LONG else 300)
def test_whatever_is_done_the_database_stays_sound(kind: str, founded_url: Callable[[str], str]) -> None:
    work = settings(
        max_examples=SHIFTS[kind],
        stateful_step_count=STEPS,
        derandomize=not LONG,
        # To explain a failure it would trace every line, which takes minutes.
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(lambda: Shift(lambda: founded_url(kind)), settings=work)
