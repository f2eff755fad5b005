"""Tells the seals of a box apart that stand in one cell of a list, however the sender parted them."""

from __future__ import annotations

import re
from typing import Final

from domain.seals import normalise
from hub.interchange.cell_words import choices, is_nothing, key, words
from hub.interchange.reading.table import Cell

_BETWEEN: Final = re.compile(r"[,;/+|&\n，、；]+|\s+(?:и|and|және|和)\s+")
_LABEL: Final = re.compile(
    r"^(?:(?:seals?|carrier|customs|line|пломб[аыу]?|зпу|таможенная|таможня|铅封号?|封号|мөр)[\s.:：№#-]*"
    r"(?:no\.?|nr\.?|№|n)?[\s.:：#]*)+(?=\S*[0-9])",
    re.IGNORECASE,
)
_WHOLE_SEAL: Final = re.compile(r"(?=.*[0-9])[^\W_][\w-]{4,}")


def seals(cell: Cell) -> tuple[str, ...]:
    """Return the seals that a cell names, as written, each once; none for `б/п`, `无封` and dashes.

    Commas, semicolons, slashes, plus signs and line ends part them; blanks do where each part is a whole
    seal (five signs and a figure among them), for `CN 4429769` is one. Labels (`ЗПУ №`) are left out.
    """
    text = words(cell) if not isinstance(cell, str) else cell
    if is_nothing(words(text)) or key(words(text)) in choices("no_seal"):
        return ()
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        for seal in _apart(_LABEL.sub("", words(part))):
            if normalise(seal) and key(seal) not in choices("no_seal") and not is_nothing(seal):
                found.setdefault(normalise(seal), seal)
    return tuple(found.values())


def _apart(part: str) -> tuple[str, ...]:
    pieces = tuple(part.split())
    return pieces if len(pieces) > 1 and all(map(_WHOLE_SEAL.fullmatch, pieces)) else (part,)
