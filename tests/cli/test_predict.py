"""What `predict` says besides its answers."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nnstudio.cli.program import run


def perform(*arguments: object) -> None:
    assert run([str(argument) for argument in arguments], lambda _: 0) == 0


def test_pictures_without_an_answer_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    random = np.random.default_rng(0)
    for name in [
        *(f"data/{kind}/{place}" for kind in "ab" for place in range(12)),
        "new/x",
        "new/y",
        "new/z",
    ]:
        path = tmp_path / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(random.integers(0, 255, (8, 8), dtype=np.uint8)).save(path)
    broken = tmp_path / "new" / "broken.png"
    broken.write_bytes((tmp_path / "new" / "x.png").read_bytes()[:40])
    project, model = tmp_path / "p.nnproj", tmp_path / "m.onnx"
    perform("new", "image-classifier", project, "--data", tmp_path / "data")
    perform("train", project, "--epochs", 1)
    perform("export", project, "--to", "onnx", "-o", model)
    for trained in (project, model):
        capsys.readouterr()
        perform("predict", trained, tmp_path / "new", "--json")
        output, error = capsys.readouterr()
        assert len(json.loads(output)) == 3
        (said,) = [line for line in error.splitlines() if line.startswith("left out: ")]
        assert said.startswith("left out: 1 (")
        assert said.endswith("broken.png")
