"""Imports run in a child: limits hold, and a program runs only when that was agreed to."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
from safetensors.torch import load

from nnstudio.errors import ImportingError
from nnstudio.importing.child import Request, read_network

NET = """
import torch
from torch import nn

class Part(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.conv = nn.Conv2d(size, size, 3, padding=1)

    def forward(self, x):
        return torch.relu(self.conv(x)) + x

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.part = Part(3)
        self.head = nn.Linear(3, 5)

    def forward(self, x):
        print("a program may say what it likes")
        return self.head(self.part(x).mean((2, 3)))
"""


def written(folder: Path, text: str, name: str = "net.py") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def refused(request: Request, **limits: float) -> ImportingError:
    start = time.monotonic()
    with pytest.raises(ImportingError) as caught:
        read_network(request, **limits)  # type: ignore[arg-type]
    assert time.monotonic() - start < 60
    return caught.value


def test_a_python_file_becomes_a_graph_with_its_weights(tmp_path: Path) -> None:
    path = written(tmp_path, NET)
    found = read_network(Request(path, agreed=True, inputs=("3,8,8",)))
    kinds = sorted(node.kind for node in found.graph)
    assert kinds == ["Add", "Conv2d", "Input", "Linear", "Mean", "Output", "ReLU"]
    assert {node.name for node in found.graph} >= {"part.conv", "head"}
    assert found.report.max_difference == 0.0
    assert len(load(found.weights)) == 4


def test_a_program_is_not_run_before_that_was_agreed(tmp_path: Path) -> None:
    marker = tmp_path / "was-run"
    path = written(tmp_path, f"open({str(marker)!r}, 'w')\n")
    assert refused(Request(path, inputs=("3",))).code == "import-not-agreed"
    assert not marker.exists()


def test_a_refusal_inside_arrives_as_a_sentence(tmp_path: Path) -> None:
    error = refused(Request(written(tmp_path, "1 / 0\n"), agreed=True, inputs=("3",)))
    assert (error.code, str(error)) == ("program-failed", "net.py fails in line 1: division by zero.")


def test_a_child_that_dies_is_told_of(tmp_path: Path) -> None:
    error = refused(Request(written(tmp_path, "import os\nos._exit(3)\n"), agreed=True, inputs=("3",)))
    assert error.code == "import-ended"
    assert "(3)" in str(error)


def test_other_files_are_refused_at_once(tmp_path: Path) -> None:
    assert refused(Request(tmp_path / "none.onnx")).code == "import-file-missing"
    assert refused(Request(written(tmp_path, "", "net.pt"))).code == "import-kind"
    assert refused(Request(written(tmp_path, NET), agreed=True)).code == "import-sizes-missing"


def test_too_long_is_given_up_with_whatever_it_has_started(tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    endless = f"import subprocess, sys, time\nsubprocess.Popen([sys.executable, '-c', {_busy(alive)!r}])\n"
    path = written(tmp_path, endless + "time.sleep(60)\n")
    assert refused(Request(path, agreed=True, inputs=("3",)), seconds=5).code == "import-too-long"
    time.sleep(0.3)
    before = alive.read_text() if alive.exists() else ""
    time.sleep(0.5)
    assert (alive.read_text() if alive.exists() else "") == before


def _busy(path: Path) -> str:
    return f"import time\nfor i in range(600):\n open({str(path)!r}, 'w').write(str(i)); time.sleep(0.1)"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_too_much_memory_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, NET + "\nhuge = torch.zeros(600_000_000)\n")
    error = refused(Request(path, agreed=True, inputs=("3,8,8",)), memory=1024**3)
    assert error.code in ("import-memory", "program-failed")
    assert "memory" in str(error)


FORGER = """
import json, os, sys
frame = sys._getframe()
while "told" not in frame.f_locals:
    frame = frame.f_back
folder = frame.f_locals["told"]["folder"]
graph = {"nodes": [{"id": "a", "kind": "KIND", "position": [0, 0]}], "links": []}
report = {"rows": ROWS, "max_difference": 0, "scale": 0}
with open(os.path.join(folder, "weights.safetensors"), "wb") as file:
    file.write(b"")
with open(os.path.join(folder, "result.json"), "w") as file:
    json.dump({"graph": graph, "report": report}, file)
os._exit(0)
"""


@pytest.mark.parametrize(
    ("kind", "rows"),
    [("NoSuchLayer", "[]"), ("ReLU", "[{'source': 1, 'operator': [], 'outcome': 'layer'}]"), ("ReLU", "7")],
)
def test_what_a_child_leaves_is_read_strictly(tmp_path: Path, kind: str, rows: str) -> None:
    program = FORGER.replace("KIND", kind).replace("ROWS", rows)
    request = Request(written(tmp_path, program), agreed=True, inputs=("3",))
    assert refused(request).code == "import-damaged"


def test_what_is_sound_is_taken_from_whoever_wrote_it(tmp_path: Path) -> None:
    program = FORGER.replace("KIND", "ReLU").replace("ROWS", "[]")
    found = read_network(Request(written(tmp_path, program), agreed=True, inputs=("3",)))
    assert [node.kind for node in found.graph] == ["ReLU"]


def test_files_beside_an_onnx_file_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network = torch.nn.Linear(4, 2).eval()
    torch.onnx.export(network, (torch.zeros(1, 4),), tmp_path / "net.onnx", verbose=False)
    marker = tmp_path / "was-run"
    for name in ("safetensors", "torch", "pydantic"):
        written(tmp_path, f"open({str(marker)!r}, 'w')\nraise SystemExit(3)\n", f"{name}.py")
    monkeypatch.chdir(tmp_path)
    assert [node.kind for node in read_network(Request(Path("net.onnx"))).graph].count("Linear") == 1
    assert not marker.exists()


def test_what_a_program_has_started_does_not_hold_up_its_import(tmp_path: Path) -> None:
    sleeper = "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    path = written(tmp_path, f"import subprocess, sys\n{sleeper}\n{NET}")
    begun = time.monotonic()
    found = read_network(Request(path, agreed=True, inputs=("3,8,8",)), seconds=50)
    assert found.report.max_difference == 0.0
    assert time.monotonic() - begun < 40


def test_of_a_lot_that_a_program_says_the_end_is_told(tmp_path: Path) -> None:
    talk = "import os, sys\nsys.stderr.write('x' * 50_000_000 + '\\nthe last line\\n')\nsys.stderr.flush()\n"
    error = refused(Request(written(tmp_path, talk + "os._exit(3)\n"), agreed=True, inputs=("3",)))
    assert error.code == "import-ended"
    assert str(error).endswith("the last line")


def test_sizes_are_checked_before_a_program_is_run(tmp_path: Path) -> None:
    marker = tmp_path / "was-run"
    path = written(tmp_path, f"open({str(marker)!r}, 'w')\n")
    assert refused(Request(path, agreed=True, inputs=("3;8",))).code == "import-sizes"
    assert not marker.exists()


def test_a_result_nested_without_end_is_refused(tmp_path: Path) -> None:
    forger = FORGER.replace("KIND", "ReLU").replace("ROWS", "[]")
    deep = forger[: forger.index("    json.dump")] + "    file.write('[' * 100_000)\nos._exit(0)\n"
    request = Request(written(tmp_path, deep), agreed=True, inputs=("3",))
    assert refused(request).code == "import-damaged"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
def test_a_child_dies_with_its_parent(tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    path = written(tmp_path, _busy(alive))
    reader = (
        "from pathlib import Path\nfrom nnstudio.importing.child import Request, read_network\n"
        f"read_network(Request(Path({str(path)!r}), agreed=True, inputs=('3',)))"
    )
    parent = subprocess.Popen([sys.executable, "-c", reader], env={**os.environ, "TMPDIR": str(tmp_path)})
    end = time.monotonic() + 30
    while not alive.exists():
        assert time.monotonic() < end
        time.sleep(0.05)
    parent.kill()
    parent.wait(10)
    time.sleep(0.3)
    before = alive.read_text()
    time.sleep(0.5)
    assert alive.read_text() == before
