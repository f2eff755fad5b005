from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.interchange.clues import TrainClues, train_clues
from hub.interchange.dates import Clues

ALMATY = ZoneInfo("Asia/Almaty")
CLUES = Clues(ALMATY, datetime(2025, 8, 20, 9, tzinfo=UTC))
AT_21_40 = datetime(2025, 8, 14, 21, 40, tzinfo=ALMATY)


@pytest.mark.parametrize(
    ("title", "carrier", "eta"),
    [
        ("Поезд № 3017, ожидается 14.08.2025 21:40", "3017", AT_21_40),
        ("Состав поезда 3017\nПрибытие: 14.08.2025 21:40 (время местное)", "3017", AT_21_40),
        ("TRAIN No. 3017 ETA 14 Aug 2025 21:40", "3017", AT_21_40),
        ("Train: X8024, expected at 2025-08-14T16:40Z.", "X8024", AT_21_40),
        ("班列号 X8024 预计到达时间：2025-08-14 21:40", "X8024", AT_21_40),
        ("车次：75052", "75052", None),
        ("№ 3017 пойызы, пойыз нөмірі 3017, келуі 14.08.2025 21:40", "3017", AT_21_40),
        ("Поезд 3017 ожидается 14.08.2025", "3017", datetime(2025, 8, 14, 12, tzinfo=ALMATY)),
        ("Список контейнеров от 14.08.2025", None, None),
        ("Поезд 3017 отправлен 10.08.2025", "3017", None),
        ("Поезд 3017, далее поездом 2005", None, None),
        ("Поезд 3017 ожидается 04/08/25", "3017", None),
        ("", None, None),
    ],
)
def test_what_a_title_says_of_its_train(title: str, carrier: str | None, eta: datetime | None) -> None:
    found = train_clues(title, "", CLUES)
    assert (found.carrier, found.eta) == (carrier, eta)


@pytest.mark.parametrize(
    ("name", "number", "day"),
    [
        ("xian-3017-1124.xlsx", "3017", date(2025, 11, 24)),
        ("3017 2025-08-14.csv", "3017", date(2025, 8, 14)),
        ("Поезд 3017 от 14.08.2025.xls", "3017", date(2025, 8, 14)),
        ("список.xlsx", None, None),
        ("3017-9999.csv", "3017", None),
    ],
)
def test_what_a_file_s_name_proposes(name: str, number: str | None, day: date | None) -> None:
    assert train_clues("", name, CLUES) == TrainClues(None, None, number, day)


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_title_can_be_looked_at(title: str, name: str) -> None:
    found = train_clues(title, name, CLUES)
    assert found.eta is None or found.eta.tzinfo is not None
