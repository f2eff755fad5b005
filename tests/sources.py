"""Reads the program's own modules as syntax trees, for the tests that prove how it is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAYERS = ("domain", "db", "hub", "desktop")


@dataclass(frozen=True)
class Source:
    """A module: where it stands from the root, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Yields each call of a function or method that has one of the names."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and called(node) in names:
                yield node


def called(call: ast.Call) -> str:
    """Returns the last word of what is called: `tr` for `self.tr(…)`; empty where it has none."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Returns every module of the folders, all layers if none is named, ordered by path."""
    return tuple(
        Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text, str(path)))
        for folder in folders or LAYERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        for text in [path.read_text(encoding="utf-8")]
    )
