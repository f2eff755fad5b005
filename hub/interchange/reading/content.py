"""Tells what a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from typing import Final, Literal

from domain.refusal import Refusal
from hub.interchange.reading.encoding import utf_16_order

HEAD: Final = 65_536
"""So many bytes are enough to tell what a file is."""

# https://en.wikipedia.org/wiki/List_of_file_signatures
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGES: Final = (b"%PDF", b"{\\rtf")
# A page of the web under the name of a spreadsheet, as many systems "export to Excel".
_MARKED_UP: Final = re.compile(rb"\s*<(\?xml|!doctype|html|table|head|body|style|meta)\b", re.IGNORECASE)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]")


def content_of(head: bytes, name: str) -> Literal["text", "archive", "ole"]:
    """Return whether the first bytes are text, a ZIP archive (XLSX, ODS) or a compound file (XLS).

    Raises Refusal `list_empty`, and `list_kind_unknown` for what is no list: a picture, a page, a program.
    """
    if not head:
        raise Refusal("list_empty")
    if head.startswith(_ZIP):
        return "archive"
    if head.startswith(_OLE):
        return "ole"
    if _is_no_text(head):
        raise Refusal("list_kind_unknown", name=name)
    return "text"


def _is_no_text(head: bytes) -> bool:
    if utf_16_order(head):
        return False
    bare = head.removeprefix(b"\xef\xbb\xbf")
    return bare.startswith(_PAGES) or bool(_MARKED_UP.match(bare)) or _holds_controls(head)


def _holds_controls(head: bytes) -> bool:
    # A stray sign or two happens; one in a hundred bytes does not, and a zero byte never.
    return b"\0" in head or len(_CONTROLS.findall(head)) * 100 > len(head)
