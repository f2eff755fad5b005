"""Proves that the lists of real senders are judged whole, and taken where nothing refuses them."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hub.check import Verdict, check
from hub.interchange.dates import Clues
from hub.interchange.kinds import ListKind
from hub.interchange.manifests import judge_manifest
from hub.interchange.opened_list import open_list
from hub.interchange.reading.source import source_of
from hub.interchange.wishes import Wishes
from tests.hub.conftest import Hub
from tests.hub.trains import ETA

GOLDEN = Path(__file__).parents[2] / "data" / "interchange"


@pytest.mark.parametrize(
    ("name", "rows", "refused"),
    [
        ("xian-consist.xlsx", 24, {"container_number_check_digit"}),
        ("xian-consist-gb18030.csv", 24, {"container_number_check_digit"}),
        ("operator-1c-cp1251.csv", 18, {"container_number_check_digit"}),
        ("forwarder-kz1048.csv", 12, set()),
        ("booking-utf8-bom.csv", 8, set()),
        ("tgnl-1.txt", 12, set()),
        ("old.xls", 6, set()),
        ("operator-cp866.txt", 10, set()),
        ("booking-utf16.tsv", 10, {"container_number_check_digit"}),
        ("pipe.csv", 5, set()),
    ],
)
def test_a_list_of_a_real_sender(sqlite_hub: Hub, name: str, rows: int, refused: set[str]) -> None:
    wishes = Wishes(ListKind.MANIFEST, carrier="9001", eta=ETA, accept_good=True)
    clues = Clues(ZoneInfo("Asia/Almaty"), sqlite_hub.clock.now)
    opened = open_list(source_of(GOLDEN / name), wishes, (), clues)
    found = sqlite_hub.read(judge_manifest, opened, wishes, sqlite_hub.clock.now)
    assert found.accepted + found.rejected == found.read
    assert found.read == rows
    assert {each.code for each in found.problems if each.refused} == refused
    assert found.order is not None
    sqlite_hub.act(found.order.operation, *found.order.given)
    assert check(sqlite_hub.store).verdict is Verdict.SOUND
