"""Importing from the window: in the background, to be opened or given up."""

from __future__ import annotations

import time
from pathlib import Path

from nnstudio.importing.child import Request
from nnstudio.workspace import Workspace
from tests.workspace.conftest import Loop

NET = "from torch import nn\nnet = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))\n"


def test_an_import_can_be_opened(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    (tmp_path / "small.py").write_text(NET)
    workspace.imports.read(Request(tmp_path / "small.py", agreed=True, inputs=("4",)))
    assert workspace.imports.state == "working"
    loop.until(lambda: workspace.imports.state != "working")
    assert workspace.imports.state == "ready", workspace.imports.error
    document, report = workspace.imports.document, workspace.imports.report
    assert document is not None
    assert report is not None
    assert report.counts == {"layer": 3}
    workspace.session.new(document)
    assert workspace.session.document.weights
    assert workspace.imports.state == "none"


def test_a_refusal_is_a_message(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    (tmp_path / "small.py").write_text(NET)
    workspace.imports.read(Request(tmp_path / "small.py", inputs=("4",)))
    loop.until(lambda: workspace.imports.state != "working")
    assert workspace.imports.error is not None
    assert workspace.imports.error.code == "import-not-agreed"


def test_giving_up_ends_the_child(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text("import time\ntime.sleep(60)\n")
    workspace.imports.read(Request(tmp_path / "slow.py", agreed=True, inputs=("4",)))
    end = time.monotonic() + 20
    while workspace.imports._process is None:
        assert time.monotonic() < end
        time.sleep(0.01)
    process = workspace.imports._process
    workspace.imports.cancel()
    assert process.wait(10) != 0
    assert workspace.imports.state == "none"
