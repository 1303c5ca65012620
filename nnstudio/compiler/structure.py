"""Problems that can be seen without any shape: what is missing, what leads nowhere, what runs in circles."""

from __future__ import annotations

from collections.abc import Iterable

from nnstudio.compiler import repairs
from nnstudio.compiler.report import Fix, Problem
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, Node, cycle, downstream, edits, refusal, upstream
from nnstudio.layers import Layer, Port
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output


def without_loose_links(graph: Graph) -> Graph:
    """The graph with only those links that end at ports on both sides; a hand-made one may have others."""

    def ends(link: Link) -> bool:
        source, target = graph.nodes.get(link.source), graph.nodes.get(link.target)
        return bool(source and target and source.output(link.output) and target.input(link.input))

    loose = [link for link in graph.links if not ends(link)]
    return graph.with_links(link for link in graph.links if link not in loose) if loose else graph


def without_cycles(graph: Graph) -> tuple[Graph, list[Problem]]:
    """The graph with one link of every circle cut, and a problem for each circle."""
    problems = []
    whole = graph
    while along := cycle(graph):
        around = list(zip(along, (*along[1:], along[0]), strict=True))
        links = [next(link for link in graph.leaving(start) if link.target == end) for start, end in around]
        back = sorted(links, key=lambda link: _to_the_right(whole, link))
        names = " → ".join(graph.node(id).label for id in (*along, along[0]))
        problems.append(
            Problem(
                "cycle",
                along[0],
                Message("cycle", "{node} feeds itself", {"node": graph.node(along[0]).label}),
                Message("cycle-detail", "The links run in a circle: {nodes}.", {"nodes": names}),
                tuple(repairs.cut(whole, link) for link in back),
            )
        )
        closing = [link for link in graph.leaving(along[-1]) if link.target == along[0]]
        graph = graph.with_links(link for link in graph.links if link not in closing)
    return graph, problems


def _to_the_right(graph: Graph, link: Link) -> float:
    """How far a link leads to the right; the one that leads back is the one too many."""
    return graph.node(link.target).position[0] - graph.node(link.source).position[0]


def used_nodes(graph: Graph) -> frozenset[str]:
    """The nodes that lead to an Output; only they become part of the module."""
    return upstream(graph, (node.id for node in graph if isinstance(node.layer, Output | BlockOutput)))


def ends_missing(graph: Graph, order: tuple[str, ...], *, in_block: bool) -> list[Problem]:
    """A graph needs an Input and an Output; the inside of a Block needs its own."""
    if in_block:
        return _doors_missing(graph, order)
    problems = []
    if not any(isinstance(node.layer, Input) for node in graph):
        open_ports = [(id, port.name) for id in order for port in _open_ports(graph, graph.node(id))]
        problems.append(
            Problem(
                "no-input",
                None,
                Message("no-input", "The network has no Input"),
                Message("no-input-detail", "Input brings your data in; place one and connect it."),
                tuple(_add_input(*place) for place in open_ports[:1]),
            )
        )
    if not any(isinstance(node.layer, Output) for node in graph):
        last = [id for id in order if not graph.leaving(id) and graph.node(id).layer.output_ports()]
        problems.append(
            Problem(
                "no-output",
                None,
                Message("no-output", "The network has no Output"),
                Message("no-output-detail", "Output takes the answer and compares it with the target."),
                tuple(_add_output(id) for id in last[-1:]),
            )
        )
    return problems


def _doors_missing(graph: Graph, order: tuple[str, ...]) -> list[Problem]:
    problems = []
    if not any(isinstance(node.layer, BlockInput) for node in graph):
        message = Message("block-no-input", "The Block has no Block input")
        detail = Message("block-no-input-detail", "A Block input lets links from outside in.")
        open_ports = [(id, port.name) for id in order for port in _open_ports(graph, graph.node(id))]
        problems.append(Problem(message.code, None, message, detail, tuple(map(_add_door, open_ports[:1]))))
    if not any(isinstance(node.layer, BlockOutput) for node in graph):
        message = Message("block-no-output", "The Block has no Block output")
        detail = Message("block-no-output-detail", "A Block output lets links lead out.")
        last = [id for id in order if not graph.leaving(id) and graph.node(id).layer.output_ports()]
        problems.append(Problem(message.code, None, message, detail, tuple(map(_add_exit, last[-1:]))))
    return problems


def _add_door(place: tuple[str, str]) -> Fix:
    title = Message("fix-add-block-input", "Add Block input")
    return Fix(title, lambda graph: repairs.feed(graph, *place, BlockInput()))


def _add_exit(id: str) -> Fix:
    title = Message("fix-add-block-output", "Add Block output")
    return Fix(title, lambda graph: repairs.follow(graph, id, BlockOutput()))


def misplaced_end(node: Node, *, in_block: bool) -> list[Problem]:
    """Input and Output belong outside of Blocks, Block input and Block output inside."""
    if not isinstance(node.layer, (Input | Output) if in_block else (BlockInput | BlockOutput)):
        return []
    others: dict[type[Layer], type[Layer]] = {
        Input: BlockInput, Output: BlockOutput, BlockInput: Input, BlockOutput: Output
    }  # fmt: skip
    other = others[type(node.layer)]()
    message = Message("end-misplaced", "{node} does not belong here", {"node": node.label})
    detail = (
        Message("end-in-block", "Inside a Block its place is taken by Block input or Block output.")
        if in_block
        else Message("door-outside", "It is the door of a Block, and this is not the inside of one.")
    )
    return [
        Problem(message.code, node.id, message, detail, (repairs.become(node, other), repairs.remove(node)))
    ]


