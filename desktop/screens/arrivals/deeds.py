"""What a form asks for and what it then does: one act, made of what was typed, or a field that refuses it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop import formats
from desktop.widgets.form import FormSpec
from desktop.widgets.form_fields import Field

translate = QCoreApplication.translate
_TIME = re.compile(r"(?:(\d{1,4})[.\-/](\d{1,2})(?:[.\-/](\d{1,4}))?\.?\s+)?(\d{1,2})[:.](\d{2})")
_DAY = re.compile(r"(\d{1,4})[.\-/](\d{1,2})[.\-/](\d{1,4})")


class WrongField(Exception):  # noqa: N818
    """Raised where something was typed that the form cannot use: the field and the sentence under it."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(name, sentence)
        self.field, self.sentence = name, sentence


@dataclass(frozen=True)
class Deed:
    """One act: the operation with what it is given, what to say once it is done, and whom it is about.

    `follow` is another act that belongs to it and is done once it was committed.
    """

    operation: Callable[..., Any]
    args: tuple[object, ...]
    said: str
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    happened_at: datetime | None = None
    visit_id: int | None = None
    follow: Deed | None = None


Values = Mapping[str, str]


@dataclass(frozen=True)
class OpenForm:
    """A form and what committing it does; `deed` raises WrongField."""

    spec: FormSpec
    deed: Callable[[Values], Deed]


@dataclass(frozen=True)
class Moment:
    """Now, and the zone in which times are typed and read."""

    now: datetime
    zone: ZoneInfo

    def said(self, instant: datetime | None = None) -> str:
        """Return an instant as it is typed: `16:04`, or `24.11 16:04` on another day; without one, now."""
        local = (instant or self.now).astimezone(self.zone)
        return f"{local:%H:%M}" if local.date() == self.today else f"{local:%d.%m %H:%M}"

    @property
    def today(self) -> date:
        """The day in the zone."""
        return self.now.astimezone(self.zone).date()

    def happened(self, values: Values, name: str = "at") -> datetime | None:
        """Return when something happened; None for now, as for what stood in the field at first."""
        typed = values.get(name, "")
        return None if not typed or typed == self.said() else self.instant(typed, name, past=True)

    def instant(self, typed: str, name: str, *, past: bool = False) -> datetime:
        """Return the instant of `16:04`, `24.11 16:04` or `2026-11-24 16:04`; raises WrongField.

        A time alone is today's; with `past` it is yesterday's where today's has not come yet.
        """
        found = _TIME.fullmatch(typed.strip())
        try:
            if found is None:
                raise ValueError(typed)
            day = self._day(found[1], found[2], found[3]) if found[1] else self.today
            local = datetime(day.year, day.month, day.day, int(found[4]), int(found[5]), tzinfo=self.zone)
        except ValueError:
            said = translate("arrivals", "“{typed}” is no time. Write 16:04, or 24.11 16:04.")
            raise WrongField(name, said.format(typed=typed)) from None
        if past and not found[1] and local > self.now:
            local -= timedelta(days=1)
        return local.astimezone(UTC)

    def day(self, typed: str, name: str) -> date | None:
        """Return the day of `24.11.2026` or `2026-11-24`, None for nothing; raises WrongField."""
        if not typed.strip():
            return None
        found = _DAY.fullmatch(typed.strip())
        try:
            if found is None:
                raise ValueError(typed)
            return self._day(found[1], found[2], found[3])
        except ValueError:
            said = translate("arrivals", "“{typed}” is no day. Write 24.11.2026.")
            raise WrongField(name, said.format(typed=typed)) from None

    def at_field(self, label: str) -> Field:
        """Return the field of when something happened, with now in it."""
        return Field("at", label, value=self.said(), half=True)

    def _day(self, first: str, month: str, last: str | None) -> date:
        if len(first) == 4:
            return date(int(first), int(month), int(last or ""))
        year = int(last) if last else self.today.year
        return date(year + 2000 if year < 100 else year, int(month), int(first))


def whole(values: Values, name: str) -> int | None:
    """Return the whole number typed into a field, None for nothing; raises WrongField."""
    typed = "".join(values.get(name, "").split())
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        said = translate("arrivals", "“{typed}” is no whole number.").format(typed=typed)
        raise WrongField(name, said)
    return int(typed)


def said_of(number: str, words: str) -> str:
    """Return `FCIU 214616 5 taken`, as a toast says it."""
    return f"{formats.box_number(number)} {words}"
