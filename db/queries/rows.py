"""Turns the rows of a table into frozen values, codes into their enumerations."""

from __future__ import annotations

from collections.abc import Mapping
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
    names = [field.name for field in fields(kind)]
    makers = [kinds.get(name) for name in names]
    return tuple(
        kind(
            *(
                value if maker is None or value is None else maker(value)
                for value, maker in zip((getattr(row, name) for name in names), makers, strict=True)
            )
        )
        for row in connection.execute(statement)
    )
