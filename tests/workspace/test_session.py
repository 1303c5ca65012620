"""Moved data is taken from its new place, as one step of undo; a place where nothing lies is refused."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data import Csv, DataSettings
from nnstudio.errors import Message
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
