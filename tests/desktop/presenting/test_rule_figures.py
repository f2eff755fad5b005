"""Figures of rules are read beside each other without their unit, each as its trade writes it."""

from __future__ import annotations

import pytest

from desktop.presenting.rule_figures import short_figure


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1_234_499, "kg", "1,234"),
        (1_234_500, "kg", "1,234"),
        (1_235_501, "kg", "1,236"),
        (5_700, "conditional_hundredths", "57"),
        (5_750, "conditional_hundredths", "57.5"),
        (12_450, "teu_hundredths", "124.50"),
        (71, "wagons", "71"),
    ],
)
def test_a_figure_is_short(value: int, unit: str, shown: str) -> None:
    assert short_figure(value, unit) == shown
