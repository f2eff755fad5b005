"""Which weight of a box counts, what its cargo weighs, and what is odd about its weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.refusal import Finding, Severity
from domain.size_type import length_class
from domain.visit import LoadStatus


class WeightSource(StrEnum):
    """Where a gross weight comes from: the papers, a scale, or the verified gross mass of SOLAS VI/2."""

    DECLARED = "declared"
    WEIGHED = "weighed"
    VGM = "vgm"


DEFAULT_ORDER: Final = (WeightSource.WEIGHED, WeightSource.VGM, WeightSource.DECLARED)
# Plates without a figure of their own: 30,480 kg for all sizes (43413.net); new plates go to 36,000.
DEFAULT_MAX_GROSS_KG: Final = 30_480
# What an empty box of a length class may weigh, from light dry boxes to tanks and flats. A 20' is plated
# about 2,250, a 40' 3,900 to 4,150 (43413.net); the width of the bands is ours, not sourced.
_TARE_BANDS_KG: Final = {20: (1_500, 5_500), 40: (2_300, 7_500), 45: (3_500, 8_500)}
_SHORT_TARE_KG: Final = (700, 2_500)  # below 20', not sourced


@dataclass(frozen=True, slots=True)
class WeightSettings:
    """How strict the hub is: the default of a plate, and when two weights of one box are too far apart."""

    order: tuple[WeightSource, ...] = DEFAULT_ORDER
    max_gross_kg: int = DEFAULT_MAX_GROSS_KG
    tolerance_percent: int = 5
    tolerance_kg: int = 500


@dataclass(frozen=True, slots=True)
class BoxWeights:
    """What is known of one box in kilograms; `max_gross_kg` is its own plate's."""

    length_ft: int
    load_status: LoadStatus
    tare_kg: int | None = None
    declared_kg: int | None = None
    weighed_kg: int | None = None
    vgm_kg: int | None = None
    max_gross_kg: int | None = None


def counting_gross(
    declared_kg: int | None,
    weighed_kg: int | None,
    vgm_kg: int | None,
    order: Sequence[WeightSource] = DEFAULT_ORDER,
) -> int | None:
    """Return the gross in kilograms that counts: the first known in `order`, None when none is known."""
    known = {
        WeightSource.DECLARED: declared_kg,
        WeightSource.WEIGHED: weighed_kg,
        WeightSource.VGM: vgm_kg,
    }
    return next((known[source] for source in order if known[source] is not None), None)


def cargo_kg(gross_kg: int | None, tare_kg: int | None, load_status: LoadStatus) -> int:
    """Return gross − tare in kilograms: 0 for empties and for an unknown gross, never negative.

    The one rule of the program: gross − tare, 0 for empties. An unknown tare is not
    guessed: the whole gross then counts as cargo, which is too much by the tare; 0 would be too little by
    the whole cargo. A gross below the tare is a mistake that `gross_below_tare` names, not a negative load.
    """
    if load_status == LoadStatus.EMPTY or gross_kg is None:
        return 0
    return max(0, gross_kg - (tare_kg or 0))


def judge_weights(box: BoxWeights, settings: WeightSettings = WeightSettings()) -> tuple[Finding, ...]:
    """Return what is odd about the weights of a box, nothing when all is plausible.

    Codes: `overweight`, `gross_below_tare`, `empty_heavy`, `tare_implausible`, `weights_differ`.
    Weights are facts and are recorded whatever they are. Only a gross over the box's own plate is a stop for
    what comes next; over the default it is a warning, because newer plates allow more.
    """
    gross_kg = counting_gross(box.declared_kg, box.weighed_kg, box.vgm_kg, settings.order)
    return (
        *_over_plate(box, gross_kg, settings),
        *_against_tare(box, gross_kg, settings),
        *_odd_tare(box),
        *_apart(box, settings),
    )


def _over_plate(box: BoxWeights, gross_kg: int | None, settings: WeightSettings) -> Iterator[Finding]:
    limit_kg = box.max_gross_kg or settings.max_gross_kg
    if gross_kg is not None and gross_kg > limit_kg:
        severity = Severity.STOP if box.max_gross_kg else Severity.WARN
        facts = {"gross_kg": gross_kg, "limit_kg": limit_kg, "over_kg": gross_kg - limit_kg}
        yield Finding("overweight", severity, facts)


def _against_tare(box: BoxWeights, gross_kg: int | None, settings: WeightSettings) -> Iterator[Finding]:
    if gross_kg is None or box.tare_kg is None:
        return
    facts = {"gross_kg": gross_kg, "tare_kg": box.tare_kg}
    if gross_kg < box.tare_kg:
        yield Finding("gross_below_tare", Severity.WARN, facts)
    elif box.load_status == LoadStatus.EMPTY and gross_kg - box.tare_kg > settings.tolerance_kg:
        yield Finding("empty_heavy", Severity.WARN, facts)


def _odd_tare(box: BoxWeights) -> Iterator[Finding]:
    low_kg, high_kg = tare_band_kg(box.length_ft)
    if box.tare_kg is not None and not low_kg <= box.tare_kg <= high_kg:
        facts = {"tare_kg": box.tare_kg, "low_kg": low_kg, "high_kg": high_kg, "length_ft": box.length_ft}
        yield Finding("tare_implausible", Severity.WARN, facts)


def _apart(box: BoxWeights, settings: WeightSettings) -> Iterator[Finding]:
    if box.declared_kg is None or box.weighed_kg is None:
        return
    difference_kg = box.weighed_kg - box.declared_kg
    too_many_kg = abs(difference_kg) > settings.tolerance_kg
    if too_many_kg or abs(difference_kg) * 100 > box.declared_kg * settings.tolerance_percent:
        facts = {
            "declared_kg": box.declared_kg,
            "weighed_kg": box.weighed_kg,
            "difference_kg": difference_kg,
        }
        yield Finding("weights_differ", Severity.WARN, facts)


def tare_band_kg(length_ft: int) -> tuple[int, int]:
    """Return the least and the greatest plausible tare in kilograms for a nominal length."""
    return _SHORT_TARE_KG if length_ft < 20 else _TARE_BANDS_KG[length_class(length_ft)]
