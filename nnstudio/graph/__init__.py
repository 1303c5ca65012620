"""What has been placed: pure immutable values and the functions that edit them."""

from nnstudio.graph.block import Block, Exposed, Use
from nnstudio.graph.codec import from_json, to_json
from nnstudio.graph.difference import Difference, difference
from nnstudio.graph.graph import Graph, Link, Node, new_id
from nnstudio.graph.order import cycle, downstream, in_order, upstream
from nnstudio.graph.rules import refusal
from nnstudio.graph.sharing import owner_of
from nnstudio.graph.signature import Signature, Target, Task

__all__ = [
    "Block",
    "Difference",
    "Exposed",
    "Graph",
    "Link",
    "Node",
    "Signature",
    "Target",
    "Task",
    "Use",
    "cycle",
    "difference",
    "downstream",
    "from_json",
    "in_order",
    "new_id",
    "owner_of",
    "refusal",
    "to_json",
    "upstream",
]
