"""What became of every call, in rows."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.errors import Phrase
from nnstudio.importing.mapping.drawing import Drawing
from nnstudio.importing.mapping.rules import operator_of
from nnstudio.importing.mapping.walk import Walk
from nnstudio.importing.report import Row


def rows(walk: Walk, drawing: Drawing) -> Iterator[Row]:
    """One row per call, in the order of the network."""
    for call in walk.module.graph.nodes:  # type: ignore[union-attr]
        if not call.op.startswith("call"):
            continue
        module = walk.submodules.get(str(call.target)) if call.op == "call_module" else None
        source = str(call.meta.get("source") or (call.target if module is not None else call.name))
        operator = str(call.meta.get("operator") or operator_of(call, module))
        opaque, made = drawing.opaque_node_of(call), drawing.nodes_of(call)
        if opaque is not None:
            reason = Phrase("no layer does it: {reason}", reason=walk.unmapped.get(call, ""))
            yield Row(source, operator, "opaque", opaque.label, opaque.kind, reason, opaque.id)
        elif made:
            kinds = " + ".join(node.kind for node in made)
            yield Row(source, operator, "layer", made[-1].label, kinds, id=made[-1].id)
        else:
            yield Row(
                source, operator, "left out", remark=Phrase("not needed: sizes, fixed numbers or no change")
            )
