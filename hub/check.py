"""Proves a hub's database from end to end, and names what it finds damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Final

from db.errors import StorageFault, StorageProblem
from db.hub_file import HEAD
from db.obstacles import explained, place_of
from db.opening import HubUrl, hub_at, read_hub, url_of
from db.queries.proof import (
    Proof,
    Steps,
    carried,
    figures,
    imports,
    journal,
    ledger,
    structure,
    whereabouts,
    written,
    yard,
)
from db.queries.proof.carriers import carriers_with_boxes, wagons_with_boxes
from db.reading import Reading
from db.store import Store
from domain.refusal import Finding, Severity
from hub.operations.stages import stage_of_carrier, stage_of_wagon
from hub.progress import Progress, unwatched

SHOWN: Final = 20
"""So many findings of one code are told one by one; the rest only counted."""


class Verdict(IntEnum):
    """What a check comes to; the value is the exit code of `hubdesk check`."""

    SOUND = 0
    DAMAGED = 1
    NO_HUB = 2


@dataclass(frozen=True)
class CheckReport:
    """What was found at a place: `findings` first to last, `counted` how many there are of each code."""

    place: str
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    counted: dict[str, int] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """Return 0 for a sound hub, 1 for a damaged one, 2 where there was none to prove."""
        return int(self.verdict)


def check(place: str | Path | Store, progress: Progress | None = None) -> CheckReport:
    """Return what the hub at a file's path or a URL, or the one that is open, is found to be.

    Nothing is written. Raises Cancelled, and nothing of the storage's own: what keeps a hub from being read
    is the only finding then, damage as DAMAGED, anything else as NO_HUB.
    """
    url = place.url if isinstance(place, Store) else url_of(place)
    named = place_of(url)
    try:
        found = hub_at(url)
        if found.revision != HEAD:
            raise StorageProblem("storage_older", place=named, revision=found.revision)
        collected = read_hub(url, _prove, url, progress or unwatched())
    except StorageProblem as problem:
        verdict = Verdict.DAMAGED if problem.code == "storage_damaged" else Verdict.NO_HUB
        return CheckReport(named, verdict, (Finding(problem.code, Severity.STOP, problem.facts),))
    return collected.report(named)


def _stages(connection: Reading) -> Steps:
    """Prove that the stage of every carrier and wagon follows from its facts."""
    for carrier, boxes in carriers_with_boxes(connection):
        if carrier.stage is not stage_of_carrier(carrier, boxes):
            facts = {"carrier": carrier.number, "stage": carrier.stage.value}
            yield Finding("damage_stage", Severity.STOP, facts)
    yield None
    for wagon, boxes in wagons_with_boxes(connection):
        if wagon.stage is not stage_of_wagon(wagon, boxes):
            facts = {"wagon": wagon.number, "stage": wagon.stage.value}
            yield Finding("damage_wagon_stage", Severity.STOP, facts)


PROOFS: Final[tuple[tuple[str, tuple[Proof, ...]], ...]] = (
    ("check_file", (structure.whole_file, structure.schema, structure.links)),
    (
        "check_journal",
        (
            journal.guarded,
            journal.chain,
            journal.head,
            journal.subjects,
            journal.kinds,
            journal.reversals,
            written.filings,
        ),
    ),
    ("check_yard", (yard.cells_and_positions, yard.stacks)),
    ("check_boxes", (whereabouts.whereabouts, carried.carried)),
    ("check_carriers", (_stages,)),
    ("check_ledger", (ledger.ledger,)),
    ("check_figures", (figures.figures_recounted,)),
    ("check_stocks", (figures.shifts_in_a_row, figures.stocks_recounted)),
    # Last, for it asks for every column: where one is gone, nothing else is left unproved for it.
    ("check_rows", (written.rows_kept, imports.batches, imports.batchless)),
)
"""The stages of a check, as progress names them, and what each proves."""


class _Collected:
    """What was found until now; the memory it takes does not grow with the damage."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        self._counted: Counter[str] = Counter()

    def add(self, finding: Finding) -> None:
        self._counted[finding.code] += 1
        if self._counted[finding.code] <= SHOWN:
            self._findings.append(finding)

    def report(self, place: str) -> CheckReport:
        verdict = Verdict.DAMAGED if self._findings else Verdict.SOUND
        return CheckReport(place, verdict, tuple(self._findings), dict(self._counted))


def _prove(connection: Reading, url: HubUrl, progress: Progress) -> _Collected:
    collected = _Collected()
    for number, (stage, proofs) in enumerate(PROOFS):
        progress.report(number, len(PROOFS), stage)
        for proof in proofs:
            if not _run(proof(connection), url, progress, collected):
                return collected
    progress.report(len(PROOFS), len(PROOFS), "check_done")
    return collected


def _run(steps: Iterator[Finding | None], url: HubUrl, progress: Progress, collected: _Collected) -> bool:
    """Collect what a proof finds; return whether the database could be read to the end of it."""
    try:
        with explained(url):
            for finding in steps:
                progress.check()
                if finding is not None:
                    collected.add(finding)
    except StorageProblem as problem:
        if problem.code != "storage_damaged":
            raise
        collected.add(Finding(problem.code, Severity.STOP, problem.facts))
        return False
    except (StorageFault, ValueError) as fault:
        # A table is missing, or a word stands where only certain words may.
        collected.add(Finding("damage_unreadable", Severity.STOP, {"said": str(fault)}))
        return False
    return True
