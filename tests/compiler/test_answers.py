from __future__ import annotations

import torch

from nnstudio.compiler import Analysis, Problem
from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_network
from nnstudio.graph import Graph, Node, Signature, Target, edits
from nnstudio.layers import Shape
from nnstudio.layers.activation import ReLU, Sigmoid
from nnstudio.layers.comparison import Cast, Compare
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Identity, Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.merge import Add, Multiply
from nnstudio.layers.normalisation import BatchNorm1d, BatchNorm2d
from nnstudio.layers.pooling import MaxPool2d
from nnstudio.layers.reshaping import Flatten
from nnstudio.training.losses import LOSSES
from tests.compiler.cases import (
    CONV,
    HEAD,
    PICTURE,
    ROW,
    TWO,
    block,
    branches,
    given_data,
)  # fmt: skip
from tests.graphs import chain, link

torch.set_num_threads(1)


def analyzed(graph: Graph, signature: Signature) -> Analysis:
    return Analyzer().analyze(graph, signature)


def codes(analysis: Analysis) -> list[str]:
    return [problem.code for problem in analysis.problems]


def only(analysis: Analysis) -> Problem:
    assert len(analysis.problems) == 1, analysis.problems
    return analysis.problems[0]


def test_without_a_target_any_answer_will_do() -> None:
    graph = chain(Input(sizes=(3, 8, 8)), CONV, Output())
    assert codes(analyzed(graph, Signature())) == ["no-data"]
    assert analyzed(graph, Signature()).facts["n2"].inputs["prediction"] == Shape((4, 8, 8))


def test_an_answer_of_the_sizes_of_its_target_trains() -> None:
    signature = given_data(Shape((3, 8, 8)), Target("target", "number", sizes=(4, 8, 8)))
    network = compile_network(chain(Input(), CONV, Output()), signature)
    (spec,) = network.outputs
    answer = network.module(torch.rand(2, 3, 8, 8))[spec.target.name]
    assert answer.shape == (2, 4, 8, 8)
    assert spec.loss == "mse_loss"
    assert spec.target.numbers == 256
    LOSSES[spec.loss](answer, torch.rand(2, 4, 8, 8)).backward()


def test_the_loss_sees_an_activation_inside_a_block() -> None:
    inner = block(block(Linear(out_features=1), Sigmoid()), Identity())
    signature = given_data(Shape((4,)), TWO)
    network = compile_network(chain(Input(), inner, block(Flatten()), Output()), signature)
    assert network.outputs[0].loss == "binary_cross_entropy"


def test_with_a_batch_of_one_a_mean_over_the_batch_is_refused() -> None:
    rows = chain(Input(), Linear(), BatchNorm1d(), ReLU(), Linear(out_features=10), Output())
    pictures = chain(Input(), CONV, BatchNorm2d(), ReLU(), *HEAD)
    inside = chain(Input(), block(Linear(), BatchNorm1d(), ReLU()), Linear(out_features=10), Output())
    for graph, signature, severity in ((rows, ROW, "error"), (pictures, PICTURE, "warning")):
        analyzer = Analyzer()
        assert analyzer.analyze(graph, signature, batch_size=32).problems == ()
        problem = only(analyzer.analyze(graph, signature, batch_size=1))
        assert (problem.code, problem.severity) == ("batch-norm-single", severity)
        for fix in problem.fixes:
            assert analyzer.analyze(fix.edit(graph), signature, batch_size=1).problems == ()
    analyzer = Analyzer()
    assert analyzer.analyze(inside, ROW, batch_size=2).ready
    problem = only(analyzer.analyze(inside, ROW, batch_size=1))
    assert problem.code == "block-problem"
    assert analyzer.analyze(problem.fixes[0].edit(inside), ROW, batch_size=1).ready


def test_weights_that_no_gradient_reaches_are_only_a_warning_beside_others() -> None:
    graph = chain(Input(), Linear(out_features=10), Multiply(), Output())
    gate = chain(
        *(Node(layer, id=f"m{i}") for i, layer in enumerate((Linear(out_features=10), Compare(), Cast())))
    )
    graph = graph.with_nodes(gate).with_links((*graph.links, *gate.links))
    graph = edits.connect(graph, link(graph.node("n0"), graph.node("m0")))
    graph = edits.connect(graph, link(graph.node("m2"), graph.node("n2"), "b"))
    problem = only(analyzed(graph, ROW))
    assert (problem.code, problem.node, problem.severity) == ("gradient-blocked", "m1", "warning")
    assert analyzed(problem.fixes[0].edit(graph), ROW).problems == ()


def test_what_is_inserted_lies_where_nothing_else_does() -> None:
    graph = chain(Input(), Conv2d(), MaxPool2d(), Linear(), ReLU(), Linear(out_features=10), Output())
    wide = branches(Add(), CONV, MaxPool2d())
    for broken in (graph, wide):
        for fix in analyzed(broken, PICTURE).errors[0].fixes:
            places = [node.position for node in fix.edit(broken)]
            for place, (x, y) in enumerate(places):
                assert all(abs(x - a) >= 188 or abs(y - b) >= 80 for a, b in places[:place]), str(fix.title)
            assert all(
                node.position[0] >= broken.node(node.id).position[0]
                for node in fix.edit(broken)
                if node.id in broken.nodes
            )
