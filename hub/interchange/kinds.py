"""What lists come in and go out, and how their text may be written: the words of the command line."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class ListKind(StrEnum):
    """The kinds of list that come in."""

    MANIFEST = "manifest"
    ORDERS = "orders"
    HISTORY = "history"
    PARTIES = "parties"
    LOCATIONS = "locations"
    COMMODITIES = "commodities"
    WAGON_TYPES = "wagon-types"
    EMBARGO = "embargo"


class ExportKind(StrEnum):
    """The kinds of list that go out."""

    STOCK = "stock"
    VISITS = "visits"
    WAGON_LIST = "wagon-list"
    EVENTS = "events"
    THROUGHPUT = "throughput"
    COMMODITIES = "commodities"
    SHIFT = "shift"


class Encoding(StrEnum):
    """How the text of a list may be written; text alike in cp1251 and kz1048 is cp1251."""

    UTF_8 = "utf-8"
    UTF_8_SIG = "utf-8-sig"
    UTF_16 = "utf-16"
    CP1251 = "cp1251"
    KZ1048 = "kz1048"
    GB18030 = "gb18030"
    CP866 = "cp866"


DELIMITERS: Final = (",", ";", "\t", "|")
