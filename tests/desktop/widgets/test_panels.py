"""Counters, forms, chips, badges and empty states: what they tell and how they are worked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.style import tokens
from desktop.widgets.box import Tone
from desktop.widgets.chip import Chip, chip_width, paint_chips
from desktop.widgets.counters import Counter, Counters
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form import Form, FormSpec
from desktop.widgets.form_fields import Field, FieldKind
from desktop.widgets.stage_badge import CARRIER, WHERE, StageBadge, badge_words
from domain.carriers import Stage
from domain.visit import Where
from tests.desktop.widgets.pictures import colors, painted

FIGURES = (
    Counter("in", 38, "in", "of 62 announced"),
    Counter("missing", 1, "missing", "wagon 12", Tone.STOP),
    Counter("extra", 0, "extra", tone=Tone.ATTENTION),
    Counter("overweight", 0, "overweight", tone=Tone.STOP),
    Counter("damage", 2, "damage", "wagon 04", Tone.ATTENTION),
)
SEAL = FormSpec(
    "seal",
    "CSQU 305438 3",
    (
        Field("found", "seal found", value="KZ118270", half=True),
        Field(
            "kind", "kind", FieldKind.CHOICE, "customs", (("line", "line"), ("customs", "customs")), half=True
        ),
        Field("note", "note", FieldKind.NOTE),
        Field("gross", "gross, t", FieldKind.NUMBER, "17.2"),
        Field("photo", "photo taken", FieldKind.TICK, "1"),
    ),
    "Correct the seal",
    "Keep held",
    lead="Seal differs.",
    tone=Tone.STOP,
)


@pytest.fixture
def form(shown):
    made = shown(Form(), 344, 500)
    made.open(SEAL)
    return made


def typed(form, name, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(form.field(name).control, key, modifier)


def test_only_an_exception_that_is_not_zero_has_a_colour(shown):
    counters = Counters()
    counters.set_counters(FIGURES)
    shown(counters, 760)
    stop, attention = tokens().stop.name().upper(), tokens().attention.name().upper()
    assert stop in colors(painted(counters.button("missing")))
    assert attention in colors(painted(counters.button("damage")))
    for key in ("in", "extra", "overweight"):
        assert not {stop, attention} & colors(painted(counters.button(key)))


def test_counters_open_what_they_count_and_are_said_in_words(shown, qtbot):
    counters = Counters()
    counters.set_counters(FIGURES)
    shown(counters, 760)
    opened = []
    counters.opened.connect(opened.append)
    qtbot.mouseClick(counters.button("missing"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(counters.button("damage"), Qt.Key.Key_Space)
    assert opened == ["missing", "damage"]
    assert counters.button("missing").accessibleName() == "1 missing wagon 12"
    counters.set_counters(FIGURES[:2])
    assert [child.isVisible() for child in counters.findChildren(QAbstractButton)] == [
        True,
        True,
        False,
        False,
        False,
    ]
    with pytest.raises(KeyError):
        counters.button("damage")


def test_a_form_opens_in_its_first_field_and_enter_commits_from_every_field(form, qtbot):
    assert form.focusWidget() is form.field("found").control
    told = []
    form.committed.connect(lambda name, values: told.append((name, values)))
    for name in ("found", "kind", "note", "gross", "photo"):
        typed(form, name, qtbot, Qt.Key.Key_Return)
    wanted = {"found": "KZ118270", "kind": "customs", "note": "", "gross": "17.2", "photo": "1"}
    assert told == [("seal", wanted)] * 5


def test_shift_and_enter_begin_a_new_line_in_a_note(form, qtbot):
    with qtbot.assertNotEmitted(form.committed):
        qtbot.keyClicks(form.field("note").control, "bent")
        typed(form, "note", qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClicks(form.field("note").control, "door")
    assert form.values()["note"].splitlines() == ["bent", "door"]


@pytest.mark.parametrize("name", ["found", "kind", "note", "photo"])
def test_esc_steps_back(form, qtbot, name):
    with qtbot.waitSignal(form.stepped_back):
        typed(form, name, qtbot, Qt.Key.Key_Escape)


def test_enter_on_the_second_button_steps_back(form, qtbot):
    form.back_button.setFocus()
    with qtbot.waitSignal(form.stepped_back), qtbot.assertNotEmitted(form.committed):
        qtbot.keyClick(form.back_button, Qt.Key.Key_Return)


def test_a_refusal_stands_under_its_field_and_keeps_what_was_typed(form, qtbot):
    form.field("kind").control.setFocus()
    form.refuse("This seal is on another box too: look again", "found")
    found = form.field("found")
    assert found.refusal.isVisible()
    assert found.control.accessibleDescription() == "This seal is on another box too: look again"
    assert form.focusWidget() is found.control
    assert form.values()["found"] == "KZ118270"
    form.refuse("The train has left")
    assert form.findChild(QLabel, "form.refusal").text() == "The train has left"
    form.commit()
    assert not found.refusal.isVisible()
    assert not form.general.isVisible()


def test_a_busy_form_does_not_commit_twice(form, qtbot):
    form.set_busy("writing…")
    with qtbot.assertNotEmitted(form.committed):
        typed(form, "found", qtbot, Qt.Key.Key_Return)
    form.set_busy("")
    with qtbot.waitSignal(form.committed):
        qtbot.mouseClick(form.commit_button, Qt.MouseButton.LeftButton)


def test_another_form_takes_the_place_and_every_control_is_named(form):
    form.open(FormSpec("hold", "TEMU 627540 1", (Field("why", "reason"),), "Hold", "Back"))
    assert form.values() == {"why": ""}
    control = form.field("why").control
    assert (control.objectName(), control.accessibleName()) == ("hold.why", "reason")
    assert form.accessibleName() == "TEMU 627540 1"


def test_chips_that_do_not_fit_are_counted(look):
    chips = (Chip("seal"), Chip("customs"), Chip("payment", Tone.ATTENTION))
    image = QImage(400, 24, QImage.Format.Format_RGB32)
    image.fill(tokens().panel)
    painter = QPainter(image)
    room = chip_width(chips[0]) + 40
    assert paint_chips(painter, 0, 12, chips, room) <= room
    every = sum(chip_width(chip) for chip in chips)
    assert paint_chips(painter, 0, 12, chips, 400) == pytest.approx(every + 8)
    painter.end()


def test_every_stage_has_its_own_word_and_no_two_look_alike():
    assert WHERE.keys() == set(Where)
    assert CARRIER.keys() == set(Stage)
    for table in (WHERE, CARRIER):
        assert len({badge.text for badge in table.values()}) == len(table)
        assert len({(badge.shape, badge.role) for badge in table.values()}) == len(table)


@pytest.mark.parametrize("stage", [*Where, *Stage])
def test_badges_are_painted_and_said(shown, stage):
    badge = shown(StageBadge(stage))
    table = WHERE if isinstance(stage, Where) else CARRIER
    assert badge.accessibleName() == badge_words(table[stage])
    assert len(colors(painted(badge))) > 2


def test_an_empty_state_says_what_to_do_first(shown, qtbot):
    parent = QWidget()
    state = EmptyState(parent)
    state.show_sentence(
        "train", "No train is announced. Drop a wagon list here, or make one by hand.", "Announce", "Ins"
    )
    state.resize(280, 240)
    shown(parent, 300, 260)
    assert state.sentence.width() <= 280
    assert state.sentence.height() >= state.sentence.heightForWidth(state.sentence.width())
    assert state.accessibleName().startswith("No train is announced.")
    with qtbot.waitSignal(state.pressed):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)
    state.show_sentence("box", "Nothing matches the filter.")
    assert not state.button.isVisible()
