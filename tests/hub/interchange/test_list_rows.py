from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.refusal import Refusal
from domain.visit import LoadStatus
from hub.interchange.dates import Clues
from hub.interchange.fields import ColumnUse, DayOrder, Field
from hub.interchange.kinds import Encoding, ListKind
from hub.interchange.list_rows import ListRow, rows_of
from hub.interchange.opened_list import Opened, Question, as_profile, open_list
from hub.interchange.problems import Problem, Proposal
from hub.interchange.profiles import Profile, signature
from hub.interchange.reading.source import Source, source_of, source_of_cells
from hub.interchange.reading.table import Format, RawRow
from hub.interchange.wishes import Wishes

ALMATY = ZoneInfo("Asia/Almaty")
CLUES = Clues(ALMATY, datetime(2025, 8, 20, 9, tzinfo=UTC))
AT_21_40 = datetime(2025, 8, 14, 21, 40, tzinfo=ALMATY)
GOLDEN = Path(__file__).parents[2] / "data" / "interchange"

OPERATOR = """ООО «Транс-Контейнер»;;;;;;;;;
Поезд № 3017, ожидается 14.08.2025 21:40;;;;;;;;;
;;;;;;;;;
№ п/п;Номер вагона;№ контейнера;Вес, кг;;Пломбы;Станция;;Груз;Груж/пор
;;;брутто;тара;;отправления;назначения;;
1;2;3;4;5;6;7;8;9;10
1;94788965;MSKU 804082 8;24 500,5;3 900;CN4429769, CN3933485;Сиань;Поти;"станки
токарные";гр
2;94788965;TGHU5227191;10 244;3900;ЗПУ № 22334455;Сиань;Поти;мебель;гр
3;94864840;TCNU8705538;;3900;б/п;Сиань;Поти;;пор
Итого;;3;34 744,5;;;;;;
Исполнитель: Иванов И.И., тел. 8 701 1234567;;;;;;;;;
"""


def opened(text: str, wishes: Wishes, *profiles: Profile, name: str = "list.csv") -> Opened:
    """Returns a list opened as if its text had been pasted."""
    return open_list(source_of_cells(text, name), wishes, profiles, CLUES)


def read(text: str, wishes: Wishes, *profiles: Profile) -> tuple[list[ListRow], list[Problem]]:
    """Returns the rows of a list and its unreadable cells."""
    both = list(rows_of(opened(text, wishes, *profiles), wishes, CLUES))
    return [row for row, _problems in both], [problem for _row, problems in both for problem in problems]


def manifest(**said: Any) -> Wishes:
    """Returns what was said of a train's list."""
    return Wishes(ListKind.MANIFEST, **said)


def test_a_list_as_an_operator_s_program_writes_it() -> None:
    found = opened(OPERATOR, manifest())
    assert (found.carrier, found.eta, found.questions) == ("3017", AT_21_40, ())
    assert (found.format.delimiter, found.content, found.heading.row) == (";", "csv", 5)
    rows, problems = read(OPERATOR, manifest())
    assert problems == []
    assert [(row.row, row.values[Field.CONTAINER]) for row in rows] == [
        (7, "MSKU 804082 8"),
        (9, "TGHU5227191"),
        (10, "TCNU8705538"),
    ]
    assert rows[0].values == {
        Field.WAGON: "94788965",
        Field.CONTAINER: "MSKU 804082 8",
        Field.GROSS_KG: 24501,
        Field.TARE_KG: 3900,
        Field.SEAL: ("CN4429769", "CN3933485"),
        Field.ORIGIN: "Сиань",
        Field.DESTINATION: "Поти",
        Field.GOODS: "станки токарные",
        Field.LOAD_STATUS: LoadStatus.LOADED,
    }
    assert rows[0].written[Field.GROSS_KG] == "24 500,5"
    assert Field.SEAL not in rows[2].values
    assert rows[2].values[Field.LOAD_STATUS] is LoadStatus.EMPTY


