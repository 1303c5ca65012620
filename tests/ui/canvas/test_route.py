from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPathStroker

from nnstudio.ui.canvas.route import area, may_be_blocked, route

COORDINATE = st.floats(-2000.0, 2000.0).map(lambda value: round(value, 1))
POINT = st.builds(QPointF, COORDINATE, COORDINATE)
NODE = st.builds(lambda x, y: QRectF(x, y, 188.0, 80.0), COORDINATE, COORDINATE)


def node(column: float, row: float) -> QRectF:
    return QRectF(column * 256.0, row * 176.0, 188.0, 80.0)


def output(rect: QRectF) -> QPointF:
    return QPointF(rect.right(), rect.top() + 40.0)


def input(rect: QRectF) -> QPointF:
    return QPointF(rect.left(), rect.top() + 40.0)


@given(POINT, POINT, st.lists(NODE, max_size=6))
def test_goes_from_end_to_end_and_leaves_and_arrives_to_the_right(
    start: QPointF, end: QPointF, nodes: list[QRectF]
) -> None:
    path = route(start, end, nodes)
    assert path.elementAt(0).x == pytest.approx(start.x())
    assert (path.currentPosition() - end).manhattanLength() < 1e-6
    first = path.elementAt(1)
    last = path.elementAt(path.elementCount() - 2)
    assert first.x > start.x()
    assert first.y == pytest.approx(start.y())
    assert last.x < end.x()
    assert last.y == pytest.approx(end.y())
    bounds = path.boundingRect()
    assert all(math.isfinite(value) for value in bounds.getRect())


def test_neighbours_in_a_row_are_joined_by_a_straight_line() -> None:
    path = route(output(node(0, 0)), input(node(1, 0)))
    assert path.boundingRect().height() == 0.0


@pytest.mark.parametrize(
    ("source", "target", "others"),
    [
        (node(2, 0), node(0, 1), [node(0, 0), node(1, 0), node(1, 1), node(2, 1)]),
        (node(2, 0), node(2, 1), [node(1, 0), node(1, 1)]),
        (node(0, 0), node(3, 0), [node(1, 0), node(2, 0)]),
        (node(2, 1), node(0, 0), [node(0, 1), node(1, 1), node(1, 0), node(2, 0)]),
        (node(0, 0), node(0, 0.1), []),
    ],
    ids=["next row", "below", "past two in the row", "row above", "on top of each other"],
)
def test_goes_around_nodes(source: QRectF, target: QRectF, others: list[QRectF]) -> None:
    nodes = [source, target, *others]
    path = route(output(source), input(target), nodes)
    line = QPainterPathStroker().createStroke(path)
    assert not any(line.intersects(rect) for rect in others)


def test_only_what_can_stand_in_between_matters() -> None:
    assert not may_be_blocked(QPointF(0, 0), QPointF(68, 300), 188.0)
    assert may_be_blocked(QPointF(0, 0), QPointF(-10, 0), 188.0)
    assert may_be_blocked(QPointF(0, 0), QPointF(500, 0), 188.0)
    assert area(QPointF(0, 0), QPointF(500, 0)).contains(QPointF(250, 100))
