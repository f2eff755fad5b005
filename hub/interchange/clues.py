"""Finds the train of a list and when it is expected in the title above its heading and in its file's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import PurePath
from typing import Final

from domain.refusal import Refusal
from domain.train_name import normal_number
from hub.interchange.dates import Clues, moment

_TRAIN: Final = re.compile(
    r"(?:поезд\w*|train|пойыз\w*|班列号?|车次|列车号?|班列编号)\s*(?:номер\w*|number|no\b|n\b|№|号|нөмірі)?[\s:：.#№-]*"
    r"(?P<number>[A-ZА-Я]{0,3}[0-9]{2,5}[A-ZА-Я]?)(?![0-9A-ZА-Я-]*[0-9])",
    re.IGNORECASE,
)
_EXPECTED: Final = re.compile(
    r"(?:\beta\b|expected(?: arrival| at)?|\barriv\w*|ожида\w+(?: прибыти\w+)?|прибы\w+"
    r"|预计到[达站](?:时间)?|预到(?:时间)?|到达时间|到站时间|күтіл\w+|кел(?:у|еді)\w*)[\s:：.-]*(?P<when>[^\n]{6,60})",
    re.IGNORECASE,
)
_FILE_NUMBER: Final = re.compile(r"(?<![0-9])([0-9]{3,5})(?![0-9])")
_FILE_DAY: Final = re.compile(r"(?<![0-9])(?:(20[0-9]{2})[-_.]?)?([01][0-9])[-_.]?([0-3][0-9])(?![0-9])")
_DAY_LAST: Final = re.compile(r"(?<![0-9])([0-3][0-9])[-_.]([01][0-9])[-_.](20[0-9]{2})(?![0-9])")
_NOON: Final = time(12)


@dataclass(frozen=True, slots=True)
class TrainClues:
    """What a list says of its train beside its rows: in its title for sure, in its file's name perhaps."""

    carrier: str | None = None
    eta: datetime | None = None
    proposed_carrier: str | None = None
    proposed_day: date | None = None
    """A day in the file's name: that of the train or of the list, so it is proposed and never taken."""


def train_clues(title: str, file_name: str, clues: Clues) -> TrainClues:
    """Return what the title (`Поезд № 3017, ожидается 14.08.2025 21:40`) and the file's name tell of a train.

    A date in the title counts only behind a word that says what it is: a list has its own date too. A day
    without a time is its noon.
    """
    stem = PurePath(file_name).stem
    number = _FILE_NUMBER.search(stem)
    proposed = _day_in(stem, number.end() if number else 0, clues)
    return TrainClues(_carrier(title), _eta(title, clues), number[1] if number else None, proposed)


def _carrier(title: str) -> str | None:
    numbers = set()
    for found in _TRAIN.finditer(title):
        try:
            numbers.add(normal_number(found["number"]))
        except Refusal:
            continue
    # Two different numbers: the train that came and the one that goes on, or the one it was formed from.
    return numbers.pop() if len(numbers) == 1 else None


def _eta(title: str, clues: Clues) -> datetime | None:
    times = {read for found in _EXPECTED.finditer(title) if (read := _leading(found["when"], clues))}
    return times.pop() if len(times) == 1 else None


def _leading(text: str, clues: Clues) -> datetime | None:
    """Return the time that a text begins with, read as far as it is one."""
    words = text.split()
    for count in range(min(len(words), 6), 0, -1):
        try:
            read = moment(" ".join(words[:count]).rstrip(".,;)"), clues, None)
        except Refusal:
            continue
        if read is not None:
            return read if read.timetz().replace(tzinfo=None) != time() else _noon(read.date(), clues)
    return None


def _noon(day: date, clues: Clues) -> datetime:
    return datetime.combine(day, _NOON, clues.zone)


def _day_in(stem: str, start: int, clues: Clues) -> date | None:
    last = _DAY_LAST.search(stem)
    found = _FILE_DAY.search(stem, start) or _FILE_DAY.search(stem)
    try:
        if last is not None:
            return date(int(last[3]), int(last[2]), int(last[1]))
        if found is not None:
            year = int(found[1] or clues.now.astimezone(clues.zone).year)
            return date(year, int(found[2]), int(found[3]))
    except ValueError:
        return None
    return None
