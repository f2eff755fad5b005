"""Turns stacks and boxes into what the drawings show, without a widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from db.queries.yard_stock import StockRow, YardStock
from desktop import formats
from desktop.screens.yard.colours import Key, tag_of
from desktop.screens.yard.filters import StockFilter
from desktop.screens.yard.ground import Ground, Stack, tier_of
from desktop.widgets.bay_side import SideLook, Stood
from desktop.widgets.block_plan import BlockLook, StackLook
from desktop.widgets.box import BoxLook, measures
from desktop.widgets.stack_drawing import Match
from desktop.words import word
from domain.visit import LoadStatus
from domain.yard import Block, Slot

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Light:
    """In which light the yard is seen: the colour key, what is looked for, and now.

    `found` are the visits that are looked for, wherever they stand; None without a search.
    """

    key: Key
    colours: Mapping[str, int | None]
    asked: StockFilter
    now: datetime
    found: frozenset[int] | None = None

    def colour(self, box: StockRow) -> int | None:
        """Return the colour of a box by the key."""
        return self.colours.get(tag_of(self.key, box, self.now))

    def finds(self, box: StockRow) -> bool:
        """Return whether a box is looked for; without a search every one is."""
        return self.found is None or box.visit_id in self.found


def light_of(
    key: Key, colours: Mapping[str, int | None], asked: StockFilter, stock: YardStock, now: datetime
) -> Light:
    """Return the light in which the stock is seen; each box is held against the filter once."""
    found = None
    if asked.is_search:
        found = frozenset(box.visit_id for box in stock.boxes if asked.finds(box, now))
    return Light(key, colours, asked, now, found)


def block_look(ground: Ground, block: Block, light: Light) -> BlockLook:
    """Return a block in plan with its stacks in their light."""
    stacks = ground.stacks.get(block.code, ())
    boxes = ground.in_block(block.code)
    found = sum(light.finds(box) for box in boxes) if light.found is not None else None
    return BlockLook(
        block.code,
        block.bays,
        block.rows,
        block.tiers,
        tuple(stack_look(stack, light) for stack in stacks),
        len(boxes),
        sum(box.teu_hundredths for box in boxes),
        found,
    )


def stack_look(stack: Stack, light: Light) -> StackLook:
    """Return one stack: coloured by the box that is looked for, or else by the one on top."""
    shown, match, note = stack.top, Match.PLAIN, ""
    if light.found is not None:
        found = [box for box in stack.boxes if light.finds(box)]
        match = Match.FOUND if found else Match.PALE
        if found:
            shown = found[-1]
            note = translate("yard", "t{tier}").format(tier=tier_of(shown))
    return StackLook(
        stack.bay,
        stack.row,
        stack.height,
        stack.bays,
        match,
        note,
        _stack_words(stack),
        tag_of(light.key, shown, light.now),
    )


def across(ground: Ground, block: Block, bay: int, light: Light) -> SideLook:
    """Return the view of a bay from its end: one column for each row."""
    stood = [
        Stood(box.position.row, box.position.tier, box_look(box, light))
        for box in ground.in_block(block.code)
        if isinstance(box.position, Slot) and _covers(box, bay)
    ]
    title = translate("yard", "{block}-{bay} across").format(block=block.code, bay=f"{bay:02}")
    # Row 1 stands at the left, as one sees it who looks along the plan from its left end.
    detail = translate("yard", "rows 1–{last}, from the end of bay 01").format(last=block.rows)
    labels = tuple(str(row) for row in range(1, block.rows + 1))
    return SideLook(title, labels, block.tiers, tuple(stood), detail=detail)


def along(ground: Ground, block: Block, row: int, light: Light) -> SideLook:
    """Return the view of a row from its long side: one column for each bay."""
    stood = [
        Stood(
            box.position.bay,
            box.position.tier,
            box_look(box, light, full=True),
            2 if box.length_ft > 20 else 1,
        )
        for box in ground.in_block(block.code)
        if isinstance(box.position, Slot) and box.position.row == row
    ]
    title = translate("yard", "{block}, row {row} along").format(block=block.code, row=row)
    # Bay 01 stands at the left, as in the plan for one who stands below it.
    detail = translate("yard", "bays 01–{last}, from the side of row {row}")
    labels = tuple(f"{bay:02}" for bay in range(1, block.bays + 1))
    said = detail.format(last=f"{block.bays:02}", row=block.rows)
    return SideLook(title, labels, block.tiers, tuple(stood), along=True, detail=said)


def box_look(box: StockRow, light: Light, *, full: bool = False) -> BoxLook:
    """Return one box from the side; `full` adds what it leaves with."""
    length_mm, height_mm, reefer = measures(box.size_type, box.length_ft)
    return BoxLook(
        str(box.visit_id),
        box.number,
        box.size_type,
        box.gross_kg,
        length_mm,
        height_mm,
        light.colour(box),
        empty=box.load_status is LoadStatus.EMPTY,
        reefer=reefer,
        hazard=box.dangerous_class or "",
        hold=word(box.holds[0]) if box.holds else "",
        note=onward_words(box) if full else "",
        pale=not light.finds(box),
    )


def onward_words(box: StockRow) -> str:
    """Return what a box leaves with: `leaves with 2204`; nothing without a plan."""
    if box.onward is None:
        return ""
    return translate("yard", "leaves with {carrier}").format(carrier=box.onward.number)


def _stack_words(stack: Stack) -> str:
    lines = [
        translate("yard", "tier {tier}: {number}").format(
            tier=tier_of(box), number=formats.box_number(box.number)
        )
        for box in reversed(stack.boxes)
    ]
    return ", ".join(lines)


def _covers(box: StockRow, bay: int) -> bool:
    slot = box.position
    return isinstance(slot, Slot) and slot.bay <= bay < slot.bay + (2 if box.length_ft > 20 else 1)


ColourOf = Callable[[StackLook], int | None]


def colour_of_tag(light: Light) -> ColourOf:
    """Return the function by which a plan colours its stacks."""
    return lambda stack: light.colours.get(stack.tag)
