from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.layers import layer_of
from nnstudio.training import TrainingSettings
from nnstudio.ui.forms import Form

from .conftest import ShowForm


def hint(form: Form, path: str) -> QLabel:
    return form.findChild(QLabel, f"form.{path}.hint")


def retype(qtbot: QtBot, line: QWidget, text: str) -> None:
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    qtbot.keyClicks(line, text)


def turn(widget: QWidget, notches: int) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(0, 0), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_enter_commits_once(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    line = form.editor("epochs").line
    retype(qtbot, line, "45")
    assert edits == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert edits == [("epochs", 45)]
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert edits == [("epochs", 45)]


def test_leaving_commits(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    retype(qtbot, form.editor("optimizer.lr").line, "3e-4")
    qtbot.keyClick(form.editor("optimizer.lr").line, Qt.Key.Key_Tab)
    assert edits == [("optimizer.lr", 3e-4)]
    assert form.editor("optimizer.lr").line.text() == "0.0003"


def test_what_cannot_be_taken_turns_back_with_a_hint(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    line = form.editor("batch_size").line
    retype(qtbot, line, "lots")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert edits == []
    assert line.text() == "32"
    assert hint(form, "batch_size").isVisible()
    assert hint(form, "batch_size").text() == "A whole number from 1 to 1,000,000."
    retype(qtbot, line, "64")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not hint(form, "batch_size").isVisible()
    assert edits == [("batch_size", 64)]


def test_escape_brings_the_number_back(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    line = form.editor("epochs").line
    retype(qtbot, line, "7")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "30"
    assert edits == []


def test_arrow_keys_step(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    line = form.editor("epochs").line
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_PageUp)
    assert edits == [("epochs", 31), ("epochs", 32), ("epochs", 31), ("epochs", 310)]


def test_the_wheel_turns_only_what_has_the_focus(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    line = form.editor("epochs").line
    form.editor("batch_size").line.setFocus()
    turn(line, 1)
    assert edits == []
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    turn(line, 1)
    assert edits == [("epochs", 31)]


def test_a_model_from_elsewhere_keeps_what_is_half_typed_elsewhere(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    line = form.editor("epochs").line
    retype(qtbot, line, "12")
    form.set_model(TrainingSettings(batch_size=8))
    assert line.text() == "12"
    assert line.hasFocus()
    assert form.editor("batch_size").line.text() == "8"
    form.set_model(TrainingSettings(epochs=99))
    assert line.text() == "99"
    assert edits == []


def test_texts_are_committed_as_they_are(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(layer_of("Output")())
    retype(qtbot, form.editor("target").line, "<b>price</b>")
    qtbot.keyClick(form.editor("target").line, Qt.Key.Key_Return)
    assert edits == [("target", "<b>price</b>")]
