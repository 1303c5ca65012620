from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from nnstudio.errors import GraphError
from nnstudio.graph import Graph, from_json, to_json
from nnstudio.layers import Layer, layers
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.ends import Input
from nnstudio.layers.merge import Add
from tests.graphs import any_graph, any_layer, chain

GRAPH = chain(Input(), Conv2d(), Add())


@settings(max_examples=60, deadline=None)
@given(any_graph())
def test_a_graph_survives_its_file(graph: Graph) -> None:
    assert from_json(json.loads(json.dumps(to_json(graph)))) == graph


@pytest.mark.parametrize("kind", layers().values(), ids=list(layers()))
def test_every_layer_survives_its_file(kind: type[Layer]) -> None:
    @settings(max_examples=10, deadline=None)
    @given(any_layer((kind.kind(),)))
    def survives(layer: Layer) -> None:
        (node,) = from_json(json.loads(json.dumps(to_json(chain(layer)))))
        assert node.layer == layer
        assert type(node.layer) is kind

    survives()


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    values = copy.deepcopy(to_json(GRAPH))
    change(values)
    return values


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "unknown field of the graph": (lambda g: g.update(zoom=1), "graph-unreadable"),
    "unknown field of a node": (lambda g: g["nodes"][0].update(colour="red"), "graph-unreadable"),
    "unknown parameter": (lambda g: g["nodes"][1]["parameters"].update(filters=3), "parameter-refused"),
    "true as a number": (
        lambda g: g["nodes"][1]["parameters"].update(out_channels=True),
        "parameter-refused",
    ),
    "text as a number": (lambda g: g["nodes"][1]["parameters"].update(out_channels="3"), "parameter-refused"),
    "a parameter out of range": (
        lambda g: g["nodes"][1]["parameters"].update(kernel_size=[3, 10**9]),
        "parameter-refused",
    ),
    "three sizes for two": (
        lambda g: g["nodes"][1]["parameters"].update(kernel_size=[3, 3, 3]),
        "parameter-refused",
    ),
    "unknown layer": (lambda g: g["nodes"][1].update(kind="os.system"), "layer-unknown"),
    "base class": (lambda g: g["nodes"][1].update(kind="_Convolution"), "layer-unknown"),
    "no id": (lambda g: g["nodes"][1].pop("id"), "graph-unreadable"),
    "same id": (lambda g: g["nodes"][1].update(id="n0"), "node-duplicate"),
    "position not finite": (lambda g: g["nodes"][1].update(position=[float("nan"), 0.0]), "graph-unreadable"),
    "link to nowhere": (lambda g: g["links"][0].update(target="gone"), "link-dangling"),
    "link to no port": (lambda g: g["links"][0].update(input="gone"), "link-dangling"),
    "two links at an input": (lambda g: g["links"].append(dict(g["links"][0])), "link-duplicate"),
    "nodes as text": (lambda g: g.update(nodes="none"), "graph-unreadable"),
    "null": (lambda g: g.update(links=None), "graph-unreadable"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_its_place(fault: str) -> None:
    change, code = FAULTS[fault]
    with pytest.raises(GraphError) as refused:
        from_json(changed(change))
    assert refused.value.code == code


def test_without_a_fault_it_opens() -> None:
    assert from_json(changed(lambda graph: None)) == GRAPH
    assert from_json({}) == Graph()


def test_a_circle_opens_so_that_it_can_be_mended() -> None:
    def bend(graph: dict[str, Any]) -> None:
        graph["links"].append({"source": "n2", "output": "output", "target": "n2", "input": "b"})

    assert len(from_json(changed(bend)).links) == 3
