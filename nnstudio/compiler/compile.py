"""Turns a graph into a PyTorch module with `torch.fx`."""

from __future__ import annotations

import keyword
import operator
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from torch import fx

from nnstudio.compiler import losses
from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.builder import Assembly, Builder
from nnstudio.compiler.network import Network, OutputSpec
from nnstudio.compiler.realise import realise
from nnstudio.compiler.report import Analysis
from nnstudio.compiler.structure import without_loose_links
from nnstudio.errors import CompileError, Message
from nnstudio.graph import Block, Graph, Link, Node, Signature, edits, in_order, owner_of
from nnstudio.graph.grouping import free_name
from nnstudio.layers import Shape
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output


def compile_network(graph: Graph, signature: Signature) -> Network:
    """Builds the module of all nodes that lead to an Output, with fresh weights from torch's random numbers.

    Equal graphs after equal seeds get equal weights: modules are made in topological order.

    Raises:
        CompileError: the first problem of the graph that keeps it from training.
    """
    analysis = Analyzer().analyze(graph, signature)
    if not analysis.ready:
        raise _refusal(analysis)
    assembler = _Assembler(graph, analysis)
    assembly = assembler.network(tuple(signature.inputs))
    outputs = tuple(
        _spec(graph, node, node.layer, signature, analysis)
        for node in assembler.order
        if isinstance(node.layer, Output)
    )
    return Network(assembly, assembler.arguments, outputs, assembler.names)


def compile_block(block: Block, shapes: Sequence[Shape]) -> Assembly:
    """Builds the module of a Block by itself: one tensor per port in, one tensor or a tuple of them out.

    Raises:
        CompileError: the first problem inside for inputs of these shapes.
    """
    analyzer = Analyzer()
    found = analyzer.enclosed(block, tuple(shapes))
    if isinstance(found.outcome, Message):
        raise CompileError(found.outcome.code, "{problem}", problem=str(found.outcome))
    # As the only node of a graph, so that repetitions are placed in one way.
    doors = [BlockInput(name=port.name) for port in block.input_ports()]
    exits = [BlockOutput(name=port.name) for port in block.output_ports()]
    node, entries, leaves = Node(block), [Node(door) for door in doors], [Node(exit) for exit in exits]
    graph = edits.add(Graph(), *entries, node, *leaves)
    for entry, port in zip(entries, block.input_ports(), strict=True):
        graph = edits.connect(graph, Link(entry.id, "output", node.id, port.name))
    for leaf, port in zip(leaves, block.output_ports(), strict=True):
        graph = edits.connect(graph, Link(node.id, port.name, leaf.id, "input"))
    whole = Block(graph=graph)
    (inside,) = analyzer.enclosed(whole, tuple(shapes)).insides
    return _Assembler(inside.graph, inside.analysis).inside(whole, block.heading)


