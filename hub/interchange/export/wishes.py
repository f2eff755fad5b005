"""What is asked of an export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hub.interchange.kinds import ExportKind


@dataclass(frozen=True, slots=True)
class ExportWishes:
    """One list that is to go out: of `since` <= t < `until`, without either of all time.

    `train` names the outbound train of a wagon list as `parse_reference` reads it. `excel_bom`: the file is
    meant for a spreadsheet, which is told that it is UTF-8 and kept from changing figures that are text.
    """

    kind: ExportKind
    since: datetime | None = None
    until: datetime | None = None
    train: str | None = None
    excel_bom: bool = False
    delimiter: str = ","
