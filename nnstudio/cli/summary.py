"""`nnstudio summary`: every node with its shapes and sizes."""

from __future__ import annotations

from typing import Any

from nnstudio.cli.analysed import analysed
from nnstudio.cli.arguments import AsJson, Project
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json, print_table
from nnstudio.compiler.report import Analysis, Facts
from nnstudio.graph import Node


def command(file: Project, as_json: AsJson = False) -> None:
    """Lists the nodes with shapes, parameters, multiply-adds and memory."""
    with opened(file) as project:
        document = project.document
        analysis, _ = analysed(document)
    nodes = [_described(node, analysis) for node in document.graph]
    memory = analysis.training_bytes(document.training.batch_size)
    if as_json:
        totals = {"parameters": analysis.parameters, "multiply_adds": analysis.multiply_adds}
        print_json({"nodes": nodes, **totals, "training_bytes": memory})
        return
    print_table(
        ("Node", "Layer", "Output", "Parameters", "Multiply-adds"),
        (
            (node["name"], node["kind"], _sizes(node["outputs"]), node["parameters"], node["multiply_adds"])
            for node in nodes
        ),
    )
    print(
        f"{analysis.parameters:,} parameters, {analysis.multiply_adds:,} multiply-adds per sample, "
        f"about {memory / 1e6:,.1f} MB to train"
    )


def _described(node: Node, analysis: Analysis) -> dict[str, Any]:
    facts = analysis.facts.get(node.id, Facts())
    return {
        "id": node.id,
        "name": node.label,
        "kind": node.kind,
        "inputs": {port: list(shape.sizes) for port, shape in facts.inputs.items()},
        "outputs": {port: list(shape.sizes) for port, shape in facts.outputs.items()},
        "parameters": facts.parameters,
        "multiply_adds": facts.multiply_adds,
        "activations": facts.activations,
    }


def _sizes(shapes: dict[str, list[int]]) -> str:
    return ", ".join(" × ".join(map(str, sizes)) for sizes in shapes.values())
