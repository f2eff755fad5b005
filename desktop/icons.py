"""The application's own stroke icons, recoloured for the theme in force and sharp on any display."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.style import tokens


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return files("resources").joinpath("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=1024)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))


def names() -> list[str]:
    """The names of all icons, in order."""
    folder = files("resources").joinpath("icons")
    return sorted(entry.name[:-4] for entry in folder.iterdir() if entry.name.endswith(".svg"))


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: QColor | str = "text") -> None:
    """Paint an icon into a square `rect`; `color` is a QColor or the name of a token."""
    found = color if isinstance(color, QColor) else tokens().color(color)
    _renderer(name, found.name()).render(painter, rect)


@lru_cache(maxsize=1024)
def _pixmap(name: str, color: str, side: int, ratio: float) -> QPixmap:
    """A transparent square of `side` logical pixels at a device pixel ratio."""
    result = QPixmap(round(side * ratio), round(side * ratio))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, color).render(painter, QRectF(QPointF(0, 0), QSize(side, side).toSizeF()))
    painter.end()
    return result


class _Strokes(QIconEngine):
    """Draws one icon in the colour that its role has at the moment, so a new theme needs no new icon."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self.name, self.role = name, role

    def _color(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return tokens().disabled.name()
        return QColor(self.role).name() if self.role.startswith("#") else tokens().color(self.role).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        left, top = rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2
        painter.drawPixmap(left, top, _pixmap(self.name, self._color(mode), side, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        return QPixmap(_pixmap(self.name, self._color(mode), min(size.width(), size.height()), scale))

    def clone(self) -> QIconEngine:
        copy = _Strokes(self.name, self.role)
        _engines.append(copy)
        return copy


# QIcon owns its engine on the C++ side only: without these references Python would take it back too early.
_engines: list[_Strokes] = []


def icon(name: str, color: QColor | str = "text") -> QIcon:
    """An icon that follows the theme; `color` is a token's name (it follows the theme) or a fixed QColor.

    Raises FileNotFoundError when there is no icon of that name.
    """
    return _icon(name, color.name() if isinstance(color, QColor) else color)


@lru_cache(maxsize=512)
def _icon(name: str, color: str) -> QIcon:
    _source(name)
    engine = _Strokes(name, color)
    _engines.append(engine)
    return QIcon(engine)
