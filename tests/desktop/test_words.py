"""Every value that a screen shows has a word, and sentences speak in words."""

from __future__ import annotations

import csv
import string
from enum import StrEnum
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules
from zoneinfo import ZoneInfo

import pytest

from desktop import words
from desktop.messages import SENTENCES, Messages
from desktop.words import WORDS, reference, word, word_of_fact
from desktop.words.layout import SOURCES
from domain import layout, train_limits
from domain.carriers import WagonAct, WagonStage, wagon_stage_after
from domain.events import EventKind, check_reversible
from domain.holds import HoldKind
from domain.layout.result import Rule
from domain.refusal import Refusal
from domain.visit import VisitAct, Where, where_after

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def messages() -> Messages:
    return Messages(ZoneInfo("Asia/Almaty"))


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: kind.__name__)
def test_every_value_of_a_kind_has_one_word(kind: type[StrEnum]) -> None:
    assert set(WORDS[kind]) == set(kind)
    assert all(word(value).strip() for value in kind)
    assert len(set(WORDS[kind].values())) == len(kind), "two values could not be told apart"


def test_no_area_words_what_another_does() -> None:
    assert sum(len(area.WORDS) for area in words._AREAS) == len(WORDS)
    assert all(kind in WORDS for area in words._AREAS for kinds in area.FACTS.values() for kind in kinds)
    names = [name for area in words._AREAS for name in area.FACTS]
    assert len(set(names)) == len(names)


def test_a_value_without_words_is_a_fault_of_ours() -> None:
    class Strange(StrEnum):
        VALUE = "value"

    with pytest.raises(KeyError):
        word(Strange.VALUE)


def test_only_facts_that_are_such_codes_are_worded() -> None:
    assert word(HoldKind.DOCUMENT) == word_of_fact("hold", "document") == "papers"
    assert word_of_fact("hold", "no such hold") is None
    assert word_of_fact("number", "document") is None


def refusal(call) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value


def test_sentences_speak_in_words(messages: Messages) -> None:
    said = messages.sentence(refusal(lambda: where_after(VisitAct.CHECK_IN, Where.ON_TERMINAL)))
    assert said.startswith("Not possible now: check in. The box is on the terminal.")
    said = messages.sentence(refusal(lambda: wagon_stage_after(WagonAct.LOAD, WagonStage.BAD_ORDERED)))
    assert said.startswith("Not possible now: load. The wagon is bad-ordered.")
    said = messages.sentence(refusal(lambda: check_reversible(EventKind.REVERSE)))
    assert said == "This cannot be reversed (Reversed). A reversal is not reversed. Do the act anew."


def test_the_names_of_worded_facts_are_those_of_the_sentences() -> None:
    """A fact that is renamed in a sentence would silently show its code."""
    used = {
        name for text in SENTENCES.values() for _before, name, _unit, _how in string.Formatter().parse(text)
    }
    for name in ("act", "where", "plan", "stage", "carrier_kind", "hold", "turn", "customs", "category"):
        assert name in used
        assert name in words._KINDS_OF_FACT


def test_where_each_rule_comes_from_has_words() -> None:
    modules = [
        train_limits,
        *(import_module(module.name) for module in iter_modules(layout.__path__, "domain.layout.")),
    ]
    rules = {rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)}
    assert len(rules) > 20
    assert {rule.source for rule in rules} == set(SOURCES)


@pytest.mark.parametrize(
    ("table", "column", "listed"),
    [
        ("areas", "name", reference.AREAS),
        ("commodity_groups", "name", reference.COMMODITY_GROUPS),
        ("route_groups", "name", reference.ROUTE_GROUPS),
        ("train_sections", "name", reference.TRAIN_SECTIONS),
        ("wagon_types", "source", reference.WAGON_TYPES),
    ],
)
def test_names_that_are_brought_along_reach_the_translators(table, column, listed) -> None:
    text = (files("resources") / "reference" / f"{table}.csv").read_text(encoding="utf-8")
    assert {row[column] for row in csv.DictReader(text.splitlines())} == set(listed)
