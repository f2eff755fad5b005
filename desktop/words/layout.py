"""What the rules of loading are called by where they are in force."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.sentences import QT_TRANSLATE_NOOP
from domain.layout.result import Scope

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Scope: {
        Scope.ANY: QT_TRANSLATE_NOOP("words", "everywhere"),
        Scope.DOMESTIC: QT_TRANSLATE_NOOP("words", "domestic"),
        Scope.SMGS: QT_TRANSLATE_NOOP("words", "SMGS"),
        Scope.CHINA: QT_TRANSLATE_NOOP("words", "into China"),
        Scope.FERRY: QT_TRANSLATE_NOOP("words", "ferry"),
    },
}

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "scope": (Scope,),
}
