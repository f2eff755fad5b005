"""A block in plan is drawn as wide as there is room, to scale where that is enough."""

from __future__ import annotations

import pytest

from desktop.widgets.block_plan import BlockLook, BlockPlan
from desktop.widgets.plan_scale import FULL, PX_PER_M, fitting
from tests.desktop.widgets.pictures import painted

BAYS = 30


@pytest.mark.parametrize("room", [900, 1000, 1200, 1366])
def test_a_block_is_seen_whole_from_the_smallest_screen_on(qtbot, room):
    plan = BlockPlan()
    qtbot.addWidget(plan)
    plan.set_block(BlockLook("A", BAYS, 5, 4))
    plan.set_scale(fitting(room, BAYS))
    assert plan.width() <= room + 1
    assert plan.cell_rect(BAYS, 5).right() < plan.width()
    assert plan.cell_at(plan.cell_rect(BAYS, 5).center()) == (BAYS, 5)


def test_where_there_is_room_it_is_to_scale():
    assert fitting(2_000, BAYS) == FULL
    assert FULL.along == FULL.across == PX_PER_M


def test_it_stays_readable_where_there_is_none():
    small = fitting(300, BAYS)
    assert small.bay > 20
    assert small.box_deep >= 12


def test_the_figures_fit_beside_a_block_drawn_small(qtbot):
    plan = BlockPlan()
    qtbot.addWidget(plan)
    plan.set_block(BlockLook("A", BAYS, 5, 4, boxes=137, teu_hundredths=24_600, found=3))
    plan.set_scale(fitting(900, BAYS))
    picture = painted(plan)
    ground = picture.pixelColor(picture.width() - 1, 2)
    edge = {picture.pixelColor(picture.width() - 1, y).name() for y in range(picture.height())}
    assert edge == {ground.name()}, "something is cut at the right edge"
