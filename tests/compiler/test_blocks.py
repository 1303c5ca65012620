from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_block, compile_network
from nnstudio.errors import CompileError
from nnstudio.graph import Block, Exposed, Graph, Node, Signature, Target, Use, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.cutting import Crop
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.mathematics import Affine
from nnstudio.layers.merge import Add
from tests.graphs import chain, link

ROWS = Signature({"input": Shape((6,))}, {"target": Target("target", "number")})
STEPS = Signature({"input": Shape((5, 6))}, ROWS.targets)


def block(*layers: Layer, **parameters: object) -> Block:
    return Block(graph=chain(BlockInput(), *layers, BlockOutput()), **parameters)  # type: ignore[arg-type]


def residual(**parameters: object) -> Block:
    """input → Linear → ReLU → + input"""
    graph = chain(BlockInput(), Linear(out_features=6), ReLU(), Add(), BlockOutput())
    graph = edits.connect(graph, link(graph.node("n0"), graph.node("n3"), "b"))
    return Block(graph=graph, **parameters)  # type: ignore[arg-type]


def network(*layers: Layer) -> Graph:
    graph = chain(Input(), *layers, Output())
    problems = Analyzer().analyze(graph, ROWS).errors
    assert not problems, problems
    return graph


def test_a_block_computes_what_its_inside_says() -> None:
    net = compile_network(network(residual(), Linear(out_features=1)), ROWS).module
    rows = torch.rand(4, 6)
    inner = net.block.linear
    assert torch.equal(net(rows)["target"], net.linear(inner(rows).relu() + rows))


def test_repetitions_have_weights_of_their_own_unless_they_share() -> None:
    own = compile_network(network(residual(repeat=3), Linear(out_features=1)), ROWS).module
    same = compile_network(network(residual(repeat=3, shared=True), Linear(out_features=1)), ROWS).module
    assert sum(p.numel() for p in own.parameters()) == 3 * 42 + 7
    assert sum(p.numel() for p in same.parameters()) == 42 + 7
    rows = torch.rand(4, 6)
    expected = rows
    for _ in range(3):
        expected = same.block.linear(expected).relu() + expected
    assert torch.equal(same(rows)["target"], same.linear(expected))


@pytest.mark.parametrize("parameters", [{}, {"repeat": 3}, {"repeat": 3, "shared": True}])
def test_the_analysis_counts_the_weights_of_the_module(parameters: dict[str, int]) -> None:
    graph = network(residual(**parameters), Linear(out_features=1))
    module = compile_network(graph, ROWS).module
    counted = Analyzer().analyze(graph, ROWS).parameters
    assert counted == sum(weight.numel() for weight in module.parameters())


def test_an_exposed_parameter_follows_an_axis_of_the_input() -> None:
    width = Exposed(
        name="width",
        axis="features",
        uses=(Use(node="n1", parameter="out_features", times=4), Use(node="n3", parameter="out_features")),
    )
    mlp = block(Linear(), ReLU(), Linear(), exposed=(width,))
    facts = Analyzer().analyze(network(mlp, Linear(out_features=1)), ROWS).facts["n1"]
    assert facts.outputs["output"].sizes == (6,)
    assert facts.parameters == 6 * 24 + 24 + 24 * 6 + 6
    set_outside = mlp.model_copy(update={"exposed": (width.model_copy(update={"value": 10}),)})
    assert Analyzer().analyze(network(set_outside, Linear(out_features=1)), ROWS).facts["n1"].parameters == (
        6 * 40 + 40 + 40 * 10 + 10
    )


def test_a_block_can_work_at_every_step() -> None:
    inner = block(Linear(out_features=3), each_step=True)
    graph = chain(Input(), inner)
    facts = Analyzer().analyze(graph, STEPS).facts["n1"]
    assert (facts.outputs["output"].sizes, facts.outputs["output"].axes) == ((5, 3), ("steps", "features"))
    assert facts.multiply_adds == 5 * 6 * 3


def test_a_problem_inside_is_told_outside_and_mended_there() -> None:
    graph = chain(Input(), residual(), Linear(out_features=1), Output())
    signature = Signature({"input": Shape((9,))}, ROWS.targets)
    analysis = Analyzer().analyze(graph, signature)
    (problem,) = analysis.errors
    assert (problem.code, problem.node) == ("block-problem", "n1")
    assert analysis.inside["n1"][0].analysis.errors[0].code == "sizes-differ"
    mended = [Analyzer().analyze(fix.edit(graph), signature).errors for fix in problem.fixes]
    assert () in mended


def test_a_remedy_inside_is_not_undone_by_a_parameter_outside() -> None:
    width = Exposed(name="width", value=9, uses=(Use(node="n1", parameter="out_features"),))
    graph = chain(Input(), residual(exposed=(width,)), Linear(out_features=1), Output())
    (problem,) = Analyzer().analyze(graph, ROWS).errors
    (fix,) = (fix for fix in problem.fixes if str(fix.title) == "Use 6 units in Linear")
    mended = fix.edit(graph)
    assert not Analyzer().analyze(mended, ROWS).errors
    assert mended.node("n1").layer.exposed == ()  # type: ignore[attr-defined]


def test_repetitions_that_receive_other_sizes_cannot_be_one_module() -> None:
    crop = block(Crop(crop=(1, 0)), repeat=2, shared=True)
    (problem,) = Analyzer().analyze(chain(Input(), crop, Linear(out_features=1), Output()), ROWS).errors
    assert problem.code == "block-repeats-differ"


