from __future__ import annotations

import time

import pytest
import torch

from nnstudio.compiler.compile import compile_network
from nnstudio.data.batches import load
from nnstudio.graph import Graph
from nnstudio.training import TrainingSettings
from nnstudio.training.tuning import Tuning, apply, measure
from tests.training.samples import DIGITS, digits_cnn, digits_mlp, with_dropout_and_batch_norm


@pytest.mark.parametrize("graph", [digits_mlp(), digits_cnn(), with_dropout_and_batch_norm()])
@pytest.mark.parametrize("epochs", [1, 10_000])
def test_measuring_leaves_no_trace_and_is_quick(graph: Graph, epochs: int) -> None:
    data = load(DIGITS)
    network = compile_network(graph, data.signature)
    generator = torch.Generator().manual_seed(1)
    batches = data.train.batches(32, shuffle=True, generator=generator)
    weights = {name: value.clone() for name, value in network.module.state_dict().items()}
    threads, random, order = torch.get_num_threads(), torch.get_rng_state(), generator.get_state()
    begun = time.perf_counter()
    way = measure(network, batches, TrainingSettings(epochs=epochs))
    assert time.perf_counter() - begun < 1.5
    assert way.threads >= 1
    assert not (way.channels_last and graph == digits_mlp())
    assert torch.get_num_threads() == threads
    assert torch.equal(torch.get_rng_state(), random)
    assert torch.equal(generator.get_state(), order)
    assert all(torch.equal(value, weights[name]) for name, value in network.module.state_dict().items())
    assert all(weight.grad is None for weight in network.module.parameters())


def test_channels_last_changes_the_layout_and_not_the_values() -> None:
    data = load(DIGITS)
    network = compile_network(digits_cnn(), data.signature)
    before = {name: value.clone() for name, value in network.module.state_dict().items()}
    threads = torch.get_num_threads()
    apply(Tuning(threads, channels_last=True), network)
    after = network.module.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)
    layouts = [v.is_contiguous(memory_format=torch.channels_last) for v in after.values() if v.ndim == 4]
    assert layouts == [True, True]
