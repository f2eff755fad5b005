"""What a section of line takes: how long and heavy a train may be there, and how much stands on it so far."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from domain.layout.result import Rule, RuleResult, Scope
from domain.refusal import Fact, Refusal, Severity
from domain.wagon_types import WagonType, conditional_hundredths, slots_teu_hundredths

_SECTION: Final = "limits of the section"
CONDITIONAL: Final = Rule(
    "T1",
    "train_limit_conditional",
    "train_limit_too_long",
    "conditional_hundredths",
    Scope.ANY,
    Severity.STOP,
    _SECTION,
    True,
)
GROSS: Final = Rule(
    "T2", "train_limit_gross", "train_limit_too_heavy", "kg", Scope.ANY, Severity.STOP, _SECTION, True
)
BOX_MASS: Final = Rule(
    "T3",
    "train_limit_box_mass",
    "train_limit_boxes_too_heavy",
    "kg",
    Scope.ANY,
    Severity.STOP,
    _SECTION,
    True,
)
WAGONS: Final = Rule(
    "T4",
    "train_limit_wagons",
    "train_limit_too_many_wagons",
    "wagons",
    Scope.ANY,
    Severity.STOP,
    _SECTION,
    True,
)
SLOTS: Final = Rule(
    "T5",
    "train_limit_slots",
    "train_limit_no_slots",
    "teu_hundredths",
    Scope.ANY,
    Severity.STOP,
    "lengths of the train's wagons",
    True,
)
_BY_SECTION: Final = (CONDITIONAL, GROSS, BOX_MASS, WAGONS)
# By what the reference table calls each limit that nobody has checked.
_NAMED: Final = {
    CONDITIONAL.code: "conditional",
    GROSS.code: "gross",
    BOX_MASS.code: "box",
    WAGONS.code: "wagons",
}
_ON_THE_WAY: Final = {
    Scope.FERRY: frozenset({Scope.SMGS, Scope.FERRY}),
    Scope.CHINA: frozenset({Scope.SMGS, Scope.CHINA}),
}


class Section(Protocol):
    """A section of line as it is in force on the day of the journey; a limit of None is not known.

    `unverified` names the limits that nobody has checked: conditional, gross, box, wagons.
    """

    @property
    def code(self) -> str:
        """What it is called in the reference table."""

    @property
    def scope(self) -> str:
        """Which rules of loading are in force on it."""

    @property
    def max_conditional_hundredths(self) -> int | None:
        """The longest train, in hundredths of a conditional wagon."""

    @property
    def max_gross_kg(self) -> int | None:
        """The heaviest train, wagons and boxes together."""

    @property
    def max_box_kg(self) -> int | None:
        """The most that all boxes of a train may weigh."""

    @property
    def max_wagons(self) -> int | None:
        """The most wagons of a train."""

    @property
    def source(self) -> str:
        """Where the limits come from."""

    @property
    def unverified(self) -> Collection[str]:
        """Which limits nobody has checked."""


@dataclass(frozen=True, slots=True)
class TrainWagon:
    """A wagon of a train, loaded or empty; `tare_kg` is its own where it was read, else its type's counts."""

    wagon_type: WagonType
    tare_kg: int | None = None

    @property
    def weighs_kg(self) -> int:
        """The tare that counts."""
        return self.wagon_type.tare_kg if self.tare_kg is None else self.tare_kg


@dataclass(frozen=True, slots=True)
class TrainBox:
    """A box on a train or planned for it, with or without a wagon; None where no weight counts yet."""

    gross_kg: int | None
    teu_hundredths: int


def train_limits(
    section: Section | None, wagons: Sequence[TrainWagon], boxes: Sequence[TrainBox]
) -> tuple[RuleResult, ...]:
    """Return T1 to T5: conditional wagons, gross, box mass, wagon count and slots against the section.

    Every wagon counts, empty ones too. A limit that nobody has checked warns, another stops; without a limit,
    or without a section, the figure is given alone. Boxes without a weight weigh nothing, but the facts give
    their number (`boxes_without_weight`), so that nobody takes the figure for final. Slots are not judged
    while no wagon of the train is known.
    """
    return tuple(_limited(section, wagons, boxes))


def refuse_over_limits(results: Sequence[RuleResult], approved_scheme: str | None = None) -> None:
    """Raise the first broken limit that stops, unless the number of an approved scheme overrides it.

    Raises Refusal with the limit's own code (`train_limit_too_long` and the like) and figures.
    """
    broken = [result for result in results if result.failed and result.severity == Severity.STOP]
    if broken and not (approved_scheme or "").strip():
        finding = broken[0].finding()
        raise Refusal(finding.code, **finding.facts)


def scopes_on_the_way(scope: str) -> frozenset[Scope]:
    """Return the scopes of loading that hold on a section: what crosses a border runs under SMGS as well.

    A ferry or China section has its own rules on top of SMGS; raises ValueError for a word that is no scope.
    """
    known = Scope(scope)
    return _ON_THE_WAY.get(known, frozenset({known}))


def _limited(
    section: Section | None, wagons: Sequence[TrainWagon], boxes: Sequence[TrainBox]
) -> Iterator[RuleResult]:
    length = sum(conditional_hundredths(wagon.wagon_type.coupler_mm) for wagon in wagons)
    tare_kg = sum(wagon.weighs_kg for wagon in wagons)
    box_kg = sum(box.gross_kg or 0 for box in boxes)
    facts: dict[str, Fact] = {
        "wagons": len(wagons),
        "boxes": len(boxes),
        "boxes_without_weight": sum(box.gross_kg is None for box in boxes),
        "wagons_kg": tare_kg,
        "boxes_kg": box_kg,
    }
    figures = (length, tare_kg + box_kg, box_kg, len(wagons))
    for rule, figure, limit in zip(_BY_SECTION, figures, _limits(section), strict=True):
        yield _against(rule, figure, section, limit, facts)
    yield _slots(wagons, boxes, facts)


def _limits(section: Section | None) -> tuple[int | None, int | None, int | None, int | None]:
    if section is None:
        return None, None, None, None
    return (
        section.max_conditional_hundredths,
        section.max_gross_kg,
        section.max_box_kg,
        section.max_wagons,
    )


def _against(
    rule: Rule, figure: int, section: Section | None, limit: int | None, facts: Mapping[str, Fact]
) -> RuleResult:
    if section is None:
        return rule.not_here("train_limit_no_section", figure, facts)
    here = replace(rule, scope=Scope(section.scope), source=section.source)
    named = {**facts, "section": section.code}
    if limit is None:
        return here.not_here("train_limit_none", figure, named)
    verified = _NAMED[rule.code] not in section.unverified
    return here.result(
        figure,
        limit,
        "train_limit_checked" if verified else "train_limit_unchecked",
        facts=named,
        severity=Severity.STOP if verified else Severity.WARN,
        verified=verified,
    )


def _slots(wagons: Sequence[TrainWagon], boxes: Sequence[TrainBox], facts: Mapping[str, Fact]) -> RuleResult:
    taken = sum(box.teu_hundredths for box in boxes)
    if not wagons:
        return SLOTS.not_here("train_limit_no_wagons", taken, facts)
    slots = sum(slots_teu_hundredths(wagon.wagon_type) for wagon in wagons)
    return SLOTS.result(taken, slots, "train_limit_lengths", facts=facts)
