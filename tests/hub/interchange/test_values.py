from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures import Mode
from domain.refusal import Refusal
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.interchange import values
from hub.interchange.cell_words import choices, key, words
from hub.interchange.goods_codes import group_of_etsng
from hub.interchange.guard import guarded
from hub.interchange.reading.table import Cell

MAY = datetime(2025, 5, 24, tzinfo=UTC).replace(tzinfo=None)
"""What a spreadsheet makes of `24.05`, typed as a weight in tonnes."""


def refusal(read: Callable[[], object]) -> Refusal:
    """Returns the refusal that reading a cell raises."""
    with pytest.raises(Refusal) as raised:
        read()
    return raised.value


def refused_text(read: Callable[[Cell], object], cell: Cell) -> object:
    """Returns the text that a refusal tells of a cell, None where it is read."""
    try:
        read(cell)
    except Refusal as raised:
        return raised.facts["text"]
    return None


@pytest.mark.parametrize(
    ("cell", "factor", "kg"),
    [
        ("24500", 1, 24500),
        ("24 500,5", 1, 24501),
        ("24\u00a0500,5", 1, 24501),
        ("24\u202f500", 1, 24500),
        ("24\u2009500", 1, 24500),
        ("24'500", 1, 24500),
        ("24’500.4", 1, 24500),
        ("24,500", 1, 24500),
        ("24,500.5", 1, 24501),
        ("24.500,5", 1, 24501),
        ("24500,25", 1, 24500),
        ("24500.000", 1, 24500),
        ("812.000", 1, 812),
        ("1 234 567", 1, 1234567),
        ("24,5", 1000, 24500),
        ("24.500", 1000, 24500),
        ("24,500", 1000, 24500),
        ("24.5 т", 1, 24500),
        ("24,5т.", 1, 24500),
        ("24500 кг", 1000, 24500),
        ("24500公斤", 1, 24500),
        ("24.5吨", 1, 24500),
        ("２４５００", 1, 24500),
        (24500, 1, 24500),
        (24500.5, 1, 24501),
        (24.5, 1000, 24500),
        (0.1 + 0.2, 1000, 300),
        ("0", 1, 0),
        ("", 1, None),
        (" - ", 1, None),
        ("н/д", 1, None),
        ("无", 1, None),
    ],
)
def test_weights(cell: Cell, factor: int, kg: int | None) -> None:
    assert values.kilograms(cell, factor) == kg


@pytest.mark.parametrize(
    "cell",
    [
        "abc",
        "-5",
        "24 50",
        "245 00",
        "24,5,0",
        "24,500,00",
        "1.2.3,4",
        "24500 шт",
        "2E5",
        "24500?",
        float("nan"),
        float("inf"),
        True,
        -1,
        10**10,
        MAY,
    ],
)
def test_what_is_no_weight_is_refused(cell: Cell) -> None:
    assert refusal(lambda: values.kilograms(cell, 1)).code == "list_weight"


def test_a_dot_before_three_figures_is_asked_about_and_not_guessed() -> None:
    asked = refusal(lambda: values.kilograms("24.500", 1))
    assert asked.code == "list_weight_unclear"
    assert asked.facts == {"text": "24.500", "one": 24500, "other": "24.500"}


STYLES: dict[str, Callable[[int], str]] = {
    "plain": str,
    "blanks": lambda kg: f"{kg:,}".replace(",", " "),
    "no-break blanks": lambda kg: f"{kg:,}".replace(",", "\u00a0"),
    "narrow blanks": lambda kg: f"{kg:,}".replace(",", "\u202f"),
    "apostrophes": lambda kg: f"{kg:,}".replace(",", "'"),
    "commas": lambda kg: f"{kg:,}",
    "decimals": lambda kg: f"{kg:,}".replace(",", " ") + ",00",
    "english decimals": lambda kg: f"{kg:,}.00",
    "german decimals": lambda kg: f"{kg:,}".replace(",", ".") + ",00",
    "unit": lambda kg: f"{kg} кг",
    "tonnes": lambda kg: f"{kg // 1000},{kg % 1000:03} т",
    "tonnes with a dot": lambda kg: f"{kg / 1000:.3f} t",
}


