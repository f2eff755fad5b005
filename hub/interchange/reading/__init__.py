"""From a file as somebody sent it to rows with their numbers: content, encoding, delimiter, sheets."""

from __future__ import annotations

from typing import Final

READ_SHEET: Final = "--read-sheet"
"""The argument by which a frozen program is started as the process that reads a spreadsheet."""
