"""Knows to which commodity group a code of the railway's own nomenclature (ETSNG) belongs, where seeded."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def group_of_etsng(code: str) -> str | None:
    """Return the commodity group of an ETSNG code of five or six figures, None where its position is unknown.

    The three first figures are the position. Only a few are known: no open list of them was found, so a hub
    takes in its own (`hubdesk import commodities`).
    """
    if not (code.isascii() and code.isdigit() and len(code) in (5, 6)):
        return None
    return _groups().get(code[:3])


@cache
def _groups() -> Mapping[str, str]:
    text = files("resources").joinpath("interchange", "etsng.csv").read_text("utf-8")
    return {row["prefix"]: row["commodity_group"] for row in csv.DictReader(text.splitlines())}
