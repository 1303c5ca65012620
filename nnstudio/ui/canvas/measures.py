"""Sizes on the canvas and where things lie on a node. Every length is in pixels at 100 %."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from nnstudio.layers import Layer

Side = Literal["input", "output"]
PortKey = tuple[Side, str]
SIDES: tuple[Side, ...] = ("input", "output")

GRID = 24.0
"""Distance of the dots in the background."""
SNAP = 8.0
"""Steps in which nodes are placed and moved."""
COLUMN, ROW = 256.0, 176.0
"""From one node to the next when the canvas places them itself."""

WIDTH = 188.0
BAND = 4.0
CORNER = 8.0
PADDING = 13.0
PORT_RADIUS = 4.5
BADGE_RADIUS = 9.0
MARGIN = 12.0
"""What a node paints outside its rectangle: ring, badge and ports."""

_FIRST_PORT = 40.0
_PORT_STEP = 20.0


@dataclass(frozen=True, slots=True)
class Port:
    """One port on the canvas: whose it is, which side it is on, and where it lies in the scene."""

    node: str
    side: Side
    name: str
    at: QPointF


@dataclass(frozen=True)
class Measures:
    """How one node is laid out; the same for all nodes with the same ports and the same lines of text."""

    height: float
    rule: float
    """Where the line above shape and parameter count lies."""
    summary: QRectF
    summary_at_right: bool
    inputs: Mapping[str, QPointF]
    outputs: Mapping[str, QPointF]

    @cached_property
    def rect(self) -> QRectF:
        """The node without what it paints outside."""
        return QRectF(0.0, 0.0, WIDTH, self.height)

    @cached_property
    def bounds(self) -> QRectF:
        """The node with its ring, its badge and its ports."""
        return self.rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def port(self, side: Side, name: str) -> QPointF:
        """Where a port lies on the node."""
        return (self.inputs if side == "input" else self.outputs)[name]


def measures_of(layer: Layer, has_summary: bool) -> Measures:
    """The layout of a node for this layer."""
    inputs = tuple(port.name for port in layer.input_ports())
    outputs = tuple(port.name for port in layer.output_ports())
    return _measures(inputs, outputs, has_summary)


@lru_cache(maxsize=1024)
def _measures(inputs: tuple[str, ...], outputs: tuple[str, ...], has_summary: bool) -> Measures:
    # Ports that have company show their names in rows of their own. The first of them shares its row with
    # the summary as long as one side is free, and lies at the same height as a lone port: neighbours in
    # a row are joined by straight lines.
    several_in, several_out = len(inputs) > 1, len(outputs) > 1
    named_rows = max(len(inputs) if several_in else 0, len(outputs) if several_out else 0)
    apart = has_summary and several_in and several_out
    first = _FIRST_PORT + (_PORT_STEP if apart else 0.0)
    last_line = first + _PORT_STEP * (named_rows - 1) if named_rows else 37.0 if has_summary else 20.0
    rule = last_line + 12.0
    return Measures(
        height=rule + 31.0,
        rule=rule,
        summary=QRectF(PADDING, 28.0 if apart or not named_rows else 31.0, WIDTH - PADDING - 10.0, 18.0),
        summary_at_right=several_in and not several_out,
        inputs=_places(inputs, 0.0, first if several_in else _FIRST_PORT),
        outputs=_places(outputs, WIDTH, first if several_out else _FIRST_PORT),
    )


def _places(names: tuple[str, ...], x: float, first: float) -> dict[str, QPointF]:
    return {name: QPointF(x, first + _PORT_STEP * row) for row, name in enumerate(names)}


def snapped(x: float, y: float) -> tuple[float, float]:
    """The nearest place on the grid on which nodes stand."""
    return round(x / SNAP) * SNAP, round(y / SNAP) * SNAP
