"""What the analysis says training takes, against what PyTorch's allocator really hands out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import torch
from torch.profiler import ProfilerActivity, profile

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_network
from nnstudio.graph import Block, Graph, Node, Signature, Target, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import GELU, ReLU, Tanh
from nnstudio.layers.adaptive import AdaptiveAvgPool2d
from nnstudio.layers.convolution import Conv1d, Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.merge import Add, Concat
from nnstudio.layers.normalisation import BatchNorm2d, LayerNorm
from nnstudio.layers.pooling import AvgPool2d, MaxPool2d
from nnstudio.layers.recurrent import GRU, LSTM
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten
from tests.graphs import chain, link

CLASSES = Target("target", "classes", tuple("0123456789"))


@dataclass(frozen=True)
class Case:
    graph: Callable[[], Graph]
    shape: Shape
    batch: int


def _head(*layers: Layer) -> Graph:
    return chain(Input(), *layers, Linear(out_features=10), Output())


def _residual(channels: int) -> Block:
    """Conv → BatchNorm → ReLU → Conv → BatchNorm → + input → ReLU"""
    graph = chain(
        BlockInput(),
        *(Conv2d(out_channels=channels), BatchNorm2d(), ReLU(), Conv2d(out_channels=channels), BatchNorm2d()),
        *(Add(), ReLU(), BlockOutput()),
    )
    return Block(graph=edits.connect(graph, link(graph.node("n0"), graph.node("n6"), "b")), repeat=3)


def _skip() -> Graph:
    graph = _head(Conv2d(), ReLU(), Conv2d(), ReLU(), Concat(), MaxPool2d(), Flatten())
    return edits.connect(graph, link(graph.node("n2"), graph.node("n5"), "b"))


PICTURE, STEPS = Shape((3, 32, 32)), Shape((60, 24))
CASES = {
    "wide MLP, small batch": Case(
        lambda: _head(Linear(out_features=1024), ReLU(), Linear(out_features=1024), ReLU()), Shape((784,)), 32
    ),
    "MLP, large batch": Case(
        lambda: _head(Linear(out_features=256), Tanh(), Dropout(), Linear(out_features=256), GELU()),
        Shape((64,)),
        4096,
    ),
    "small CNN": Case(
        lambda: _head(Conv2d(), ReLU(), MaxPool2d(), Conv2d(out_channels=64), ReLU(), MaxPool2d(), Flatten()),
        PICTURE,
        64,
    ),
    "VGG-like": Case(
        lambda: _head(
            *(Conv2d(), BatchNorm2d(), ReLU(), Conv2d(), BatchNorm2d(), ReLU(), AvgPool2d(), Dropout()),
            *(Flatten(), Linear(out_features=256), ReLU()),
        ),
        PICTURE,
        32,
    ),
    "residual blocks": Case(
        lambda: _head(Conv2d(out_channels=16), _residual(16), AdaptiveAvgPool2d(), Flatten()), PICTURE, 32
    ),
    "skip connection": Case(_skip, PICTURE, 32),
    "LSTM": Case(lambda: _head(LSTM(hidden_size=96)), STEPS, 64),
    "GRU, both directions, two layers": Case(
        lambda: _head(GRU(hidden_size=64, bidirectional=True, num_layers=2)), STEPS, 64
    ),
    "layer norm over steps": Case(
        lambda: _head(Linear(out_features=256), LayerNorm(), GELU(), Linear(), Dropout(p=0.1), Flatten()),
        STEPS,
        64,
    ),
    "Conv1d": Case(
        lambda: _head(Conv1d(out_channels=64), ReLU(), Conv1d(out_channels=64), ReLU(), Flatten()),
        Shape((8, 200), ("channels", "steps")),
        64,
    ),
}


def measured_peak(graph: Graph, signature: Signature, shape: Shape, batch: int) -> int:
    """Bytes at the worst moment of one ordinary step, all that stays between two steps included."""
    module = compile_network(graph, signature).module
    optimizer = torch.optim.Adam(module.parameters(), fused=True)
    rows, classes = torch.rand(batch, *shape.sizes), torch.randint(0, 10, (batch,))

    def step() -> None:
        optimizer.zero_grad(set_to_none=True)
        torch.nn.functional.cross_entropy(module(rows)["target"], classes).backward()
        optimizer.step()

    step()
    optimizer.zero_grad(set_to_none=True)
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as profiler:
        step()
    events = [event for event in profiler.profiler.kineto_results.events() if event.name() == "[memory]"]
    live = peak = 0
    for event in sorted(events, key=lambda event: event.start_ns()):
        live += event.nbytes()
        peak = max(peak, live)
    staying = sum(3 * weight.nbytes for weight in module.parameters())
    return peak + staying + rows.nbytes


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_memory_to_train_is_what_pytorch_takes(
    case: Case, record_property: Callable[[str, object], None]
) -> None:
    signature = Signature({"input": case.shape}, {"target": CLASSES})
    graph = case.graph()
    estimated = Analyzer().analyze(graph, signature).training_bytes(case.batch)
    peak = measured_peak(graph, signature, case.shape, case.batch)
    record_property("estimated_of_measured", estimated / peak)
    assert estimated == pytest.approx(peak, rel=0.25), f"{estimated / peak:.3f} of {peak:,} bytes"


def test_a_value_that_two_layers_need_counts_once() -> None:
    signature = Signature({"input": Shape((100,))}, {"target": CLASSES})
    one = _head(Linear(out_features=100), Tanh())
    two = edits.add(one, Node(Linear(out_features=100), id="more"))
    two = edits.connect(two, link(two.node("n2"), two.node("more")))

    def kept(graph: Graph) -> int:
        return sum(facts.kept_bytes for facts in Analyzer().analyze(graph, signature).facts.values())

    assert (
        kept(one) == kept(two) == 4 * (100 + 100)
    )  # the rows, and what Tanh gives out: both are needed again


def test_a_view_takes_no_memory_of_its_own() -> None:
    signature = Signature({"input": Shape((4, 8, 8))}, {"target": CLASSES})
    facts = Analyzer().analyze(_head(Conv2d(), ReLU(), Flatten()), signature).facts
    assert facts["n3"].kept_bytes == 0
    assert facts["n2"].kept_bytes == 4 * 32 * 64  # ReLU and, through Flatten, Linear need what ReLU gives out
    assert facts["n1"].kept_bytes == 0
