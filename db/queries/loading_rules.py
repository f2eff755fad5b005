"""The hub's own changes to the rules of loading, a dated setting, as the judge takes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from db.queries.settings import value_of
from db.reading import Reading
from domain.layout import RuleSettings, Scope, SeverityOverride
from domain.refusal import Severity

LOADING_RULES = "loading_rules"
"""A list of objects: `rule`, `severity` (None: out of force), and perhaps `scope` and `wagon_types`."""


def rule_settings(connection: Reading, on: date) -> RuleSettings:
    """Return the settings of the judge for a train that departs on a day."""
    said = value_of(connection, LOADING_RULES, on) or ()
    return RuleSettings(on, tuple(_override(each) for each in said))


def _override(said: Mapping[str, Any]) -> SeverityOverride:
    severity, scope = said.get("severity"), said.get("scope")
    return SeverityOverride(
        said["rule"],
        None if severity is None else Severity(severity),
        None if scope is None else Scope(scope),
        frozenset(said.get("wagon_types", ())),
    )
