"""Proves the rules of the house: arrows point down, modules stay small and say why they exist."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator

from tests.sources import LAYERS, ROOT, Source, called, sources

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
DRAWERS = {"manager", "helper", "util", "handler", "base", "common", "misc"}
MAY_CATCH_ALL = {"desktop/jobs.py", "desktop/crash.py"}
TRANSLATORS = ("tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")


def functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yields each function and method of the module."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def words(name: str) -> set[str]:
    """Returns the words of a module's name, in the singular."""
    return {word.lower().removesuffix("s") for word in name.split("_")}


def test_every_layer_is_read() -> None:
    assert {source.path.split("/")[0] for source in sources()} == set(LAYERS)


def test_every_arrow_points_down() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    judged = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_every_module_says_why_it_exists() -> None:
    every = (*sources(), *sources("tests", "bench", "resources"))
    # A test module is told by its name, and the marker of a package may be empty.
    telling = [source for source in every if source.text.strip() and "/test_" not in source.path]
    assert [source.path for source in telling if not ast.get_docstring(source.tree)] == []


def mended() -> list[Source]:
    """Returns the modules that are read and mended; a migration is a record that nobody touches again."""
    return [source for source in sources() if not source.path.startswith("db/migrations/versions/")]


def test_no_file_is_long() -> None:
    lengths = {source.path: source.text.count("\n") for source in mended()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_long() -> None:
    lengths = {
        f"{source.path}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for source in mended()
        for function in functions(source)
    }
    assert {place: lines for place, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_no_module_is_a_drawer() -> None:
    named = {source.path: source.path.removesuffix(".py").split("/") for source in sources()}
    assert [path for path, parts in named.items() if any(words(part) & DRAWERS for part in parts)] == []


def test_only_two_modules_catch_everything() -> None:
    catching = {
        source.path
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and catches_all(node)
    }
    assert catching <= MAY_CATCH_ALL


def catches_all(handler: ast.ExceptHandler) -> bool:
    """Returns whether the handler catches Exception, BaseException or whatever comes."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException"))
        for kind in kinds
    )


def test_the_event_loop_is_never_entered_again() -> None:
    entering = [
        f"{source.path}:{node.lineno}"
        for source in (*sources(), *sources("tests", "bench"))
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute | ast.Name)
        and "processEvents" in (getattr(node, "attr", ""), getattr(node, "id", ""))
    ]
    assert entering == []


def test_words_to_be_translated_are_plain_literals() -> None:
    """lupdate finds no text in an f-string, and a put-together text never matches a translation."""
    put_together = [
        f"{source.path}:{call.lineno} {called(call)}"
        for source in sources("desktop")
        for call in source.calls(*TRANSLATORS)
        for argument in call.args
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]
    assert put_together == []
