"""Turns the rows of a table into frozen values, codes into their enumerations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Select

from db.reading import Reading

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Row = TypeVar("Row", bound=DataclassInstance)
else:
    Row = TypeVar("Row")


def typed_rows(
    connection: Reading, statement: Select[Any], kind: type[Row], kinds: Mapping[str, Any]
) -> tuple[Row, ...]:
    """Return what the statement finds as values of `kind`, whose fields are columns.

    `kinds` says by name what a column is made into where that is not what is stored: an enumeration.
    """
    found = connection.execute(statement)
    places = {name: place for place, name in enumerate(found.keys())}
    names = [field.name for field in fields(kind)]
    taken = [places[name] for name in names]
    made = [(place, kinds[name]) for place, name in enumerate(names) if name in kinds]
    return tuple(_typed(kind, [row[place] for place in taken], made) for row in found)


def _typed(kind: type[Row], values: list[Any], made: Sequence[tuple[int, Any]]) -> Row:
    for place, maker in made:
        if values[place] is not None:
            values[place] = maker(values[place])
    return kind(*values)