def _add_input(id: str, port: str) -> Fix:
    return Fix(Message("fix-add-input", "Add Input"), lambda graph: repairs.feed(graph, id, port, Input()))


def _add_output(id: str) -> Fix:
    return Fix(Message("fix-add-output", "Add Output"), lambda graph: repairs.follow(graph, id, Output()))


def _open_ports(graph: Graph, node: Node) -> list[Port]:
    return [port for port in node.layer.input_ports() if graph.link_at(node.id, port.name) is None]


def data_unused(graph: Graph, used: frozenset[str]) -> list[Problem]:
    """A network whose answers come from Parameters and Constants alone."""
    if not used or any(isinstance(graph.node(id).layer, Input) for id in used):
        return []
    message = Message("data-unused", "No answer depends on the data")
    detail = Message("data-unused-detail", "No path of links leads from an Input to an Output.")
    return [Problem("data-unused", None, message, detail)]


Opening = tuple[Node, Port]


def openings(graph: Graph) -> list[Opening]:
    """Every node with an input that no link ends at, with the first of these."""
    return [(node, missing[0]) for node in graph if (missing := _open_ports(graph, node))]


def loose_ends(graph: Graph, id: str, used: frozenset[str], open_inputs: Iterable[Opening]) -> list[Problem]:
    """Inputs without a link, and outputs that lead nowhere.

    What does not lead to an Output is left out of the module, so nothing there is worse than a warning.
    """
    node = graph.node(id)
    values = {"node": node.label}
    is_end = isinstance(node.layer, Input | Output | BlockInput | BlockOutput)
    if not graph.arriving(id) and not graph.leaving(id) and not is_end and len(graph) > 1:
        message = Message("not-connected", "{node} is not connected", values)
        detail = Message("not-connected-detail", "It does nothing until links lead to it and from it.")
        return [Problem("not-connected", id, message, detail, (repairs.remove(node),), "warning")]
    problems = []
    missing = _open_ports(graph, node)
    if missing:
        several = len(node.layer.input_ports()) > 1
        ports = Phrase.joined(", ", (Phrase(port.title) for port in missing))
        problems.append(
            Problem(
                "input-missing",
                id,
                Message("input-missing", "{node} has no input", values)
                if not several
                else Message(
                    "input-missing-at", "{node} has no input at {ports}", {**values, "ports": ports}
                ),
                Message("input-missing-detail", "Draw a link to it from the node that should feed it."),
                (*_connections(graph, node, missing[0]), *_fewer_inputs(graph, node)),
                "error" if id in used or not used else "warning",
            )
        )
    if used and not graph.leaving(id) and not isinstance(node.layer, Output | BlockOutput):
        message = Message("dead-end", "{node} leads nowhere", values)
        detail = Message("dead-end-detail", "No link leads on from it to an Output, so it is left out.")
        fixes = (*_leading_on(graph, node, open_inputs), repairs.remove(node))
        problems.append(Problem("dead-end", id, message, detail, fixes, "warning"))
    return problems


def _leading_on(graph: Graph, node: Node, open_inputs: Iterable[Opening]) -> list[Fix]:
    """The nearest open input further right that a node may have been meant to feed."""

    def right(opening: Opening) -> float:
        return opening[0].position[0] - node.position[0]

    for target, port in sorted((opening for opening in open_inputs if right(opening) > 0), key=right):
        link = Link(node.id, node.layer.output_ports()[0].name, target.id, port.name)
        if refusal(graph, link) is None:
            return [_connect(node, target, link)]
    return []


def _connections(graph: Graph, node: Node, port: Port) -> list[Fix]:
    """The nodes most likely meant to feed an open input: unconnected ones first, then near ones."""

    def meant(source: Node) -> tuple[bool, bool, float]:
        right = node.position[0] - source.position[0]
        down = node.position[1] - source.position[1]
        return bool(graph.leaving(source.id)), right < 0, right * right + down * down

    def link(source: Node) -> Link:
        return Link(source.id, source.layer.output_ports()[0].name, node.id, port.name)

    fed = downstream(graph, [node.id])
    able = [source for source in graph if source.layer.output_ports() and source.id not in fed]
    return [_connect(source, node, link(source)) for source in sorted(able, key=meant)[:2]]


def _connect(source: Node, node: Node, link: Link) -> Fix:
    title = Message("fix-connect", "Connect {source} to {node}", {"source": source.label, "node": node.label})
    return Fix(title, lambda graph: edits.connect(graph, link))


def _fewer_inputs(graph: Graph, node: Node) -> tuple[Fix, ...]:
    """A merge whose last inputs are open may simply have fewer of them; an extra input may not be needed."""
    ports = node.layer.input_ports()
    connected = sum(graph.link_at(node.id, port.name) is not None for port in ports)
    filled_first = all(graph.link_at(node.id, port.name) for port in ports[:connected])
    if not filled_first or not connected:
        return ()
    if "count" not in type(node.layer).model_fields:
        return _without_extras(node, ports[:connected])
    if repairs.changed(node.layer, count=connected) is None:
        return (repairs.remove(node),) if connected == 1 else ()
    title = Message("fix-fewer-inputs", "Use {count} inputs", {"count": connected})
    return (repairs.configure(node, "count", connected, title),)


def _without_extras(node: Node, connected: tuple[Port, ...]) -> tuple[Fix, ...]:
    """Switches off what the open inputs are for, where one switch does it."""
    switches = [name for name, value in node.layer if value is True]
    found = ((name, repairs.changed(node.layer, **{name: False})) for name in switches)
    return tuple(
        repairs.configure(node, name, False)
        for name, layer in found
        if layer is not None
        and [port.name for port in layer.input_ports()] == [port.name for port in connected]
    )
