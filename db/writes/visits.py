"""Opens and changes visits, and keeps the units whose visits they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.act import Act
from db.queries.visits import unit_of_number
from db.schema.imports import stay_papers
from db.schema.visits import units, visits


def unit(act: Act, number: str, *, as_painted: bool, **plate: Any) -> int:  # noqa: ANN401
    """Return the id of the unit of that number, made where it was never seen; what its plate says is kept.

    It is learned for good: taking the act back leaves the unit known, because later visits may be of it.
    `plate`: `size_type`, `tare_kg`, `max_gross_kg`; None leaves what is known.
    """
    said = {name: value for name, value in plate.items() if value is not None}
    known = unit_of_number(act, number)
    if known is None:
        return act.learn(units, {"number": number, "as_painted": int(as_painted), **said})
    if said:
        act.derive(units, {"id": known.id}, said)
    return known.id


def open_visit(act: Act, values: Mapping[str, Any]) -> int:
    """Insert a visit with the columns given and return its id."""
    return act.insert(visits, values)


def change_visit(act: Act, visit_id: int, **values: Any) -> bool:  # noqa: ANN401
    """Change columns of a visit; return whether anything differed."""
    return act.update(visits, {"id": visit_id}, values)


def keep_papers(act: Act, visit_id: int, said: Mapping[str, Any]) -> None:
    """Keep what a list said of a stay that no other table has a place for (`commodity`, `remark`)."""
    try:
        act.update(stay_papers, {"visit_id": visit_id}, said)
    except LookupError:
        act.insert(stay_papers, {"visit_id": visit_id, **said})
