"""What stands on Transshipment before anything is done, and why a box cannot leave."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit

from db.queries.carriers import carrier, outbound_wagons
from db.queries.holds import holds_of
from db.queries.transshipment import outbound_trains
from db.queries.visits import visit
from desktop.screen import Link
from domain.holds import HoldKind
from domain.visit import CustomsStatus
from hub.operations.holds import set_hold
from tests.hub.operations.outbound import DEPARTS, box_number

KEY = Qt.Key


def why(builder):
    """The rows of the answer by their name; the first of each."""
    rows = builder.screen.view.why.rows.rows
    return {row.name: row for row in reversed(rows)}


def test_an_empty_hub_says_what_to_do_first(builder):
    builder.show()
    view = builder.screen.view
    assert "Take boxes in" in view.waiting.table.note.label.text()
    assert "Plan one" in view.no_train.sentence.text()
    assert view.no_train.button.isVisible()


def test_a_train_without_wagons_asks_for_them(builder):
    builder.work.train()
    builder.show()
    assert "no wagons" in builder.screen.view.no_wagon.sentence.text()


def test_a_filter_that_lets_nothing_through_offers_all(three):
    builder, *_ = three
    builder.show()
    builder.press(KEY.Key_F)
    line = builder.desktop.child(QLineEdit, "transshipFilter")
    assert line.hasFocus()
    line.setText("no such box")
    view = builder.screen.view
    assert view.waiting.table.rows.rowCount() == 0
    view.waiting.table.note.button.click()
    assert view.waiting.table.rows.rowCount() == 4


def test_the_list_is_counted_and_so_is_what_is_marked(three):
    builder, _, (head, middle, _), _ = three
    builder.show()
    assert builder.text("transshipCounts") == "4 boxes · 4 TEU · 63 t gross"
    builder.select(head, middle)
    assert builder.text("transshipMarked") == "2 marked · 41.3 t"


def test_the_order_is_kept_for_the_next_time(three):
    builder, _, (head, middle, tail), spare = three
    builder.show()
    combo = builder.desktop.child(QComboBox, "transshipOrder")
    combo.setCurrentIndex(combo.findData("heaviest"))
    combo.activated.emit(combo.currentIndex())
    rows = builder.screen.view.waiting.table.rows.source.rows
    assert [box.key for box in rows] == [middle, head, spare, tail]
    assert "heaviest" in builder.desktop.settings.text("transship/filter")


def test_the_figures_of_the_head_stand_against_their_limits(builder):
    boxes = builder.work.here(20, 15)
    train, (wagon,) = builder.work.train("13-470", section="TITR")
    builder.work.assign(train, (boxes[0], wagon, 1), (boxes[1], None, None))
    builder.desktop.act(set_hold, [boxes[0]], HoldKind.SEAL, "differs")
    builder.show()
    figures = {each.key: each for each in builder.screen.view.train.figures.figures}
    assert (figures["T5"].value, figures["T5"].limit) == ("2", "/ 3")
    assert (figures["T3"].value, figures["T3"].limit) == ("35", "/ 1,300")
    assert (figures["released"].value, figures["released"].limit) == ("1", "/ 2")
    assert figures["released"].left == "1 not: seal"
    assert box_number(102)[:4] in builder.text("transshipUnplaced")


def test_why_a_box_cannot_leave_and_the_hold_released_from_there(three):
    builder, _, (head, _, _), _ = three
    builder.desktop.act(set_hold, [head], HoldKind.CUSTOMS, "inspection of the cargo")
    builder.show()
    builder.select(head)
    row = why(builder)["Customs"]
    assert (row.mark, row.act_keys) == ("✗", "H")
    assert "inspection of the cargo" in row.words
    assert "customs desk" in row.small
    assert builder.text("transshipReasons") == "1 reason"
    assert "assigned now" in builder.text("transshipConclusion")

    builder.press(KEY.Key_H)
    proof = builder.desktop.child(QLineEdit, "release.reason")
    proof.setText("paper 17")
    builder.press(KEY.Key_Return, on=proof)

    assert builder.desktop.read(holds_of, head) == ()
    assert why(builder)["Customs"].mark == "✓"
    assert builder.screen.view.waiting.table.hasFocus()


def test_customs_are_entered_from_the_row_that_asks_for_them(builder):
    (box,) = builder.work.here(15, customs_status=CustomsStatus.TRANSIT_OPEN)
    builder.work.train("13-470")
    builder.show()
    builder.select(box)
    rows = builder.screen.view.why.rows
    number = next(n for n, row in enumerate(rows.rows) if row.act_keys == "C")
    builder.desktop.qtbot.mouseClick(
        rows, Qt.MouseButton.LeftButton, pos=rows.link_rect(number).center().toPoint()
    )
    builder.settle()
    status = builder.desktop.child(QComboBox, "customs.status")
    status.setCurrentIndex(status.findData(CustomsStatus.RELEASED.value))
    builder.press(KEY.Key_Return, on=builder.screen.view.why.form)
    assert builder.desktop.read(visit, box).customs_status is CustomsStatus.RELEASED
    assert why(builder)["Customs"].mark == "✓"


def test_a_train_is_planned_by_form_with_wagons_of_the_terminal_and_typed_ones(builder):
    train, (wagon,) = builder.work.train("13-470")
    builder.show()
    builder.press(KEY.Key_W)
    builder.desktop.child(QPlainTextEdit, "setWagons.wagons").setPlainText("")
    builder.press(KEY.Key_Return, on=builder.screen.view.plan.form)
    assert builder.desktop.read(outbound_wagons, train) == ()

    builder.press(KEY.Key_N)
    number = builder.desktop.child(QLineEdit, "planTrain.number")
    assert number.hasFocus()
    number.setText("2299")
    builder.desktop.child(QLineEdit, "planTrain.departs").setText("04:20")
    builder.desktop.child(QLineEdit, "planTrain.cut_off").setText("02:30")
    table = builder.screen.view.plan.table
    table.select_number(0)
    builder.press(KEY.Key_Return, on=table)
    note = builder.desktop.child(QPlainTextEdit, "planTrain.wagons")
    builder.press(KEY.Key_Return, on=number)

    made = next(row for row in builder.desktop.read(outbound_trains) if row.number == "2299")
    assert note.toPlainText()
    assert made.wagons == 1
    assert [each.id for each in builder.desktop.read(outbound_wagons, made.carrier_id)] == [wagon]
    facts = builder.desktop.read(carrier, made.carrier_id)
    assert facts.planned_at - facts.cut_off_at == timedelta(hours=1, minutes=50)
    assert builder.screen.state.carrier_id == made.carrier_id
    assert not builder.screen.view.planning


def test_what_the_form_cannot_read_is_said_at_its_field(builder):
    builder.show()
    builder.press(KEY.Key_N)
    builder.desktop.child(QLineEdit, "planTrain.number").setText("2299")
    departs = builder.desktop.child(QLineEdit, "planTrain.departs")
    departs.setText("soon")
    builder.press(KEY.Key_Return, on=departs)
    assert "no time" in builder.desktop.child(QLabel, "planTrain.departs.refusal").text()
    assert builder.desktop.read(outbound_trains) == ()
    builder.press(KEY.Key_Escape, on=departs)
    assert not builder.screen.view.planning


def test_trains_are_gone_through_by_keys_and_the_last_one_is_kept(builder):
    first, _ = builder.work.train("13-470")
    second, _ = builder.work.train("13-470", departs=DEPARTS + timedelta(hours=9))
    builder.show()
    assert builder.screen.state.carrier_id == first
    builder.press(KEY.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert builder.screen.state.carrier_id == second
    assert builder.desktop.settings.text("transship/train") == str(second)


def test_a_scan_and_a_link_mark_a_box_in_the_list_or_on_the_train(three):
    builder, train, (head, middle, _), _ = three
    first, second = builder.wagons(train)
    builder.work.assign(train, (head, second, 1))
    screen = builder.show()
    assert screen.scanned(box_number(102)[-4:])
    assert [box.key for box in screen.view.waiting.table.selected_rows()] == [middle]
    screen.show_link(Link("transship", "visit", head))
    builder.settle()
    assert (screen.state.wagon_id, screen.state.box_id) == (second, head)
    assert not screen.scanned("0000")
    assert first != second


def test_it_fits_the_smallest_screen_in_both_orders_of_opening(three):
    builder, *_ = three
    builder.show(1366, 768)
    assert builder.desktop.window.width() == 1366
    assert builder.desktop.window.height() == 768


def test_loading_is_gone_to_only_when_every_wagon_is_legal(three):
    builder, train, boxes, _ = three
    wagon = builder.wagons(train)[0]
    builder.show()
    actions = builder.desktop.window.keys._actions
    assert actions.blocked("transship.loading") == "nothing is assigned yet"
    placed = [(box, wagon, n) for n, box in enumerate(boxes, start=1)]
    builder.work.assign(train, *placed, approved_scheme="44-2")
    builder.press(KEY.Key_F5)
    assert actions.blocked("transship.loading") == ""
