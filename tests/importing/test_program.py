"""Which network a Python file holds, and how it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn

from nnstudio.errors import ImportingError
from nnstudio.importing.mapping import to_graph
from nnstudio.importing.program import read_program

NET = """
import torch
from torch import nn

class Part(nn.Module):
    def __init__(self, size=3):
        super().__init__()
        self.conv = nn.Conv2d(size, size, 3, padding=1)

    def forward(self, x):
        return torch.relu(self.conv(x)) + x

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.part = Part(3)
        self.words = nn.Embedding(7, 3)

    def forward(self, x, indices, scale=None):
        return self.part(x).mean((2, 3)) + self.words(indices).sum(1)

def fixed():
    torch.manual_seed(7)
    return nn.Linear(4, 2)

size = 5
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "net.py"
    path.write_text(text)
    return path


def test_the_class_that_is_no_part_of_another_is_the_network(tmp_path: Path) -> None:
    source = read_program(written(tmp_path, NET), "", ["3,8,8", "index:5"])
    assert [tuple(example.shape) for example in source.examples] == [(2, 3, 8, 8), (2, 5)]
    assert source.examples[1].dtype == torch.int64
    assert source.examples[1].max() < 7
    found = to_graph(source)
    assert found.signature.inputs.keys() == {"x", "indices"}
    assert found.report.max_difference == 0.0


def test_a_function_may_be_named_and_its_numbers_arrive(tmp_path: Path) -> None:
    found = to_graph(read_program(written(tmp_path, NET), "fixed", ["4"]))
    torch.manual_seed(7)
    original = nn.Linear(4, 2)
    (linear,) = found.graph.of_kind("Linear")
    assert torch.equal(found.weights[f"{linear.id}/weight"], original.weight)


@pytest.mark.parametrize(
    ("text", "name", "code", "said"),
    [
        ("x = 1\n", "", "program-which", "no network"),
        ("import torch\nraise ValueError('no such thing')\n", "", "program-failed", "line 2: no such thing"),
        ("def broken(:\n", "", "program-failed", "line 1"),
        (NET + "other = nn.Linear(2, 2)\nlast = nn.Conv2d(1, 1, 1)\n", "", "program-which", "other, last"),
        ("import sys\nsys.exit(3)\n", "", "program-failed", "line 2"),
        (NET, "Nothing", "program-name", "Nothing"),
        (NET, "size", "program-failed", "not callable"),
        ("def make():\n    return 3\n", "make", "program-no-module", "make"),
        (NET, "fixed", "import-not-run", "3 × 8 × 8"),
        (NET, "Net", "import-not-run", "indices"),
    ],
)
def test_what_goes_wrong_is_said(tmp_path: Path, text: str, name: str, code: str, said: str) -> None:
    with pytest.raises(ImportingError) as caught:
        read_program(written(tmp_path, text), name, ["3,8,8"])
    assert caught.value.code == code
    assert said in str(caught.value)


@pytest.mark.parametrize("sizes", ["3,x", "", "0,3", "3,,3", "index:", "1,2,3,4,5,6", "9999999", "-3"])
def test_wrong_sizes_are_told(tmp_path: Path, sizes: str) -> None:
    with pytest.raises(ImportingError) as caught:
        read_program(written(tmp_path, NET), "fixed", [sizes])
    assert caught.value.code == "import-sizes"
