"""Nodes and links for what was mapped, laid out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from torch import Tensor, fx

from nnstudio.compiler.analysis import Analyzer
from nnstudio.errors import ImportingError, Message
from nnstudio.graph import Graph, Link, Node, Signature, Target, new_id
from nnstudio.graph.layout import laid_out
from nnstudio.importing.mapping.cutting import Piece, Result, cut
from nnstudio.importing.mapping.flows import Flow, Made
from nnstudio.importing.mapping.programs import written
from nnstudio.importing.mapping.recording import Recorder
from nnstudio.importing.mapping.walk import Walk
from nnstudio.importing.source import Ends
from nnstudio.layers import Layer, Shape, layer_of
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output


class Drawing:
    """Makes the nodes that lead to the answers, and says afterwards which node stands for which call.

    `groups` are the calls that become an opaque node together, `batches` the inputs for both sizes of the
    batch.
    """

    def __init__(
        self,
        walk: Walk,
        groups: Sequence[Sequence[fx.Node]],
        module: fx.GraphModule,
        batches: tuple[tuple[Tensor, ...], tuple[Tensor, ...]],
    ) -> None:
        self._walk, self._groups, self._module, self._batches = walk, groups, module, batches
        self._group_of = {node: number for number, group in enumerate(groups) for node in group}
        self._wanted: dict[int, list[Result]] = {}
        self._opaque: dict[int, Node] = {}
        self._ids: dict[Made, str] = {}
        self._doors: dict[fx.Node, str] = {}
        self._owners: dict[str, Made] = {}
        self._nodes: dict[str, Node] = {}
        self._links: list[Link] = []
        self._weights: dict[str, Tensor] = {}

    def graph(
        self, inputs: Sequence[str], answers: Mapping[str, Flow], ends: Ends
    ) -> tuple[Graph, dict[str, Tensor], Signature]:
        """The graph between inputs and answers of these names, its weights, and what data has to offer."""
        shapes = self._enter(inputs, ends)
        results = {name: _moved(flow) for name, flow in answers.items()}
        self._want(results.values())
        self._make_opaque()
        for name, flow in results.items():
            door: Layer = Output(target=name) if ends == "network" else BlockOutput(name=name)
            self._draw(flow)
            self._connect(flow, self._add(door), door.input_ports()[0].name)
        graph = Graph().with_nodes(self._nodes.values()).with_links(self._links)
        if ends == "block":
            return laid_out(graph), self._weights, Signature()
        graph = graph.without(id for id in self._doors.values() if not graph.leaving(id))
        entries = (node.layer for node in graph if isinstance(node.layer, Input))
        offered = {entry.field_group: shapes[entry.field_group] for entry in entries}
        targets = {name: _target(name, flow.shape) for name, flow in results.items()}
        return laid_out(graph), self._weights, Signature(offered, targets)

    def opaque_node_of(self, call: fx.Node) -> Node | None:
        """The opaque node that a call is part of."""
        return self._opaque.get(self._group_of.get(call, -1))

    def nodes_of(self, call: fx.Node) -> list[Node]:
        """The nodes that were made for a call."""
        return [self._nodes[id] for made, id in self._ids.items() if made.source is call]

    def _enter(self, names: Sequence[str], ends: Ends) -> dict[str, Shape]:
        shapes: dict[str, Shape] = {}
        doors = [node for node in self._module.graph.nodes if node.op == "placeholder"]
        for door, name in zip(doors, names, strict=True):
            flow = self._walk.bound[door]
            if not isinstance(flow, Flow):
                raise ImportingError("import-no-batch", "An input is a single number and has no batch.")
            shapes[name] = flow.shape
            layer: Layer = BlockInput(name=name)
            if ends == "network":
                layer = Input(
                    field_group=name,
                    sizes=flow.shape.sizes or None,
                    dtype="index" if flow.shape.dtype == "index" else "real",
                )
            self._doors[door] = self._add(layer)
        return shapes

    def _want(self, flows: Iterable[Flow]) -> None:
        """Collects which results of which groups somebody needs."""
        waiting, seen = list(flows), set[Made]()
        while waiting:
            origin = waiting.pop().origin
            if isinstance(origin, Made):
                if origin not in seen:
                    seen.add(origin)
                    waiting += origin.inputs
            elif origin.source in self._group_of:
                number, result = self._group_of[origin.source], (origin.source, origin.path)
                if number not in self._wanted:
                    self._wanted[number] = []
                    everything = [(node, ()) for node in self._groups[number]]
                    waiting += self._cut(number, everything, large=False).inputs.values()
                if result not in self._wanted[number]:
                    self._wanted[number].append(result)

    def _cut(self, number: int, results: Sequence[Result], *, large: bool) -> Piece:
        return cut(self._groups[number], self._walk.bound, results, large=large)

    def _make_opaque(self) -> None:
        if not self._wanted:
            return
        small, large = (Recorder(self._module, self._walk.bound, batch) for batch in self._batches)
        inputs: dict[int, list[Flow]] = {}
        for number, wanted in self._wanted.items():
            pieces = self._cut(number, wanted, large=False), self._cut(number, wanted, large=True)
            title = _title(self._groups[number])
            layer, tensors = written(pieces, self._module, (small.value, large.value), title)
            id = self._add(layer)
            self._opaque[number] = self._nodes[id]
            self._weights |= {f"{id}/{name}": tensor for name, tensor in tensors.items()}
            inputs[number] = list(pieces[0].inputs.values())
        for number, node in self._opaque.items():
            for port, flow in zip(node.layer.input_ports(), inputs[number], strict=True):
                self._draw(flow)
                self._connect(flow, node.id, port.name)

    def _draw(self, flow: Flow) -> None:
        """Makes the nodes that a flow comes from, each after those that feed it."""
        waiting = [flow.origin]
        while waiting:
            origin = waiting[-1]
            missing = [one.origin for one in origin.inputs] if isinstance(origin, Made) else []
            missing = [one for one in missing if isinstance(one, Made) and one not in self._ids]
            if isinstance(origin, Made) and origin not in self._ids and missing:
                waiting += missing
                continue
            waiting.pop()
            if isinstance(origin, Made) and origin not in self._ids:
                self._place(origin)

    def _place(self, made: Made) -> None:
        owner = self._owners.setdefault(made.shares, made) if made.shares else made
        shares = self._ids[owner] if owner is not made and owner.layer == made.layer else ""
        id = self._ids[made] = self._add(made.layer, made.name, shares)
        if not shares:
            self._weights |= {f"{id}/{name}": tensor.detach() for name, tensor in made.weights.items()}
        for port, flow in zip(made.layer.input_ports(), made.inputs, strict=True):
            self._connect(flow, id, port.name)

    def _add(self, layer: Layer, name: str = "", shares: str = "") -> str:
        node = Node(layer, name=name[:200], id=new_id(), shares=shares)
        self._nodes[node.id] = node
        return node.id

    def _connect(self, flow: Flow, target: str, input: str) -> None:
        source, output = self._end(flow)
        self._links.append(Link(source, output, target, input))

    def _end(self, flow: Flow) -> tuple[str, str]:
        """The node and port that a flow comes from."""
        origin = flow.origin
        if isinstance(origin, Made):
            return self._ids[origin], flow.port
        if origin.source in self._doors:
            node, place = self._nodes[self._doors[origin.source]], 0
        else:
            number = self._group_of[origin.source]
            node = self._opaque[number]
            place = self._wanted[number].index((origin.source, origin.path))
        return node.id, node.layer.output_ports()[place].name


def _moved(flow: Flow) -> Flow:
    """An answer whose axes were exchanged needs a layer that does it."""
    if flow.is_plain:
        return flow
    layer = layer_of("Permute").model_validate({"dims": flow.order[1:]})
    measured = Analyzer().measure(layer, (flow.shape,))
    if isinstance(measured, Message):
        raise ImportingError(measured.code, measured.text, **measured.values)
    (port, shape), *_ = measured.outputs.items()
    return Flow(Made(layer, (flow.base,), {}, flow.origin.source), port, shape)


def _title(group: Sequence[fx.Node]) -> str:
    """What a group of calls is called."""
    names = list(dict.fromkeys(str(node.meta.get("operator", node.name)) for node in group))
    return " ".join(names[:3]) + (" …" if len(names) > 3 else "")


def _target(name: str, shape: Shape) -> Target:
    if len(shape.sizes) <= 1:
        return Target(name, "number", size=shape.numel)
    return Target(name, "number", sizes=shape.sizes)
