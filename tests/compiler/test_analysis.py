from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.compiler import Analysis, Problem
from nnstudio.compiler import analysis as analysis_module
from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_network
from nnstudio.errors import CompileError
from nnstudio.graph import Graph, Link, Node, Signature, Target, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import LeakyReLU, ReLU, Sigmoid, Softmax
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Identity, Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.merge import Add
from nnstudio.layers.pooling import MaxPool2d
from nnstudio.layers.reshaping import Flatten
from tests.compiler.cases import (
    CONV,
    HEAD,
    PICTURE,
    PRICE,
    ROW,
    TEN,
    TWO,
    branches,
    given_data,
    loop,
)  # fmt: skip
from tests.graphs import any_graph, chain, link, shapes

torch.set_num_threads(1)


def analyzed(graph: Graph, signature: Signature) -> Analysis:
    return Analyzer().analyze(graph, signature)


def codes(analysis: Analysis) -> list[str]:
    return [problem.code for problem in analysis.problems]


def only(analysis: Analysis) -> Problem:
    assert len(analysis.problems) == 1, analysis.problems
    return analysis.problems[0]


def titles(problem: Problem) -> list[str]:
    return [str(fix.title) for fix in problem.fixes]


def test_linear_behind_a_picture_reads_as_a_person_would_say_it() -> None:
    problem = only(analyzed(chain(Input(), Conv2d(), MaxPool2d(), Linear(), Output()), PICTURE))
    assert str(problem.message) == "Linear needs a flat row of numbers"
    assert str(problem.detail) == "It receives a picture, 32 × 4 × 4."
    assert titles(problem) == ["Insert Flatten", "Insert global average"]


def test_a_refused_shape_marks_its_link_and_silences_what_follows() -> None:
    graph = chain(Input(), CONV, Linear(), ReLU(), Linear(out_features=3), Output())
    found = analyzed(graph, PICTURE)
    assert only(found).node == "n2"
    assert found.refused == frozenset(graph.arriving("n2"))
    assert found.shape("n1", "output") == Shape((4, 8, 8))
    assert found.shape("n2", "output") is None
    assert found.problems_of("n2") == found.problems
    assert found.problems_of("n3") == ()


def test_every_problem_is_found_in_one_pass() -> None:
    graph = chain(Input(), Conv2d(groups=5), *HEAD)
    second = chain(
        *(Node(node.layer, id=f"m{i}") for i, node in enumerate(chain(Input(field_group="gone"), ReLU())))
    )
    loose = Node(Linear(), id="loose")
    found = analyzed(
        edits.add(graph.with_nodes(second).with_links((*graph.links, *second.links)), loose), PICTURE
    )
    assert set(codes(found)) == {"groups-do-not-divide", "group-missing", "dead-end", "not-connected"}
    assert [problem.code for problem in found.problems if problem.severity == "error"] == [
        "groups-do-not-divide"
    ]


def test_units_before_the_output_change_but_a_hidden_layer_is_kept() -> None:
    direct = only(analyzed(chain(Input(), Linear(out_features=3), Output()), ROW))
    assert titles(direct) == ["Use 10 units in Linear", "Insert Linear with 10 units"]
    assert str(direct.message) == "Output needs 10 numbers"
    assert str(direct.detail) == "target has 10 classes, and 3 numbers arrive."
    hidden = only(analyzed(chain(Input(), Linear(), ReLU(), Output()), ROW))
    assert titles(hidden) == ["Insert Linear with 10 units", "Use 10 units in Linear"]


def test_a_shared_layer_is_not_offered_for_change() -> None:
    graph = branches(Add(), Linear(), Identity(), flat=True)
    nodes = {id: graph.node(id) for id in graph.nodes}
    graph = edits.become(graph, "n3", Linear(out_features=10))
    extra = Node(Output(target="other"), id="extra")
    graph = edits.connect(edits.add(graph, extra), link(nodes["n1"], extra))
    signature = Signature(ROW.inputs, {"target": TEN, "other": Target("other", "number")})
    problem = next(p for p in analyzed(graph, signature).problems if p.node == "extra")
    assert titles(problem) == ["Insert Linear with one unit"]


def test_the_shorter_branch_is_the_one_to_change() -> None:
    long = chain(Input(), Conv2d(out_channels=4), ReLU(), Conv2d(out_channels=8), Add(), *HEAD)
    graph = edits.connect(long, link(long.node("n0"), long.node("n4"), "b"))
    signature = given_data(Shape((3, 8, 8)))
    problem = only(analyzed(graph, signature))
    assert str(problem.detail) == "It receives 8 × 8 × 8 and 3 × 8 × 8."
    assert titles(problem)[0] == "Insert Conv2d (8 filters · 1 × 1) after Input"


@pytest.mark.parametrize(
    ("last", "target", "loss", "code"),
    [
        (Softmax(), TEN, "auto", "softmax-before-cross-entropy"),
        (Softmax(), TEN, "cross_entropy", "softmax-before-cross-entropy"),
        (Sigmoid(), TEN, "auto", "sigmoid-before-logits"),
        (Sigmoid(), TWO, "binary_cross_entropy_with_logits", "sigmoid-before-logits"),
        (Sigmoid(), TWO, "auto", None),
        (Sigmoid(), PRICE, "auto", "answer-bounded"),
        (ReLU(), TEN, "auto", "activation-before-output"),
        (LeakyReLU(), TEN, "auto", None),
    ],
)
def test_the_last_activation_and_the_loss_agree(
    last: Layer, target: Target, loss: str, code: str | None
) -> None:
    units = 10 if target is TEN else 1
    graph = chain(Input(), Linear(out_features=units), last, Identity(), Output(loss=loss))
    signature = given_data(Shape((4,)), target)
    found = analyzed(graph, signature)
    assert codes(found) == ([code] if code else [])
    assert found.ready
    for problem in found.problems:
        assert problem.node == "n2"
        assert problem.severity == "warning"
        assert analyzed(problem.fixes[0].edit(graph), signature).problems == ()


