from __future__ import annotations

import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refusal
from hub.interchange.fields import CANONICAL, ColumnUse, Field
from hub.interchange.heading_words import Meaning, fields_of, meaning
from hub.interchange.headings import find_heading, known_heading
from hub.interchange.kinds import ListKind
from hub.interchange.profiles import Profile, signature
from hub.interchange.reading.table import Format, RawRow
from hub.interchange.totals import is_listed

BOX = "MSKU8040828"


def rows(*lines: str) -> list[RawRow]:
    """Returns rows of a list, their cells parted by bars."""
    return [RawRow(number, tuple(line.split("|"))) for number, line in enumerate(lines, start=1)]


def test_every_canonical_heading_means_its_field_however_it_is_written() -> None:
    for field in CANONICAL:
        for written in (field.value, field.value.upper(), field.value.replace("_", " "), f" {field.value} "):
            found = meaning(written, ListKind.HISTORY)
            assert found is not None
            assert found.field is field, written


def test_every_synonym_means_its_field_in_each_kind_that_has_it() -> None:
    text = files("resources").joinpath("interchange", "headings.csv").read_text("utf-8")
    synonyms = list(csv.DictReader(text.splitlines()))
    languages = {row["language"] for row in synonyms}
    assert languages == {"en", "ru", "kk", "zh"}
    wrong = []
    for row in synonyms:
        field = Field(row["field"])
        named = [ListKind(kind) for kind in row["kinds"].split()]
        for kind in named or [kind for kind in ListKind if field in fields_of(kind)]:
            found = meaning(row["synonym"], kind)
            if found is None or found.field is not field:
                wrong.append((kind, row["synonym"], field, found))
    assert wrong == []


def test_every_language_names_each_field_that_its_lists_have() -> None:
    text = files("resources").joinpath("interchange", "headings.csv").read_text("utf-8")
    named: dict[str, set[str]] = {}
    for row in csv.DictReader(text.splitlines()):
        named.setdefault(row["field"], set()).add(row["language"])
    lacking = {field: {"en", "ru", "kk", "zh"} - named.get(field, set()) for field in CANONICAL}
    assert {field: languages for field, languages in lacking.items() if languages} == {}


@pytest.mark.parametrize(
    ("heading", "field", "factor"),
    [
        ("No. контейнера", Field.CONTAINER, None),
        ("Контейнер №", Field.CONTAINER, None),
        ("N контейнера", Field.CONTAINER, None),
        ("箱号", Field.CONTAINER, None),
        ("вагон", Field.WAGON, None),
        ("车号", Field.WAGON, None),
        ("вес брутто", Field.GROSS_KG, None),
        ("毛重", Field.GROSS_KG, None),
        ("пломба", Field.SEAL, None),
        ("封号", Field.SEAL, None),
        ("груз", Field.GOODS, None),
        ("品名", Field.GOODS, None),
        ("станция назначения", Field.DESTINATION, None),
        ("到站", Field.DESTINATION, None),
        ("грузополучатель", Field.CONSIGNEE, None),
        ("收货人", Field.CONSIGNEE, None),
        ("типоразмер", Field.SIZE_TYPE, None),
        ("箱型", Field.SIZE_TYPE, None),
        ("Вес брутто, т", Field.GROSS_KG, 1000),
        ("Вес брутто (тонн)", Field.GROSS_KG, 1000),
        ("Вес брутто, кг.", Field.GROSS_KG, 1),
        ("Брутто (т) контейнера", Field.GROSS_KG, 1000),
        ("毛重(吨)", Field.GROSS_KG, 1000),
        ("毛重吨", Field.GROSS_KG, 1000),
        ("毛重（公斤）", Field.GROSS_KG, 1),
        ("毛重KG", Field.GROSS_KG, 1),
        ("GROSS WEIGHT (KGS)", Field.GROSS_KG, 1),
        ("Gross, t", Field.GROSS_KG, 1000),
        ("gross_kg", Field.GROSS_KG, 1),
        ("Тоннаж", Field.GROSS_KG, 1000),
        ("Масса тары, кг", Field.TARE_KG, 1),
        ("箱号 Container No.", Field.CONTAINER, None),
        ("Жүк алушы / Грузополучатель", Field.CONSIGNEE, None),
        ("Грузополучатель\nConsignee", Field.CONSIGNEE, None),
        ("Пломба №2", Field.SEAL, None),
        ("Seal 1", Field.SEAL, None),
        ("Код ЕТСНГ", Field.COMMODITY, None),
        ("код ГНГ", Field.HS_CODE, None),
        ("№", Field.IGNORED, None),
    ],
)
def test_headings_as_senders_write_them(heading: str, field: Field, factor: int | None) -> None:
    assert meaning(heading, ListKind.MANIFEST) == Meaning(field, factor)


