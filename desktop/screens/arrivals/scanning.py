"""What a typed or scanned number means: a box that is awaited, or what may have been meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from db.queries.awaited import AwaitedRow, LeavingRow, awaited, leaving, standing, taken_in_with
from db.reading import Reading
from domain import container_number
from domain.refusal import Refusal
from domain.visit import Where


class Way(StrEnum):
    """What taking a box means where it stands."""

    CHECK_IN = "check_in"
    FIND = "find"
    LOAD = "load"
    TAKE_HERE = "take_here"
    DISPATCH = "dispatch"
    """It is here and planned for a train: Dispatch loads it."""


class Kin(StrEnum):
    """How an offered number differs from what was typed."""

    SAME = "same"
    DIGIT = "digit"
    SWAP = "swap"
    LETTER = "letter"
    MISREAD = "misread"


@dataclass(frozen=True, slots=True)
class Choice:
    """A box that may have been meant; `way` None: it cannot come, and `row` says where it is.

    `as_number` is what the plate says where the list has the number otherwise; `changed` are the signs
    (0 to 10) that differ.
    """

    number: str
    row: AwaitedRow
    way: Way | None
    kin: Kin = Kin.SAME
    changed: tuple[int, ...] = ()
    as_number: str | None = None
    leaves: LeavingRow | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a scan means. `choice` alone is to be done at once; `again` is in already.

    Otherwise `refusal` says what is wrong with the number (None: it is a good number that nobody awaits
    here), `choices` what may have been meant, `rest` how many more pass the check and nobody announced.
    """

    typed: str
    choice: Choice | None = None
    again: AwaitedRow | None = None
    refusal: Refusal | None = None
    suspects: tuple[int, ...] = ()
    choices: tuple[Choice, ...] = ()
    rest: int = 0


@dataclass(frozen=True)
class _Known:
    """What is awaited, and which train or truck is being worked."""

    rows: Sequence[AwaitedRow]
    carrier_id: int | None
    numbers: Mapping[str, list[AwaitedRow]] = field(default_factory=dict)

    def of(self, number: str) -> list[AwaitedRow]:
        return sorted(self.numbers.get(number, ()), key=self.rank)

    def rank(self, row: AwaitedRow) -> tuple[bool, bool, bool]:
        """Order: on the train being worked, then on others that are here, then on those that come."""
        return row.carrier_id != self.carrier_id, not row.is_worked, row.where_is is Where.MISSING


def answer(connection: Reading, typed: str, carrier_id: int | None) -> Answer:
    """Return what `typed` means while that train or truck is worked; for a reader's thread."""
    rows = awaited(connection)
    numbers: dict[str, list[AwaitedRow]] = {}
    for row in rows:
        numbers.setdefault(row.number, []).append(row)
    known = _Known(rows, carrier_id, numbers)
    try:
        number = container_number.parse(typed).text
    except Refusal as refusal:
        return _of_no_number(connection, typed, refusal, known)
    return _of_number(connection, typed, number, known)


def _of_number(connection: Reading, typed: str, number: str, known: _Known) -> Answer:
    rows = known.of(number)
    # A box of the train that is shown is meant, also where that train has not arrived yet.
    if rows and (rows[0].is_worked or rows[0].carrier_id == known.carrier_id):
        return Answer(typed, choice=_choice(rows[0]))
    here = standing(connection, [number]).get(number)
    if here is not None:
        if here.carrier_id == known.carrier_id:
            return Answer(typed, again=here)
        return Answer(typed, choices=(_here(connection, here),))
    if rows:
        return Answer(typed, choices=(_choice(rows[0]),))
    return Answer(typed, choices=tuple(_misread_on_list(number, known)))


def _of_no_number(connection: Reading, typed: str, refusal: Refusal, known: _Known) -> Answer:
    if refusal.code == "container_number_missing":
        return Answer(typed, refusal=refusal)
    short = len(container_number.reading(typed)) < 11
    found = _by_tail(connection, typed, refusal, known) if short else None
    return found or _near(connection, typed, refusal, known)


def _by_tail(connection: Reading, typed: str, refusal: Refusal, known: _Known) -> Answer | None:
    """Return what the last signs of a number mean, None where they end no number that is worked."""
    matches = container_number.matches_tail
    here = sorted((r for r in known.rows if r.is_worked and matches(r.number, typed)), key=known.rank)
    if len(here) == 1:
        return Answer(typed, choice=_choice(here[0]))
    if here:
        return Answer(typed, refusal=refusal, choices=tuple(_choice(row) for row in here))
    if known.carrier_id is not None:
        done = [r for r in taken_in_with(connection, known.carrier_id) if matches(r.number, typed)]
        if len(done) == 1:
            return Answer(typed, again=done[0])
    return None


def _near(connection: Reading, typed: str, refusal: Refusal, known: _Known) -> Answer:
    """Return the numbers one change away from one that fails its check, the likeliest first."""
    read = container_number.reading(typed)
    listed = [_choice(row) for row in known.of(read)[:1]]
    proposals = container_number.proposals(typed, known.numbers.keys())
    here = standing(connection, [each.number for each in proposals])
    likely, impossible = list[Choice](), list[Choice]()
    for each in proposals:
        kin = Kin(each.change)
        rows = known.of(each.number)
        if rows:
            likely.append(_choice(rows[0], kin, each.at))
        elif each.number in here:
            impossible.append(Choice(each.number, here[each.number], None, kin, each.at))
    likely.sort(key=lambda choice: known.rank(choice.row))
    choices = (*listed, *likely, *impossible)
    return Answer(
        typed,
        refusal=refusal,
        suspects=container_number.suspect_positions(typed, known.numbers.keys()),
        choices=choices,
        rest=len(proposals) - len(likely) - len(impossible),
    )


def _misread_on_list(number: str, known: _Known) -> Iterator[Choice]:
    """Yield the boxes whose number on the list cannot be right and may stand for this one."""
    for row in sorted(known.rows, key=known.rank):
        if not row.is_worked or row.where_is is not Where.ON_INBOUND or container_number.passes(row.number):
            continue
        changed = _differences(row.number, number)
        if any(each.number == number for each in container_number.proposals(row.number)):
            yield Choice(number, row, Way.CHECK_IN, Kin.MISREAD, changed, as_number=number)


def _choice(row: AwaitedRow, kin: Kin = Kin.SAME, changed: Iterable[int] = ()) -> Choice:
    return Choice(row.number, row, _way(row), kin, tuple(changed))


def _here(connection: Reading, row: AwaitedRow) -> Choice:
    """Return a box that is here already: on Dispatch it is loaded on the train that it is planned for."""
    leaves = leaving(connection, [row.visit_id]).get(row.visit_id)
    return Choice(row.number, row, None if leaves is None else Way.DISPATCH, leaves=leaves)


def _way(row: AwaitedRow) -> Way:
    if row.is_fetched:
        return Way.LOAD
    if row.where_is is Where.MISSING:
        return Way.FIND
    return Way.CHECK_IN if row.where_is is Where.ON_INBOUND else Way.TAKE_HERE


def _differences(former: str, number: str) -> tuple[int, ...]:
    return tuple(place for place, pair in enumerate(zip(former, number, strict=False)) if pair[0] != pair[1])
