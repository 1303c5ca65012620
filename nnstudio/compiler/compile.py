"""Turns a graph into a PyTorch module with `torch.fx`."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Mapping

import torch
from torch import fx

from nnstudio.compiler import losses
from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.network import Network, OutputSpec
from nnstudio.compiler.realise import realise
from nnstudio.compiler.report import Analysis
from nnstudio.compiler.structure import without_loose_links
from nnstudio.errors import CompileError
from nnstudio.graph import Graph, Node, Signature, in_order
from nnstudio.layers import Shape
from nnstudio.layers.ends import Input, Output


def compile_network(graph: Graph, signature: Signature) -> Network:
    """Builds the module of all nodes that lead to an Output, with fresh weights from torch's random numbers.

    Equal graphs after equal seeds get equal weights: modules are made in topological order.

    Raises:
        CompileError: the first problem of the graph that keeps it from training.
    """
    analysis = Analyzer().analyze(graph, signature)
    if not analysis.ready:
        raise _refusal(analysis)
    graph = without_loose_links(graph)
    order = [graph.node(id) for id in in_order(graph) if id in analysis.used]
    names = _names(order)
    calls, root = fx.Graph(), torch.nn.Module()
    flows: dict[tuple[str, str], fx.Node] = {}
    arguments = _arguments(order, calls, flows)
    answers: dict[str, fx.Node] = {}
    for node in order:
        links = [graph.link_at(node.id, port.name) for port in node.layer.input_ports()]
        inputs = [flows[link.source, link.output] for link in links if link]
        if isinstance(node.layer, Output):
            answers[node.layer.target] = inputs[0]
        elif not isinstance(node.layer, Input):
            shapes = list(analysis.facts[node.id].inputs.values())
            made = realise(node.layer, shapes, inputs, calls, root, names[node.id])
            flows.update({(node.id, port): value for port, value in made.items()})
    calls.output(answers)
    module = fx.GraphModule(root, calls, "Network")
    if module.graph.eliminate_dead_code():  # outputs of a layer that nothing reads
        module.recompile()
    outputs = tuple(
        _spec(graph, node, node.layer, signature, analysis)
        for node in order
        if isinstance(node.layer, Output)
    )
    return Network(module, arguments, outputs, names)


def _refusal(analysis: Analysis) -> CompileError:
    """The first problem in words; an error before a warning."""
    ranked = sorted(analysis.problems, key=lambda problem: problem.severity != "error")
    problem = ranked[0]
    message = str(problem.message) if problem.detail is None else f"{problem.message}. {problem.detail}"
    return CompileError(problem.code, "{problem}", problem=message)


def _arguments(
    order: Iterable[Node], calls: fx.Graph, flows: dict[tuple[str, str], fx.Node]
) -> tuple[str, ...]:
    """One argument of `forward` per field group, however many Input nodes bring it in."""
    placed: dict[str, fx.Node] = {}
    for node in order:
        if isinstance(node.layer, Input):
            group = node.layer.field_group
            if group not in placed:
                placed[group] = calls.placeholder(_identifier(group, "input"))
            flows[node.id, node.layer.output_ports()[0].name] = placed[group]
    return tuple(placed)


def _spec(graph: Graph, node: Node, layer: Output, signature: Signature, analysis: Analysis) -> OutputSpec:
    target = signature.targets[layer.target]
    shape: Shape = next(iter(analysis.facts[node.id].inputs.values()))
    last = losses.last_layer(graph, node.id)
    loss = losses.resolve_loss(layer.loss, target, shape.features, graph.node(last).layer if last else None)
    return OutputSpec(target, loss, layer.weight, node.id)


def _names(nodes: Iterable[Node]) -> Mapping[str, str]:
    """A readable and unique attribute name for every node, from what the person calls it."""
    taken: set[str] = set()
    names = {}
    for node in nodes:
        wanted = _identifier(node.label, node.kind.lower())
        name, number = wanted, 1
        while name in taken:
            number += 1
            name = f"{wanted}_{number}"
        taken.add(name)
        names[node.id] = name
    return names


def _identifier(label: str, otherwise: str) -> str:
    """ASCII only: the names go into generated source, into files and through the ONNX exporter."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or otherwise
    if name[0].isdigit():
        name = f"{otherwise}_{name}"
    taken = keyword.iskeyword(name) or hasattr(fx.GraphModule, name) or name in ("training", "self")
    return f"{name}_" if taken else name
