"""What all tables share: one naming convention, and column types that are the same on both kinds of store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Column, Dialect, ForeignKey, Integer, MetaData, String
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Instant(TypeDecorator[datetime]):
    """An instant, kept as whole milliseconds since 1970 in UTC: short in indexes and the same everywhere."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return the milliseconds, cut; a naive instant raises ValueError."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant without a time zone cannot be stored")
        return (value - EPOCH) // _MILLISECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return the aware instant in UTC."""
        del dialect
        return None if value is None else EPOCH + timedelta(milliseconds=value)


def key_column() -> Column[int]:
    """Return the integer key of a table."""
    return Column("id", Integer, primary_key=True)


def code(name: str, kind: type[StrEnum], *, nullable: bool = False, primary_key: bool = False) -> Column[str]:
    """Return a column that holds the codes of an enumeration and nothing else."""
    allowed = ", ".join(f"'{member.value}'" for member in kind)
    check = CheckConstraint(f'"{name}" IN ({allowed})', name=name)
    return Column(name, String, check, nullable=nullable, primary_key=primary_key)


def flag(name: str) -> Column[int]:
    """Return a yes-or-no column as 0 or 1: PostgreSQL and SQLite then compare it alike."""
    check = CheckConstraint(f'"{name}" IN (0, 1)', name=name)
    return Column(name, Integer, check, nullable=False, server_default="0")


def instant(name: str, *, nullable: bool = True, index: bool = False) -> Column[datetime]:
    """Return a column of instants."""
    return Column(name, Instant, nullable=nullable, index=index)


def link(name: str, target: str, *, nullable: bool = True, index: bool = True) -> Column[int]:
    """Return a column that names a row of another table by its integer key."""
    return Column(name, Integer, ForeignKey(target), nullable=nullable, index=index)


def word(name: str, target: str, *, nullable: bool = True) -> Column[str]:
    """Return a column that names a row of a reference table by its code."""
    return Column(name, String, ForeignKey(target), nullable=nullable)


def whole(name: str, *, nullable: bool = True, at_least: int | None = 0) -> Column[int]:
    """Return a column of whole numbers, none below `at_least`."""
    checks = [] if at_least is None else [CheckConstraint(f'"{name}" >= {at_least}', name=name)]
    return Column(name, Integer, *checks, nullable=nullable)


def text(name: str, *, nullable: bool = True) -> Column[str]:
    """Return a column of text."""
    return Column(name, String, nullable=nullable)
