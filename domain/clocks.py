"""The five clocks of the hub: the shift, operating, railway, calendar or China day of an instant."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.refusal import Refusal


class Clock(StrEnum):
    """A way of cutting time into periods."""

    SHIFT = "shift"
    OPERATING_DAY = "operating_day"
    RAILWAY_DAY = "railway_day"
    CALENDAR_DAY = "calendar_day"
    CHINA_DAY = "china_day"


@dataclass(frozen=True, slots=True)
class Period:
    """A half-open stretch, `start` <= instant < `end` in UTC; the keys of one clock sort in time order."""

    clock: Clock
    key: str
    start: datetime
    end: datetime

    @property
    def day(self) -> date:
        """Return the date in the name: of a shift its start, of an operating or railway day its end."""
        return date.fromisoformat(self.key[:10])


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refusal("clock_zone_unknown", zone=name) from None


@dataclass(frozen=True)
class ClockRule:
    """Zones and local hours in force for the boundaries on and after the local date `valid_from`.

    The defaults: container-yard staff work 08:00 to 20:00, the railway reports 18:00 to 18:00 Moscow time,
    and the operating day ends with the day shift. KTZ's own reporting hour was not found: all are settings.
    """

    valid_from: date = date.min
    hub_zone: str = "Asia/Almaty"
    day_shift_start: time = time(8)
    night_shift_start: time = time(20)
    operating_boundary: time = time(20)
    railway_zone: str = "Europe/Moscow"
    railway_boundary: time = time(18)
    china_zone: str = "Asia/Shanghai"

    def __post_init__(self) -> None:
        for zone in (self.hub_zone, self.railway_zone, self.china_zone):
            _zone(zone)
        if self.day_shift_start >= self.night_shift_start:
            raise Refusal(
                "clock_shifts_out_of_order",
                day=f"{self.day_shift_start:%H:%M}",
                night=f"{self.night_shift_start:%H:%M}",
            )
        if self.operating_boundary not in (self.day_shift_start, self.night_shift_start):
            raise Refusal("clock_boundary_inside_shift", boundary=f"{self.operating_boundary:%H:%M}")


_Cache = dict[tuple[Clock, int], Period]


@dataclass(frozen=True)
class ClockSettings:
    """The rules of all dates, the first one also for the time before it; raises Refusal when out of order."""

    rules: tuple[ClockRule, ...] = (ClockRule(),)
    _warm: _Cache = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [rule.valid_from for rule in self.rules]
        if not starts or sorted(set(starts)) != starts:
            raise Refusal("clock_rules_out_of_order")

    def rule(self, day: date) -> ClockRule:
        """Return the rule in force for the boundaries of the local date `day`."""
        return self.rules[max(0, bisect_right(self.rules, day, key=lambda rule: rule.valid_from) - 1)]


DEFAULT_SETTINGS: Final = ClockSettings()
_DAY: Final = timedelta(days=1)
# Days named by their end begin on the date before their name.
_NAMED_BY_END: Final = frozenset({Clock.OPERATING_DAY, Clock.RAILWAY_DAY})
_WARM_LIMIT: Final = 500_000
_KEY: Final = re.compile(r"\d{4}-\d{2}-\d{2}[DN]?", re.ASCII)


def period(clock: Clock, instant: datetime, settings: ClockSettings = DEFAULT_SETTINGS) -> Period:
    """Return the period of `clock` that the aware `instant` falls in.

    The hour of an instant nearly always names its period, so each hour is worked out once; an instant on the
    other side of a boundary within its hour is worked out anew. A naive instant raises TypeError.
    """
    hour = instant.toordinal() * 24 + instant.hour
    warm = settings._warm.get((clock, hour))
    if warm is not None and warm.start <= instant < warm.end:
        return warm
    found = _find(clock, instant, settings)
    if len(settings._warm) >= _WARM_LIMIT:
        settings._warm.clear()
    settings._warm[clock, hour] = found
    return found


def next_period(current: Period, settings: ClockSettings = DEFAULT_SETTINGS) -> Period:
    """Return the period that begins where `current` ends."""
    return period(current.clock, current.end, settings)


def previous_period(current: Period, settings: ClockSettings = DEFAULT_SETTINGS) -> Period:
    """Return the period that ends where `current` begins."""
    return period(current.clock, current.start - timedelta(microseconds=1), settings)


def periods(
    clock: Clock, start: datetime, end: datetime, settings: ClockSettings = DEFAULT_SETTINGS
) -> tuple[Period, ...]:
    """Return the periods that share time with `start` <= t < `end`, in order; none when that is empty."""
    found: list[Period] = []
    instant = start
    while instant < end:
        found.append(period(clock, instant, settings))
        instant = found[-1].end
    return tuple(found)


def period_from_key(clock: Clock, key: str, settings: ClockSettings = DEFAULT_SETTINGS) -> Period:
    """Return the period of that name (`2026-11-14`, shifts `2026-11-14D` and `2026-11-14N`).

    Raises Refusal `period_key_unknown` for another text.
    """
    parts = ("D", "N") if clock is Clock.SHIFT else ("",)
    if not _KEY.fullmatch(key) or key[10:] not in parts:
        raise Refusal("period_key_unknown", clock=str(clock), key=key)
    try:
        return _named(clock, date.fromisoformat(key[:10]), key[10:], settings)
    except (ValueError, OverflowError):
        raise Refusal("period_key_unknown", clock=str(clock), key=key) from None


def _find(clock: Clock, instant: datetime, settings: ClockSettings) -> Period:
    """Return the period by trying the names around the instant's UTC date."""
    today = instant.astimezone(UTC).date()
    parts = ("D", "N") if clock is Clock.SHIFT else ("",)
    for day in (today, today + _DAY, today - _DAY):
        for part in parts:
            candidate = _named(clock, day, part, settings)
            if candidate.start <= instant < candidate.end:
                return candidate
    raise AssertionError(f"{clock} has a gap at {instant}")


def _named(clock: Clock, day: date, part: str, settings: ClockSettings) -> Period:
    if clock is Clock.SHIFT:
        bounds = (
            _local(day, settings.rule(day).hub_zone, settings.rule(day).day_shift_start),
            _local(day, settings.rule(day).hub_zone, settings.rule(day).night_shift_start),
            _boundary(clock, day + _DAY, settings),
        )
        start, end = bounds[:2] if part == "D" else bounds[1:]
    else:
        first = day - _DAY if clock in _NAMED_BY_END else day
        start, end = _boundary(clock, first, settings), _boundary(clock, first + _DAY, settings)
    return Period(clock, f"{day.isoformat()}{part}", start, end)


def _boundary(clock: Clock, day: date, settings: ClockSettings) -> datetime:
    """Return the first boundary of `clock` on the local date `day`."""
    rule = settings.rule(day)
    zone, hour = {
        Clock.SHIFT: (rule.hub_zone, rule.day_shift_start),
        Clock.OPERATING_DAY: (rule.hub_zone, rule.operating_boundary),
        Clock.RAILWAY_DAY: (rule.railway_zone, rule.railway_boundary),
        Clock.CALENDAR_DAY: (rule.hub_zone, time(0)),
        Clock.CHINA_DAY: (rule.china_zone, time(0)),
    }[clock]
    return _local(day, zone, hour)


def _local(day: date, zone: str, hour: time) -> datetime:
    return datetime.combine(day, hour, _zone(zone)).astimezone(UTC)
