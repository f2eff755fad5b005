"""Every widget is shown in both themes: a test that asks for `shown` runs in the light and the dark one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop import style
from tests.desktop.widgets.pictures import painted

Shown = Callable[..., QWidget]


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Puts a theme on the application for one test."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    style.apply(qapp, request.param)
    yield request.param
    style.theme.tokens = style.LIGHT
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def shown(qtbot, look) -> Shown:
    """Call it with a widget, its width and height: the widget is shown, painted, and closed afterwards."""

    def show(widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height or widget.height())
        widget.show()
        qtbot.waitExposed(widget)
        assert not painted(widget).isNull()
        return widget

    return show
