"""Puts what is known onto the widgets: one function for each part of the screen that can change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop import formats
from desktop.presenting.wagon_drawing import placed_look
from desktop.screen import Desk, Link
from desktop.screens.transship.columns import WaitingBox
from desktop.screens.transship.filtering import chosen_rows, days_here
from desktop.screens.transship.looks import (
    box_look,
    colours_of,
    figures_of,
    judgement,
    rule_rows,
    wagon_looks,
    wagon_words,
)
from desktop.screens.transship.remedy import Remedy, remedy_of
from desktop.screens.transship.state import State
from desktop.screens.transship.view import TransshipView
from desktop.screens.transship.why_rows import conclusion, why_rows
from desktop.widgets.box import Standing, Tone
from desktop.widgets.wagon import WagonLook
from domain.departure import Answer
from domain.layout import Verdict
from domain.refusal import Severity
from hub.operations.departure import WagonVerdict
from hub.operations.train_sheet import WagonTrial, stopping_rule


class Showing(QObject):
    """Knows the view and the state, decides nothing."""

    def __init__(self, desk: Desk, state: State, view: TransshipView) -> None:
        super().__init__(view)
        self._desk, self._state, self._view = desk, state, view

    def show_list(self) -> None:
        """Show the waiting boxes that the filter lets through."""
        board, panel = self._state.board, self._view.waiting
        if board is None:
            return
        panel.show_ways(board.route_groups, board.boxes)
        rows = chosen_rows(board.boxes, panel.wanted)
        now, mends, colours = self._desk.clock(), self._state.mends_for(), self._state.colours
        panel.show_boxes(
            [
                WaitingBox(row, colours.of(row.destination), days_here(row, now), mends.get(row.visit_id, ""))
                for row in rows
            ]
        )
        if board.boxes:
            panel.table.set_empty(
                self.tr("No box passes this filter."), self.tr("Show all"), panel.clear_filter
            )
        else:
            panel.table.set_empty(
                self.tr("No box waits for a train. Take boxes in on Arrivals first."),
                self.tr("Go to Arrivals"),
                lambda: self._desk.open(Link("arrivals")),
            )

    def show_trains(self) -> None:
        """Show which trains are to leave, and the times of the one that is built."""
        state, panel = self._state, self._view.train
        trains = state.board.trains if state.board else ()
        self._view.show_train(bool(trains))
        if not trains:
            self._view.no_train.show_sentence(
                "train",
                self.tr("No train is planned to leave. Plan one with its wagons, then assign boxes to it."),
                self.tr("Plan a train"),
                self.tr("N"),
            )
        panel.show_trains(trains, state.carrier_id, self._desk.zone)
        if state.train is not None:
            panel.show_times(state.train, self._desk.clock(), self._desk.zone)

    def show_train(self) -> None:
        """Show the figures and the wagons of the train, a plan that was refused drawn onto its wagon."""
        state, panel = self._state, self._view.train
        sheet = state.sheet
        if sheet is None:
            panel.figures.show_figures(())
            panel.view.set_wagons(())
            return
        # Destinations of the train come first to their colours, then those of the list.
        state.colours.meet(box.destination for box in sheet.verdict.load.boxes)
        panel.figures.show_figures(figures_of(sheet))
        note = self.tr("gross t on each box · head of the train at left")
        panel.legend.show_colours(colours_of(sheet, state.colours, state.names), note)
        looks = wagon_looks(sheet, state.colours, state.names)
        tried = self._tried_look()
        if tried is not None:
            looks = tuple(tried if look.key == tried.key else look for look in looks)
        panel.view.set_wagons(looks)
        panel.view.choose(str(state.wagon_id), state.position)
        panel.show_unplaced(self._unplaced_words())

    def show_wagon(self) -> None:
        """Show the marked wagon and what the judge says to it, or what to do where none can be marked."""
        state, panel = self._state, self._view.judge
        wagon = state.wagon
        self._view.show_wagon(wagon is not None)
        if wagon is None:
            self._show_no_wagon()
            return
        trial = state.trial if state.trial and state.trial.wagon_id == state.wagon_id else None
        tried = self._tried_look()
        look = tried or self._standing_look(wagon)
        verdict = trial.mending.today if trial and tried else wagon.verdict
        title = self.tr("Wagon {place} {number}").format(place=f"{state.place:02}", number=wagon.wagon.number)
        scopes = state.sheet.verdict.load.carrier.scopes if state.sheet else ()
        panel.show_wagon(title, wagon_words(verdict, scopes), judgement(look, verdict))
        panel.view.choose(state.position)
        status, role = self._status(wagon, verdict, tried is not None)
        panel.show_rules(rule_rows(verdict, self._desk.messages), status, role)
        remedy = remedy_of(trial, state.waiting) if trial else Remedy()
        panel.show_remedy(remedy.sentence, remedy.button, remedy.offers)
        refused = state.refusal
        panel.show_refusal(self._desk.messages.sentence(refused) if refused else "")

    def show_marked(self) -> None:
        """Show the train with the wagon that is marked on it."""
        self.show_train()
        self.show_wagon()
        self._desk.actions.touch()

    def show_answer(self, answer: Answer) -> None:
        """Show why the chosen box cannot leave."""
        state, now = self._state, self._desk.clock()
        row, carried = state.waiting(state.box_id), state.carried(state.box_id)
        number = formats.box_number(row.number if row else carried.number if carried else "")
        about = self.tr("for {number}").format(number=number)
        if state.train is not None:
            about = self.tr("for {number} on {train}").format(number=number, train=state.train.number)
            if state.tried_with_box:
                said = self.tr("for {number} on wagon {wagon} of {train}, as refused")
                about = said.format(number=number, wagon=f"{state.place:02}", train=state.train.number)
        rows = why_rows(answer, self._desk.messages, now, self._desk.zone)
        self._view.why.show_answer(len(answer.stops), about, rows, conclusion(answer))

    def show_no_answer(self) -> None:
        """Say that no box is chosen."""
        self._view.why.show_nothing(self.tr("Mark a box in the list or on the train to see."))

    def _show_no_wagon(self) -> None:
        if self._state.sheet is not None and not self._state.sheet.verdict.wagons:
            self._view.no_wagon.show_sentence(
                "train",
                self.tr("This train has no wagons yet. Choose those that it is to leave with."),
                self.tr("Choose wagons"),
                self.tr("W"),
            )
        else:
            self._view.no_wagon.show_sentence("train", self.tr("Mark a wagon of the train to judge it."))

    def _standing_look(self, wagon: WagonVerdict) -> WagonLook:
        assert self._state.sheet is not None
        looks = wagon_looks(self._state.sheet, self._state.colours, self._state.names)
        return next(look for look in looks if look.key == str(wagon.wagon.id))

    def _tried_look(self) -> WagonLook | None:
        """The wagon as the refused plan would have it; the boxes that are not planned stand dashed."""
        state, trial = self._state, self._state.trial
        if trial is None or not trial.tried or state.sheet is None:
            return None
        wagon = state.sheet.wagon(trial.wagon_id)
        if wagon is None:
            return None
        new = {placement.visit_id for placement in trial.tried}
        fault = next((each.rule for each in trial.mending.today.failures), "")
        looks = {}
        for box in trial.boxes:
            look = box_look(box, state.sheet.marks.get(box.visit_id), state.colours, state.names, Tone.STOP)
            dashed = replace(look, standing=Standing.TO_COME) if box.visit_id in new else look
            looks[str(box.visit_id)] = dashed
        place = self._place_of(trial)
        return placed_look(str(trial.wagon_id), place, wagon.wagon.number, trial.mending.today, looks, fault)

    def _place_of(self, trial: WagonTrial) -> int:
        wagons = self._state.sheet.verdict.wagons if self._state.sheet else ()
        return next((n for n, each in enumerate(wagons, 1) if each.wagon.id == trial.wagon_id), 0)

    def _status(self, wagon: WagonVerdict, verdict: Verdict, is_tried: bool) -> tuple[str, str]:
        broken = [each for each in verdict.failures if each.severity is not Severity.COST]
        rules = ", ".join(dict.fromkeys(each.rule for each in broken))
        if is_tried:
            return self.tr("refused, not planned: {rules}").format(rules=rules), "stop"
        if not verdict.boxes:
            return self.tr("free"), "quiet"
        if wagon.approved_scheme and not verdict.legal:
            said = self.tr("by approved scheme {scheme}: {rules}")
            return said.format(scheme=wagon.approved_scheme, rules=rules), "attention"
        if stopping_rule(wagon):
            return self.tr("not legal: {rules}").format(rules=rules), "stop"
        if not verdict.legal:
            return self.tr("has room; not legal as it is: {rules}").format(rules=rules), "attention"
        return (
            (self.tr("legal, warns: {rules}").format(rules=rules), "attention")
            if broken
            else (
                self.tr("✓ legal"),
                "quiet",
            )
        )

    def _unplaced_words(self) -> str:
        unplaced = self._state.sheet.verdict.unplaced if self._state.sheet else ()
        if not unplaced:
            return ""
        numbers = ", ".join(formats.box_number(box.number) for box in unplaced[:3])
        if len(unplaced) > 3:
            numbers = self.tr("{numbers} and {count} more").format(numbers=numbers, count=len(unplaced) - 3)
        return self.tr("On the train without a wagon: {numbers}. Shift+A finds places for them.").format(
            numbers=numbers
        )