def test_a_list_as_a_chinese_platform_writes_it() -> None:
    text = (
        "车次：X8024 预计到达 2025-08-14 21:40,,,\n序号,箱号,毛重(吨),空/重\n"
        "1,MSKU8040828,24.5,重\n2,TGHU5227191,10.244,重\n合计,2,34.744,\n"
    )
    found = opened(text, manifest())
    assert (found.carrier, found.eta, found.questions) == ("X8024", AT_21_40, ())
    rows, problems = read(text, manifest())
    assert problems == []
    assert [row.values[Field.GROSS_KG] for row in rows] == [24500, 10244]


def test_what_cannot_be_told_is_asked() -> None:
    text = "container\tETA\nMSKU8040828\t04/08/25\nTGHU5227191\t05/08/25 10:00\n"
    found = opened(text, manifest(), name="xian-3017-1124.tsv")
    assert found.questions == (
        Question("date_order", Field.ETA, ("dmy", "mdy"), "ETA", "04/08/25"),
        Question("carrier", Field.CARRIER, ("3017",)),
    )
    _rows, problems = read(text, manifest())
    assert [(each.row, each.column, each.code, each.refused) for each in problems] == [
        (2, "ETA", "list_date_ambiguous", True),
        (3, "ETA", "list_date_ambiguous", True),
    ]
    assert problems[1].proposals == (
        Proposal("2025-08-05 10:00", "date_order"),
        Proposal("2025-05-08 10:00", "date_order"),
    )


def test_an_answer_settles_the_question() -> None:
    text = "container\tETA\nMSKU8040828\t04/08/25\n"
    wishes = manifest(day_order=DayOrder.MONTH_FIRST, carrier="3017")
    assert opened(text, wishes).questions == ()
    rows, problems = read(text, wishes)
    assert problems == []
    assert rows[0].values[Field.ETA] == datetime(2025, 4, 8, tzinfo=ALMATY)


def test_one_date_of_a_column_settles_the_others() -> None:
    text = "container\tETA\nMSKU8040828\t04/08/25\nTGHU5227191\t14/08/25\n"
    rows, problems = read(text, manifest())
    assert problems == []
    assert [row.values[Field.ETA].date() for row in rows] == [date(2025, 8, 4), date(2025, 8, 14)]


def test_a_file_s_name_is_only_proposed() -> None:
    found = opened("container\nMSKU8040828\n", manifest(), name="xian-3017-1124.csv")
    assert found.carrier is None
    assert found.questions == (
        Question("carrier", Field.CARRIER, ("3017",)),
        Question("eta", Field.ETA, ("2025-11-24",)),
    )


def test_history_and_reference_lists_ask_for_no_train() -> None:
    assert opened("container\nMSKU8040828\n", Wishes(ListKind.HISTORY)).questions == ()
    assert opened("name\tcountry\nACME\tKZ\n", Wishes(ListKind.PARTIES)).questions == ()


@pytest.mark.parametrize(
    ("heading", "cells", "kg"),
    [
        ("Вес брутто", ("24,5", "3,9"), [24500, 3900]),
        ("Вес брутто", ("24.500", "8.000"), [24500, 8000]),
        ("Вес брутто", ("24500", "3900"), [24500, 3900]),
        ("Вес брутто, т", ("24,5", "3,9"), [24500, 3900]),
        ("Вес брутто, кг", ("95", "24500"), [95, 24500]),
        ("Вес брутто", ("24 500 кг", "3,9 т"), [24500, 3900]),
    ],
)
def test_the_unit_is_that_of_the_heading_or_the_only_one_possible(
    heading: str, cells: tuple[str, ...], kg: list[int]
) -> None:
    numbers = ("MSKU8040828", "TGHU5227191")
    text = f"Контейнер\t{heading}\n" + "".join(f"{a}\t{b}\n" for a, b in zip(numbers, cells, strict=True))
    rows, problems = read(text, manifest())
    assert problems == []
    assert [row.values[Field.GROSS_KG] for row in rows] == kg


