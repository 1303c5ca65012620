"""The way of a link from port to port: straight where it can, around other nodes where it must."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

_STUB = 24.0
"""How far a link runs out of a port before it may turn."""
_CLEARANCE = 20.0
"""Distance kept from a node that is passed."""
_RADIUS = 14.0
_FORWARD = 28.0
"""From here on the target counts as lying to the right."""
SURROUNDINGS = 320.0
"""How far around both ports it is worth to know which nodes stand in the way."""


def area(start: QPointF, end: QPointF) -> QRectF:
    """Where nodes may stand in the way of a link between these points."""
    around = QRectF(start, end).normalized()
    return around.adjusted(-2 * _STUB, -SURROUNDINGS, 2 * _STUB, SURROUNDINGS)


def may_be_blocked(start: QPointF, end: QPointF, node_width: float) -> bool:
    """Whether other nodes matter: not for a short link to the right, where no node fits in between."""
    across = end.x() - start.x()
    return across < _FORWARD or across > node_width


def route(start: QPointF, end: QPointF, nodes: Sequence[QRectF] = ()) -> QPainterPath:
    """The path from an output at `start` to an input at `end`, which leaves and arrives horizontally.

    `nodes` are the rectangles of all nodes in the `area`, those of the two ends included.
    """
    if end.x() - start.x() >= _FORWARD:
        direct = curve(start, end)
        if not _touches(direct, nodes):
            return direct
    channel = _channel(start, end, nodes)
    if channel is None:
        return curve(start, end)
    right, left = start.x() + _STUB, end.x() - _STUB
    corners = (
        start,
        QPointF(right, start.y()),
        QPointF(right, channel),
        QPointF(left, channel),
        QPointF(left, end.y()),
        end,
    )
    return _rounded(corners)


def curve(start: QPointF, end: QPointF) -> QPainterPath:
    """One cubic curve, the softer the further it goes."""
    across, down = end.x() - start.x(), abs(end.y() - start.y())
    reach = max(across / 2, min(96.0, 24.0 + down / 4)) if across >= 0 else min(96.0, 40.0 + down / 4)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(reach, 0.0), end - QPointF(reach, 0.0), end)
    return path


def _touches(path: QPainterPath, nodes: Iterable[QRectF]) -> bool:
    # The ends of the path lie on the borders of its own nodes; shrunk by two pixels those do not count.
    reach = path.controlPointRect().adjusted(-1.0, -1.0, 1.0, 1.0)
    inner = [shrunk for node in nodes if (shrunk := node.adjusted(2.0, 2.0, -2.0, -2.0)).intersects(reach)]
    if not inner:
        return False
    # An open path counts as the area it would enclose; its stroke is the line itself.
    line = QPainterPathStroker().createStroke(path)
    return any(line.intersects(node) for node in inner)


def _channel(start: QPointF, end: QPointF, nodes: Sequence[QRectF]) -> float | None:
    """The height at which the link passes the nodes in between with the least detour, if there is one."""
    right, left = start.x() + _STUB, end.x() - _STUB
    offered = {(start.y() + end.y()) / 2}
    for node in nodes:
        offered |= {node.top() - _CLEARANCE, node.bottom() + _CLEARANCE}
    offered |= {(upper + lower) / 2 for upper, lower in _gaps(nodes)}
    middle = (start.y() + end.y()) / 2

    def detour(height: float) -> tuple[float, float, float]:
        way = abs(height - start.y()) + abs(height - end.y())
        return (round(way, 3), round(abs(height - middle), 3), height)

    for height in sorted(offered, key=detour):
        legs = (
            _leg(right, start.y(), right, height),
            _leg(right, height, left, height),
            _leg(left, height, left, end.y()),
        )
        if not any(leg.intersects(node) for leg in legs for node in nodes):
            return height
    return None


def _gaps(nodes: Sequence[QRectF]) -> Iterable[tuple[float, float]]:
    """Free bands between rows of nodes, as upper and lower border."""
    below: float | None = None
    for node in sorted(nodes, key=QRectF.top):
        if below is not None and node.top() > below:
            yield below, node.top()
        below = node.bottom() if below is None else max(below, node.bottom())


def _leg(x1: float, y1: float, x2: float, y2: float) -> QRectF:
    return QRectF(QPointF(x1, y1), QPointF(x2, y2)).normalized().adjusted(-6.0, -6.0, 6.0, 6.0)


def _rounded(corners: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        arriving, leaving = corner - before, after - corner
        first, second = arriving.manhattanLength(), leaving.manhattanLength()
        radius = min(_RADIUS, first / 2, second / 2)
        if radius < 0.5:
            path.lineTo(corner)
            continue
        path.lineTo(corner - arriving * (radius / first))
        path.quadTo(corner, corner + leaving * (radius / second))
    path.lineTo(corners[-1])
    return path
