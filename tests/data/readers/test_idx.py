"""MNIST's own files: pairs found by name, and nothing believed that the headers say."""

from __future__ import annotations

import gzip
import struct
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nnstudio.data import DataSettings
from nnstudio.data.reading import read
from nnstudio.data.sources import Idx
from nnstudio.data.splitting import split
from nnstudio.errors import DataError
from tests.data import damage

PICTURES = np.arange(30 * 4 * 5, dtype=np.uint16).astype(np.uint8).reshape(30, 4, 5)
LABELS = np.arange(30, dtype=np.uint8) % 3


def idx(values: NDArray[np.uint8], shape: tuple[int, ...] | None = None) -> bytes:
    shape = values.shape if shape is None else shape
    return bytes([0, 0, 8, len(shape)]) + struct.pack(f">{len(shape)}I", *shape) + values.tobytes()


def mnist(folder: Path, *, packed: bool, dot: bool = False, before: str = "") -> Path:
    for part, rows in (("train", slice(0, 20)), ("t10k", slice(20, 30))):
        for kind, values in (("images-idx3", PICTURES), ("labels-idx1", LABELS)):
            content = idx(values[rows])
            name = f"{before}{part}-{kind.replace('-', '.') if dot else kind}-ubyte{'.gz' if packed else ''}"
            (folder / name).write_bytes(gzip.compress(content) if packed else content)
    return folder


@pytest.mark.parametrize(
    "form",
    [
        {"packed": True},
        {"packed": False},
        {"packed": True, "dot": True},
        {"packed": True, "before": "emnist-"},
    ],
)
def test_a_folder_gives_both_parts(tmp_path: Path, form: dict[str, Any]) -> None:
    found = Idx(path=str(mnist(tmp_path, **form))).load()
    # "t10k" goes before "train" by name, so its rows come first.
    order = [*range(20, 30), *range(20)]
    assert np.array_equal(found.arrays["image"], PICTURES[order][..., np.newaxis])
    assert found.table["label"].tolist() == LABELS[order].tolist()
    assert found.table["part"].tolist() == ["test"] * 10 + ["train"] * 20
    assert (found.target, found.parts) == ("label", "part")
    assert not found.questions


def test_any_of_the_files_gives_all_of_them(tmp_path: Path) -> None:
    mnist(tmp_path, packed=True)
    for file in tmp_path.iterdir():
        assert len(Idx(path=str(file)).load().table) == 30


def test_what_is_not_packed_is_mapped(tmp_path: Path) -> None:
    (tmp_path / "images-idx3-ubyte").write_bytes(idx(PICTURES))
    image = Idx(path=str(tmp_path)).load().arrays["image"]
    assert isinstance(image.base, np.memmap)
    assert np.array_equal(image[..., 0], PICTURES)


def test_pictures_without_labels_have_no_target(tmp_path: Path) -> None:
    (tmp_path / "train-images-idx3-ubyte").write_bytes(idx(PICTURES))
    found = Idx(path=str(tmp_path)).load()
    assert (found.target, found.parts, len(found.table)) == (None, None, 30)


def test_several_sets_in_a_folder_are_asked_about(tmp_path: Path) -> None:
    mnist(tmp_path, packed=False, before="digits-")
    (tmp_path / "letters-train-images-idx3-ubyte").write_bytes(idx(PICTURES[:2]))
    found = Idx(path=str(tmp_path)).load()
    assert len(found.table) == 30
    (question,) = found.questions
    other = question.options[1].sets["source.path"]
    assert len(Idx(path=other).load().table) == 2


def test_the_parts_become_the_split(tmp_path: Path) -> None:
    settings_ = DataSettings(source=Idx(path=str(mnist(tmp_path, packed=True))))
    dataset = read(settings_)
    assert dataset.classes == ("0", "1", "2")
    assert split(dataset, settings_.split).test.tolist() == list(range(10))


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "no pictures in IDX files"),
        ({"a-images-idx3": b"\1\2\3\4\5\6\7\x08"}, "no IDX file"),
        ({"a-images-idx3": b""}, "is empty"),
        ({"a-images-idx3": idx(PICTURES)[:-1]}, "ends too early"),
        ({"a-images-idx3": idx(PICTURES, (2**31, 2**31, 2**31))}, "ends too early"),
        ({"a-images-idx3": gzip.compress(idx(PICTURES, (10**6, 10**3, 10**3)))}, "ends too early"),
        ({"a-images-idx3": gzip.compress(idx(PICTURES))[:-30]}, "damaged"),
        ({"a-images-idx3": idx(PICTURES, (600,))}, "holds no pictures"),
        ({"a-images-idx3": idx(PICTURES[:0])}, "is empty"),
        ({"a-images-idx3": idx(PICTURES), "a-labels-idx1": idx(LABELS[:7])}, "30 pictures, but .* 7 labels"),
        ({"a-images-idx3": idx(PICTURES), "a-labels-idx1": idx(PICTURES)}, "holds no labels"),
        (
            {"train-images-idx3": idx(PICTURES), "test-images-idx3": idx(PICTURES.reshape(30, 5, 4))},
            "differ in size",
        ),
    ],
)
def test_refusals(tmp_path: Path, files: dict[str, bytes], said: str) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(DataError, match=said):
        Idx(path=str(tmp_path)).load()


def test_labels_alone_say_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "train-labels-idx1-ubyte"
    path.write_bytes(idx(LABELS))
    with pytest.raises(DataError, match="the file with the pictures is not beside it"):
        Idx(path=str(path)).load()


@settings(max_examples=60, deadline=None)
@given(content=st.one_of(damage.of(idx(PICTURES[:3])), damage.of(gzip.compress(idx(PICTURES[:3])))))
def test_broken_files_end_in_a_sentence(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        damage.reads_or_refuses(lambda path: Idx(path=path), Path(folder) / "images-idx3-ubyte", content)
