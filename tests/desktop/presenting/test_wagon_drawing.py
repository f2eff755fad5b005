"""A wagon is drawn as the judge counts its boxes, and in a row where no layout takes them."""

from __future__ import annotations

from desktop.presenting.wagon_drawing import placed_look
from domain.layout import LoadedBox, Scope, judge
from tests.desktop.widgets.samples import box, wagon_type


def drawn(*lengths_ft: int):
    boxes = tuple(LoadedBox(str(n), ft, 20_000, position=n) for n, ft in enumerate(lengths_ft, start=1))
    looks = {each.key: box(int(each.key), "22G1" if each.length_ft == 20 else "45G1") for each in boxes}
    return placed_look("w", 1, "94000001", judge(wagon_type("60 ft"), boxes, {Scope.DOMESTIC}), looks, "")


def test_boxes_stand_where_a_layout_has_them() -> None:
    look = drawn(20, 20)
    assert [loaded.position for loaded in look.boxes] == [1, 2]
    first, second = look.boxes
    # Over the bogies, and not side by side.
    assert second.centre_mm - first.centre_mm > first.look.length_mm


def test_boxes_that_fit_nowhere_stand_in_a_row_about_the_middle() -> None:
    look = drawn(40, 40)
    first, second = look.boxes
    assert first.centre_mm == -second.centre_mm < 0
    assert look.free == ()
