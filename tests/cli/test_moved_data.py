"""A project whose data was moved trains, goes on and is evaluated at the new place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nnstudio.cli import program


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: object) -> tuple[int, dict[str, Any], str]:
        code = program.run([*map(str, arguments)], lambda _: 0)
        out, err = capsys.readouterr()
        return code, json.loads(out) if out.startswith("{") else {}, err

    return call


def test_moved_and_changed_data(tmp_path: Path, run: Any) -> None:
    rows = [f"{row % 7},{row % 5},{'yes' if row % 7 > 3 else 'no'}" for row in range(80)]
    old, new, project = tmp_path / "old.csv", tmp_path / "moved" / "new.csv", tmp_path / "p.nnproj"
    old.write_text("\n".join(["a,b,answer", *rows]))
    assert run("new", "table-classifier", project, "--data", old, "--target", "answer")[0] == 0
    assert run("train", project, "--epochs", 2, "--json")[0] == 0
    new.parent.mkdir()
    old.rename(new)

    code, _, said = run("train", project, "--epochs", 2, "--json")
    assert code == 1
    assert str(old) in said
    code, found, _ = run("evaluate", project, "--data", new, "--json")
    assert (code, found["split"], found["rows"]) == (0, "test", 16)
    assert "changed" not in found

    assert run("train", project, "--epochs", 2, "--data", new, "--json")[0] == 0
    assert run("train", project, "--epochs", 2, "--json")[0] == 0, "the project remembers the new place"
    code, found, _ = run("evaluate", project, "--run", 1, "--json")
    assert (code, found["split"]) == (0, "test"), "the first run finds its data where the project has it"

    for to, suffix in (("onnx", "onnx"), ("python", "py")):
        out = tmp_path / f"first.{suffix}"
        code, found, _ = run("export", project, "--run", 1, "--to", to, "-o", out, "--json")
        assert (code, found["rows"]) == (0, 16), "and so does what leaves of it"

    new.write_text(new.read_text() + "\n1,1,no")
    code, found, _ = run("evaluate", project, "--json")
    assert code == 0
    assert "80 rows when this run was trained, and has 81 now" in found["changed"]
