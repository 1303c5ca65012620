"""IDX files become pictures with labels: pairs are found by the names under which MNIST comes."""

from __future__ import annotations

import gzip
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers.files import check_memory, damaged, open_file, reading
from nnstudio.data.sources.base import Loaded
from nnstudio.data.sources.idx import Idx
from nnstudio.errors import DataError, Phrase

_TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}
_PART = re.compile(r"(?:^|(?<=[-_. ]))(train|t10k|test|validation|valid|val)(?=[-_. ])", re.IGNORECASE)
_PARTS = {"t10k": "test", "valid": "validation", "val": "validation"}
_PACKED_MOST = 1_100
"""Gzip never packs tighter than this, so a header that promises more is a lie."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A file of pictures and that of their labels. `family` is what is left of the name without the part."""

    family: str
    part: str
    images: Path
    labels: Path | None


def is_idx(start: bytes) -> bool:
    """Whether a file that begins with these bytes, unpacked, is an IDX file."""
    return len(start) >= 4 and start[:2] == b"\0\0" and start[2] in _TYPES and 1 <= start[3] <= 4


def load(source: Idx) -> Loaded:
    """Reads the pictures and labels of all parts that belong together.

    Raises:
        DataError: there are no such files, they are damaged, or pictures and labels do not fit together.
    """
    place = Path(source.path)
    if place.is_dir():
        family, questions = _family(place, tuple(_pairs(sorted(place.iterdir()))))
    else:
        open_file(source.path).close()
        wanted = _stem(place)
        pairs = tuple(_pairs(sorted(place.parent.iterdir())))
        family, questions = [pair for pair in pairs if pair.family == wanted], ()
        if not family:
            raise DataError(
                "idx-no-images",
                "{file} holds no pictures, and the file with the pictures is not beside it. Put both into "
                "one folder.",
                file=place.name,
            )
    images = [_pictures(pair.images) for pair in family]
    table, target = _table(family, images)
    shapes = {image.shape[1:] for image in images}
    if len(shapes) > 1:
        raise DataError(
            "idx-uneven",
            "The pictures in {files} differ in size. Keep only files that belong together in a folder.",
            files=" and ".join(pair.images.name for pair in family),
        )
    pictures = images[0] if len(images) == 1 else np.concatenate(images)
    parts = "part" if len({pair.part for pair in family}) > 1 else None
    note = Phrase("IDX, {files} files", files=sum(1 + (pair.labels is not None) for pair in family))
    return Loaded(place.name, note, table, {"image": pictures}, target, parts, questions=questions)


def _pairs(files: Iterable[Path]) -> Iterable[_Pair]:
    there = {file.name: file for file in files if file.is_file() and re.search("idx|ubyte", file.name, re.I)}
    for name, file in there.items():
        if re.search("images?", name, re.IGNORECASE) is None:
            continue
        found = _PART.search(name)
        part = found.group(1).lower() if found else ""
        beside = (there.get(other) for other in _names_of_labels(name))
        labels = next((other for other in beside if other is not None), None)
        yield _Pair(_stem(file), _PARTS.get(part, part), file, labels)


def _names_of_labels(name: str) -> tuple[str, ...]:
    """What the labels of a file of pictures may be called: unpacked, packed, with a dot or a hyphen."""
    plain = re.sub("idx[34]", "idx1", re.sub("images", "labels", re.sub("image$", "label", name)))
    bare = plain.removesuffix(".gz")
    both = (bare, bare.replace(".idx1", "-idx1"), bare.replace("-idx1", ".idx1"))
    return (plain, *both, *(f"{one}.gz" for one in both))


def _stem(file: Path) -> str:
    """What pictures and labels of all parts have in common in their names."""
    bare = _PART.sub("", file.name.lower().removesuffix(".gz"))
    return re.sub(r"[-_. ]+", "-", re.sub(r"images?|labels?|idx\d|ubyte", "", bare)).strip("-")


