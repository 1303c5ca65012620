"""Icons: line drawings on a grid of 20 × 20, in whatever colour they are needed, sharp at every scale."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnstudio import paths
from nnstudio.layers import layers
from nnstudio.ui.theme.measures import CHIP_ICON, CONTROL_RADIUS, ICON
from nnstudio.ui.theme.tokens import Theme

_SCALES = (1.0, 1.5, 2.0, 3.0)
_NO_LAYER = "block"


def icon(name: str, color: QColor | str, size: int = ICON) -> QIcon:
    """An interface icon, such as ``search``, in one colour; fainter while what shows it is disabled."""
    return _icon(f"interface/{name}", QColor(color).name(QColor.NameFormat.HexArgb), size)


def layer_chip(layer: str, theme: Theme, size: int = CHIP_ICON) -> QIcon:
    """The glyph of a layer on a rounded square in the colour of its group, as lists show it."""
    return _chip(_layer_file(layer), theme.group(_group(layer)).name(), _on_group(theme).name(), size)


def paint(painter: QPainter, rect: QRectF, name: str, color: QColor | str) -> None:
    """Draws an icon, for what paints by itself; `name` is ``interface/search`` or ``layers/conv2d``."""
    _renderer(name, QColor(color).name(QColor.NameFormat.HexArgb)).render(painter, rect)


def paint_layer_chip(painter: QPainter, rect: QRectF, layer: str, theme: Theme) -> None:
    """Draws a layer's chip, for what paints by itself."""
    _paint_chip(painter, rect, _layer_file(layer), theme.group(_group(layer)), _on_group(theme))


def file(name: str, color: QColor | str) -> Path:
    """A coloured copy of an interface icon in the cache, for style sheets, which cannot colour one."""
    color = QColor(color).name()
    folder = paths.cache() / "icons"
    path = folder / f"{name}-{color[1:]}.svg"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_coloured(f"interface/{name}", QColor(color)))
    return path


def _on_group(theme: Theme) -> QColor:
    return theme.color("on_accent")


def _layer_file(layer: str) -> str:
    found = layers().get(layer)
    name = found.icon if found is not None else layer.lower()
    return name if (paths.resources() / "icons" / "layers" / f"{name}.svg").is_file() else _NO_LAYER


def _group(layer: str) -> str:
    found = layers().get(layer) or next((each for each in layers().values() if each.icon == layer), None)
    return found.group if found is not None else "block"


def _coloured(name: str, color: QColor) -> bytes:
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_bytes()
    return drawing.replace(b"currentColor", color.name().encode())


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_coloured(name, QColor(color))))


def _blank(size: int, scale: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


@cache
def _icon(name: str, color: str, size: int) -> QIcon:
    made = QIcon()
    for scale in _SCALES:
        for mode, opacity in ((QIcon.Mode.Normal, 1.0), (QIcon.Mode.Disabled, 0.45)):
            pixmap = _blank(size, scale)
            painter = QPainter(pixmap)
            painter.setOpacity(opacity * QColor(color).alphaF())
            _renderer(name, color).render(painter, QRectF(0, 0, size, size))
            painter.end()
            made.addPixmap(pixmap, mode)
    return made


@cache
def _chip(name: str, fill: str, glyph: str, size: int) -> QIcon:
    made = QIcon()
    for scale in _SCALES:
        pixmap = _blank(size, scale)
        painter = QPainter(pixmap)
        _paint_chip(painter, QRectF(0, 0, size, size), name, QColor(fill), QColor(glyph))
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(pixmap, mode)
    return made


def _paint_chip(painter: QPainter, rect: QRectF, name: str, fill: QColor, glyph: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    radius = CONTROL_RADIUS * rect.width() / (CHIP_ICON + 4)
    painter.drawRoundedRect(rect, radius, radius)
    inset = rect.width() * 0.15
    paint(painter, rect.adjusted(inset, inset, -inset, -inset), f"layers/{name}", glyph)
    painter.restore()
