"""Tells the views of a table model what has changed in its rows, and no more than that."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex

from desktop.table.columns import R
from desktop.table.difference import difference, runs
from desktop.table.row_list import RowList
from desktop.table.windows import PAGE, Pages

MANY_STEPS = 60
"""With more runs of rows that come and go, looking at everything anew is quicker than following each."""


def replace(
    model: QAbstractTableModel, held: RowList[R], target: Sequence[R], keys: Sequence[Hashable]
) -> None:
    """Make the rows of a list those of `target`; raises ValueError for a key that is there twice."""
    steps = difference(held.keys(), keys)
    if len(steps.gone) + len(steps.new) > MANY_STEPS:
        model.beginResetModel()
        held.remove(0, held.count)
        held.insert(0, target)
        model.endResetModel()
        return
    for first, last in steps.gone:
        model.beginRemoveRows(QModelIndex(), first, last)
        held.remove(first, last)
        model.endRemoveRows()
    if steps.moved:
        stays = {*held.keys()}
        reorder(model, held, [key for key in keys if key in stays])
    for first, last in steps.new:
        model.beginInsertRows(QModelIndex(), first, last)
        held.insert(first, target[first : last + 1])
        model.endInsertRows()
    for first, last in runs(held.settle(target)):
        tell_changed(model, first, last)


def reorder(model: QAbstractTableModel, held: RowList[R], keys: Sequence[Hashable]) -> None:
    """Put the rows of a list into the order of the keys; the selection goes with them."""
    model.layoutAboutToBeChanged.emit()
    before = model.persistentIndexList()
    moved_to = held.reorder(keys)
    after = [model.index(moved_to[index.row()], index.column()) for index in before]
    model.changePersistentIndexList(before, after)
    model.layoutChanged.emit()


def take_page(model: QAbstractTableModel, pages: Pages[R], page: int, rows: Sequence[R]) -> bool:
    """Take a page that was read, telling only rows that differ; return whether it was there before."""
    before = pages.take(page, rows)
    first, end = page * PAGE, min((page + 1) * PAGE, pages.count)
    if not before:
        tell_changed(model, first, end - 1)
        return False
    same = min(len(before), len(rows))
    differ = (place for place in range(end - first) if place >= same or before[place] != rows[place])
    for begin, last in runs(differ):
        tell_changed(model, first + begin, first + last)
    return True


def recount(model: QAbstractTableModel, pages: Pages[R], count: int) -> None:
    """Let a window have that many rows; they come and go at its end, the pages then say what is where."""
    if count > pages.count:
        model.beginInsertRows(QModelIndex(), pages.count, count - 1)
        pages.count = count
        model.endInsertRows()
    elif count < pages.count:
        model.beginRemoveRows(QModelIndex(), count, pages.count - 1)
        pages.count = count
        model.endRemoveRows()


def tell_changed(model: QAbstractTableModel, first: int, last: int) -> None:
    """Have the views look at rows again."""
    if last >= first:
        model.dataChanged.emit(model.index(first, 0), model.index(last, model.columnCount() - 1))
