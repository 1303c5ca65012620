from __future__ import annotations

import threading

from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.project.document import Document
from nnstudio.workspace import Workspace

from .conftest import Loop


def test_fields_come_first_and_what_stands_out_after_them(workspace: Workspace, loop: Loop) -> None:
    order: list[tuple[str, bool, str]] = []

    def note(signal: str) -> None:
        name = threading.current_thread().name
        order.append((f"{signal} {workspace.dataset.state}", workspace.dataset.look is not None, name))

    workspace.dataset.changed.connect(lambda: note("changed"))
    workspace.dataset.looked.connect(lambda: note("looked"))
    workspace.session.new(Document(data=DataSettings(source=BuiltIn(name="iris"))))
    loop.until(lambda: workspace.dataset.look is not None)
    here = threading.current_thread().name
    assert order == [
        ("changed loading", False, here),
        ("changed ready", False, here),
        ("looked ready", True, here),
    ]
    assert max(workspace.dataset.look.association.values()) > 0.9


def test_other_data_is_looked_at_anew(workspace: Workspace, loop: Loop) -> None:
    workspace.session.new(Document(data=DataSettings(source=BuiltIn(name="iris"))))
    loop.until(lambda: workspace.dataset.look is not None)
    first = workspace.dataset.look
    split = workspace.session.document.data.split.model_copy(update={"seed": 3})
    workspace.session.edit_data("Seed", workspace.session.document.data.model_copy(update={"split": split}))
    loop.until(lambda: workspace.dataset.state == "ready")
    # The same data: what was found stays until it was looked at again.
    assert workspace.dataset.look is not None
    loop.until(lambda: workspace.dataset.look is not first)
    workspace.session.edit_data("Other", DataSettings(source=BuiltIn(name="wine")))
    loop.until(lambda: workspace.dataset.state == "ready" and workspace.dataset.value.title == "Wines")
    assert workspace.dataset.look is None or "alcohol" in workspace.dataset.look.association
    workspace.session.edit_data("None", DataSettings(source=Csv(path="/none.csv")))
    loop.until(lambda: workspace.dataset.state == "failed")
    assert workspace.dataset.look is None


def test_an_autoencoder_is_ready_without_a_target(workspace: Workspace, loop: Loop) -> None:
    settings = DataSettings(source=BuiltIn(name="digits"), reconstruct=True)
    workspace.session.new(Document(data=settings))
    loop.until(lambda: workspace.dataset.state != "loading")
    assert workspace.dataset.preparation is not None
    assert workspace.dataset.value.task == "reconstruct"
    assert workspace.dataset.signature.targets
