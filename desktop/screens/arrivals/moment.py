"""Now as Arrivals shows it: the instant, the zone of the hub, and the day there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.typed_values import as_typed


@dataclass(frozen=True)
class Moment:
    """Now, and the zone in which times are typed and read."""

    now: datetime
    zone: ZoneInfo

    def said(self, instant: datetime | None = None) -> str:
        """Return an instant as it is typed: `16:04`, or `24.11 16:04` on another day; without one, now."""
        return as_typed(instant or self.now, self.now, self.zone)

    @property
    def today(self) -> date:
        """The day in the zone."""
        return self.now.astimezone(self.zone).date()