def test_an_unclear_weight_is_asked_about_with_both_readings() -> None:
    rows, problems = read("Контейнер\tБрутто, кг\nMSKU8040828\t24.500\n", manifest())
    assert Field.GROSS_KG not in rows[0].values
    assert rows[0].written[Field.GROSS_KG] == "24.500"
    assert problems == [
        Problem(
            2,
            "Брутто, кг",
            Field.GROSS_KG,
            "list_weight_unclear",
            {"text": "24.500", "one": 24500, "other": "24.500"},
            "24.500",
            True,
            (Proposal("24500", "thousands"), Proposal("24.5", "decimals")),
        )
    ]


def test_each_proposal_is_taken_where_it_is_written_instead() -> None:
    text = "Контейнер\tБрутто, кг\tETA\tГр/пор\nMSKU8040828\t24.500\t04/08/25\tполупустой\n"
    _rows, problems = read(text, manifest())
    assert len(problems) == 3
    for problem in problems:
        assert problem.proposals
        assert problem.field is not None
        for proposal in problem.proposals:
            wishes = manifest(repairs={(2, problem.field): proposal.value})
            rows, left = read(text, wishes)
            assert problem.field in rows[0].values, proposal
            assert problem.field not in {each.field for each in left}


def test_the_word_that_is_most_alike_is_proposed_first() -> None:
    _rows, problems = read("container\tmode\tcategory\nMSKU8040828\troad train\texprot\n", manifest())
    assert [problem.proposals[0].value for problem in problems] == ["road", "export"]
    assert all(isinstance(problem.proposals[0].value, str) for problem in problems)


def test_repairs_fill_fields_without_a_column_too() -> None:
    text = "container\nMSKU8040828\nTGHU5227191\n"
    wishes = manifest(repairs={(3, Field.SIZE_TYPE): "45G1", (2, Field.CONTAINER): "TCNU8705538"})
    rows, _problems = read(text, wishes)
    assert [row.values for row in rows] == [
        {Field.CONTAINER: "TCNU8705538"},
        {Field.CONTAINER: "TGHU5227191", Field.SIZE_TYPE: "45G1"},
    ]


def test_a_row_left_out_is_not_read() -> None:
    text = "container\tF/E\nMSKU8040828\tF\nTGHU5227191\thalf\n"
    rows, problems = read(text, manifest(left_out=frozenset({3})))
    assert ([row.row for row in rows], problems) == ([2], [])


def test_seals_of_several_columns_are_one_set() -> None:
    text = "container\tSeal 1\tSeal 2\nMSKU8040828\tCN1111111\tCN2222222\nTGHU5227191\t\tCN3333333\n"
    rows, _problems = read(text, manifest())
    assert [row.values[Field.SEAL] for row in rows] == [("CN1111111", "CN2222222"), ("CN3333333",)]
    assert rows[0].written[Field.SEAL] == "CN1111111, CN2222222"


def test_a_profile_is_found_by_the_headings_and_says_what_they_mean() -> None:
    text = "Konteyner\tBrüt\tVaris\tTarih\nMSKU8040828\t24,5\tPoti limani\t04/08/25\n"
    headings = ["Konteyner", "Brüt", "Varis", "Tarih"]
    fields = (Field.CONTAINER, Field.GROSS_KG, Field.DESTINATION, Field.ETA)
    columns = tuple(
        ColumnUse(place, heading, field, 1000 if field is Field.GROSS_KG else 1)
        for place, (heading, field) in enumerate(zip(headings, fields, strict=True))
    )
    columns = (*columns[:3], ColumnUse(3, "Tarih", Field.ETA, 1, DayOrder.DAY_FIRST))
    words: Mapping[str, str] = {"destination:Poti limani": "GEPTI"}
    profile = Profile("Izmir", ListKind.MANIFEST, Format(), columns, signature(headings), words)
    found = opened(text, manifest(), profile)
    assert found.profile == "Izmir"
    rows, problems = read(text, manifest(), profile)
    assert problems == []
    assert rows[0].values == {
        Field.CONTAINER: "MSKU8040828",
        Field.GROSS_KG: 24500,
        Field.DESTINATION: "GEPTI",
        Field.ETA: datetime(2025, 8, 4, tzinfo=ALMATY),
    }
    other = opened("container\nMSKU8040828\n", manifest(), profile)
    assert other.profile is None


