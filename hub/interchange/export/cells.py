"""How values stand in an export: a column of a chunk at a time, for a million rows have thirty cells each.

Instants are ISO 8601 with the offset of the hub, days YYYY-MM-DD, weights whole kilograms; text is guarded
(`hub.interchange.guard`), figures never are, and nothing is an empty cell. What a form makes stands in the
file as it is, quoted where RFC 4180 asks for it: most cells are said again and again, and are made once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.clocks import ClockSettings
from hub.interchange import seal_words
from hub.interchange.export.wishes import ExportWishes
from hub.interchange.guard import guarded

Column = Sequence[Any]
Form = Callable[[Column], Iterable[str]]
AS_PAINTED: Final = " (as painted)"
"""Behind a number that fails its check because the plate itself is wrong."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE_MS: Final = 60_000
_DAY_MINUTES: Final = 24 * 60
_TIMES: Final = tuple(f"T{hour:02d}:{minute:02d}" for hour in range(24) for minute in range(60))
# More than a box weighs in kilograms: weights repeat the least of what repeats.
_REMEMBERED: Final = 40_000
# Nothing in it can be a word beside the seal (`Seal 123`, `ЗПУ № 123`), which lists are read without.
_BARE_SEAL: Final = re.compile(r"[A-Za-z]{0,3}[0-9][A-Za-z0-9]*")


def formed(rows: Sequence[Sequence[Any]], forms: Sequence[Form]) -> Iterator[tuple[str, ...]]:
    """Return the cells of the rows as they stand in a file."""
    columns = zip(*rows, strict=True)
    return zip(*(form(column) for form, column in zip(forms, columns, strict=True)), strict=True)


def quoted(text: str, delimiter: str) -> str:
    """Return a text in quotes where it would otherwise break its cell."""
    if delimiter in text or '"' in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


class Remembered(dict[Any, str]):
    """Remembers what a value became."""

    def __init__(self, made: Callable[[Any], str]) -> None:
        super().__init__({None: ""})
        self._made = made

    def __missing__(self, value: Any) -> str:  # noqa: ANN401
        """Return what the value becomes."""
        made = self[value] = self._made(value)
        return made

    def __call__(self, column: Column) -> Iterable[str]:
        """Return the column formed."""
        self.forget()
        return map(self.__getitem__, column)

    def forget(self) -> None:
        """Forget what was remembered before it grows without end."""
        if len(self) > _REMEMBERED:
            self.clear()
            self[None] = ""


def plain() -> Form:
    """Return the form of whole numbers, and of codes that are our own: nothing in them needs a guard."""
    return Remembered(str)


def texts(wishes: ExportWishes) -> Form:
    """Return the form of text from outside."""
    return Remembered(lambda text: _text(text, wishes))


def numbers(wishes: ExportWishes) -> Form:
    """Return the form of numbers of wagons and papers: as `texts`, and quick where hardly one comes again."""
    form = Remembered(lambda text: _text(text, wishes))
    return form if wishes.excel_bom else _passing(str.isalnum, form)


def containers(painted: frozenset[str], wishes: ExportWishes) -> Form:
    """Return the form of box numbers; those in `painted` are told to stand so on the box."""
    if not painted:
        return numbers(wishes)
    form = Remembered(lambda number: _text(number + AS_PAINTED if number in painted else number, wishes))
    return _passing(lambda number: number not in painted and number.isalnum(), form)


def places(named: Mapping[str, str], wishes: ExportWishes) -> Form:
    """Return the form of a place: its code, or its name where it is not known yet under a code of others."""
    return Remembered(lambda code: _text(named.get(code, code), wishes))


def seals(wishes: ExportWishes) -> Form:
    """Return the form of the seals of a box: each as a list is read, without blanks in it, parted by `;`."""

    def parted(text: str) -> str:
        return _text(";".join("".join(seal.split()) for seal in seal_words.seals(text)), wishes)

    form = Remembered(parted)
    return form if wishes.excel_bom else _passing(_BARE_SEAL.fullmatch, form)


def tenths() -> Form:
    """Return the form of degrees in tenths: `-18`, `4.5`."""
    return Remembered(_tenth)


def hundredths() -> Form:
    """Return the form of TEU in hundredths: `2.25`, `1.00`."""
    return Remembered(lambda value: f"{value / 100:.2f}")


def instants(clocks: ClockSettings) -> Form:
    """Return the form of instants in milliseconds: `2026-11-24T23:10+05:00`, seconds where there are some."""
    zones, days = _Zones(clocks), Remembered(_day)

    def form(column: Column) -> list[str]:
        written = []
        for value in column:
            if value is None:
                written.append("")
                continue
            minute, rest = divmod(value, _MINUTE_MS)
            ahead, offset = zones[minute // _DAY_MINUTES] or zones.at(minute)
            day, minute = divmod(minute + ahead, _DAY_MINUTES)
            written.append(f"{days[day]}{_TIMES[minute]}{_seconds(rest) if rest else ''}{offset}")
        return written

    return form


def milliseconds(instants_said: Iterable[datetime]) -> list[int]:
    """Return instants as the form takes them."""
    return [(instant - _EPOCH) // timedelta(milliseconds=1) for instant in instants_said]


def _text(text: str, wishes: ExportWishes) -> str:
    return quoted(guarded(text, for_excel=wishes.excel_bom), wishes.delimiter)


def _passing(is_plain: Callable[[str], object], form: Remembered) -> Form:
    """Return a form that lets plain texts pass as they are and remembers the others."""

    def passing(column: Column) -> Iterable[str]:
        form.forget()
        return [each if each is not None and is_plain(each) else form[each] for each in column]

    return passing


_Zone = tuple[int, str]


class _Zones(dict[int, _Zone | None]):
    """By the day since 1970 in UTC: how many minutes the hub is ahead, and that in words.

    None where that changes within the day: there each minute is asked by itself.
    """

    def __init__(self, clocks: ClockSettings) -> None:
        super().__init__()
        self._clocks = clocks

    def __missing__(self, day: int) -> _Zone | None:
        """Return what holds for the whole day."""
        first, last = self.at(day * _DAY_MINUTES), self.at((day + 1) * _DAY_MINUTES)
        found = self[day] = first if first == last else None
        return found

    def at(self, minute: int) -> _Zone:
        """Return what holds in a minute."""
        instant = _EPOCH + timedelta(minutes=minute)
        local = instant.astimezone(ZoneInfo(self._clocks.rule(instant.date()).hub_zone))
        ahead = local.utcoffset() or timedelta()
        return ahead // timedelta(minutes=1), local.isoformat()[-6:]


def _day(day: int) -> str:
    return (_EPOCH + timedelta(days=day)).date().isoformat()


def _seconds(rest_ms: int) -> str:
    seconds, rest = divmod(rest_ms, 1000)
    return f":{seconds:02d}.{rest:03d}" if rest else f":{seconds:02d}"


def _tenth(value: int) -> str:
    whole, rest = divmod(abs(value), 10)
    return f"{'-' if value < 0 else ''}{whole}{f'.{rest}' if rest else ''}"
