"""Reads what is typed behind a command, and says in plain words what is wrong usage."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

import typer

from hub.interchange.kinds import DELIMITERS

EXAMPLE: Final = "2026-11-24T23:10+05:00"
# Before and after, no table of the hub is in force, and zones have no rules.
_YEARS: Final = range(2000, 2100)
_TOO_MUCH: Final = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)")


def instant(text: str, option: str) -> datetime:
    """Return the instant of an ISO text, in the computer's own zone where it names none; else wrong usage."""
    try:
        said = datetime.fromisoformat(text.strip())
    except ValueError:
        raise wrong(option, f"{text!r} is no time: write it like {EXAMPLE}") from None
    if said.year not in _YEARS:
        raise wrong(option, f"the year {said.year} is not between {_YEARS[0]} and {_YEARS[-1]}")
    return said.astimezone(UTC)


def whole_number(text: str, option: str, least: int, most: int) -> int:
    """Return the whole number of a text that lies between two; else wrong usage."""
    try:
        number = int(text)
    except ValueError:
        raise wrong(option, f"{text!r} is no whole number") from None
    if not least <= number <= most:
        raise wrong(option, f"{number} is not between {least} and {most}")
    return number


def delimiter(text: str, option: str) -> str:
    """Return the sign that parts the columns: `,` `;` `|` or a tab, written `tab` too; else wrong usage."""
    sign = {"tab": "\t", r"\t": "\t"}.get(text, text)
    if sign not in DELIMITERS:
        raise wrong(option, f"{text!r} parts no columns: write , ; | or tab")
    return sign


def wrong(option: str, said: str) -> typer.BadParameter:
    """Return wrong usage of an option."""
    return typer.BadParameter(said, param_hint=option)


def usage_words(error: typer.TyperException) -> str:
    """Return what was typed wrongly, and where the right way is shown."""
    said = error.format_message()
    too_much = _TOO_MUCH.fullmatch(said)
    if too_much:
        said = f"Too much was typed: nothing can follow here, but {too_much[1]!r} does."
    command = getattr(getattr(error, "ctx", None), "command_path", "hubdesk")
    return f"{said}\nSee {command} --help."
