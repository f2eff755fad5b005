"""What a performance figure is: something measured, and the least that it could be, in the same run."""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One row of the report. `limit` is what `value` must stay below; None = told, not judged."""

    what: str
    value: float
    unit: str
    floor: float
    """The least that the same machine needs for it in the same run, in the same unit."""
    floor_is: str
    limit: float | None = None

    @property
    def holds(self) -> bool:
        """Return whether the figure stays below its limit."""
        return self.limit is None or self.value <= self.limit


def milliseconds(work: Callable[[], object], times: int = 1) -> float:
    """Return the median time of `work` in milliseconds."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def memory_mib() -> float:
    """Return the memory that the process has now, in MiB; where the system does not tell, its peak so far."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text("ascii").split()[1]) * resource.getpagesize() / 1024**2
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024**2 if sys.platform == "darwin" else 1024)
