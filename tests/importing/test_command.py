"""`nnstudio import`, and what training makes of an imported project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load as load_tensors

from nnstudio.cli.program import run
from nnstudio.graph import edits
from nnstudio.project import Document, load, save
from nnstudio.training.trained import load as load_run
from tests.training.samples import IRIS

NET = """
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(4, 8)
        self.head = nn.Linear(8, 3)

    def forward(self, x):
        return self.head(self.hidden(x).relu())
"""


def shell(*arguments: object) -> int:
    return run([str(argument) for argument in arguments], lambda _: 0)


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "net.py").write_text(NET)
    path = tmp_path / "net.nnproj"
    assert shell("import", tmp_path / "net.py", "-o", path, "--trust", "--input", "4") == 0
    assert "largest difference" in capsys.readouterr().out
    return path


def test_an_import_is_a_project_with_weights(project: Path, tmp_path: Path) -> None:
    document, records = load(project, tmp_path / "runs")
    assert document.name == "net"
    assert records == ()
    (hidden,) = (node for node in document.graph if node.name == "hidden")
    assert load_tensors(document.weights)[f"{hidden.id}/weight"].shape == (8, 4)


def test_the_report_is_printed_for_scripts_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.py").write_text(NET)
    given = (
        "import",
        tmp_path / "net.py",
        "-o",
        tmp_path / "x.nnproj",
        "--class",
        "Net",
        "--input",
        "4",
        "--json",
    )
    assert shell(*given) == 1
    assert "is a program" in capsys.readouterr().err
    assert not (tmp_path / "x.nnproj").exists()
    assert shell(*given, "--trust") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["counts"] == {"layer": 3}
    assert [row["kind"] for row in told["rows"]] == ["Linear", "ReLU", "Linear"]
    assert shell(*given, "--trust") == 1
    assert "is there already" in capsys.readouterr().err


def test_training_starts_from_the_imported_weights(project: Path, tmp_path: Path) -> None:
    document, _ = load(project, tmp_path / "opened")
    (end,) = document.graph.of_kind("Output")
    graph = edits.configure(document.graph, end.id, target="species")
    settings = document.training.model_copy(update={"epochs": 1})
    settings = settings.model_copy(
        update={"optimizer": settings.optimizer.model_copy(update={"lr": 1e-9, "weight_decay": 0.0})}
    )
    save(project, Document("net", graph, IRIS, settings, document.weights), {})
    assert shell("train", project, "--json") == 0
    again, (record,) = load(project, tmp_path / "again")
    assert again.weights == document.weights
    trained = load_run(tmp_path / "again" / record.id)
    start = load_tensors(document.weights)
    for id, name in trained.network.names.items():
        for part in ("weight", "bias"):
            if f"{id}/{part}" in start:
                learned = trained.network.module.state_dict()[f"{name}.{part}"]
                assert torch.allclose(learned, start[f"{id}/{part}"], atol=1e-5)
