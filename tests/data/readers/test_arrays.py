"""NumPy's files: put together by name and shape; objects in them are never opened."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nnstudio.data import DataSettings
from nnstudio.data.readers.arrays import load as read_arrays
from nnstudio.data.reading import read
from nnstudio.data.sources import Arrays, Loaded
from nnstudio.errors import DataError
from tests.data import damage

FLAT = np.arange(12, dtype=np.float64).reshape(6, 2) / 2
PICTURES = np.arange(6 * 4 * 5, dtype=np.uint8).reshape(6, 4, 5)
LABELS = np.array([0, 1, 0, 1, 0, 1])


def packed(**arrays: NDArray[Any]) -> bytes:
    held = io.BytesIO()
    np.savez_compressed(held, **arrays)
    return held.getvalue()


def load(folder: Path, given: bytes | NDArray[Any], holds: Any = None) -> Loaded:
    path = folder / ("a.npz" if isinstance(given, bytes) else "a.npy")
    if isinstance(given, bytes):
        path.write_bytes(given)
    else:
        np.save(path, given)
    return Arrays(path=str(path), holds=holds).load()


def test_x_and_y_become_columns_and_target(tmp_path: Path) -> None:
    found = load(tmp_path, packed(X=FLAT, y=LABELS))
    assert list(found.table) == ["x1", "x2", "y"]
    assert found.target == "y"
    assert found.table["x2"].tolist() == FLAT[:, 1].tolist()
    assert found.table["y"].tolist() == LABELS.tolist()


def test_training_and_test_become_parts(tmp_path: Path) -> None:
    content = packed(x_train=PICTURES[:4], y_train=LABELS[:4], x_test=PICTURES[4:], y_test=LABELS[4:])
    found = load(tmp_path, content)
    assert found.arrays["image"].shape == (6, 4, 5, 1)
    assert (found.target, found.parts) == ("y", "part")
    assert found.table["part"].tolist() == ["train"] * 4 + ["test"] * 2


def test_what_does_not_go_with_the_parts_is_named(tmp_path: Path) -> None:
    content = packed(x_train=FLAT, x_test=FLAT, y_train=LABELS, y_other=LABELS, mean=FLAT[0])
    found = load(tmp_path, content)
    assert list(found.table) == ["x1", "x2", "part"]
    assert [sorted(names) for names in found.left_out.values()] == [["mean", "y_other", "y_train"]]


@pytest.mark.parametrize(
    "names", [("Xtrain", "Xvalid"), ("train_images", "val_images"), ("training-data", "dev.data")]
)
def test_ways_to_name_parts(tmp_path: Path, names: tuple[str, str]) -> None:
    found = load(tmp_path, packed(**{names[0]: FLAT[:4], names[1]: FLAT[4:]}))
    assert found.table["part"].tolist() == ["train"] * 4 + ["validation"] * 2
    assert found.target is None


def test_files_beside_it_are_put_together(tmp_path: Path) -> None:
    for name, values in {"X": FLAT, "y": LABELS, "other": FLAT[:2]}.items():
        np.save(tmp_path / f"{name}.npy", values)
    found = Arrays(path=str(tmp_path / "X.npy")).load()
    assert list(found.table) == ["x1", "x2", "y"]
    assert list(Arrays(path=str(tmp_path / "other.npy")).load().table) == ["other 1", "other 2"]


def test_arrays_of_another_length_are_left_out_and_named(tmp_path: Path) -> None:
    found = load(tmp_path, packed(data=FLAT, names=np.array(["u", "v"]), scale=np.array(3.0)))
    assert list(found.table) == ["x1", "x2"]
    assert list(found.left_out.values()) == [("names", "scale")]


def test_one_hot_labels_become_classes(tmp_path: Path) -> None:
    found = load(tmp_path, packed(x=FLAT, y=np.eye(2)[LABELS]))
    assert found.table["y"].tolist() == LABELS.tolist()
    assert "the place of the one in y is the class" in found.note


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (np.array(["a", "b"]), ["a", "b"]),
        (np.array([b"a", b"\xc3\xbc"]), ["a", "ü"]),
        (np.array([True, False]), ["true", "false"]),
        (np.array(["2024-03-04", "2024-03-05"], dtype="datetime64[D]"), ["2024-03-04", "2024-03-05"]),
        (np.array([2**62, 1]), [str(2**62), "1"]),
        (np.array([[1], [2]], dtype=np.uint8), [1, 2]),
        (np.array([1.5, 2.0], dtype=">f2"), [1.5, 2.0]),
    ],
)
def test_types_of_a_column(tmp_path: Path, values: NDArray[Any], read: list[object]) -> None:
    assert load(tmp_path, packed(a=values)).table["a"].tolist() == read


def test_records_become_columns_by_name(tmp_path: Path) -> None:
    records = np.array([(1, "a"), (2, "b")], dtype=[("n", "i4"), ("t", "U1")])
    assert load(tmp_path, records).table.to_dict("list") == {"n": [1, 2], "t": ["a", "b"]}


@pytest.mark.parametrize(
    "values",
    [
        PICTURES,
        PICTURES[..., np.newaxis],
        PICTURES[:, np.newaxis],
        PICTURES.astype(np.int64),
        PICTURES[..., np.newaxis] / 255.0,
        PICTURES[..., np.newaxis] / 127.5 - 1.0,
    ],
)
def test_ways_to_keep_grey_pictures(tmp_path: Path, values: NDArray[Any]) -> None:
    found = load(tmp_path, packed(x=values), holds="pictures")
    assert found.arrays["image"].dtype == np.uint8
    assert np.array_equal(found.arrays["image"], PICTURES[..., np.newaxis])


def test_colours_first_or_last(tmp_path: Path) -> None:
    last = np.stack([PICTURES, PICTURES // 2, PICTURES // 3], axis=-1)
    for values in (last, last.transpose(0, 3, 1, 2)):
        assert np.array_equal(load(tmp_path, values).arrays["a"], last)


def test_numbers_in_three_axes_are_sequences_and_asked_about(tmp_path: Path) -> None:
    found = load(tmp_path, packed(x=PICTURES / 3.0))
    assert found.arrays["sequence"].shape == (6, 4, 5)
    assert found.arrays["sequence"].dtype == np.float32
    (question,) = found.questions
    assert question.to_json()["chosen"] == "sequences: 4 steps of 5 channels"
    assert question.options[1].sets == {"source.holds": "pictures"}
    assert not load(tmp_path, packed(x=PICTURES / 3.0), holds="sequences").questions


def test_a_single_file_is_mapped_and_not_read(tmp_path: Path) -> None:
    image = load(tmp_path, PICTURES).arrays["a"]
    while image.base is not None and not isinstance(image, np.memmap):
        image = image.base
    assert isinstance(image, np.memmap)


def with_header(shape: tuple[int, ...]) -> bytes:
    held = io.BytesIO()
    np.lib.format.write_array_header_1_0(held, {"shape": shape, "fortran_order": False, "descr": "<f8"})
    return held.getvalue()


def archive(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as opened:
        opened.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\x93NUMPY\x01", "damaged"),
        (with_header((10**12,)), "ends too early"),
        (with_header((-1, 3)), "damaged"),
        (archive("x.npy", with_header((10**12,))), "ends too early"),
        (archive("x.txt", b"hello"), "holds no arrays"),
        (packed(x=np.array(5.0)), "holds no arrays"),
        (packed(x=np.array([{}, 2], dtype=object)), "Python objects"),
        (packed(x=np.zeros((2, 3), dtype=complex)), "neither numbers nor text"),
        (packed(x=np.zeros((2, 5, 4, 2), dtype=np.uint8)), "neither one channel nor three"),
        (packed(x=np.full((2, 3, 3, 1), 300.0)), "outside 0 to 255"),
        (packed(x=np.full((2, 3, 4), np.nan)), "missing or not finite"),
        (packed(x=np.zeros((2, 10_001))), "more than 10,000 columns"),
        (packed(x_train=FLAT, y_train=LABELS[:2], x_test=FLAT, y_test=LABELS), "6 samples but 2 labels"),
        (packed(x_train=FLAT, x_test=FLAT[:, :1]), "differ in shape: 2, 1"),
    ],
)
def test_refusals(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.npz"
    path.write_bytes(content)
    with pytest.raises(DataError, match=said):
        Arrays(path=str(path)).load()


def test_objects_in_a_single_file_are_not_opened(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="can run code"):
        load(tmp_path, np.array([print, None], dtype=object))


def test_arrays_become_a_data_set(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    path.write_bytes(packed(x=np.tile(PICTURES, (4, 1, 1)), y=np.tile(LABELS, 4)))
    dataset = read(DataSettings(source=Arrays(path=str(path))))
    assert [(field.name, field.type) for field in dataset.fields] == [("image", "image"), ("y", "boolean")]
    assert dataset.classes == ("0", "1")
    assert dataset.targets == ("y",)


PACKED = packed(x=PICTURES, y=LABELS)
PLAIN = io.BytesIO()
np.save(PLAIN, FLAT)


@pytest.mark.parametrize("whole", [PACKED, PLAIN.getvalue()])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_broken_files_end_in_a_sentence(whole: bytes, data: st.DataObject) -> None:
    content = data.draw(damage.of(whole))
    with tempfile.TemporaryDirectory() as folder:
        damage.reads_or_refuses(lambda path: Arrays(path=path), Path(folder) / "a.npz", content)


def test_only_as_many_rows_as_there_is_memory_for(tmp_path: Path) -> None:
    (tmp_path / "a.npz").write_bytes(packed(X=FLAT, y=LABELS))
    found = read_arrays(Arrays(path=str(tmp_path / "a.npz")), memory=4 * 3 * 8)
    assert found.table["x1"].tolist() == FLAT[:4, 0].tolist()
    assert len(found.table) == 4
    assert "only the first 4 rows" in found.note
    np.save(tmp_path / "p.npy", PICTURES)
    assert len(read_arrays(Arrays(path=str(tmp_path / "p.npy")), memory=0).arrays["p"]) == 6, "mapped"
