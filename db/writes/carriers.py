"""Opens and changes trains, trucks and wagon stays, and derives their stages from the facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.act import Act
from db.schema.carriers import carrier_visits, wagon_stays
from domain.carriers import Stage, WagonStage


def open_carrier(act: Act, values: Mapping[str, Any]) -> int:
    """Insert a train or truck, announced now, and return its id."""
    return act.insert(
        carrier_visits,
        {"announced_at": act.happened_at, "scopes": "", **values, "stage": Stage.ANNOUNCED.value},
    )


def change_carrier(act: Act, carrier_id: int, **values: Any) -> bool:  # noqa: ANN401
    """Change columns of a carrier visit (never its stage); return whether anything differed."""
    return act.update(carrier_visits, {"id": carrier_id}, values)


def open_wagon(act: Act, values: Mapping[str, Any]) -> int:
    """Insert a wagon stay and return its id."""
    return act.insert(wagon_stays, {**values, "stage": WagonStage.ANNOUNCED.value})


def change_wagon(act: Act, wagon_id: int, **values: Any) -> bool:  # noqa: ANN401
    """Change columns of a wagon stay (never its stage); return whether anything differed."""
    return act.update(wagon_stays, {"id": wagon_id}, values)


def derive_stage(act: Act, carrier_id: int, stage: Stage) -> None:
    """Write the stage that was derived for a carrier."""
    act.derive(carrier_visits, {"id": carrier_id}, {"stage": stage.value})


def derive_wagon_stage(act: Act, wagon_id: int, stage: WagonStage) -> None:
    """Write the stage that was derived for a wagon."""
    act.derive(wagon_stays, {"id": wagon_id}, {"stage": stage.value})
