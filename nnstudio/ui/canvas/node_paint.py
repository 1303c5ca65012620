"""How a node looks, from near and from far."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from nnstudio.graph import Block, Node
from nnstudio.ui.canvas import captions
from nnstudio.ui.canvas.captions import Figures
from nnstudio.ui.canvas.look import Look
from nnstudio.ui.canvas.measures import (
    BADGE_RADIUS,
    BAND,
    CORNER,
    PADDING,
    PORT_RADIUS,
    WIDTH,
    Measures,
    PortKey,
    Side,
)
from nnstudio.ui.theme import icons

FAR = 0.40
"""Below this zoom only a rectangle with the title."""
VERY_FAR = 0.15
"""Below this zoom only a rectangle."""

_RING_GAP = 3.0
_BEHIND = 4.0
_SIGN = 14.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Painted(Protocol):
    """What is shown of a node."""

    node: Node
    title: str
    summary: str
    look: Look
    figures: Figures
    selected: bool
    dimmed: frozenset[PortKey]
    lit: PortKey | None
    measures: Measures


def badge_center(measures: Measures) -> QPointF:
    """Where the badge of a problem lies on a node."""
    return QPointF(measures.rect.right() - 2.0, 2.0)


def paint(item: Painted, painter: QPainter, zoom: float) -> None:
    """Paints a node; `zoom` is 1 at 100 %."""
    if zoom < VERY_FAR:
        _rectangle(item, painter)
    elif zoom < FAR:
        _far(item, painter, zoom)
    else:
        _near(item, painter)


def _rectangle(item: Painted, painter: QPainter) -> None:
    look = item.look
    shown = (
        look.bad
        if item.figures.badge
        else look.accent
        if item.selected
        else look.group(item.node.layer.group)
    )
    painter.fillRect(item.measures.rect, shown)


def _far(item: Painted, painter: QPainter, zoom: float) -> None:
    look, rect = item.look, item.measures.rect
    painter.fillRect(rect, look.node)
    painter.fillRect(QRectF(0.0, 0.0, 3 * BAND, rect.height()), look.group(item.node.layer.group))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(look.accent if item.selected else look.border.color(), 2.0 / zoom if item.selected else 1.0)
    )
    painter.drawRect(rect)
    # Large enough to be read on the screen, as long as the node is large enough for it.
    _text(
        painter,
        rect.adjusted(5 * BAND, 0.0, -2 * BAND, 0.0),
        item.title,
        look.far_title(round(min(36.0, 11.0 / zoom))),
        look.text,
    )
    if item.figures.badge:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.bad if item.figures.badge == "error" else look.warning)
        painter.drawEllipse(badge_center(item.measures), 2 * BADGE_RADIUS, 2 * BADGE_RADIUS)


def _near(item: Painted, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if captions.times(item.node):
        _stack(item, painter)
    _body(item, painter)
    _words(item, painter)
    _ports(item, painter, "input")
    _ports(item, painter, "output")
    if item.figures.badge:
        _badge(item, painter)


def _stack(item: Painted, painter: QPainter) -> None:
    """The edges of what stands behind a repeated Block."""
    painter.setPen(item.look.border)
    painter.setBrush(item.look.node)
    for step in (2.0, 1.0):
        behind = item.measures.rect.adjusted(0.5, 0.5, -0.5, -0.5).translated(step * _BEHIND, step * _BEHIND)
        painter.drawRoundedRect(behind, CORNER - 0.5, CORNER - 0.5)


def _body(item: Painted, painter: QPainter) -> None:
    look, rect = item.look, item.measures.rect
    painter.setPen(look.shade)
    painter.drawLine(QPointF(CORNER, rect.bottom() + 0.7), QPointF(WIDTH - CORNER, rect.bottom() + 0.7))
    border = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(look.border)
    painter.setBrush(look.node)
    painter.drawRoundedRect(border, CORNER - 0.5, CORNER - 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.group(item.node.layer.group))
    painter.drawPath(_band(rect.height()))
    if isinstance(item.node.layer, Block):
        painter.drawRect(QRectF(BAND + 2.0, 1.0, 2.0, rect.height() - 2.0))
    painter.setPen(look.rule)
    painter.drawLine(QPointF(PADDING, item.measures.rule), QPointF(WIDTH - 10.0, item.measures.rule))
    if item.selected:
        painter.setPen(look.ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = rect.adjusted(-_RING_GAP, -_RING_GAP, _RING_GAP, _RING_GAP)
        painter.drawRoundedRect(ring, CORNER + _RING_GAP, CORNER + _RING_GAP)


def _band(height: float) -> QPainterPath:
    """The strip in the group's colour, which follows the round corners at its left."""
    path = QPainterPath(QPointF(BAND, 0.0))
    path.lineTo(BAND, height)
    path.quadTo(0.0, height, 0.0, height - CORNER)
    path.lineTo(0.0, CORNER)
    path.quadTo(0.0, 0.0, BAND, 0.0)
    return path


