"""Founds a hub: fills a new database with the reference lists that the program brings."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from importlib.resources import files

from db import kept
from db.act import Act, Event
from db.queries.journal import is_empty
from db.queries.settings import HUB_NAME
from db.writes import reference
from domain.events import EventKind
from domain.refusal import Refusal

_ALWAYS = date(1970, 1, 1)


def found_hub(act: Act, name: str) -> Event:
    """Fill the reference tables and name the hub; raises Refusal `hub_founded` where it has a history."""
    if not is_empty(act):
        raise Refusal("hub_founded")
    filled = {table: _fill(act, table) for table in reference.SEEDED}
    reference.set_setting(act, HUB_NAME, _ALWAYS, name)
    content = {"name": name, "lists": filled, kept.DIGESTS: kept.digests(act, reference.SEEDED)}
    return Event(EventKind.FOUND_HUB, "", content)


def _fill(act: Act, table: str) -> Mapping[str, object]:
    text = files("resources").joinpath("reference", f"{table}.csv").read_text("utf-8")
    rows = reference.fill(act, table, _rows(table, text))
    return {"rows": rows, "sha256": sha256(text.encode()).hexdigest()}


def _rows(table: str, text: str) -> Iterator[Mapping[str, str]]:
    for place, row in enumerate(csv.DictReader(text.splitlines()), start=1):
        # Layouts are tried in the order of the list.
        yield {**row, "place": str(place)} if table == "wagon_layouts" else row
