"""Opens a hub to be worked: a new one is founded before anybody sees it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from typing import Final

from db.opening import Place, open_store
from db.queries.journal import is_empty
from db.store import Store
from hub.operations.founding import found_hub

NEW_HUB: Final = "Container hub"


def _nobody(_place: str) -> None:
    """Tell nobody."""


def open_hub(
    place: Place,
    *,
    clock: Callable[[], datetime],
    operator: Callable[[], str],
    workstation: Callable[[], str],
    create: bool,
    founded: Callable[[str], None] = _nobody,
    prove_any_size: bool = False,
) -> Store:
    """Return the hub at a file's path or a URL, open; where there is none it is founded if `create` says so.

    `founded` is then told where. A file's pages are proved first, of a large one if `prove_any_size` says so.
    Raises StorageProblem, and has then changed nothing.
    """
    with ExitStack() as closing:
        store = open_store(
            place,
            clock=clock,
            operator=operator,
            workstation=workstation,
            create=create,
            prove_any_size=prove_any_size,
        )
        closing.callback(store.close)
        if store.read(is_empty):
            store.act(found_hub, NEW_HUB)
            founded(store.place)
        closing.pop_all()
    return store
