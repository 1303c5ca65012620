"""A node as an item of the scene."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnstudio.graph import Node
from nnstudio.ui.canvas import captions, node_paint
from nnstudio.ui.canvas.captions import Figures
from nnstudio.ui.canvas.look import Look
from nnstudio.ui.canvas.measures import Measures, Port, PortKey, Side, measures_of

LAYER = 1.0
LAYER_SELECTED = 2.0


class NodeItem(QGraphicsItem):
    """Shows one node. It holds what is painted and knows nothing of how to edit it."""

    def __init__(self, node: Node, title: str, summary: str, look: Look) -> None:
        super().__init__()
        self.node = node
        self.title = title
        self.summary = summary
        self.look = look
        self.figures = Figures()
        self.selected = False
        self.dimmed: frozenset[PortKey] = frozenset()
        self.lit: PortKey | None = None
        self.measures: Measures = measures_of(node.layer, bool(summary))
        self.setPos(*node.position)
        self.setZValue(LAYER)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_node(self, node: Node, title: str, summary: str) -> bool:
        """Shows another value of the node; says whether its ports or its size are not what they were."""
        measures = measures_of(node.layer, bool(summary))
        reshaped = measures is not self.measures
        if reshaped:
            self.prepareGeometryChange()
            self.measures = measures
        said = (node.layer.group, title, summary, captions.times(node))
        if reshaped or said != (self.node.layer.group, self.title, self.summary, captions.times(self.node)):
            self.title, self.summary = title, summary
            self.update()
        self.node = node
        self.setPos(*node.position)
        return reshaped

    def show_figures(self, figures: Figures) -> None:
        """Shows what the analysis found out."""
        if figures != self.figures:
            self.figures = figures
            self.update()

    def show_selected(self, selected: bool) -> None:
        """Shows whether the node is selected."""
        if selected != self.selected:
            self.selected = selected
            self.setZValue(LAYER_SELECTED if selected else LAYER)
            self.update()

    def show_ports(self, dimmed: frozenset[PortKey] = frozenset(), lit: PortKey | None = None) -> None:
        """Fades the ports that cannot be used now, and lights one that will be."""
        if (dimmed, lit) != (self.dimmed, self.lit):
            self.dimmed, self.lit = dimmed, lit
            self.update()

    def show_look(self, look: Look) -> None:
        """Paints with other pens from now on."""
        self.look = look
        self.update()

    @property
    def rect(self) -> QRectF:
        """The node in the scene, without what it paints outside."""
        return self.measures.rect.translated(self.pos())

    def port_at(self, side: Side, name: str) -> QPointF:
        """Where a port lies in the scene."""
        return self.pos() + self.measures.port(side, name)

    def ports(self, side: Side) -> list[Port]:
        """All ports of one side, as they lie in the scene."""
        places = self.measures.inputs if side == "input" else self.measures.outputs
        return [Port(self.node.id, side, name, self.pos() + at) for name, at in places.items()]

    def badge_at(self) -> QPointF | None:
        """Where the badge lies in the scene, if there is one."""
        return self.pos() + node_paint.badge_center(self.measures) if self.figures.badge else None

    def boundingRect(self) -> QRectF:
        return self.measures.bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        node_paint.paint(self, painter, option.levelOfDetailFromTransform(painter.worldTransform()))
