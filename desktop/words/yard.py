"""What blocks and areas are called by what they are for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.sentences import QT_TRANSLATE_NOOP
from domain.yard import AreaKind, BlockKind

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    BlockKind: {
        BlockKind.GENERAL: QT_TRANSLATE_NOOP("words", "general"),
        BlockKind.EMPTIES: QT_TRANSLATE_NOOP("words", "empties"),
        BlockKind.REEFER: QT_TRANSLATE_NOOP("words", "reefers"),
    },
    AreaKind: {
        AreaKind.TRACKSIDE: QT_TRANSLATE_NOOP("words", "trackside"),
        AreaKind.INSPECTION: QT_TRANSLATE_NOOP("words", "inspection"),
        AreaKind.CFS: QT_TRANSLATE_NOOP("words", "freight station"),
        AreaKind.REPAIR: QT_TRANSLATE_NOOP("words", "repair"),
        AreaKind.GATE: QT_TRANSLATE_NOOP("words", "gate"),
    },
}

FACTS: Mapping[str, tuple[type[StrEnum], ...]] = {
    "block_kind": (BlockKind,),
    "area_kind": (AreaKind,),
}