def test_one_heading_may_mean_another_field_in_another_kind() -> None:
    fields = [
        found.field
        for kind in (ListKind.MANIFEST, ListKind.HISTORY)
        if (found := meaning("Дата прибытия", kind)) is not None
    ]
    assert fields == [Field.ETA, Field.ARRIVED_AT]
    name = meaning("Наименование", ListKind.PARTIES)
    goods = meaning("Наименование", ListKind.MANIFEST)
    assert name == Meaning(Field.NAME)
    assert goods == Meaning(Field.GOODS)


@pytest.mark.parametrize("text", ["", "   ", "MSKU8040828", "24 500,5", "Container / Seal", "Ромашка"])
def test_what_is_no_heading(text: str) -> None:
    assert not known_heading(text)


@given(st.text(max_size=40))
def test_any_text_can_be_asked_about(text: str) -> None:
    assert meaning(text, None) == meaning(f"\u00a0{text} ", None)


def test_the_heading_stands_below_its_titles() -> None:
    found = find_heading(
        rows(
            "ООО «Транс-Контейнер»||",
            "Поезд № 3017|ожидается|14.08.2025",
            "||",
            "№ п/п|Контейнер №|Вес брутто, т",
            f"1|{BOX}|24,5",
        ),
        ListKind.MANIFEST,
    )
    assert found.row == 4
    assert found.title == "ООО «Транс-Контейнер»\nПоезд № 3017 ожидается 14.08.2025"
    assert [(column.field, column.factor) for column in found.columns] == [
        (Field.IGNORED, 1),
        (Field.CONTAINER, 1),
        (Field.GROSS_KG, 1000),
    ]


def test_a_heading_of_two_rows_is_read_as_one() -> None:
    listed = rows(
        "Список вагонов||||||",
        "№|Контейнер|Вес, кг|||Станция|",
        "||брутто|нетто|тара|отправления|назначения",
        f"1|{BOX}|24500|20600|3900|Сиань|Поти",
    )
    found = find_heading(listed, ListKind.MANIFEST)
    assert found.row == 3
    assert found.title == "Список вагонов"
    assert [column.field for column in found.columns] == [
        Field.IGNORED,
        Field.CONTAINER,
        Field.GROSS_KG,
        Field.NET_KG,
        Field.TARE_KG,
        Field.ORIGIN,
        Field.DESTINATION,
    ]
    assert found.columns[2].heading == "Вес, кг брутто"
    assert [is_listed(row, found) for row in listed] == [False, False, False, True]


def test_a_column_of_container_numbers_needs_no_known_heading() -> None:
    found = find_heading(
        rows("Позиция в списке|Ящик|Вес", f"a|{BOX}|24", "b|TGHU5227191|25", "c|x|1"), ListKind.MANIFEST
    )
    assert found.places(Field.CONTAINER) == (1,)
    assert found.columns[1].heading == "Ящик"


def test_cells_pasted_without_a_heading_have_columns_with_letters() -> None:
    listed = rows("Train|3017|", f"1|{BOX}|24500", "2|TGHU5227190|25000", "3|TCNU8705538|25000")
    found = find_heading(listed, ListKind.MANIFEST)
    assert (found.row, found.is_named, found.title) == (1, False, "Train 3017")
    assert found.columns == (
        ColumnUse(0, "A", None),
        ColumnUse(1, "B", Field.CONTAINER),
        ColumnUse(2, "C", None),
    )
    assert [is_listed(row, found) for row in listed] == [False, True, True, True]
    wished = find_heading(listed[1:], ListKind.MANIFEST, wished={2: Field.GROSS_KG})
    assert (wished.row, wished.places(Field.GROSS_KG)) == (1, (2,))
    wide = find_heading(rows("|" * 30 + BOX), ListKind.MANIFEST)
    assert [column.heading for column in wide.columns][24:] == ["Y", "Z", "AA", "AB", "AC", "AD", "AE"]


def test_the_first_box_with_a_wrong_number_is_no_heading() -> None:
    listed = rows("MSKU8040829|94788965", "TGHU5227191|94788965", "TCNU8705538|94788965")
    found = find_heading(listed, ListKind.MANIFEST)
    assert (found.row, found.is_named) == (0, False)
    assert all(is_listed(row, found) for row in listed)


