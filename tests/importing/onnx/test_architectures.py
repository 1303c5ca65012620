"""Well-known networks come in from the ONNX files that PyTorch writes: layers only, and the same answers."""

from __future__ import annotations

import logging
import warnings
from pathlib import Path

import pytest
import torch

from nnstudio.importing.mapping import to_graph
from nnstudio.importing.onnx import read_onnx
from tests.importing.architectures import ARCHITECTURES, Architecture
from tests.importing.kit import answers, network, opaque, problems

OFTEN = ("LeNet", "BiLSTM tagger", "Transformer encoder")
"""One of each family; the others come in with the long tests."""
LARGE = ("ResNet50", "ViT")
"""Come in at their published size too."""


def written(architecture: Architecture, width: float | None, path: Path) -> torch.nn.Module:
    module = architecture.network(width)
    inputs = architecture.examples()
    logging.getLogger("torch.onnx").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            module, inputs, dynamo=True, opset_version=18, verbose=False,
            dynamic_shapes=tuple({0: "batch"} for _ in inputs),
        )  # fmt: skip
    assert program is not None
    program.save(path, external_data=False)
    return module


def same(architecture: Architecture, width: float | None, path: Path) -> None:
    module = written(architecture, width, path)
    found = to_graph(read_onnx(path))
    assert problems(found) == ()
    assert opaque(found) == []
    inputs = architecture.examples(5)
    with torch.no_grad():
        expected = module(*inputs)
    (answer,) = answers(found, network(found), *inputs)
    assert (answer - expected).abs().max() <= 1e-5 * expected.abs().max()


@pytest.mark.parametrize(
    "architecture",
    [
        pytest.param(one, id=one.name, marks=[] if one.name in OFTEN else [pytest.mark.long])
        for one in ARCHITECTURES
    ],
)
def test_a_network_comes_in_from_its_file(architecture: Architecture, tmp_path: Path) -> None:
    same(architecture, None, tmp_path / "network.onnx")


@pytest.mark.long
@pytest.mark.parametrize("name", LARGE)
def test_a_network_of_the_published_size_comes_in_from_its_file(name: str, tmp_path: Path) -> None:
    (architecture,) = (one for one in ARCHITECTURES if one.name == name)
    same(architecture, 1.0, tmp_path / "network.onnx")
