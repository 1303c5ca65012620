"""What training can change: the weights from which a gradient reaches an Output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nnstudio.compiler import repairs
from nnstudio.compiler.measure import Measured
from nnstudio.compiler.merging import CONVOLUTIONS
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Facts, Problem, Severity
from nnstudio.errors import Message
from nnstudio.graph import Graph, Link, Node
from nnstudio.layers import Layer, Shape
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockOutput, Output
from nnstudio.layers.mathematics import Sign
from nnstudio.layers.rounding import Ceil, Floor, Round, Trunc

# Their slope is zero wherever they have one: torch passes a gradient on, and it is always zero.
_STEPS = (Sign, Ceil, Floor, Round, Trunc)


@dataclass(slots=True)
class Learning:
    """Follows the weights along a graph, from the nodes that have some to the Outputs.

    `values` are the outputs, by node and port, that training can change; `weights` the nodes with weights.
    """

    values: set[tuple[str, str]] = field(default_factory=set)
    weights: set[str] = field(default_factory=set)

    def enter(self, node: Node) -> None:
        """What comes into a Block may have passed weights before."""
        self.values.update((node.id, port.name) for port in node.layer.output_ports())

    def add(self, node: Node, links: Sequence[Link], measured: Measured) -> None:
        """A node after all those that feed it."""
        has_weights = bool(measured.parameters and measured.learning)
        if has_weights:
            self.weights.add(node.id)
        if has_weights or any(self.changes(link) for link in links):
            ports = frozenset[str]() if isinstance(node.layer, _STEPS) else measured.learning
            self.values.update((node.id, port) for port in ports)

    def changes(self, link: Link) -> bool:
        """Whether training can change what comes through this link."""
        return (link.source, link.output) in self.values

    def results(self, graph: Graph) -> frozenset[str]:
        """The outputs of a Block, seen from inside, that training can change."""
        return frozenset(
            node.layer.name
            for node in graph
            if isinstance(node.layer, BlockOutput) and any(map(self.changes, graph.arriving(node.id)))
        )

    def problems(
        self, measure: Measure, graph: Graph, facts: Mapping[str, Facts], used: frozenset[str]
    ) -> list[Problem]:
        """Weights that no gradient reaches; an error if there are no others."""
        ends = [
            link
            for node in graph
            if isinstance(node.layer, Output) and node.layer.weight > 0.0
            for link in graph.arriving(node.id)
        ]
        learns = any(map(self.changes, ends))
        idle = (self.weights & used) - self._reached(graph, ends)
        if not idle:
            return [] if learns else [_nothing_to_learn(measure, graph, facts)]
        severity: Severity = "warning" if learns else "error"
        return [
            _blocked(measure, graph, facts, node, severity)
            for node in graph
            if node.id in used and self._ends_at(graph, node)
        ]

    def _reached(self, graph: Graph, ends: Sequence[Link]) -> set[str]:
        """The nodes that a gradient reaches on its way back."""
        reached: set[str] = set()
        waiting = list(ends)
        while waiting:
            link = waiting.pop()
            if self.changes(link) and link.source not in reached:
                reached.add(link.source)
                waiting.extend(graph.arriving(link.source))
        return reached

    def _ends_at(self, graph: Graph, node: Node) -> bool:
        """Whether a gradient that leaves a node further up would end here."""
        fed = any(map(self.changes, graph.arriving(node.id)))
        return (
            fed and not isinstance(node.layer, Output) and not any(map(self.changes, graph.leaving(node.id)))
        )


def _nothing_to_learn(measure: Measure, graph: Graph, facts: Mapping[str, Facts]) -> Problem:
    message = Message("nothing-to-learn", "The network has nothing to learn")
    detail = Message(
        "nothing-to-learn-detail", "None of its layers has weights; Linear is the simplest that has."
    )
    fixes = []
    for node in graph:
        if isinstance(node.layer, Output) and node.id in facts:
            link = graph.arriving(node.id)[0]
            shape = facts[node.id].inputs[link.input]
            able = (
                layer for layer in _weights_for(shape) if repairs.through(measure, shape, [layer]) is not None
            )
            fixes += [repairs.insert(link, [layer]) for layer in able if layer is not None][:1]
    return Problem(message.code, None, message, detail, tuple(fixes[:1]))


def _weights_for(shape: Shape) -> list[Layer | None]:
    """Layers with weights that leave the sizes as they are."""
    rank = len(shape.sizes) - 1
    if rank in CONVOLUTIONS and shape.axes[0] == "channels":
        size = (1,) * rank if rank > 1 else 1
        return [repairs.made(CONVOLUTIONS[rank], out_channels=shape.sizes[0], kernel_size=size)]
    return [repairs.made(Linear, out_features=shape.features)] if 0 <= rank < 2 else []


def _blocked(
    measure: Measure, graph: Graph, facts: Mapping[str, Facts], node: Node, severity: Severity
) -> Problem:
    message = Message(
        "gradient-blocked", "{node} keeps what is before it from learning", {"node": node.label}
    )
    detail = Message(
        "gradient-blocked-detail", "It gives steps without a slope, so training cannot tell which way to go."
    )
    fixes = (repairs.remove(node),) if _can_go(measure, graph, facts, node) else ()
    return Problem(message.code, node.id, message, detail, fixes, severity)


def _can_go(measure: Measure, graph: Graph, facts: Mapping[str, Facts], node: Node) -> bool:
    """Whether all that follows works with what now enters the node."""
    if len(facts[node.id].inputs) != 1:
        return False
    (entering,) = facts[node.id].inputs.values()
    for link in graph.leaving(node.id):
        follower = graph.node(link.target).layer
        inputs = {**facts[link.target].inputs, link.input: entering} if link.target in facts else {}
        ports = follower.input_ports()
        takes = all(port.name in inputs and port.takes(inputs[port.name]) for port in ports)
        shapes = tuple(inputs[port.name] for port in ports) if takes else ()
        if not takes or not isinstance(measure(follower, shapes), Measured):
            return False
    return True
