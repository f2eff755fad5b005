"""What a scan on Arrivals leads to: a miss is worded and forgotten, and what others do is shown there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from domain.visit import Where
from hub.operations import gate
from hub.operations.dispatch import load
from hub.operations.gate import gate_in_truck
from hub.operations.trucks import AnnouncedTruck
from tests.desktop.screens import sample_train
from tests.desktop.screens.faults import locked, next_act_fails, tones
from tests.hub.operations.outbound import Outbound


def test_a_miss_is_forgotten_with_the_train_that_it_was_worded_for(founded, arrived_id, at_work):
    truck = founded.act(gate_in_truck, AnnouncedTruck("A 204 KC 05")).result.carrier_id
    clerk = at_work()
    clerk.scan("TEMU 627540 9")
    assert clerk.view.scan.pane.shows_offers
    clerk.screen.choose(truck)
    clerk.settle()
    assert not clerk.view.scan.pane.shows_offers
    assert (clerk.view.scan.line.text(), clerk.view.scan.line.error) == ("", "")


def test_a_box_that_is_planned_for_a_train_is_loaded_on_dispatch(desktop, arrived_id, at_work):
    work = Outbound(desktop.hub)
    other, planned, loose = work.here(20.0, 20.0, 20.0)
    train_id, wagons = work.train("13-470", "13-470")
    work.assign(train_id, (other, wagons[0], 1), (planned, wagons[1], 2), (loose, None, None))
    clerk = at_work()
    clerk.screen.choose(arrived_id)
    clerk.settle()

    clerk.scan(work.visit(loose).number)
    assert f"planned for {work.trains}, leaves 26 Nov 05:00 load it on Dispatch" in clerk.answers
    clerk.scan(work.visit(planned).number)
    assert clerk.view.scan.line.error == "It is here already"
    assert f"planned for {work.trains}, wagon 02, leaves 26 Nov 05:00 load it on Dispatch" in clerk.answers
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Return)

    shown = desktop.window.screen_of("dispatch")
    clerk.until(lambda: shown.state.row is not None and shown.state.row.key == planned)
    assert (desktop.window.focusWidget(), shown.state.carrier_id) == (shown.view.boxes, train_id)
    assert work.visit(planned).where_is is Where.ON_TERMINAL
    assert (clerk.view.scan.line.text(), clerk.view.scan.pane.shows_offers) == ("", False)


def test_a_box_that_waits_for_a_truck_says_for_which_and_shows_it(desktop, arrived_id, at_work):
    work = Outbound(desktop.hub)
    (box,) = work.here(20.0)
    desktop.act(gate.announce_truck, AnnouncedTruck("K 771 AB 02", collects=(box,)))
    clerk = at_work()
    clerk.screen.choose(arrived_id)
    clerk.settle()

    clerk.scan(work.visit(box).number)
    assert clerk.view.scan.line.error == "It is here already"
    assert "waits for K 771 AB 02, which is to fetch it and is not here yet" in clerk.answers
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Return)

    clerk.until(lambda: clerk.view.head.title.text().startswith("K 771 AB 02"))
    assert not clerk.view.scan.pane.shows_offers


def test_a_box_that_is_loaded_says_on_what(desktop, arrived_id, at_work):
    work = Outbound(desktop.hub)
    (box,) = work.here(20.0)
    train_id, wagons = work.train("13-470")
    work.assign(train_id, (box, wagons[0], 1))
    desktop.act(load, box, train_id)
    clerk = at_work()

    clerk.scan(work.visit(box).number)

    assert f"loaded on {work.trains}: cannot arrive again" in clerk.answers


def test_a_fault_ends_one_scan_and_the_next_is_worked(desktop, arrived_id, at_work, monkeypatch):
    clerk, heard = at_work(), tones(monkeypatch)
    clerk.screen.choose(arrived_id)
    clerk.settle()
    one, two = (box.number for box in sample_train.boxes()[3:5])
    next_act_fails(monkeypatch, locked())

    clerk.scan(one)
    assert (heard, clerk.view.scan.line.error) == (["refused"], "It was not done")
    assert "Another program keeps hub.db to itself" in desktop.child(QLabel, "statusNews").text()
    clerk.scan(two)

    taken = {number for number, box in clerk.boxes(arrived_id).items() if box.checked_in_at is not None}
    assert (taken, heard) == ({two}, ["refused", "taken"])


def test_an_offer_that_is_taken_while_a_scan_waits_is_taken_in_after_it(arrived_id, at_work, monkeypatch):
    clerk, heard = at_work(), tones(monkeypatch)
    clerk.screen.choose(arrived_id)
    clerk.settle()
    one, two = (box.number for box in sample_train.boxes()[3:5])
    clerk.scan(one[:8] + str((int(one[8]) + 1) % 10) + one[9:])
    assert clerk.answers.replace(" ", "").startswith(one)

    clerk.view.scan.entered.emit(two)
    clerk.view.scan.proposal_taken.emit(0)
    clerk.view.scan.proposal_taken.emit(0)
    clerk.settle()

    taken = {number for number, box in clerk.boxes(arrived_id).items() if box.checked_in_at is not None}
    assert (taken, heard) == ({one, two}, ["refused", "taken", "taken"])
