"""Clerks in processes of their own, who tell what the hub has confirmed to them until they are stopped.

The processes are forked from a server that has imported everything, so that fifty of them start quickly.
"""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final

from db.store import Outcome, Store
from domain.refusal import Refusal
from hub.operations.reversals import reverse
from tests.hub.clerk import PROPOSERS, Desk, look
from tests.hub.clerk.worker import Worker
from tests.hub.conftest import Clock, Hub

_CAN_FORK: Final = "forkserver" in multiprocessing.get_all_start_methods()
_processes: Final = multiprocessing.get_context("forkserver" if _CAN_FORK else "spawn")
if _CAN_FORK:
    multiprocessing.set_forkserver_preload([__name__, "hub.check", "db.feed", "psycopg"])

Confirmed = tuple[int, str, float]
"""The number and kind of an event, and when the act returned, in seconds since 1970."""
Work = Callable[[str, int, Connection], None]


class Telling(Hub):
    """A hub at which each act is told as soon as it is confirmed."""

    def tell(self, pipe: Connection) -> None:
        """Tells through this pipe from now on."""
        self._pipe = pipe

    def act(self, operation: Callable[..., object], /, *args: object, **kwargs: object) -> Outcome:
        """Does an act and tells its event."""
        outcome = super().act(operation, *args, **kwargs)
        self._pipe.send((outcome.event_id, outcome.kind.value, time.time()))
        return outcome


def opened(url: str, clock: Callable[[], datetime], name: str) -> Store:
    """Returns the hub at the URL, opened by a clerk of that name."""
    return Store(url, clock=clock, operator=lambda: name, workstation=lambda: f"desk of {name}")


def work_alone(url: str, seed: int, pipe: Connection) -> None:
    """Works shift after shift, proving each step, until the process is killed."""
    clock = Clock(datetime.fromtimestamp(pipe.recv(), UTC))
    hub = Telling(opened(url, clock, "A. Sergazina"), clock)
    hub.tell(pipe)
    worker, chance = Worker(hub), random.Random(seed)
    pipe.send("ready")
    while True:
        worker.step(chance)


def work_in_company(url: str, seed: int, pipe: Connection) -> None:
    """Does so many acts while others act too; what they did first may be refused, nothing else may fail."""
    acts, pause_s = pipe.recv()
    store = opened(url, lambda: datetime.now(UTC), f"clerk {seed}")
    chance = random.Random(seed)
    pipe.send("ready")
    pipe.recv()
    done = 0
    while done < acts:
        sight = store.read(look)
        attempt = chance.choice(PROPOSERS)(Desk(sight, datetime.now(UTC), chance))
        operation, args, how = (attempt.operation, attempt.args, attempt.how) if attempt else (None, (), {})
        if chance.randint(0, 9) == 0:
            operation, args, how = reverse, (max(1, sight.events - chance.randint(0, 10)),), {}
        if operation is None:
            continue
        try:
            outcome = store.act(operation, *args, **how)
        except Refusal:
            continue
        done += 1
        pipe.send((outcome.event_id, outcome.kind.value, time.time()))
        time.sleep(pause_s)
    store.close()


@contextmanager
def clerk(work: Work, url: str, seed: int, orders: object) -> Generator[tuple[BaseProcess, Connection]]:
    """A process in which a clerk works, ready to begin, and the pipe to it; it is killed at the end."""
    ours, theirs = _processes.Pipe()
    process = _processes.Process(target=work, args=(url, seed, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        ours.send(orders)
        assert ours.recv() == "ready"
        yield process, ours
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def told(pipe: Connection) -> list[Confirmed]:
    """Returns what a clerk was told of until now, and has not said before."""
    said: list[Confirmed] = []
    try:
        while pipe.poll():
            said.append(pipe.recv())
    except (EOFError, OSError):
        # The process has ended; a message that was cut off was not said to anybody.
        pass
    return said