def test_blocks_that_share_weights_have_to_do_the_same() -> None:
    twice = block(Linear(out_features=6), Affine(factor=2.0))
    graph = network(twice, block(Linear(out_features=6), Affine(factor=2.0)), Linear(out_features=1))
    moved = edits.within(
        edits.share(graph, "n2", "n1"), "n2", lambda inner: edits.move(inner, {"n1": (9.0, 9.0)})
    )
    assert not Analyzer().analyze(moved, ROWS).errors
    other = edits.within(moved, "n2", lambda inner: edits.configure(inner, "n2", factor=3.0))
    (problem,) = Analyzer().analyze(other, ROWS).errors
    assert problem.code == "share-differs"
    for fix in problem.fixes:
        assert not Analyzer().analyze(fix.edit(other), ROWS).errors


def test_blocks_lie_in_blocks() -> None:
    outer = block(residual(repeat=2), residual(), repeat=2)
    graph = network(outer, Linear(out_features=1))
    module = compile_network(graph, ROWS).module
    assert sum(weight.numel() for weight in module.parameters()) == 6 * 42 + 7
    assert module(torch.rand(3, 6))["target"].shape == (3, 1)


def test_nodes_share_weights() -> None:
    graph = chain(
        Input(), Linear(out_features=6), ReLU(), Linear(out_features=6), Linear(out_features=1), Output()
    )
    shared = edits.share(graph, "n3", "n1")
    net = compile_network(shared, ROWS)
    rows = torch.rand(4, 6)
    assert net.names["n3"] == net.names["n1"]
    expected = net.module.linear(net.module.linear(rows).relu())
    assert torch.equal(net.module(rows)["target"], net.module.get_submodule(net.names["n4"])(expected))
    assert Analyzer().analyze(shared, ROWS).parameters == 42 + 7
    assert len(list(net.module.parameters())) == 4


def test_weights_of_other_sizes_cannot_be_shared() -> None:
    graph = chain(Input(), Linear(out_features=4), Linear(out_features=4), Linear(out_features=1), Output())
    shared = edits.share(graph, "n2", "n1")
    (problem,) = Analyzer().analyze(shared, ROWS).errors
    assert problem.code == "share-differs"
    assert not Analyzer().analyze(problem.fixes[-1].edit(shared), ROWS).errors


def test_doors_belong_inside_and_ends_outside() -> None:
    outside = chain(Input(), BlockOutput())
    assert "end-misplaced" in {problem.code for problem in Analyzer().analyze(outside, ROWS).problems}
    inside = Block(graph=chain(BlockInput(), Linear(), Output()))
    graph = chain(Input(), Node(inside, id="n1"))
    codes = {problem.code for problem in Analyzer().analyze(graph, ROWS).inside["n1"][0].analysis.problems}
    assert {"end-misplaced", "block-no-output"} <= codes


def test_a_block_compiles_by_itself() -> None:
    made = compile_block(residual(repeat=2), [Shape((6,))]).module
    rows = torch.rand(4, 6)
    first = made.block.get_submodule("0").linear(rows).relu() + rows
    assert torch.equal(made(rows), made.block.get_submodule("1").linear(first).relu() + first)
    with pytest.raises(CompileError, match="matching sizes"):
        compile_block(residual(), [Shape((9,))])


UNFED = chain(Linear(out_features=3), BlockOutput())
WITH_AN_END = edits.add(chain(BlockInput(name="other"), BlockOutput()), Node(Input(), id="end"))


@pytest.mark.parametrize("inside", [UNFED, WITH_AN_END], ids=["nothing is fed", "an end stands inside"])
def test_a_remedy_that_adds_a_port_is_offered_too(inside: Graph) -> None:
    source, inner = Node(Input()), Node(Block(graph=inside), id="inner")
    last, end = Node(Linear(out_features=1)), Node(Output())
    graph = edits.add(Graph(), source, inner, last, end)
    for before, after in ((inner, last), (last, end)):
        graph = edits.connect(graph, link(before, after))
    if inner.layer.input_ports():
        graph = edits.connect(graph, link(source, inner))
    fixes = [fix for problem in Analyzer().analyze(graph, ROWS).errors for fix in problem.fixes]
    mended = [fix.edit(graph) for fix in fixes]
    counts = [len(each.node("inner").layer.input_ports()) for each in mended if "inner" in each.nodes]
    assert max(counts) > len(inner.layer.input_ports())


def test_repetitions_that_receive_the_same_are_looked_at_once() -> None:
    inner = residual(repeat=12)
    analysis = Analyzer().analyze(chain(Input(), inner, Linear(out_features=1), Output()), ROWS)
    insides = analysis.inside["n1"]
    assert len(insides) == 12
    assert all(inside is insides[0] for inside in insides)
    assert analysis.facts["n1"].parameters == 12 * insides[0].analysis.parameters == 12 * (6 * 6 + 6)
    assert analysis.facts["n1"].multiply_adds == 12 * 6 * 6
    shrinking = block(Crop(crop=(1, 0)), repeat=3)
    steps = Analyzer().analyze(chain(Input(), shrinking), ROWS).inside["n1"]
    assert len({id(inside) for inside in steps}) == 3


def test_blocks_in_blocks_that_repeat_too_often_are_refused() -> None:
    nested = block(ReLU(), repeat=256)
    for _ in range(3):
        nested = block(nested, repeat=256)
    (problem,) = Analyzer().analyze(chain(Input(), nested, Linear(out_features=1), Output()), ROWS).errors
    assert "more than 100,000 layers" in problem.in_words()
    assert [str(fix.title) for fix in problem.fixes] == ["Set Repeat to 1"]
