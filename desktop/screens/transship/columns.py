"""The columns of the boxes that need a train, and of those that would mend a wagon."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.queries.transshipment import FreeWagonRow, WaitingRow
from desktop import formats
from desktop.sentences import QT_TRANSLATE_NOOP
from desktop.table import Column, Part, Shown, chip, muted, square
from desktop.words import word
from domain.holds import bars
from domain.visit import CustomsStatus, LoadStatus, VisitAct

translate = QCoreApplication.translate
_LET_GO = (CustomsStatus.RELEASED, CustomsStatus.RE_EXPORT)


@dataclass(frozen=True, slots=True)
class WaitingBox:
    """A waiting box as the list shows it: `mends` names the marked wagon that it would mend ("12")."""

    row: WaitingRow
    fill: int | None
    days: int | None
    mends: str = ""

    @property
    def key(self) -> int:
        """Return the visit's id."""
        return self.row.visit_id


@dataclass(frozen=True, slots=True)
class Offer:
    """A box in another's place, with the figures as they would become; `figure_kg` is that of the rule."""

    on_id: int
    number: str
    gross_kg: int | None
    figure_kg: int | None
    total_kg: int
    slot: str
    above: int
    destination: str
    clean: bool
    warned: str
    """The rules that then only warn."""


def _type_cell(box: WaitingBox) -> Shown:
    if box.row.load_status is LoadStatus.EMPTY:
        return (muted(box.row.size_type), muted(translate("columns", "empty")))
    return box.row.size_type


def _to_cell(box: WaitingBox) -> Shown:
    name = box.row.destination_name or box.row.destination
    if name is None:
        return formats.NONE
    return (square(-1 if box.fill is None else box.fill), Part(name, "text"))


def _customs_cell(box: WaitingBox) -> Shown:
    said = word(box.row.customs_status)
    if not box.row.is_cleared:
        return (Part(said, "text"),)
    # An empty or domestic box is let go whatever its papers are called: it is listed as released.
    return said if box.row.customs_status in _LET_GO else translate("columns", "not needed")


def _slot_cell(box: WaitingBox) -> Shown:
    if box.row.slot is not None:
        return box.row.slot
    return word(box.row.where_is) if not box.row.is_here else formats.NONE


def _note_cell(box: WaitingBox) -> Shown:
    parts: list[Part] = []
    if box.mends:
        parts.append(Part(translate("columns", "◂ for wagon {wagon}").format(wagon=box.mends), "accent"))
    parts += [
        chip(word(kind), "stop" if bars(kind, VisitAct.LOAD) else "attention") for kind in box.row.holds
    ]
    if box.row.dangerous_class:
        said = translate("columns", "class {hazard}").format(hazard=box.row.dangerous_class)
        parts.append(chip(said, "stop", "warning"))
    return tuple(parts) if parts else ""


def _tonnes(kg: int | None) -> float | None:
    return None if kg is None else kg / 1000


BOX: Column[WaitingBox] = Column(
    "box",
    QT_TRANSLATE_NOOP("columns", "box"),
    lambda box: formats.box_number(box.row.number),
    114,
    value=lambda box: box.row.number,
)
WAITING: tuple[Column[WaitingBox], ...] = (
    BOX,
    Column("type", QT_TRANSLATE_NOOP("columns", "type"), _type_cell, 50, ink="secondary"),
    Column(
        "gross",
        QT_TRANSLATE_NOOP("columns", "gross"),
        lambda box: formats.tonnes(box.row.gross_kg),
        58,
        "right",
        QT_TRANSLATE_NOOP("columns", "t"),
        value=lambda box: _tonnes(box.row.gross_kg),
    ),
    Column("to", QT_TRANSLATE_NOOP("columns", "to"), _to_cell, 98),
    Column("customs", QT_TRANSLATE_NOOP("columns", "customs"), _customs_cell, 116, ink="secondary"),
    Column(
        "days",
        QT_TRANSLATE_NOOP("columns", "days"),
        lambda box: formats.NONE if box.days is None else str(box.days),
        44,
        "right",
        value=lambda box: box.days,
    ),
    Column("slot", QT_TRANSLATE_NOOP("columns", "slot"), _slot_cell, 70, ink="secondary"),
    Column(
        "dig",
        QT_TRANSLATE_NOOP("columns", "on top"),
        lambda box: str(box.row.above) if box.row.above else formats.NONE,
        54,
        "right",
        value=lambda box: box.row.above,
        hint=QT_TRANSLATE_NOOP("columns", "How many boxes stand on it and are lifted first"),
    ),
    Column("note", QT_TRANSLATE_NOOP("columns", "holds"), _note_cell, 114),
    Column(
        "goods",
        QT_TRANSLATE_NOOP("columns", "goods"),
        lambda box: box.row.goods or formats.NONE,
        140,
        ink="secondary",
        hidden=True,
    ),
    Column(
        "consignee",
        QT_TRANSLATE_NOOP("columns", "consignee"),
        lambda box: box.row.consignee or formats.NONE,
        160,
        ink="secondary",
        hidden=True,
    ),
)


