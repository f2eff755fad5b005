"""What can be wrong with a box, and where: the two codes that a checker types, `DT-L` for a dent at left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.refusal import Refusal
from domain.typed_text import readings


class Damage(StrEnum):
    """What is wrong. The letters are in the manner of CEDEX (ISO 9897); they were not checked against it."""

    DENT = "DT"
    BENT = "BT"
    BOWED = "BW"
    BROKEN = "BR"
    CRACKED = "CK"
    CUT = "CU"
    HOLE = "HO"
    MISSING = "MS"
    LOOSE = "LO"
    CORRODED = "CO"
    LEAKING = "LK"
    CONTAMINATED = "CT"
    DIRTY = "DY"
    ODOUR = "OD"
    WET = "WT"
    OUT_OF_SIZE = "NI"


class Face(StrEnum):
    """Where on the box, looking at its doors from the front end."""

    LEFT = "L"
    RIGHT = "R"
    FRONT = "F"
    DOOR = "D"
    ROOF = "T"
    FLOOR = "B"
    UNDERSTRUCTURE = "U"
    CASTING = "C"


# What lets water in, lets cargo out or makes a lift unsafe: such a box is held for repair.
SETS_HOLD: frozenset[Damage] = frozenset(
    {
        Damage.BROKEN,
        Damage.CRACKED,
        Damage.CUT,
        Damage.HOLE,
        Damage.MISSING,
        Damage.LEAKING,
        Damage.OUT_OF_SIZE,
    }
)


@dataclass(frozen=True)
class Mark:
    """One damage at one place of a box."""

    damage: Damage
    face: Face

    def __str__(self) -> str:
        return f"{self.damage.value}-{self.face.value}"

    @property
    def sets_hold(self) -> bool:
        """Return whether the box is held for repair."""
        return self.damage in SETS_HOLD


def parse_mark(text: str) -> Mark:
    """Return the damage and place of `DT-L` (also `dt l`, `DTL`), or raise Refusal `damage_code`."""
    for typed in readings(text):
        try:
            return Mark(Damage(typed[:2]), Face(typed[2:]))
        except ValueError:
            continue
    raise Refusal("damage_code", damage_text=text.strip())
