from __future__ import annotations

import shutil
import threading
from pathlib import Path

from PIL import Image

from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice
from nnstudio.data.sources import Pictures
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


def test_rows_that_cannot_be_learned_from_stay_in_sight(workspace: Workspace, loop: Loop) -> None:
    iris = BuiltIn(name="iris")
    workspace.session.new(Document(data=DataSettings(source=iris)))
    loop.until(lambda: workspace.dataset.state == "ready")
    names = [field.name for field in workspace.dataset.value.inputs]
    nothing = tuple(FieldChoice(name=name, role="ignored") for name in names)
    workspace.session.edit_data("Leave all out", DataSettings(source=iris, choices=nothing))
    loop.until(lambda: workspace.dataset.state != "loading")
    assert workspace.dataset.state == "ready"
    assert workspace.dataset.value is not None
    assert workspace.dataset.preparation is None
    assert workspace.dataset.error.code == "inputs-missing"
    workspace.session.undo()
    loop.until(lambda: workspace.dataset.preparation is not None)
    assert workspace.dataset.error is None


def test_reading_tells_how_far_it_is_and_can_be_stopped(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    picture = tmp_path / "one.png"
    Image.new("RGB", (64, 64), "teal").save(picture)
    for label in ("cat", "dog"):
        (tmp_path / "pets" / label).mkdir(parents=True)
        for number in range(1_500):
            shutil.copy(picture, tmp_path / "pets" / label / f"{number}.png")
    told: list[tuple[int, int]] = []
    workspace.dataset.progressed.connect(lambda done, total: told.append((done, total)))
    workspace.session.begin(Pictures(path=str(tmp_path / "pets")))
    loop.until(lambda: bool(told) or workspace.dataset.state == "ready")
    assert told
    assert 0 <= told[0][0] < told[0][1]
    workspace.dataset.stop()
    assert workspace.dataset.state == "failed"
    assert workspace.dataset.error.code == "reading-stopped"
    workspace.dataset.again()
    loop.until(lambda: workspace.dataset.state == "ready")
    assert len(workspace.dataset.value) == 3_000


def test_data_that_is_gone_is_missing_until_it_is_found_again(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    gone, here = tmp_path / "gone.csv", tmp_path / "here.csv"
    here.write_text("a,b\n" + "1,2\n" * 20)
    workspace.session.begin(Csv(path=str(gone), separator=","))
    loop.until(lambda: workspace.dataset.state == "failed")
    assert workspace.dataset.missing == gone
    workspace.session.relink("Find", here)
    loop.until(lambda: workspace.dataset.state == "ready")
    assert workspace.dataset.missing is None
    assert workspace.session.document.data.source == Csv(path=str(here), separator=",")
