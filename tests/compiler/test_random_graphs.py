"""What the analysis says of a graph is true when the graph runs: no problem means that it works."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import pytest
import torch
from hypothesis import HealthCheck, Phase, assume, given, seed, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.network import Network
from nnstudio.graph import Block, Graph, in_order
from nnstudio.layers import Layer
from nnstudio.layers.dense import Identity
from nnstudio.layers.ends import BlockInput, Input
from tests.compiler.random_graphs import SEEN, Sample, any_sample, edited

torch.set_num_threads(1)

_BATCH = 3
_MANY = 2_000
_PARTS = 8
_FEW_GRAPHS, _FEW_EDITS = 20, 60
_TOGETHER = 20

Examples = Callable[[Callable[..., None]], Callable[..., None]]


def examples(count: int) -> Examples:
    """So many graphs, none of them made smaller when it fails: that takes longer than all of the others."""
    quick = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)
    phases = (Phase.explicit, Phase.generate)
    return settings(max_examples=count, deadline=None, suppress_health_check=quick, phases=phases)


def tensors(network: Network, sample: Sample) -> list[Tensor]:
    shapes = [sample.signature.inputs[name] for name in network.inputs]
    return [
        torch.zeros((_BATCH, *shape.sizes), dtype=torch.int64)
        if shape.dtype == "index"
        else torch.rand((_BATCH, *shape.sizes))
        for shape in shapes
    ]


def works(sample: Sample) -> None:
    """Forward and backward, with the sizes and the number of weights that the analysis told."""
    found = SEEN.analyze(sample.graph, sample.signature)
    network = compile_network(sample.graph, sample.signature)
    answers = network.module(*tensors(network, sample))
    assert set(answers) == {spec.target.name for spec in network.outputs}
    for spec in network.outputs:
        (shape,) = found.facts[spec.node].inputs.values()
        assert answers[spec.target.name].shape == (_BATCH, *shape.sizes)
    sum(answer.sum() for answer in answers.values()).backward()
    assert sum(weight.numel() for weight in network.module.parameters()) == found.parameters


def knows_its_indices(graph: Graph) -> bool:
    """Whether whole numbers come from the data only: which ones a layer makes shows while it runs."""
    from_data: set[str] = set()
    for id in in_order(graph):
        node = graph.node(id)
        sources = {link.source for link in graph.arriving(id)}
        if isinstance(node.layer, Input | BlockInput) or (
            sources <= from_data and (node.layer.group == "Shape" or isinstance(node.layer, Identity))
        ):
            from_data.add(id)
        ports = [port.name for port in node.layer.input_ports() if port.dtype == "index"]
        if any(link.source not in from_data for link in graph.arriving(id) if link.input in ports):
            return False
        if isinstance(node.layer, Block) and not sources <= from_data and _has_indices(node.layer.graph):
            return False
    return True


def _has_indices(graph: Graph) -> bool:
    return any(port.dtype == "index" for node in graph for port in node.layer.input_ports())


def refusals(graph: Graph) -> list[str]:
    """Why ONNX cannot hold the layers of a graph."""

    def layers(graph: Graph) -> list[Layer]:
        inner = [layers(node.layer.graph) for node in graph if isinstance(node.layer, Block)]
        return [node.layer for node in graph] + [layer for each in inner for layer in each]

    return [reason for layer in layers(graph) if (reason := layer.onnx_refusal())]


class Together(nn.Module):
    """Several networks in one module, because every call of the exporter costs a second."""

    def __init__(self, networks: list[nn.Module], counts: list[int]) -> None:
        super().__init__()
        self.networks = nn.ModuleList(networks)
        self.counts = counts

    def forward(self, *given: Tensor) -> list[Tensor]:
        answers: list[Tensor] = []
        at = 0
        for network, count in zip(self.networks, self.counts, strict=True):
            answers += network(*given[at : at + count]).values()
            at += count
        return answers


def export(samples: list[Sample]) -> None:
    networks = [compile_network(sample.graph, sample.signature) for sample in samples]
    given = [tensors(network, sample) for network, sample in zip(networks, samples, strict=True)]
    module = Together([network.module for network in networks], [len(each) for each in given]).eval()
    flat = tuple(tensor for each in given for tensor in each)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            module,
            flat,
            dynamo=True,
            opset_version=18,
            external_data=False,
            verbose=False,
            dynamic_shapes=(tuple({0: "batch"} for _ in flat),),
        )
    assert program is not None


def exportable(samples: list[Sample]) -> None:
    """Exports them all; names the first that does not leave if they do not leave together."""
    try:
        export(samples)
    except Exception:
        for sample in samples:
            try:
                export([sample])
            except Exception as error:
                raise AssertionError(f"{sample}\n{error}") from error
        raise


def check_graphs(part: int, count: int) -> None:
    leaving: list[Sample] = []

    @seed(part)
    @examples(count)
    @given(any_sample())
    def check(sample: Sample) -> None:
        assume(knows_its_indices(sample.graph))
        assume(not SEEN.analyze(sample.graph, sample.signature).errors)
        works(sample)
        if not refusals(sample.graph):
            leaving.append(sample)

    check()
    assert len(leaving) >= count / 2
    for start in range(0, len(leaving), _TOGETHER):
        exportable(leaving[start : start + _TOGETHER])


def check_edits(part: int, count: int) -> None:
    tried: list[bool] = []

    @seed(part)
    @examples(count)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        sample = data.draw(edited(data.draw(any_sample())))
        found = Analyzer().analyze(sample.graph, sample.signature)
        tried.append(found.ready)
        if found.ready and knows_its_indices(sample.graph):
            works(sample)

    check()
    assert 0.2 < sum(tried) / len(tried) < 0.95  # both kinds of edits, those that break and those that do not


def test_what_has_no_problem_runs_learns_and_leaves() -> None:
    check_graphs(0, _FEW_GRAPHS)


def test_an_edit_that_breaks_a_network_is_a_problem() -> None:
    check_edits(0, _FEW_EDITS)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(_PARTS))
def test_what_has_no_problem_runs_learns_and_leaves_many_times(part: int) -> None:
    check_graphs(part, _MANY // _PARTS)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(_PARTS))
def test_an_edit_that_breaks_a_network_is_a_problem_many_times(part: int) -> None:
    check_edits(part, _MANY // _PARTS)
