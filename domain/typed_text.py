"""What people type and wedge scanners send, read as Latin letters and figures by every keyboard in use."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Capital letters that look like a Latin one: Russian, then Kazakh and other Cyrillic, then Greek.
LOOK_ALIKES = str.maketrans(
    "АВСЕНКМОРТХУІҮҺЅЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "ABCEHKMOPTXYIYHSJQWABEZHIKMNOPTYX",
)

# The letters of the Russian layout (ЙЦУКЕН); the Kazakh layout has the same 26 (RST KazSSR 903-90).
_RUSSIAN_KEYS = dict(zip("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True))
# On the Kazakh layout the figure row gives letters and marks, plain or with Shift.
_KAZAKH_FIGURES = dict(zip('"ӘІҢҒ,.ҮҰҚӨ!;:', "1234567890-167", strict=True))

RUSSIAN_LAYOUT = str.maketrans(_RUSSIAN_KEYS)
KAZAKH_LAYOUT = str.maketrans(_RUSSIAN_KEYS | _KAZAKH_FIGURES)

_SCANNER_PREFIX = re.compile(r"^\][A-Z][0-9]")
_SEPARATORS = frozenset("._·•′″/\\|,;:'’`\"*#+−()[]")


def tidied(typed: str) -> str:
    """Return `typed` in NFKC capitals, without controls and without a scanner's symbology prefix (`]C1`)."""
    text = unicodedata.normalize("NFKC", typed).upper()
    # A tab or a line end inside a scan parts words as a space would; all other controls vanish.
    kept = "".join(" " if sign in "\t\r\n" else sign for sign in text if not _is_control(sign))
    return _SCANNER_PREFIX.sub("", kept.strip())


def _is_control(sign: str) -> bool:
    return sign not in "\t\r\n" and unicodedata.category(sign)[0] == "C"


def one_line(typed: str | None) -> str | None:
    """Return what was typed with single spaces between its words, None where it is blank."""
    return " ".join((typed or "").split()) or None


def compact(text: str) -> str:
    """Return `text` without spaces, dashes, dots and the other marks that people put between groups."""
    return "".join(sign for sign in text if not _is_separator(sign))


def _is_separator(sign: str) -> bool:
    return sign in _SEPARATORS or unicodedata.category(sign) in {"Zs", "Zl", "Zp", "Pd"}


@lru_cache(maxsize=4096)
def readings(typed: str) -> tuple[str, ...]:
    """Return the ways to read `typed` without its separators, likeliest first, at least one.

    First by what the letters look like. Text with no Latin letter at all may also have been typed on Latin
    keys while a Russian or a Kazakh layout was on: those two readings follow. A Latin letter rules them out,
    because such a layout cannot produce one.
    """
    text = tidied(typed)
    found = [compact(text.translate(LOOK_ALIKES))]
    if not any("A" <= sign <= "Z" for sign in text):
        found += [compact(text.translate(RUSSIAN_LAYOUT)), compact(text.translate(KAZAKH_LAYOUT))]
    return tuple(dict.fromkeys(found))


def figures(typed: str) -> str:
    """Return the reading of `typed` that is figures only, or its first reading when none is."""
    ways = readings(typed)
    return next((way for way in ways if way.isascii() and way.isdigit()), ways[0])
