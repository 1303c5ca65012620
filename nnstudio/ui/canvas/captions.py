"""What a node says: title, the parameters that matter, shape and parameter count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from nnstudio.graph import Block, Node, Signature
from nnstudio.layers import Shape
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.ui.texts import translated

if TYPE_CHECKING:
    from nnstudio.compiler.report import Analysis, Facts

Severity = Literal["error", "warning"]
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Figures:
    """What the analysis found out about a node."""

    shape: str = ""
    parameters: str = ""
    badge: Severity | None = None
    shared: bool = False


def title(node: Node) -> str:
    """What the person called the node, else its layer's title."""
    return node.name or translated(node.layer.heading)


def summary(node: Node, signature: Signature) -> str:
    """The line below the title. For the two ends of a network it tells what they stand for in the data."""
    if isinstance(node.layer, Input):
        shape = signature.inputs.get(node.layer.field_group)
        return _given(shape) if shape is not None else ""
    if isinstance(node.layer, Output):
        return _wanted(node, node.layer, signature)
    if isinstance(node.layer, Block):
        return _held(node.layer)
    return translated(node.layer.summary())


def _given(shape: Shape) -> str:
    if len(shape.sizes) == 3:
        channels, height, width = shape.sizes
        colour = {
            1: QCoreApplication.translate("canvas", "{height} × {width} pixels, grey"),
            3: QCoreApplication.translate("canvas", "{height} × {width} pixels, colour"),
        }.get(channels, QCoreApplication.translate("canvas", "{height} × {width} pixels"))
        return colour.format(height=height, width=width)
    if shape.dtype == "index":
        if shape.axes == ("steps",):
            return QCoreApplication.translate("canvas", "%n words or characters", "", shape.numel)
        return QCoreApplication.translate("canvas", "%n categories", "", shape.numel)
    if shape.axes == ("steps", "features"):
        rows = QCoreApplication.translate("canvas", "{steps} rows of {features} numbers")
        return rows.format(steps=shape.size("steps"), features=shape.size("features"))
    if shape.axes == ("channels", "steps"):
        recording = QCoreApplication.translate("canvas", "{steps} steps, {channels} channels")
        return recording.format(steps=f"{shape.size('steps'):,}", channels=shape.size("channels"))
    return QCoreApplication.translate("canvas", "%n numbers", "", shape.numel)


def _wanted(node: Node, layer: Output, signature: Signature) -> str:
    target = signature.targets.get(layer.target)
    own_name = layer.target if layer.target != title(node) else ""
    parts = [translated(layer.summary()) or own_name]
    if target is not None and target.task == "classes":
        parts.append(QCoreApplication.translate("canvas", "%n classes", "", len(target.classes)))
    elif target is not None and target.task == "labels":
        parts.append(QCoreApplication.translate("canvas", "%n labels", "", target.size))
    return " · ".join(part for part in parts if part)


def _held(block: Block) -> str:
    layers = sum(not isinstance(node.layer, BlockInput | BlockOutput) for node in block.graph)
    parts = [QCoreApplication.translate("canvas", "%n layers", "", layers)]
    if block.each_step:
        parts.append(QCoreApplication.translate("canvas", "at every step"))
    elif block.repeat > 1 and block.shared:
        parts.append(QCoreApplication.translate("canvas", "same weights"))
    return " · ".join(parts)


def times(node: Node) -> str:
    """How often a repeated Block stands behind itself: ``× 3``."""
    repeat = node.layer.repeat if isinstance(node.layer, Block) else 1
    return f"× {repeat}" if repeat > 1 else ""


def figures(node: Node, analysis: Analysis, settled: bool) -> Figures:
    """Shape, parameter count and badge of a node; what stays unknown once all is settled is a `?`."""
    facts = analysis.facts.get(node.id)
    severities = {problem.severity for problem in analysis.problems_of(node.id)}
    badge: Severity | None = "error" if "error" in severities else "warning" if severities else None
    shared = _shares(node, analysis)
    if facts is None:
        return Figures(UNKNOWN if settled else "", "", badge, shared)
    count = f"{facts.parameters:,}" if facts.parameters else ""
    return Figures(_shape(node, facts), count, badge, shared)


def _shares(node: Node, analysis: Analysis) -> bool:
    """Whether it uses the weights of another node; without weights there is nothing to share."""
    owner = analysis.facts.get(node.shares)
    return bool(node.shares) and (owner is None or owner.parameters > 0)


def _shape(node: Node, facts: Facts) -> str:
    # A node without outputs ends the network: what arrives is what it is about.
    ports = node.layer.output_ports() or node.layer.input_ports()
    shapes = facts.outputs if node.layer.output_ports() else facts.inputs
    known = [shapes[port.name] for port in ports if port.name in shapes]
    return str(known[0]) if known else UNKNOWN
