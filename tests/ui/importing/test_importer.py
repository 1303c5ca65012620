"""Networks from real files brought into the window by hand, in real child processes."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.graph import Graph, Node
from nnstudio.layers import layers
from nnstudio.project.document import Document
from nnstudio.ui.window.main_window import MainWindow
from nnstudio.ui.window.search import Search

LEFT = Qt.MouseButton.LeftButton
LONG = 120_000

W = TypeVar("W", bound=QWidget)


def made(window: QWidget, kind: type[W], name: str) -> W:
    found = [widget for widget in window.findChildren(kind, name) if widget.isVisible()]
    assert len(found) == 1, name
    return found[0]


def press(window: QWidget, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(made(window, QPushButton, name), LEFT)


def wait_for_the_report(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.import_report.isVisible, timeout=LONG)
    network = window.workspace.network
    qtbot.waitUntil(lambda: not network.busy and bool(network.analysis.facts), timeout=LONG)


@pytest.fixture
def onnx_file(tmp_path: Path) -> Path:
    """Linear, an activation, and another Linear."""
    generator = np.random.default_rng(0)

    def matrix(name: str, *sizes: int) -> onnx.TensorProto:
        return numpy_helper.from_array(generator.normal(size=sizes).astype(np.float32), name)

    nodes = [
        helper.make_node("Gemm", ["x", "w1", "b1"], ["h"], name="first"),
        helper.make_node("Relu", ["h"], ["s"], name="middle"),
        helper.make_node("Gemm", ["s", "w2", "b2"], ["y"], name="last"),
    ]
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 4])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 2])],
        [matrix("w1", 4, 3), matrix("b1", 3), matrix("w2", 3, 2), matrix("b2", 2)],
    )
    path = tmp_path / "small.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    return path


PROGRAM = """
from pathlib import Path
import torch
from torch import nn

Path({mark!r}).touch()

class Scaled(nn.Module):
    def forward(self, x):
        return x * 2.0

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.scaled, self.last = Scaled(), nn.Linear(6, 3)

    def forward(self, table):
        found = self.last(self.scaled(table))
        return torch.special.i1e(found.reshape(found.size(0), 3))
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "net.py"
    path.write_text(PROGRAM.format(mark=str(tmp_path / "was run")))
    return path


def question(window: MainWindow, program: Path) -> QDialog:
    window.importer.begin(program)
    return made(window, QDialog, "import.question")


def test_an_onnx_file_by_the_menu(qtbot: QtBot, window: MainWindow, onnx_file: Path) -> None:
    window.actions_by_id["import"].trigger()
    dialog = window.findChild(QFileDialog, "ask.file")
    assert dialog is not None
    dialog.setDirectory(str(onnx_file.parent))
    dialog.selectFile(str(onnx_file))
    dialog.accept()
    progress = made(window, QDialog, "import.progress")
    assert "small.onnx" in " ".join(label.text() for label in progress.findChildren(QLabel))
    wait_for_the_report(window, qtbot)

    session, report = window.workspace.session, window.import_report
    assert window.step == "build"
    assert session.document.name == "small"
    assert session.document.weights
    canvas = window.build.canvas
    assert canvas.in_sight().contains(canvas.board.extent()), "the whole network is in sight"

    table = made(report, QTableView, "import.report.table")
    cells = {
        table.model().index(row, 0).data(): [table.model().index(row, column).data() for column in range(4)]
        for row in range(table.model().rowCount())
    }
    assert cells["first"][1:3] == ["Gemm", "Linear"]
    row = list(cells).index("last")
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(row, 0)).center())
    press(report, "import.report.show", qtbot)
    (selected,) = window.workspace.selection.nodes
    node = session.document.graph.nodes[selected]
    assert node.kind == "Linear"
    assert window.workspace.place.graph.leaving(selected)[0].target in {
        each.id for each in session.document.graph if each.kind == "Output"
    }

    window.go("train")
    assert not report.isVisible()
    window.go("build")
    assert report.isVisible()
    qtbot.mouseClick(report.findChild(QWidget, "import.report.close"), LEFT)
    assert not report.isVisible()
    qtbot.waitUntil(window.actions_by_id["import_report"].isEnabled)
    window.actions_by_id["import_report"].trigger()
    assert report.isVisible()

    session.edit_graph("Delete", Graph())
    press(report, "import.report.show", qtbot)
    assert "not in the network any more" in made(window, QLabel, "banner.text").text()
    session.new(Document("Another"))
    assert not report.isVisible()
    assert not report.has_report


