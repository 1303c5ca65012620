"""CIFAR's binary files; those for Python are refused with the reason."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from nnstudio.data.sources import Cifar
from nnstudio.errors import DataError

PICTURES = np.random.default_rng(0).integers(0, 256, (7, 32, 32, 3), dtype=np.uint8)
LABELS = np.array([0, 1, 2, 9, 4, 5, 6], dtype=np.uint8)
NAMES = "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n"


def batch(rows: slice, *labels: NDArray[np.uint8]) -> bytes:
    planes = PICTURES[rows].transpose(0, 3, 1, 2).reshape(-1, 3_072)
    return np.column_stack([*(own[rows] for own in labels), planes]).tobytes()


def ten(folder: Path, *, names: str = NAMES) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "data_batch_1.bin").write_bytes(batch(slice(0, 3), LABELS))
    (folder / "data_batch_2.bin").write_bytes(batch(slice(3, 5), LABELS))
    (folder / "test_batch.bin").write_bytes(batch(slice(5, 7), LABELS))
    if names:
        (folder / "batches.meta.txt").write_text(names)
    return folder


def test_cifar_10(tmp_path: Path) -> None:
    for place in (
        ten(tmp_path / "cifar-10-batches-bin"),
        tmp_path,
        tmp_path / "cifar-10-batches-bin/test_batch.bin",
    ):
        found = Cifar(path=str(place)).load()
        assert np.array_equal(found.arrays["image"], PICTURES)
        assert found.table["label"].tolist() == [NAMES.split()[label] for label in LABELS]
        assert found.table["part"].tolist() == ["train"] * 5 + ["test"] * 2
        assert (found.target, found.parts) == ("label", "part")


@pytest.mark.parametrize("names", ["", "one\ntwo\n", "\n".join(["same"] * 10)])
def test_without_names_labels_are_numbers(tmp_path: Path, names: str) -> None:
    found = Cifar(path=str(ten(tmp_path, names=names))).load()
    assert found.table["label"].tolist() == LABELS.tolist()


def test_cifar_100_has_classes_and_groups(tmp_path: Path) -> None:
    (tmp_path / "train.bin").write_bytes(batch(slice(0, 7), LABELS // 5, LABELS))
    (tmp_path / "fine_label_names.txt").write_text(NAMES)
    (tmp_path / "coarse_label_names.txt").write_text("machines\nanimals\n")
    found = Cifar(path=str(tmp_path)).load()
    assert found.table["label"].tolist()[3] == "truck"
    assert found.parts is None
    coarse = Cifar(path=str(tmp_path), classes="coarse").load()
    assert coarse.table["label"].tolist()[:4] == ["machines"] * 3 + ["animals"]


def test_the_version_for_python_is_refused(tmp_path: Path) -> None:
    for name in ("data_batch_1", "test_batch", "batches.meta"):
        (tmp_path / name).write_bytes(pickle.dumps({}))
    with pytest.raises(DataError, match=r"can run code, .* Get the binary version"):
        Cifar(path=str(tmp_path)).load()


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "is empty"), (b"12345", "ends too early"), (bytes(3_072), "ends too early")]
)
def test_refusals(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "data_batch_1.bin").write_bytes(content)
    with pytest.raises(DataError, match=said):
        Cifar(path=str(tmp_path)).load()


def test_an_empty_folder_and_none(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no files of CIFAR"):
        Cifar(path=str(tmp_path)).load()
    with pytest.raises(DataError, match="There is no file"):
        Cifar(path=str(tmp_path / "nowhere")).load()
