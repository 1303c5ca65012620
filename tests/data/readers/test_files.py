"""What cannot be read is one sentence, and nobody waits for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nnstudio.data.readers.files import open_file
from nnstudio.data.sources import SOURCES, DataSource
from nnstudio.data.sources.recognise import source_for
from nnstudio.errors import DataError

FILES = [source for source in SOURCES if source.takes != "nothing"]


@pytest.mark.parametrize("source", FILES)
def test_nothing_there(source: type[DataSource], tmp_path: Path) -> None:
    path = str(tmp_path / "gone.x")
    with pytest.raises(DataError) as refused:
        source.model_validate({"path": path}).load()
    assert refused.value.code == "file-missing"
    assert path in str(refused.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
@pytest.mark.parametrize("source", [source for source in FILES if source.takes == "file"])
def test_a_pipe_is_not_waited_for(source: type[DataSource], tmp_path: Path) -> None:
    path = tmp_path / f"pipe{source.suffixes[0]}"
    os.mkfifo(path)
    for read in (source.model_validate({"path": str(path)}).load, source_for(path).load):
        with pytest.raises(DataError) as refused:
            read()
        assert refused.value.code == "file-special"


@pytest.mark.parametrize("source", [source for source in FILES if source.takes == "file"])
def test_a_folder_is_no_file(source: type[DataSource], tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        source.model_validate({"path": str(tmp_path)}).load()
    assert refused.value.code == "file-is-folder"


def test_what_the_system_refuses() -> None:
    for refuse in (lambda: open_file("a" * 300), lambda: source_for(Path("a" * 5_000))):
        with pytest.raises(DataError) as refused:
            refuse()
        assert refused.value.code == "file-unreadable"
        assert "name too long" in str(refused.value)
