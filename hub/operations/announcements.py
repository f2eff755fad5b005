"""What is announced and what is found, as frozen values that forms fill in and files give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from domain.damages import Mark
from domain.refusal import Fact, Finding
from domain.visit import Category, CustomsStatus, LoadStatus
from domain.yard import Position


@dataclass(frozen=True, slots=True)
class AnnouncedBox:
    """One box as a list states it, in the words of the list: nobody has seen it yet.

    `number`, `size_type` and the places are as written (aliases, names and UN/LOCODEs are understood);
    `as_painted`: the number is wrong on the box itself. Kilograms; `set_point_tenths` are tenths of a degree.
    `wagon` and `wagon_type` stay None on a truck; `position` counts from the head end or the cab, from 1.
    """

    number: str
    size_type: str
    load_status: LoadStatus
    category: Category
    customs_status: CustomsStatus = CustomsStatus.NONE
    wagon: str | None = None
    wagon_type: str | None = None
    position: int | None = None
    gross_kg: int | None = None
    tare_kg: int | None = None
    max_gross_kg: int | None = None
    seal: str | None = None
    hs_code: str | None = None
    goods: str | None = None
    packages: int | None = None
    consignee: str | None = None
    origin: str | None = None
    destination: str | None = None
    customs_number: str | None = None
    customs_deadline: datetime | None = None
    dangerous_class: str | None = None
    un_number: str | None = None
    set_point_tenths: int | None = None
    as_painted: bool = False
    consignor: str | None = None
    consignment: str | None = None
    vgm_kg: int | None = None
    commodity_group: str | None = None
    """Where the list says its goods by another nomenclature than HS: the hub's group of them."""


@dataclass(frozen=True, slots=True)
class AnnouncedTrain:
    """A train that is to come: `planned_at` is when it is expected.

    `planned_on` is its date in hub time where that is not the day of `planned_at`. `list_name` is where its
    list came from, as the clerk knows it.
    """

    number: str
    planned_at: datetime
    boxes: tuple[AnnouncedBox, ...] = ()
    planned_on: date | None = None
    train_index: str | None = None
    origin: str | None = None
    destination: str | None = None
    gauge_mm: int | None = None
    list_name: str | None = None


@dataclass(frozen=True, slots=True)
class SealSeen:
    """What was read on the box when somebody looked: None for no seal; several are parted by commas.

    `kind`: line, customs, zpu or navigation; empty where nobody said.
    """

    found: str | None
    looked_at: bool = True
    kind: str = ""


NOT_LOOKED_AT: Final = SealSeen(None, looked_at=False)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was seen and done when a box was taken off its wagon or truck.

    `number` is what the box carries where that is not what was announced; `as_painted`: it is wrong on the
    box itself. `max_gross_kg` is its plate's. `to` None: beside the track, or at the gate.
    """

    number: str | None = None
    as_painted: bool = False
    seal: SealSeen = NOT_LOOKED_AT
    weighed_kg: int | None = None
    scale: str | None = None
    max_gross_kg: int | None = None
    marks: tuple[Mark, ...] = ()
    to: Position | None = None
    machine: str | None = None
    driver: str | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class FoundBox:
    """A box that stands on a train or truck and is not on its list; `box` says what can be read of it.

    Where the box is announced elsewhere, only its wagon and position are taken from `box`.
    """

    box: AnnouncedBox
    inspection: Inspection = Inspection()


@dataclass(frozen=True, slots=True)
class Noted:
    """What was noticed at one box of a list: `place` counts from 1, `field` names a field of AnnouncedBox."""

    place: int
    number: str
    field: str
    finding: Finding

    def plain(self) -> dict[str, object]:
        """Return it as the journal keeps it."""
        return {"number": self.number, "code": self.finding.code, **self.finding.facts}


@dataclass(frozen=True, slots=True)
class ConsistChange:
    """What a new list changed, by the numbers of the boxes."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    renumbered: Mapping[str, str] = field(default_factory=dict)
    """By the former number, where the new list mends one that could not be right."""
    kept: tuple[str, ...] = ()
    """Not on the new list or other on it, but they are here already: what was found stands."""
    notes: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A box that was taken in: what was noticed, and the holds that this set."""

    visit_id: int
    number: str
    findings: tuple[Finding, ...]
    hold_ids: tuple[int, ...]


def plain(findings: tuple[Finding, ...]) -> list[dict[str, Fact]]:
    """Return findings as the journal keeps them: code and facts."""
    return [{"code": finding.code, **finding.facts} for finding in findings]
