"""How values stand in an export: exact, in one form, and undone by whoever reads the form."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.clocks import DEFAULT_SETTINGS, ClockRule, ClockSettings
from hub.interchange.export import ExportWishes, cells
from hub.interchange.export.writing import Listing, at_once, write
from hub.interchange.guard import unguarded
from hub.interchange.kinds import DELIMITERS, ExportKind
from hub.progress import unwatched

PLAIN = ExportWishes(ExportKind.VISITS)
LEAST = datetime(1970, 1, 2)  # noqa: DTZ001
MOST = datetime(2100, 1, 1)  # noqa: DTZ001


@given(at=st.datetimes(LEAST, MOST, timezones=st.just(UTC)))
def test_an_instant_is_told_to_the_millisecond_with_the_offset_of_the_hub(at: datetime) -> None:
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    (text,) = cells.instants(DEFAULT_SETTINGS)(cells.milliseconds([at]))
    assert datetime.fromisoformat(text) == at
    assert text[-6] == "+"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        # Almaty went from +06:00 to +05:00 on 1 March 2024.
        ("2024-02-29T17:59Z", "2024-02-29T23:59+06:00"),
        ("2024-02-29T18:00Z", "2024-02-29T23:00+05:00"),
        ("2026-11-24T18:10Z", "2026-11-24T23:10+05:00"),
        ("2026-11-24T18:10:07Z", "2026-11-24T23:10:07+05:00"),
        ("2026-11-24T18:10:07.020Z", "2026-11-24T23:10:07.020+05:00"),
        ("2026-11-24T18:10:00.5Z", "2026-11-24T23:10:00.500+05:00"),
    ],
)
def test_seconds_are_told_where_there_are_some(at: str, text: str) -> None:
    assert cells.instants(DEFAULT_SETTINGS)(cells.milliseconds([datetime.fromisoformat(at)])) == [text]


def test_an_offset_that_changes_within_a_day_changes_at_its_minute() -> None:
    settings = ClockSettings((ClockRule(hub_zone="Europe/Berlin"),))
    at = [datetime(2026, 3, 29, 0, minute, tzinfo=UTC) for minute in range(60)]
    at += [datetime(2026, 3, 29, 1, minute, tzinfo=UTC) for minute in range(60)]
    written = list(cells.instants(settings)(cells.milliseconds(at)))
    assert written[59:61] == ["2026-03-29T01:59+01:00", "2026-03-29T03:00+02:00"]
    assert [datetime.fromisoformat(text) for text in written] == at


@given(
    rows=st.lists(st.tuples(st.text(), st.text(), st.text("\"\r\n,;|\t'=a")), min_size=1),
    delimiter=st.sampled_from(DELIMITERS),
)
def test_every_text_is_read_again_as_it_was(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    wishes = ExportWishes(ExportKind.VISITS, delimiter=delimiter)
    out = io.BytesIO()
    write(Listing("abc", [cells.texts(wishes)] * 3, at_once(rows)), wishes, out, unwatched())
    text = io.StringIO(out.getvalue().decode(), newline="")
    _, *read = csv.reader(text, delimiter=delimiter, strict=True)
    assert [tuple(unguarded(cell) for cell in row) for row in read] == rows


def test_the_minutes_of_odd_offsets_are_right() -> None:
    settings = ClockSettings((ClockRule(hub_zone="Asia/Kathmandu"),))
    at = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes) for minutes in range(120)]
    written = cells.instants(settings)(cells.milliseconds(at))
    assert written[0] == "2026-01-01T05:45+05:45"
    assert [datetime.fromisoformat(text) for text in written] == at


def test_nothing_is_an_empty_cell() -> None:
    wishes = ExportWishes(ExportKind.VISITS, excel_bom=True)
    for form in (
        cells.instants(DEFAULT_SETTINGS),
        cells.tenths(),
        cells.plain(),
        cells.texts(wishes),
        cells.seals(wishes),
        cells.seals(PLAIN),
        cells.containers(frozenset(), PLAIN),
    ):
        assert list(form([None, None])) == ["", ""]


@given(tenths=st.integers(-1000, 1000))
def test_degrees_are_told_to_the_tenth(tenths: int) -> None:
    (text,) = cells.tenths()([tenths])
    assert round(float(text) * 10) == tenths
    assert not text.endswith(".0")


def test_figures_are_never_guarded() -> None:
    rows = list(cells.formed([(-5, -180, "-5")], [cells.plain(), cells.tenths(), cells.texts(PLAIN)]))
    assert rows == [("-5", "-18", "'-5")]


def test_teu_have_two_places() -> None:
    assert list(cells.hundredths()([200, 225, 0, -100])) == ["2.00", "2.25", "0.00", "-1.00"]


def test_seals_stand_as_a_list_is_read() -> None:
    form = cells.seals(PLAIN)
    told = list(form(["CN 4429769", "A1, A2", "A1/A2;A3", "-7", None, "007", "ЗПУ № 12", "Seal 34", "б/п"]))
    assert told == ["CN4429769", "A1;A2", "A1;A2;A3", "'-7", "", "007", "12", "34", ""]
    assert list(form(told)) == ["CN4429769", "A1;A2", "A1;A2;A3", "'-7", "", "007", "12", "34", ""]
    for_excel = cells.seals(ExportWishes(ExportKind.VISITS, excel_bom=True))
    assert list(for_excel(["007"])) == ['"=""007"""']


def test_a_painted_number_says_so() -> None:
    form = cells.containers(frozenset({"TEMU6275400"}), PLAIN)
    assert list(form(["TEMU6275400", "TEMU6275401"])) == ["TEMU6275400 (as painted)", "TEMU6275401"]


def test_what_is_remembered_is_forgotten_in_time() -> None:
    form = cells.texts(PLAIN)
    assert isinstance(form, cells.Remembered)
    for first in range(0, 100_000, 5_000):
        list(form([str(number) for number in range(first, first + 5_000)]))
    assert len(form) <= 45_000
