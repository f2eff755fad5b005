"""Scans on Dispatch follow one another whatever comes of each, and what is taken of the offers is done."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel

from desktop import formats
from domain.visit import Where
from tests.desktop.screens.dispatch.conftest import Built, Dispatcher
from tests.desktop.screens.faults import locked, next_act_fails, tones


def misread(number: str) -> str:
    """The number with one figure read wrong."""
    return number[:8] + str((int(number[8]) + 1) % 10) + number[9:]


def news(seen: Dispatcher) -> str:
    """What stands in the status line."""
    return str(seen.desktop.child(QLabel, "statusNews").text())


@pytest.mark.parametrize("is_ours", [False, True])
def test_a_fault_ends_one_scan_and_the_next_is_worked(built: Built, monkeypatch, is_ours: bool) -> None:
    seen, (one, two, *_) = built.dispatcher, built.boxes
    screen, heard, reported = seen.show(), tones(monkeypatch), []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: reported.append(kind))
    next_act_fails(monkeypatch, ZeroDivisionError() if is_ours else locked())
    number = seen.work.visit(one).number

    screen.scanned(number[-6:])
    seen.settle()

    line = screen.view.scan.line
    assert (seen.where(one), heard) == (Where.ON_TERMINAL, ["refused"])
    assert (line.error, line.text().replace(" ", "")) == ("It was not done", number)
    assert reported == [ZeroDivisionError] * is_ours
    assert ("Another program keeps hub.db to itself" in news(seen)) is not is_ours
    screen.scanned(seen.work.visit(two).number)
    seen.settle()
    assert (seen.where(two), heard[1:], line.text()) == (Where.ON_OUTBOUND, ["taken"], "")


def test_a_fault_while_the_next_is_scanned_already_names_the_box_and_why(built: Built, monkeypatch) -> None:
    seen, (one, two, *_) = built.dispatcher, built.boxes
    screen, said = seen.show(), []
    monkeypatch.setattr(type(seen.desktop.window), "warn", lambda _window, text: said.append(text))
    next_act_fails(monkeypatch, locked())

    screen.scanned(seen.work.visit(one).number)
    screen.scanned(seen.work.visit(two).number)
    seen.settle()

    assert [seen.where(box) for box in (one, two)] == [Where.ON_TERMINAL, Where.ON_OUTBOUND]
    (why,) = said
    number = formats.box_number(seen.work.visit(one).number)
    assert why.startswith(f"{number} was not taken: Another program keeps hub.db to itself")


def test_an_offer_that_is_taken_while_a_scan_waits_is_loaded_after_it(built: Built, monkeypatch) -> None:
    seen, (one, two, *_) = built.dispatcher, built.boxes
    screen, heard = seen.show(), tones(monkeypatch)
    scan, number = screen.view.scan, seen.work.visit(one).number
    screen.scanned(misread(number))
    seen.settle()
    assert scan.pane.accessibleName().replace(" ", "").startswith(number)

    scan.entered.emit(seen.work.visit(two).number)
    # Pressed twice, as an impatient hand does: it is one box.
    scan.proposal_taken.emit(0)
    scan.proposal_taken.emit(0)
    seen.settle()

    assert [seen.where(box) for box in (one, two)] == [Where.ON_OUTBOUND] * 2
    assert heard == ["refused", "taken", "taken"]
    assert (scan.line.text(), scan.pane.shows_offers) == ("", False)
