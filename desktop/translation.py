"""Reads a translator's file as it is, so that a clean clone speaks a language with no step to build it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTranslator

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Forms = tuple[str, ...]
Key = tuple[str, str, str]


def _one_or_many(n: int) -> int:
    return 0 if n == 1 else 1


def _russian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


_FORM: Final[Mapping[str, Callable[[int], int]]] = {"ru": _russian, "zh_CN": lambda _n: 0}
"""Which of its forms a language takes for n things, in the order of Qt Linguist; others are as English is."""


class Translation(QTranslator):
    """The texts of one file by context, source and comment; what is not in it is left to the next one."""

    def __init__(self, file: Traversable, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = dict(read_texts(file))
        self._form = _FORM.get(language, _one_or_many)

    def isEmpty(self) -> bool:
        """Return whether there is no text; Qt does not ask an empty translator."""
        return not self._texts

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        """Return the text, in its form for n things where n is not -1, or None for one that is not here."""
        forms = self._texts.get((context, source, comment or ""))
        if forms is None:
            return None
        return forms[min(self._form(n), len(forms) - 1)] if n >= 0 else forms[0]


def read_texts(file: Traversable) -> Iterator[tuple[Key, Forms]]:
    """Yield each translated text of a Qt Linguist file: its key and its forms, one where nothing is counted.

    Raises ElementTree.ParseError for a file that is no XML.
    """
    from xml.etree import ElementTree

    root = ElementTree.fromstring(file.read_bytes())
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            forms = _forms(message.find("translation"))
            if forms:
                yield (name, message.findtext("source", ""), message.findtext("comment", "")), forms


def _forms(translation: Element | None) -> Forms:
    """Return the forms, none where one is not written or is not wanted any more."""
    if translation is None or translation.get("type"):
        return ()
    forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
    return forms if all(forms) else ()


def is_complete(file: Traversable) -> bool:
    """Return whether the translator has done every text of the file."""
    said = file.read_bytes()
    return b'type="unfinished"' not in said and b"</message>" in said
