"""Tells the seals of a box apart that stand in one cell of a list, however the sender parted them."""

from __future__ import annotations

import re
from typing import Final

from domain.seals import normalise
from hub.interchange.cell_words import choices, is_nothing, key, words
from hub.interchange.reading.table import Cell

_BETWEEN: Final = re.compile(r"[,;+|&\n，、；]+")
# Parts a text that is none of the words for no seal (`б/п`, `n/a`).
_WITHIN: Final = re.compile(r"/+|\s+(?:и|and|және|和)\s+")
# A label ends where a mark, a blank or a figure follows: `Seal NB123` is the seal NB123.
_LABEL: Final = re.compile(
    r"^(?:(?:(?:seals?|carrier|customs|line|пломб[аыу]?|зпу|таможенная|таможня|мөр)(?=[\s.:：№#0-9-])"
    r"|(?:铅封号?|封号)(?=[\s.:：№#0-9-]|(?-i:[A-Z])))"
    r"[\s.:：№#-]*(?:(?:no|nr|n)(?=[\s.:：#]))?[\s.:：#]*)+(?=.*[0-9])",
    re.IGNORECASE,
)
_WHOLE_SEAL: Final = re.compile(r"(?=.*[0-9])[^\W_][\w-]{4,}")


def seals(cell: Cell) -> tuple[str, ...]:
    """Return the seals that a cell names, as written, each once; none for `б/п`, `无封` and dashes.

    Commas, semicolons, slashes, plus signs and line ends part them; blanks do where each part is a whole
    seal (five signs and a figure among them), for `CN 4429769` is one. Labels (`ЗПУ №`) are left out.
    """
    found: dict[str, str] = {}
    for text in _BETWEEN.split(cell if isinstance(cell, str) else words(cell)):
        for part in _WITHIN.split(text) if _is_seal(words(text)) else ():
            for seal in _apart(_LABEL.sub("", words(part))):
                if normalise(seal) and _is_seal(seal):
                    found.setdefault(normalise(seal), seal)
    return tuple(found.values())


def _is_seal(text: str) -> bool:
    return not is_nothing(text) and key(text) not in choices("no_seal")


def _apart(part: str) -> tuple[str, ...]:
    pieces = tuple(part.split())
    return pieces if len(pieces) > 1 and all(map(_WHOLE_SEAL.fullmatch, pieces)) else (part,)
