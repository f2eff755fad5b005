"""Which customs status lets a box go on: by regime, and apart from the holds that anybody may set."""

from __future__ import annotations

from collections.abc import Mapping

from domain.visit import Category, CustomsStatus, LoadStatus

_ANY = frozenset(CustomsStatus) - {CustomsStatus.INSPECTION, CustomsStatus.REFUSED}
_RELEASED = frozenset({CustomsStatus.RELEASED, CustomsStatus.RE_EXPORT})

# The order of the statuses is that of the field (none → … → released | refused | re-export); that transit is
# released too before it is loaded anew is the hub's practice, not a quoted rule.
CLEARED: Mapping[Category, frozenset[CustomsStatus]] = {
    Category.IMPORT: _RELEASED,
    Category.EXPORT: _RELEASED,
    Category.TRANSIT: _RELEASED,
    Category.DOMESTIC: _ANY,
}


def is_cleared(
    status: CustomsStatus,
    category: Category,
    load_status: LoadStatus,
    *,
    stays_on_wagon: bool = False,
) -> bool:
    """Return whether customs let a box go on.

    An empty box needs no declaration of its own. A transit box that stays on its own wagon travels on under
    the transit declaration that is open.
    """
    if load_status is LoadStatus.EMPTY:
        return status in _ANY
    if stays_on_wagon and category is Category.TRANSIT and status is CustomsStatus.TRANSIT_OPEN:
        return True
    return status in CLEARED[category]
