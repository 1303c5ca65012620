"""What a network holds that cannot leave as ONNX: known before anything is trained. Loads no torch."""

from __future__ import annotations

from nnstudio.errors import ExportError, LayerError
from nnstudio.graph import Block, Graph, Node, upstream
from nnstudio.layers.ends import BlockOutput, Output


def refusals(graph: Graph) -> tuple[tuple[Node, str], ...]:
    """The nodes that ONNX cannot hold, also those inside Blocks, each with the reason.

    Only what leads to an Output is exported, so only that is looked at.
    """
    used = upstream(graph, (node.id for node in graph if isinstance(node.layer, Output | BlockOutput)))
    found: list[tuple[Node, str]] = []
    for node in graph:
        if node.id not in used:
            continue
        if isinstance(node.layer, Block):
            found += refusals(_inside(node.layer))
        elif reason := node.layer.onnx_refusal():
            found.append((node, reason))
    return tuple(found)


def _inside(block: Block) -> Graph:
    """The inner graph with the values that are set from outside, as far as they do not depend on the data."""
    try:
        return block.settled(())
    except LayerError:
        return block.graph


def refuse(graph: Graph) -> None:
    """Refuses a network that ONNX cannot hold.

    Raises:
        ExportError: which node that is, and why.
    """
    for node, reason in refusals(graph):
        raise ExportError(
            "not-in-onnx", "{node} cannot leave as ONNX. {reason}", node=node.label, reason=reason
        )
