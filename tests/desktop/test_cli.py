"""The command line is a contract: what goes to which stream, and the code that it ends with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.queries.carriers import carrier_counts, find_carriers
from desktop.cli import now, run
from desktop.commands import Given, instant, open_hub
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
    assert "Line " in said.err
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
    assert said.out.startswith("Nothing was taken: 1 rows are refused.")
    assert said.err.startswith("Line 2, ")
    assert "gross_kg" in said.err
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
    assert "damaged" in capsys.readouterr().out


def test_a_backup_is_put_back_and_what_it_replaces_is_kept(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_sample(place)
    copy = tmp_path / "copy.db"
    assert run(["--db", place, "backup", str(copy)]) == 0
    take_sample(place, "3019")
    assert run(["--db", place, "restore", str(copy)]) == 0
    assert "is kept as" in capsys.readouterr().err
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
        ["demo", "x.db", "--days", "many"],
        ["backup"],
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
    assert instant(ETA).isoformat() == "2026-11-25T14:05:00+00:00"


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


def test_nothing_is_made_for_the_own_hub_before_there_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == NO_HUB
    assert capsys.readouterr().out.strip() != ""
    assert not Path(own_hub()).parent.exists()
    with open_hub(Given(now, own_hub()), create=True) as store:
        assert store.place == own_hub()