@pytest.mark.parametrize("style", STYLES)
@given(kg=st.integers(0, 99_999))
def test_a_weight_comes_back_from_every_style_of_writing(style: str, kg: int) -> None:
    assert values.kilograms(STYLES[style](kg), 1) == kg


@given(kg=st.integers(0, 99_999))
def test_a_weight_comes_back_from_a_column_in_tonnes(kg: int) -> None:
    assert values.kilograms(f"{kg / 1000:.3f}", 1000) == kg
    assert values.kilograms(kg / 1000, 1000) == kg


@given(st.one_of(st.text(max_size=20), st.floats(), st.integers(), st.datetimes(), st.booleans()))
def test_any_cell_is_a_value_or_a_refusal(cell: Cell) -> None:
    readers: tuple[Callable[[Cell], object], ...] = (
        lambda each: values.kilograms(each, 1),
        values.whole,
        values.tenths_celsius,
        values.load_status,
        values.category,
        values.customs_status,
        values.mode,
        values.un_number,
        values.dg_class,
        values.goods_code,
        values.plain,
        words,
    )
    for read in readers:
        assert refused_text(read, cell) in (None, words(cell))


@pytest.mark.parametrize(
    ("cell", "tenths"),
    [
        ("-18", -180),
        ("−18,5 °C", -185),
        ("+4", 40),
        ("-18C", -180),
        ("4 ℃", 40),
        ("-20 градусов", -200),
        (-18.5, -185),
        (0, 0),
        ("", None),
    ],
)
def test_temperatures(cell: Cell, tenths: int | None) -> None:
    assert values.tenths_celsius(cell) == tenths


@pytest.mark.parametrize("cell", ["+2…+4", "cold", "-200", "18F", "1-8"])
def test_what_is_no_temperature(cell: Cell) -> None:
    assert refusal(lambda: values.tenths_celsius(cell)).code == "list_temperature"


@given(st.integers(-1009, 1009))
def test_a_temperature_comes_back(tenths: int) -> None:
    assert values.tenths_celsius(f"{tenths / 10:.1f} °C") == tenths
    assert values.tenths_celsius(f"{tenths / 10:.1f}".replace(".", ",")) == tenths


def test_figures_lose_the_decimal_that_a_program_gave_them() -> None:
    cells = ("94788965.0", "94788965,0", 94788965.0, "94788965", "-", "94788965.5")
    assert [values.figures(cell) for cell in cells] == ["94788965"] * 4 + ["", "94788965.5"]


def test_whole_numbers() -> None:
    assert values.whole("2.0") == 2
    assert [values.whole(cell) for cell in ("2", 2.0, "", "-", " 12 ")] == [2, 2, None, None, 12]
    assert refusal(lambda: values.whole("2.5")).code == "list_whole"
    assert refusal(lambda: values.whole("-2")).code == "list_whole"


@pytest.mark.parametrize(
    ("read", "cells", "meant"),
    [
        (values.load_status, "F full loaded гр груж. груженый Г 重 重箱 ж жүкті L", LoadStatus.LOADED),
        (values.load_status, "E e Е empty MTY пор порожний П 空 空箱 б бос", LoadStatus.EMPTY),
        (values.category, "import импорт ввоз 进口 IMP", Category.IMPORT),
        (values.category, "export экспорт 出口 эксп.", Category.EXPORT),
        (values.category, "transit Транзит 过境 транзитный", Category.TRANSIT),
        (values.category, "domestic внутр. ішкі 内贸", Category.DOMESTIC),
        (values.customs_status, "нет none жоқ 无 без", CustomsStatus.NONE),
        (values.customs_status, "transit_open transit-declared 转关", CustomsStatus.TRANSIT_OPEN),
        (values.customs_status, "выпуск released 放行 шығарылды", CustomsStatus.RELEASED),
        (values.customs_status, "СВХ temporary_storage 监管仓", CustomsStatus.TEMPORARY_STORAGE),
        (values.customs_status, "досмотр 查验 тексеру X-ray", CustomsStatus.INSPECTION),
        (values.customs_status, "re-export реэкспорт 退运 re_export", CustomsStatus.RE_EXPORT),
        (values.mode, "rail ж/д жд пойыз т/ж 铁路 班列", Mode.RAIL),
        (values.mode, "road авто а/м 汽运 truck автокөлік", Mode.ROAD),
    ],
)
def test_choices_in_four_languages(read: Callable[[Cell], object], cells: str, meant: object) -> None:
    assert {cell: read(cell) for cell in cells.split()} == dict.fromkeys(cells.split(), meant)


