"""Well-known networks come in without a problem, answer like the original bit for bit, and go out again."""

from __future__ import annotations

import pytest
import torch

from tests.importing.architectures import ARCHITECTURES, Architecture
from tests.importing.kit import answers, exported_difference, imported, network, opaque, problems

EXPORTED = ("LeNet", "BiLSTM tagger", "ViT")
"""A representative of each family; the others go out with the long tests."""


def same(architecture: Architecture, width: float | None) -> None:
    module = architecture.network(width)
    found = imported(module, *architecture.examples())
    inputs = architecture.examples(5)
    with torch.no_grad():
        expected = module(*inputs)
    assert problems(found) == ()
    assert opaque(found) == []
    made = network(found)
    (answer,) = answers(found, made, *inputs)
    assert torch.equal(answer, expected)
    assert found.report.max_difference == 0.0
    learned = sum(weight.numel() for weight in module.parameters())
    assert sum(weight.numel() for weight in made.module.parameters()) == learned


@pytest.mark.parametrize("architecture", ARCHITECTURES, ids=lambda one: one.name)
def test_a_network_answers_the_same_as_a_graph(architecture: Architecture) -> None:
    same(architecture, None)


@pytest.mark.long
@pytest.mark.parametrize("architecture", ARCHITECTURES, ids=lambda one: one.name)
def test_a_network_of_the_published_size_answers_the_same(architecture: Architecture) -> None:
    same(architecture, 1.0)


@pytest.mark.parametrize(
    "architecture",
    [
        pytest.param(one, id=one.name, marks=[] if one.name in EXPORTED else [pytest.mark.long])
        for one in ARCHITECTURES
    ],
)
def test_an_imported_network_goes_out_as_onnx(architecture: Architecture) -> None:
    found = imported(architecture.network(), *architecture.examples())
    assert exported_difference(network(found).module, *architecture.examples(3)) < 1e-5


def test_nodes_lie_from_left_to_right_and_never_on_each_other() -> None:
    (unet,) = (one for one in ARCHITECTURES if one.name == "U-Net")
    graph = imported(unet.network(), *unet.examples()).graph
    assert all(
        graph.node(link.source).position[0] < graph.node(link.target).position[0] for link in graph.links
    )
    assert len({node.position for node in graph}) == len(graph)
