"""Runs each bench in a process of its own, prints its figures beside their floors, and exits 1 over a limit.

A bench is a module of this package with `measure() -> list[Figure]`: `python -m bench [NAME …]`.
"""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

from bench.measure import Figure

NO_BENCHES = {"__main__", "measure", "turning", "visits"}
_ONE = "--one"


def main(arguments: list[str]) -> int:
    """Return the exit code."""
    if arguments[:1] == [_ONE]:
        figures: list[Figure] = importlib.import_module(f"bench.{arguments[1]}").measure()
        for figure in figures:
            print(_line(figure))
        return 0 if all(figure.holds for figure in figures) else 1
    found = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])]
    names = arguments or [name for name in found if name not in NO_BENCHES]
    # Each begins with a fresh memory and fresh caches.
    return max((subprocess.call([sys.executable, "-m", "bench", _ONE, name]) for name in names), default=0)


def _line(figure: Figure) -> str:
    limit = "" if figure.limit is None else f"  limit {figure.limit:g} {'ok' if figure.holds else 'OVER'}"
    value = f"{figure.value:9.1f} {figure.unit:<3}"
    return f"{figure.what:<52}{value}  floor {figure.floor:.1f} ({figure.floor_is}){limit}"


sys.exit(main(sys.argv[1:]))
