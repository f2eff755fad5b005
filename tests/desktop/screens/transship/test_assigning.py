"""Boxes are planned, refused with their rule, mended, spread, swapped and taken off, by keys in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_plans_the_selection_for_the_marked_wagon_and_the_toast_undoes_it(three):
    builder, train, (head, middle, _), _ = three
    builder.show()
    first, second = builder.wagons(train)
    builder.mark(2)

    builder.select(head, middle)
    builder.press(KEY.Key_A)

    assert {visit: wagon for visit, (wagon, _) in builder.plans(train).items()} == {
        head: second,
        middle: second,
    }
    assert builder.screen.view.waiting.table.rows.rowCount() == 2
    builder.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert builder.plans(train) == {}
    assert first != second
