"""Walking a folder: what is a sample, what is not, and what must not be touched."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from nnstudio.data.readers import scan as scanning
from nnstudio.data.readers.scan import Kind, scan
from nnstudio.errors import DataError, Phrase

KIND = Kind(Phrase("pictures"), frozenset({".png"}), re.compile(b"PIC"))


def write(folder: Path, *names: str, content: bytes = b"x") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def test_samples_by_name_or_content_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b/2.PNG", "a.png", "labels.csv", "notes.txt", ".hidden.png", "b/Thumbs.db")
    write(tmp_path, "b/no ending", "b/wrong.txt", content=b"PICTURE")
    write(tmp_path, "old/notes.md")
    (tmp_path / "empty" / "inner").mkdir(parents=True)
    found = scan(tmp_path, KIND)
    assert [sample.path for sample in found.samples] == ["a.png", "b/2.PNG", "b/no ending", "b/wrong.txt"]
    assert found.samples[0].size == 1
    assert found.tables == ("labels.csv",)
    assert found.ignored == (".hidden.png", "b/Thumbs.db", "notes.txt", "old/notes.md")
    assert found.empty == ("empty", "old")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as Unix has them")
def test_pipes_are_not_opened_and_links_not_walked_in_circles(tmp_path: Path) -> None:
    write(tmp_path, "a.png")
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "gone.png").symlink_to(tmp_path / "nowhere.png")
    (tmp_path / "link.png").symlink_to(tmp_path / "a.png")
    assert [sample.path for sample in scan(tmp_path, KIND).samples] == ["a.png", "link.png"]


def test_far_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "_MOST_FILES", 3)
    write(tmp_path, *(f"{i}.png" for i in range(4)))
    with pytest.raises(DataError) as refused:
        scan(tmp_path, KIND)
    assert refused.value.code == "folder-too-large"
