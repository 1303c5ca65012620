"""Moved data is known again, changed data is noticed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.data.fingerprint import Fingerprint, content_of, fingerprint_of
from nnstudio.data.reading import read


def taken(file: Path) -> Fingerprint:
    source = Csv(path=str(file))
    return fingerprint_of(source, read(DataSettings(source=source)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rows.csv"
    path.write_text("a,b\n" + "\n".join(f"{row},{row * row}" for row in range(50)))
    return path


def test_moved_and_touched_data_is_the_same(file: Path, tmp_path: Path) -> None:
    before = taken(file)
    assert (before.rows, before.columns, before.files, before.size) == (
        50,
        ("a", "b"),
        1,
        file.stat().st_size,
    )
    moved = tmp_path / "elsewhere" / "other.csv"
    moved.parent.mkdir()
    shutil.copy(file, moved)
    os.utime(moved, (1, 1))
    after = taken(moved)
    assert after.modified != before.modified
    assert after.change_since(before) is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("a,b", "a,c"), "fields"),
        (lambda text: text + "\n50,2500", "50 rows when this run was trained, and has 51"),
        (lambda text: text.replace("\n7,49", "\n7,48"), "content"),
    ],
)
def test_changed_data_is_noticed_and_how(file: Path, change: object, said: str) -> None:
    before = taken(file)
    file.write_text(change(file.read_text()))  # type: ignore[operator]
    found = taken(file).change_since(before)
    assert found is not None
    assert said in found


def test_a_large_file_is_read_in_blocks_from_its_beginning_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    size = 5_000_000
    path.write_bytes(bytes(size))
    before = content_of(path)
    for place in (0, size - 1):
        with path.open("r+b") as opened:
            opened.seek(place)
            opened.write(b"x")
        after = content_of(path)
        assert after != before
        before = after


def test_a_folder_is_its_names_sizes_and_some_content(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    for name in ("a/1.png", "a/2.png", "b/1.png"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    before = content_of(folder)
    (folder / ".DS_Store").write_bytes(b"anything")
    assert content_of(folder) == before
    moved = folder.rename(tmp_path / "moved")
    assert content_of(moved) == before
    (moved / "a/2.png").rename(moved / "b/2.png")
    assert content_of(moved) != before


def test_data_without_a_file_has_rows_and_fields() -> None:
    source = BuiltIn(name="iris")
    found = fingerprint_of(source, read(DataSettings(source=source)))
    assert (found.rows, found.files, found.content) == (150, 0, "")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_that_lead_round_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("a")
    plain = content_of(tmp_path)
    for name in ("one", "two"):
        (tmp_path / name).symlink_to(tmp_path, target_is_directory=True)
    assert content_of(tmp_path) == plain


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every file can be read there")
def test_a_file_that_cannot_be_read_has_a_name_and_a_size(tmp_path: Path) -> None:
    for name in ("1.png", "2.png"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "1.png").chmod(0)
    before = content_of(tmp_path)
    assert content_of(tmp_path) == before
    (tmp_path / "2.png").write_bytes(b"other")
    assert content_of(tmp_path) != before
