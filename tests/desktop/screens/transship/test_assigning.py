"""Boxes are planned, refused with their rule, mended, spread, swapped, taken off: by keys in the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from db.queries.visits import visit
from desktop.widgets.box_mime import box_keys
from domain.visit import Plan
from hub.operations import dispatch, transshipment
from hub.operations.planned_trains import Placement
from hub.operations.train_load import train_load

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def planned(builder, train):
    """The positions of the boxes planned for a train."""
    return {visit_id: at for visit_id, (_, at) in builder.plans(train).items()}


def refused(builder, train, boxes):
    """Plans three boxes whose ends differ too much, which the judge refuses."""
    builder.show()
    builder.mark(1)
    builder.select(*boxes)
    builder.press(KEY.Key_A)
    return builder.wagons(train)[0]


def test_a_plans_the_selection_for_the_marked_wagon_and_the_toast_undoes_it(three):
    builder, train, (head, middle, _), _ = three
    builder.show()
    _, second = builder.wagons(train)
    builder.mark(2)

    builder.select(head, middle)
    builder.press(KEY.Key_A)

    assert {wagon for wagon, _ in builder.plans(train).values()} == {second}
    assert builder.screen.view.waiting.table.rows.rowCount() == 2
    assert "2 boxes assigned" in builder.screen.view.keys.toast.accessibleName()
    builder.press(KEY.Key_Z, CTRL)
    assert builder.plans(train) == {}


def test_what_is_selected_is_not_planned_while_a_form_stands_in_place_of_the_list(three):
    builder, _train, (head, _, _), _ = three
    builder.show()
    builder.mark(1)
    builder.select(head)
    assign = builder.screen.view.keys.button("transship.assign")
    assert assign.isEnabled()

    builder.press(KEY.Key_N)
    assert not assign.isEnabled()
    builder.press(KEY.Key_Escape, on=builder.screen.view.plan.form)
    assert assign.isEnabled()


def test_a_position_that_is_marked_and_free_is_the_one_planned(three):
    builder, train, (head, _, _), _ = three
    builder.show()
    builder.mark(1, position=3)
    builder.select(head)
    builder.press(KEY.Key_A)
    assert planned(builder, train) == {head: 3}


def test_a_refused_plan_is_drawn_with_its_rule_and_plans_nothing(three):
    builder, train, boxes, _ = three
    refused(builder, train, boxes)

    assert builder.plans(train) == {}
    assert "7.6 t, at most 6.0 t" in builder.text("transshipRefusal")
    assert builder.text("transshipStatus") == "refused, not planned: W3"
    rule = builder.screen.view.judge.rules.rows[0]
    assert (rule.mark, rule.name, rule.figure, rule.limit) == ("✗", "W3", "7.6 t", "at most 6.0 t")
    assert builder.screen.view.train.view.accessibleDescription().count("not legal: W3") == 1


def test_the_answer_names_the_rule_that_refused_the_plan_until_it_is_left(three):
    builder, _, boxes, _ = three
    builder.show()
    builder.select(*boxes)
    builder.press(Qt.Key.Key_A)
    why = builder.screen.view.why

    def layout() -> tuple[str, str]:
        (row,) = [row for row in why.rows.rows if row.name == "Layout"]
        return row.mark, row.words

    assert layout()[0] == "✗"
    assert "(W3)" in layout()[1]
    assert "on wagon 01 of" in why.about.accessibleName()
    assert why.conclusion.text() == (
        "Cannot be assigned so. Take what mends the wagon, or choose another wagon."
    )
    builder.press(Qt.Key.Key_Escape)
    assert layout()[0] == "!"
    assert "no wagon" in layout()[1]


def test_the_exchange_offered_is_carried_out_by_m_in_one_act_that_can_be_undone(three):
    builder, train, boxes, spare = three
    wagon = refused(builder, train, boxes)
    offers = builder.screen.view.judge.offers
    assert [offer.on_id for offer in offers.rows.source.rows] == [spare]
    assert "11.2–18.0 t" in builder.text("transshipRemedy")
    row = next(box for box in builder.screen.view.waiting.table.rows.source.rows if box.key == spare)
    assert row.mends == "01"

    builder.press(KEY.Key_M)

    assert builder.desktop.read(train_load, train).verdict(wagon).legal
    assert planned(builder, train) == {boxes[0]: 1, boxes[1]: 2, spare: 3}
    assert builder.text("transshipRefusal") == ""
    builder.press(KEY.Key_Z, CTRL)
    assert builder.plans(train) == {}


def test_enter_on_the_list_takes_the_mend_of_what_was_just_refused(three):
    builder, train, boxes, spare = three
    refused(builder, train, boxes)
    builder.press(KEY.Key_Return, on=builder.screen.view.waiting.table)
    assert spare in builder.plans(train)


def test_escape_leaves_a_refused_plan(three):
    builder, train, boxes, _ = three
    refused(builder, train, boxes)
    builder.press(KEY.Key_Escape)
    assert builder.text("transshipRefusal") == ""
    assert builder.text("transshipStatus") == "free"


def test_a_legal_order_with_boxes_planned_before_is_taken_by_m(builder):
    heavy, light, third = builder.work.here(24.1, 14, 15)
    train, (wagon,) = builder.work.train("13-470")
    builder.work.assign(train, (heavy, wagon, 1), (light, wagon, 2))
    builder.show()
    builder.mark(1)
    builder.select(third)
    builder.press(KEY.Key_A)
    assert builder.screen.view.judge.mend.text() == "Take this order"
    builder.press(KEY.Key_M)
    assert planned(builder, train)[heavy] == 2
    assert len(builder.plans(train)) == 3


def test_an_approved_scheme_lets_the_refused_plan_through(three):
    builder, train, boxes, _ = three
    refused(builder, train, boxes)
    builder.press(KEY.Key_S)
    line = builder.desktop.child(QLineEdit, "scheme.scheme")
    line.setText("44-2")
    builder.press(KEY.Key_Return, on=line)
    assert len(builder.plans(train)) == 3
    assert builder.text("transshipStatus") == "by approved scheme 44-2: W3"


def test_shift_a_spreads_the_selection_and_says_who_is_left_out(builder):
    boxes = builder.work.here(20, 20, 20, 15)
    train, _ = builder.work.train("13-470")
    builder.show()
    builder.select(*boxes)
    builder.press(KEY.Key_A, SHIFT)
    assert 2 <= len(builder.plans(train)) <= 3
    assert "left out" in builder.text("transshipNote")


def test_u_takes_the_marked_box_off_and_the_whole_wagon_where_none_is_marked(three):
    builder, train, (head, middle, tail), _ = three
    first, second = builder.wagons(train)
    builder.work.assign(train, (head, first, 1), (middle, second, 1), (tail, second, 2))
    builder.show()
    builder.mark(1, position=1)
    builder.press(KEY.Key_U)
    assert set(builder.plans(train)) == {middle, tail}
    builder.mark(2)
    builder.press(KEY.Key_U)
    assert builder.plans(train) == {}
    assert builder.desktop.read(visit, head).plan is Plan.NOTHING


def test_what_is_loaded_is_not_taken_off_the_plan_here(three):
    builder, train, (head, _, _), _ = three
    first, _ = builder.wagons(train)
    builder.work.assign(train, (head, first, 1))
    builder.desktop.act(dispatch.load_bulk, train, [head])
    builder.show()
    builder.mark(1, position=1)
    builder.press(KEY.Key_U)
    assert set(builder.plans(train)) == {head}
    assert "loaded" in builder.desktop.child(QWidget, "key.transship.take_off").toolTip()


def test_x_lets_two_boxes_change_places(three):
    builder, train, (head, middle, _), _ = three
    first, second = builder.wagons(train)
    builder.work.assign(train, (head, first, 1), (middle, second, 2))
    builder.show()
    builder.mark(1, position=1)
    builder.press(KEY.Key_X)
    assert "change places" in builder.text("transshipNote")
    builder.mark(2, position=2)
    builder.press(KEY.Key_X)
    assert builder.plans(train) == {head: (second, 2), middle: (first, 1)}
    assert builder.text("transshipNote") == ""


def test_x_moves_a_box_to_a_free_place(three):
    builder, train, (head, _, _), _ = three
    first, second = builder.wagons(train)
    builder.work.assign(train, (head, first, 1))
    builder.show()
    builder.mark(1, position=1)
    builder.press(KEY.Key_X)
    builder.mark(2, position=3)
    builder.press(KEY.Key_X)
    assert builder.plans(train) == {head: (second, 3)}


def test_boxes_dragged_onto_a_wagon_are_planned_for_it(three):
    builder, train, (head, middle, _), _ = three
    builder.show()
    _, second = builder.wagons(train)
    builder.select(head, middle)
    mime = builder.screen.view.waiting.table.dragged()
    assert box_keys(mime) == (str(head), str(middle))
    view = builder.screen.view.train.view
    frame = view.frame(1)
    drop = QDropEvent(
        QPointF(frame.bounds().center().x(), frame.rail_y + 8),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(drop)
    builder.settle()
    assert {wagon for wagon, _ in builder.plans(train).values()} == {second}


def test_r_rolls_a_box_over_to_another_train(three):
    builder, train, (head, _, _), _ = three
    first, _ = builder.wagons(train)
    later, _ = builder.work.train("13-470")
    builder.work.assign(train, (head, first, 1))
    builder.show()
    builder.mark(1, position=1)
    builder.press(KEY.Key_R)
    builder.press(KEY.Key_Return, on=builder.screen.view.why.form)
    assert builder.plans(later) == {head: (None, None)}


def test_another_workstations_plan_is_seen_and_the_selection_stays(three):
    builder, train, (head, middle, tail), _ = three
    builder.show()
    first, _ = builder.wagons(train)
    builder.select(tail)
    builder.desktop.act(transshipment.assign, train, [Placement(head, first, 1)])
    builder.press(KEY.Key_F5)
    assert [box.key for box in builder.screen.view.waiting.table.selected_rows()] == [tail]
    assert builder.screen.view.waiting.table.rows.source.find({head, middle}).keys() == {middle}
