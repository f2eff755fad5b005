"""W1: the boxes are not too heavy for the wagon, nor the wagon for its axles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from domain.layout.box import Load
from domain.layout.result import Rule, RuleResult, Scope
from domain.refusal import Severity

# Where the figures of one wagon type come from is said by the type itself.
_LAW: Final = "figures of the wagon type"
PAYLOAD: Final = Rule(
    "W1", "layout_w1_payload", "layout_w1_over_payload", "kg", Scope.ANY, Severity.STOP, _LAW, True
)
AXLE: Final = Rule("W1", "layout_w1_axle", "layout_w1_over_axle", "kg", Scope.ANY, Severity.STOP, _LAW, True)
CONTAINER_SUM: Final = Rule(
    "W1",
    "layout_w1_container_sum",
    "layout_w1_over_container_sum",
    "kg",
    Scope.ANY,
    Severity.STOP,
    "docs.cntd.ru 499077986",
    True,
)


def mass_and_axle(load: Load) -> Iterator[RuleResult]:
    """Yield payload, axle and, where a model has one, the limit of its containers together.

    The sum of gross masses is at most the payload, (sum + tare) / axles at most the axle's limit (OSJD). The
    law is certain and stops; a limit of a wagon type that nobody checked is marked unverified.
    """
    wagon = load.wagon
    yield PAYLOAD.result(
        load.total_kg,
        wagon.payload_kg,
        _basis(load),
        verified=wagon.verified,
        source=wagon.source,
        facts={"wagon_type": wagon.code},
    )
    if wagon.axle_limit_kg is None:
        yield AXLE.not_here("layout_no_axle_limit")
    else:
        axle_kg = -(-(load.total_kg + wagon.tare_kg) // wagon.axles)
        yield AXLE.result(
            axle_kg,
            wagon.axle_limit_kg,
            _basis(load),
            verified=wagon.verified,
            source=wagon.source,
            facts={"tare_kg": wagon.tare_kg, "wagon_type": wagon.code},
        )
    if wagon.container_sum_limit_kg is not None:
        yield CONTAINER_SUM.result(
            load.total_kg,
            wagon.container_sum_limit_kg,
            "layout_w1_model_limit",
            facts={"wagon_type": wagon.code},
        )


def _basis(load: Load) -> str:
    return "layout_wagon_figures" if load.wagon.verified else "layout_wagon_figures_unverified"