def _verdict_cell(offer: Offer) -> Shown:
    if offer.clean:
        return (Part(translate("columns", "✓ all rules"), "good"),)
    return (Part(translate("columns", "! warns: {rules}").format(rules=offer.warned), "attention"),)


OFFERS: tuple[Column[Offer], ...] = (
    Column(
        "box",
        QT_TRANSLATE_NOOP("columns", "in its place"),
        lambda offer: formats.box_number(offer.number),
        116,
        value=lambda offer: offer.number,
    ),
    Column(
        "gross",
        QT_TRANSLATE_NOOP("columns", "gross"),
        lambda offer: formats.tonnes(offer.gross_kg),
        60,
        "right",
        QT_TRANSLATE_NOOP("columns", "t"),
        value=lambda offer: _tonnes(offer.gross_kg),
    ),
    Column(
        "figure",
        QT_TRANSLATE_NOOP("columns", "figure then"),
        lambda offer: formats.tonnes(offer.figure_kg),
        86,
        "right",
        QT_TRANSLATE_NOOP("columns", "t"),
        value=lambda offer: _tonnes(offer.figure_kg),
        hint=QT_TRANSLATE_NOOP("columns", "The figure of the broken rule as it would become"),
    ),
    Column(
        "total",
        QT_TRANSLATE_NOOP("columns", "wagon then"),
        lambda offer: formats.tonnes(offer.total_kg),
        94,
        "right",
        QT_TRANSLATE_NOOP("columns", "t"),
        value=lambda offer: _tonnes(offer.total_kg),
    ),
    Column("to", QT_TRANSLATE_NOOP("columns", "to"), lambda offer: offer.destination, 84),
    Column("slot", QT_TRANSLATE_NOOP("columns", "slot"), lambda offer: offer.slot, 104, ink="secondary"),
    Column(
        "dig",
        QT_TRANSLATE_NOOP("columns", "on top"),
        lambda offer: str(offer.above) if offer.above else formats.NONE,
        44,
        "right",
        value=lambda offer: offer.above,
    ),
    Column("judge", QT_TRANSLATE_NOOP("columns", "rules"), _verdict_cell, 124),
)


def _wagon_state(row: FreeWagonRow) -> Shown:
    if not row.boxes:
        return word(row.stage)
    return (
        Part(word(row.stage)),
        Part(translate("columns", "{count} still on it").format(count=row.boxes), "attention"),
    )


FREE_WAGONS: tuple[Column[FreeWagonRow], ...] = (
    Column("wagon", QT_TRANSLATE_NOOP("columns", "wagon"), lambda row: row.number, 96),
    Column("type", QT_TRANSLATE_NOOP("columns", "type"), lambda row: row.wagon_type, 84, ink="secondary"),
    Column(
        "length",
        QT_TRANSLATE_NOOP("columns", "length"),
        lambda row: str(row.length_class_ft),
        72,
        "right",
        QT_TRANSLATE_NOOP("columns", "ft"),
        value=lambda row: row.length_class_ft,
    ),
    Column("track", QT_TRANSLATE_NOOP("columns", "track"), lambda row: row.track or formats.NONE, 60),
    Column("state", QT_TRANSLATE_NOOP("columns", "state"), _wagon_state, 180),
)
