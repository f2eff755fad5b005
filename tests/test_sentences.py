"""Proves that whatever the rules say no with has a sentence, and that the sentence's figures are given."""

from __future__ import annotations

import ast
import importlib
import re
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.sources import ROOT, Source, sources

CODED = ("Refusal", "Finding", "StorageProblem")
# Rules of loading and limits of trains carry three codes in a result; by these beginnings they are known.
RULE_MAKERS = ("Rule", "_rule")
RULE_CODE = re.compile(r"(layout|train_limit)_[a-z0-9_]+")


@dataclass(frozen=True)
class Site:
    """Where a code is raised: its facts are None where they are not all written out there."""

    place: str
    code: str | None
    facts: frozenset[str] | None


def sites() -> Iterator[Site]:
    """Yields each place where a refusal, a finding or a storage problem is made."""
    for source in sources():
        for call in source.calls(*CODED):
            if not passed_on(call):
                yield Site(f"{source.path}:{call.lineno}", literal(first(call)), facts(call))


def first(call: ast.Call) -> ast.expr | None:
    """Returns the code's expression: the first argument, or the one named `code`."""
    named = (keyword.value for keyword in call.keywords if keyword.arg == "code")
    return call.args[0] if call.args else next(named, None)


def passed_on(call: ast.Call) -> bool:
    """Returns whether the call hands on the code of another: `Refusal(finding.code, **finding.facts)`.

    A rule's `failure` is a code too, which is proved where the rule is made.
    """
    code = first(call)
    return isinstance(code, ast.Attribute) and code.attr in ("code", "failure")


def literal(code: ast.expr | None) -> str | None:
    """Returns the text of a string literal, None for anything else."""
    return code.value if isinstance(code, ast.Constant) and isinstance(code.value, str) else None


def facts(call: ast.Call) -> frozenset[str] | None:
    """Returns the names of the facts where all are written out at the call, otherwise None."""
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    mapping = call.args[2] if len(call.args) > 2 else named.get("facts")
    if mapping is None:
        names = [*named]
    elif isinstance(mapping, ast.Dict):
        names = [literal(key) for key in mapping.keys]
    else:
        return None
    return None if None in names else frozenset(names) - {"code", "severity"}


def areas() -> dict[str, Mapping[str, str]]:
    """Returns the sentences of each area, as the folder has them."""
    names = sorted(path.stem for path in (ROOT / "desktop" / "sentences").glob("[!_]*.py"))
    return {name: importlib.import_module(f"desktop.sentences.{name}").SENTENCES for name in names}


def sentences() -> dict[str, str]:
    """Returns every sentence by its code."""
    return {code: text for area in areas().values() for code, text in area.items()}


def placeholders(sentence: str) -> set[str]:
    """Returns the names in braces."""
    return {
        name for _text, name, _form, _conversion in string.Formatter().parse(sentence) if name is not None
    }


def strings(source: Source) -> Iterator[str]:
    """Yields every string literal of the module."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def rule_modules() -> list[Source]:
    """Returns the modules that make results of rules: those that take their shape from the layout's."""
    return [
        source
        for source in sources("domain")
        if source.path == "domain/layout/result.py" or imports(source, "domain.layout.result")
    ]


def imports(source: Source, module: str) -> bool:
    """Returns whether the module takes something from the other."""
    return any(isinstance(node, ast.ImportFrom) and node.module == module for node in ast.walk(source.tree))


def test_the_codes_of_rules_are_literals_with_their_beginning() -> None:
    made = [call for source in rule_modules() for call in source.calls(*RULE_MAKERS) if len(call.args) > 2]
    codes = [literal(code) for call in made for code in call.args[1:3] if not isinstance(code, ast.Name)]
    assert len(codes) > 50
    assert [code for code in codes if code is None or not RULE_CODE.fullmatch(code)] == []


def test_every_code_of_a_rule_has_a_sentence() -> None:
    said = {text for source in rule_modules() for text in strings(source) if RULE_CODE.fullmatch(text)}
    assert len(said) > 90
    assert sorted(said - sentences().keys()) == []


def test_codes_are_found_and_are_literals() -> None:
    every = list(sites())
    assert every
    assert [site.place for site in every if site.code is None] == []


def test_every_code_has_a_sentence() -> None:
    worded = sentences()
    assert {site.code: site.place for site in sites() if site.code and site.code not in worded} == {}


def test_no_code_has_two_sentences() -> None:
    counted = Counter(code for area in areas().values() for code in area)
    assert [code for code, times in counted.items() if times > 1] == []


def test_no_sentence_is_left_over() -> None:
    said = {text for source in sources() if "/sentences/" not in source.path for text in strings(source)}
    assert sorted(sentences().keys() - said) == []


def test_the_figures_of_a_sentence_are_given_where_it_is_raised() -> None:
    worded = sentences()
    lacking = {
        f"{site.place} {site.code}": sorted(lacks)
        for site in sites()
        if site.facts is not None and (lacks := placeholders(worded.get(site.code or "", "")) - site.facts)
    }
    assert lacking == {}
