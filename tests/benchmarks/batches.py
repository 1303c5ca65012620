"""Batches per second against a DataLoader over the Dataset class that everybody writes, and memory.

The DataLoader runs in this process and with two workers, which are kept from epoch to epoch; the faster one
counts. Each side makes the same batches: rows in a new order every epoch, pictures cropped and mirrored at
random and brought to mean and spread.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from PIL import Image, ImageOps
from torch import Tensor
from torch.utils.data import DataLoader
from torch.utils.data import Dataset as TorchDataset

from nnstudio.data.augmentation import Augmentation, ImageAugmentation
from nnstudio.data.augmenting import augmenter
from nnstudio.data.batches import tensors_of
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.data.preparation import fit
from tests.benchmarks.table import Row

_ROWS, _FIELDS, _PICTURES = 40_000, 20, 5_000
_SIZE = 128
_TURNS = 2
_THREADS = torch.get_num_threads()
_MEAN = (0.4914, 0.4822, 0.4465)
_STD = (0.2470, 0.2435, 0.2616)


class TableRows(TorchDataset[tuple[Tensor, Tensor]]):
    """A table, row by row."""

    def __init__(self, inputs: NDArray[np.float32], classes: NDArray[np.int64]) -> None:
        self.inputs, self.classes = inputs, classes

    def __len__(self) -> int:
        return len(self.inputs)

    def __getitem__(self, row: int) -> tuple[Tensor, Tensor]:
        return torch.from_numpy(self.inputs[row]), torch.tensor(self.classes[row])


class PictureFiles(TorchDataset[tuple[Tensor, Tensor]]):
    """Pictures one by one: padded, cropped, mirrored, made a tensor, scaled."""

    def __init__(self, pictures: NDArray[np.uint8], classes: NDArray[np.int64]) -> None:
        self.pictures, self.classes = pictures, classes
        self.mean, self.std = (torch.tensor(values).view(3, 1, 1) for values in (_MEAN, _STD))

    def __len__(self) -> int:
        return len(self.pictures)

    def __getitem__(self, row: int) -> tuple[Tensor, Tensor]:
        picture = ImageOps.expand(Image.fromarray(self.pictures[row]), 4)
        left, top = (int(torch.randint(9, ())) for _ in range(2))
        picture = picture.crop((left, top, left + 32, top + 32))
        if torch.rand(()) < 0.5:
            picture = ImageOps.mirror(picture)
        levels = torch.from_numpy(np.array(picture)).permute(2, 0, 1).contiguous().float().div(255.0)
        return (levels - self.mean) / self.std, torch.tensor(self.classes[row])


def table() -> tuple[Dataset, TableRows]:
    """Numbers and a class, as ours and as theirs."""
    random = np.random.default_rng(0)
    values = random.standard_normal((_ROWS, _FIELDS)).astype(np.float32)
    classes = random.integers(0, 2, _ROWS)
    columns = pd.DataFrame(values, columns=[f"field {place}" for place in range(_FIELDS)])
    return _dataset(columns, classes, {}), TableRows(values, classes)


def pictures() -> tuple[Dataset, PictureFiles]:
    """Pictures of the size of CIFAR-10, as ours and as theirs."""
    random = np.random.default_rng(0)
    levels = random.integers(0, 256, (_PICTURES, 32, 32, 3), dtype=np.uint8)
    classes = random.integers(0, 10, _PICTURES)
    return _dataset(pd.DataFrame(), classes, {"image": levels}), PictureFiles(levels, classes)


def _dataset(
    columns: pd.DataFrame, classes: NDArray[np.int64], arrays: dict[str, NDArray[np.uint8]]
) -> Dataset:
    columns = columns.assign(kind=pd.Categorical(classes.astype(str)))
    fields = [FieldInfo(name, "image", "input") for name in arrays]
    fields += [FieldInfo(name, "number", "input") for name in columns if name != "kind"]
    names = tuple(sorted(set(classes.astype(str))))
    fields.append(FieldInfo("kind", "category", "target", distinct=len(names)))
    return Dataset(
        "benchmark", "", tuple(fields), columns, arrays, targets=("kind",), classes_of={"kind": names}
    )


def ours(made: Dataset, changes: Augmentation) -> Iterable[object]:
    """What a run iterates every epoch."""
    everything = np.arange(len(made))
    preparation = fit(made, everything)
    generator = torch.Generator().manual_seed(0)
    change = augmenter(changes, preparation, generator)
    return tensors_of(preparation, made, everything).batches(_SIZE, True, generator, change)


def theirs(rows: TorchDataset[tuple[Tensor, Tensor]], workers: int) -> Iterable[object]:
    """What a script iterates every epoch."""
    return DataLoader(rows, _SIZE, shuffle=True, num_workers=workers, persistent_workers=workers > 0)


def per_second(batches: Iterable[object]) -> float:
    """Batches per second of a whole epoch; the best of a few, with one thread and with the usual number.

    On a busy computer threads wait for each other; a run finds out for itself what suits it.
    """

    def epoch() -> float:
        begun = time.perf_counter()
        count = sum(1 for _ in batches)
        return count / (time.perf_counter() - begun)

    found = []
    for threads in (1, _THREADS):
        torch.set_num_threads(threads)
        epoch()
        found += [epoch() for _ in range(_TURNS)]
    return max(found)


_PEAK = """
import sys, threading, time
import numpy as np, psutil, torch
from nnstudio.data.batches import tensors_of
from nnstudio.data.preparation import fit
from tests.benchmarks import batches

