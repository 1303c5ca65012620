from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.layers import layer_of

from .conftest import ShowForm


def test_one_of_two_sizes_changes(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(layer_of("Conv2d")())
    height, width = form.editor("kernel_size").numbers
    assert (height.line.accessibleName(), width.line.accessibleName()) == (
        "Kernel size, 1 of 2", "Kernel size, 2 of 2"
    )  # fmt: skip
    width.line.setFocus()
    width.line.selectAll()
    qtbot.keyClicks(width.line, "5")
    qtbot.keyClick(width.line, Qt.Key.Key_Return)
    assert edits == [("kernel_size", (3, 5))]
    qtbot.keyClick(height.line, Qt.Key.Key_Up)
    assert edits[-1] == ("kernel_size", (4, 5))


def test_any_number_of_sizes_is_typed_with_crosses(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(layer_of("Reshape")())
    line = form.editor("sizes").line
    for text in ("4 x 8", "4, -1", "16"):
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [value for _, value in edits] == [(4, 8), (4, -1), (16,)]
    for refused in ("", "a × b", "1 × 1.5", "×".join("123456789")):
        line.selectAll()
        qtbot.keyClick(line, Qt.Key.Key_Delete)
        qtbot.keyClicks(line, refused)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert line.text() == "16"
    assert len(edits) == 3
