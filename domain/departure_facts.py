"""What is asked about a box that should leave, and in what shape the answer comes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.carriers import CarrierKind, Stage
from domain.embargo import EmbargoAnswer
from domain.holds import Desk, Hold
from domain.refusal import Finding, Severity
from domain.seals import SealState
from domain.visit import Category, CustomsStatus, LoadStatus, Plan, Where
from domain.weights import BoxWeights, WeightSettings


class Purpose(StrEnum):
    """What is to be done with the box: each is the visit act of the same name."""

    ASSIGN = "assign"
    LOAD = "load"
    DEPART = "depart"
    GATE_OUT = "gate_out"


class Concern(StrEnum):
    """The rows of the answer, in the order in which they are shown."""

    PLACE = "place"
    CUSTOMS = "customs"
    HOLDS = "holds"
    SEAL = "seal"
    WEIGHT = "weight"
    LAYOUT = "layout"
    REACH = "reach"
    PAPERS = "papers"
    MONEY = "money"
    EMBARGO = "embargo"
    TRAIN = "train"
    CUT_OFF = "cut_off"


@dataclass(frozen=True)
class Onward:
    """The train or truck that the box leaves with: the one assigned, or the one that is asked about."""

    name: str
    kind: CarrierKind
    stage: Stage
    cut_off_at: datetime | None = None
    departs_at: datetime | None = None
    wagon: str | None = None

    @property
    def is_train(self) -> bool:
        """Return whether it leaves by rail."""
        return self.kind is not CarrierKind.TRUCK


@dataclass(frozen=True)
class Customs:
    """How far customs are, since when, under which paper and until when it must be closed."""

    status: CustomsStatus
    since: datetime | None = None
    document: str | None = None
    due: datetime | None = None


@dataclass(frozen=True)
class Seal:
    """What became of the seals at the last look, and when that was."""

    state: SealState
    announced: str | None = None
    found: str | None = None
    since: datetime | None = None


@dataclass(frozen=True)
class BoxFacts:
    """All that bears on whether one box may leave.

    `above` are the numbers of the boxes standing on it, top first; `slot` its position in words, None where
    it stands in none; `slot_certain` False where only the block is known. `layout` is what the judge found on
    its wagon, None where none was judged; `embargo` the answer of `domain.embargo`, None by road. `papers`
    names the consignment note and what goes with it.
    """

    where: Where
    plan: Plan
    category: Category
    customs: Customs
    seal: Seal
    weights: BoxWeights
    holds: tuple[Hold, ...] = ()
    onward: Onward | None = None
    layout: tuple[Finding, ...] | None = None
    above: tuple[str, ...] = ()
    slot: str | None = None
    slot_certain: bool = True
    embargo: EmbargoAnswer | None = None
    papers: str | None = None
    stays_on_wagon: bool = False
    weight_settings: WeightSettings = field(default_factory=WeightSettings)

    @property
    def load_status(self) -> LoadStatus:
        """Return whether the box carries cargo."""
        return self.weights.load_status


@dataclass(frozen=True)
class Reason:
    """Why the box cannot leave, or what to mind: `bars` says which purposes, `turn` who has the next action.

    A reason that is `only_if_barred` is of no interest where it does not bar what is asked: that a loaded box
    cannot be assigned any more, say.
    """

    concern: Concern
    finding: Finding
    turn: Desk
    bars: frozenset[Purpose]
    since: datetime | None = None
    only_if_barred: bool = False

    @property
    def severity(self) -> Severity:
        """Return how much the reason weighs for the purpose that was asked about."""
        return self.finding.severity


@dataclass(frozen=True)
class Fine:
    """A row that is in order: its finding words what was looked at."""

    concern: Concern
    finding: Finding
    since: datetime | None = None
