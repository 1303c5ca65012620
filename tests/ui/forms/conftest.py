"""A form on the screen, which hands every edit back as the session would."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel
from pytestqt.qtbot import QtBot

from nnstudio.ui.forms import Form, changed

Edits = list[tuple[str, Any]]
ShowForm = Callable[[BaseModel], tuple[Form, Edits]]


@pytest.fixture
def show_form(qtbot: QtBot) -> ShowForm:
    def show(model: BaseModel) -> tuple[Form, Edits]:
        form = Form(model)
        qtbot.addWidget(form)
        edits: Edits = []

        def follow(path: str, value: Any) -> None:
            edits.append((path, value))
            form.set_model(changed(form.model, path, value))

        form.edited.connect(follow)
        with qtbot.waitExposed(form):
            form.show()
        form.activateWindow()
        return form, edits

    return show
