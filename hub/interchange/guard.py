"""Keeps text in a file from being run or changed by the spreadsheet that opens it, and undoes that again."""

from __future__ import annotations

import re
from typing import Final

# What makes a cell a formula: https://owasp.org/www-community/attacks/CSV_Injection. A text that begins with
# apostrophes before such a sign is guarded too, so that taking one away always gives back what was there.
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r]")
# A spreadsheet drops the leading zeros of `0405`, rounds beyond 15 figures, shows 12 and more as 1.2E+11, and
# takes `12E5` for a power. `="0405"` is a formula whose result is the text itself.
_CHANGED_BY_SPREADSHEETS: Final = re.compile(r"0[0-9]+|[0-9]{12,}|[0-9]+[eE][0-9]+")
_KEPT_AS_TEXT: Final = re.compile(r'="([0-9]+(?:[eE][0-9]+)?)"')


def guarded(text: str, *, for_excel: bool = False) -> str:
    """Return a text as it stands in a file: with an apostrophe before it where it would be run as a formula.

    `for_excel`: figures that a spreadsheet would change stand as `="0405"`; scripts would stumble over
    that, so a file that is not meant for one has them plain. Numbers are not to be guarded.
    """
    if _FORMULA.match(text):
        return f"'{text}"
    if for_excel and _CHANGED_BY_SPREADSHEETS.fullmatch(text):
        return f'="{text}"'
    return text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given, either way; a text that nobody guarded stays as it is."""
    kept = _KEPT_AS_TEXT.fullmatch(text)
    if kept:
        return kept[1]
    return text[1:] if _GUARDED.match(text) else text
