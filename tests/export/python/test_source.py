"""The printed network: the same weights, the same answers, readable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.builder import Assembly
from nnstudio.compiler.compile import compile_block, compile_network
from nnstudio.compiler.measure import Measured
from nnstudio.export.python.classes import class_name
from nnstudio.graph import Block, Graph, Node, Signature, Target, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.merge import Add, Concat
from nnstudio.layers.normalisation import BatchNorm2d
from nnstudio.layers.opaque import Opaque, Step, Weight
from nnstudio.layers.parameters import Constant
from nnstudio.layers.recurrent import GRU, LSTM
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten
from tests.export.python.printing import network_source
from tests.graphs import any_layer, chain, link, shapes
from tests.layers.kit import tensors

ROWS = Signature({"input": Shape((6,))}, {"target": Target("target", "number")})
STEPS = Signature({"input": Shape((5, 6))}, ROWS.targets)
PICTURE = Signature({"input": Shape((3, 8, 8))}, ROWS.targets)
LAST = Linear(out_features=1)


def residual(name: str = "Residual", width: int = 6, **parameters: Any) -> Block:
    graph = chain(BlockInput(), Linear(out_features=width), ReLU(), Dropout(), Add(), BlockOutput())
    graph = edits.connect(graph, link(graph.node("n0"), graph.node("n4"), "b"))
    return Block(name=name, graph=graph, **parameters)


def compiled(*layers: Layer | Node, signature: Signature = ROWS) -> Assembly:
    return compile_network(chain(Input(), *layers, LAST, Output()), signature).assembly


def made(source: str) -> nn.Module:
    space: dict[str, type[nn.Module]] = {}
    exec(compile(source, "printed", "exec"), space)
    return space["Net"]()


def check(assembly: Assembly, *shape: int) -> str:
    """The printed module has the same weights, and answers alike while it learns and afterwards."""
    source = network_source(assembly)
    live, code = assembly.module, made(source)
    assert list(code.state_dict()) == list(live.state_dict())
    code.load_state_dict(live.state_dict())
    rows = torch.rand(4, *shape)
    for training in (True, False):
        answers = []
        for module in (live, code):
            torch.manual_seed(0)
            found = module.train(training)(rows)
            answers.append(found["target"] if isinstance(found, dict) else found)
        assert torch.equal(*answers)
    return source


def classes(source: str) -> list[str]:
    return [
        line.split("(")[0].removeprefix("class ") for line in source.splitlines() if line.startswith("class")
    ]


def test_a_chain_reads_like_one() -> None:
    assembly = compiled(Conv2d(out_channels=4), BatchNorm2d(), ReLU(), Flatten(), signature=PICTURE)
    source = check(assembly, 3, 8, 8)
    assert "self.conv2d = nn.Conv2d(" in source
    assert source.count("        x = ") == 5
    assert source.endswith('        return {"target": x}\n')
    assert source.startswith("import torch\n") or source.startswith("from torch import Tensor, nn\n")


def test_equal_seeds_make_equal_weights() -> None:
    graph = chain(Input(), residual(repeat=3), Linear(out_features=5), LAST, Output())
    torch.manual_seed(3)
    assembly = compile_network(graph, ROWS).assembly
    torch.manual_seed(3)
    code = made(network_source(assembly))
    live = assembly.module.state_dict()
    assert all(torch.equal(weight, live[name]) for name, weight in code.state_dict().items())


def test_blocks_that_are_built_alike_are_one_class() -> None:
    source = check(compiled(residual(), residual(), Linear(out_features=9), residual(width=9)), 6)
    assert classes(source) == ["Residual", "Residual2", "Net"]


def test_repetitions_are_a_loop() -> None:
    source = check(compiled(residual(repeat=4)), 6)
    assert "nn.ModuleList(Residual() for _ in range(4))" in source
    assert "for block in self.residual:" in source
    shared = check(compiled(residual(repeat=4, shared=True)), 6)
    assert "for _ in range(4):" in shared


def test_a_short_list_is_written_out() -> None:
    source = check(compiled(residual(repeat=2)), 6)
    assert "self.residual[1](x)" in source


def test_repetitions_of_different_sizes_stand_in_a_list() -> None:
    growing = Block(
        name="Grow",
        graph=edits.connect(
            chain(BlockInput(), Linear(out_features=2), Concat(), BlockOutput()),
            link(Node(BlockInput(), id="n0"), Node(Concat(), id="n2"), "b"),
        ),
        repeat=3,
    )
    source = check(compiled(growing), 6)
    assert classes(source) == ["Grow", "Grow2", "Grow3", "Net"]
    assert "nn.ModuleList([Grow(), Grow2(), Grow3()])" in source


def test_blocks_lie_in_blocks() -> None:
    inner = chain(BlockInput(), residual(repeat=3), residual("Other", repeat=2), BlockOutput())
    source = check(compiled(Block(name="Outer", graph=inner, repeat=2)), 6)
    assert classes(source) == ["Residual", "Other", "Outer", "Net"]


@pytest.mark.parametrize(
    "name", ["Net", "nn", "DATA", "模块", "3 times", "Swish", "class", 'a"""b\\', "self"]
)
def test_whatever_a_block_is_called(name: str) -> None:
    check(compiled(residual(name), Node(ReLU(), name=name, id="n9")), 6)


