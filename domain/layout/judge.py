"""The layout judge: every rule of loading, for a wagon, the boxes on it and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from domain.layout.balance import balance, bogie_loads, centre_of_gravity_mm, round_half_up
from domain.layout.box import Load, LoadedBox
from domain.layout.china import china_limits
from domain.layout.commercial import ferry_rates
from domain.layout.empties import empties_among_loaded
from domain.layout.ends import ends_alike, heaviest_in_the_middle
from domain.layout.mass_and_axle import mass_and_axle
from domain.layout.pairs import two_loaded_20
from domain.layout.result import Rule, RuleResult, Scope
from domain.layout.settings import RuleSettings
from domain.refusal import Fact, Refusal, Severity
from domain.wagon_types import Layout, Place, WagonType, best_placing, placings

RULES: Final[tuple[Callable[[Load], Iterator[RuleResult]], ...]] = (
    mass_and_axle,
    heaviest_in_the_middle,
    ends_alike,
    two_loaded_20,
    balance,
    empties_among_loaded,
    ferry_rates,
    china_limits,
)
NO_LAYOUT: Final = Rule(
    "W0",
    "layout_w0_places",
    "layout_w0_no_place",
    "boxes",
    Scope.ANY,
    Severity.STOP,
    "layouts of the wagon type",
    True,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge found. Figures are of the boxes alone, in kilograms and millimetres.

    `placed` runs from the head end. `layout`, `placed` and the loads of the bogies (head, tail) are None
    where no layout takes the boxes, the centre of gravity also where nothing stands on the wagon; it is
    measured from the wagon's middle, negative towards the head end.
    """

    wagon_type: WagonType
    boxes: tuple[LoadedBox, ...]
    layout: Layout | None
    placed: tuple[tuple[Place, LoadedBox], ...] | None
    rules: tuple[RuleResult, ...]
    total_kg: int
    bogie_loads_kg: tuple[int, int] | None
    centre_of_gravity_mm: int | None

    @property
    def failures(self) -> tuple[RuleResult, ...]:
        """The broken rules, those that stop first."""
        broken = [result for result in self.rules if result.failed]
        return tuple(sorted(broken, key=lambda result: _WEIGHT[result.severity]))

    @property
    def legal(self) -> bool:
        """Whether no rule that stops is broken."""
        return not any(result.failed and result.severity == Severity.STOP for result in self.rules)

    @property
    def clean(self) -> bool:
        """Whether no rule is broken but those that only cost."""
        return not any(result.failed and result.severity != Severity.COST for result in self.rules)

    @property
    def full(self) -> bool:
        """Whether no box can be added to these where they stand: a plan with room may still become legal.

        Two 20' boxes at positions 1 and 2 of a 60' wagon have room: a third at 3 makes them the first two.
        """
        larger = (way for way in self.wagon_type.layouts if len(way.places) > len(self.boxes))
        return not any(True for layout in larger for _ in placings(layout, self.boxes))

    def of(self, rule: str) -> tuple[RuleResult, ...]:
        """Return the results of one rule ("W5"), broken ones first."""
        return tuple(sorted((r for r in self.rules if r.rule == rule), key=lambda result: not result.failed))


_WEIGHT: Final = {Severity.STOP: 0, Severity.WARN: 1, Severity.COST: 2}
_USUAL: Final = RuleSettings()


def judge(
    wagon_type: WagonType,
    boxes: Sequence[LoadedBox],
    scopes: Collection[str],
    settings: RuleSettings = _USUAL,
) -> Verdict:
    """Return what every rule says to these boxes on this wagon, on a journey through `scopes`.

    Boxes keep the positions they have; others stand in the order given. A wagon that is partly loaded is
    judged with what is on it. That no layout takes the boxes is a result (W0), not an exception.
    """
    standing = best_placing(wagon_type, boxes)
    layout, placed = standing or (None, None)
    return judge_placed(Load(wagon_type, tuple(boxes), layout, placed), scopes, settings)


def judge_placed(load: Load, scopes: Collection[str], settings: RuleSettings = _USUAL) -> Verdict:
    """Return the verdict for boxes whose places are settled."""
    found = [_has_places(load), *(result for rule in RULES for result in rule(load))]
    centre = None if load.placed is None else centre_of_gravity_mm(load)
    return Verdict(
        wagon_type=load.wagon,
        boxes=load.boxes,
        layout=load.layout,
        placed=load.placed,
        rules=tuple(settings.weighed(result, load.wagon.code, scopes) for result in found),
        total_kg=load.total_kg,
        bogie_loads_kg=None if load.placed is None else _bogies_kg(load),
        centre_of_gravity_mm=None if centre is None else round_half_up(centre),
    )


class Sieve:
    """Says of one load after another whether the judge would let it pass, and of none why.

    Loads that are alike fail alike: the rule that refused one is asked first of the next, and no other then.
    """

    def __init__(self, scopes: Collection[str], settings: RuleSettings, *, clean: bool) -> None:
        self._scopes, self._settings = scopes, settings
        self._lets_pass = {Severity.COST} if clean else {Severity.COST, Severity.WARN}
        self._rules = list(RULES)

    def passes(self, load: Load) -> bool:
        """Return whether a load breaks no rule that stops, nor one that warns if `clean` was asked."""
        for at, rule in enumerate(self._rules):
            if any(self._refuses(result, load) for result in rule(load)):
                self._rules.insert(0, self._rules.pop(at))
                return False
        return load.placed is not None

    def _refuses(self, result: RuleResult, load: Load) -> bool:
        if not result.failed:
            return False
        weighed = self._settings.weighed(result, load.wagon.code, self._scopes)
        return weighed.failed and weighed.severity not in self._lets_pass


def refuse_illegal(verdict: Verdict, approved_scheme: str | None = None) -> None:
    """Raise the first broken rule that stops, unless the number of an approved scheme overrides it.

    Raises Refusal with the rule's own code (`layout_w3_ends_differ` and the like) and figures.
    """
    if verdict.legal or (approved_scheme or "").strip():
        return
    finding = verdict.failures[0].finding()
    raise Refusal(finding.code, **finding.facts)


def _has_places(load: Load) -> RuleResult:
    """W0: boxes that no layout of the wagon takes, because of their lengths or their positions."""
    homeless = 0 if load.placed is not None else len(load.boxes)
    lengths = " + ".join(f"{box.length_ft}'" for box in load.boxes)
    facts: dict[str, Fact] = {
        "lengths": lengths,
        "wagon_type": load.wagon.code,
        "length_class_ft": load.wagon.length_class_ft,
    }
    return NO_LAYOUT.result(homeless, 0, "layout_w0_basis", facts=facts)


def _bogies_kg(load: Load) -> tuple[int, int]:
    """The loads of both bogies, rounded once, so that they still sum to the total."""
    head_kg = round_half_up(bogie_loads(load)[0])
    return head_kg, load.total_kg - head_kg
