"""The look's promises in figures: contrast, fonts, palettes and icons of both themes."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette

from desktop import icons, style
from desktop.colors import SHAPE_CONTRAST, TEXT_CONTRAST, contrast, ink_on, mix


@pytest.fixture(autouse=True)
def light_again(qapp):
    style.apply(qapp, "light")
    yield
    style.apply(qapp, "light")


def test_contrast_of_black_on_white_is_21():
    assert contrast(QColor("#000"), QColor("#FFF")) == pytest.approx(21.0)


@pytest.mark.parametrize("look", [style.LIGHT, style.DARK], ids=lambda look: look.name)
@pytest.mark.parametrize("role", ["text", "secondary", "accent", "attention", "stop", "good"])
def test_text_reads_on_every_ground(look, role):
    for ground in ("window", "panel", "raised"):
        assert contrast(look.color(role), look.color(ground)) >= TEXT_CONTRAST, ground


@pytest.mark.parametrize("look", [style.LIGHT, style.DARK], ids=lambda look: look.name)
def test_text_reads_on_tints(look):
    for ground in (look.selection, look.hover, look.stop_tint, look.attention_tint, look.box):
        assert contrast(look.text, ground) >= TEXT_CONTRAST
    assert contrast(look.on_accent, look.accent) >= TEXT_CONTRAST
    assert contrast(look.stop, look.stop_tint) >= TEXT_CONTRAST
    assert contrast(look.attention, look.attention_tint) >= TEXT_CONTRAST


@pytest.mark.parametrize("look", [style.LIGHT, style.DARK], ids=lambda look: look.name)
def test_the_edge_of_a_tick_box_and_its_tick_stand_out(look):
    assert f"border: 1px solid {look.secondary.name()}" in style.style_sheet(look)
    for ground in (look.panel, look.window, look.raised):
        assert contrast(look.secondary, ground) >= SHAPE_CONTRAST
        assert contrast(look.accent, ground) >= SHAPE_CONTRAST
    assert contrast(look.on_accent, look.accent) >= SHAPE_CONTRAST


def test_commodity_colours_stand_out_of_the_dark_panel_and_stay_apart():
    assert [color.name().upper() for color in style.LIGHT.commodity] == list(style.TOL)
    for color in style.DARK.commodity:
        assert contrast(color, style.DARK.panel) >= SHAPE_CONTRAST
        assert contrast(ink_on(color), color) >= TEXT_CONTRAST
    for first, second in itertools.combinations(style.DARK.commodity, 2):
        apart = sum(abs(a - b) for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True))
        assert apart >= 20, (first.name(), second.name())


def test_a_theme_reaches_palette_sheet_and_listeners(qapp, qtbot):
    with qtbot.waitSignal(style.theme.changed):
        style.apply(qapp, "dark")
    assert style.tokens() is style.DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == style.DARK.panel
    assert style.DARK.accent.name() in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_system_is_light_unless_the_system_says_dark(qapp):
    style.apply(qapp, "dark")
    assert style.is_dark()
    assert style.attention() == style.DARK.attention
    style.apply(qapp, "system")
    assert style.is_dark() == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def test_unknown_role_is_no_colour():
    with pytest.raises(KeyError):
        style.LIGHT.color("name")


def test_figures_have_one_width(qapp):
    metrics = QFontMetrics(style.font())
    assert len({metrics.horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1


def test_mix_is_between():
    assert mix(QColor("#000"), QColor("#FFF"), 0.5).name() == "#808080"


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_draws_in_its_colour_at_both_densities(qapp, name):
    for ratio in (1.0, 2.0):
        image = icons.icon(name, QColor("#FF0000")).pixmap(QSize(20, 20), ratio).toImage()
        assert (image.width(), image.devicePixelRatio()) == (20 * ratio, ratio)
        solid = [
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        ]  # fmt: skip
        assert solid
        assert all(color.red() > 200 and color.green() < 40 for color in solid)


def test_an_icon_follows_the_theme(qapp):
    drawn = icons.icon("plus", "stop")
    before = drawn.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(12, 12)
    style.apply(qapp, "dark")
    after = drawn.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(12, 12)
    assert before.lightness() < after.lightness()


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")
