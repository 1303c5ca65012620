"""Looks at a whole graph at once: shapes of every node and every problem, quickly enough for each edit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace

from nnstudio.compiler import repairs
from nnstudio.compiler.answers import Answer
from nnstudio.compiler.cost import Kept
from nnstudio.compiler.fitting import refused, wrong_axes
from nnstudio.compiler.inside import Enclosed, Made, enclosed, problem_inside
from nnstudio.compiler.measure import Measured, measure
from nnstudio.compiler.memory import kept_by_block, kept_bytes
from nnstudio.compiler.report import Analysis, Facts, Fix, Inside, Problem
from nnstudio.compiler.sharing import share_problem
from nnstudio.compiler.structure import (
    ends_missing,
    loose_ends,
    misplaced_end,
    used_nodes,
    without_cycles,
    without_loose_links,
)
from nnstudio.errors import LayerError, Message
from nnstudio.graph import Block, Graph, Link, Node, Signature, in_order, owner_of
from nnstudio.layers import Layer, Shape
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output

_Key = tuple[Layer, tuple[Shape, ...]]


class Analyzer:
    """Analyses one graph after another and remembers every layer it has run.

    A second call costs only what is downstream of the change. Meant for one thread.
    """

    def __init__(self, remembered: int = 4096) -> None:
        self._known: OrderedDict[_Key, Measured | Message | Enclosed] = OrderedDict()
        self._remembered = remembered

    def analyze(self, graph: Graph, signature: Signature) -> Analysis:
        """Shapes and problems of any graph, in one pass; raises nothing.

        With an empty signature (no data yet) it goes as far as it can without shapes. A node whose input
        shapes are unknown because of a problem upstream has no problem of shapes of its own.
        """
        return _Pass(self, graph, signature).run()

    def measure(self, layer: Layer, shapes: tuple[Shape, ...]) -> Measured | Message:
        """Runs a layer on these shapes once, and remembers what came out or why it was refused."""
        if isinstance(layer, Block):
            return self.enclosed(layer, shapes).outcome
        found = self._remember(layer, shapes)
        assert not isinstance(found, Enclosed)
        return found

    def enclosed(self, block: Block, shapes: tuple[Shape, ...]) -> Enclosed:
        """The inside of a Block between these shapes, remembered as well."""
        found = self._remember(block, shapes)
        assert isinstance(found, Enclosed)
        return found

    def _remember(self, layer: Layer, shapes: tuple[Shape, ...]) -> Measured | Message | Enclosed:
        key = (layer, shapes)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._found_out(layer, shapes)
            if len(self._known) > self._remembered:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(key)
        return found

    def _found_out(self, layer: Layer, shapes: tuple[Shape, ...]) -> Measured | Message | Enclosed:
        if isinstance(layer, Block):
            return enclosed(self._inside, layer, shapes)
        try:
            return measure(layer, shapes)
        except LayerError as error:
            return error.message

    def _inside(self, graph: Graph, doors: Mapping[str, Shape]) -> tuple[Analysis, Made]:
        walk = _Pass(self, graph, Signature(), doors)
        return walk.run(), walk.made()


class _Pass:
    """One walk along a graph, collecting."""

    def __init__(
        self,
        analyzer: Analyzer,
        graph: Graph,
        signature: Signature,
        doors: Mapping[str, Shape] | None = None,
    ) -> None:
        self.analyzer, self.measure = analyzer, analyzer.measure
        self.signature = signature
        self.doors = doors
        self.whole = without_loose_links(graph)
        self.graph, self.problems = without_cycles(self.whole)
        self.used = used_nodes(self.whole)
        self.facts: dict[str, Facts] = {}
        self.refused: set[Link] = set()
        self.targets: set[str] = set()
        self.modules: dict[str, tuple[str, ...]] = {}
        self.kept: dict[str, Kept] = {}
        self.inside: dict[str, tuple[Inside, ...]] = {}
        self.results: dict[str, Shape] = {}

    def run(self) -> Analysis:
        """Visits every node after what feeds it."""
        order = in_order(self.graph)
        in_block = self.doors is not None
        self.problems[:0] = ends_missing(self.whole, order, in_block=in_block)
        for id in order:
            node = self.graph.node(id)
            self.problems += loose_ends(self.whole, id, self.used)
            self.problems += misplaced_end(node, in_block=in_block)
            if isinstance(node.layer, Input):
                self._enter(node, node.layer)
            elif isinstance(node.layer, Output):
                self._leave(node, node.layer)
            elif isinstance(node.layer, BlockInput):
                self._come_in(node, node.layer)
            elif isinstance(node.layer, BlockOutput):
                self._go_out(node, node.layer)
            else:
                self._pass_through(node)
        self._share()
        for id, kept in kept_bytes(self.graph, self.facts, self.kept).items():
            self.facts[id] = replace(self.facts[id], kept_bytes=kept)
        if not in_block:
            self._check_learning()
        return Analysis(
            self.facts, tuple(self.problems), frozenset(self.refused), self.used, self.inside, self.results
        )

    def made(self) -> Made:
        """How all modules of the graph are made, in an order that equal graphs share, and what they keep."""
        modules = tuple(made for id in in_order(self.graph) for made in self.modules.get(id, ()))
        return Made(modules, kept_by_block(self.graph, self.facts, self.kept))

    def _come_in(self, node: Node, layer: BlockInput) -> None:
        shape = (self.doors or {}).get(layer.name)
        if shape is not None:
            self.facts[node.id] = Facts(outputs={node.layer.output_ports()[0].name: shape})

    def _go_out(self, node: Node, layer: BlockOutput) -> None:
        arriving = self._arriving(node)
        if arriving:
            (link, shape), *_ = arriving
            self.facts[node.id] = Facts(inputs={link.input: shape})
            self.results.setdefault(layer.name, shape)

    def _share(self) -> None:
        """Nodes that share weights have to be built alike; their weights count once."""
        for node in self.graph:
            owner = owner_of(self.graph, node.id)
            if not node.shares or owner == node.id or node.id not in self.modules:
                continue
            if owner in self.modules and self.modules[owner] != self.modules[node.id]:
                self._report(share_problem(node, self.graph.node(owner)))
            self.facts[node.id] = replace(self.facts[node.id], parameters=0)

    def _enter(self, node: Node, layer: Input) -> None:
        groups = self.signature.inputs
        shape = groups.get(layer.field_group)
        if shape is not None:
            port = layer.output_ports()[0].name
            self.facts[node.id] = Facts(outputs={port: shape}, activations=shape.numel)
            return
        values = {"node": node.label, "group": layer.field_group}
        if layer.sizes is not None and not groups:
            planned = Shape(layer.sizes, (), layer.dtype)
            port = layer.output_ports()[0].name
            self.facts[node.id] = Facts(outputs={port: planned}, activations=planned.numel)
        if not groups:
            message = Message("no-data", "No data is chosen yet", values)
            detail = Message("no-data-detail", "Choose data, and the sizes of all layers become known.")
            self.problems.append(Problem("no-data", node.id, message, detail, (), "warning"))
            return
        message = Message("group-missing", "The data has no fields called {group}", values)
        detail = Message("group-missing-detail", "It has {groups}.", {"groups": ", ".join(groups)})
        fixes = tuple(self._use(node, "field_group", group) for group in groups)
        self._report(Problem("group-missing", node.id, message, detail, fixes))

    def _leave(self, node: Node, layer: Output) -> None:
        target = self.signature.targets.get(layer.target)
        if layer.target in self.targets:
            self._report(self._duplicate(node, layer))
        elif target is None and (self.signature.targets or self.signature.inputs):
            self._report(self._target_missing(node, layer))
        self.targets.add(layer.target)
        arriving = self._arriving(node)
        if arriving is None:
            return
        (link, shape), *_ = arriving
        self.facts[node.id] = Facts(inputs={link.input: shape})
        found = Answer(self.measure, self.graph, self.facts, node, link, shape, target).problems()
        self.problems += found
        if any(problem.code in ("output-axes", "needs-real") for problem in found):
            self.refused.add(link)

    def _duplicate(self, node: Node, layer: Output) -> Problem:
        values = {"node": node.label, "target": layer.target}
        message = Message("target-duplicate", "Two Outputs predict {target}", values)
        detail = Message(
            "target-duplicate-detail", "Every target has one Output; choose another or remove one."
        )
        taken = {other.layer.target for other in self.graph if isinstance(other.layer, Output)}
        free = (self._use(node, "target", name) for name in self.signature.targets if name not in taken)
        return Problem("target-duplicate", node.id, message, detail, (*free, repairs.remove(node)))

    def _target_missing(self, node: Node, layer: Output) -> Problem:
        values = {"node": node.label, "target": layer.target}
        if not self.signature.targets:
            message = Message("target-missing", "No target is chosen yet", values)
            detail = Message("target-unchosen", "Choose in the data which field is to be predicted.")
            return Problem("target-missing", node.id, message, detail)
        message = Message("target-missing", "The data has no target called {target}", values)
        detail = Message(
            "target-missing-detail", "It has {targets}.", {"targets": ", ".join(self.signature.targets)}
        )
        fixes = tuple(self._use(node, "target", name) for name in self.signature.targets)
        return Problem("target-missing", node.id, message, detail, fixes)

    def _use(self, node: Node, parameter: str, value: str) -> Fix:
        return repairs.configure(
            node, parameter, value, Message("fix-use", "Use “{value}”", {"value": value})
        )

    def _pass_through(self, node: Node) -> None:
        arriving = self._arriving(node)
        if arriving is None:
            return
        ports = node.layer.input_ports()
        unfit = [(port, *end) for port, end in zip(ports, arriving, strict=True) if not port.takes(end[1])]
        for port, link, shape in unfit:
            self.refused.add(link)
            self._report(wrong_axes(self.measure, node, port, link, shape))
        if unfit:
            return
        links, shapes = tuple(link for link, _ in arriving), tuple(shape for _, shape in arriving)
        measured = self.measure(node.layer, shapes)
        if isinstance(node.layer, Block):
            found = self.analyzer.enclosed(node.layer, shapes)
            self.inside[node.id] = found.insides
            if isinstance(measured, Message):
                self._report(problem_inside(node, found))
                return
        if isinstance(measured, Message):
            self.refused.update(links)
            self._report(refused(self.measure, self.graph, node, links, shapes, measured))
            return
        self.facts[node.id] = Facts(
            {link.input: shape for link, shape in arriving},
            measured.outputs,
            measured.parameters,
            measured.multiply_adds,
            measured.activations,
        )
        self.modules[node.id] = measured.modules
        self.kept[node.id] = measured.kept

    def _arriving(self, node: Node) -> list[tuple[Link, Shape]] | None:
        """Link and shape at every input in the order of the ports, or nothing while one is unknown."""
        found = []
        for port in node.layer.input_ports():
            link = self.graph.link_at(node.id, port.name)
            facts = self.facts.get(link.source) if link else None
            shape = facts.outputs.get(link.output) if link and facts else None
            if link is None or shape is None:
                return None
            found.append((link, shape))
        return found

    def _report(self, problem: Problem) -> None:
        """Keeps a problem; what leads to no Output is left out of the module and can only be a warning."""
        matters = not self.used or problem.node in self.used
        self.problems.append(problem if matters else replace(problem, severity="warning"))

    def _check_learning(self) -> None:
        """Training needs at least one number that it may change."""
        known = self.used and all(id in self.facts for id in self.used)
        if not known or any(self.facts[id].parameters for id in self.used):
            return
        message = Message("nothing-to-learn", "The network has nothing to learn")
        detail = Message(
            "nothing-to-learn-detail", "None of its layers has weights; Linear is the simplest that has."
        )
        fixes = []
        for node in self.graph:
            if isinstance(node.layer, Output):
                link = self.graph.arriving(node.id)[0]
                units = self.facts[node.id].inputs[link.input].features
                linear = repairs.made(Linear, out_features=units)
                if linear:
                    fixes.append(repairs.insert(link, [linear]))
        self.problems.append(Problem("nothing-to-learn", None, message, detail, tuple(fixes[:1])))
