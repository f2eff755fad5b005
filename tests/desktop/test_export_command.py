"""The command `export` is a contract: which stream has what, and the code that it ends with."""

from __future__ import annotations

import csv
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.queries.visits import inbound_of
from db.store import Store
from desktop.cli import run
from desktop.entrance import NO_HUB, REFUSED, USAGE
from hub.interchange.fields import CANONICAL
from hub.opening import open_hub
from hub.operations import arrivals, transshipment
from hub.operations.announcements import AnnouncedTrain
from hub.operations.check_in import check_in_bulk
from hub.operations.planned_trains import PlannedTrain
from tests.hub.operations.outbound import announced

CAME = datetime(2026, 11, 24, 4, 30, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A hub that two boxes came to, with two trains 2201 on two days and one 2202 planned."""
    store = open_hub(
        str(tmp_path / "hub.db"),
        clock=lambda: CAME,
        operator=lambda: "a",
        workstation=lambda: "b",
        create=True,
    )
    work(store)
    store.close()
    return str(tmp_path / "hub.db")


def work(store: Store) -> None:
    """Takes a train in and plans three."""
    boxes = (announced(1, 20), announced(2, 18))
    train = store.act(arrivals.announce_train, AnnouncedTrain("3017", CAME, boxes)).result
    store.act(arrivals.arrive, train)
    assert isinstance(train, int)
    store.act(check_in_bulk, [visit.id for visit in store.read(inbound_of, train)])
    for number, days in (("2201", 1), ("2201", 2), ("2202", 1)):
        store.act(transshipment.plan_train, PlannedTrain(number, CAME + timedelta(days=days), None))


def read(file: Path) -> list[dict[str, str]]:
    """Returns the rows of a file by heading."""
    with file.open(encoding="utf-8", newline="") as content:
        return list(csv.DictReader(content))


@pytest.mark.parametrize(
    ("kind", "count"), [("stock", 2), ("visits", 2), ("throughput", 1), ("commodities", 1)]
)
def test_a_list_goes_into_a_file(
    kind: str, count: int, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert run(["--db", place, "export", kind, str(out)]) == 0
    assert len(read(out)) == count
    said = capsys.readouterr()
    assert said.out == f"{out}\n"
    assert said.err == ("1 row is written.\n" if count == 1 else f"{count} rows are written.\n")


def test_standard_output_has_the_list_and_nothing_else(
    place: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["--db", place, "export", "visits", "-"]) == 0
    said = capsysbinary.readouterr()
    lines = said.out.split(b"\r\n")
    assert lines[0].decode() == ",".join(field.value for field in CANONICAL)
    assert len(lines) == 4
    assert said.err == b""


def test_a_file_for_a_spreadsheet(place: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run(["--db", place, "export", "stock", str(out), "--excel-bom", "--delimiter", ";"]) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfcontainer;size_type;")


@pytest.mark.parametrize("word", ["tab", r"\t", "\t"])
def test_columns_are_parted_as_asked(word: str, place: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run(["--db", place, "export", "events", str(out), "--delimiter", word]) == 0
    assert out.read_text("utf-8").startswith("event\thappened_at\t")


def test_a_period_is_half_open(place: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"

    def count(*period: str) -> int:
        assert run(["--db", place, "export", "visits", str(out), *period]) == 0
        return len(read(out))

    assert count("--from", "2026-11-24T09:30+05:00") == 2
    assert count("--from", "2026-11-24T09:31+05:00") == 0
    assert count("--to", "2026-11-24T09:30+05:00") == 0
    assert count("--from", "2026-11-24T00:00+05:00", "--to", "2026-11-25T00:00+05:00") == 2


def test_a_shift_is_named_by_any_time_in_it(place: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run(["--db", place, "export", "shift", str(out), "--from", "2026-11-24T12:00+05:00"]) == 0
    assert {row["shift"] for row in read(out)} == {"2026-11-24D"}
    assert {row["figure"] for row in read(out)} == {"in", "closing"}
    # Without a time it is the one under way, years after the hub was worked last.
    assert run(["--db", place, "export", "shift", str(out)]) == 0
    assert {row["figure"] for row in read(out)} <= {"opening", "in", "closing"}


def test_a_wagon_list_is_of_one_train(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    command = ["--db", place, "export", "wagon-list", str(out), "--train"]
    assert run([*command, "2202"]) == 0
    assert run([*command, "2201@2026-11-25"]) == 0
    capsys.readouterr()
    out.unlink()
    assert run([*command, "2201"]) == REFUSED
    assert capsys.readouterr().err == (
        "2 trains leave as 2201. Name one of them with its day; "
        "the latest are 2201@2026-11-26, 2201@2026-11-25.\n"
    )
    assert run([*command, "9999"]) == REFUSED
    assert capsys.readouterr().err.startswith("No train 9999 leaves from here.")
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense", "x.csv"], "KIND"),
        (["visits"], "FILE"),
        (["wagon-list", "x.csv"], "--train"),
        (["visits", "x.csv", "--train", "2201"], "--train"),
        (["stock", "x.csv", "--from", "2026-11-24T09:30+05:00"], "--from"),
        (["wagon-list", "x.csv", "--train", "1", "--to", "2026-11-24T09:30+05:00"], "--to"),
        (["visits", "x.csv", "--from", "yesterday"], "--from"),
        (["visits", "x.csv", "--from", "2026-11-24T09:30Z", "--to", "2026-11-24T09:30Z"], "--to"),
        (["visits", "x.csv", "--delimiter", "x"], "--delimiter"),
    ],
)
def test_wrong_usage_exits_64(
    arguments: list[str],
    said: str,
    place: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--db", place, "export", *arguments]) == USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert not Path("x.csv").exists()


def test_no_hub_is_made_for_an_export(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run(["--db", str(tmp_path / "gone.db"), "export", "stock", str(out)]) == NO_HUB
    assert list(tmp_path.iterdir()) == []


def test_the_hub_is_not_written_over(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--db", place, "export", "stock", place]) == REFUSED
    assert "Name another file" in capsys.readouterr().err
    assert run(["--db", place, "check"]) == 0


def hubdesk(*arguments: str) -> list[str]:
    """Returns the command line of the program in a process of its own."""
    return [sys.executable, "-m", "desktop.cli", *arguments]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_an_output_that_takes_no_more_is_told(place: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            hubdesk("--db", place, "export", "events", "-"), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == REFUSED
    assert ended.stderr.decode().startswith("The list could not be written out to its end (")
    assert ended.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes that are closed early are told otherwise there")
def test_a_reader_that_has_enough_is_no_error_to_speak_of(place: str) -> None:
    command = hubdesk("--db", place, "export", "events", "-")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as worked:
        assert worked.stdout is not None
        worked.stdout.close()
        assert worked.stderr is not None
        said = worked.stderr.read()
    assert (worked.returncode, said) == (REFUSED, b"")
