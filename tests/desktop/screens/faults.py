"""Faults that end one act as the hub does it, and the tones that the operator hears then."""

from __future__ import annotations

from typing import Any

import pytest

from db.errors import StorageProblem
from db.store import Store
from desktop.sounds import Sounds


def locked() -> StorageProblem:
    """What is raised while another program keeps the hub's file to itself."""
    return StorageProblem("storage_locked", place="hub.db")


def next_act_fails(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Lets the next act of any store end in that error, and those after it be done."""
    act, errors = Store.act, [error]

    def fail_once(store: Store, *args: Any, **kwargs: Any) -> Any:
        if errors:
            raise errors.pop()
        return act(store, *args, **kwargs)

    monkeypatch.setattr(Store, "act", fail_once)


def tones(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Returns the tones that are played from now on, by name."""
    heard: list[str] = []
    for name in ("taken", "refused"):
        monkeypatch.setattr(Sounds, name, lambda _sounds, name=name: heard.append(name))
    return heard
