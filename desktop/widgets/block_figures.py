"""How full a block is, written beside it: the share of its TEU, its boxes, and what a search found there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop import formats
from desktop.style import CAPTION, DATA, HEADING, tokens
from desktop.widgets.box import Tone
from desktop.widgets.lettering import write
from desktop.widgets.plan_scale import HEAD, PlanScale

if TYPE_CHECKING:
    from desktop.widgets.block_plan import BlockLook

translate = QCoreApplication.translate
FULL_PERCENT, OVERFULL_PERCENT = 80, 85
"""Of a block's TEU: from the one on it asks for attention, over the other it chokes."""
_GAP = 16


def occupancy_tone(percent: int) -> Tone:
    """Return how loud an occupancy is: 80 to 85 % of the TEU is where a yard's lifts turn into restows."""
    if percent > OVERFULL_PERCENT:
        return Tone.STOP
    return Tone.ATTENTION if percent >= FULL_PERCENT else Tone.NORMAL


def paint_figures(painter: QPainter, block: BlockLook, left: float, scale: PlanScale) -> None:
    """Paint the figures of a block at the right of `left`; where there is little room, without its TEU."""
    t, room = tokens(), scale.summary - _GAP
    bar = min(100, room - 4)
    share = block.teu_hundredths / (100 * block.capacity_teu)
    percent = translate("BlockPlan", "{percent} %").format(percent=round(share * 100))
    tone = occupancy_tone(round(share * 100))
    ink, full = (t.color(tone.value),) * 2 if tone else (t.text, t.deck)
    write(painter, QRectF(left, HEAD, room, 20), percent, ink, HEADING, bold=True)
    painter.fillRect(QRectF(left, HEAD + 25, bar, 4), t.track)
    painter.fillRect(QRectF(left, HEAD + 25, bar * min(1.0, share), 4), full)
    painter.fillRect(QRectF(left + bar * FULL_PERCENT / 100, HEAD + 23, 1, 8), t.secondary)
    for number, line in enumerate(_lines(block, scale)):
        write(painter, QRectF(left, HEAD + 31 + 15 * number, room, 16), line, t.secondary, CAPTION)
    if block.found is not None:
        found = translate("BlockPlan", "{count} found").format(count=formats.whole(block.found))
        color: QColor = t.text if block.found else t.disabled
        px, top = (CAPTION, 47) if scale.is_short else (DATA, 62)
        write(painter, QRectF(left, HEAD + top, room, 16), found, color, px, bold=block.found > 0)


def _lines(block: BlockLook, scale: PlanScale) -> tuple[str, ...]:
    n = block.boxes
    one, many = translate("BlockPlan", "%Ln box", "", n), translate("BlockPlan", "%Ln boxes", "", n)
    teu = translate("BlockPlan", "{teu} of {capacity} TEU").format(
        teu=formats.teu(block.teu_hundredths), capacity=formats.whole(block.capacity_teu)
    )
    boxes = one if n == 1 else many
    return (boxes,) if scale.is_short else (boxes, teu)
