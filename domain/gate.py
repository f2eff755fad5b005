"""What a driver's papers let a truck do: whoever collects must be allowed to, on the day that he comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.refusal import Finding, Severity


@dataclass(frozen=True, slots=True)
class TruckPapers:
    """The power of attorney with its last day, in hub time, and the release with its last instant."""

    authority: str | None = None
    authority_until: date | None = None
    release_reference: str | None = None
    release_until: datetime | None = None


def judge_papers(papers: TruckPapers, arrived_at: datetime, arrived_on: date) -> tuple[Finding, ...]:
    """Return what is wrong with the papers of a truck that collects; those that stop bar its leaving loaded.

    `authority_expired` and `release_expired` stop, `authority_missing` warns. They are judged by when the
    truck came in: how long it then waits is not the driver's doing.
    """
    findings = []
    if papers.authority is None:
        findings.append(Finding("authority_missing"))
    if papers.authority_until is not None and papers.authority_until < arrived_on:
        facts = {"authority": papers.authority, "authority_until": papers.authority_until}
        findings.append(Finding("authority_expired", Severity.STOP, facts))
    if papers.release_until is not None and papers.release_until < arrived_at:
        said = {"release_reference": papers.release_reference, "release_until": papers.release_until}
        findings.append(Finding("release_expired", Severity.STOP, said))
    return tuple(findings)
