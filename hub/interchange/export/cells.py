"""How values stand in an export: a column of a chunk at a time, for a million rows have thirty cells each.

Instants are ISO 8601 with the offset of the hub, days YYYY-MM-DD, weights whole kilograms; text is guarded
(`hub.interchange.guard`), figures never are, and nothing is an empty cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.clocks import ClockSettings
from hub.interchange.guard import guarded

Column = Sequence[Any]
Form = Callable[[Column], Column]
AS_PAINTED: Final = " (as painted)"
"""Behind a number that fails its check because the plate itself is wrong."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE_MS: Final = 60_000
# Every zone of the world changes its offset at a quarter of an hour, if at all.
_QUARTER_MS: Final = 15 * _MINUTE_MS
_REMEMBERED: Final = 20_000
_SEALS_APART: Final = re.compile(r"[,;/+\n]")


def formed(rows: Sequence[Sequence[Any]], forms: Sequence[Form | None]) -> Iterator[tuple[Any, ...]]:
    """Return the rows as they stand in a file; a column without a form stands as it is."""
    columns = zip(*rows, strict=True)
    return zip(
        *(column if form is None else form(column) for column, form in zip(columns, forms, strict=True)),
        strict=True,
    )


class Remembered(dict[Any, str]):
    """Remembers what a value became: most of a column is said again and again."""

    def __init__(self, made: Callable[[Any], str]) -> None:
        super().__init__()
        self._made = made

    def __missing__(self, value: Any) -> str:  # noqa: ANN401
        """Return what the value becomes; an empty text for nothing."""
        made = "" if value is None else self._made(value)
        self[value] = made
        return made

    def __call__(self, column: Column) -> list[str]:
        """Return the column formed; what was remembered is forgotten before it grows without end."""
        if len(self) > _REMEMBERED:
            self.clear()
        return [self[value] for value in column]


def texts(*, for_excel: bool) -> Form:
    """Return the form of text from outside."""
    return Remembered(lambda text: guarded(text, for_excel=for_excel))


def containers(painted: frozenset[str], *, for_excel: bool) -> Form:
    """Return the form of box numbers; those in `painted` are told to stand so on the box."""
    plain = texts(for_excel=for_excel)
    if not painted:
        return plain
    return lambda column: plain([f"{each}{AS_PAINTED}" if each in painted else each for each in column])


def places(named: Mapping[str, str], *, for_excel: bool) -> Form:
    """Return the form of a place: its code, or its name where it is not known yet under a code of others."""
    return Remembered(lambda code: guarded(named.get(code, code), for_excel=for_excel))


def seals(*, for_excel: bool) -> Form:
    """Return the form of the seals of a box: parted by blanks, for none has a blank in itself."""

    def parted(text: str) -> str:
        each = ("".join(part.split()) for part in _SEALS_APART.split(text))
        return guarded(" ".join(filter(None, each)), for_excel=for_excel)

    return Remembered(parted)


def tenths(column: Column) -> list[str]:
    """Return degrees of tenths: `-18`, `4.5`."""
    return ["" if value is None else _tenth(value) for value in column]


def hundredths(column: Column) -> list[str]:
    """Return TEU of hundredths: `2.25`, `1.00`."""
    return [f"{value / 100:.2f}" for value in column]


def instants(clocks: ClockSettings) -> Form:
    """Return the form of instants in milliseconds: `2026-11-24T23:10+05:00`, seconds where there are some."""
    quarters: dict[int, tuple[str, int, str]] = {}

    def text(instant: int | None) -> str:
        if instant is None:
            return ""
        quarter, rest = divmod(instant, _QUARTER_MS)
        known = quarters.get(quarter)
        if known is None:
            known = quarters[quarter] = _quarter(quarter, clocks)
        hour, minute, offset = known
        minutes, rest = divmod(rest, _MINUTE_MS)
        return f"{hour}{minute + minutes:02d}{_seconds(rest) if rest else ''}{offset}"

    def form(column: Column) -> list[str]:
        if len(quarters) > _REMEMBERED:
            quarters.clear()
        return [text(value) for value in column]

    return form


def milliseconds(instants_said: Iterable[datetime]) -> list[int]:
    """Return instants as the form takes them."""
    return [(instant - _EPOCH) // timedelta(milliseconds=1) for instant in instants_said]


def _quarter(quarter: int, clocks: ClockSettings) -> tuple[str, int, str]:
    """Return how instants of a quarter of an hour begin, its first minute, and the offset behind them."""
    instant = _EPOCH + timedelta(milliseconds=quarter * _QUARTER_MS)
    local = instant.astimezone(ZoneInfo(clocks.rule(instant.date()).hub_zone))
    written = local.isoformat(timespec="minutes")
    return written[:14], local.minute, written[16:]


def _seconds(rest_ms: int) -> str:
    seconds, rest = divmod(rest_ms, 1000)
    return f":{seconds:02d}.{rest:03d}" if rest else f":{seconds:02d}"


def _tenth(value: int) -> str:
    whole, rest = divmod(abs(value), 10)
    return f"{'-' if value < 0 else ''}{whole}{f'.{rest}' if rest else ''}"