def _words(item: Painted, painter: QPainter) -> None:
    look, measures = item.look, item.measures
    right = WIDTH - 10.0
    title = QRectF(PADDING, 9.0, right - PADDING, 20.0)
    if times := captions.times(item.node):
        _text(painter, title, times, look.figures, look.muted, _RIGHT)
        title.setRight(title.right() - QFontMetricsF(look.figures).horizontalAdvance(times) - 6.0)
    if item.figures.shared:
        icons.paint(painter, QRectF(title.right() - _SIGN, 12.0, _SIGN, _SIGN), "interface/link", look.muted)
        title.setRight(title.right() - _SIGN - 4.0)
    _text(painter, title, item.title, look.title, look.text)
    if item.summary:
        _text(
            painter,
            _summary_rect(item),
            item.summary,
            look.small,
            look.muted,
            _RIGHT if measures.summary_at_right else _LEFT,
        )
    foot = QRectF(PADDING, measures.rule + 4.0, right - PADDING, 20.0)
    count = item.figures.parameters
    if count:
        _text(painter, foot, count, look.figures, look.faint, _RIGHT)
        foot.setRight(foot.right() - QFontMetricsF(look.figures).horizontalAdvance(count) - 8.0)
    _text(painter, foot, item.figures.shape, look.figures, look.text)


def _summary_rect(item: Painted) -> QRectF:
    """The line for the summary, less what the name of a port takes of it."""
    rect = QRectF(item.measures.summary)
    metrics = QFontMetricsF(item.look.port_name)
    if item.measures.summary_at_right:
        rect.setLeft(rect.left() + metrics.horizontalAdvance(next(iter(item.measures.inputs))) + 8.0)
    elif len(item.measures.outputs) > 1 and len(item.measures.inputs) <= 1:
        rect.setRight(rect.right() - metrics.horizontalAdvance(next(iter(item.measures.outputs))) - 8.0)
    return rect


def _ports(item: Painted, painter: QPainter, side: Side) -> None:
    look = item.look
    places = item.measures.inputs if side == "input" else item.measures.outputs
    for name, at in places.items():
        dim, lit = (side, name) in item.dimmed, (side, name) == item.lit
        painter.setPen(look.port_lit if lit else look.port_dim if dim else look.port)
        painter.setBrush(look.accent if lit else look.canvas)
        radius = PORT_RADIUS + 1.5 if lit else PORT_RADIUS
        painter.drawEllipse(at, radius, radius)
        if len(places) > 1:
            left = PADDING if side == "input" else WIDTH / 2
            words = QRectF(left, at.y() - 9.0, WIDTH / 2 - PADDING, 18.0)
            align = _LEFT if side == "input" else _RIGHT
            _text(
                painter,
                words,
                name.replace("_", " "),
                look.port_name,
                look.faint if dim else look.muted,
                align,
            )


def _badge(item: Painted, painter: QPainter) -> None:
    look, center = item.look, badge_center(item.measures)
    painter.setPen(QPen(look.canvas, 2.0))
    painter.setBrush(look.bad if item.figures.badge == "error" else look.warning)
    painter.drawEllipse(center, BADGE_RADIUS, BADGE_RADIUS)
    # Drawn rather than written: an exclamation mark of the font does not sit in the middle.
    painter.setPen(QPen(look.on_accent, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(center + QPointF(0.0, -4.0), center + QPointF(0.0, 0.8))
    painter.drawPoint(center + QPointF(0.0, 4.2))


def _text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = _LEFT,
) -> None:
    """One line of text, shortened with dots where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) > rect.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align, text)
