"""A language that nobody speaks: every text in strange letters, longer by two fifths, and in marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from desktop.texts import Text

LONGER = 0.4
FORMS = "¹²³"
"""What marks the forms for 1, for 2 to 4 and for more things, as Russian has them."""

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "àƀçđéƒğĥîĵķľɱñöþɋřšţûṽŵẋýžÀƁÇĐÉƑĞĤÎĴĶĽṀÑÖÞɊŘŠŢÛṼŴẊÝŽ",
)
_STAYS = re.compile(r"(\{[^}]*\}|%Ln)")


def foreign(text: str) -> str:
    """Returns the text as it would be said; what stands in braces and counts stay."""
    parts = (part if _STAYS.fullmatch(part) else part.translate(_LETTERS) for part in _STAYS.split(text))
    return f"⟦{''.join(parts)}{'·' * round(len(text) * LONGER)}⟧"


def write_foreign(file: Path, texts: Iterable[Text]) -> None:
    """Writes the file of a translator into Russian who has done everything, but in no Russian."""
    root = ElementTree.Element("TS", version="2.1", language="ru_RU")
    contexts: dict[str, ElementTree.Element] = {}
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[text.context], "name").text = text.context
        message = ElementTree.SubElement(contexts[text.context], "message")
        ElementTree.SubElement(message, "source").text = text.source
        ElementTree.SubElement(message, "comment").text = text.comment
        translation = ElementTree.SubElement(message, "translation")
        if not text.is_counted:
            translation.text = foreign(text.source)
        for form in FORMS if text.is_counted else "":
            ElementTree.SubElement(translation, "numerusform").text = foreign(text.source) + form
    ElementTree.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
