"""Moved data is taken from its new place, as one step of undo; a place where nothing lies is refused."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data import Csv, DataSettings
from nnstudio.errors import Message
from nnstudio.project.document import Document
from nnstudio.workspace import Workspace
from tests.workspace.conftest import Loop


def test_moved_data_is_found_again(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    session, refused = workspace.session, list[Message]()
    session.refused.connect(refused.append)
    old = DataSettings(source=Csv(path=str(tmp_path / "old.csv"), separator=";"), target="b")
    session.edit_data("Choose data", old)
    new = tmp_path / "new.csv"
    new.write_text("a;b\n1;2\n")
    session.relink("Find the data again", new)
    loop.until(lambda: session.document.data != old)
    assert session.document.data.source == Csv(path=str(new), separator=";")
    assert session.undo_label == "Find the data again"
    session.undo()
    assert session.document.data == old
    session.relink("Find the data again", tmp_path / "nowhere.csv")
    loop.until(lambda: bool(refused))
    assert refused[0].code == "file-missing"


def test_what_was_changed_while_looking_for_moved_data_stays(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    session = workspace.session
    old = DataSettings(source=Csv(path=str(tmp_path / "old.csv")), target="b")
    session.edit_data("Choose data", old)
    new = tmp_path / "new.csv"
    new.write_text("a,b\n1,2\n")
    session.relink("Find the data again", new)
    session.edit_data("Target", old.model_copy(update={"target": "a"}))
    loop.until(lambda: session.undo_label == "Find the data again")
    assert session.document.data == DataSettings(source=Csv(path=str(new)), target="a")


def test_moved_data_of_one_project_does_not_come_into_another(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    session, answered = workspace.session, list[object]()
    session.edit_data("Choose data", DataSettings(source=Csv(path=str(tmp_path / "old.csv"))))
    new = tmp_path / "new.csv"
    new.write_text("a,b\n1,2\n")
    session.relink("Find the data again", new)
    session.new(Document())
    session.open(tmp_path / "none.nnproj")  # answered after the data was looked for
    session.refused.connect(answered.append)
    loop.until(lambda: bool(answered))
    assert session.document == Document()


def test_a_project_that_was_begun_while_another_is_saved_is_not_saved_over_it(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    session, saved = workspace.session, list[Path]()
    session.saved.connect(saved.append)
    session.new(Document("first"))
    session.save(tmp_path / "first.nnproj")
    session.new(Document("second"))
    loop.until(lambda: bool(saved))
    assert not session.saving
    assert session.path is None
    assert session.saved_at is None
    assert not session.dirty
