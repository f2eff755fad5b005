"""Blocks in plan and bays from the side are to scale and walked by arrows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop import style
from desktop.style import tokens
from desktop.widgets.bay_side import BaySide, SideLook, Stood
from desktop.widgets.block_plan import BlockLook, BlockPlan, StackLook
from desktop.widgets.stack_drawing import Match, paint_stack, stack_color
from tests.desktop.widgets.pictures import colors, painted
from tests.desktop.widgets.samples import box

STACKS = (
    StackLook(1, 1, 3, words="3 boxes", tag="2204"),
    StackLook(2, 1, 1, words="1 box", tag="2208"),
    StackLook(3, 1, 4, bays=2, words="4 boxes", tag="2204", match=Match.FOUND, note="t2"),
    StackLook(1, 2, 2, bays=2, match=Match.PALE),
)


@pytest.fixture
def plan(shown):
    made = BlockPlan()
    made.set_block(BlockLook("B", 6, 3, 4, STACKS, boxes=10, teu_hundredths=1_600, found=1))
    return shown(made)


@pytest.fixture
def side(shown):
    boxes = (
        *(Stood(1, tier, box(tier, "45G1", fill=1)) for tier in (1, 2)),
        Stood(2, 1, box(11, "42G1")),
        Stood(2, 2, box(12, "45G1")),
    )
    made = BaySide()
    made.set_view(SideLook("B-13 across", ("1", "2", "3"), 4, boxes))
    return shown(made)


def test_cells_are_to_scale(plan):
    first, double = plan.cell_rect(1, 1), plan.cell_rect(1, 2, 2)
    assert first.width() == pytest.approx(6.058 * 6.7, abs=1)
    assert double.width() == pytest.approx(12.5 * 6.7, abs=2)
    assert first.height() == pytest.approx(2.438 * 6.7, abs=1)


def test_a_stack_that_was_drawn_before_is_drawn_anew_in_another_theme(plan):
    # The corner of a pale stack, away from its edge and its figure.
    at = (plan.cell_rect(1, 2, 2).bottomRight() - QPointF(4, 4)).toPoint()
    seen = set()
    for tokens_in_force in (style.LIGHT, style.DARK, style.LIGHT):
        style.theme.tokens = tokens_in_force
        for colour in (0, 1):
            plan.set_colour_key(lambda _stack, colour=colour: colour)
            seen.add(painted(plan).pixelColor(at).name())
            assert painted(plan).pixelColor(at).name() == stack_color(colour, Match.PALE).name()
    assert len(seen) == 4


def test_a_copied_stack_is_what_is_drawn_between_pixels_too(qapp):
    def drawn(ratio: float) -> QImage:
        image = QImage(round(60 * ratio), round(20 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        paint_stack(painter, QRectF(4, 2, 40, 16), 3, Match.FOUND, 4, "t2")
        painter.end()
        return image

    fill = stack_color(3, Match.FOUND)
    for ratio in (1.0, 1.5, 2.0):
        assert drawn(ratio).pixelColor(round(8 * ratio), round(14 * ratio)) == fill


def test_every_cell_is_hit_where_it_is_drawn(plan):
    for bay in range(1, 7):
        for row in range(1, 4):
            assert plan.cell_at(plan.cell_rect(bay, row).center()) == (bay, row)
    assert plan.cell_at(QPointF(2, 2)) is None


def test_arrows_walk_over_stacks_and_free_cells(plan, qtbot):
    told = []
    plan.chosen.connect(lambda *cell: told.append(cell))
    for _ in range(5):
        qtbot.keyClick(plan, Qt.Key.Key_Right)
    # The third stack stands over two bays and is one step.
    assert told == [("B", 1, 1), ("B", 2, 1), ("B", 3, 1), ("B", 5, 1), ("B", 6, 1)]
    qtbot.keyClick(plan, Qt.Key.Key_Down)
    assert plan.chosen_cell == (6, 2)


def test_an_arrow_over_the_edge_asks_for_the_next_block(plan, qtbot):
    plan.choose(1, 3)
    with qtbot.waitSignal(plan.left_block) as told:
        qtbot.keyClick(plan, Qt.Key.Key_Down)
    assert told.args == [1]
    assert plan.chosen_cell == (1, 3)


def test_a_click_on_either_half_of_a_40_chooses_it(plan, qtbot):
    with qtbot.waitSignal(plan.chosen) as told:
        point = plan.cell_rect(4, 1).center().toPoint()
        qtbot.mouseClick(plan, Qt.MouseButton.LeftButton, pos=point)
    assert told.args == ["B", 3, 1]


def test_the_words_of_a_cell(plan):
    plan.choose(3, 1)
    assert plan.accessibleDescription() == "bay 03, row 1: 4 boxes, found"
    plan.choose(6, 3)
    assert plan.accessibleDescription() == "bay 06, row 3: free"
    plan.choose(9, 9)
    assert plan.accessibleDescription() == "no stack chosen"


def test_the_colour_key_colours_and_what_is_not_found_is_pale(plan):
    t = tokens()
    plan.set_colour_key(lambda stack: 1 if stack.tag == "2204" else None)
    found = colors(painted(plan).copy(plan.cell_rect(3, 1, 2).toRect()))
    assert t.group(1).name().upper() in found
    assert len({stack_color(1, match).name() for match in Match}) == 3


def test_boxes_stand_on_each_other_at_their_real_heights(side):
    lower, upper = side.box_rect(Stood(2, 1, box(11, "42G1"))), side.box_rect(Stood(2, 2, box(12, "45G1")))
    assert lower.height() == pytest.approx(2.591 * 24)
    assert upper.bottom() == pytest.approx(lower.top())
    assert upper.width() == pytest.approx(2.438 * 24)


def test_arrows_walk_up_to_the_free_place_on_top(side, qtbot):
    told = []
    side.chosen.connect(lambda *spot: told.append(spot))
    for key in ("Right", "Up", "Up", "Up", "Right", "PageDown"):
        qtbot.keyClick(side, getattr(Qt.Key, f"Key_{key}"))
    assert told == [(1, 1, "v1"), (1, 2, "v2"), (1, 3, ""), (1, 3, ""), (2, 3, ""), (2, 2, "v12")]
    assert side.accessibleDescription().startswith("2, tier 2: ")


def test_a_click_finds_boxes_and_the_place_above_them(side, qtbot):
    with qtbot.waitSignal(side.chosen) as told:
        point = side.free_rect(3, 1).center().toPoint()
        qtbot.mouseClick(side, Qt.MouseButton.LeftButton, pos=point)
    assert told.args == [3, 1, ""]
    assert not painted(side).isNull()
    assert side.spot_at(side.box_rect(Stood(1, 2, box(2, "45G1"))).center()) == (1, 2)


def test_a_40_seen_along_stands_over_two_bays(shown, qtbot):
    long = Stood(2, 1, box(5, "45G1", note="leaves with 2204"), columns=2)
    side = BaySide()
    side.set_view(
        SideLook("Row 3 along", ("12", "13", "14", "15"), 4, (Stood(1, 1, box(4)), long), along=True)
    )
    shown(side)
    assert side.box_rect(long).width() == pytest.approx(12.192 * 24)
    side.choose(2, 1)
    qtbot.keyClick(side, Qt.Key.Key_Right)
    assert side.chosen_spot == (4, 1)
