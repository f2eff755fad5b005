"""Words what became of a list or of a check, line by line, as the command line prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.formats import box_number
from domain.refusal import Fact

if TYPE_CHECKING:
    from desktop.messages import Messages
    from hub.check import CheckReport
    from hub.interchange.manifest import ManifestReport, ManifestRow

translate = QCoreApplication.translate
# So many rows that say the same are still told one by one, and so many are named where more are folded.
_ALONE: Final = 3
_NAMED: Final = 5

# What rows of a code share, and what each has of its own.
_SHARED: Final = {
    "box_announced_elsewhere": ("carriers", "number"),
    "box_here_already": ("where", "number"),
    "wagon_announced_elsewhere": ("carrier", "wagon"),
}


def row_lines(words: Messages, rows: Sequence[ManifestRow]) -> Iterator[str]:
    """Yield what is wrong or odd in each row of a list; what many rows share comes last, told once."""
    shared: dict[tuple[str, str], list[ManifestRow]] = {}
    for row in rows:
        shared.setdefault(_sameness(words, row), []).append(row)
    folded = {key: group for key, group in shared.items() if len(group) > _ALONE}
    for row in rows:
        if _sameness(words, row) not in folded:
            facts: dict[str, Fact] = {"line": row.line, "column": row.column, "said": words.sentence(row)}
            yield words.worded("manifest_row", facts)
    for group in folded.values():
        yield _folded(words, group)


def list_summary(report: ManifestReport, number: str) -> str:
    """Return what became of a list as a whole."""
    if report.refused:
        return translate(
            "commands", "Nothing was taken: {rows}. Correct them and take the whole list again."
        ).format(rows=_refused_rows(len({row.line for row in report.refused})))
    if report.change is None:
        said = translate("commands", "Train {number} is announced with {boxes}.")
        return said.format(number=number, boxes=_boxes(report.accepted))
    change = report.change
    if not (change.added or change.changed or change.removed):
        said = translate(
            "commands", "Train {number} had this very list already, with {boxes}: nothing changed."
        )
        return said.format(number=number, boxes=_boxes(report.accepted))
    said = translate(
        "commands",
        "Train {number} was announced already, and this list takes the place of the earlier one: "
        "it has {boxes} now, {added} added, {changed} changed, {removed} taken off.",
    )
    return said.format(
        number=number,
        boxes=_boxes(report.accepted),
        added=len(change.added),
        changed=len(change.changed),
        removed=len(change.removed),
    )


def rows_written(n: int) -> str:
    """Return how many rows went out."""
    one = translate("commands", "%Ln row is written.", "", n)
    return one if n == 1 else translate("commands", "%Ln rows are written.", "", n)


def check_lines(words: Messages, report: CheckReport) -> Iterator[str]:
    """Yield what a check found, the verdict first."""
    from hub.check import Verdict

    said = {Verdict.SOUND: "check_sound", Verdict.DAMAGED: "check_damaged", Verdict.NO_HUB: "check_no_hub"}
    yield words.worded(said[report.verdict], {"place": report.place})
    told: dict[str, int] = {}
    for finding in report.findings:
        # The verdict has said that it is damaged.
        if finding.code != "storage_damaged":
            yield words.sentence(finding)
            told[finding.code] = told.get(finding.code, 0) + 1
    if report.verdict is Verdict.DAMAGED and not told:
        yield words.worded("check_unreadable")
    more = sum(report.counted.get(code, 0) - shown for code, shown in told.items())
    if more > 0:
        yield _more_like_it(more)


def _sameness(words: Messages, row: ManifestRow) -> tuple[str, str]:
    """Return what two rows share that can be told in one line."""
    if row.code in _SHARED:
        name, _ = _SHARED[row.code]
        return row.code, words.fact(name, row.facts[name])
    return row.code, words.sentence(row)


def _folded(words: Messages, rows: Sequence[ManifestRow]) -> str:
    first = rows[0]
    if first.code in _SHARED:
        shared, own = _SHARED[first.code]
        named = [box_number(str(row.facts[own])) for row in rows[:_NAMED]]
        said = _told_once(first.code, len(rows))
        return said.format(shared=words.fact(shared, first.facts[shared]), named=_and_more(named, len(rows)))
    named = [str(row.line) for row in rows[:_NAMED]]
    said = translate("commands", "Lines {lines}, “{column}”: {said}")
    return said.format(lines=_and_more(named, len(rows)), column=first.column, said=words.sentence(first))


def _told_once(code: str, n: int) -> str:
    """Return what so many rows of a code say together."""
    if code == "box_here_already":
        return translate("commands", "%Ln boxes are {shared} by other visits: {named}.", "", n)
    if code == "wagon_announced_elsewhere":
        return translate("commands", "%Ln wagons are announced with {shared} too: {named}.", "", n)
    return translate("commands", "%Ln boxes are announced with {shared} too: {named}.", "", n)


def _and_more(named: Sequence[str], total: int) -> str:
    listed, more = ", ".join(named), total - len(named)
    return (
        translate("commands", "{listed} and {more} more").format(listed=listed, more=more) if more else listed
    )


def _boxes(n: int) -> str:
    one, many = translate("commands", "%Ln box", "", n), translate("commands", "%Ln boxes", "", n)
    return one if n == 1 else many


def _refused_rows(n: int) -> str:
    if n == 1:
        return translate("commands", "%Ln row is refused", "", n)
    return translate("commands", "%Ln rows are refused", "", n)


def _more_like_it(n: int) -> str:
    if n == 1:
        return translate("commands", "There is %Ln more finding of these kinds.", "", n)
    return translate("commands", "There are %Ln more findings of these kinds.", "", n)