@pytest.mark.parametrize("label", ["x", "torch", "F", "np", "block", "return", "forward", "h", "Größe", "λ"])
def test_whatever_a_node_is_called(label: str) -> None:
    graph = chain(
        Input(),
        Node(Linear(out_features=6), name=label, id="n1"),
        ReLU(),
        Add(),
        residual(repeat=3),
        LAST,
        Output(),
    )
    graph = edits.connect(graph, link(graph.node("n1"), graph.node("n3"), "b"))
    check(compile_network(graph, ROWS).assembly, 6)


def test_nodes_that_share_weights_call_one_module() -> None:
    graph = chain(Input(), Linear(out_features=6), ReLU(), Linear(out_features=6), LAST, Output())
    source = check(compile_network(edits.share(graph, "n3", "n1"), ROWS).assembly, 6)
    assert source.count("= nn.Linear(") == 2
    assert source.count("self.linear(") == 2


def test_sequences_with_states_and_several_modules_in_a_layer() -> None:
    graph = chain(
        Input(), LSTM(hidden_size=4, num_layers=2, dropout=0.5, bidirectional=True), GRU(), LAST, Output()
    )
    graph = edits.configure(graph, "n1", whole_sequence=True)
    check(compile_network(graph, STEPS).assembly, 5, 6)


def test_a_layer_without_inputs_is_spread_over_the_batch() -> None:
    graph = chain(Input(), Linear(out_features=3), Add(), LAST, Output())
    constant = Node(Constant(sizes=(3,)), id="c")
    graph = edits.connect(edits.add(graph, constant), link(constant, graph.node("n2"), "b"))
    check(compile_network(graph, ROWS).assembly, 6)


def test_every_step_of_a_sequence() -> None:
    check(compiled(residual(each_step=True), Flatten(), signature=STEPS), 5, 6)


def test_a_block_by_itself_with_several_outputs() -> None:
    graph = chain(BlockInput(), Linear(out_features=6), BlockOutput())
    other = Node(BlockOutput(name="other"), id="o")
    graph = edits.connect(edits.add(graph, other), link(graph.node("n0"), other))
    assembly = compile_block(Block(graph=graph), [Shape((6,))])
    code = made(network_source(assembly))
    code.load_state_dict(assembly.module.state_dict())
    rows = torch.rand(3, 6)
    for live, printed in zip(assembly.module(rows), code(rows), strict=True):
        assert torch.equal(live, printed)
    assert "tuple[Tensor, Tensor]" in network_source(assembly)


