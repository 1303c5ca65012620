"""Arrays that NumPy has saved become columns, pictures or sequences; objects in them are never opened."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers.arrayfiles import Values, arrays_in
from nnstudio.data.readers.arraynames import Meaning, meaning
from nnstudio.data.readers.budget import budget, only_first
from nnstudio.data.readers.cells import texts, whole_numbers
from nnstudio.data.readers.pixels import as_pictures, has_channels
from nnstudio.data.sources.arrays import Arrays
from nnstudio.data.sources.base import Loaded
from nnstudio.errors import DataError, Phrase

_MOST_COLUMNS = 10_000


@dataclass
class _Fields:
    """What has been put together so far."""

    columns: dict[str, pd.Series] = field(default_factory=dict)
    arrays: dict[str, Values] = field(default_factory=dict)
    notes: list[Phrase] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    left_out: dict[str, list[str]] = field(default_factory=dict)

    def leave_out(self, reason: Phrase, name: str) -> None:
        self.left_out.setdefault(reason, []).append(name)


def load(source: Arrays, memory: int | None = None) -> Loaded:
    """Reads arrays whose first axis counts the samples.

    Numbers in one or two axes are columns of the table, in three or four pictures or sequences. Arrays called
    X and y, or train and test before or after that, are put together; so are files beside a single one. As
    many rows are read as there is memory for; the note says so.

    Args:
        source: the file.
        memory: bytes that columns and sequences may take; a share of what is free unless given.

    Raises:
        DataError: the file is damaged, holds Python objects, or no arrays that go together.
    """
    file = Path(source.path).name
    found = _Fields()
    joined, target = _joined(arrays_in(source.path), found, file)
    joined = _within(joined, budget() if memory is None else memory, found)
    for name, values in joined.items():
        _place(name, values, source, found)
    rows = {len(values) for values in joined.values()}
    if not found.columns and not found.arrays:
        reason = next(iter(found.left_out), Phrase("it holds no arrays"))
        raise DataError(
            "arrays-none",
            "Nothing in {file} can be used: {reason}. Save plain arrays of numbers.",
            file=file,
            reason=reason,
        )
    note = Phrase.joined(", ", [Phrase("NumPy"), *found.notes])
    return Loaded(
        file,
        note,
        pd.DataFrame(found.columns, index=pd.RangeIndex(max(rows))),
        found.arrays,
        target if target in found.columns else None,
        "part" if "part" in found.columns and target != "part" else None,
        questions=tuple(found.questions),
        left_out={reason: tuple(names) for reason, names in found.left_out.items()},
    )


def _within(joined: dict[str, Values], memory: int, found: _Fields) -> dict[str, Values]:
    """The arrays, with only the first rows of them if their columns and sequences would not fit."""
    rows = max(map(len, joined.values()), default=0)
    size = sum(map(_bytes_per_row, joined.values()))
    if rows * size <= memory:
        return joined
    kept = max(memory // size, 1)
    found.notes.append(only_first(kept))
    return {name: values[:kept] for name, values in joined.items()}


def _bytes_per_row(values: Values) -> int:
    """What is copied of a row: into columns of eight bytes, or sequences of four; pictures mostly stay."""
    if values.dtype == np.uint8 and values.ndim > 2:
        return 0
    return max(values.dtype.itemsize, 8 if values.ndim < 3 else 4) * math.prod(values.shape[1:])


def _joined(held: Mapping[str, Values], found: _Fields, file: str) -> tuple[dict[str, Values], str | None]:
    """The arrays that go together, samples along the first axis, and which of them is the target."""
    there = {name: values for name, values in held.items() if values.ndim and values.size}
    by_part: dict[str, dict[Meaning, Values]] = {}
    for name, values in there.items():
        what, part = meaning(name)
        if what and part:
            by_part.setdefault(part, {})[what] = values
    by_part = {part: both for part, both in by_part.items() if "inputs" in both}
    if len(by_part) > 1:
        joined = _of_parts(by_part, file)
        for name in held:
            what, part = meaning(name)
            if part not in by_part or not what or (what == "targets" and "y" not in joined):
                found.leave_out(Phrase("arrays that do not go with training and test"), name)
        return joined, "y" if "y" in joined else None
    if not there:
        return {}, None
    inputs = [values for name, values in there.items() if meaning(name)[0] == "inputs"]
    rows = len(max(inputs or list(there.values()), key=lambda values: values.size))
    for name, values in held.items():
        if not values.ndim or len(values) != rows:
            found.leave_out(Phrase("arrays of another length"), name)
    joined = {name: values for name, values in there.items() if len(values) == rows}
    return joined, next((name for name in joined if meaning(name)[0] == "targets"), None)


def _of_parts(by_part: Mapping[str, Mapping[Meaning, Values]], file: str) -> dict[str, Values]:
    """Inputs and targets of training and test one behind the other, and a column that says which is which."""
    every = list(by_part.values())
    for both in every:
        if "targets" in both and len(both["inputs"]) != len(both["targets"]):
            raise DataError(
                "arrays-differ",
                "{file} holds {inputs} samples but {labels} labels. Save both in the same order and number.",
                file=file,
                inputs=f"{len(both['inputs']):,}",
                labels=f"{len(both['targets']):,}",
            )
    meanings: tuple[Meaning, ...] = ("inputs", "targets")
    joined: dict[str, Values] = {}
    for name, held in zip("xy", meanings, strict=True):
        if all(held in both for both in every):
            joined[name] = _concatenated([both[held] for both in every], file)
    joined["part"] = np.repeat(np.array([*by_part]), [len(both["inputs"]) for both in every])
    return joined


def _concatenated(parts: list[Values], file: str) -> Values:
    shapes = list(dict.fromkeys(" × ".join(map(str, part.shape[1:])) or "1" for part in parts))
    if len(shapes) > 1:
        raise DataError(
            "arrays-shapes",
            "The samples for training and test in {file} differ in shape: {shapes}. Save them alike.",
            file=file,
            shapes=", ".join(shapes),
        )
    return np.concatenate(parts)


def _place(name: str, values: Values, source: Arrays, found: _Fields) -> None:
    """Puts an array where it belongs: columns, a column, pictures or a sequence."""
    if values.dtype.names is not None and values.ndim == 1:
        for inner in values.dtype.names:
            _place(inner, values[inner], source, found)
    elif values.dtype.kind not in "biufSUM":
        found.leave_out(Phrase("arrays of neither numbers nor text"), name)
    elif values.ndim == 1:
        found.columns[name] = _column(values)
    elif values.ndim == 2:
        _columns(name, values, found)
    elif values.dtype.kind not in "biuf" or values.ndim > 4:
        found.leave_out(Phrase("arrays of more than four axes, or of text in more than two"), name)
    elif values.ndim == 4 or _are_pictures(name, values, source, found):
        _pictures(name, values, found)
    else:
        _sequence(name, values, found)


def _column(values: Values) -> pd.Series:
    if values.dtype.kind in "iu":
        return whole_numbers(pd.Series(np.asarray(values)))
    if values.dtype.kind == "f":
        return pd.Series(np.asarray(values, dtype=np.float64))
    if values.dtype.kind == "b":
        return texts(np.where(values, "true", "false").astype(object))
    if values.dtype.kind == "M":
        return texts(pd.Series(np.asarray(values, dtype="datetime64[s]")))
    plain = np.char.decode(values, "utf-8", "replace") if values.dtype.kind == "S" else values
    return texts(plain.astype(object))


def _columns(name: str, values: Values, found: _Fields) -> None:
    width = values.shape[1]
    if width == 1:
        found.columns[name] = _column(values[:, 0])
        return
    if width > _MOST_COLUMNS:
        found.leave_out(Phrase("arrays of more than {most} columns", most=f"{_MOST_COLUMNS:,}"), name)
        return
    if meaning(name)[0] == "targets" and _is_one_hot(values):
        found.columns[name] = pd.Series(np.asarray(values).argmax(axis=1))
        found.notes.append(Phrase("the place of the one in {name} is the class", name=name))
        return
    start = "x" if meaning(name)[0] == "inputs" else f"{name} "
    found.columns |= {f"{start}{place + 1}": _column(values[:, place]) for place in range(width)}


def _is_one_hot(values: Values) -> bool:
    if values.dtype.kind not in "biuf":
        return False
    return bool(((values == 0) | (values == 1)).all() and (values.sum(axis=1) == 1).all())


def _are_pictures(name: str, values: Values, source: Arrays, found: _Fields) -> bool:
    """Whether three axes are grey pictures. Whole numbers of a byte are; of others the person is asked."""
    if source.holds is not None or values.dtype == np.uint8:
        return source.holds != "sequences"
    _, steps, channels = values.shape
    options = (
        Option(
            Phrase("sequences: {steps} steps of {channels} channels", steps=steps, channels=channels),
            {"source.holds": "sequences"},
        ),
        Option(
            Phrase("grey pictures of {height} × {width}", height=steps, width=channels),
            {"source.holds": "pictures"},
        ),
    )
    found.questions.append(Question("arrays-hold", Phrase("What does {name} hold?", name=name), options))
    return False


def _pictures(name: str, values: Values, found: _Fields) -> None:
    if values.ndim == 4 and not has_channels(values):
        found.leave_out(Phrase("pictures that have neither one channel nor three"), name)
        return
    pictures, note = as_pictures(values)
    if pictures is None:
        found.leave_out(Phrase("pictures with values outside 0 to 255"), name)
        return
    found.notes += [note] if note else []
    found.arrays["image" if meaning(name)[0] == "inputs" else name] = pictures


def _sequence(name: str, values: Values, found: _Fields) -> None:
    if not np.isfinite(values).all():
        found.leave_out(Phrase("sequences with values that are missing or not finite"), name)
        return
    found.arrays["sequence" if meaning(name)[0] == "inputs" else name] = np.asarray(values, dtype=np.float32)