def test_a_program_is_run_once_it_was_agreed_and_asked_about_again_where_it_fails(
    qtbot: QtBot, window: MainWindow, program: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "was run"
    dialog = question(window, program)
    network = made(dialog, QComboBox, "import.network")
    assert [network.itemText(row) for row in range(network.count())] == ["Net", "Scaled"]
    assert not mark.exists()
    words = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert "net.py is a program" in words
    assert "table" in words, "inputs have the names that forward gives them"
    press(dialog, "import.agree", qtbot)
    assert made(dialog, QLabel, "import.sizes.hint").isVisible()
    qtbot.keyClicks(made(dialog, QLineEdit, "import.sizes.0"), "7")
    qtbot.keyClick(made(dialog, QLineEdit, "import.sizes.0"), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not mark.exists()
    press(dialog, "import.agree", qtbot)

    qtbot.waitUntil(
        lambda: any(
            each.isVisible() and each is not dialog
            for each in window.findChildren(QDialog, "import.question")
        ),
        timeout=LONG,
    )
    assert mark.exists()
    again = made(window, QDialog, "import.question")
    assert "7" in made(again, QLabel, "import.refused").text()
    sizes = made(again, QLineEdit, "import.sizes.0")
    assert sizes.text() == "7", "what was typed is not lost"
    sizes.setText("6")
    press(again, "import.agree", qtbot)
    wait_for_the_report(window, qtbot)
    kinds = {node.kind for node in window.workspace.session.document.graph}
    assert {"Linear", "Opaque"} <= kinds

    report = window.import_report
    shown, show = (
        made(report, QComboBox, "import.report.shown"),
        made(report, QPushButton, "import.report.show"),
    )
    listed = {}
    for row in range(shown.count()):
        qtbot.keyClick(shown, Qt.Key.Key_Down if row else Qt.Key.Key_Home)
        listed[shown.itemData(row)] = report.model.rowCount()
        assert f"({report.model.rowCount()})" in shown.itemText(row)
        assert show.isEnabled() == (shown.itemData(row) != "left out"), "nothing does what was left out"
    assert listed.pop(None) == sum(listed.values())
    assert listed["opaque"] == 1
    assert listed["left out"] >= 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_program_that_was_not_agreed_to_is_not_run(
    key: Qt.Key, qtbot: QtBot, window: MainWindow, program: Path, tmp_path: Path
) -> None:
    dialog = question(window, program)
    assert made(dialog, QPushButton, "import.agree").isDefault() is False
    qtbot.keyClick(dialog, key)
    assert not dialog.isVisible()
    assert window.workspace.imports.state == "none"
    assert not (tmp_path / "was run").exists()


def test_whole_numbers_and_several_inputs_are_asked_for(
    qtbot: QtBot, window: MainWindow, program: Path
) -> None:
    dialog = question(window, program)
    with qtbot.waitSignal(dialog.agreed) as agreed:
        window.workspace.session.edit_graph("Add", Graph().with_nodes([Node(layers()["ReLU"]())]))
        window.workspace.session.new(window.workspace.session.document)
        window.workspace.session.edit_graph("Take out", Graph())
        made(dialog, QComboBox, "import.network").setEditText("make")
        qtbot.keyClicks(made(dialog, QLineEdit, "import.sizes.0"), "3 x 8, 8")
        press(dialog, "import.more", qtbot)
        qtbot.keyClicks(made(dialog, QLineEdit, "import.sizes.1"), "35")
        made(dialog, QComboBox, "import.kind.1").setCurrentIndex(1)
        press(dialog, "import.agree", qtbot)
    (request,) = agreed.args
    assert (request.path, request.agreed, request.name) == (program, True, "make")
    assert request.inputs == ("3,8,8", "index:35")
    # There are changes: nothing starts before they were asked about.
    assert window.workspace.imports.state == "none"
    box = made(window, QMessageBox, "unsaved")
    qtbot.mouseClick(box.button(QMessageBox.StandardButton.Cancel), LEFT)
    assert window.workspace.imports.state == "none"
    assert window.workspace.session.dirty


def test_cancel_ends_the_child_and_leaves_everything_as_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    endless = tmp_path / "endless.py"
    mark = tmp_path / "was run"
    endless.write_text(f"from pathlib import Path\nPath({str(mark)!r}).touch()\nwhile True: pass\n")
    session = window.workspace.session
    session.new(Document("Kept"))
    document = session.document
    dialog = question(window, endless)
    made(dialog, QLineEdit, "import.sizes.0").setText("3")
    press(dialog, "import.agree", qtbot)
    qtbot.waitUntil(mark.exists, timeout=LONG)
    process = window.workspace.imports._process
    assert process is not None
    press(made(window, QDialog, "import.progress"), "import.cancel", qtbot)
    assert process.wait(10) != 0
    assert window.workspace.imports.state == "none"
    assert session.document is document
    assert not window.import_report.has_report


def test_cancel_at_once_ends_a_child_that_is_only_just_started(
    qtbot: QtBot, window: MainWindow, program: Path, tmp_path: Path
) -> None:
    dialog = question(window, program)
    made(dialog, QLineEdit, "import.sizes.0").setText("6")
    press(dialog, "import.agree", qtbot)
    qtbot.keyClick(made(window, QDialog, "import.progress"), Qt.Key.Key_Escape)
    window.workspace.imports.close()
    process = window.workspace.imports._process
    assert process is None or process.poll() is not None
    assert not (tmp_path / "was run").exists()


def test_a_damaged_file_that_is_dropped_is_one_sentence_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.onnx"
    damaged.write_bytes(b"\x08\x07no network")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(damaged))])
    window.pages.page("welcome").dropEvent(
        QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    )
    banner = window.findChild(QLabel, "banner.text")
    qtbot.waitUntil(banner.isVisible, timeout=LONG)
    assert "damaged" in banner.text()
    assert window.step == "welcome"
    assert not window.workspace.session.is_open


