"""The boxes that are dragged from a list onto a train, as one mime type that both ends know."""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QMimeData

BOXES_MIME = "application/x-hubdesk-boxes"


def boxes_mime(keys: Iterable[str]) -> QMimeData:
    """Return what a list puts under the mouse for the boxes of these keys."""
    result = QMimeData()
    result.setData(BOXES_MIME, QByteArray(json.dumps(list(keys)).encode()))
    return result


def box_keys(mime: QMimeData) -> tuple[str, ...]:
    """Return the keys of the boxes that are dragged; none where it is something else."""
    if not mime.hasFormat(BOXES_MIME):
        return ()
    read = json.loads(bytes(mime.data(BOXES_MIME).data()).decode())
    return tuple(str(key) for key in read)
