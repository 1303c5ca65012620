"""What a node receives and gives, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from nnstudio.graph import Graph, Node
from nnstudio.layers import Port, Shape
from nnstudio.ui.amounts import short, size
from nnstudio.ui.texts import translated
from nnstudio.ui.theme import fonts
from nnstudio.ui.widgets import Card, Label, Muted

if TYPE_CHECKING:
    from nnstudio.compiler.report import Analysis, Facts

Line = tuple[str, str, str]
"""Name of the port, shape, names of its axes."""


class ShapesCard(Card):
    """One line per port: its name, the shape, and what the axes mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("inspector.shapes")
        self._lines: list[Line] = []
        self._rows: QWidget | None = None
        self.body.setSpacing(6)
        self.body.addWidget(Muted(self.tr("Shapes"), self, wrap=False))
        self.costs = Muted("", self)
        self.costs.setObjectName("inspector.costs")
        self.body.addWidget(self.costs)

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return self._lines

    def show_node(self, node: Node, graph: Graph, analysis: Analysis, batch_size: int) -> None:
        """Shows the shapes at all ports of a node; those that are not known yet as a question mark."""
        self._show_costs(analysis.facts.get(node.id), batch_size)
        outputs = node.layer.output_ports()
        lines = []
        for port in node.layer.input_ports():
            # Asked of where it comes from: a shape that the layer refuses arrives all the same.
            link = graph.link_at(node.id, port.name)
            arriving = analysis.shape(link.source, link.output) if link is not None else None
            lines.append(_line(port, arriving, translated(port.title)))
        for port in outputs:
            name = f"→ {translated(port.title)}" if len(outputs) > 1 else "→"
            lines.append(_line(port, analysis.shape(node.id, port.name), name))
        if lines != self._lines:
            self._lines = lines
            self._build()

    def _build(self) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget(self)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, (name, shape, axes) in enumerate(self._lines):
            figures = Label(shape, self._rows)
            figures.setFont(fonts.ui(13, tabular=True))
            words = Label(axes, self._rows, wrap=True)
            words.setProperty("kind", "small")
            grid.addWidget(Muted(name, self._rows, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(figures, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 2, Qt.AlignmentFlag.AlignVCenter)
        self.body.insertWidget(1, self._rows)

    def _show_costs(self, facts: Facts | None, batch_size: int) -> None:
        """Learned numbers, multiplications for one sample, and what training keeps of a whole batch."""
        costs = []
        if facts is not None and facts.parameters:
            costs.append(self.tr("{count} parameters").format(count=short(facts.parameters)))
        if facts is not None and facts.multiply_adds:
            costs.append(self.tr("{count} multiply-adds").format(count=short(facts.multiply_adds)))
        if facts is not None and facts.kept_bytes:
            kept = size(batch_size * facts.kept_bytes)
            costs.append(self.tr("{size} kept while training").format(size=kept))
        self.costs.setText(" · ".join(costs))
        self.costs.setVisible(bool(costs))


def _line(port: Port, shape: Shape | None, name: str) -> Line:
    if shape is None:
        wanted = " · ".join(translated(axis) for axis in port.accepts[0]) if port.accepts else ""
        return name, "?", wanted
    return name, str(shape), " · ".join(translated(axis) for axis in shape.axes)
