"""What has been placed: pure immutable values and the functions that edit them."""

from nnstudio.graph.codec import from_json, to_json
from nnstudio.graph.difference import Difference, difference
from nnstudio.graph.graph import Graph, Link, Node, new_id
from nnstudio.graph.order import cycle, downstream, in_order, upstream
from nnstudio.graph.rules import refusal
from nnstudio.graph.signature import Signature, Target, Task

__all__ = [
    "Difference",
    "Graph",
    "Link",
    "Node",
    "Signature",
    "Target",
    "Task",
    "cycle",
    "difference",
    "downstream",
    "from_json",
    "in_order",
    "new_id",
    "refusal",
    "to_json",
    "upstream",
]
