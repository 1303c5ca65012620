"""Data that was moved is read at its new place the way it was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.data.fingerprint import Fingerprint, content_of
from nnstudio.data.relinking import found_again, is_gone, relinked
from nnstudio.data.sources.pictures import Pictures
from nnstudio.errors import DataError


def test_how_the_file_was_read_stays(tmp_path: Path) -> None:
    new = tmp_path / "new.csv"
    new.write_text("a;b\n1;2\n")
    old = DataSettings(source=Csv(path=str(tmp_path / "old.csv"), separator=";"), target="b")
    found = relinked(old, new)
    assert is_gone(old)
    assert not is_gone(found)
    assert found.source == Csv(path=str(new), separator=";")
    assert found.target == "b"
    with pytest.raises(DataError) as refused:
        relinked(old, tmp_path / "nowhere.csv")
    assert refused.value.code == "file-missing"


def test_another_kind_of_file_says_itself_how_it_is_read(tmp_path: Path) -> None:
    new = tmp_path / "new.tsv"
    new.write_text("a\tb\n1\t2\n")
    found = relinked(DataSettings(source=Csv(path="/gone/old.csv", separator=";")), new)
    assert isinstance(found.source, Csv)
    assert found.source.separator != ";"
    assert found.source.path == str(new)


def test_a_run_finds_its_own_data_where_the_project_has_it(tmp_path: Path) -> None:
    new = tmp_path / "new.csv"
    new.write_text("a,b\n1,2\n")
    run, project = (DataSettings(source=Csv(path=str(tmp_path / name))) for name in ("old.csv", "new.csv"))
    same, other = Fingerprint(content=content_of(new)), Fingerprint(content="another")
    assert found_again(run, same, project).source == project.source
    assert found_again(run, other, project) is run
    assert found_again(run, None, project) is run
    assert found_again(run, same, DataSettings(source=BuiltIn(name="iris"))) is run
    assert found_again(project, same, run) is project


def test_a_file_in_place_of_a_folder_says_itself_how_it_is_read(tmp_path: Path) -> None:
    new = tmp_path / "rows"
    new.write_text("a,b\n1,2\n")
    found = relinked(DataSettings(source=Pictures(path=str(tmp_path / "pictures"))), new)
    assert isinstance(found.source, Csv)
