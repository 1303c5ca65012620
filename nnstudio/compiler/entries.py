"""Whether lookup tables have a row for every index that the data holds."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.compiler import repairs
from nnstudio.compiler.losses import PASSING
from nnstudio.compiler.report import Problem
from nnstudio.errors import Message
from nnstudio.graph import Graph, Node, Signature
from nnstudio.layers.embedding import Embedding, EmbeddingBag
from nnstudio.layers.ends import Input


def entries_missing(graph: Graph, signature: Signature) -> Iterator[Problem]:
    """Lookup tables that are smaller than what the data has; training would end at the first such index.

    Looks from the lookup back to the data over layers that only arrange; Blocks are not looked into.
    """
    for node in graph:
        if isinstance(node.layer, Embedding | EmbeddingBag):
            needed = signature.entries.get(_group(graph, node), 0)
            if needed > node.layer.num_embeddings:
                yield _too_small(node, needed, node.layer.num_embeddings)


def _group(graph: Graph, node: Node) -> str:
    """The group of the data that a node looks up, or nothing if something else comes between."""
    while True:
        arriving = graph.arriving(node.id)
        if not arriving:
            return node.layer.field_group if isinstance(node.layer, Input) else ""
        node = graph.node(arriving[0].source)
        if not isinstance(node.layer, (Input, *PASSING)):
            return ""


def _too_small(node: Node, needed: int, entries: int) -> Problem:
    values = {"node": node.label, "entries": f"{entries:,}", "needed": f"{needed:,}"}
    message = Message("entries-missing", "{node} has too few entries for the data", values)
    detail = Message(
        "entries-missing-detail", "It has {entries}, and the data holds {needed} different ones.", values
    )
    return Problem(
        message.code, node.id, message, detail, (repairs.configure(node, "num_embeddings", needed),)
    )
