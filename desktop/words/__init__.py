"""What the codes of the rules are called on screens and papers: one table of words per area."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.words import boxes, carriers, departure, events, layout, visits, yard
from domain.seals import SealState

# Named one by one, as the sentences are.
_AREAS = (boxes, carriers, departure, events, layout, visits, yard)

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    kind: words for area in _AREAS for kind, words in area.WORDS.items()
}

# Facts carry plain codes; by a fact's name it is known whose words they are.
_KINDS_OF_FACT: Mapping[str, tuple[type[StrEnum], ...]] = {
    name: kinds for area in _AREAS for name, kinds in area.FACTS.items()
}


def word(value: StrEnum) -> str:
    """Return what a value is called in the language of the window; KeyError for a kind without words."""
    return _translated(WORDS[type(value)][value.value], type(value))


def word_of_fact(name: str, code: str) -> str | None:
    """Return what the fact `name` with that code is called, or None where it is no such code."""
    for kind in _KINDS_OF_FACT.get(name, ()):
        if code in WORDS[kind]:
            return _translated(WORDS[kind][code], kind)
    return None


def source_words(source: str) -> str:
    """Return where a rule or a wagon's figures come from; what the hub itself cites stays as it is."""
    said = _translated(source)
    return reference_words(source) if said == source else said


def reference_words(name: str) -> str:
    """Return a name of the reference data in the language of the window; what the hub named itself stays."""
    return QCoreApplication.translate("reference", name)


# What is announced or removed may be of another gender where it is a seal than where it is a box or a wagon.
def _translated(text: str, kind: type[StrEnum] | None = None) -> str:
    context = "seals" if kind is SealState else "words"
    return QCoreApplication.translate(context, text)
