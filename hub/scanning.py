"""What a scanned or typed number means: one matching against every train and truck, for all who scan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from db.queries.awaited import AwaitedRow, awaited, bound, standing, taken_in_with
from db.reading import Reading
from domain import container_number
from domain.carriers import CarrierKind
from domain.refusal import Refusal
from domain.visit import Where
from hub.operations.dispatch_board import is_listed


class Errand(StrEnum):
    """What the operator is about who scans."""

    TAKE_IN = "take_in"
    LOAD = "load"


class Way(StrEnum):
    """What is to be done with a box where it stands."""

    CHECK_IN = "check_in"
    FIND = "find"
    TAKE_HERE = "take_here"
    """It is announced on a train or truck that is not here yet."""
    LOAD = "load"
    """It is here and planned for a train."""
    COLLECT = "collect"
    """It is here, and so is the truck that is to fetch it."""
    WAIT = "wait"
    """It is here, and the truck that is to fetch it is not."""


class Kin(StrEnum):
    """How an offered number differs from what was typed."""

    SAME = "same"
    DIGIT = "digit"
    SWAP = "swap"
    LETTER = "letter"
    MISREAD = "misread"


_DOES: Mapping[Errand, frozenset[Way]] = {
    Errand.TAKE_IN: frozenset({Way.CHECK_IN, Way.FIND, Way.COLLECT}),
    Errand.LOAD: frozenset({Way.LOAD, Way.COLLECT}),
}
_LEAVING = frozenset({Way.LOAD, Way.COLLECT, Way.WAIT})


@dataclass(frozen=True, slots=True)
class Choice:
    """A box that may have been meant; `way` None: it is here or loaded, and nothing is planned for it.

    `as_number` is what the plate says where the list has the number otherwise; `changed` are the signs
    (0 to 10) that differ.
    """

    number: str
    row: AwaitedRow
    way: Way | None
    kin: Kin = Kin.SAME
    changed: tuple[int, ...] = ()
    as_number: str | None = None

    @property
    def carrier_id(self) -> int:
        """Return the train or truck that its way is about: what it leaves with, else what brings it."""
        leaves = self.row.leaves
        return leaves.carrier_id if leaves is not None and self.way in _LEAVING else self.row.carrier_id

    @property
    def is_at_hand(self) -> bool:
        """Return whether that train or truck is being worked; of a box with no way, False."""
        leaves = self.row.leaves
        if leaves is not None and self.way in _LEAVING:
            return leaves.is_worked
        return self.way is not None and self.row.is_worked

    @property
    def is_loaded(self) -> bool:
        """Return whether it stands on a train or truck that is to leave."""
        return self.row.leaves is not None and self.row.leaves.is_loaded


@dataclass(frozen=True, slots=True)
class Answer:
    """What a scan means. `choice` alone is to be done at once; `again` is done already.

    Otherwise `refusal` says what is wrong with the number (None: it is a good number that is not to be
    done here at once), `choices` what may have been meant, `rest` how many more pass the check and nobody
    knows.
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
    """What is awaited and what is to leave, what the operator is about, and the train or truck chosen."""

    rows: Sequence[AwaitedRow]
    errand: Errand
    carrier_id: int | None
    now: datetime

    @cached_property
    def numbers(self) -> Mapping[str, list[AwaitedRow]]:
        found: dict[str, list[AwaitedRow]] = {}
        for row in self.rows:
            found.setdefault(row.number, []).append(row)
        return found

    def of(self, number: str, kin: Kin = Kin.SAME, changed: tuple[int, ...] = ()) -> list[Choice]:
        return self.ranked(_choice(row, kin, changed) for row in self.numbers.get(number, ()))

    def ranked(self, choices: Iterable[Choice]) -> list[Choice]:
        return sorted(choices, key=self.rank)

    def rank(self, choice: Choice) -> tuple[bool, ...]:
        """Order: what can be done here, on the chosen train or truck before others, and on those at hand."""
        return (
            choice.way is None,
            choice.carrier_id != self.carrier_id,
            not self.does(choice),
            not choice.is_at_hand,
            choice.way is Way.FIND,
        )

    def does(self, choice: Choice) -> bool:
        return choice.way in _DOES[self.errand]

    def is_near(self, choice: Choice) -> bool:
        """Return whether last digits reach it: what is being worked, and for who loads all of the board."""
        leaves = choice.row.leaves
        if self.errand is Errand.LOAD and choice.way is Way.LOAD and leaves is not None:
            return is_listed(leaves.stage, leaves.planned_at, self.now)
        return choice.is_at_hand

    def is_meant(self, choice: Choice) -> bool:
        """Return whether its whole number is enough to do it at once.

        A box of the train that is shown is meant, also where that train has not arrived yet.
        """
        is_own = choice.carrier_id == self.carrier_id and choice.way is not Way.WAIT
        is_to_come = self.errand is Errand.TAKE_IN and choice.way is Way.TAKE_HERE
        return (self.does(choice) or is_to_come) and (self.is_near(choice) or is_own)

    def is_done(self, row: AwaitedRow) -> bool:
        if self.errand is Errand.LOAD:
            return row.leaves is not None and row.leaves.is_loaded
        return row.is_here and row.carrier_id == self.carrier_id


