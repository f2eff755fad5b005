"""What Arrivals looks like: counters that add up, edges in line, room for what is read on small screens."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from db.queries.visits import inbound_of
from desktop.events.telling import damage
from desktop.screens.arrivals.columns import state_cell, wagon_cell
from domain.damages import Damage, Face, Mark
from domain.holds import HoldKind
from domain.visit import Category, LoadStatus
from hub.operations.announcements import AnnouncedBox, FoundBox
from hub.operations.arrivals import check_in_bulk, mark_missing, take_as_found
from hub.operations.boxes import record_damage
from hub.operations.gate import gate_in_truck
from hub.operations.holds import set_hold
from hub.operations.trucks import AnnouncedTruck
from tests.desktop.screens import sample_train

Key = Qt.Key
OTHER = "TEMU6275401"
NOW_THERE = "09:15"


def test_with_one_missing_and_one_extra_the_counters_give_the_list_again(founded, arrived_id, at_work):
    numbers = [box.number for box in sample_train.boxes()]
    ids = {box.number: box.id for box in founded.read(inbound_of, arrived_id)}
    founded.act(mark_missing, [ids[numbers[0]]])
    founded.act(check_in_bulk, [ids[number] for number in numbers[1:]])
    box = AnnouncedBox(OTHER, "22G1", LoadStatus.LOADED, Category.TRANSIT)
    founded.act(take_as_found, arrived_id, FoundBox(box))
    clerk = at_work()
    said = [clerk.counter(key) for key in ("in", "to_come", "missing", "extra")]
    assert [words.split()[0] for words in said] == ["61", "0", "1", "1"]
    assert said[0] == "61 in of 62 announced"
    clerk.click(clerk.view.counters.button("in"))
    assert clerk.view.boxes.rows.rowCount() == 61


def test_the_table_begins_under_the_scan_line(clerk):
    heading = clerk.view.boxes.heading
    picture = heading.grab().toImage()
    ground = picture.pixelColor(1, 4)
    inked = (
        x
        for x in range(picture.width())
        for y in range(2, picture.height() - 2)
        if picture.pixelColor(x, y) != ground
    )
    begins = heading.mapTo(clerk.desktop.window, QPoint(next(inked), 0)).x()
    line = clerk.view.scan.line
    assert abs(begins - line.mapTo(clerk.desktop.window, QPoint(0, 0)).x()) <= 2


def test_the_card_of_a_box_is_read_whole_on_a_small_screen(founded, arrived_id, at_work):
    clerk = at_work(1366, 768)
    clerk.press(Key.Key_Down)
    card = clerk.view.card
    for label in (label for label in card.findChildren(QLabel) if label.isVisible() and label.text()):
        assert label.width() <= card.width()
        assert label.heightForWidth(label.width()) <= label.height() or not label.wordWrap(), label.text()
        assert label.wordWrap() or label.sizeHint().width() <= label.width(), label.text()
        assert label.objectName()
    spoken = {label.accessibleName() for label in card.findChildren(QLabel)}
    assert {"goods: machine tools", "plate: not known"} <= spoken


def test_a_tall_form_has_the_room_of_the_drawing_on_a_small_screen(founded, arrived_id, at_work):
    clerk = at_work(1366, 768)
    assert clerk.view.consist.isVisible()
    clerk.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not clerk.view.consist.isVisible()
    clerk.press(Key.Key_Escape)
    assert clerk.view.consist.isVisible()


def test_a_missing_box_says_in_the_table_what_is_known_of_it_and_when(founded, arrived_id, at_work):
    box = founded.read(inbound_of, arrived_id)[0]
    founded.act(mark_missing, [box.id], "told Xi'an")
    clerk = at_work()
    clerk.view.boxes.select_key(box.id)
    row = clerk.view.boxes.current_row()
    shown = state_cell(row, clerk.desktop.hub.clock(), ZoneInfo("Asia/Almaty"))
    assert "".join(part.text for part in shown) == f"missing · told Xi'an {NOW_THERE}"


def test_a_hold_stands_before_the_remarks_that_would_push_it_out_of_its_column(founded, arrived_id, at_work):
    box = founded.read(inbound_of, arrived_id)[0]
    founded.act(check_in_bulk, [box.id])
    founded.act(record_damage, box.id, [Mark(Damage.LEAKING, Face.LEFT)])
    founded.act(set_hold, [box.id], HoldKind.CUSTOMS, "inspection")
    clerk = at_work()
    clerk.view.boxes.select_key(box.id)
    row = clerk.view.boxes.current_row()
    shown = state_cell(row, clerk.desktop.hub.clock(), ZoneInfo("Asia/Almaty"))
    chips = [place for place, part in enumerate(shown) if part.shape == "chip"]
    assert chips[0] == 1
    assert shown[-1].text == f"· {damage(row.damages[0])}"


def test_the_name_of_the_list_gives_way_to_what_the_train_itself_tells(founded, arrived_id, at_work):
    clerk = at_work(1366, 768)
    head = clerk.view.head
    assert head.source.text() == f"list {sample_train.LIST.name}"
    assert not head.source.isVisible()
    clerk.desktop.window.resize(1920, 1080)
    clerk.settle()
    assert head.source.isVisible()
    assert head.details.shown == head.details.text()


def test_a_truck_shows_what_is_its_own_and_one_word_for_its_leaving(founded, arrived_id, at_work):
    boxes = founded.read(inbound_of, arrived_id)
    founded.act(check_in_bulk, [boxes[0].id])
    brings = AnnouncedBox(OTHER, "45G1", LoadStatus.LOADED, Category.EXPORT)
    truck = AnnouncedTruck("H118MT02", delivers=(brings,), collects=(boxes[0].id,))
    carrier_id = founded.act(gate_in_truck, truck).result.carrier_id
    clerk = at_work()
    clerk.screen.choose(carrier_id)
    clerk.settle()
    assert clerk.view.head.title.text() == "H 118 MT 02"
    assert clerk.view.boxes.heading.caption(0) == "the truck"
    rows = clerk.screen._sight.sheet
    assert [wagon_cell(row) for row in (*rows.boxes, *rows.fetched)] == ["delivers", "collects"]
    (fetched,) = rows.fetched
    cell = state_cell(fetched, clerk.desktop.hub.clock(), ZoneInfo("Asia/Almaty"))
    assert cell[0].text == "stands in Trackside"
    assert clerk.counter("to_load") == "1 to load"
    assert "Gate out" in clerk.view.keys.button("arrivals.finish").text()
    clerk.screen.choose(arrived_id)
    clerk.settle()
    assert clerk.view.boxes.heading.caption(0) == "wagon"
    assert "Finish" in clerk.view.keys.button("arrivals.finish").text()
