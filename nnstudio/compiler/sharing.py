"""Problems of nodes that use each other's weights."""

from __future__ import annotations

from nnstudio.compiler.report import Fix, Problem
from nnstudio.errors import Message
from nnstudio.graph import Node, edits


def share_problem(node: Node, owner: Node) -> Problem:
    """A node whose weights would have other sizes than those it is to use."""
    values = {"node": node.label, "owner": owner.label}
    message = Message("share-differs", "{node} cannot use the weights of {owner}", values)
    detail = Message(
        "share-differs-detail", "Its settings or what it receives differ, so its weights have other sizes."
    )
    fixes = [
        Fix(
            Message("fix-unshare", "Give {node} its own weights", values),
            lambda graph: edits.unshare(graph, node.id),
        )
    ]
    if node.layer != owner.layer:
        title = Message("fix-same-settings", "Use the settings of {owner}", values)
        fixes.insert(0, Fix(title, lambda graph: edits.become(graph, node.id, owner.layer)))
    return Problem("share-differs", node.id, message, detail, tuple(fixes))
