from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from nnstudio.data import Csv
from nnstudio.layers import layer_of
from nnstudio.training import SGD, Adam, TrainingSettings
from nnstudio.ui.forms import Form

from .conftest import ShowForm
from .test_typed import turn


def pick(qtbot: QtBot, combo: QComboBox, text: str) -> None:
    """As a hand does it: opens the list and clicks on the row."""
    qtbot.mouseClick(combo, Qt.MouseButton.LeftButton)
    view = combo.view()
    qtbot.waitUntil(view.isVisible)
    index = view.model().index(combo.findText(text), 0)
    qtbot.mouseMove(view.viewport(), view.visualRect(index).center())
    qtbot.wait(300)  # Qt ignores the click that follows the opening one too soon
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    qtbot.waitUntil(lambda: not view.isVisible())


def test_a_value_is_picked_by_its_title(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(layer_of("Output")())
    combo = form.editor("loss").combo
    assert combo.currentText() == "Chosen from the target"
    pick(qtbot, combo, "Mean squared error")
    assert edits == [("loss", "mse_loss")]
    pick(qtbot, combo, "Mean squared error")
    assert len(edits) == 1


def test_the_wheel_leaves_a_list_without_focus_alone(show_form: ShowForm) -> None:
    form, edits = show_form(layer_of("Output")())
    form.editor("target").line.setFocus()
    combo = form.editor("loss").combo
    turn(combo, -1)
    assert combo.currentText() == "Chosen from the target"
    combo.setFocus()
    turn(combo, -1)
    assert edits == [("loss", "cross_entropy")]


def test_a_switch(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(layer_of("Linear")())
    box = form.findChild(QCheckBox)
    assert box.isChecked()
    assert box.accessibleName() == "Bias"
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert edits == [("bias", False), ("bias", True)]


def test_same_or_valid_or_sizes_of_ones_own(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(layer_of("Conv2d")())
    editor = form.editor("padding")
    sizes = editor.findChild(QComboBox)
    assert sizes.currentText() == "Same"
    pick(qtbot, sizes, "Set to")
    assert edits == [("padding", (0, 0))]
    first = editor._free[0][1].numbers[0]
    assert first.isVisible()
    qtbot.keyClick(first.line, Qt.Key.Key_Up)
    assert edits[-1] == ("padding", (1, 0))
    pick(qtbot, sizes, "Valid")
    assert edits[-1] == ("padding", "valid")
    assert not first.isVisible()
    pick(qtbot, sizes, "Set to")
    assert edits[-1] == ("padding", (1, 0)), "what was set before is remembered"


def test_automatic_or_set(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(layer_of("MaxPool2d")())
    combo = form.editor("stride").findChild(QComboBox)
    assert combo.currentText() == "Automatic"
    pick(qtbot, combo, "Set to")
    pick(qtbot, combo, "Automatic")
    assert edits == [("stride", (1, 1)), ("stride", None)]


def test_a_yes_or_no_that_may_be_left_open(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(Csv(path="cars.csv"))
    combo = form.editor("header").combo
    assert [combo.itemText(i) for i in range(combo.count())] == ["Automatic", "Yes", "No"]
    pick(qtbot, combo, "No")
    assert edits == [("header", False)]
    separator = form.editor("separator")
    pick(qtbot, separator.findChild(QComboBox), "Set to")
    line = separator._free[0][1].line
    qtbot.keyClicks(line, ";;")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert edits[-1] == ("separator", ";")


def test_another_optimizer_brings_its_own_fields(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings(optimizer=Adam(lr=0.01)))
    combo = form.editor("optimizer").combo
    pick(qtbot, combo, "SGD")
    assert edits == [("optimizer", SGD())]
    momentum = form.editor("optimizer.momentum").line
    qtbot.waitUntil(momentum.isVisible)
    qtbot.keyClick(momentum, Qt.Key.Key_Down)
    assert edits[-1] == ("optimizer.momentum", 0.85)
    pick(qtbot, combo, "Adam")
    assert edits[-1] == ("optimizer", Adam(lr=0.01)), "what was set before is remembered"


def test_switched_off_fields_are_out_of_work(show_form: ShowForm, qtbot: QtBot) -> None:
    form, edits = show_form(TrainingSettings())
    patience, switch = form.editor("early_stopping.patience"), form.editor("early_stopping.enabled")
    assert patience.isEnabled()
    qtbot.keyClick(switch.box, Qt.Key.Key_Space)
    assert edits == [("early_stopping.enabled", False)]
    assert not patience.isEnabled()
    assert switch.isEnabled()


def test_a_form_of_another_kind_takes_the_place(show_form: ShowForm) -> None:
    form, edits = show_form(layer_of("Conv2d")())
    form.set_model(layer_of("Dropout")(p=0.3))
    assert form.editor("p").line.text() == "0.3"
    assert edits == []
    form.set_model(layer_of("ReLU")())
    assert form.is_empty


def test_a_change_that_is_refused_is_taken_back(qtbot: QtBot) -> None:
    form = Form(layer_of("Linear")())
    qtbot.addWidget(form)
    form.edited.connect(lambda *_: form.set_model(layer_of("Linear")()))
    form.show()
    qtbot.keyClick(form.editor("out_features").line, Qt.Key.Key_Up)
    assert form.editor("out_features").line.text() == "64"
