"""Judges a reference list row by row against its table: what is new, what differs, and what cannot be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from db.queries import reference
from db.queries.settings import clock_settings
from db.reading import Reading
from domain.embargo import WagonKind
from domain.figures import Direction
from domain.refusal import Finding
from hub.interchange.dates import Clues
from hub.interchange.differences import Change, DiffRow
from hub.interchange.fields import Field
from hub.interchange.judged import BatchOrder, Judged, batch_of, judged
from hub.interchange.kinds import ListKind
from hub.interchange.known_words import KnownWords
from hub.interchange.list_rows import ListRow, rows_of
from hub.interchange.opened_list import Opened
from hub.interchange.remarks import Remarks
from hub.interchange.wishes import Wishes
from hub.operations.announced_list import OTHER
from hub.operations.reference_lists import ReferenceRow, import_reference

Key = tuple[tuple[str, Any], ...]
"""What finds a row of a table: columns and their values."""

_WHOLE: Final = frozenset(
    {"length_class_ft", "gauge_mm", "base_mm", "frame_mm", "coupler_mm", "payload_kg", "tare_kg", "axles"}
    | {"axle_limit_kg", "container_sum_limit_kg", "verified"}
)


@dataclass(frozen=True)
class _Kind:
    """What a kind of list fills: its table, the fields by column, what finds a row, what a new row needs."""

    table: str
    columns: Mapping[str, Field]
    key: tuple[str, ...]
    needed: tuple[str, ...]
    unsaid: Mapping[str, Any]
    """What a new row holds where the list is silent."""


_WAGON: Final = ("fleet", "length_class_ft", "gauge_mm", "base_mm", "frame_mm", "coupler_mm", "payload_kg")
_KINDS: Final[Mapping[ListKind, _Kind]] = {
    ListKind.PARTIES: _Kind(
        "parties", {"name": Field.NAME, "tax_number": Field.TAX_NUMBER}, ("name",), ("name",), {}
    ),
    ListKind.LOCATIONS: _Kind(
        "locations",
        {
            "code": Field.CODE,
            "name": Field.NAME,
            "country": Field.COUNTRY,
            "un_locode": Field.UN_LOCODE,
            "rail_code": Field.RAIL_CODE,
            "route_group": Field.ROUTE_GROUP,
        },
        ("code",),
        ("code", "name"),
        {"country": ""},
    ),
    ListKind.COMMODITIES: _Kind(
        "commodities",
        {"hs_code": Field.HS_CODE, "name": Field.NAME, "commodity_group": Field.COMMODITY_GROUP},
        ("hs_code",),
        ("hs_code", "name"),
        {"commodity_group": OTHER},
    ),
    ListKind.WAGON_TYPES: _Kind(
        "wagon_types", {}, ("code",), ("code", *_WAGON, "tare_kg", "axles"), {"source": "", "verified": 0}
    ),
    ListKind.EMBARGO: _Kind(
        "embargo_orders",
        {
            "number": Field.ORDER_NUMBER,
            "valid_from": Field.VALID_FROM,
            "valid_to": Field.VALID_TO,
            "station": Field.STATION,
            "hs_codes": Field.HS_CODES,
            "wagon_kind": Field.WAGON_KIND,
            "direction": Field.DIRECTION,
            "daily_quota_wagons": Field.DAILY_QUOTA,
            "exceptions": Field.EXCEPTIONS,
            "remarks": Field.REMARK,
        },
        ("number", "valid_from"),
        ("number", "valid_from"),
        {"hs_codes": ""},
    ),
}


def judge_reference(connection: Reading, opened: Opened, wishes: Wishes, now: datetime) -> Judged:
    """Return what a reference list would change in its table; cells that it leaves empty change nothing."""
    kind = _KINDS[opened.kind]
    zone = ZoneInfo(clock_settings(connection).rule(now.date()).hub_zone)
    read = list(rows_of(opened, wishes, Clues(zone, now)))
    remarks = Remarks(opened.heading, read)
    reader = _Reader(connection, kind, remarks)
    found = [(row.row, made) for row, _problems in read if (made := reader.row(row)) is not None]
    refused = remarks.refused_rows
    good = [(row, made) for row, made in found if row not in refused]
    listed = {tuple(made.key.items()) for _row, made in found}
    diff = tuple(reader.difference(row, made) for row, made in good)
    changed = tuple(made for (_row, made), each in zip(good, diff, strict=True) if each.change in _WRITTEN)
    order = None
    if good and not opened.questions and (wishes.accept_good or not refused):
        order = BatchOrder(import_reference, (kind.table, changed, batch_of(opened, len(good))))
    return judged(
        connection,
        opened,
        remarks,
        len(read),
        diff=(*diff, *reader.missing(listed)),
        questions=opened.questions,
        order=order,
    )


_WRITTEN: Final = frozenset({Change.NEW, Change.CHANGED})


class _Reader:
    """Understands the rows of one list; what is wrong goes to `remarks`."""

    def __init__(self, connection: Reading, kind: _Kind, remarks: Remarks) -> None:
        self._kind = kind
        self._remarks = remarks
        self._words = KnownWords(connection)
        self._routes = {group.code for group in reference.all_route_groups(connection)}
        self._rows = reference.table_rows(connection, kind.table)
        self._known = {tuple((name, row[name]) for name in kind.key): row for row in self._rows}
        self._by_tax = {row["tax_number"]: row for row in self._rows if row.get("tax_number")}
        self._first: dict[Key, int] = {}

    def row(self, row: ListRow) -> ReferenceRow | None:
        """Return the columns that a row fills, None where it cannot be found or made."""
        said = self._said(row)
        key: Key
        if "tax_number" in said and said["tax_number"] in self._by_tax:
            # A party that calls itself otherwise now.
            key = (("id", self._by_tax[said["tax_number"]]["id"]),)
        else:
            key = tuple((name, said.get(name)) for name in self._kind.key)
        before = self._before(key)
        needed = self._kind.key if before is not None else self._kind.needed
        lacking = [name for name in needed if said.get(name) in (None, "")]
        if lacking:
            facts = {"columns": tuple(lacking)}
            self._remarks.add(row.row, None, Finding("reference_lacks", facts=facts), refused=True)
            return None
        first = self._first.setdefault(key, row.row)
        if first != row.row:
            twice = Finding("reference_twice", facts={"first": first})
            self._remarks.add(row.row, None, twice, refused=True)
            return None
        rest = said if key[0][0] == "id" else {n: v for n, v in said.items() if n not in self._kind.key}
        unsaid = self._kind.unsaid if before is None else {}
        # What a list of the hub's own says was looked at.
        seen = {"review": 0} if "review" in (before or {}) else {}
        return ReferenceRow(dict(key), {**unsaid, **rest, **seen})

    def difference(self, row: int, made: ReferenceRow) -> DiffRow:
        """Return what a row changes."""
        name = str(made.values.get("name") or next(iter(made.key.values())))
        before = self._before(tuple(made.key.items()))
        if before is None:
            return DiffRow(row, name, Change.NEW)
        differing = {column: value for column, value in made.values.items() if before[column] != value}
        fields = tuple(
            (self._kind.columns.get(column, Field.WAGON_TYPE_COLUMN), _text(before[column]), _text(value))
            for column, value in differing.items()
            if column != "review"
        )
        return DiffRow(row, name, Change.CHANGED if differing else Change.UNCHANGED, fields)

    def missing(self, listed: set[Key]) -> tuple[DiffRow, ...]:
        """Return the rows of the table that the list does not have: they stay."""
        named = {*listed}
        return tuple(
            DiffRow(None, str(row.get("name") or key[0][1]), Change.MISSING)
            for key, row in self._known.items()
            if key not in named and (("id", row.get("id")),) not in named
        )

    def _before(self, key: Key) -> Mapping[str, Any] | None:
        if key[0][0] == "id":
            return next(row for row in self._rows if row["id"] == key[0][1])
        return self._known.get(key)

    def _said(self, row: ListRow) -> dict[str, Any]:
        if self._kind.table == "wagon_types":
            return self._wagon_type(row)
        said = {column: row.values[of] for column, of in self._kind.columns.items() if of in row.values}
        for column, rule in self._rules.items():
            if column in said:
                said[column] = rule(row, said[column])
        return {column: value for column, value in said.items() if value is not None}

    @property
    def _rules(self) -> Mapping[str, Callable[[ListRow, Any], Any]]:
        return {
            "code": lambda _row, text: str(text).upper(),
            "commodity_group": self._group,
            "route_group": self._route,
            "wagon_kind": lambda row, text: self._one_of(row, Field.WAGON_KIND, text, tuple(WagonKind)),
            "direction": lambda row, text: self._one_of(row, Field.DIRECTION, text, tuple(Direction)),
            "station": self._stations,
            "hs_codes": lambda _row, text: " ".join(str(text).replace(",", " ").replace(";", " ").split()),
        }

    def _group(self, row: ListRow, text: str) -> str:
        group, odd = self._words.group(text)
        if odd is not None:
            self._remarks.add(row.row, Field.COMMODITY_GROUP, odd[0], odd[1])
        return group or OTHER

    def _route(self, row: ListRow, text: str) -> str | None:
        return self._one_of(row, Field.ROUTE_GROUP, text, tuple(sorted(self._routes)))

    def _one_of(self, row: ListRow, of: Field, text: str, words: tuple[str, ...]) -> str | None:
        """Return the words of a cell where all are known; another would make the row mean something else."""
        said = text.casefold().replace(",", " ").split()
        if all(word in words for word in said):
            return " ".join(said)
        unknown = Finding("reference_word", facts={"text": text, "words": tuple(map(str, words))})
        self._remarks.add(row.row, of, unknown, refused=True)
        return None

    def _stations(self, row: ListRow, text: str) -> str | None:
        codes: list[str] = []
        for name in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
            place, odd = self._words.place(name)
            if odd is not None:
                # A ban on a place that nobody knows would bar nothing, and seem to.
                unknown = Finding("location_unknown", facts={"location": name})
                self._remarks.add(row.row, Field.STATION, unknown, odd[1], refused=True)
                return None
            codes.append(place.code)
        return " ".join(codes)

    def _wagon_type(self, row: ListRow) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for column, text in dict(row.values.get(Field.WAGON_TYPE_COLUMN, {})).items():
            if column not in _WHOLE:
                said[column] = text
            elif text and not str(text).isdecimal():
                wrong = Finding("list_whole", facts={"text": str(text)})
                self._remarks.add(row.row, Field.WAGON_TYPE_COLUMN, wrong, refused=True)
            elif text:
                said[column] = int(text)
        return {column: value for column, value in said.items() if value not in (None, "")}


def _text(value: object) -> str:
    return "" if value is None else str(value)
