from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.compile import compile_network
from nnstudio.errors import CompileError
from nnstudio.graph import Graph, Node, Signature, Target, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU, Sigmoid
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Identity, Linear
from nnstudio.layers.embedding import Embedding
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.merge import Add, Concat
from nnstudio.layers.normalisation import BatchNorm2d
from nnstudio.layers.recurrent import GRU, LSTM
from nnstudio.layers.reshaping import Flatten
from tests.graphs import chain, link

TEN = Target("target", "classes", tuple("0123456789"))
ROW = Signature({"input": Shape((4,), ("features",))}, {"target": TEN})
PICTURE = Signature({"input": Shape((1, 8, 8))}, {"target": TEN})
SERIES = Signature({"input": Shape((6, 3), ("steps", "features"))}, {"target": TEN})
WORDS = Signature({"input": Shape((6,), ("steps",), "index")}, {"target": TEN})


def two_ends() -> tuple[Graph, Signature]:
    """A picture and a row join; one answer is a class, the other a number."""
    graph = chain(
        Input(field_group="picture"), Conv2d(out_channels=2), Flatten(), Concat(), Linear(), Output()
    )
    graph = edits.configure(graph, "n4", out_features=10)
    row, price, out = (
        Node(Input(field_group="row"), id="row"),
        Node(Linear(out_features=1), id="price", name="Price head"),
        Node(Output(target="price", weight=0.5), id="out"),
    )
    graph = edits.add(graph, row, price, out)
    for ends in (
        link(row, graph.node("n3"), "b"),
        link(graph.node("n3"), price),
        link(price, out),
    ):
        graph = edits.connect(graph, ends)
    signature = Signature(
        {"row": Shape((4,)), "picture": Shape((1, 8, 8))}, {"target": TEN, "price": Target("price", "number")}
    )
    return graph, signature


def test_a_picture_network_is_a_module_with_readable_names() -> None:
    graph = chain(
        Input(), Conv2d(out_channels=4), BatchNorm2d(), ReLU(), Flatten(), Linear(out_features=10), Output()
    )
    graph = edits.rename(graph, "n5", "Ten digits!")
    network = compile_network(graph, PICTURE)
    assert network.inputs == ("input",)
    assert network.module(torch.rand(3, 1, 8, 8))["target"].shape == (3, 10)
    assert [name for name, _ in network.module.named_parameters()] == [
        "conv2d.weight",
        "conv2d.bias",
        "batchnorm2d.weight",
        "batchnorm2d.bias",
        "ten_digits.weight",
        "ten_digits.bias",
    ]
    assert network.names["n5"] == "ten_digits"
    (spec,) = network.outputs
    assert (spec.target, spec.loss, spec.weight, spec.node) == (TEN, "cross_entropy", 1.0, "n6")
    assert spec.activation == "softmax"


@pytest.mark.parametrize(
    "label", ["forward", "class", "training", "parameters", "3 x 3", "卷积", "_", "graph", "T_destination"]
)
def test_any_label_makes_a_name_that_runs(label: str) -> None:
    graph = edits.rename(chain(Input(), Linear(), Linear(out_features=10), Output()), "n1", label)
    network = compile_network(edits.rename(graph, "n2", label), ROW)
    assert network.module(torch.rand(3, 4))["target"].shape == (3, 10)
    assert len(network.module.state_dict()) == 4
    assert network.names["n1"] != network.names["n2"]
    assert all(name.isascii() and name.isidentifier() for name in network.names.values())


def test_two_inputs_and_two_outputs() -> None:
    graph, signature = two_ends()
    network = compile_network(graph, signature)
    assert set(network.inputs) == {"row", "picture"}
    given = {"row": torch.rand(3, 4), "picture": torch.rand(3, 1, 8, 8)}
    answers = network.module(*(given[group] for group in network.inputs))
    assert {name: tuple(answer.shape) for name, answer in answers.items()} == {
        "target": (3, 10),
        "price": (3, 1),
    }
    specs = {spec.target.name: spec for spec in network.outputs}
    assert (specs["price"].loss, specs["price"].weight, specs["price"].activation) == (
        "mse_loss",
        0.5,
        "none",
    )
    assert "price_head.weight" in network.module.state_dict()


def test_two_inputs_of_one_group_share_one_argument() -> None:
    graph = chain(Input(), Add(), Linear(out_features=10), Output())
    again = Node(Input(), id="again")
    graph = edits.connect(edits.add(graph, again), link(again, graph.node("n1"), "b"))
    network = compile_network(graph, ROW)
    assert network.inputs == ("input",)
    given = torch.rand(3, 4)
    expected = network.module.linear(given + given)
    assert torch.equal(network.module(given)["target"], expected)


