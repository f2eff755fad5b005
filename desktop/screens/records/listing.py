"""Reads all visits for the table, page by page, as the filters ask for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from db.queries.record_filter import RecordFilter
from db.queries.record_order import RecordOutline
from db.queries.records import RecordRow, record_outline, record_page
from desktop import formats
from desktop.screen import Desk, Link
from desktop.screens.records.filtering import WrongSpan, read
from desktop.screens.records.view import RecordsView
from desktop.table import Outline, PageRequest, Sort, Window


class Listing(QObject):
    """What is listed, and the word for how much that is."""

    shown = Signal()
    """The first page of what is asked for is there."""

    def __init__(self, desk: Desk, view: RecordsView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self.asked = RecordFilter()
        self._is_open = False
        view.filters.changed.connect(self.open)
        view.table.rows.modelReset.connect(self._on_reset)

    def open(self) -> None:
        """Show what the filters ask for now; one that cannot be read says so, and the list stays as it is."""
        zone = self._desk.zone
        try:
            self.asked = read(self._view.filters.raw(), self._desk.clock().astimezone(zone).date(), zone)
        except WrongSpan as wrong:
            sentence = self._desk.messages.sentence(wrong.refusal)
            self._view.filters.refuse(wrong.field, sentence)
            self._view.notice.setText(sentence)
            return
        self._view.notice.setText("")
        self._is_open = True
        self._view.count.setText(self.tr("counting…"))
        self._say_nothing_found()
        self._view.table.show_window(self._window)

    def reload(self) -> None:
        """Read again what is listed, or begin."""
        if self._is_open:
            self._view.table.reload()
        else:
            self.open()

    def _window(self, sort: Sort) -> Window[RecordRow]:
        jobs, asked, now = self._desk.jobs, self.asked, self._desk.clock()
        # Without a chosen order the newest stand first.
        order, descending = (sort.column, sort.descending) if sort.column else ("visit", True)

        def page(request: PageRequest, then: Callable[[Sequence[RecordRow]], None]) -> object:
            given = (asked, now, order, descending, request.start, request.limit)
            return jobs.read(record_page, *given, then=then)

        def outline(every: int, then: Callable[[Outline], None]) -> object:
            def hear(found: RecordOutline) -> None:
                self._count(found.count)
                then(found)

            given = (asked, now, order, descending, every)
            return jobs.read(record_outline, *given, then=hear, key="records/outline")

        return Window(page, outline)

    def _count(self, count: int) -> None:
        number = formats.whole(count)
        if self.asked.is_empty:
            words = self.tr("{count} visit") if count == 1 else self.tr("{count} visits")
        else:
            words = self.tr("{count} visit found") if count == 1 else self.tr("{count} visits found")
        self._view.count.setText(words.format(count=number))

    def _say_nothing_found(self) -> None:
        table = self._view.table
        if self.asked.is_empty:
            table.set_empty(
                self.tr("No box was ever here. Announce a train on Arrivals first."),
                self.tr("Go to Arrivals"),
                lambda: self._desk.open(Link("arrivals")),
            )
            return
        clear = self.tr("Show all records")
        table.set_empty(self.tr("No record meets these filters."), clear, self._clear)

    def _clear(self) -> None:
        self._view.filters.ask({})

    def _on_reset(self) -> None:
        if self._is_open and not self._view.table.rows.is_loading:
            self.shown.emit()
