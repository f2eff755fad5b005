"""Keeps what lists were taken, and how the lists of a sender are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from db.act import Act
from db.schema.imports import import_profiles, imports

FILE: Final = "file"
"""The word in an event's content under which stands the name of its file."""


@dataclass(frozen=True)
class ListTaken:
    """A list as it was taken: its file, how it was read, and what was written of it.

    `rows` are the rows of the list; `rows_sha256` is the digest of what was written, in the order of ids.
    """

    kind: str
    file_name: str
    file_size: int
    file_sha256: str
    rows: int
    rows_sha256: str
    encoding: str | None = None
    delimiter: str | None = None
    profile: str | None = None
    first_visit_id: int | None = None
    last_visit_id: int | None = None

    def told(self) -> dict[str, object]:
        """Return what the event says of it: the rest stands in the row that `add_import` writes."""
        return {
            FILE: self.file_name,
            "file_size": self.file_size,
            "file_sha256": self.file_sha256,
            "rows_sha256": self.rows_sha256,
            "taken": self.rows,
        }


def add_import(act: Act, taken: ListTaken) -> None:
    """Keep that the event of this act took a list; taken back, the row stays and says when."""
    act.insert(imports, {"event_id": act.event_id, **vars(taken)})


def keep_profile(act: Act, name: str, *, kind: str, signature: str, content: str) -> None:
    """Remember how a sender's lists are read, instead of what was remembered under that name.

    `content` is canonical JSON; `signature` stands for the headings, in their order.
    """
    said = {"kind": kind, "signature": signature, "content": content, "used_at": act.now}
    try:
        act.update(import_profiles, {"name": name}, said)
    except LookupError:
        act.insert(import_profiles, {"name": name, **said})