def test_operations_that_no_layer_says() -> None:
    steps = (
        Step(operator="aten.cumsum.default", args=("%0", 1)),
        Step(operator="aten.mul.Tensor", args=("%2", "%1")),
    )
    weights = (Weight(name="scale", sizes=(6,), trainable=True),)
    check(compiled(Opaque(weights=weights, steps=steps, results=("%3",))), 6)


@settings(max_examples=25, deadline=None)
@given(st.lists(any_layer(small=True), min_size=1, max_size=6), shapes())
def test_whatever_follows_whatever(given_layers: list[Layer], shape: Shape) -> None:
    graph, last, flows = chain(BlockInput()), Node(BlockInput(), id="n0"), shape
    for position, layer in enumerate(given_layers):
        ports = layer.input_ports()
        if not ports or not layer.output_ports() or not all(port.takes(flows) for port in ports):
            continue
        measured = Analyzer().measure(layer, (flows,) * len(ports))
        if not isinstance(measured, Measured):
            continue
        if measured.parameters + measured.activations > 50_000 or measured.multiply_adds > 1_000_000:
            continue
        node = Node(layer, id=f"l{position}")
        graph = edits.add(graph, node)
        for port in ports:
            graph = edits.connect(graph, link(last, node, port.name))
        last, flows = node, next(iter(measured.outputs.values()))
    leaf = Node(BlockOutput(), id="leaf")
    graph = edits.connect(edits.add(graph, leaf), link(last, leaf))
    assembly = compile_block(Block(graph=graph, repeat=1), [shape])
    code = made(network_source(assembly))
    code.load_state_dict(assembly.module.state_dict())
    (rows,) = tensors([shape], batch=2, entries=1)
    outcomes = []
    for module in (assembly.module, code):
        torch.manual_seed(0)
        try:
            outcomes.append(module.eval()(rows).nan_to_num())
        except (RuntimeError, IndexError) as error:  # an index that a table does not have
            outcomes.append(str(error))
    live, printed = outcomes
    assert torch.equal(live, printed) if isinstance(live, torch.Tensor) else live == printed


def wide() -> Graph:
    """Lines that do not fit: many inputs, long names, long texts."""
    names = [f"a rather long name of input number {number}" for number in range(6)]
    graph = chain(Input(), Concat(count=6), LAST, Output())
    for number, name in enumerate(names):
        node = Node(Linear(out_features=6), name=name, id=f"l{number}")
        graph = edits.add(graph, node)
        graph = edits.connect(graph, link(graph.node("n0"), node))
        port = graph.node("n1").layer.input_ports()[number].name
        graph = edits.connect(graph, link(node, graph.node("n1"), port))
    return graph


def test_what_is_printed_is_formatted_and_clean(tmp_path: Path) -> None:
    inner = chain(BlockInput(), residual(repeat=3), residual("Other", repeat=2), BlockOutput())
    sources = [
        network_source(compiled(Block(name="Outer", graph=inner, repeat=2))),
        network_source(compile_network(wide(), ROWS).assembly),
        network_source(compiled(LSTM(hidden_size=4, whole_sequence=True), GRU(), signature=STEPS)),
    ]
    for number, source in enumerate(sources):
        (tmp_path / f"n{number}.py").write_text(source, "utf-8")
    for command in (
        ["format", "--diff"],
        ["check", "--select", "E,F,W,I,UP,B,C4,SIM,RET,PIE,N", "--ignore", "N812"],
    ):
        ruff = [sys.executable, "-m", "ruff", *command, "--isolated", "--line-length", "110", "."]
        done = subprocess.run(ruff, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Inverted residual", "InvertedResidual"),
        ("MLP", "MLP"),
        ("模块", "Block"),
        ("2 ways", "Block2Ways"),
        ("None", "BlockNone"),
    ],
)
def test_names_of_classes(title: str, name: str) -> None:
    assert class_name(title) == name
