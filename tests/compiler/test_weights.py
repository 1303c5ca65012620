"""Weights by the ids of their nodes."""

from __future__ import annotations

import itertools
from dataclasses import replace

import torch

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.weights import load_weights, named_weights
from nnstudio.graph import Block, Graph, Node, Signature, Target, edits
from nnstudio.layers import Shape
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from tests.graphs import chain, link

SIGNATURE = Signature({"input": Shape((4,))}, {"target": Target("target", "number", size=2)})


def dense(out_features: int = 2) -> Graph:
    return chain(Input(), Linear(out_features=3), Linear(out_features=out_features), Output())


def test_weights_find_their_nodes_again() -> None:
    first, second = (compile_network(dense(), SIGNATURE).assembly for _ in range(2))
    weights = named_weights(first)
    assert weights.keys() == {"n1/weight", "n1/bias", "n2/weight", "n2/bias"}
    assert load_weights(second, weights) == weights.keys()
    x = torch.randn(5, 4)
    assert torch.equal(first.module(x)["target"], second.module(x)["target"])


def test_what_no_longer_fits_is_left_out() -> None:
    weights = named_weights(compile_network(dense(), SIGNATURE).assembly)
    wider = edits.configure(dense(), "n1", out_features=5)
    assert load_weights(compile_network(wider, SIGNATURE).assembly, weights) == {"n2/bias"}
    assert load_weights(compile_network(wider, SIGNATURE).assembly, {"n9/bias": torch.zeros(2)}) == set()


def test_nodes_with_shared_weights_are_loaded_by_either_name() -> None:
    graph = chain(Input(), Linear(out_features=4), Linear(out_features=4), Linear(out_features=2), Output())
    graph = graph.with_nodes([replace(graph.node("n2"), shares="n1")])
    assembly = compile_network(graph, SIGNATURE).assembly
    assert load_weights(assembly, {"n2/bias": torch.ones(4)}) == {"n2/bias"}
    assert torch.equal(named_weights(assembly)["n1/bias"], torch.ones(4))


def test_the_inside_of_a_block_counts_too() -> None:
    inner = [Node(BlockInput(), id="i"), Node(Linear(out_features=2), id="deep"), Node(BlockOutput(), id="o")]
    graph = Graph().with_nodes(inner)
    for source, target in itertools.pairwise(inner):
        graph = edits.connect(graph, link(source, target))
    assembly = compile_network(chain(Input(), Block(graph=graph), Output()), SIGNATURE).assembly
    assert load_weights(assembly, {"deep/bias": torch.ones(2)}) == {"deep/bias"}
    assert any(torch.equal(value, torch.ones(2)) for value in assembly.module.state_dict().values())


def test_of_repetitions_the_first_counts() -> None:
    inner = chain(BlockInput(), Linear(out_features=4), BlockOutput())
    graph = chain(Input(), Block(graph=inner, repeat=8), Linear(out_features=2), Output())
    assembly = compile_network(graph, SIGNATURE).assembly
    state = assembly.module.state_dict()
    assert torch.equal(named_weights(assembly)["n1/weight"], state["block.0.linear.weight"])
