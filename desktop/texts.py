"""Gathers every text of the window for its translators: `make texts`.

The modules are read as syntax trees, because lupdate, which keeps the files of the translators, overlooks
what is counted in Python: `translate("yard", "%Ln lifts", "", price.lifts)`. It is shown all texts in a row.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.settings import ENGLISH, LANGUAGES

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
MARKS = ("translate", "QT_TRANSLATE_NOOP")


@dataclass(frozen=True, order=True)
class Text:
    """What is said in English: where it belongs, the words, what tells it from the same words, if counted."""

    context: str
    source: str
    comment: str = ""
    is_counted: bool = False


def main(arguments: Sequence[str]) -> int:
    """Bring the files of the languages named, or of those there, up to date; return the exit code."""
    strange = sorted(set(arguments) - set(LANGUAGES))
    if strange:
        print(f"{', '.join(strange)}: hubdesk is made for {', '.join(LANGUAGES[1:])}.", file=sys.stderr)
        return 64
    files = [
        _file(language)
        for language in LANGUAGES
        if language != ENGLISH and (language in arguments or (not arguments and _file(language).exists()))
    ]
    if not files:
        print("No language is there yet: INTO=ru make texts", file=sys.stderr)
        return 1
    update(files, every_text())
    return 0


def every_text(folder: Path = ROOT / "desktop") -> list[Text]:
    """Return each text of the modules once, in order; raises ValueError for one that is no plain literal."""
    found: set[Text] = set()
    for path in sorted(folder.rglob("*.py")):
        try:
            found.update(texts_of(ast.parse(path.read_text(encoding="utf-8"))))
        except ValueError as error:
            raise ValueError(f"{path}:{error}") from None
    return sorted(found)


def texts_of(tree: ast.AST, class_name: str = "") -> Iterator[Text]:
    """Yield the texts that a module says or marks; raises ValueError, with the line, for one put together."""
    for node in ast.iter_child_nodes(tree):
        yield from texts_of(node, node.name if isinstance(node, ast.ClassDef) else class_name)
        if isinstance(node, ast.Call):
            yield from _text(node, class_name)


def _text(call: ast.Call, class_name: str) -> Iterator[Text]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name == "tr":
        words: list[ast.expr] = [ast.Constant(class_name), *call.args]
    elif name in MARKS and len(call.args) > 1:
        words = call.args
    else:
        return
    said = [word.value for word in words[:3] if isinstance(word, ast.Constant)]
    if len(said) == len(words[:3]):
        context, source, comment = [str(word or "") for word in (*said, "")][:3]
        yield Text(context, source, comment, len(words) > 3)
    elif name != "translate" or not all(isinstance(word, _WRITTEN_ELSEWHERE) for word in words[:3]):
        raise ValueError(f"{call.lineno} a text that is put together can never be translated")


# A name stands for a text that is marked where it is written.
_WRITTEN_ELSEWHERE = (ast.Constant, ast.Name, ast.Attribute, ast.Subscript)


def update(files: Iterable[Path], texts: Iterable[Text]) -> None:
    """Let lupdate add what is new to the files and drop what is gone; what is translated stays."""
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    with TemporaryDirectory() as name:
        listed = Path(name) / "texts.py"
        listed.write_text("".join(_call(text) for text in texts), encoding="utf-8")
        for file in files:
            file.parent.mkdir(parents=True, exist_ok=True)
            command = [str(lupdate), "-no-obsolete", "-locations", "none", str(listed), "-ts", str(file)]
            subprocess.run(command, check=True)


def _call(text: Text) -> str:
    count = ", 1" if text.is_counted else ""
    return f"translate({_quoted(text.context)}, {_quoted(text.source)}, {_quoted(text.comment)}{count})\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _file(language: str) -> Path:
    return FOLDER / f"hubdesk_{language}.ts"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
