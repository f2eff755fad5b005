"""Makes announced boxes of the rows of a list: what is not said is assumed where it can be, and told."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from db.queries import reference
from db.queries.reference import LocationFacts
from db.queries.settings import value_of
from db.queries.visits import unit_of_number
from db.reading import Reading
from domain import container_number, wagon_number
from domain.list_rules import BARRED_CLASSES, check_dangerous, check_gross
from domain.refusal import Finding, Refusal
from domain.size_type import resolve
from domain.visit import Category, CustomsStatus, LoadStatus
from hub.interchange import values
from hub.interchange.fields import Field
from hub.interchange.goods_codes import group_of_etsng
from hub.interchange.known_words import KnownWords, Oddity
from hub.interchange.list_rows import ListRow
from hub.interchange.problems import Proposal
from hub.interchange.remarks import Remarks
from hub.operations.announcements import AnnouncedBox

BARRED: Final = "dangerous_barred"
"""The setting that names the classes of dangerous goods that may not come in: a list of texts."""
_HOME: Final = "KZ"
_SHORT, _LONG = "22G1", "45G1"
_SHORT_TARE_KG: Final = 3_000
"""Boxes of 20' are plated about 2,250 kg, those of 40' 3,900 to 4,150 (43413.net)."""
_CARGO_KG: Final = 500
"""So much above its tare a box carries something: empty ones are weighed with dirt, ice and lashings."""
_NET_KG: Final = 100
"""So far gross minus tare may be from the net weight: papers round each of them."""


class BoxReader:
    """Makes boxes of rows, with the tables of the hub as they are on a day; what is odd goes to `remarks`."""

    def __init__(
        self,
        connection: Reading,
        remarks: Remarks,
        on: date,
        *,
        is_rail: bool,
        as_painted: frozenset[int] = frozenset(),
    ) -> None:
        self._connection = connection
        self._remarks = remarks
        self._is_rail = is_rail
        self._as_painted = as_painted
        self._aliases = reference.size_aliases(connection)
        self._barred: tuple[str, ...] = tuple(value_of(connection, BARRED, on) or BARRED_CLASSES)
        self.words = KnownWords(connection)
        self.coming: dict[str, LocationFacts] = {}
        """The places that the boxes name and that will be known once the list is taken."""

    def box(self, row: ListRow) -> AnnouncedBox:
        """Return the box of a row."""
        said = row.values
        number, is_painted = values.painted(said.get(Field.CONTAINER, ""))
        origin, destination = self._place(row, Field.ORIGIN), self._place(row, Field.DESTINATION)
        gross_kg = said.get(Field.GROSS_KG) or said.get(Field.VGM_KG)
        self._weigh(row, gross_kg)
        return AnnouncedBox(
            number=number,
            size_type=self._size_type(row, number),
            load_status=self._load_status(row, gross_kg),
            category=self._category(row, origin, destination),
            customs_status=said.get(Field.CUSTOMS_STATUS, CustomsStatus.NONE),
            wagon=self._wagon(row),
            wagon_type=said.get(Field.WAGON_TYPE) if self._is_rail else None,
            position=said.get(Field.POSITION) or None,
            gross_kg=gross_kg,
            tare_kg=said.get(Field.TARE_KG),
            seal=", ".join(said.get(Field.SEAL, ())) or None,
            hs_code=said.get(Field.HS_CODE),
            goods=said.get(Field.GOODS),
            consignee=self._party(row, Field.CONSIGNEE),
            origin=origin.code if origin else None,
            destination=destination.code if destination else None,
            dangerous_class=self._dangerous_class(row),
            un_number=said.get(Field.UN_NUMBER),
            set_point_tenths=said.get(Field.TEMPERATURE_C),
            as_painted=is_painted or row.row in self._as_painted,
            consignor=self._party(row, Field.CONSIGNOR),
            consignment=said.get(Field.CONSIGNMENT),
            vgm_kg=said.get(Field.VGM_KG),
            commodity_group=self._group(row),
        )

    def _warn(self, row: ListRow, of: Field, odd: Oddity | None) -> None:
        if odd is not None:
            self._remarks.add(row.row, of, odd[0], odd[1])

    def _place(self, row: ListRow, of: Field) -> LocationFacts | None:
        text: str = row.values.get(of, "")
        if not text:
            return None
        place, odd = self.words.place(text)
        self._warn(row, of, odd)
        if odd is not None:
            self.coming[place.code] = place
        return place

    def _party(self, row: ListRow, of: Field) -> str | None:
        text: str = row.values.get(of, "")
        if not text:
            return None
        name, odd = self.words.party(text)
        self._warn(row, of, odd)
        return name

    def _size_type(self, row: ListRow, number: str) -> str:
        said: str = row.values.get(Field.SIZE_TYPE, "")
        unit = unit_of_number(self._connection, container_number.reading(number))
        earlier = unit.size_type if unit else None
        try:
            code = resolve(said, self._aliases).code
        except Refusal:
            if earlier is None:
                return said or self._likely_size(row)
            assumed = Finding("size_type_assumed", facts={"text": said, "size_type": earlier})
            self._remarks.add(row.row, Field.SIZE_TYPE, assumed)
            return earlier
        if earlier is not None and code != earlier:
            differs = Finding("size_type_differs", facts={"size_type": code, "earlier": earlier})
            self._remarks.add(row.row, Field.SIZE_TYPE, differs, (Proposal(earlier, "earlier"),))
        return said

    def _likely_size(self, row: ListRow) -> str:
        """Return a size-type where a list says none: what most boxes are, short ones by their tare."""
        tare_kg = row.values.get(Field.TARE_KG)
        likely = _LONG if tare_kg is None or tare_kg > _SHORT_TARE_KG else _SHORT
        finding = Finding("size_type_guessed", facts={"size_type": likely})
        self._remarks.assumed(row.row, Field.SIZE_TYPE, finding)
        return likely

    def _load_status(self, row: ListRow, gross_kg: int | None) -> LoadStatus:
        said: LoadStatus | None = row.values.get(Field.LOAD_STATUS)
        if said is not None:
            return said
        tare_kg = row.values.get(Field.TARE_KG)
        if gross_kg is not None and tare_kg is not None:
            is_loaded = gross_kg > tare_kg + _CARGO_KG
        else:
            goods = (Field.GOODS, Field.HS_CODE, Field.COMMODITY, Field.NET_KG)
            is_loaded = gross_kg is not None or any(of in row.values for of in goods)
        assumed = LoadStatus.LOADED if is_loaded else LoadStatus.EMPTY
        finding = Finding("load_status_assumed", facts={"load_status": assumed.value})
        self._remarks.assumed(row.row, Field.LOAD_STATUS, finding)
        return assumed

    def _category(
        self, row: ListRow, origin: LocationFacts | None, destination: LocationFacts | None
    ) -> Category:
        said: Category | None = row.values.get(Field.CATEGORY)
        if said is not None:
            return said
        comes, goes = (place is not None and place.country == _HOME for place in (origin, destination))
        if comes and goes:
            assumed = Category.DOMESTIC
        elif goes:
            assumed = Category.IMPORT
        else:
            assumed = Category.EXPORT if comes else Category.TRANSIT
        finding = Finding("category_assumed", facts={"category": assumed.value})
        self._remarks.assumed(row.row, Field.CATEGORY, finding)
        return assumed

    def _wagon(self, row: ListRow) -> str | None:
        said: str | None = row.values.get(Field.WAGON)
        if said is None or not self._is_rail:
            return None
        try:
            return wagon_number.parse(said).text
        except Refusal as refusal:
            self._remarks.add(row.row, Field.WAGON, Finding(refusal.code, facts=refusal.facts))
            # A number that only fails its check names the wagon all the same; another names none.
            return said if refusal.code == "wagon_number_check_digit" else None

    def _dangerous_class(self, row: ListRow) -> str | None:
        said: str | None = row.values.get(Field.DG_CLASS)
        barred = check_dangerous(said, self._barred)
        if barred is not None:
            self._remarks.add(row.row, Field.DG_CLASS, barred, refused=True)
        return said

    def _weigh(self, row: ListRow, gross_kg: int | None) -> None:
        tare_kg, net_kg = row.values.get(Field.TARE_KG), row.values.get(Field.NET_KG)
        for finding in check_gross(gross_kg, tare_kg):
            self._remarks.add(row.row, Field.GROSS_KG, finding, refused=True)
        if gross_kg is None or tare_kg is None or net_kg is None:
            return
        if abs(gross_kg - tare_kg - net_kg) > _NET_KG:
            facts: dict[str, Any] = {"gross_kg": gross_kg, "tare_kg": tare_kg, "net_kg": net_kg}
            self._remarks.add(row.row, Field.NET_KG, Finding("list_net_differs", facts=facts))

    def _group(self, row: ListRow) -> str | None:
        said: str | None = row.values.get(Field.COMMODITY)
        if said is None:
            return None
        group = group_of_etsng(said)
        if group is None:
            group, odd = self.words.group(said)
            if Field.HS_CODE not in row.values:
                self._warn(row, Field.COMMODITY, odd)
        return group
