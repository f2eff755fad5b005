"""The act under way: operations write through it, and it remembers what was before, to be reversible."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Literal

from sqlalchemy import (
    Column,
    Connection,
    CursorResult,
    DefaultClause,
    Executable,
    Table,
    and_,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from db.schema import metadata
from db.schema.metadata import Instant
from domain.clocks import Clock, ClockSettings, period
from domain.events import EventKind, SubjectKind
from domain.figures import Count
from domain.refusal import Refusal
from domain.visit import Plan, Where

Key = Mapping[str, Any]


# What has a history of its own is not deleted when its beginning is taken back: the ledger and the timelines
# name it, and its id must never mean another one. It ends, as if it had been cancelled.
_ENDED: Final[Mapping[str, Callable[[datetime], Key]]] = {
    "visits": lambda _now: {
        "where_is": Where.CANCELLED.value,
        "plan": Plan.NOTHING.value,
        "checked_in_at": None,
        "outcome": None,
    },
    "wagon_stays": lambda now: {"cancelled_at": now},
    "carrier_visits": lambda now: {"cancelled_at": now},
    "imports": lambda now: {"taken_back_at": now},
}

# Worked out anew by each act, so that a later act's may stand there.
DERIVED: Final[Mapping[str, frozenset[str]]] = {
    "carrier_visits": frozenset({"stage"}),
    "wagon_stays": frozenset({"stage"}),
}


@dataclass(frozen=True)
class Counted:
    """One line of the ledger and the visit that it counts."""

    visit_id: int
    count: Count


@dataclass(frozen=True)
class Event:
    """What an operation returns: what happened, to whom, with which facts.

    `subject` is what it is about first of all (`visit:17`), empty where that is the hub. `about` names
    everything whose timeline shows it. `result` goes back to the caller and is not kept.
    """

    kind: EventKind
    subject: str
    content: Mapping[str, object]
    about: frozenset[tuple[SubjectKind, int]] = frozenset()
    counts: tuple[Counted, ...] = ()
    reverses: int | None = None
    result: object = None


@dataclass(frozen=True)
class Change:
    """One row that an act inserted, updated or deleted: `before` and `after` are what columns held."""

    table: str
    did: Literal["insert", "update", "delete"]
    key: Key
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, object]:
        """Return the change as the journal keeps it, without what is empty."""
        parts = {"table": self.table, "did": self.did, "key": self.key}
        known = {column: value for column, value in self.after.items() if value is not None}
        kept = self.after if self.did == "update" else known
        return parts | ({"before": self.before} if self.before else {}) | ({"after": kept} if kept else {})


class Act:
    """One act under way: it can run statements, and can neither commit nor forget its event."""

    def __init__(
        self,
        connection: Connection,
        *,
        event_id: int,
        happened_at: datetime,
        now: datetime,
        operator: str,
        clocks: ClockSettings,
    ) -> None:
        self._connection: Final = connection
        self.event_id: Final = event_id
        """The number that the event will have in the journal."""
        self.happened_at: Final = happened_at
        self.now: Final = now
        """When it is entered."""
        self.operator: Final = operator
        self.clocks: Final = clocks
        self._changes: list[Change] = []

    @property
    def happened_on(self) -> date:
        """Return the day, in hub time, on which it happened: dated tables are asked for it."""
        return period(Clock.CALENDAR_DAY, self.happened_at, self.clocks).day

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return what was changed until now, in order, but for what is derived."""
        return tuple(self._changes)

    def execute(
        self,
        statement: Executable,
        parameters: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None,
        /,
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run one statement: queries read through it, and writes what they keep no memory of."""
        return self._connection.execute(statement, parameters)

    def insert(self, table: Table, values: Mapping[str, Any]) -> int:
        """Insert a row and return its first key column, which is its id where it has one."""
        done = self._connection.execute(insert(table).values(**values))
        made = done.inserted_primary_key
        names = [column.name for column in table.primary_key]
        key = dict(zip(names, made, strict=True)) if made is not None else {n: values[n] for n in names}
        self._changes.append(Change(table.name, "insert", key, after=dict(values)))
        first: int = key[names[0]]
        return first

    def learn(self, table: Table, values: Mapping[str, Any]) -> int:
        """Insert a row that outlives the act and return its id: what was learned stays known when the act is
        taken back, because others may lean on it by then (a party, a unit's number)."""
        made = self._connection.execute(insert(table).values(**values)).inserted_primary_key
        learned: int = made[0] if made is not None else 0
        return learned

    def update(self, table: Table, key: Key, values: Mapping[str, Any]) -> bool:
        """Update one row and return whether anything differed; raises LookupError where there is none."""
        before = self._row(table, key, values)
        differing = {name: value for name, value in values.items() if before[name] != value}
        if differing:
            self._connection.execute(update(table).where(_is(table, key)).values(**differing))
            held = {name: before[name] for name in differing}
            self._changes.append(Change(table.name, "update", dict(key), held, differing))
        return bool(differing)

    def delete(self, table: Table, key: Key) -> None:
        """Delete one row; raises LookupError where there is none."""
        before = self._row(table, key, [column.name for column in table.columns])
        self._connection.execute(delete(table).where(_is(table, key)))
        self._changes.append(Change(table.name, "delete", dict(key), before=before))

    def derive(self, table: Table, key: Key, values: Mapping[str, Any]) -> None:
        """Write columns that follow from others: they are worked out anew and never reversed."""
        self._connection.execute(update(table).where(_is(table, key)).values(**values))

    def undo(self, changes: Iterable[Change]) -> None:
        """Take changes back, the last first; visits, wagon stays and carriers that began are cancelled.

        Raises Refusal `reversal_overtaken` where a row no longer is as the act left it, or where a later one
        leans on it (a hold on a visit that would vanish).
        """
        for change in reversed(tuple(changes)):
            try:
                self._undo(change)
            except IntegrityError:
                raise Refusal("reversal_overtaken", table=change.table) from None

    def _undo(self, change: Change) -> None:
        if change.did == "insert" and change.after.get("review"):
            # A list named it and nobody knew it: it stays known, for the visits that ended name it.
            return
        table = metadata.tables[change.table]
        if change.did == "delete":
            if self._find(table, change.key, list(change.key)) is not None:
                raise Refusal("reversal_overtaken", table=change.table)
            self.insert(table, change.before)
            return
        left = _whole(table, change) if change.did == "insert" else change.after
        held = self._find(table, change.key, list(left) or list(change.key))
        if held is None or any(held[name] != value for name, value in left.items()):
            raise Refusal("reversal_overtaken", table=change.table)
        if change.did == "insert" and change.table in _ENDED:
            self.update(table, change.key, _ENDED[change.table](self.now))
        elif change.did == "insert":
            self.delete(table, change.key)
        else:
            self.update(table, change.key, change.before)

    def _row(self, table: Table, key: Key, names: Iterable[str]) -> dict[str, Any]:
        found = self._find(table, key, list(names))
        if found is None:
            raise LookupError(f"{table.name} has no row {dict(key)}")
        return found

    def _find(self, table: Table, key: Key, names: Sequence[str]) -> dict[str, Any] | None:
        wanted = [table.columns[name] for name in names]
        row = self._connection.execute(select(*wanted).where(_is(table, key))).one_or_none()
        return None if row is None else dict(zip(names, row, strict=True))


def _whole(table: Table, change: Change) -> dict[str, Any]:
    """Return the whole row as an act inserted it: what it did not say stood at its default, what is derived
    apart. A column that a later act filled then shows that the row has moved on."""
    unsaid = [column for column in table.columns if column.name not in {*change.key, *change.after}]
    row = {column.name: default_of(column) for column in unsaid} | dict(change.after)
    return {name: value for name, value in row.items() if name not in DERIVED.get(table.name, ())}


def default_of(column: Column[Any]) -> Any:  # noqa: ANN401
    """Return what a column holds where an insert says nothing of it."""
    default = column.server_default
    return int(str(default.arg)) if isinstance(default, DefaultClause) else None


def change_of(plain: Mapping[str, Any]) -> Change:
    """Return the change that the journal keeps as `plain`, with instants and days as they were."""
    columns = metadata.tables[plain["table"]].columns

    def typed(values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: _typed(columns[name], value) for name, value in values.items()}

    return Change(
        plain["table"],
        plain["did"],
        typed(plain["key"]),
        typed(plain.get("before", {})),
        typed(plain.get("after", {})),
    )


def _typed(column: Column[Any], value: Any) -> Any:  # noqa: ANN401
    if value is None or not isinstance(value, str):
        return value
    if isinstance(column.type, Instant):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if column.type.python_type is date else value


def _is(table: Table, key: Key) -> Any:  # noqa: ANN401
    return and_(*(table.columns[name] == value for name, value in key.items()))