def test_the_welcome_page_offers_it(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "welcome.import", qtbot)
    dialog = window.findChild(QFileDialog, "ask.file")
    assert dialog is not None
    assert "*.onnx *.py" in dialog.nameFilters()[0]
    dialog.reject()


def test_ctrl_k_finds_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    popup = window.findChild(Search)
    assert popup is not None
    field = popup.findChild(QLineEdit, "search.field")
    qtbot.keyClicks(field, "import")
    assert popup.findChild(QListWidget, "search.list").item(0).text().startswith("Import a network…")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog, "ask.file") is not None)
    window.findChild(QFileDialog, "ask.file").reject()


@pytest.mark.long
def test_sizes_that_an_onnx_file_leaves_open_are_asked_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    weights = [
        numpy_helper.from_array(np.ones(sizes, np.float32), name)
        for name, sizes in (("w", (4, 3, 3, 3)), ("last", (144, 2)))
    ]
    graph = helper.make_graph(
        [
            helper.make_node("Conv", ["x", "w"], ["h"]),
            helper.make_node("Flatten", ["h"], ["f"]),
            helper.make_node("Gemm", ["f", "last"], ["y"]),
        ],
        "open",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 3, "height", "width"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 2])],
        weights,
    )
    path = tmp_path / "open.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), path)
    window.importer.begin(path)
    qtbot.waitUntil(lambda: window.findChild(QDialog, "import.question") is not None, timeout=LONG)
    dialog = made(window, QDialog, "import.question")
    assert made(dialog, QLabel, "import.refused").isVisible()
    qtbot.keyClicks(made(dialog, QLineEdit, "import.sizes.0"), "3 x 8 x 8")
    press(dialog, "import.agree", qtbot)
    wait_for_the_report(window, qtbot)
    assert [node.kind for node in window.workspace.session.document.graph].count("Conv2d") == 1
