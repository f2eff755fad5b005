"""Opens a file as a table by what it is: text in columns, a spreadsheet, or the railway's telegram."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from hub.interchange.reading.content import HEAD, content_of
from hub.interchange.reading.sheets import open_sheets
from hub.interchange.reading.source import Source
from hub.interchange.reading.table import Format, Table
from hub.interchange.reading.telegram import TelegramProfile, open_telegram, shipped_profiles
from hub.interchange.reading.text_rows import open_text


@contextmanager
def open_table(
    source: Source,
    wanted: Format,
    known: Callable[[str], bool],
    telegrams: Sequence[TelegramProfile] | None = None,
) -> Iterator[Table]:
    """Give the file as a table; `known` tells whether a text is a heading that is understood.

    `telegrams` are the field profiles of fixed-form text to try; None: those that are shipped. The table must
    not be read after the block. Raises Refusal `list_empty`, `list_encoding`, `list_not_rows`,
    `list_sheet_unreadable`, `list_sheet_too_large`, `list_sheet_locked`, `list_sheet_unknown`,
    `list_kind_unknown` (what is no list), `telegram_profile_…`; the second and third while it is read.
    """
    with source.open() as stream:
        head = stream.read(HEAD)
    content = content_of(head, source.name)
    if content != "text" and source.path is not None:
        with open_sheets(source, source.path, wanted, known) as sheet:
            yield sheet
        return
    profiles = shipped_profiles() if telegrams is None else telegrams
    yield open_telegram(source, wanted, profiles) or open_text(source, wanted, known)
