"""Every text of the window reaches its translators, and a translation that is shipped is whole and fits."""

from __future__ import annotations

import ast
import string
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.languages import shipped
from desktop.texts import FOLDER, Text, every_text, main, texts_of, update
from desktop.translation import Forms, read_texts
from tests.sources import called, sources

SHIPPED = [FOLDER / f"hubdesk_{language}.ts" for language in shipped() if language != "en"]
THERE = sorted(FOLDER.glob("*.ts"))


def read(source: str) -> list[Text]:
    return list(texts_of(ast.parse(source)))


def test_texts_are_read_with_their_context_and_whether_they_count():
    module = """
class Gate(QWidget):
    def words(self):
        return self.tr("Seal"), self.tr("%Ln boxes", "", len(self.held))
WORD = QT_TRANSLATE_NOOP("words", "held")
def price(n):
    yield translate("yard", "Open", "adjective"), translate("words", WORD)
    return translate("yard", "%Ln lifts", "", n.lifts)
name.translate(TABLE)
"""
    assert set(read(module)) == {
        Text("Gate", "Seal"),
        Text("Gate", "%Ln boxes", "", True),
        Text("words", "held"),
        Text("yard", "Open", "adjective"),
        Text("yard", "%Ln lifts", "", True),
    }


@pytest.mark.parametrize(
    "said",
    [
        'self.tr(f"{n} boxes")',
        'self.tr("boxes: %d" % n)',
        'self.tr("boxes: {n}".format(n=n))',
        'self.tr("boxes: " + text)',
        "self.tr(text)",
        'translate("gate", f"{n} boxes")',
        'translate("gate", "boxes: {n}".format(n=n))',
        'QT_TRANSLATE_NOOP("gate", text)',
    ],
)
def test_a_text_that_is_put_together_is_refused(said):
    with pytest.raises(ValueError, match="1 a text that is put together"):
        read(said)


def test_what_is_counted_says_where_its_number_stands():
    texts = every_text()
    assert len(texts) > 1_500
    assert [text for text in texts if text.is_counted != ("%Ln" in text.source)] == []


def test_what_is_counted_is_not_said_through_tr_by_a_class_that_has_heirs():
    """There `tr` asks for the heir's context first, and the number filled in looks like a translation."""
    classes = [
        node
        for source in sources("desktop")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
    ]
    inherited = {ast.unparse(base).split("[")[0].split(".")[-1] for node in classes for base in node.bases}
    counting = {
        node.name
        for node in classes
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and called(call) == "tr" and len(call.args) > 2
    }
    assert counting & inherited == set()


def test_lupdate_takes_every_text_and_keeps_what_is_translated(tmp_path):
    file = tmp_path / "hubdesk_ru.ts"
    update([file], [*every_text(), Text("gate", 'the "plate"\n\\')])
    messages = [*ElementTree.parse(file).getroot().iter("message")]
    assert len(messages) == len(every_text()) + 1
    assert {message.findtext("source") for message in messages} >= {'the "plate"\n\\', "%Ln lifts"}

    done = file.read_text(encoding="utf-8").replace(
        '<source>Seal</source>\n        <translation type="unfinished"></translation>',
        "<source>Seal</source>\n        <translation>Пломба</translation>",
    )
    file.write_text(done, encoding="utf-8")
    update([file], every_text())
    assert ("Пломба",) in dict(read_texts(file)).values()
    assert 'the "plate"' not in file.read_text(encoding="utf-8")


def test_only_languages_that_the_window_is_made_for_are_gathered(capsys):
    assert main(["tlh"]) == 64
    assert "tlh" in capsys.readouterr().err


def test_no_file_is_there_that_is_not_whole():
    """A language that is begun is kept elsewhere until it is done, for an unfinished one is not offered."""
    assert THERE == SHIPPED


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_language_that_is_shipped_says_everything_that_is_said_now(file: Path):
    texts = {(text.context, text.source, text.comment) for text in every_text()}
    there = dict(read_texts(file)).keys()
    assert (sorted(texts - there), sorted(there - texts)) == ([], []), (
        "run make texts, then translate what is marked unfinished"
    )


def test_a_translation_names_the_same_figures_as_its_source():
    said = [(key[1], forms) for file in SHIPPED for key, forms in read_texts(file)]
    assert [(source, forms) for source, forms in said if not _fits(source, forms)] == []


def _fits(source: str, forms: Forms) -> bool:
    return all(_figures(form) == _figures(source) for form in forms)


def _figures(text: str) -> set[tuple[str | None, str | None]]:
    named = {(name, unit) for _said, name, unit, _how in string.Formatter().parse(text) if name is not None}
    return named | {("%Ln", str(text.count("%Ln")))}
