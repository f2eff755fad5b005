"""Proves what `make run` does with a screen and without one, by what it would run."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.sources import ROOT

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


@pytest.mark.parametrize(("screen", "builds"), [(None, False), *((name, True) for name in SCREENS)])
def test_a_hub_is_built_only_where_it_can_be_seen(screen: str | None, *, builds: bool) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    if screen is not None:
        environment[screen] = ":7"
    # As where none was built yet; a Mac always has a screen.
    without = ["SCREEN="] if screen is None and sys.platform == "darwin" else []
    asked = ["make", "-n", "run", "DEMO=absent/hub.db", *without]
    said = subprocess.run(asked, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    assert ("hubdesk demo absent/hub.db" in said) is builds
    assert ("hubdesk --db absent/hub.db" in said) is builds
    assert ("hubdesk tour" in said) is not builds