class _Assembler:
    """Makes one module of one graph: of a whole network, or of the inside of a Block."""

    def __init__(self, graph: Graph, analysis: Analysis) -> None:
        self._graph = without_loose_links(graph)
        self._analysis = analysis
        self._builder = Builder()
        self._flows: dict[tuple[str, str], fx.Node] = {}
        self.order = [self._graph.node(id) for id in in_order(self._graph) if id in analysis.used]
        self.names = self._shared(_names(self.order))
        self.arguments: tuple[str, ...] = ()

    def network(self, groups: Sequence[str]) -> Assembly:
        """Takes one argument per field group, however many Input nodes bring it in; answers by target.

        The arguments are those groups of the data that are used, in the order of the data.
        """
        used = {node.id: node.layer.field_group for node in self.order if isinstance(node.layer, Input)}
        self.arguments = tuple(self._enter(dict(sorted(used.items(), key=lambda e: groups.index(e[1])))))
        for node in self.order:
            self._place(node)
        answers = {
            node.layer.target: self._inputs(node)[0] for node in self.order if isinstance(node.layer, Output)
        }
        return self._builder.finish(answers, "Network", self.names)

    def inside(self, block: Block, title: str) -> Assembly:
        """Takes one argument per port; gives one value, or a tuple where the Block has several outputs."""
        self._enter({node.id: node.layer.name for node in self._graph if isinstance(node.layer, BlockInput)})
        for node in self.order:
            self._place(node)
        results = [self._inputs(self._graph.node(node.id))[0] for node in block.doors(BlockOutput)]
        answer = results[0] if len(results) == 1 else tuple(results)
        return self._builder.finish(answer, title, self.names)

    def _enter(self, entries: Mapping[str, str]) -> Iterable[str]:
        """Places one argument per name, and lets the nodes that bring it in give it out."""
        placed: dict[str, fx.Node] = {}
        for id, name in entries.items():
            if name not in placed:
                taken = [str(argument.target) for argument in placed.values()]
                placed[name] = self._builder.calls.placeholder(free_name(_identifier(name, "input"), taken))
            self._flows[id, self._graph.node(id).layer.output_ports()[0].name] = placed[name]
        return placed

    def _inputs(self, node: Node) -> list[fx.Node]:
        links = [self._graph.link_at(node.id, port.name) for port in node.layer.input_ports()]
        return [self._flows[link.source, link.output] for link in links if link]

    def _place(self, node: Node) -> None:
        if isinstance(node.layer, Input | Output | BlockInput | BlockOutput):
            return
        prefix = self.names[node.id]
        if isinstance(node.layer, Block):
            made = self._repeat(node, node.layer, prefix)
        else:
            shapes = list(self._analysis.facts[node.id].inputs.values())
            made = realise(node.layer, shapes, self._inputs(node), self._builder, prefix)
            if not shapes:
                made = self._spread(node, made)
        self._flows.update({(node.id, port): value for port, value in made.items()})

    def _spread(self, node: Node, made: Mapping[str, fx.Node]) -> dict[str, fx.Node]:
        """What needs no input is the same for every sample of the batch."""
        calls, outputs = self._builder.calls, self._analysis.facts[node.id].outputs
        first = next(given for given in calls.nodes if given.op == "placeholder")
        batch = calls.call_method("size", (first, 0))
        return {
            port: calls.call_method("expand", (value, batch, *[-1] * len(outputs[port].sizes)))
            for port, value in made.items()
        }

    def _repeat(self, node: Node, block: Block, prefix: str) -> dict[str, fx.Node]:
        """The repetitions of a Block one behind the other; outputs take the place of the first inputs."""
        calls, values = self._builder.calls, self._inputs(node)
        first = next(iter(self._analysis.facts[node.id].inputs.values()))
        steps = first.sizes[0] if block.each_step else 0
        if block.each_step:
            values = [calls.call_method("flatten", (value, 0, 1)) for value in values]
        results: list[fx.Node] = []
        for number, inside in enumerate(self._analysis.inside[node.id]):
            target = prefix if block.shared or block.repeat == 1 else f"{prefix}.{number}"
            if target not in self._builder.made:
                assembly = _Assembler(inside.graph, inside.analysis).inside(block, block.heading)
                self._builder.add(target, assembly, assembly.module)
            result = calls.call_module(target, tuple(values))
            results = [result]
            if len(block.output_ports()) > 1:
                results = [
                    calls.call_function(operator.getitem, (result, port))
                    for port in range(len(block.output_ports()))
                ]
            values = [*results, *values[len(results) :]]
        if block.each_step:
            results = [calls.call_method("unflatten", (value, 0, (-1, steps))) for value in results]
        return dict(zip((port.name for port in block.output_ports()), results, strict=True))

    def _shared(self, names: dict[str, str]) -> dict[str, str]:
        """Nodes that share weights have one name for them: that of the first of them to be made."""
        first: dict[str, str] = {}
        return {id: first.setdefault(owner_of(self._graph, id), name) for id, name in names.items()}


def _refusal(analysis: Analysis) -> CompileError:
    """The first problem in words; an error before a warning."""
    ranked = sorted(analysis.problems, key=lambda problem: problem.severity != "error")
    problem = ranked[0]
    return CompileError(problem.code, "{problem}", problem=problem.in_words())


def _spec(graph: Graph, node: Node, layer: Output, signature: Signature, analysis: Analysis) -> OutputSpec:
    target = signature.targets[layer.target]
    shape: Shape = next(iter(analysis.facts[node.id].inputs.values()))
    last = losses.last_layer(graph, node.id)
    loss = losses.resolve_loss(layer.loss, target, shape.features, last.layer if last else None)
    return OutputSpec(target, loss, layer.weight, node.id)


def _names(nodes: Sequence[Node]) -> dict[str, str]:
    """A readable and unique attribute name for every node, from what the person calls it."""
    names: dict[str, str] = {}
    for node in nodes:
        names[node.id] = free_name(_identifier(node.label, node.kind.lower()), set(names.values()))
    return names


def _identifier(label: str, otherwise: str) -> str:
    """ASCII only: the names go into generated source, into files and through the ONNX exporter."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or otherwise
    if name[0].isdigit():
        name = f"{otherwise}_{name}"
    taken = keyword.iskeyword(name) or hasattr(fx.GraphModule, name) or name in ("training", "self")
    return f"{name}_" if taken else name
