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

SOURCES = (
    QT_TRANSLATE_NOOP("words", "docs.cntd.ru 499077986"),
    QT_TRANSLATE_NOOP("words", "figures of the wagon type"),
    QT_TRANSLATE_NOOP("words", "general rule for four-axle wagons, not checked"),
    QT_TRANSLATE_NOOP("words", "ferry rates of the Trans-Caspian route, as Interrail published them"),
    QT_TRANSLATE_NOOP("words", "layouts of the wagon type"),
    QT_TRANSLATE_NOOP("words", "lengths of the train's wagons"),
    QT_TRANSLATE_NOOP("words", "limits of the section"),
    QT_TRANSLATE_NOOP("words", "sinoeurorailway.com: China–Europe train limits"),
    QT_TRANSLATE_NOOP("words", "SMGS 3.9.4, schemes 22-4 and 22-4a (Annex 14 of 2012, today Annex 3 ch. 9)"),
    QT_TRANSLATE_NOOP("words", "SMGS table 16-3 (Annex 14 of 2012, today Annex 3 ch. 9)"),
    QT_TRANSLATE_NOOP("words", "ТУ ЦМ-943 ch. 9 (RZD telegram 5269 of 29.03.2016)"),
    QT_TRANSLATE_NOOP("words", "ТУ ЦМ-943 prescribes two ways, known in part only"),
)
"""Where the rules of loading come from, what a wagon type or a section cites is its hub's."""

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "scope": (Scope,),
}
