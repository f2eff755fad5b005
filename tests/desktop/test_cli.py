"""The command line is a contract: what goes to which stream, and the code that it ends with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from db.queries.carriers import carrier_counts, find_carriers
from desktop.arguments import instant
from desktop.cli import now, run
from desktop.commands import Given, open_hub
from desktop.entrance import NO_HUB, REFUSED, USAGE, own_hub
from domain.train_name import ByNumber

CONSIST = Path(__file__).parent.parent / "data" / "consist-3017.csv"
ETA = "2026-11-25T19:05+05:00"


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A place for a hub where there is none yet."""
    return str(tmp_path / "hub.db")


def take_sample(place: str, carrier: str = "3017") -> int:
    """Takes the sample list in and returns the exit code."""
    return run(["--db", place, "import", "manifest", str(CONSIST), "--carrier", carrier, "--eta", ETA])


def test_a_list_announces_its_train(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert take_sample(place) == 0
    said = capsys.readouterr()
    assert said.out == "Train 3017 is announced with 62 boxes.\n"
    assert said.err.startswith(f"A new hub was made at {place}.\nLine ")
    assert take_sample(place) == 0
    said = capsys.readouterr()
    assert said.out == "Train 3017 had this very list already, with 62 boxes: nothing changed.\n"
    assert "new hub" not in said.err
    with open_hub(Given(now, place), create=False) as store:
        (train,) = store.read(find_carriers, ByNumber("3017"))
        assert store.read(carrier_counts, train.id).announced == 62


def test_a_list_with_a_refused_row_changes_nothing(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_sample(place)
    bad = tmp_path / "bad.csv"
    bad.write_text(CONSIST.read_text("utf-8").replace(",17755,3900,", ",heavy,3900,"), "utf-8")
    before = Path(place).read_bytes()
    capsys.readouterr()
    assert run(["--db", place, "import", "manifest", str(bad), "--carrier", "8816", "--eta", ETA]) == REFUSED
    said = capsys.readouterr()
    assert said.out.startswith("Nothing was taken: 1 row is refused.")
    assert said.err.startswith("Line 2, “gross_kg”: ")
    with open_hub(Given(now, place), create=False) as store:
        assert store.read(find_carriers, ByNumber("8816")) == ()
    assert Path(place).read_bytes() == before


def test_a_sound_hub_is_proved(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    take_sample(place)
    capsys.readouterr()
    assert run(["--db", place, "check"]) == 0
    assert capsys.readouterr().out == f"{place} is sound.\n"


def test_no_hub_is_told_and_nothing_made(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--db", place, "check"]) == NO_HUB
    assert "There is no hub" in capsys.readouterr().out
    assert not Path(place).exists()


def test_damage_is_named(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    take_sample(place)
    damaged = Path(place)
    damaged.write_bytes(damaged.read_bytes().replace(b"import_manifest", b"import_manifesT"))
    capsys.readouterr()
    assert run(["--db", place, "check"]) == REFUSED
    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{place} is damaged. ")
    assert others
    assert not any("is damaged" in line for line in others)


def test_a_backup_is_put_back_and_what_it_replaces_is_kept(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_sample(place)
    copy = tmp_path / "copy.db"
    capsys.readouterr()
    assert run(["--db", place, "backup", str(copy)]) == 0
    said = capsys.readouterr()
    assert said.out == f"{copy}\n"
    assert "The copy is proved" in said.err
    take_sample(place, "3019")
    capsys.readouterr()
    assert run(["--db", place, "restore", str(copy)]) == 0
    said = capsys.readouterr()
    assert said.out == f"{place}\n"
    assert "The backup was proved" in said.err
    assert "is kept as" in said.err
    with open_hub(Given(now, place), create=False) as store:
        assert store.read(find_carriers, ByNumber("3019")) == ()
        assert len(store.read(find_carriers, ByNumber("3017"))) == 1
    (kept,) = tmp_path.glob("hub-before-restore-*.db")
    with open_hub(Given(now, str(kept)), create=False) as store:
        assert len(store.read(find_carriers, ByNumber("3019"))) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["no-such-command"],
        ["import", "manifest"],
        ["import", "manifest", "list.csv", "--carrier", "3017", "--eta", "yesterday"],
        ["import", "manifest", "list.csv", "--carrier", "3017", "--eta", "9999-12-31T23:59-12:00"],
        ["import", "manifest", "list.csv", "--carrier", "3017", "--eta", "0001-01-01T00:00+05:00"],
        ["backup"],
        ["backup", "b.db", "c.db"],
        ["tour", "--out", "pictures"],
        ["demo", "x.db", "--days", "3"],
    ],
)
def test_wrong_usage_exits_64(
    arguments: list[str],
    place: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--db", place, *arguments]) == USAGE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip() != ""
    assert not Path(place).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--days", "many"], "Invalid value for --days: 'many' is no whole number"),
        (["--days", "2"], "Invalid value for --days: 2 is not between 3 and 3650"),
        (["--seed", "x"], "Invalid value for --seed: 'x' is no whole number"),
        (
            ["--now", "9999-12-31T23:59"],
            "Invalid value for --now: the year 9999 is not between 2000 and 2099",
        ),
        (["--now", "1900-01-01"], "Invalid value for --now: the year 1900 is not between 2000 and 2099"),
        (["y.db"], "Too much was typed: nothing can follow here, but 'y.db' does."),
    ],
)
def test_wrong_usage_is_told_in_plain_words(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["demo", str(tmp_path / "x.db"), *arguments]) == USAGE
    assert capsys.readouterr().err == f"{said}\nSee hubdesk demo --help.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asked", [["--help"], ["-h"], ["demo", "-h"], ["--version"]])
def test_help_and_version_are_results(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(asked) == 0
    said = capsys.readouterr()
    assert "hubdesk" in said.out
    assert "range" not in said.out
    assert said.err == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["backup", "copy.db"],
        ["restore", "hub.db"],
    ],
)
@pytest.mark.parametrize("kind", ["absent", "silent", "folder", "pipe"])
def test_where_no_hub_can_be_reached_every_command_ends_with_2(
    arguments: list[str], kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    absent = "gone/hub.db" if arguments[0] == "restore" else "gone.db"
    silent = "postgresql://127.0.0.1:1/hub"
    take_sample("hub.db")
    place = {"absent": absent, "silent": silent, "folder": str(tmp_path), "pipe": "pipe"}[kind]
    assert run(["--db", place, *arguments]) == NO_HUB


@pytest.mark.parametrize(
    "arguments",
    [
        ["--db", "mysql://server/hub", "check"],
        ["--db", "mysql://server/hub"],
        ["--db", "postgresql://server:port/x", "backup", "x.db"],
        ["--db", "sqlite://", "check"],
    ],
)
def test_what_is_no_place_for_a_hub_is_wrong_usage(
    arguments: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == USAGE
    said = capsys.readouterr()
    assert said.out == ""
    assert "postgresql" in said.err.lower()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["list.csv", "list.csv/pictures"])
def test_a_tour_says_at_once_where_no_pictures_can_be_kept(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text("Container No\n", "utf-8")
    assert run(["tour", "--out", str(tmp_path / place)]) == REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"No pictures can be kept in {tmp_path / place} (")
    assert (tmp_path / "list.csv").read_text("utf-8") == "Container No\n"


def test_an_absent_file_is_named(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--db", place, "import", "manifest", "gone.csv", "--carrier", "1", "--eta", ETA]) == REFUSED
    assert "gone.csv cannot be read" in capsys.readouterr().err


def test_without_a_screen_the_window_says_how_to_get_one(
    place: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(["--db", place]) == REFUSED
    assert "There is no screen here" in capsys.readouterr().err


def test_the_own_hub_lies_in_the_data_folder() -> None:
    assert own_hub().endswith("hub.db")
    assert "hubdesk" in own_hub()


def test_times_carry_their_zone() -> None:
    assert instant(ETA, "--eta").isoformat() == "2026-11-25T14:05:00+00:00"


def test_commands_that_show_nothing_import_no_widgets(place: str) -> None:
    script = (
        "import sys; from desktop.cli import run; run(sys.argv[1:]);"
        "heavy = {'PySide6.QtWidgets', 'pandas', 'pyqtgraph', 'numpy', 'alembic', 'psycopg'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    # The first opening makes the schema, for which alembic is needed.
    take_sample(place)
    arguments = ["--db", place, "import", "manifest", str(CONSIST), "--carrier", "3019", "--eta", ETA]
    ended = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-1] == "[]"


def test_a_backup_becomes_the_own_hub_where_there_was_none(place: str, tmp_path: Path) -> None:
    take_sample(place)
    assert run(["--db", place, "backup", str(tmp_path / "copy.db")]) == 0
    assert not Path(own_hub()).parent.exists()
    assert run(["restore", str(tmp_path / "copy.db")]) == 0
    assert run(["check"]) == 0


def test_a_list_on_two_trains_is_told_once_after_what_else_is_odd(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    take_sample(place)
    capsys.readouterr()
    assert take_sample(place, "3019") == 0
    *others, boxes, wagons = capsys.readouterr().err.splitlines()
    assert boxes == (
        "62 boxes are announced with 3017@2026-11-25 too: MSKU 804082 8, TGHU 522719 1, TCNU 870553 8, "
        "KTZU 325450 9, TCNU 634124 7 and 57 more."
    )
    assert wagons.startswith("28 wagons are announced with 3017 too: 94788965, ")
    assert len(others) == 5


def test_a_shorter_list_says_what_it_changed(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_sample(place)
    shorter = tmp_path / "new.csv"
    shorter.write_bytes(b"".join(CONSIST.read_bytes().splitlines(keepends=True)[:-1]))
    capsys.readouterr()
    assert run(["--db", place, "import", "manifest", str(shorter), "--carrier", "3017", "--eta", ETA]) == 0
    assert capsys.readouterr().out.endswith("it has 61 boxes now, 0 added, 0 changed, 1 taken off.\n")


def test_a_train_of_long_ago_is_taken_with_a_word(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    long_ago = ["--carrier", "3017", "--eta", "2019-11-25T19:05+05:00"]
    assert run(["--db", place, "import", "manifest", str(CONSIST), *long_ago]) == 0
    assert "which is long past" in capsys.readouterr().err


def test_nothing_is_made_for_the_own_hub_before_there_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == NO_HUB
    assert capsys.readouterr().out.strip() != ""
    assert not Path(own_hub()).parent.exists()
    with open_hub(Given(now, own_hub()), create=True) as store:
        assert store.place == own_hub()
