from __future__ import annotations

import json
from dataclasses import replace

import pytest

from domain.refusal import Refusal
from domain.train_name import parse_reference
from hub.interchange.fields import Field
from hub.interchange.reading.opening import open_table
from hub.interchange.reading.table import Format
from hub.interchange.reading.telegram import TelegramField, columns_of, profile_of, shipped_profiles
from tests.hub.interchange.reading.files import in_memory, rows_of
from tests.hub.interchange.reading.vocabulary import known
from tests.sources import ROOT

HEAD = "(:02 9883 1602 9046 61 9132 1 14 11 15 40 065 6279 0 0000 0 0"
WAGON = "01 {wagon} 1 068 98700 16113 8196 2 0 0 0 {boxes} 00000 024 0 0"


def telegram(*lines: str, head: str = HEAD) -> list[tuple[int, tuple[object, ...]]]:
    """Returns the rows below title and heading."""
    rows = rows_of("\n".join([head, *lines, ":)", "ПЕРЕДАЛ"]).encode())
    return [(row.row, row.cells) for row in rows[2:]]


def wagon(number: str, boxes: str) -> str:
    """Returns a wagon's line."""
    return WAGON.format(wagon=number, boxes=boxes)


def test_the_phrase_of_the_public_description_is_understood() -> None:
    rows = rows_of("\n".join([HEAD, wagon("62439641", "01/00"), ":)"]).encode())
    assert rows[0].cells == ("1602", "9046-61-9132")
    assert str(parse_reference(str(rows[0].cells[1])))
    assert rows[1].cells == ("container", "wagon", "destination", "size_type", "gross_kg")
    assert rows[2].cells == ("", "62439641", "98700", "", "")


def test_boxes_follow_their_wagon_and_a_wagon_without_any_is_no_row() -> None:
    assert telegram(
        wagon("62439641", "00/00"), wagon("94788965", "02/00"), "MSKU8040828 42G1 17755", "  TGHU 522719-1"
    ) == [
        (4, ("MSKU8040828", "94788965", "98700", "42G1", "17755")),
        (5, ("TGHU 522719-1", "94788965", "98700", "", "")),
    ]


def test_a_box_that_is_counted_and_not_named_is_a_row_without_a_number() -> None:
    assert telegram(wagon("94788965", "01/01"), "MSKU8040828", wagon("94864840", "00/01")) == [
        (3, ("MSKU8040828", "94788965", "98700", "", "")),
        (2, ("", "94788965", "98700", "", "")),
        (4, ("", "94864840", "98700", "", "")),
    ]


def test_a_line_that_is_not_understood_is_a_row_and_never_lost() -> None:
    assert telegram("01 9478896 1 068", wagon("94788965", "01/00"), "MSKU8040828", "ИТОГО 02") == [
        (2, ("01 9478896 1 068", "", "", "", "")),
        (4, ("MSKU8040828", "94788965", "98700", "", "")),
        (5, ("ИТОГО 02", "", "", "", "")),
    ]


def test_phrases_parted_by_colons_need_no_lines_of_their_own() -> None:
    text = f"{HEAD}:{wagon('94788965', '01/00')}:MSKU8040828:)"
    rows = rows_of(text.encode())
    assert [row.row for row in rows] == [1, 1, 2]
    assert rows[2].cells[:2] == ("MSKU8040828", "94788965")


def test_a_table_is_no_telegram() -> None:
    with open_table(in_memory(b"container;goods\nMSKU8040828;(:02\n"), Format(), known) as table:
        assert (table.content, table.format.profile_text) == ("csv", None)


def test_a_profile_that_is_wanted_must_fit() -> None:
    for name, code in (("tgnl-02", "telegram_profile_differs"), ("tgnl-99", "telegram_profile_unknown")):
        with pytest.raises(Refusal) as told:
            rows_of(b"container;goods\n", Format(profile_text=name))
        assert (told.value.code, told.value.facts) == (code, {"profile": name})


def test_an_edited_profile_is_used() -> None:
    edited = replace(
        shipped_profiles()[0],
        name="ours",
        box_line=None,
        fields=(
            TelegramField(Field.WAGON, columns=(4, 11)),
            TelegramField(Field.GROSS_KG, word=4, factor=1_000),
            TelegramField(Field.REMARK, word=99),
        ),
    )
    text = f"{HEAD}\n{wagon('94788965', '01/00')}\n:)\n"
    with open_table(in_memory(text.encode()), Format(profile_text="ours"), known, [edited]) as table:
        assert [row.cells for row in table.rows()][1:] == [
            ("container", "wagon", "gross_kg", "remark"),
            ("", "94788965", "68000", ""),
        ]


def test_what_is_shipped_is_marked_unverified_and_names_its_source() -> None:
    profiles = shipped_profiles()
    assert [profile.name for profile in profiles] == ["tgnl-02"]
    assert not profiles[0].verified
    assert "http" in profiles[0].source
    assert columns_of(profiles[0])[0] is Field.CONTAINER


@pytest.mark.parametrize(
    "change",
    [
        {"head": "("},
        {"box_line": "(?P<colour>x)"},
        {"fields": [{"field": "wagon"}]},
        {"fields": [{"field": "wagon", "word": 1, "columns": [1, 2]}]},
        {"fields": [{"field": "colour", "word": 1}]},
        {"fields": 7},
        {"colour": "red"},
        {"head": None},
    ],
)
def test_a_profile_with_a_mistake_is_refused_with_the_reason(change: dict[str, object]) -> None:
    path = ROOT / "resources" / "interchange" / "telegrams" / "tgnl-02.json"
    told = json.loads(path.read_text(encoding="utf-8")) | change
    with pytest.raises(Refusal) as refused:
        profile_of(json.dumps(told))
    assert refused.value.code == "telegram_profile_wrong"
    assert refused.value.facts["said"]
