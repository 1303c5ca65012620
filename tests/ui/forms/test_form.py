from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, Split, Toy
from nnstudio.layers import layers
from nnstudio.training import Cosine, Step, TrainingSettings
from nnstudio.ui.forms import Form, changed

MODELS: list[BaseModel] = [
    *(layer() for layer in layers().values()),
    TrainingSettings(), TrainingSettings(schedule=Cosine()), Split(), BuiltIn(), Toy(), Csv(path="a.csv"),
]  # fmt: skip


@pytest.mark.parametrize("model", MODELS, ids=lambda model: type(model).__name__)
def test_every_field_of_every_model_can_be_set(model: BaseModel, qtbot: QtBot) -> None:
    form = Form(model)
    qtbot.addWidget(form)
    with qtbot.assertNotEmitted(form.edited):
        form.show()
        form.set_model(model)
    for name in type(model).model_fields:
        if name != "kind":
            editor = form.editor(name)
            assert isinstance(editor, QWidget)
    for control in form.findChildren(QLineEdit) + form.findChildren(QComboBox):
        assert control.accessibleName(), f"{control.parent().objectName()} has no name for screen readers"


def test_titles_and_help_come_from_the_declaration(qtbot: QtBot) -> None:
    form = Form(layers()["Conv2d"]())
    qtbot.addWidget(form)
    editor = form.editor("out_channels")
    assert editor.objectName() == "form.out_channels"
    assert editor.line.accessibleName() == "Filters"
    assert editor.toolTip().startswith("How many patterns")


def test_only_some_fields(qtbot: QtBot) -> None:
    form = Form(TrainingSettings(), fields=("epochs", "batch_size"))
    qtbot.addWidget(form)
    assert set(form._editors) == {"epochs", "batch_size"}
    assert not form._forms
    rest = Form(TrainingSettings(), skip=("epochs", "batch_size", "optimizer"))
    qtbot.addWidget(rest)
    with pytest.raises(KeyError):
        rest.editor("epochs")


@pytest.mark.parametrize(
    ("path", "value"),
    [("epochs", 5), ("optimizer.lr", 0.5), ("schedule", Step()), ("early_stopping.enabled", False)],
)
def test_a_change_reaches_its_place_and_nothing_else(path: str, value: Any) -> None:
    before = TrainingSettings()
    after = changed(before, path, value)
    found: Any = after
    for name in path.split("."):
        found = getattr(found, name)
    assert found == value
    assert before == TrainingSettings()
    top = path.split(".", maxsplit=1)[0]
    assert all(getattr(after, n) == getattr(before, n) for n in TrainingSettings.model_fields if n != top)


def test_a_change_is_checked() -> None:
    with pytest.raises(ValueError, match="epochs"):
        changed(TrainingSettings(), "epochs", 0)