def test_how_a_list_was_read_is_remembered_for_its_sender() -> None:
    text = "Kap\tKonteyner\tTarih\nx\tMSKU8040828\t04/08/25\n"
    wishes = manifest(
        carrier="3017", columns={0: None, 1: Field.CONTAINER, 2: Field.ETA}, day_order=DayOrder.MONTH_FIRST
    )
    profile = as_profile(opened(text, wishes), wishes, "Izmir", {"container:x": "y"})
    assert (profile.name, profile.kind, profile.format) == ("Izmir", ListKind.MANIFEST, Format())
    again = "kap\tKONTEYNER\tTarih\nx\tMSKU8040828\t05/08/25\n"
    found = opened(again, manifest(carrier="3018"), profile)
    assert (found.profile, found.questions) == ("Izmir", ())
    rows, problems = read(again, manifest(carrier="3018"), profile)
    assert problems == []
    assert rows[0].values == {
        Field.CONTAINER: "MSKU8040828",
        Field.ETA: datetime(2025, 5, 8, tzinfo=ALMATY),
    }


def test_a_profile_is_found_through_the_encoding_that_it_says() -> None:
    content = "Жүк;Ыдыс\nбидай;MSKU8040828\n".encode("kz1048")
    source = Source("list.csv", len(content), sha256(content).hexdigest(), partial(BytesIO, content))
    told = Format(Encoding.CP866, ";")  # whatever detection says, this is how the sender's lists were read
    wishes = manifest(format=told, carrier="1", eta=AT_21_40, columns={1: Field.CONTAINER})
    profile = as_profile(open_list(source, wishes, (), CLUES), wishes, "Ыдыс", {})
    found = open_list(source, manifest(carrier="1", eta=AT_21_40), [profile], CLUES)
    assert (found.profile, found.format.encoding) == ("Ыдыс", Encoding.CP866)
    other = open_list(source, manifest(carrier="1", format=Format(Encoding.KZ1048)), [profile], CLUES)
    assert (other.profile, other.format.encoding) == (None, Encoding.KZ1048)


def test_a_day_and_its_time_may_stand_in_two_columns() -> None:
    text = (
        "Контейнер\tВремя прибытия\tДата прибытия\n"
        "MSKU8040828\t21:40\t14.08.2025\nTGHU5227191\t\t14.08.2025\nTCNU8705538\t9.30\t-\n"
        "BEAU4044350\tвечером\t14.08.2025\n"
    )
    rows, problems = read(text, manifest(carrier="3017"))
    assert [row.values.get(Field.ETA) for row in rows] == [
        AT_21_40,
        datetime(2025, 8, 14, tzinfo=ALMATY),
        None,
        None,
    ]
    assert rows[0].written[Field.ETA] == "14.08.2025 21:40"
    assert [(each.row, each.code) for each in problems] == [(5, "list_time")]
    repaired, left = read(text, manifest(carrier="3017", repairs={(5, Field.ETA): "14.08.2025 21:40"}))
    assert (repaired[3].values[Field.ETA], left) == (AT_21_40, [])


def test_wagon_types_are_read_by_the_names_of_their_columns() -> None:
    text = "code\tfleet\tpayload_kg\n13-470\tcis\t60000\n"
    rows, _problems = read(text, Wishes(ListKind.WAGON_TYPES))
    assert rows[0].values[Field.WAGON_TYPE_COLUMN] == {
        "code": "13-470",
        "fleet": "cis",
        "payload_kg": "60000",
    }


def test_a_train_without_a_box_is_no_list_of_one() -> None:
    with pytest.raises(Refusal) as empty:
        opened("container,seal\n,\nTotal,0\n", manifest())
    assert empty.value.code == "list_without_rows"
    assert read("container,seal\n", Wishes(ListKind.HISTORY)) == ([], [])