@pytest.mark.parametrize(
    ("layer", "width"),
    [
        (LSTM(hidden_size=5), 5),
        (LSTM(hidden_size=5, bidirectional=True, num_layers=2), 10),
        (GRU(hidden_size=5, bidirectional=True), 10),
    ],
)
def test_the_last_step_of_a_sequence(layer: Layer, width: int) -> None:
    network = compile_network(chain(Input(), layer, Linear(out_features=10), Output()), SERIES)
    network.module.eval()
    given = torch.rand(3, 6, 3)
    recurrent = network.module.get_submodule(network.names["n1"])
    _, hidden = recurrent(given)
    hidden = hidden[0] if isinstance(layer, LSTM) else hidden
    last = torch.cat((hidden[-2], hidden[-1]), 1) if width == 10 else hidden[-1]
    assert last.shape == (3, width)
    assert torch.equal(network.module(given)["target"], network.module.linear(last))


def test_the_whole_sequence_and_another_number_of_steps() -> None:
    graph = chain(Input(), LSTM(whole_sequence=True), GRU(), Linear(out_features=10), Output())
    network = compile_network(graph, SERIES)
    assert network.module(torch.rand(3, 6, 3))["target"].shape == (3, 10)
    assert network.module(torch.rand(3, 9, 3))["target"].shape == (3, 10)


def test_the_second_output_port_carries_the_state() -> None:
    graph = chain(Input(), LSTM(hidden_size=8, whole_sequence=True), Flatten(), Concat(), Linear(), Output())
    graph = edits.configure(graph, "n4", out_features=10)
    graph = edits.connect(graph, link(graph.node("n1"), graph.node("n3"), "b", "hidden"))
    network = compile_network(graph, SERIES)
    given = torch.rand(3, 6, 3)
    output, (hidden, _) = network.module.lstm(given)
    expected = network.module.linear(torch.cat((output.flatten(1), hidden[-1]), 1))
    assert torch.equal(network.module(given)["target"], expected)


def test_words_are_looked_up() -> None:
    graph = chain(Input(), Embedding(num_embeddings=50), Flatten(), Linear(out_features=10), Output())
    network = compile_network(graph, WORDS)
    assert network.module(torch.randint(0, 50, (3, 6)))["target"].shape == (3, 10)


def test_a_skip_connection_adds() -> None:
    graph = chain(Input(), Linear(out_features=4), Add(), Linear(out_features=10), Output())
    graph = edits.connect(graph, link(graph.node("n0"), graph.node("n2"), "b"))
    network = compile_network(graph, ROW)
    given = torch.rand(3, 4)
    module = network.module
    assert torch.equal(module(given)["target"], module.linear_2(module.linear(given) + given))


def test_equal_graphs_and_seeds_give_equal_weights_whatever_the_order_of_the_links() -> None:
    graph, signature = two_ends()
    found = []
    for given in (graph, graph.with_links(reversed(graph.links))):
        torch.manual_seed(7)
        found.append(compile_network(given, signature).module.state_dict())
    assert found[0].keys() == found[1].keys()
    assert all(torch.equal(found[0][name], found[1][name]) for name in found[0])
    torch.manual_seed(8)
    other = compile_network(graph, signature).module.state_dict()
    assert not torch.equal(found[0]["conv2d.weight"], other["conv2d.weight"])


def test_looking_at_a_graph_takes_no_random_numbers() -> None:
    from nnstudio.compiler.analysis import Analyzer

    graph = chain(Input(), LSTM(dropout=0.5, num_layers=2), Linear(out_features=10), Output())
    before = torch.get_rng_state()
    assert Analyzer().analyze(graph, SERIES).ready
    assert torch.equal(before, torch.get_rng_state())


def test_what_leads_nowhere_is_left_out() -> None:
    graph = chain(Input(), Linear(out_features=10), Output())
    side = Node(Linear(), id="side", name="side")
    network = compile_network(edits.connect(edits.add(graph, side), link(graph.node("n0"), side)), ROW)
    assert "side" not in network.names
    assert list(network.module.state_dict()) == ["linear.weight", "linear.bias"]


@pytest.mark.parametrize(
    ("classes", "layers", "loss", "activation"),
    [
        (2, (Linear(out_features=2),), "cross_entropy", "softmax"),
        (2, (Linear(out_features=1),), "binary_cross_entropy_with_logits", "sigmoid"),
        (2, (Linear(out_features=1), Sigmoid(), Identity()), "binary_cross_entropy", "none"),
        (3, (Linear(out_features=3),), "cross_entropy", "softmax"),
    ],
)
def test_the_loss_is_chosen_from_the_target(
    classes: int, layers: tuple[Layer, ...], loss: str, activation: str
) -> None:
    target = Target("target", "classes", tuple("abc"[:classes]))
    network = compile_network(chain(Input(), *layers, Output()), Signature(ROW.inputs, {"target": target}))
    assert (network.outputs[0].loss, network.outputs[0].activation) == (loss, activation)


def test_a_graph_with_a_problem_is_refused_with_its_words() -> None:
    graph = chain(Input(), Conv2d(), Linear(), Output())
    with pytest.raises(CompileError) as refused:
        compile_network(graph, PICTURE)
    assert refused.value.code == "wrong-axes"
    assert str(refused.value) == "Linear needs a flat row of numbers. It receives a picture, 32 × 8 × 8."


def test_a_graph_without_data_is_refused() -> None:
    with pytest.raises(CompileError) as refused:
        compile_network(chain(Input(), Linear(), Output()), Signature())
    assert refused.value.code == "no-data"
