"""The table in the hands of an operator: keys, columns, copies, files, both themes, and how it was left."""

from __future__ import annotations

import csv
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop import style
from desktop.table import Column, TableView
from desktop.table.cell_painter import ROW
from desktop.table.exits import MOST_COPIED
from tests.desktop.table.boxes import COLUMNS, Shelf, boxes

ROWS = boxes(200)
IDS = [column.id for column in COLUMNS]
HIDDEN = IDS.index("id")
SHOWN = [number for number in range(len(COLUMNS)) if number != HIDDEN]


@pytest.fixture
def filled(table):
    table.show_rows(ROWS)
    return table


@pytest.fixture
def told(table):
    """What the table says and warns of."""
    heard: list[str] = []
    table.said.connect(heard.append)
    table.warned.connect(heard.append)
    return heard


def captions(table) -> list[str]:
    return [IDS[number] for number in table.heading.shown_columns()]


def click_heading(qtbot, table, column: str) -> None:
    heading, number = table.heading, IDS.index(column)
    place = QPoint(heading.sectionViewportPosition(number) + heading.sectionSize(number) // 2, 12)
    qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=place)


def clipboard_lines() -> list[list[str]]:
    return [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]


# --- Keys -------------------------------------------------------------------------------------------------


def test_home_end_and_pages_go_up_and_down(qtbot, filled):
    filled.select_number(3)
    qtbot.keyClick(filled, Qt.Key.Key_End)
    assert filled.current_row() == ROWS[-1]
    qtbot.keyClick(filled, Qt.Key.Key_PageUp)
    assert filled.current_row() != ROWS[-1]
    qtbot.keyClick(filled, Qt.Key.Key_Home)
    qtbot.keyClick(filled, Qt.Key.Key_Down)
    assert filled.selected_rows() == (ROWS[1],)
    qtbot.keyClick(filled, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert filled.selected_rows() == tuple(ROWS[1:])


def test_the_row_that_tab_leads_to_is_chosen_without_going_to_another(qtbot, filled):
    keep = QItemSelectionModel.SelectionFlag.NoUpdate
    filled.selectionModel().setCurrentIndex(filled.rows.index(0, 0), keep)
    assert filled.selected_rows() == ()
    qtbot.keyClick(filled, Qt.Key.Key_Home)
    assert filled.selected_rows() == (ROWS[0],)


def test_typing_means_nothing(qtbot, filled):
    filled.select_number(0)
    qtbot.keyClicks(filled, "05 tcnu")
    assert filled.selected_rows() == (ROWS[0],)


def test_enter_and_a_double_click_open_the_row(qtbot, filled):
    opened = []
    filled.opened.connect(opened.append)
    filled.select_number(2)
    qtbot.keyClick(filled, Qt.Key.Key_Return)
    place = filled.visualRect(filled.rows.index(4, 3)).center()
    qtbot.mouseClick(filled.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(filled.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [ROWS[2], ROWS[4]]


# --- Copying and saving -----------------------------------------------------------------------------------


def test_rows_are_copied_as_a_spreadsheet_takes_them(qtbot, filled, told):
    filled.select_number(4)
    qtbot.keyClick(filled, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(filled, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    row = ROWS[5]
    weight = f"{row.gross_kg / 1000:g}"
    goods = clipboard_lines()[1][6]
    place = [str(row.wagon_place), str(row.position), row.number, row.size_type]
    onward = [goods, row.destination, row.train, "in 15:05 seal"]
    assert clipboard_lines()[1] == [*place, "KZ118205", weight, *onward]
    html = QGuiApplication.clipboard().mimeData().html()
    assert f"<td>{row.number}</td>" in html
    assert goods.replace("&", "&amp;") in html
    assert told == ["2 rows copied"]


def test_headings_are_copied_when_wanted(qtbot, filled):
    filled.select_number(0)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(filled, Qt.Key.Key_C, both)
    assert clipboard_lines()[0] == [COLUMNS[number].heading() for number in SHOWN]
    assert "<th>gross t</th>" in QGuiApplication.clipboard().mimeData().html()


def test_copying_works_under_a_russian_layout(filled):
    filled.select_number(7)
    event = QKeyEvent(QEvent.Type.KeyPress, ord("С"), Qt.KeyboardModifier.ControlModifier, "с")
    QApplication.sendEvent(filled, event)
    assert clipboard_lines()[0][2] == ROWS[7].number


def test_the_current_cell_is_copied_alone(filled):
    filled.setCurrentIndex(filled.rows.index(7, IDS.index("box")))
    filled.exits.copy_cell()
    assert QGuiApplication.clipboard().text() == ROWS[7].number


def test_rows_that_were_never_read_are_read_to_be_copied(qtbot, table, told):
    shelf = Shelf(boxes(5_000))
    table.show_window(shelf.open)
    shelf.answer()
    table.selectAll()
    table.exits.copy()
    while not told:
        shelf.answer()
    assert [line[2] for line in clipboard_lines()] == [row.number for row in shelf.rows]
    assert max(request.limit for request in shelf.asked) == 2_000


def test_too_many_rows_are_not_copied_but_sent_to_a_file(table, told):
    table.show_rows(boxes(MOST_COPIED + 1))
    QGuiApplication.clipboard().setText("before")
    table.selectAll()
    table.exits.copy()
    assert told == ["20,001 rows are too many to copy, at most 20,000: save them as CSV."]
    assert QGuiApplication.clipboard().text() == "before"


def test_all_rows_are_saved_with_raw_numbers(filled, told, tmp_path):
    path = tmp_path / "boxes.csv"
    filled.exits.save_csv(path)
    with path.open(encoding="utf-8", newline="") as file:
        saved = list(csv.reader(file))
    assert saved[0] == [COLUMNS[number].heading() for number in SHOWN]
    assert [line[2] for line in saved[1:]] == [row.number for row in ROWS]
    assert saved[13][5] == "", "no weight is empty, not a dash"
    assert saved[1][5] == str(ROWS[0].gross_kg / 1000)
    assert told == ["200 rows saved in boxes.csv"]
    assert list(tmp_path.glob("*.part")) == []


def test_a_window_is_saved_page_by_page_and_whole(table, told, tmp_path):
    shelf, path = Shelf(boxes(5_050)), tmp_path / "boxes.csv"
    table.show_window(shelf.open)
    shelf.answer()
    table.exits.save_csv(path)
    shelf.answer(1)
    assert not path.exists(), "a half file is never there under its name"
    while shelf.waiting:
        shelf.answer()
    with path.open(encoding="utf-8", newline="") as file:
        assert [line[2] for line in csv.reader(file)][1:] == [row.number for row in shelf.rows]
    assert told == ["5,050 rows saved in boxes.csv"]


def test_a_file_that_cannot_be_written_is_told_with_what_to_do(filled, told, tmp_path):
    filled.exits.save_csv(tmp_path / "nowhere" / "boxes.csv")
    assert len(told) == 1
    assert told[0].startswith("boxes.csv was not saved: No such file or directory.")


def test_a_program_that_ends_with_rows_on_the_clipboard_ends_well():
    """PySide's own QMimeData would be deleted after Python and end the process with a crash."""
    program = (
        "from PySide6.QtGui import QGuiApplication\n"
        "from desktop.table.copying import clipboard\n"
        "app = QGuiApplication([])\n"
        "app.clipboard().setMimeData(clipboard([['TEMU6275401', 18.4]]))\n"
        "print(app.clipboard().text())\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, "TEMU6275401\t18.4\n")


# --- Columns ----------------------------------------------------------------------------------------------


def test_columns_are_chosen_and_reset(filled):
    assert captions(filled) == [IDS[number] for number in SHOWN]
    filled.heading.choose(HIDDEN, True)
    filled.heading.choose(0, False)
    filled.heading.moveSection(1, 5)
    assert "id" in captions(filled)
    assert "wagon" not in captions(filled)
    filled.heading.show_as_made()
    assert captions(filled) == [IDS[number] for number in SHOWN]
    assert filled.columnWidth(2) == COLUMNS[2].width


def test_the_last_column_stays(filled):
    for number in range(len(COLUMNS)):
        filled.heading.choose(number, False)
    assert len(filled.heading.shown_columns()) == 1


def test_the_menu_of_the_heading_ticks_columns_and_stays_open(qtbot, filled):
    filled.heading.customContextMenuRequested.emit(QPoint(20, 10))
    menu = QApplication.activePopupWidget()
    entry = next(entry for entry in menu.actions() if entry.objectName() == "column.id")
    assert (entry.isCheckable(), entry.isChecked()) == (True, False)
    qtbot.mouseMove(menu, menu.actionGeometry(entry).center())
    menu.setActiveAction(entry)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    assert menu.isVisible()
    assert "id" in captions(filled)
    menu.close()


def test_selecting_does_not_mind_which_keys_are_held(qtbot, filled):
    filled.select_number(4)
    qtbot.keyPress(filled, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    filled.select_number(4)
    assert filled.selected_rows() == (ROWS[4],)
    qtbot.keyRelease(filled, Qt.Key.Key_Down)


def test_a_rows_menu_begins_with_what_the_screen_can_do(filled):
    filled.menu_opening.connect(lambda menu, row: menu.addAction(f"Place {row.number}"))
    filled.select_number(6)
    place = QPoint(9, 9)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, filled.mapToGlobal(place))
    QApplication.sendEvent(filled.viewport(), event)
    menu = QApplication.activePopupWidget()
    names = [entry.text().split("\t")[0] for entry in menu.actions() if not entry.isSeparator()]
    menu.close()
    assert names == [
        f"Place {ROWS[6].number}", "Copy this cell", "Copy", "Copy with headings", "Save as CSV…",
        "Sort by the current column: wagon", "Give the rows their own order", "Move the column left",
        "Move the column right", "Make the column wider", "Make the column narrower", "Columns…",
    ]  # fmt: skip


def test_a_heading_sorts_turns_round_and_gives_the_order_back(qtbot, filled):
    order = [row.visit_id for row in ROWS]
    for expected in (sorted(order, key=lambda n: ROWS[n - 1].number), None, order):
        click_heading(qtbot, filled, "box")
        shown = [filled.rows.row_at(number).visit_id for number in range(200)]
        assert shown == (expected or sorted(order, key=lambda n: ROWS[n - 1].number, reverse=True))


def test_a_column_that_cannot_be_sorted_by_leaves_the_order_alone(qtbot, filled):
    click_heading(qtbot, filled, "box")
    before = [filled.rows.row_at(number) for number in range(200)]
    click_heading(qtbot, filled, "train")
    assert [filled.rows.row_at(number) for number in range(200)] == before
    assert filled.heading.sortIndicatorSection() == IDS.index("box")


def test_it_is_found_as_it_was_left(qtbot, filled, make_table):
    filled.heading.resizeSection(2, 177)
    filled.heading.choose(HIDDEN, True)
    filled.heading.choose(3, False)
    filled.heading.moveSection(0, 2)
    click_heading(qtbot, filled, "gross")
    again = make_table()
    again.show_rows(ROWS)
    assert captions(again) == captions(filled)
    assert again.columnWidth(2) == 177
    assert again.rows.sorting.column == "gross"
    assert again.rows.row_at(0).gross_kg == min(row.gross_kg for row in ROWS if row.gross_kg)


# --- Looks ------------------------------------------------------------------------------------------------


@pytest.fixture(params=["light", "dark"])
def theme(request, qapp):
    before = style.theme.tokens
    style.apply(qapp, request.param)
    yield style.tokens()
    qapp.setStyleSheet("")
    style.theme.tokens = before


def test_both_themes_paint_rows_groups_and_selection(theme, filled):
    filled.select_number(5)
    picture: QImage = filled.viewport().grab().toImage()
    row = ROW * 5 + ROW // 2
    assert picture.pixelColor(1000, row) == theme.selection
    assert picture.pixelColor(1000, ROW * 7 + ROW // 2) == theme.panel
    lines = [picture.pixelColor(1000, ROW * number + ROW - 1) for number in range(8)]
    closing = [filled.rows.source.closes_group(number) for number in range(8)]
    assert lines == [theme.group_line if closes else theme.hairline for closes in closing]
    inks = {picture.pixelColor(x, y).name() for x in range(356, 440) for y in range(ROW * 5, ROW * 6)}
    assert QColor(theme.stop).name() in inks


def test_rows_and_heading_are_24_px(filled):
    assert filled.heading.height() == ROW == 24
    assert filled.rowHeight(3) == 24


def test_the_text_of_a_group_stands_on_its_first_row_only(filled):
    def is_blank(number: int) -> bool:
        picture = filled.viewport().grab().toImage()
        ground = picture.pixelColor(1300, ROW * number + 3)
        return all(
            picture.pixelColor(x, y) == ground
            for x in range(8, 60)
            for y in range(ROW * number + 2, ROW * number + ROW - 2)
        )

    opens = [filled.rows.source.opens_group(number) for number in range(6)]
    assert [not is_blank(number) for number in range(6)] == opens


def test_an_empty_table_says_what_to_do(qtbot, table):
    done = []
    table.set_empty("Nothing stands here. Check in a box first.", "Go to Arrivals", lambda: done.append(1))
    assert table.note.isVisible()
    qtbot.mouseClick(table.note.button, Qt.MouseButton.LeftButton)
    assert done == [1]
    table.show_rows(ROWS)
    assert not table.note.isVisible()
    table.show_rows([])
    assert table.note.isVisible()
    assert table.note.label.height() >= table.note.label.heightForWidth(table.note.label.width())


def test_nothing_is_called_empty_while_it_is_being_read(table):
    shelf = Shelf([])
    table.set_empty("Nothing found.")
    table.show_window(shelf.open)
    assert not table.note.isVisible()
    shelf.answer()
    assert table.note.isVisible()


def test_it_has_names_for_those_who_cannot_see_it(filled):
    assert (filled.objectName(), filled.accessibleName()) == ("boxes", "Boxes")
    assert filled.rows.headerData(5, Qt.Orientation.Horizontal) == "gross t"
    hint = filled.rows.headerData(5, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert hint == "Weighed, else declared"


def test_the_last_column_fills_the_view_and_gives_way_where_the_others_fill_it(qtbot, settings):
    columns = [Column[int](name, name, str, 100) for name in ("a", "b", "c")]
    view = TableView[int]("narrowed", "Narrowed", columns, lambda row: row, settings)
    qtbot.addWidget(view)
    view.resize(1200, 200)
    view.show()
    view.heading.resizeSection(0, 500)
    qtbot.waitUntil(lambda: view.heading.sectionSize(2) > 500)
    view.resize(400, 200)
    qtbot.waitUntil(lambda: view.heading.sectionSize(2) == 100)
    view.resize(1200, 200)
    qtbot.waitUntil(lambda: view.heading.sectionSize(2) > 500)
