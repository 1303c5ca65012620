"""A node together with what reaches it: the place where remedies are tried out before they are offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nnstudio.compiler import repairs
from nnstudio.compiler.measure import Measured
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Facts, Fix
from nnstudio.graph import Graph, Link, Node
from nnstudio.layers import Layer, Shape


@dataclass(frozen=True, slots=True)
class Arrival:
    """What arrives at one node: a link and a shape for each of its inputs, in the order of the ports."""

    measure: Measure
    graph: Graph
    facts: Mapping[str, Facts]
    node: Node
    links: tuple[Link, ...]
    shapes: tuple[Shape, ...]

    def fits(self, position: int, shape: Shape) -> bool:
        """Whether the node would work if this shape arrived at one of its inputs.

        While another input has a problem of its own, it is enough that this one takes the shape.
        """
        ports = self.node.layer.input_ports()
        if not ports[position].takes(shape):
            return False
        shapes = (*self.shapes[:position], shape, *self.shapes[position + 1 :])
        if not all(port.takes(given) for port, given in zip(ports, shapes, strict=True)):
            return True
        return isinstance(self.measure(self.node.layer, shapes), Measured)

    def works_as(self, layer: Layer) -> bool:
        """Whether another layer would work in the node's place; inputs that it does not have are let go."""
        shapes = {link.input: shape for link, shape in zip(self.links, self.shapes, strict=True)}
        ports = layer.input_ports()
        if not all(port.name in shapes and port.takes(shapes[port.name]) for port in ports):
            return False
        return isinstance(self.measure(layer, tuple(shapes[port.name] for port in ports)), Measured)

    def inserting(self, position: int, *layers: Layer | None) -> list[Fix]:
        """Layers put in front of one input, if the node then works."""
        after = repairs.through(self.measure, self.shapes[position], layers)
        chain = [layer for layer in layers if layer is not None]
        if after is None or len(chain) < len(layers) or not self.fits(position, after):
            return []
        return [repairs.insert(self.links[position], chain)]

    def becoming(self, layer: Layer) -> list[Fix]:
        """Another layer in the node's place, if that works; links go to the ports at the same places."""
        ports = layer.input_ports()
        fit = len(ports) == len(self.shapes) and all(
            port.takes(shape) for port, shape in zip(ports, self.shapes, strict=True)
        )
        works = fit and isinstance(self.measure(layer, self.shapes), Measured)
        return [repairs.become(self.node, layer)] if works else []
