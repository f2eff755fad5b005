"""A code and its facts become a sentence with figures as they are read."""

from __future__ import annotations

import string
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import desktop.sentences
from db.errors import StorageProblem
from desktop.messages import _AREAS, SENTENCES, Messages
from domain import container_number
from domain.refusal import Finding, Refusal

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def messages() -> Messages:
    return Messages(ZoneInfo("Asia/Almaty"))


def test_a_real_refusal_reads_as_a_sentence(messages):
    with pytest.raises(Refusal) as caught:
        container_number.parse("TEMU 627540 2")
    assert messages.sentence(caught.value).startswith("The check digit of TEMU 627540 2 is 1, not 2.")


def test_a_finding_is_worded_like_a_refusal(messages):
    facts = {"number": "TEMU6275401"}
    finding = Finding("container_number_remainder_ten", facts=facts)
    assert messages.sentence(finding) == messages.sentence(Refusal("container_number_remainder_ten", **facts))


def test_a_code_without_a_sentence_is_a_fault_of_ours(messages):
    with pytest.raises(KeyError):
        messages.sentence(StorageProblem("no_such_code"))


def test_a_fact_that_is_missing_is_a_fault_of_ours(messages):
    with pytest.raises(KeyError):
        messages.worded("container_number_check_digit", {"number": "TEMU6275401"})


@pytest.mark.parametrize(
    ("name", "fact", "shown"),
    [
        ("gross_kg", 18_449, "18,449"),
        ("centre_mm", 13_460, "13,460"),
        ("teu_hundredths", 225, "2.25"),
        ("at", datetime(2026, 11, 24, 11, 4, tzinfo=UTC), "24 Nov 16:04"),
        ("valid_until", date(2026, 11, 24), "24 Nov"),
        ("hold", "seal", "seal"),
        ("where", ("on_terminal", "departed"), "on the terminal, departed"),
        ("number", "TEMU6275401", "TEMU 627540 1"),
        ("numbers", ("TEMU6275401", "CSQU3054383"), "TEMU 627540 1, CSQU 305438 3"),
        ("gross_kg", (9_600, 11_200), "9,600, 11,200"),
        ("event", 12_345, "12345"),
        ("share", 0.5, "0.5"),
        ("seal", None, "–"),
        ("why", "container_number_missing", "Type or scan a container number."),
        ("why", "anything else", "anything else"),
    ],
)
def test_facts_look_as_their_name_and_type_say(messages, name, fact, shown):
    assert messages.fact(name, fact) == shown


def test_every_area_is_collected_once():
    folder = Path(desktop.sentences.__file__).parent
    written = {f"desktop.sentences.{path.stem}" for path in folder.glob("*.py") if path.stem != "__init__"}
    collected = [area.__name__ for area in _AREAS]
    assert set(collected) == written, "name the area in _AREAS of desktop/messages.py"
    assert len(collected) == len(set(collected))
    assert sum(len(area.SENTENCES) for area in _AREAS) == len(SENTENCES), "two areas word the same code"


def test_a_sentence_may_ask_for_tonnes_and_metres(messages, monkeypatch):
    text = "{gross_kg:t} t, {weights_kg:t} t, {centre_mm:m} m, {gross_kg} kg"
    monkeypatch.setitem(SENTENCES, "test_units", text)
    facts = {"gross_kg": 18_449, "weights_kg": (9_600, 11_200), "centre_mm": 13_460}
    assert messages.worded("test_units", facts) == "18.4 t, 9.6, 11.2 t, 13.46 m, 18,449 kg"


WRITTEN = {
    "column",
    "columns",
    "dangerous_class",
    "field",
    "file",
    "headings",
    "missing",
    "name",
    "profile",
    "said",
    "separator",
    "sheet",
    "sheets",
    "text",
    "twice",
    "unknown",
    "wanted",
    "words",
}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_names_its_facts_and_their_unit(code):
    text = SENTENCES[code]
    for _before, name, unit, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        assert name.isidentifier()
        assert not conversion
        ending = name.rpartition("_")[2]
        expected = {"kg": ("", "t", "exact"), "mm": ("", "m")}.get(ending, ("",))
        assert unit in expected or (unit == "quoted" and name in WRITTEN)
        if ending in ("kg", "mm"):
            written = {"": ending, "exact": "t"}.get(unit, unit)
            assert f" {written}" in text, "write the unit: {x_kg} kg, {x_kg:t} t"