def answer(connection: Reading, typed: str, carrier_id: int | None, errand: Errand, now: datetime) -> Answer:
    """Return what `typed` means on that errand while that train or truck is chosen; for a reader's thread."""
    known = _Known((*awaited(connection), *bound(connection)), errand, carrier_id, now)
    try:
        number = container_number.parse(typed).text
    except Refusal as refusal:
        return _of_no_number(connection, typed, refusal, known)
    return _of_number(connection, typed, number, known)


def _of_number(connection: Reading, typed: str, number: str, known: _Known) -> Answer:
    choices = known.of(number)
    meant = next((choice for choice in choices if known.is_meant(choice)), None)
    if meant is not None:
        return Answer(typed, choice=meant)
    here = standing(connection, [number]).get(number)
    if here is not None:
        if known.is_done(here):
            return Answer(typed, again=here)
        return Answer(typed, choices=(_choice(here),))
    return Answer(typed, choices=(*choices[:1],) or tuple(_misread_on_list(number, known)))


def _of_no_number(connection: Reading, typed: str, refusal: Refusal, known: _Known) -> Answer:
    if refusal.code == "container_number_missing":
        return Answer(typed, refusal=refusal)
    short = len(container_number.reading(typed)) < 11
    found = _by_tail(connection, typed, refusal, known) if short else None
    return found or _near(connection, typed, refusal, known)


def _by_tail(connection: Reading, typed: str, refusal: Refusal, known: _Known) -> Answer | None:
    """Return what the last signs of a number mean, None where they end no number that is known."""

    def ends(row: AwaitedRow) -> bool:
        return container_number.matches_tail(row.number, typed)

    found = known.ranked(_choice(row) for row in known.rows if ends(row))
    near = [each for each in found if known.is_near(each) and not _is_over(each, known)]
    # What others do with a box of the same end is no question to who is about another errand.
    own = [each for each in near if known.does(each)]
    if len(own) == 1:
        return Answer(typed, choice=own[0])
    done = [row for row in _done(connection, known) if ends(row)]
    if not near and len(done) == 1:
        return Answer(typed, again=done[0])
    choices = own or near or [each for each in found if each.way is not None] or found
    return Answer(typed, refusal=refusal, choices=tuple(choices)) if choices else None


def _is_over(choice: Choice, known: _Known) -> bool:
    """Return whether the errand has done all that it can do with the box: others go on with it."""
    return known.is_done(choice.row) and not known.does(choice)


def _done(connection: Reading, known: _Known) -> Sequence[AwaitedRow]:
    if known.errand is Errand.LOAD:
        return [row for row in known.rows if known.is_done(row)]
    return () if known.carrier_id is None else taken_in_with(connection, known.carrier_id)


def _near(connection: Reading, typed: str, refusal: Refusal, known: _Known) -> Answer:
    """Return the numbers one change away from one that fails its check, the likeliest first."""
    read = container_number.reading(typed)
    listed = known.of(read)[:1]
    proposals = container_number.proposals(typed, known.numbers.keys())
    here = standing(connection, [each.number for each in proposals])
    found = list[Choice]()
    for each in proposals:
        kin = Kin(each.change)
        found += known.of(each.number, kin, each.at)[:1]
        if each.number in here and each.number not in known.numbers:
            found.append(_choice(here[each.number], kin, each.at))
    return Answer(
        typed,
        refusal=refusal,
        suspects=container_number.suspect_positions(typed, known.numbers.keys()),
        choices=(*listed, *known.ranked(found)),
        rest=len(proposals) - len(found),
    )


def _misread_on_list(number: str, known: _Known) -> Iterator[Choice]:
    """Yield the boxes whose number on the list cannot be right and may stand for this one."""
    for choice in known.ranked(_choice(row) for row in known.rows):
        row = choice.row
        if choice.way is not Way.CHECK_IN or container_number.passes(row.number):
            continue
        pairs = enumerate(zip(row.number, number, strict=False))
        changed = tuple(at for at, (former, sign) in pairs if former != sign)
        if any(each.number == number for each in container_number.proposals(row.number)):
            yield Choice(number, row, Way.CHECK_IN, Kin.MISREAD, changed, as_number=number)


def _choice(row: AwaitedRow, kin: Kin = Kin.SAME, changed: tuple[int, ...] = ()) -> Choice:
    return Choice(row.number, row, _way(row), kin, changed)


def _way(row: AwaitedRow) -> Way | None:
    if row.is_here:
        return _way_out(row)
    if row.where_is is Where.MISSING:
        return Way.FIND
    return Way.CHECK_IN if row.where_is is Where.ON_INBOUND else Way.TAKE_HERE


def _way_out(row: AwaitedRow) -> Way | None:
    leaves = row.leaves
    if leaves is None or leaves.is_loaded:
        return None
    if leaves.kind is not CarrierKind.TRUCK:
        return Way.LOAD
    return Way.COLLECT if leaves.is_worked else Way.WAIT
