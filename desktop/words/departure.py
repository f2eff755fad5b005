"""What the rows of “why can’t this box leave?” are called, and what is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.sentences import QT_TRANSLATE_NOOP
from domain.departure_facts import Concern, Purpose
from domain.embargo import Checkpoint

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Purpose: {
        Purpose.ASSIGN: QT_TRANSLATE_NOOP("words", "assign"),
        Purpose.LOAD: QT_TRANSLATE_NOOP("words", "load"),
        Purpose.DEPART: QT_TRANSLATE_NOOP("words", "depart"),
        Purpose.GATE_OUT: QT_TRANSLATE_NOOP("words", "gate out"),
    },
    Concern: {
        Concern.PLACE: QT_TRANSLATE_NOOP("words", "Place"),
        Concern.CUSTOMS: QT_TRANSLATE_NOOP("words", "Customs"),
        Concern.HOLDS: QT_TRANSLATE_NOOP("words", "Holds"),
        Concern.SEAL: QT_TRANSLATE_NOOP("words", "Seal"),
        Concern.WEIGHT: QT_TRANSLATE_NOOP("words", "Weight"),
        Concern.LAYOUT: QT_TRANSLATE_NOOP("words", "Layout"),
        Concern.REACH: QT_TRANSLATE_NOOP("words", "Reach"),
        Concern.PAPERS: QT_TRANSLATE_NOOP("words", "Papers"),
        Concern.MONEY: QT_TRANSLATE_NOOP("words", "Money"),
        Concern.EMBARGO: QT_TRANSLATE_NOOP("words", "Embargo"),
        Concern.TRAIN: QT_TRANSLATE_NOOP("words", "Train"),
        Concern.CUT_OFF: QT_TRANSLATE_NOOP("words", "Cut-off"),
    },
    Checkpoint: {
        Checkpoint.ANNOUNCEMENT: QT_TRANSLATE_NOOP("words", "announcement"),
        Checkpoint.ASSIGNMENT: QT_TRANSLATE_NOOP("words", "assignment"),
        Checkpoint.DEPARTURE: QT_TRANSLATE_NOOP("words", "departure"),
    },
}

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "purpose": (Purpose,),
}
