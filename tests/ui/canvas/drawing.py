"""Hands, graphs and places for the tests of the canvas."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.graph import Graph, Link, Node, edits
from nnstudio.layers import layer_of
from nnstudio.ui.canvas import CanvasView
from nnstudio.ui.canvas.dropping import mime_data
from nnstudio.ui.canvas.measures import COLUMN

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def node(id: str, kind: str, column: float = 0, row: float = 0, **parameters: object) -> Node:
    """A node on a coarse grid."""
    return Node(layer_of(kind)(**parameters), (column * COLUMN, row * 176.0), id=id)


def chain(*nodes: Node) -> Graph:
    """Nodes joined one after the other, first port to first port."""
    graph = edits.add(Graph(), *nodes)
    for source, target in itertools.pairwise(nodes):
        graph = edits.connect(graph, link(source, target))
    return graph


def link(source: Node, target: Node) -> Link:
    """The link from the first output of a node to the first input of another."""
    return Link(source.id, source.layer.output_ports()[0].name, target.id, target.layer.input_ports()[0].name)


class Hand:
    """What a person does with mouse and keys, in pixels of the window."""

    def __init__(self, qtbot: QtBot, canvas: CanvasView) -> None:
        self.qtbot = qtbot
        self.canvas = canvas
        self.viewport = canvas.viewport()

    def at(self, scene: QPointF) -> QPoint:
        return self.canvas.mapFromScene(scene)

    def on(self, node: str) -> QPoint:
        """The title of a node, away from its ports."""
        return self.at(self.canvas.board.nodes[node].rect.topLeft() + QPointF(70.0, 14.0))

    def output(self, node: str, port: str = "output") -> QPoint:
        return self.at(self.canvas.port_position(node, port, is_input=False))

    def input(self, node: str, port: str = "input") -> QPoint:
        return self.at(self.canvas.port_position(node, port, is_input=True))

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.mouseClick(self.viewport, LEFT, keys, at)

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        self.qtbot.mouseMove(self.viewport, at)
        self.qtbot.mousePress(self.viewport, button, keys, at)

    def go(self, start: QPoint, end: QPoint) -> None:
        for step in range(1, 9):
            self.qtbot.mouseMove(self.viewport, start + (end - start) * step / 8)

    def release(self, at: QPoint, keys: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        self.qtbot.mouseRelease(self.viewport, button, keys, at)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        keys: Qt.KeyboardModifier = NO_KEY,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        self.press(start, keys, button)
        self.go(start, end)
        self.release(end, keys, button)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.canvas, key, keys)

    def drop(self, kind: str, at: QPoint, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        """Carries a layer in and lets it go, with the data that the library's drag has."""
        data, action = mime_data(kind), Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(QPoint(2, 2), action, data, LEFT, keys),
            QDragMoveEvent(at, action, data, LEFT, keys),
            QDropEvent(QPointF(at), action, data, LEFT, keys),
        ):
            QApplication.sendEvent(self.viewport, event)

    def carry_in_and_out(self, kind: str, at: QPoint) -> None:
        """Carries a layer in and away again."""
        data, action = mime_data(kind), Qt.DropAction.CopyAction
        QApplication.sendEvent(self.viewport, QDragEnterEvent(at, action, data, LEFT, NO_KEY))
        QApplication.sendEvent(self.viewport, QDragLeaveEvent())