def test_a_profile_is_not_taken_for_a_list_without_headings() -> None:
    listed = rows(f"{BOX}|24500")
    found = find_heading(listed, ListKind.MANIFEST, wished={1: Field.GROSS_KG})
    letters = signature(column.heading for column in found.columns)
    profile = Profile("any", ListKind.MANIFEST, Format(), found.columns, letters)
    assert find_heading(listed, ListKind.MANIFEST, [profile]).places(Field.GROSS_KG) == ()
    assert find_heading(listed, ListKind.MANIFEST, named=profile).places(Field.GROSS_KG) == (1,)


def test_a_heading_that_nobody_knows_is_the_row_above_the_boxes() -> None:
    listed = rows("Tren 3017||", "Sira|Konteyner|Brüt", f"1|{BOX}|24500")
    found = find_heading(listed, ListKind.MANIFEST)
    assert (found.row, found.is_named, found.title) == (2, True, "Tren 3017")
    assert [(column.heading, column.field) for column in found.columns] == [
        ("Sira", None),
        ("Konteyner", Field.CONTAINER),
        ("Brüt", None),
    ]


def test_what_cannot_be_read_as_a_list_says_why() -> None:
    with pytest.raises(Refusal) as no_heading:
        find_heading(rows("Уважаемые коллеги", "направляем вам список"), ListKind.MANIFEST)
    assert no_heading.value.code == "list_no_heading"
    with pytest.raises(Refusal) as no_container:
        find_heading(rows("Вагон|Вес брутто", "94788965|24500"), ListKind.MANIFEST)
    assert no_container.value.code == "list_no_container"
    assert no_container.value.facts == {"headings": ("Вагон", "Вес брутто")}
    with pytest.raises(Refusal) as no_key:
        find_heading(rows("Страна|БИН", "KZ|123"), ListKind.PARTIES)
    assert (no_key.value.code, no_key.value.facts["wanted"]) == ("list_no_key", "name")


def test_two_boxes_in_a_row_are_not_taken_for_one() -> None:
    with pytest.raises(Refusal) as twice:
        find_heading(rows("Вагон|Контейнер|Пломба|Контейнер|Пломба", "||||"), ListKind.MANIFEST)
    assert twice.value.code == "list_heading_twice"
    assert twice.value.facts == {"twice": ("Контейнер", "Контейнер")}


def test_of_two_headings_for_one_field_the_one_that_says_more_counts() -> None:
    found = find_heading(rows("Контейнер|Вес|Вес брутто, кг|Груз|Наименование груза"), ListKind.MANIFEST)
    assert [column.field for column in found.columns] == [
        Field.CONTAINER,
        None,
        Field.GROSS_KG,
        None,
        Field.GOODS,
    ]


def test_what_a_person_wished_goes_before_what_is_known() -> None:
    listed = rows("Kap|Konteyner|Brüt (t)", "a|b|c")
    found = find_heading(listed, ListKind.MANIFEST, wished={1: Field.CONTAINER, 2: Field.GROSS_KG})
    assert [(column.field, column.factor) for column in found.columns] == [
        (None, 1),
        (Field.CONTAINER, 1),
        (Field.GROSS_KG, 1000),
    ]
    other = find_heading(rows("Container|Seal|Weight"), ListKind.MANIFEST, wished={2: None})
    assert [column.field for column in other.columns] == [Field.CONTAINER, Field.SEAL, None]


def test_a_profile_finds_its_heading_in_a_language_that_nobody_knows() -> None:
    listed = rows("Tren 3017||", "Kap|Konteyner|Brüt", "a|b|c")
    first = find_heading(listed, ListKind.MANIFEST, wished={1: Field.CONTAINER, 2: Field.GROSS_KG})
    headings = ("kap", "KONTEYNER", "brüt")
    profile = Profile("Izmir", ListKind.MANIFEST, Format(), first.columns, signature(headings))
    again = find_heading(listed, ListKind.MANIFEST, [profile])
    assert (again.row, again.title) == (2, "Tren 3017")
    assert again.columns == first.columns


def test_wagon_types_have_the_columns_of_their_table() -> None:
    found = find_heading(rows("code|fleet|axles|payload_kg", "13-470|cis|4|60000"), ListKind.WAGON_TYPES)
    assert {column.field for column in found.columns} == {Field.WAGON_TYPE_COLUMN}
