"""Knows what senders write for a choice that we name ourselves: loaded, transit, released, by rail, none."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from hub.interchange.guard import unguarded
from hub.interchange.reading.table import Cell

_INVISIBLE: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SIGN: Final = re.compile(r"[^\W_]+")


def words(cell: Cell) -> str:
    """Return a cell as one line of text: without a guard against formulas, without signs that nobody sees.

    A figure of a spreadsheet that is a whole number is written as one: 94788965.0 is the wagon 94788965.
    """
    if isinstance(cell, str):
        return " ".join(_INVISIBLE.sub("", unguarded(cell)).split())
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else repr(cell)
    return str(cell)


def key(text: str) -> str:
    """Return what tells one word of a cell from another: no case, no marks, no spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return "".join(_SIGN.findall(plain))


def choices(field: str) -> Mapping[str, str]:
    """Return what the words of a field mean, by their `key`; the meanings are our own words."""
    return _every().get(field, {})


def is_nothing(text: str) -> bool:
    """Return whether a cell says that there is nothing to say: blank, a dash, `n/a`, `н/д`, `无`."""
    return key(text) in choices("nothing") or not any(sign.isalnum() for sign in text)


@cache
def _every() -> Mapping[str, Mapping[str, str]]:
    text = files("resources").joinpath("interchange", "words.csv").read_text("utf-8")
    found: dict[str, dict[str, str]] = {}
    for row in csv.DictReader(text.splitlines()):
        of_field = found.setdefault(row["field"], {})
        for word in (row["meaning"], *row["words"].split(";")):
            of_field.setdefault(key(word), row["meaning"])
    return found