@pytest.mark.parametrize(
    ("read", "code"),
    [
        (values.load_status, "list_load_status"),
        (values.category, "list_category"),
        (values.customs_status, "list_customs"),
        (values.mode, "list_mode"),
        (values.un_number, "list_un_number"),
        (values.dg_class, "list_dg_class"),
    ],
)
def test_a_strange_word_is_refused_and_a_blank_is_nothing(read: Callable[[Cell], object], code: str) -> None:
    assert refusal(lambda: read("чебурек")).code == code
    assert read("") is None
    assert read("—") is None


def test_no_word_means_two_things_in_one_field() -> None:
    meant: dict[tuple[str, str], set[str]] = {}
    text = files("resources").joinpath("interchange", "words.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        for word in (row["meaning"], *row["words"].split(";")):
            if key(word):
                meant.setdefault((row["field"], key(word)), set()).add(row["meaning"])
    assert {word: meanings for word, meanings in meant.items() if len(meanings) > 1} == {}


def test_every_choice_is_known_by_its_own_word() -> None:
    for field, kind in (
        ("load_status", LoadStatus),
        ("category", Category),
        ("customs_status", CustomsStatus),
        ("mode", Mode),
    ):
        assert {choices(field)[key(each)] for each in kind} == set(kind)


def test_un_numbers_and_classes() -> None:
    assert [
        values.un_number(cell) for cell in ("UN 1263", "ООН1263", "1263", "UN1263, PG II", 336, 1263.0)
    ] == [
        "1263",
        "1263",
        "1263",
        "1263",
        "0336",
        "1263",
    ]
    assert [
        values.dg_class(cell) for cell in ("3", 4.1, "кл. 3", "Class 6.1", "3类", "3 (8)", "1.4s", "2,1")
    ] == [
        "3",
        "4.1",
        "3",
        "6.1",
        "3",
        "3",
        "1.4S",
        "2.1",
    ]


def test_goods_codes_keep_their_leading_zero() -> None:
    assert values.goods_code("8471 30 000 0") == "8471300000"
    assert values.goods_code("8471.30") == "847130"
    assert values.goods_code("0102") == "0102"
    assert values.goods_code(1012100.0) == "01012100"
    assert values.goods_code("мука") == "мука"


def test_text_is_one_line_without_what_nobody_sees() -> None:
    assert words("  Zhibek\u00a0Zholy\r\nLogistics\u200b ") == "Zhibek Zholy Logistics"
    assert words(94788965.0) == "94788965"
    assert words(2.5) == "2.5"
    assert words(datetime(2025, 8, 14, 21, 40, tzinfo=UTC).replace(tzinfo=None)) == "2025-08-14 21:40:00"


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), max_size=20))
def test_a_guard_against_formulas_is_undone(text: str) -> None:
    assert words(guarded(text)) == " ".join(text.split())
    assert words(guarded(text, for_excel=True)) == " ".join(text.split())


def test_a_number_as_painted_is_told_from_its_mark() -> None:
    for mark in ("as painted", "As Painted", "как нанесено", "原样"):
        assert values.painted(f"MSKU8040829 ({mark})") == ("MSKU8040829", True)
    assert values.painted("MSKU8040829") == ("MSKU8040829", False)
    assert values.painted("MSKU8040829 (x)") == ("MSKU8040829 (x)", False)


def test_groups_of_etsng_codes() -> None:
    assert group_of_etsng("011005") == "grain"
    assert group_of_etsng("55404") == "oilseeds"
    assert [group_of_etsng(code) for code in ("999999", "0110", "пшеница", "")] == [None] * 4


@pytest.mark.parametrize(
    ("read", "advised"),
    [
        (values.load_status, "F|E|гр|пор"),
        (values.category, "import|export|transit|domestic|импорт|экспорт|транзит|внутренний"),
        (values.customs_status, "declared|released|transit open|дт подана|выпущен|транзит открыт"),
        (values.mode, "rail|road|жд|авто"),
    ],
)
def test_what_the_sentences_advise_is_understood(read: Callable[[Cell], object], advised: str) -> None:
    assert [word for word in advised.split("|") if read(word) is None] == []