def test_what_stands_in_a_merged_cell_counts_for_all_boxes_below_it_but_no_weight_does() -> None:
    wishes = manifest(carrier="3017", eta=AT_21_40)
    found = opened("container\twagon\tgross_kg\nMSKU8040828\t94788965\t24500\n", wishes)
    below = RawRow(3, ("TGHU5227191", "", ""), ((1, 94788965.0), (2, 24500.0)))
    ((row, problems),) = rows_of(replace(found, first=(below,)), wishes, CLUES)
    assert (row.values, problems) == ({Field.CONTAINER: "TGHU5227191", Field.WAGON: "94788965"}, ())


def test_a_dash_is_a_remark_and_no_name() -> None:
    rows, _problems = read("container\tconsignee\tremark\nMSKU8040828\t-\t-\n", manifest())
    assert rows[0].values == {Field.CONTAINER: "MSKU8040828", Field.REMARK: "-"}


@pytest.mark.parametrize(
    ("name", "kind", "carrier", "eta", "read_rows", "last", "asked"),
    [
        ("xian-consist.xlsx", ListKind.MANIFEST, "3017", AT_21_40, 24, 27, []),
        ("xian-consist-gb18030.csv", ListKind.MANIFEST, "3017", None, 24, 26, ["eta"]),
        ("operator-1c-cp1251.csv", ListKind.MANIFEST, "3021", None, 18, 22, ["eta"]),
        ("operator-cp866.txt", ListKind.MANIFEST, "3023", None, 10, 13, ["eta"]),
        ("forwarder-kz1048.csv", ListKind.MANIFEST, "3025", None, 12, 15, ["eta"]),
        ("forwarder.ods", ListKind.MANIFEST, "3027", None, 8, 12, []),
        ("old.xls", ListKind.MANIFEST, "3029", None, 6, 10, []),
        ("booking-utf16.tsv", ListKind.ORDERS, None, None, 10, 11, []),
        ("booking-utf8-bom.csv", ListKind.ORDERS, None, None, 8, 15, ["carrier"]),
        ("pipe.csv", ListKind.MANIFEST, None, None, 5, 6, ["carrier", "eta"]),
        ("tgnl-1.txt", ListKind.MANIFEST, "3031", None, 12, 22, ["eta"]),
        ("tgnl-counted.txt", ListKind.MANIFEST, "3033", None, 5, 7, ["eta"]),
        ("history-200.csv", ListKind.HISTORY, None, None, 200, 201, []),
        ("ambiguous-dates.csv", ListKind.HISTORY, None, None, 4, 5, ["date_order"]),
    ],
)
def test_lists_in_the_styles_of_real_senders(
    name: str,
    kind: ListKind,
    carrier: str | None,
    eta: datetime | None,
    read_rows: int,
    last: int,
    asked: list[str],
) -> None:
    wishes = Wishes(kind)
    found = open_list(source_of(GOLDEN / name), wishes, (), CLUES)
    assert (found.carrier, found.eta) == (carrier, eta)
    assert [question.code for question in found.questions] == asked
    rows = list(rows_of(found, wishes, CLUES))
    assert (len(rows), rows[-1][0].row) == (read_rows, last)
    doubtful = {"list_date_ambiguous"} if "date_order" in asked else set()
    assert {problem.code for _row, problems in rows for problem in problems} == doubtful


def test_a_long_list_is_read_to_its_end() -> None:
    lines = "".join(f"MSKU8040828\t{place}\n" for place in range(1, 6_001))
    rows, _problems = read(f"container\tposition\n{lines}", Wishes(ListKind.HISTORY))
    assert [row.values[Field.POSITION] for row in rows] == list(range(1, 6_001))


def test_a_train_of_120_boxes_is_read_at_once() -> None:
    heading, first = OPERATOR.splitlines()[3:5], "94788965;MSKU 804082 8;24 500,5;3 900;CN44, CN39;Сиань;Поти"
    body = [f"{place};{first};груз {place};гр" for place in range(120)]
    wishes = manifest(carrier="3017", eta=AT_21_40)
    source = source_of_cells("\n".join((*heading, *body)), "list.csv")
    open_list(source, wishes, (), CLUES)  # what is read once in the life of the program
    begun = time.process_time()
    found = open_list(source, wishes, (), CLUES)
    assert len(list(rows_of(found, wishes, CLUES))) == 120
    assert time.process_time() - begun < 0.1