def now():
    return psutil.Process().memory_info().rss

def watch():
    while True:
        seen.append(now())
        time.sleep(0.003)

made, size = getattr(batches, sys.argv[1])(*sys.argv[2:])
seen = [before := now()]
threading.Thread(target=watch, daemon=True).start()
everything = np.arange(len(made))
tensors = tensors_of(fit(made, everything), made, everything)
for _ in range(2):
    for _ in tensors.batches(128, shuffle=True):
        pass
print(max(seen) - before, size)
"""


def mapped_pictures(file: str) -> tuple[Dataset, int]:
    """Pictures that lie in a file."""
    levels = np.load(file, mmap_mode="r")
    classes = np.arange(len(levels)) % 2
    return _dataset(pd.DataFrame(), classes, {"image": levels}), levels.nbytes


def large_table() -> tuple[Dataset, int]:
    """A table of numbers, as a file is read into memory."""
    values = np.random.default_rng(0).standard_normal((500_000, 40))
    columns = pd.DataFrame(values, columns=[f"field {place}" for place in range(40)])
    return _dataset(columns, np.arange(len(values)) % 2, {}), values.nbytes


def peak(*arguments: str) -> tuple[float, float]:
    """Megabytes that two epochs need beside the data, and the size of the data."""
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, *arguments], check=True, capture_output=True, text=True
    )
    used, size = map(int, done.stdout.split())
    return used / 1e6, size / 1e6


def _speeds() -> list[Row]:
    crops = Augmentation(images=ImageAugmentation(crop=4, flip_horizontal=True))
    cases: list[
        tuple[str, Callable[[], tuple[Dataset, TorchDataset[tuple[Tensor, Tensor]]]], Augmentation, float]
    ]
    cases = [
        ("batches of a table", table, Augmentation(), 3.0),
        ("batches like CIFAR-10, cropped and mirrored", pictures, crops, 2.0),
    ]
    found = []
    for name, make, changes, goal in cases:
        made, rows = make()
        mine = per_second(ours(made, changes))
        peer = max(per_second(theirs(rows, workers)) for workers in (0, 2))
        found.append(Row(name, mine, peer, goal, "batches/s"))
    return found


def _memory() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pictures.npy"
        np.save(file, np.random.default_rng(0).integers(0, 256, (65_000, 32, 32, 3), dtype=np.uint8))
        on_disk = peak("mapped_pictures", str(file))
    return [
        Row("memory beside 200 MB of pictures in a file", *on_disk, 1.5, "MB", at_most=True),
        Row("memory beside a table of 160 MB", *peak("large_table"), 2.0, "MB", at_most=True),
    ]


def rows() -> list[Row]:
    """Speed for a table and for pictures, memory for both."""
    return _speeds() + _memory()