def test_without_data_only_the_inputs_say_so() -> None:
    found = analyzed(chain(Input(), CONV, Linear(), Add(), Output()), Signature())
    assert codes(found) == ["no-data", "input-missing"]
    assert found.problems_of("n0")[0].severity == "warning"
    assert found.facts == {}
    assert not found.ready
    assert codes(analyzed(chain(Input(), Linear(), Output()), Signature())) == ["no-data"]


def test_an_empty_graph_has_no_ends() -> None:
    found = analyzed(Graph(), ROW)
    assert codes(found) == ["no-input", "no-output"]
    assert [problem.node for problem in found.problems] == [None, None]


def test_two_circles_are_two_problems_and_each_link_can_be_cut() -> None:
    graph = loop()
    twin = Graph().with_nodes([Node(ReLU(), id="a"), Node(ReLU(), id="b")])
    twin = twin.with_links([Link("a", "output", "b", "input"), Link("b", "output", "a", "input")])
    both = graph.with_nodes(twin).with_links((*graph.links, *twin.links))
    found = [problem for problem in analyzed(both, ROW).problems if problem.code == "cycle"]
    assert [len(problem.fixes) for problem in found] == [2, 2]
    assert "Add → Linear → Add" in str(found[0].detail) or "Linear → Add → Linear" in str(found[0].detail)
    for problem in found:
        for fix in problem.fixes:
            assert codes(analyzed(fix.edit(both), ROW)).count("cycle") == 1


def test_loose_links_of_a_hand_made_graph_count_as_absent() -> None:
    graph = chain(Input(), Linear(out_features=10), Output())
    loose = (Link("n0", "gone", "n1", "input"), Link("nowhere", "output", "n1", "input"))
    assert analyzed(graph.with_links((*loose, *graph.links)), ROW).ready


def test_totals_leave_out_what_leads_nowhere() -> None:
    graph = chain(Input(), Linear(out_features=10), Output())
    side = Node(Linear(out_features=100), id="side")
    found = analyzed(edits.connect(edits.add(graph, side), link(graph.node("n0"), side)), ROW)
    assert codes(found) == ["dead-end"]
    assert found.facts["side"].parameters == 500
    assert (found.parameters, found.multiply_adds) == (50, 40)
    assert found.training_bytes(32) == analyzed(graph, ROW).training_bytes(32)


def test_only_what_is_downstream_of_a_change_runs_again(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []
    real = analysis_module.measure
    monkeypatch.setattr(
        analysis_module, "measure", lambda layer, shapes: ran.append(layer.kind()) or real(layer, shapes)
    )
    analyzer = Analyzer()
    graph = chain(Input(), CONV, Flatten(), Linear(), Linear(out_features=10), Output())
    assert analyzer.analyze(graph, PICTURE).ready
    assert ran == ["Conv2d", "Flatten", "Linear", "Linear"]
    ran.clear()
    assert analyzer.analyze(edits.move(graph, {"n1": (5.0, 5.0)}), PICTURE).ready
    assert ran == []
    assert analyzer.analyze(edits.configure(graph, "n3", out_features=32), PICTURE).ready
    assert ran == ["Linear", "Linear"]
    ran.clear()
    analyzer.analyze(edits.configure(graph, "n1", out_channels=5), PICTURE)
    assert ran == ["Conv2d", "Flatten", "Linear"]  # the last Linear receives what it did before


def test_it_remembers_only_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []
    real = analysis_module.measure
    monkeypatch.setattr(
        analysis_module, "measure", lambda layer, shapes: ran.append(1) or real(layer, shapes)
    )
    small, large = Analyzer(remembered=2), Analyzer(remembered=8)
    graph = chain(Input(), CONV, Flatten(), Linear(), Linear(out_features=10), Output())
    for analyzer, times in ((small, 8), (large, 4)):
        ran.clear()
        analyzer.analyze(graph, PICTURE)
        analyzer.analyze(graph, PICTURE)
        assert len(ran) == times


class Careless(Layer):
    """Raises what no layer should raise."""

    def build(self, input):  # type: ignore[no-untyped-def]
        raise ZeroDivisionError("division by zero")


def test_a_layer_that_breaks_is_a_problem_of_its_node() -> None:
    problem = only(analyzed(chain(Input(), Careless(), Linear(out_features=10), Output()), ROW))
    assert (problem.code, problem.node) == ("layer-refused", "n1")
    assert "division by zero" in str(problem.detail)


SIGNATURES = st.one_of(
    st.just(Signature()),
    st.builds(
        lambda shape, target: Signature({"input": shape}, {"target": target}),
        shapes(),
        st.sampled_from([TEN, TWO, PRICE, Target("target", "number", size=3)]),
    ),
)


@settings(max_examples=60, deadline=None)
@given(any_graph(), SIGNATURES)
def test_any_graph_is_analyzed_and_any_fix_can_be_applied(graph: Graph, signature: Signature) -> None:
    analyzer = Analyzer()
    found = analyzer.analyze(graph, signature)
    assert found.refused <= set(graph.links)
    for problem in found.problems:
        assert problem.node is None or problem.node in graph.nodes
        assert str(problem.message)
        assert problem.detail is None or str(problem.detail)
        for fix in problem.fixes:
            assert str(fix.title)
            assert isinstance(analyzer.analyze(fix.edit(graph), signature), Analysis)
    if not found.ready:
        with pytest.raises(CompileError):
            compile_network(graph, signature)
