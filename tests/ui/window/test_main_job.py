"""From nothing to a verified ONNX file, with the mouse."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import onnxruntime
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.graph import Link
from nnstudio.project.document import Document
from nnstudio.training.trained import load
from nnstudio.ui.window.main_window import MainWindow

DIGITS = DataSettings(source=BuiltIn(name="digits"), target="digit")
LEFT = Qt.MouseButton.LeftButton


def drop(window: MainWindow, kind: str, at: QPoint) -> str:
    """Drops a layer where the mouse would, as a drag from the library does; returns the new id."""
    before = set(window.workspace.session.document.graph.nodes)
    data = QMimeData()
    data.setData("application/x-nnstudio-layer", kind.encode())
    viewport = window.build.canvas.viewport()
    actions, buttons, keys = Qt.DropAction.CopyAction, LEFT, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(at, actions, data, buttons, keys))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), actions, data, buttons, keys))
    (new,) = set(window.workspace.session.document.graph.nodes) - before
    return new


def drag(qtbot: QtBot, viewport: QWidget, start: QPoint, end: QPoint) -> None:
    """Presses, moves in steps and releases, as a hand does."""
    qtbot.mouseMove(viewport, start)
    qtbot.mousePress(viewport, LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(viewport, start + (end - start) * step / 8)
    qtbot.mouseRelease(viewport, LEFT, pos=end)


def connect(qtbot: QtBot, window: MainWindow, source: str, target: str) -> None:
    """Drags from the first output of one node to the first input of another."""
    canvas = window.build.canvas
    graph = window.workspace.session.document.graph
    output = graph.node(source).layer.output_ports()[0].name
    input = graph.node(target).layer.input_ports()[0].name
    start = canvas.mapFromScene(canvas.port_position(source, output, is_input=False))
    end = canvas.mapFromScene(canvas.port_position(target, input, is_input=True))
    drag(qtbot, canvas.viewport(), start, end)
    assert Link(source, output, target, input) in window.workspace.session.document.graph.links


def build_by_hand(qtbot: QtBot, window: MainWindow) -> None:
    """Input, Flatten, Linear, ReLU, Linear, Output: dropped one by one and joined port by port."""
    kinds = ("Input", "Flatten", "Linear", "ReLU", "Linear", "Output")
    places = [QPoint(30 + 260 * (at % 3), 90 + 200 * (at // 3)) for at in range(len(kinds))]
    ids = [drop(window, kind, place) for kind, place in zip(kinds, places, strict=True)]
    for source, target in pairwise(ids):
        connect(qtbot, window, source, target)


def fix_problems(qtbot: QtBot, window: MainWindow) -> None:
    """Takes the first remedy of every problem until none is left, as a newcomer would."""
    network, session = window.workspace.network, window.workspace.session
    for _ in range(8):
        qtbot.waitUntil(lambda: not network.busy and bool(network.analysis.facts), timeout=60_000)
        problem = next((found for found in network.analysis.problems if found.fixes), None)
        if problem is None:
            return
        session.edit_graph("Fix", problem.fixes[0].edit(session.document.graph))


def answers_agree(folder: Path, file: Path) -> bool:
    """Whether the file, which knows nothing of PyTorch, gives the classes that the trained run gives."""
    trained = load(folder)
    dataset = read(DIGITS)
    rows = split(dataset, DIGITS.split).test
    ours = trained.predict(dataset, rows)["digit"]
    session = onnxruntime.InferenceSession(str(file))
    theirs = session.run(["out_probabilities"], {"in_image": dataset.images[rows]})[0]
    return bool(np.allclose(ours, theirs, atol=1e-5) and (ours.argmax(1) == theirs.argmax(1)).all())


def test_from_nothing_to_a_verified_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    workspace = window.workspace
    workspace.session.new(Document("Digits"))
    workspace.session.edit_data("Choose data", DIGITS)
    window.go("build")
    qtbot.waitUntil(lambda: workspace.dataset.state == "ready", timeout=60_000)
    build_by_hand(qtbot, window)
    fix_problems(qtbot, window)

    training = workspace.session.document.training.model_copy(update={"epochs": 2})
    workspace.session.edit_training("Epochs", training)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.step == "train"
    qtbot.waitUntil(lambda: workspace.runs.active is None, timeout=120_000)
    assert workspace.runs.failure is None
    record = workspace.runs.records[0]
    assert record.epochs == 2
    assert len(workspace.runs.history(record.id)) == 2

    path = tmp_path / "数字 digits.nnproj"
    workspace.session.save(path)
    qtbot.waitUntil(lambda: workspace.session.path == path, timeout=30_000)
    assert not workspace.session.dirty
    graph = workspace.session.document.graph
    workspace.session.new(Document())
    assert not workspace.runs.records
    window.files.open(path)
    qtbot.waitUntil(lambda: workspace.session.path == path, timeout=30_000)
    assert workspace.session.document.graph == graph
    assert [kept.id for kept in workspace.runs.records] == [record.id]

    file = tmp_path / "digits.onnx"
    workspace.exports.export_onnx(file, record.id)
    qtbot.waitUntil(lambda: workspace.exports.state in ("ready", "failed"), timeout=120_000)
    assert workspace.exports.error is None
    verification = workspace.exports.verification
    assert verification is not None
    assert verification.max_difference <= 1e-5 * verification.scale
    assert answers_agree(workspace.runs.folder(record.id), file)
