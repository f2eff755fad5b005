"""Gathers what is wrong or odd in the rows of a list, each cell and code once, and what that refuses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from domain.refusal import Fact, Finding
from hub.interchange.fields import Field
from hub.interchange.headings import Heading
from hub.interchange.list_rows import ListRow
from hub.interchange.problems import Problem, Proposal

_TOLD_ONE_BY_ONE: Final = 20


class Remarks:
    """The problems of a list while it is judged."""

    def __init__(self, heading: Heading, rows: Iterable[tuple[ListRow, tuple[Problem, ...]]]) -> None:
        self._heading = heading
        self._written: dict[int, Mapping[Field, str]] = {}
        self._problems: dict[tuple[int, Field | None, str], Problem] = {}
        for row, problems in rows:
            self._written[row.row] = row.written
            for problem in problems:
                self._problems[row.row, problem.field, problem.code] = problem

    def add(
        self,
        row: int,
        of: Field | None,
        finding: Finding,
        proposals: tuple[Proposal, ...] = (),
        *,
        refused: bool = False,
    ) -> None:
        """Keep what was found in a cell; the first word about it stands. `refused`: the row is not taken."""
        value = self._written.get(row, {}).get(of, "") if of is not None else ""
        problem = Problem(
            row, self.column(of), of, finding.code, finding.facts, value, refused, tuple(proposals)
        )
        self._problems.setdefault((row, of, finding.code), problem)

    def assumed(self, row: int, of: Field, finding: Finding) -> None:
        """Keep what was assumed of a row; where the list has no such column it is told once for all."""
        if self._heading.places(of):
            self.add(row, of, finding)
        else:
            self.blanks(of, self._written)

    def blanks(self, of: Field, rows: Iterable[int]) -> None:
        """Keep in which rows a wanted cell is empty: one by one, or all in one where they are many."""
        empty = list(rows)
        facts: dict[str, Fact] = {"field": of.value, "rows": len(empty)}
        if not self._heading.places(of):
            if empty:
                self.add(self._heading.row, of, Finding("list_column_missing", facts=facts))
        elif len(empty) > _TOLD_ONE_BY_ONE:
            self.add(empty[0], of, Finding("list_cells_empty", facts=facts))
        else:
            for row in empty:
                self.add(row, of, Finding("list_cell_empty", facts={"field": of.value}))

    def column(self, of: Field | None) -> str:
        """Return the file's own heading of a field, "" where it has none."""
        places = self._heading.places(of) if of is not None else ()
        headings = {column.place: column.heading for column in self._heading.columns}
        return headings[places[0]] if places else ""

    @property
    def refused_rows(self) -> frozenset[int]:
        """Return the rows that are not taken as they are; row 0 is the list as a whole."""
        refused = {each.row for each in self._problems.values() if each.refused}
        return frozenset(refused & self._written.keys())

    @property
    def is_refused_whole(self) -> bool:
        """Return whether something stands against the list that no row of it can mend."""
        return any(each.refused and each.row not in self._written for each in self._problems.values())

    def problems(self) -> tuple[Problem, ...]:
        """Return every problem, what refuses a row first, each by rows."""
        return tuple(sorted(self._problems.values(), key=lambda each: (not each.refused, each.row)))
