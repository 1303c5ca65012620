"""The weights that training starts from are part of the project file."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from nnstudio.errors import ProjectFileError
from nnstudio.project import limits, load, save
from tests.project.samples import RUN, document, run_folder


def test_the_weights_that_training_starts_from_come_back(tmp_path: Path) -> None:
    weights = (run_folder(tmp_path / "run") / "weights.safetensors").read_bytes()
    path = tmp_path / "project.nnproj"
    save(path, replace(document(), weights=weights), {})
    loaded, _ = load(path, tmp_path / "into")
    assert loaded.weights == weights
    with zipfile.ZipFile(path) as archive:
        assert archive.getinfo(limits.WEIGHTS).compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize("damage", [b"not weights", b"\x02" + bytes(7) + b"{}more", b""])
def test_weights_that_are_none_are_neither_saved_nor_opened(tmp_path: Path, damage: bytes) -> None:
    if damage:
        with pytest.raises(ProjectFileError) as caught:
            save(tmp_path / "x.nnproj", replace(document(), weights=damage), {})
        assert caught.value.code == "weights-damaged"
    assert not (tmp_path / "x.nnproj").exists()
    path = tmp_path / "good.nnproj"
    save(path, document(), {RUN: run_folder(tmp_path / "run")})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(zipfile.ZipInfo(limits.WEIGHTS, (1980, 1, 1, 0, 0, 0)), damage)
    with pytest.raises(ProjectFileError) as caught:
        load(path, tmp_path / "into")
    assert caught.value.code == "weights-damaged"
