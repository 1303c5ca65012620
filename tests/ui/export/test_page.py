from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.graph import Node
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.normalisation import BatchNorm1d
from nnstudio.ui.export.page import ExportPage
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Facts, Label
from nnstudio.workspace import Workspace
from tests.graphs import chain
from tests.ui.train import project


def shown(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> ExportPage:
    page = ExportPage(workspace, appearance)
    page.resize(1440, 824)
    qtbot.addWidget(page)
    page.show()
    return page


def click(qtbot: QtBot, page: ExportPage, name: str) -> None:
    qtbot.mouseClick(page.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def words(facts: Facts) -> str:
    return " ".join(label.text() for label in facts.findChildren(Label) if not label.isHidden())


def export_to(
    qtbot: QtBot, page: ExportPage, workspace: Workspace, path: Path, button: str = "export.start"
) -> None:
    def answer(parent: QWidget, suggestion: str, then: Callable[[Path], None]) -> None:
        assert Path(suggestion).suffix == path.suffix
        then(path)

    page.ask_where = answer
    click(qtbot, page, button)
    assert workspace.exports.state == "working"
    assert not page.start.isEnabled()
    assert not page.start_python.isEnabled()
    assert page.findChild(QAbstractButton, "export.cancel").isVisible()
    qtbot.waitUntil(lambda: workspace.exports.state != "working", timeout=project.PATIENCE_MS)


def test_before_a_run_it_offers_to_train(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> None:
    page = shown(qtbot, workspace, appearance)
    with qtbot.waitSignal(page.step_requested) as asked:
        click(qtbot, page, "export.train")
    assert asked.args == ["train"]


def test_what_onnx_cannot_hold_is_said_before_a_run(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance
) -> None:
    page = shown(qtbot, workspace, appearance)
    assert not page.refusal.isVisible()
    layer = BatchNorm1d(track_running_stats=False)
    graph = chain(Input(), Node(layer, name="Steady", id="n1"), Linear(out_features=2), Output())
    workspace.session.edit_graph("Place", graph)
    page.hide()
    page.show()
    assert page.refusal.isVisible()
    assert page.refusal.words.text() == f"Steady: {layer.onnx_refusal()}"


def test_a_run_leaves_as_a_python_file(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, tmp_path: Path, diabetes: Path
) -> None:
    if not appearance.theme.dark:
        pytest.skip("once is enough for what does not depend on colours")
    project.open_project(qtbot, workspace, diabetes)
    page = shown(qtbot, workspace, appearance)
    snippet = page.snippet.code.toPlainText()
    export_to(qtbot, page, workspace, tmp_path / "model.py", "export.python")
    assert workspace.exports.state == "ready", workspace.exports.error
    assert page.outcome.place.text() == str(tmp_path / "model.py")
    assert {found.name for found in tmp_path.iterdir()} == {"model.py", "model.pt"}
    assert page.snippet.code.toPlainText() == snippet


@pytest.mark.parametrize("name", ["digits", "diabetes", "cancer"])
def test_the_file_is_verified_and_the_printed_code_uses_it(
    qtbot: QtBot,
    workspace: Workspace,
    appearance: Appearance,
    tmp_path: Path,
    name: str,
    request: pytest.FixtureRequest,
) -> None:
    if not appearance.theme.dark:
        pytest.skip("once is enough for what does not depend on colours")
    project.open_project(qtbot, workspace, request.getfixturevalue(name))
    page = shown(qtbot, workspace, appearance)
    target = {"digits": "digit", "diabetes": "progression", "cancer": "diagnosis"}[name]
    qtbot.waitUntil(lambda: target in words(page.outputs))
    export_to(qtbot, page, workspace, tmp_path / "model.onnx")
    assert workspace.exports.state == "ready", workspace.exports.error
    assert page.outcome.headline.text() == "Same answers as here"
    assert " rows." in page.outcome.words.text()
    assert page.outcome.place.text() == str(tmp_path / "model.onnx")
    opened: list[Path] = []
    page.open_folder = opened.append
    click(qtbot, page, "export.folder")
    assert opened == [tmp_path]

    click(qtbot, page, "export.copy")
    code = QGuiApplication.clipboard().text()
    assert code == page.findChild(QPlainTextEdit, "export.code").toPlainText()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_a_file_that_cannot_be_written_is_explained(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, tmp_path: Path, diabetes: Path
) -> None:
    project.open_project(qtbot, workspace, diabetes)
    page = shown(qtbot, workspace, appearance)
    export_to(qtbot, page, workspace, tmp_path / "no such folder" / "model.onnx")
    assert workspace.exports.state == "failed"
    assert page.outcome.headline.text() == "No file was written"
    assert page.outcome.words.text()
    assert page.start.isEnabled()


def test_an_export_can_be_given_up(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, tmp_path: Path, diabetes: Path
) -> None:
    project.open_project(qtbot, workspace, diabetes)
    page = shown(qtbot, workspace, appearance)
    page.ask_where = lambda parent, suggestion, then: then(tmp_path / "model.onnx")
    click(qtbot, page, "export.start")
    click(qtbot, page, "export.cancel")
    assert workspace.exports.state == "none"
    assert not page.outcome.isVisible()
    assert page.start.isEnabled()


def test_a_python_export_that_is_given_up_leaves_nothing(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, diabetes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = tmp_path / "waiting"
    waiting.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(waiting))
    project.open_project(qtbot, workspace, diabetes)
    workspace.exports.export_python(tmp_path / "model.py", workspace.runs.records[0].id)
    qtbot.waitUntil(lambda: any(waiting.rglob("exported.pt")), timeout=project.PATIENCE_MS)
    assert workspace.exports._process is not None
    begun = psutil.Process(workspace.exports._process.pid)
    started = [begun, *begun.children(recursive=True)]
    workspace.exports.cancel()
    qtbot.waitUntil(lambda: not any(waiting.iterdir()))
    qtbot.waitUntil(lambda: not any(each.is_running() and each.status() != "zombie" for each in started))
    assert not (tmp_path / "model.py").exists()


def test_a_run_whose_network_cannot_be_read_is_still_shown(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, tmp_path: Path
) -> None:
    workspace.session.open(project.trained("diabetes", tmp_path))
    qtbot.waitUntil(lambda: bool(workspace.runs.records))
    (record,) = workspace.runs.records
    nodes = [{**node, "kind": "Vanished"} for node in record.graph["nodes"]]
    strange = record.model_copy(update={"graph": {**record.graph, "nodes": nodes}})
    workspace.runs.records = (strange,)
    page = shown(qtbot, workspace, appearance)
    assert page.start.isVisible()
    assert page.start.isEnabled()
    qtbot.waitUntil(lambda: "progression" in words(page.outputs))
