"""Fills the reference tables, and keeps parties and dated settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Date, Integer, Table, insert, select
from sqlalchemy.types import TypeEngine

from db.act import Act
from db.queries.reference import party_id
from db.schema import metadata
from db.schema.reference import commodities, locations, parties
from db.schema.settings import settings
from domain.journal import canonical

# In the order in which they name each other.
SEEDED = (
    "route_groups",
    "locations",
    "commodity_groups",
    "commodities",
    "wagon_types",
    "wagon_layouts",
    "size_types",
    "size_type_aliases",
    "teu_factors",
    "train_sections",
    "tracks",
    "blocks",
    "areas",
)
"""The tables that a new hub is filled with; each has a list of its name in the resources."""


def fill(act: Act, table_name: str, rows: Iterable[Mapping[str, str]]) -> int:
    """Insert rows of text, read as the columns' types, empty ones as None; return how many there were.

    They are kept by a digest in the event, not row by row.
    """
    table = metadata.tables[table_name]
    made = [
        {
            name: _typed(table.columns[name].type, value)
            for name, value in row.items()
            if name in table.columns
        }
        for row in rows
    ]
    if made:
        act.execute(insert(table), made)
    return len(made)


def party(act: Act, name: str, *, review: bool = False) -> int:
    """Return the id of the party of that name, made where the hub does not know it; it stays known.

    `review`: one that is made is to be looked at.
    """
    known = party_id(act, name)
    return act.learn(parties, {"name": name, "review": int(review)}) if known is None else known


def place_to_review(act: Act, code: str, name: str) -> None:
    """Make a place known that a list named, to be looked at; its country is not known. It stays known."""
    _make_known(act, locations, {"code": code}, {"name": name, "country": ""})


def goods_to_review(act: Act, hs_code: str, name: str) -> None:
    """Make an HS code known that a list named, to be looked at; it counts as other. It stays known."""
    _make_known(act, commodities, {"hs_code": hs_code}, {"name": name, "commodity_group": "other"})


def _make_known(act: Act, table: Table, key: Mapping[str, str], values: Mapping[str, str]) -> None:
    same = [table.columns[name] == value for name, value in key.items()]
    if act.execute(select(table).where(*same)).one_or_none() is None:
        act.insert(table, {**key, **values, "review": 1})


def set_setting(act: Act, name: str, valid_from: date, value: object) -> None:
    """Let a setting say `value` from a day on; a second word for the same day replaces the first."""
    key = {"name": name, "valid_from": valid_from}
    try:
        act.update(settings, key, {"value": canonical(value)})
    except LookupError:
        act.insert(settings, {**key, "value": canonical(value)})


def _typed(kind: TypeEngine[Any], text: str) -> object:
    if isinstance(kind, Integer):
        return int(text) if text else None
    if isinstance(kind, Date):
        return date.fromisoformat(text) if text else None
    return text


def put(act: Act, table_name: str, key: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Let a row of a reference table say `values`, made where there is none; return whether it differed.

    `key` finds at most one row.
    """
    table = metadata.tables[table_name]
    try:
        return act.update(table, key, {**key, **values})
    except LookupError:
        act.insert(table, {**key, **values})
        return True
