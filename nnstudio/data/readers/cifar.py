"""The binary files of CIFAR become pictures with labels.

A sample is its label (CIFAR-100: the group, then the class), then 32 x 32 values of red, of green, of blue.
Described on Alex Krizhevsky's page of the data set.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.readers.files import check_memory, damaged, missing, open_file
from nnstudio.data.sources.base import Loaded
from nnstudio.data.sources.cifar import Cifar
from nnstudio.errors import DataError, Phrase

_PICTURE = 3 * 32 * 32
TEN = tuple(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin"
HUNDRED = ("train.bin",), "test.bin"
PICKLED = ("data_batch_1", "test_batch", "batches.meta")
_FOLDERS = ("", "cifar-10-batches-bin", "cifar-100-binary")


def load(source: Cifar) -> Loaded:
    """Reads all batches that are there.

    Raises:
        DataError: there are none, they are damaged, or they are the version for Python.
    """
    given = Path(source.path)
    if not given.exists():
        raise missing(source.path)
    chosen = given if given.is_dir() else given.parent
    folder = next((chosen / inner for inner in _FOLDERS if _files(chosen / inner)[0]), None)
    if folder is None:
        raise _nothing(chosen)
    files, labels_each = _files(folder)
    check_memory(2 * sum(file.stat().st_size for file in files), folder.name)
    batches = [_batch(file, labels_each) for file in files]
    rows = np.concatenate(batches) if len(batches) > 1 else batches[0]
    planes = rows[:, labels_each:].reshape(-1, 3, 32, 32)
    images = np.ascontiguousarray(planes.transpose(0, 2, 3, 1))
    place = 1 if labels_each == 2 and source.classes == "fine" else 0
    table = pd.DataFrame({"label": _named(rows[:, place], _names(folder, labels_each, source.classes))})
    parts = np.array([file.name.startswith("test") for file in files])
    several = bool(parts.any() and not parts.all())
    if several:
        codes = np.repeat(parts.astype(np.int8), [len(batch) for batch in batches])
        table["part"] = pd.Categorical.from_codes(codes, pd.Index(["train", "test"]))
    note = Phrase("CIFAR-{classes}, {files} files", classes=10 if labels_each == 1 else 100, files=len(files))
    return Loaded(folder.name, note, table, {"image": images}, "label", "part" if several else None)


def _files(folder: Path) -> tuple[list[Path], int]:
    """The batches in a folder, and how many labels a sample has."""
    for (train, test), labels in ((TEN, 1), (HUNDRED, 2)):
        there = [folder / name for name in (*train, test) if (folder / name).is_file()]
        if there:
            return there, labels
    return [], 0


def _is_pickled(folder: Path) -> bool:
    return any((folder / "cifar-10-batches-py" / name).is_file() for name in PICKLED) or all(
        (folder / name).is_file() for name in PICKLED
    )


def _nothing(folder: Path) -> DataError:
    if _is_pickled(folder) or (folder / "data_batch_1").is_file():
        return DataError(
            "cifar-pickled",
            "{folder} holds CIFAR for Python. Opening its files can run code, so they are refused. Get the "
            "binary version.",
            folder=folder.name,
        )
    return DataError(
        "cifar-none",
        "There are no files of CIFAR in {folder}. Choose the folder with files such as {example}.",
        folder=folder.name,
        example="data_batch_1.bin",
    )


def _batch(file: Path, labels: int) -> NDArray[np.uint8]:
    open_file(str(file)).close()
    values = np.fromfile(file, dtype=np.uint8)
    if len(values) % (labels + _PICTURE):
        raise damaged(file.name, Phrase("it ends too early"))
    return values.reshape(-1, labels + _PICTURE)


def _names(folder: Path, labels: int, classes: str) -> list[str]:
    """The names of the classes, as far as the file that lists them is there."""
    file = folder / ("batches.meta.txt" if labels == 1 else f"{classes}_label_names.txt")
    try:
        text = file.read_bytes()[:100_000].decode("utf-8", "replace")
    except OSError:
        return []
    return [line.strip() for line in text.splitlines() if line.strip()]


def _named(labels: NDArray[np.uint8], names: Sequence[str]) -> pd.Series:
    """Labels by name; as numbers where names are missing or not all different."""
    if len(set(names)) < len(names) or len(names) <= int(labels.max(initial=0)):
        return pd.Series(labels.astype(np.int64))
    return pd.Series(pd.Categorical.from_codes(labels.astype(np.int64), pd.Index(names)))
