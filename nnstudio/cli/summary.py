"""`nnstudio summary`: every node with its shapes, sizes and costs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nnstudio.cli.analysed import analysed
from nnstudio.cli.arguments import AsJson, Project
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_json, print_table
from nnstudio.compiler.report import Analysis, Facts
from nnstudio.graph import Graph, Node


def command(file: Project, as_json: AsJson = False) -> None:
    """Lists the nodes with shapes, parameters, multiply-adds and memory; what is inside Blocks below them."""
    with opened(file) as project:
        document = project.document
        analysis = analysed(document).analysis
    nodes = _nodes(document.graph, analysis)
    memory = analysis.training_bytes(document.training.batch_size)
    if as_json:
        totals = {"parameters": analysis.parameters, "multiply_adds": analysis.multiply_adds}
        print_json({"nodes": nodes, **totals, "training_bytes": memory})
        return
    print_table(
        ("Node", "Layer", "Output", "Parameters", "Multiply-adds", "MB kept to train"),
        _rows(nodes, document.training.batch_size),
    )
    print(
        f"{analysis.parameters:,} parameters, {analysis.multiply_adds:,} multiply-adds per sample, "
        f"about {memory / 1e6:,.1f} MB to train"
    )


def _nodes(graph: Graph, analysis: Analysis) -> list[dict[str, Any]]:
    described = [_described(node, analysis) for node in graph]
    for node in described:
        for inside in analysis.inside.get(node["id"], ())[:1]:
            node["nodes"] = _nodes(inside.graph, inside.analysis)
    return described


def _rows(nodes: list[dict[str, Any]], batch_size: int, indent: str = "") -> Iterator[tuple[object, ...]]:
    for node in nodes:
        yield (
            indent + node["name"],
            node["kind"],
            _sizes(node["outputs"]),
            node["parameters"],
            node["multiply_adds"],
            batch_size * node["kept_bytes"] / 1e6,
        )
        yield from _rows(node.get("nodes", []), batch_size, f"{indent}  ")


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
        "kept_bytes": facts.kept_bytes,
    }


def _sizes(shapes: dict[str, list[int]]) -> str:
    return ", ".join(" × ".join(map(str, sizes)) for sizes in shapes.values())
