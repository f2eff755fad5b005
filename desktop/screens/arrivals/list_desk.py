"""Takes a list that was dropped or opened: reads it, shows row by row what is wrong, asks for its train."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from db.reading import Reading
from desktop.forms.act_desk import ActDesk
from desktop.forms.act_form import ActForm, Order, Typed
from desktop.screens.arrivals.list_file import (
    ListPreview,
    amend_form,
    announce_form,
    list_rows,
    not_taken_form,
    preview,
    refused_form,
)
from desktop.screens.arrivals.sight import Sight
from desktop.settings import Settings

TO = "arrivals/to"
"""Where trains were announced to last: the hub's own place, learned from its clerks."""


class ListDesk(QObject):
    """One list at a time; the rows that it is about are shown until its form is put away."""

    read = Signal(object)
    """The rows to show (a tuple of ListRow)."""

    def __init__(self, sight: Sight, forms: ActDesk, window: QWidget) -> None:
        super().__init__(window)
        self._sight, self._forms, self._window = sight, forms, window

    def ask_new(self) -> None:
        """Ask for the file of a train that is to be announced."""
        self._ask_file(self.take)

    def ask_amend(self) -> None:
        """Ask for the new list of the train being worked."""
        carrier_id = self._sight.carrier_id
        if carrier_id is not None:
            self._ask_file(partial(self.take, amends=carrier_id))

    def take(self, path: Path, amends: int = 0) -> None:
        """Read a list and ask for its train; with `amends` it is the new list of that one."""
        moment = self._sight.moment()

        def seen(found: ListPreview | str) -> None:
            if isinstance(found, str):
                self._not_taken(path.name, found)
            else:
                self._show(found, amends)

        self._sight.desk.jobs.read(
            partial(_readable, path=path, unreadable=self.tr("The file cannot be read: {reason}")),
            moment.today,
            amends,
            then=seen,
            failed=lambda failure: self._refuse(path.name, failure),
            key="arrivals/list",
        )

    def _show(self, seen: ListPreview, amends: int) -> None:
        self.read.emit(list_rows(seen, self._sight.desk.messages.worded))
        moment, sheet = self._sight.moment(), self._sight.sheet
        if seen.refused:
            self._sight.desk.sounds.refused()
            self._forms.ask(refused_form(seen), lambda _typed: self._forms.close())
        elif amends and sheet is not None and sheet.carrier.id == amends:
            self._forms.open(amend_form(seen, sheet.carrier, moment))
        else:
            settings = self._sight.desk.settings
            self._forms.open(remembering(announce_form(seen, settings.text(TO), moment), settings))

    def _refuse(self, name: str, failure: Any) -> None:  # noqa: ANN401
        self._not_taken(name, self._sight.desk.messages.sentence(failure))

    def _not_taken(self, name: str, why: str) -> None:
        self._sight.desk.sounds.refused()
        self._forms.ask(not_taken_form(name, why), lambda _typed: self._forms.close())

    def _ask_file(self, then: Any) -> None:  # noqa: ANN401
        dialog = QFileDialog(self._window, self.tr("List of a train"), "", self.tr("Lists (*.csv)"))
        dialog.setObjectName("arrivals.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def remembering(form: ActForm, settings: Settings) -> ActForm:
    """Return a form that announces a train, which keeps where it was announced to for the next one."""

    def order(typed: Typed) -> Order:
        made = form.order(typed)
        settings.keep_text(TO, typed["destination"])
        return made

    return replace(form, order=order)


def list_in(mime: QMimeData) -> Path | None:
    """Return the list that is dragged: the first file that is one."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() in (".csv", ".txt")), None)


def _readable(
    connection: Reading,
    on: date,
    amends: int,
    *,
    path: Path,
    unreadable: str,
) -> ListPreview | str:
    """Return the list, or why the file cannot be read: that is the world's fault and not a rule's."""
    try:
        return preview(connection, path, on, amends)
    except OSError as error:
        return unreadable.format(reason=error.strerror or error)
