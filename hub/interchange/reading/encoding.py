"""Tells how the bytes of a list are to be read as letters: seven encodings, and no library that guesses.

A list is short and full of figures, so the statistics of general detectors fail on it. Here each encoding
that may be meant reads the lines that are not plain, and the reading that looks most like Russian, Kazakh or
Chinese words is taken. Where nothing but the Kazakh letters differ and none of them is there, cp1251 and
KZ-1048 read alike, and the answer is cp1251.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Final

from hub.interchange.kinds import Encoding
from hub.interchange.reading.han import COMMON

_KAZAKH_LETTERS: Final = frozenset("әғқңөұүһі")
_LETTERS: Final = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё") | _KAZAKH_LETTERS
_VOWELS: Final = frozenset("аеёиоуыэюяіәөұү")
_WORD: Final = re.compile(r"[A-Za-zЀ-ԯ]*[Ѐ-ԯ][A-Za-zЀ-ԯ]*")
# Box numbers are typed with these by mistake; what a blank of thousands becomes stands between figures.
_LIKE_LATIN: Final = frozenset("АВЕКМНОРСТУХ")
_TORN: Final = re.compile(r"[0-9][Ѐ-ԯ](?=[0-9])")
# What another encoding's letters look like: boxes and shades, control signs, letters of the south Slavs.
_STRANGE: Final = re.compile(
    r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f\xad\u2500-\u259f\ufffd"
    r"ЂЃЉЊЋЏЅЎЈђѓљњћџѕўј¤¦©¬®±¶·§]"
)
_QUOTES: Final = re.compile(r"[«»‚„‹›†‡‰€™µ]")
_HAN: Final = re.compile(r"[一-鿿]")
_NOT_LISTS: Final = re.compile(r"[\ue000-\uf8ff㄰-㆏가-힣]|[À-ÿ]")
_BLANK_OF_THOUSANDS: Final = re.compile(r"\d\xa0\d{3}")
_CAPITAL_INSIDE: Final = re.compile(r"[а-яёәғқңөұүһі][А-ЯЁӘҒҚҢӨҰҮҺІ]")
# The bytes that KZ-1048 (STRK 1048-2002) gives to Kazakh letters and cp1251 to those of other languages.
_KAZAKH_BYTES: Final = re.compile(rb"[\x8d\x8e\x9d\x9e\xa1-\xa3\xa5\xaa\xaf\xb4\xba\xbc-\xbf]")
_LOOKED_AT: Final = 16_000
_HEAD: Final = 4_096
_ORDERS: Final = ("utf-16-le", "utf-16-be")
_BEYOND_ASCII: Final = re.compile(rb"[\x01-\x08\x0e-\x1f\x80-\xff]")
_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\ue000-\uf8ff\ufffd-\uffff]")


@dataclass(frozen=True, slots=True)
class Detected:
    """The encoding taken, and another that reads the list nearly as well, for a person to look at."""

    encoding: Encoding
    doubt: Encoding | None = None


def detect_encoding(sample: bytes, *, is_whole: bool) -> Encoding:
    """Return how the bytes are to be read; `is_whole` False: they may end within a line."""
    return detected(sample, is_whole=is_whole).encoding


def detected(sample: bytes, *, is_whole: bool) -> Detected:
    """Return how the bytes are to be read, and what else they might be."""
    if sample.startswith(b"\xef\xbb\xbf"):
        return Detected(Encoding.UTF_8_SIG)
    if utf_16_order(sample):
        return Detected(Encoding.UTF_16)
    if not is_whole:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    if _reads(sample, "utf-8"):
        return Detected(Encoding.UTF_8)
    return _likeliest(_telling_lines(sample))


def utf_16_order(sample: bytes) -> str | None:
    """Return `utf-16-le` or `utf-16-be` where it is UTF-16: by its mark, or because it reads as such.

    Figures, delimiters and line ends fill a list in any language, and each has a zero byte beside it.
    """
    marked = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(sample[:2])
    head = sample[: min(len(sample) // 2 * 2, _HEAD)]
    if marked or b"\0" not in head or _is_ascii_with_zeros(head):
        return marked
    plain = {order: sum(map(str.isascii, head.decode(order, "replace"))) for order in _ORDERS}
    order = max(_ORDERS, key=lambda each: plain[each])
    is_text = not _NO_TEXT.search(head.decode(order, "replace")[:-1]) and plain[order] * 32 >= len(head)
    return order if is_text else None


def _is_ascii_with_zeros(head: bytes) -> bool:
    return head.count(0) * 4 < len(head) and not _BEYOND_ASCII.search(head)


def codec_of(encoding: Encoding, head: bytes) -> str:
    """Return the name of Python's codec that reads the bytes, whether or not they begin with a mark."""
    if encoding in (Encoding.UTF_8, Encoding.UTF_8_SIG):
        return "utf-8-sig"
    if encoding is Encoding.UTF_16:
        marked = head[:2] in (b"\xff\xfe", b"\xfe\xff")
        return "utf-16" if marked else utf_16_order(head) or "utf-16-le"
    return encoding.value


