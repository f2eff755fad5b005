"""What a column of a list may mean: the canonical headings, and what lists state beside them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Field(StrEnum):
    """The canonical headings, in the order of an export."""

    CONTAINER = "container"
    SIZE_TYPE = "size_type"
    LOAD_STATUS = "load_status"
    CATEGORY = "category"
    WAGON = "wagon"
    POSITION = "position"
    GROSS_KG = "gross_kg"
    TARE_KG = "tare_kg"
    VGM_KG = "vgm_kg"
    SEAL = "seal"
    COMMODITY = "commodity"
    HS_CODE = "hs_code"
    GOODS = "goods"
    CONSIGNOR = "consignor"
    CONSIGNEE = "consignee"
    ORIGIN = "origin"
    DESTINATION = "destination"
    CUSTOMS_STATUS = "customs_status"
    UN_NUMBER = "un_number"
    DG_CLASS = "dg_class"
    TEMPERATURE_C = "temperature_c"
    CONSIGNMENT = "consignment"
    CARRIER = "carrier"
    MODE = "mode"
    ETA = "eta"
    ARRIVED_AT = "arrived_at"
    DEPARTED_AT = "departed_at"
    DEPARTED_BY = "departed_by"
    DEPARTED_MODE = "departed_mode"
    REMARK = "remark"
    # Understood beside the thirty: what lists have and exports do not.
    WAGON_TYPE = "wagon_type"
    RELEASE_REFERENCE = "release_reference"
    RELEASE_UNTIL = "release_until"
    NET_KG = "net_kg"
    IGNORED = "ignored"
    """Row numbers and other columns that are known and carry nothing."""
    # Of reference lists.
    CODE = "code"
    NAME = "name"
    TAX_NUMBER = "tax_number"
    COUNTRY = "country"
    UN_LOCODE = "un_locode"
    RAIL_CODE = "rail_code"
    ROUTE_GROUP = "route_group"
    ORDER_NUMBER = "order_number"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"
    STATION = "station"
    HS_CODES = "hs_codes"
    WAGON_KIND = "wagon_kind"
    DIRECTION = "direction"
    DAILY_QUOTA = "daily_quota_wagons"
    EXCEPTIONS = "exceptions"
    COMMODITY_GROUP = "commodity_group"
    # Of wagon types: the columns of `wagon_types`, by their own names.
    WAGON_TYPE_COLUMN = "wagon_type_column"


CANONICAL: Final[tuple[Field, ...]] = tuple(Field)[:30]


class DayOrder(StrEnum):
    """In which order the parts of a written date stand."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What one column of a file is taken for; `factor` turns its figures into kilograms (tonnes: 1000)."""

    place: int
    heading: str
    field: Field | None
    factor: int = 1
    day_order: DayOrder | None = None