def _family(folder: Path, pairs: tuple[_Pair, ...]) -> tuple[list[_Pair], tuple[Question, ...]]:
    """The files that belong together; the largest of several sets in one folder."""
    if not pairs:
        raise DataError(
            "idx-none",
            "There are no pictures in IDX files in {folder}. Choose the folder with files such as {example}.",
            folder=folder.name,
            example="train-images-idx3-ubyte.gz",
        )
    families: dict[str, list[_Pair]] = {}
    for pair in pairs:
        families.setdefault(pair.family, []).append(pair)
    names = sorted(families, key=lambda name: -sum(pair.images.stat().st_size for pair in families[name]))
    if len(names) == 1:
        return families[names[0]], ()
    options = tuple(
        Option(families[name][0].images.name, {"source.path": str(families[name][0].images)})
        for name in names
    )
    asked = Question(
        "idx-set", Phrase("Which of the data sets in {folder} is meant?", folder=folder.name), options
    )
    return families[names[0]], (asked,)


def _table(family: list[_Pair], images: list[NDArray[np.uint8]]) -> tuple[pd.DataFrame, str | None]:
    """Labels and parts of all pictures, and the target: the labels, if every picture has one."""
    columns: dict[str, Any] = {}
    labels = [
        _labels(pair.labels, pair.images, len(own))
        for pair, own in zip(family, images, strict=True)
        if pair.labels is not None
    ]
    if len(labels) == len(family):
        columns["label"] = np.concatenate(labels)
    if len({pair.part for pair in family}) > 1:
        codes = np.repeat(np.arange(len(family)), [len(own) for own in images])
        columns["part"] = pd.Categorical(np.array([pair.part for pair in family], dtype=object)[codes])
    rows = sum(len(own) for own in images)
    return pd.DataFrame(columns, index=pd.RangeIndex(rows)), "label" if "label" in columns else None


def _labels(file: Path, images: Path, pictures: int) -> NDArray[np.int64]:
    labels = _array(file)
    if labels.ndim != 1 or labels.dtype.kind not in "iu":
        raise DataError("idx-no-labels", "{file} holds no labels. Get the file again.", file=file.name)
    if len(labels) != pictures:
        raise DataError(
            "idx-differ",
            "{images} holds {pictures} pictures, but {labels} holds {count} labels. Get both files again.",
            images=images.name,
            pictures=f"{pictures:,}",
            labels=file.name,
            count=f"{len(labels):,}",
        )
    return labels.astype(np.int64)


def _pictures(file: Path) -> NDArray[np.uint8]:
    """Grey pictures with an axis for their one channel, or colour pictures."""
    values = _array(file)
    grey = values.ndim == 3
    if values.dtype != np.uint8 or not (grey or (values.ndim == 4 and values.shape[3] in (1, 3))):
        raise DataError(
            "idx-no-pictures",
            "{file} holds no pictures, but {axes} axes of {kind}. Choose the file with the pictures.",
            file=file.name,
            axes=values.ndim,
            kind=values.dtype.name,
        )
    if not values.size:
        raise DataError("file-empty", "{file} is empty.", file=file.name)
    return values[..., np.newaxis] if grey else values


def _array(path: Path) -> NDArray[Any]:
    """What an IDX file holds; one that is not packed is mapped rather than read.

    The format: two zeros, the type, the number of axes, the length of each in four bytes, then the values,
    all with the high byte first. Described on Yann LeCun's page of MNIST.
    """
    with open_file(str(path)) as opened, reading(path.name):
        packed = opened.read(2) == b"\x1f\x8b"
        opened.seek(0)
        stream: Any = gzip.GzipFile(fileobj=opened) if packed else opened
        kind, shape = _declared(stream, path.name)
        size = kind.itemsize * math.prod(shape)
        held = path.stat().st_size
        body = 4 + 4 * len(shape)
        if size > (held * _PACKED_MOST if packed else held - body):
            raise damaged(path.name, Phrase("it ends too early"))
        if not packed and size:
            return np.memmap(path, kind, "r", body, shape)
        check_memory(size, path.name)
        content = stream.read(size)
        if len(content) < size:
            raise damaged(path.name, Phrase("it ends too early"))
        return np.frombuffer(content, dtype=kind).reshape(shape)


def _declared(stream: Any, file: str) -> tuple[np.dtype[Any], tuple[int, ...]]:
    """The type and the shape that an IDX file says it has."""
    start = stream.read(4)
    if not is_idx(start):
        raise damaged(file, Phrase("it is no IDX file"))
    lengths = np.frombuffer(stream.read(4 * start[3]), dtype=">u4")
    if len(lengths) < start[3]:
        raise damaged(file, Phrase("it ends too early"))
    return np.dtype(_TYPES[start[2]]), tuple(lengths.tolist())