def has_kazakh_bytes(block: bytes) -> bool:
    """Return whether bytes stand in it that tell KZ-1048 from cp1251."""
    return _KAZAKH_BYTES.search(block) is not None


def _reads(sample: bytes, codec: str) -> bool:
    try:
        sample.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _telling_lines(sample: bytes) -> bytes:
    """Return lines that are not plain ASCII: the first ones, and those that tell Kazakh from Russian."""
    lines = [line for line in sample.splitlines() if not line.isascii()]
    kazakh = b"\n".join(line for line in lines if has_kazakh_bytes(line))
    return b"\n".join(lines)[:_LOOKED_AT] + b"\n" + kazakh[:_LOOKED_AT]


def _likeliest(lines: bytes) -> Detected:
    # In this order, so that of two that read alike the first is taken: cp1251 before KZ-1048.
    order = (Encoding.UTF_8, Encoding.CP1251, Encoding.KZ1048, Encoding.GB18030, Encoding.CP866)
    texts = {encoding: lines.decode(encoding.value, "replace") for encoding in order}
    likeness = {encoding: _likeness(text) for encoding, text in texts.items()}
    best = max(order, key=lambda encoding: likeness[encoding])
    others = [each for each in order if texts[each] != texts[best]]
    for other in sorted(others, key=lambda each: -likeness[each]):
        if likeness[best] - likeness[other] <= _doubtful_gap(best, other, likeness, texts):
            return Detected(best, other)
    return Detected(best)


def _doubtful_gap(
    best: Encoding, other: Encoding, likeness: Mapping[Encoding, float], texts: Mapping[Encoding, str]
) -> float:
    """Return the lead below which the other encoding may be the right one: any, where none reads well."""
    if likeness[best] < 0:
        return inf
    if {best, other} == {Encoding.CP1251, Encoding.KZ1048}:  # alike but for a few letters: these alone count
        return float(sum(one != two for one, two in zip(texts[best], texts[other], strict=True)))
    return abs(likeness[best]) / 10


def _likeness(text: str) -> float:
    """Return how much the text looks like what stands in lists: about one point for each letter in place."""
    marks = 4 * len(_BLANK_OF_THOUSANDS.findall(text)) - len(_QUOTES.findall(text))
    strange = sum(len(each.findall(text)) for each in (_STRANGE, _NOT_LISTS, _TORN))
    han = _HAN.findall(text)
    chinese = 3 * sum(sign in COMMON for sign in han) - len(han) / 2
    return chinese + sum(map(_word_likeness, _WORD.findall(text))) + marks - 3 * strange


def _word_likeness(word: str) -> float:
    """Return how much one word with Cyrillic letters in it looks like Russian or Kazakh."""
    small = word.lower()
    cyrillic = [sign for sign in word if "\u0400" <= sign <= "\u052f"]
    if len(word) == 1:  # a dash or № that is read as a letter is no word either
        return 0.0 if small in _LETTERS and small not in "ъьы" else -4.0
    if len(small) > 3 and set(small[::2]) == {"з"}:
        return -float(len(small))  # capitals in GB18030 read as cp866: each has the byte of a з before it
    known = sum(sign.lower() in _LETTERS for sign in cyrillic)
    likeness = float(known - 3 * (len(cyrillic) - known))
    if not _LIKE_LATIN.issuperset(cyrillic):
        likeness -= 2 * (len(word) - len(cyrillic))
    likeness -= 4 * len(_CAPITAL_INSIDE.findall(word))
    if small[0] in "ъьы":
        likeness -= 4
    if len(cyrillic) > 3 and _VOWELS.isdisjoint(small):
        likeness -= len(cyrillic)
    return likeness
