"""Numbers, weights, times and durations as the operator reads them, in the language of the window.

Counted things are worded where they stand, so that translators get every plural form of their language:
`self.tr("%Ln box", "", n) if n == 1 else self.tr("%Ln boxes", "", n)` (the English sources have two forms).
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

NONE = "–"
"""What stands for zero and nothing in a table."""

_PLATE = re.compile(r"([A-Z]{4})([0-9]{6})([0-9])", re.ASCII)
_OWNER_AND_DIGITS = re.compile(r"([A-Z]{4})([0-9]{1,6})", re.ASCII)


def whole(value: int) -> str:
    """Return a whole number in groups of three: `1,243`."""
    return QLocale().toString(value)


def decimal(value: float, places: int) -> str:
    """Return a number with that many decimals: `18.4`."""
    return QLocale().toString(value, "f", places)


def tonnes(kg: int | None) -> str:
    """Return kilograms as tonnes with one decimal and no unit (that is in the heading): `18.4`; None as –."""
    return NONE if kg is None else decimal(kg / 1000, 1)


def exact_tonnes(kg: int | None) -> str:
    """Return kilograms as tonnes with as many decimals as they have, one at least: `7.6`, `6.02`; None as –.

    A figure that breaks its limit by a few kilograms would otherwise be rounded to the limit.
    """
    if kg is None:
        return NONE
    places = next(places for places in (1, 2, 3) if kg % 10 ** (3 - places) == 0)
    return decimal(kg / 1000, places)


def tonnes_or_none(kg: int | None) -> str:
    """Return `tonnes`, with zero as the pale – of a table."""
    return NONE if not kg else tonnes(kg)


def tare(kg: int | None) -> str:
    """Return the weight of an empty box as tonnes with two decimals, as plates differ: `2.25`; None as –."""
    return NONE if kg is None else decimal(kg / 1000, 2)


def teu(hundredths: int) -> str:
    """Return hundredths of a TEU: whole ones without decimals (`107`), others with two (`2.25`)."""
    return whole(hundredths // 100) if hundredths % 100 == 0 else decimal(hundredths / 100, 2)


def conditional_wagons(hundredths: int) -> str:
    """Return hundredths of a conditional wagon with one decimal: `49.2`."""
    return decimal(hundredths / 100, 1)


def metres(mm: int) -> str:
    """Return millimetres as metres with two decimals and no unit: `13.46`."""
    return decimal(mm / 1000, 2)


def box_number(number: str) -> str:
    """Return a box number in groups, `TEMU 627540 1`; another shape stays as it is."""
    whole_number = _PLATE.fullmatch(number)
    if whole_number:
        return " ".join(whole_number.groups())
    part = _OWNER_AND_DIGITS.fullmatch(number)
    return " ".join(part.groups()) if part else number


def clock_time(instant: datetime | None, zone: ZoneInfo) -> str:
    """Return the time of day in the zone: `16:04`; None as –."""
    return NONE if instant is None else hours_minutes(instant.astimezone(zone))


def hours_minutes(local: datetime) -> str:
    """Return the time of day of a local time: `16:04`.

    Not by strftime: that imports a module at each call, and PySide looks at every import.
    """
    return f"{local.hour:02}:{local.minute:02}"


def day(value: date) -> str:
    """Return a day without its year: `24 Nov`."""
    return QLocale().toString(_qdate(value), "d MMM")


def long_day(value: date) -> str:
    """Return a day in full: `Tue 24 Nov 2026`."""
    return QLocale().toString(_qdate(value), "ddd d MMM yyyy")


def dated_day(value: date) -> str:
    """Return a day with its year, as what goes back for years needs it: `24 Nov 2026`."""
    return QLocale().toString(_qdate(value), "d MMM yyyy")


def dated_moment(instant: datetime | None, zone: ZoneInfo) -> str:
    """Return day, year and time in the zone: `24 Nov 2026 16:04`; None as –."""
    if instant is None:
        return NONE
    local = instant.astimezone(zone)
    return f"{dated_day(local.date())} {hours_minutes(local)}"


def moment(instant: datetime | None, zone: ZoneInfo) -> str:
    """Return day and time in the zone: `24 Nov 16:04`; None as –."""
    if instant is None:
        return NONE
    local = instant.astimezone(zone)
    return f"{day(local.date())} {hours_minutes(local)}"


def moment_of_years(instant: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    """Return day and time, and the year unless it is that of `now`: `24 Nov 16:04`, `30 Dec 2025 16:04`."""
    if instant is None:
        return NONE
    this_year = instant.astimezone(zone).year == now.astimezone(zone).year
    return moment(instant, zone) if this_year else dated_moment(instant, zone)


def near_moment(instant: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    """Return the time, and the day unless it is the local day of `now`: `16:04`, `25 Nov 02:40`."""
    if instant is None:
        return NONE
    same_day = instant.astimezone(zone).date() == now.astimezone(zone).date()
    return clock_time(instant, zone) if same_day else moment(instant, zone)


def duration(length: timedelta) -> str:
    """Return a length of time by its two greatest parts: `3 h 12`, `48 min`, `2 d 4 h`; never below zero."""
    minutes = max(0, int(length.total_seconds() // 60))
    hours, minutes = divmod(minutes, 60)
    days, hours_of_day = divmod(hours, 24)
    translate = QCoreApplication.translate
    if days:
        return translate("formats", "{days} d {hours} h").format(days=days, hours=hours_of_day)
    if hours:
        return translate("formats", "{hours} h {minutes}").format(hours=hours, minutes=f"{minutes:02}")
    return translate("formats", "{minutes} min").format(minutes=minutes)


def ago(length: timedelta) -> str:
    """Return how long ago something was by its greatest part: `just now`, `12 min ago`, `2 h ago`."""
    minutes = int(length.total_seconds() // 60)
    translate = QCoreApplication.translate
    if minutes < 1:
        return translate("formats", "just now")
    if minutes < 60:
        return translate("formats", "{minutes} min ago").format(minutes=minutes)
    if minutes < 48 * 60:
        return translate("formats", "{hours} h ago").format(hours=minutes // 60)
    return translate("formats", "{days} d ago").format(days=minutes // 1440)


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
