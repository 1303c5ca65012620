"""Looks at a whole graph at once: shapes of every node and every problem, quickly enough for each edit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace

from nnstudio.compiler.answers import Answer
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.cost import Kept
from nnstudio.compiler.ends import field_problem, target_duplicate, target_missing
from nnstudio.compiler.entries import entries_missing
from nnstudio.compiler.fitting import refused, wrong_axes
from nnstudio.compiler.habits import habits
from nnstudio.compiler.inside import Enclosed, Made, enclosed, problem_inside
from nnstudio.compiler.learning import Learning
from nnstudio.compiler.measure import Measured, measure
from nnstudio.compiler.memory import kept_by_block, kept_bytes
from nnstudio.compiler.report import Analysis, Facts, Inside, Problem
from nnstudio.compiler.sharing import same_inside, share_problem
from nnstudio.compiler.structure import (
    data_unused,
    ends_missing,
    loose_ends,
    misplaced_end,
    openings,
    used_nodes,
    without_cycles,
    without_loose_links,
)
from nnstudio.errors import LayerError, Message
from nnstudio.graph import Block, Graph, Link, Node, Signature, in_order, owner_of
from nnstudio.layers import Layer, Shape
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output

_Key = tuple[Layer, tuple[Shape, ...], int | None]


class Analyzer:
    """Analyses one graph after another and remembers every layer it has run.

    A second call costs only what is downstream of the change. Meant for one thread.
    """

    def __init__(self, remembered: int = 4096) -> None:
        self._known: OrderedDict[_Key, Measured | Message | Enclosed] = OrderedDict()
        self._remembered = remembered
        self._batch_size: int | None = None

    @property
    def batch_size(self) -> int | None:
        """What the network is trained with, where that makes a difference."""
        return self._batch_size

    def analyze(self, graph: Graph, signature: Signature, batch_size: int | None = None) -> Analysis:
        """Shapes and problems of any graph, in one pass; raises nothing.

        With an empty signature (no data yet) it goes as far as it can without shapes. A node whose input
        shapes are unknown because of a problem upstream has no problem of shapes of its own. With the
        `batch_size` of the training, layers that need more samples than that are problems too.
        """
        self._batch_size = batch_size if batch_size == 1 else None
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
        key = (layer, shapes, self._batch_size if isinstance(layer, Block) else None)
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
        self.learning = Learning()

    def run(self) -> Analysis:
        """Visits every node after what feeds it."""
        order = in_order(self.graph)
        in_block = self.doors is not None
        self.problems[:0] = ends_missing(self.whole, order, in_block=in_block)
        open_inputs = openings(self.whole)
        for id in order:
            node = self.graph.node(id)
            self.problems += loose_ends(self.whole, id, self.used, open_inputs)
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
        if not in_block and self.used and all(id in self.facts for id in self.used):
            self.problems += data_unused(self.graph, self.used)
            self.problems += entries_missing(self.graph, self.signature)
            self.problems += self.learning.problems(self.measure, self.graph, self.facts, self.used)
        return Analysis(
            self.facts, tuple(self.problems), frozenset(self.refused), self.used, self.inside, self.results
        )

    def made(self) -> Made:
        """How all modules of the graph are made, in an order that equal graphs share, and what they keep."""
        modules = tuple(made for id in in_order(self.graph) for made in self.modules.get(id, ()))
        kept = kept_by_block(self.graph, self.facts, self.kept)
        return Made(modules, kept, self.learning.results(self.graph))

    def _come_in(self, node: Node, layer: BlockInput) -> None:
        shape = (self.doors or {}).get(layer.name)
        if shape is not None:
            self.facts[node.id] = Facts(outputs={node.layer.output_ports()[0].name: shape})
            self.learning.enter(node)

    def _go_out(self, node: Node, layer: BlockOutput) -> None:
        arriving = self._arriving(node)
        if arriving:
            (link, shape), *_ = arriving
            self.facts[node.id] = Facts(inputs={link.input: shape})
            self.results.setdefault(layer.name, shape)

    def _share(self) -> None:
        """Nodes that share weights have to be built alike; their weights count once."""
        first: dict[str, Node] = {}
        for node in sorted(self.graph, key=lambda node: node.id not in self.used):
            if node.id not in self.modules:
                continue
            owner = first.setdefault(owner_of(self.graph, node.id), node)
            if owner is not node:
                same = self.modules[owner.id] == self.modules[node.id] and same_inside(
                    self.inside.get(owner.id, ()), self.inside.get(node.id, ())
                )
                if not same:
                    self._report(share_problem(node, owner))
                self.facts[node.id] = replace(self.facts[node.id], parameters=0)

    def _enter(self, node: Node, layer: Input) -> None:
        shape = self.signature.inputs.get(layer.field_group)
        if shape is None:
            self._report(field_problem(node, layer, self.signature))
        if shape is None and layer.sizes is not None and not self.signature.inputs:
            shape = Shape(layer.sizes, (), layer.dtype)
        if shape is not None:
            port = layer.output_ports()[0].name
            self.facts[node.id] = Facts(outputs={port: shape}, activations=shape.numel)

    def _leave(self, node: Node, layer: Output) -> None:
        target = self.signature.targets.get(layer.target)
        if layer.target in self.targets:
            self._report(target_duplicate(self.graph, node, layer, self.signature))
        elif target is None and (self.signature.targets or self.signature.inputs):
            self._report(target_missing(node, layer, self.signature))
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
        self.problems += habits(self._arrival(node, (link,), (shape,)), self.analyzer.batch_size)

    def _pass_through(self, node: Node) -> None:
        arriving = self._arriving(node)
        if arriving is None:
            return
        ports = node.layer.input_ports()
        links, shapes = tuple(link for link, _ in arriving), tuple(shape for _, shape in arriving)
        arrival = self._arrival(node, links, shapes)
        unfit = [place for place, port in enumerate(ports) if not port.takes(shapes[place])]
        for place in unfit:
            self.refused.add(links[place])
            self._report(wrong_axes(arrival, place))
        if unfit:
            return
        measured = self.measure(node.layer, shapes)
        if isinstance(node.layer, Block):
            found = self.analyzer.enclosed(node.layer, shapes)
            self.inside[node.id] = found.insides
            if isinstance(measured, Message):
                self._report(problem_inside(self.measure, node, shapes, found))
                return
        if isinstance(measured, Message):
            self.refused.update(links)
            self._report(refused(arrival, measured))
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
        self.learning.add(node, links, measured)
        for problem in habits(arrival, self.analyzer.batch_size):
            self._report(problem)

    def _arrival(self, node: Node, links: tuple[Link, ...], shapes: tuple[Shape, ...]) -> Arrival:
        return Arrival(self.measure, self.graph, self.facts, node, links, shapes)

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
