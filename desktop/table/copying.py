"""Rows as texts that leave the application: for a spreadsheet by the clipboard, and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from html import escape

from PySide6.QtCore import QLocale, QMimeData, QStringListModel

from desktop.table.columns import Column, R
from hub.interchange.guard import guarded

Line = list[object]


def lines(rows: Iterable[R], columns: Sequence[Column[R]]) -> list[Line]:
    """Return the raw values of the rows."""
    return [[column.raw(row) for column in columns] for row in rows]


def clipboard(table: Sequence[Line], headings: Sequence[str] = ()) -> QMimeData:
    """Return lines as tab-separated text and as an HTML table, with a first line of headings if given.

    Numbers have the decimal sign of the window's language and no groups: a spreadsheet takes them as numbers.
    """
    texts = [[_pasted(value) for value in line] for line in table]
    whole = [list(headings), *texts] if headings else texts
    result = _mime_data()
    result.setText("\n".join("\t".join(_one_line(text) for text in line) for line in whole))
    result.setHtml(_html(texts, headings))
    return result


def _mime_data() -> QMimeData:
    # One made in Python may be deleted by Qt after Python has ended, which ends the process with a crash
    # (PySide6 6.11, offscreen clipboard): so it is one that Qt has made.
    model = QStringListModel([""])
    made = model.mimeData([model.index(0, 0)])
    made.clear()
    return made


def csv_line(line: Line) -> list[str]:
    """Return a line as it stands in a file: numbers raw, instants and days in ISO 8601, nothing as empty.

    Text that a spreadsheet would run as a formula is guarded.
    """
    return [guarded(value) if isinstance(value, str) else _saved(value) for value in line]


def _pasted(value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        if isinstance(value, int):
            return locale.toString(value)
        return locale.toString(value, "g", 12)
    return _saved(value)


def _saved(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes" if not value.second else "seconds")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _one_line(text: str) -> str:
    # A tab or line break within a cell would move all cells after it.
    return " ".join(text.split()) if any(sign in text for sign in "\t\r\n") else text


def _html(texts: Sequence[Sequence[str]], headings: Sequence[str]) -> str:
    def row(cells: Sequence[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    head = row(headings, "th") if headings else ""
    return '<meta charset="utf-8"><table>' + head + "".join(row(cells, "td") for cells in texts) + "</table>"
