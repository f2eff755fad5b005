from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from db.errors import StorageProblem
from domain.refusal import Refusal
from hub.interchange.reading import READ_SHEET, sheet_child, sheets
from hub.interchange.reading.opening import open_table
from hub.interchange.reading.source import source_of
from hub.interchange.reading.table import Format
from tests.hub.interchange.reading.files import LISTS, read
from tests.hub.interchange.reading.vocabulary import known
from tests.sources import ROOT

CONSIST = LISTS / "xian-consist.xlsx"


def refused(path: Path, wanted: Format | None = None) -> Refusal:
    """Returns the refusal that reading the file ends with."""
    with pytest.raises(Refusal) as told:
        read(path, wanted)
    return told.value


def with_sheet(path: Path, cells: str) -> Path:
    """Writes the consist with other cells in its third sheet; returns where."""
    with zipfile.ZipFile(CONSIST) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            sheet = f"<worksheet><sheetData>{cells}</sheetData></worksheet>".encode()
            new.writestr(name, sheet if name == "xl/worksheets/sheet3.xml" else old.read(name))
    return path


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Lets a process that runs the code take the place of the one that reads spreadsheets."""
    monkeypatch.setattr(sheets, "child_command", lambda: [sys.executable, "-I", "-c", code])


def test_the_sheet_with_the_list_is_taken_and_another_when_it_is_named() -> None:
    with open_table(source_of(CONSIST), Format(), known) as table:
        assert (table.content, table.is_local, table.sheets) == ("xlsx", False, ("封面", "清单"))
        assert table.format == Format(sheet="清单")
    found, rows = read(CONSIST, Format(sheet="封面"))
    assert found.sheet == "封面"
    assert [row.row for row in rows] == [1, 3, 4]
    assert read(CONSIST, Format(sheet="字典"))[1][0].cells == ("箱号", "车号", "箱型", "毛重")


def test_a_sheet_that_is_not_there_is_told_with_those_that_are() -> None:
    told = refused(CONSIST, Format(sheet="Лист1"))
    assert (told.code, told.facts) == ("list_sheet_unknown", {"sheet": "Лист1", "sheets": ("封面", "清单")})


def test_chunks_are_the_rows() -> None:
    with open_table(source_of(CONSIST), Format(), known) as table:
        rows = [(row.row, row.cells) for row in table.rows()]
        chunks = list(table.chunks(10))
    assert [len(numbers) for numbers, _cells in chunks] == [10, 10, 9]
    assert [pair for numbers, cells in chunks for pair in zip(numbers, cells, strict=True)] == rows


def test_two_readings_at_once_do_not_disturb_each_other() -> None:
    with open_table(source_of(CONSIST), Format(), known) as table:
        pairs = list(zip(table.rows(), table.rows(), strict=True))
    assert all(first == second for first, second in pairs)


def test_an_archive_that_is_no_spreadsheet_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert refused(path).code == "list_kind_unknown"


def test_a_spreadsheet_without_a_cell_is_empty(tmp_path: Path) -> None:
    path = with_sheet(tmp_path / "empty.xlsx", "")
    assert refused(path, Format(sheet="清单")).code == "list_empty"


def test_cells_at_both_ends_of_a_sheet_do_not_end_the_program(tmp_path: Path) -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert refused(with_sheet(tmp_path / "bomb.xlsx", far)).code == "list_sheet_too_large"


def test_an_archive_that_swells_is_stopped(tmp_path: Path) -> None:
    swollen = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * (64 << 20)}</t></is></c></row>'
    path = with_sheet(tmp_path / "swollen.xlsx", swollen)
    assert path.stat().st_size < 1 << 20
    text = Path(sheet_child.__file__).read_text(encoding="utf-8").replace("1 << 30", "160 << 20")
    child = tmp_path / "sheet_child.py"
    child.write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", child, path], capture_output=True, check=False)
    assert done.returncode not in (sheet_child.READ, 1)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("import os; os.abort()", "list_sheet_unreadable"),
        ("raise SystemExit(3)", "list_sheet_too_large"),
        (
            "import os; os.write(2, b'memory allocation of 9 bytes failed'); os.abort()",
            "list_sheet_too_large",
        ),
        ("raise SystemExit(5)", "list_sheet_locked"),
        ("1/0", "list_sheet_unreadable"),
    ],
)
def test_a_process_that_dies_is_a_refusal(code: str, refusal: str, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, code)
    assert refused(CONSIST).code == refusal


def test_a_process_that_takes_for_ever_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The library never comes back from a table of ODS that nothing closes."""
    path = tmp_path / "endless.ods"
    with zipfile.ZipFile(LISTS / "forwarder.ods") as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</table:table>", b"</table:tabel>"))
    monkeypatch.setattr(sheets, "_PATIENCE", 0.2)
    assert refused(path).code == "list_sheet_too_large"


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="no limit of a process's time here")
def test_a_process_that_works_too_long_ends_by_itself() -> None:
    code = (
        "import sys, importlib.util as u; spec = u.spec_from_file_location('c', sys.argv[1]);"
        "c = u.module_from_spec(spec); spec.loader.exec_module(c); c._limit(1)\nwhile True: pass"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code, sheet_child.__file__], check=False, timeout=60)
    assert sheets._refused(done.returncode, b"", "x").code == "list_sheet_too_large"


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, f"raise SystemExit({sheet_child.CANNOT_WRITE})")
    with pytest.raises(StorageProblem, match="storage_full"):
        read(CONSIST)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_the_process_says_when_there_is_no_room() -> None:
    with Path("/dev/full").open("w") as full:
        assert sheet_child.read(str(CONSIST), full) == sheet_child.CANNOT_WRITE


def test_the_process_needs_nothing_of_the_program() -> None:
    """It is run alone by its path; a frozen program hands over to it by an argument."""
    with zipfile.ZipFile(io.BytesIO(CONSIST.read_bytes())) as archive:
        assert archive.testzip() is None
    done = subprocess.run(
        [*sheets.child_command(), CONSIST], capture_output=True, check=True, cwd=Path(sys.executable).parent
    )
    assert json.loads(done.stdout.splitlines()[0]) == {"content": "xlsx"}


def test_the_program_itself_can_be_that_process() -> None:
    start = [sys.executable, "-c", "from desktop.cli import main; main()", READ_SHEET, str(CONSIST)]
    done = subprocess.run(start, capture_output=True, check=True, cwd=ROOT)
    assert len(done.stdout.splitlines()) > 30
    assert json.loads(done.stdout.splitlines()[0]) == {"content": "xlsx"}


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert sheets.child_command() == [sys.executable, READ_SHEET]
