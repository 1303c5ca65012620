"""Problems of Inputs and Outputs with the data: fields and targets that it does not have."""

from __future__ import annotations

from collections.abc import Iterable

from nnstudio.compiler import repairs
from nnstudio.compiler.report import Fix, Problem
from nnstudio.errors import Message
from nnstudio.graph import Graph, Node, Signature
from nnstudio.layers.ends import Input, Output


def field_problem(node: Node, layer: Input, signature: Signature) -> Problem:
    """An Input whose fields are not in the data, or before data is chosen."""
    groups = signature.inputs
    values = {"node": node.label, "group": layer.field_group}
    if not groups:
        message = Message("no-data", "No data is chosen yet", values)
        detail = Message("no-data-detail", "Choose data, and the sizes of all layers become known.")
        return Problem("no-data", node.id, message, detail, (), "warning")
    message = Message("group-missing", "The data has no fields called {group}", values)
    detail = Message("group-missing-detail", "It has {groups}.", {"groups": ", ".join(groups)})
    return Problem("group-missing", node.id, message, detail, _using(node, "field_group", groups))


def target_duplicate(graph: Graph, node: Node, layer: Output, signature: Signature) -> Problem:
    """An Output whose target another one predicts already."""
    values = {"node": node.label, "target": layer.target}
    message = Message("target-duplicate", "Two Outputs predict {target}", values)
    detail = Message("target-duplicate-detail", "Every target has one Output; choose another or remove one.")
    taken = {other.layer.target for other in graph if isinstance(other.layer, Output)}
    free = (name for name in signature.targets if name not in taken)
    fixes = (*_using(node, "target", free), repairs.remove(node))
    return Problem("target-duplicate", node.id, message, detail, fixes)


def target_missing(node: Node, layer: Output, signature: Signature) -> Problem:
    """An Output whose target is not in the data."""
    values = {"node": node.label, "target": layer.target}
    targets = signature.targets
    if not targets:
        message = Message("target-missing", "No target is chosen yet", values)
        detail = Message("target-unchosen", "Choose in the data which field is to be predicted.")
        return Problem("target-missing", node.id, message, detail)
    message = Message("target-missing", "The data has no target called {target}", values)
    detail = Message("target-missing-detail", "It has {targets}.", {"targets": ", ".join(targets)})
    return Problem("target-missing", node.id, message, detail, _using(node, "target", targets))


def _using(node: Node, parameter: str, values: Iterable[str]) -> tuple[Fix, ...]:
    return tuple(
        repairs.configure(node, parameter, value, Message("fix-use", "Use “{value}”", {"value": value}))
        for value in values
    )
