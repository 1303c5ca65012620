"""What an ONNX file takes: names, types and sizes, and which axis counts the samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import onnx
import torch
from torch import Tensor

from nnstudio.errors import ImportingError, Phrase
from nnstudio.importing.onnx.extents import BATCHES
from nnstudio.importing.onnx.tensors import dtype_of, real
from nnstudio.importing.onnx.values import Samples

_MOST_AXES = 8
_MOST_NUMBERS = 1 << 26
# What is planned with where the file leaves a size open: steps of a sequence, pixels of an image, colours.
_STEPS, _PIXELS, _COLOURS = 16, 64, 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One input of the file. Sizes that are left open are None, or have a name."""

    name: str
    dtype: torch.dtype
    sizes: tuple[int | str | None, ...]

    def at(self, axis: int | None, count: int) -> tuple[int, ...]:
        """Sizes with so many samples along an axis."""
        sizes = [self._planned(place) for place in range(len(self.sizes))]
        if axis is not None:
            sizes[axis] = count
        return tuple(sizes)

    def samples(self, axis: int | None) -> Samples:
        """Sizes and type for both batches; the same twice if no axis counts samples."""
        small, large = (
            torch.empty(self.at(axis, count), dtype=self.dtype, device="meta") for count in BATCHES
        )
        return small, large

    def example(self, count: int, axis: int | None, least: int = 0, seed: int = 0) -> Tensor:
        """Random numbers for so many samples, which come first; whole numbers are `least` or 1."""
        sizes = self.at(axis, count)
        generator = torch.Generator().manual_seed(seed)
        if self.dtype.is_floating_point:
            numbers = torch.randn(sizes, generator=generator).to(self.dtype)
        else:
            numbers = torch.randint(least, 2, sizes, generator=generator).to(self.dtype)
        return numbers.movedim(axis, 0) if axis is not None else numbers.expand(count, *sizes).clone()

    def _planned(self, place: int) -> int:
        size = self.sizes[place]
        if isinstance(size, int):
            return size
        if len(self.sizes) < 4:
            return _STEPS
        return _COLOURS if place == 1 else _PIXELS


def entries_of(graph: onnx.GraphProto, sizes: Sequence[tuple[int, ...]] = ()) -> list[Entry]:
    """The inputs that data has to be given for; `sizes` of one sample settle what the file leaves open.

    Raises:
        ImportingError: an input is no tensor, or too large.
    """
    stored = {tensor.name for tensor in graph.initializer}
    entries = [_entry(value) for value in graph.input if value.name not in stored]
    settled = [
        _settled(entry, sizes[place]) if place < len(sizes) else entry for place, entry in enumerate(entries)
    ]
    for entry in settled:
        if (
            len(entry.sizes) > _MOST_AXES
            or torch.empty(entry.at(None, 0), device="meta").numel() > _MOST_NUMBERS
        ):
            raise ImportingError("onnx-input", "The input {name} is too large.", name=entry.name)
    return settled


def _entry(value: onnx.ValueInfoProto) -> Entry:
    kind = value.type.tensor_type
    if value.type.WhichOneof("value") != "tensor_type" or not kind.HasField("shape"):
        raise ImportingError(
            "onnx-input-type",
            "The input {name} is not a table of numbers with known sizes.",
            name=value.name,
        )
    sizes = [size.dim_value if size.dim_value > 0 else size.dim_param or None for size in kind.shape.dim]
    return Entry(value.name, real(dtype_of(kind.elem_type)), tuple(sizes))


def _settled(entry: Entry, sample: tuple[int, ...]) -> Entry:
    """The entry with sizes that a person gave, which leave out the samples."""
    if len(sample) != len(entry.sizes) - 1:
        raise ImportingError(
            "onnx-sizes",
            "The input {name} has {count} sizes besides the number of samples, not {given}.",
            name=entry.name,
            count=max(len(entry.sizes) - 1, 0),
            given=len(sample),
        )
    for said, size in zip(sample, entry.sizes[1:], strict=True):
        if isinstance(size, int) and size != said:
            raise ImportingError(
                "onnx-size",
                "The input {name} has the size {size} in the file, not {given}.",
                name=entry.name,
                size=size,
                given=said,
            )
    return Entry(entry.name, entry.dtype, (entry.sizes[0], *sample))


@dataclass(frozen=True, slots=True)
class Plan:
    """Which axis of every input counts the samples; None where the file knows of one sample only.

    `fixed` is for how many samples the file was written, if it does not take any number.
    """

    axes: tuple[int, ...] | None
    fixed: int | None = None


def plans(entries: Sequence[Entry]) -> list[Plan]:
    """What to try, the likeliest first: samples in the first axis, in the second, in none."""
    found = [plan for axis in (0, 1) if (plan := _along(entries, axis)) is not None]
    opened = [plan for plan in found if plan.fixed is None]
    if opened:
        return opened
    return [*found, Plan(None)]


def _along(entries: Sequence[Entry], axis: int) -> Plan | None:
    if not entries or any(len(entry.sizes) <= axis for entry in entries):
        return None
    name = next((size for entry in entries if isinstance(size := entry.sizes[axis], str)), None)
    axes = [
        entry.sizes.index(name) if name is not None and name in entry.sizes else axis for entry in entries
    ]
    fixed = {entry.sizes[place] for entry, place in zip(entries, axes, strict=True)} - {name, None}
    whole = [size for size in fixed if isinstance(size, int)]
    if name is not None or None in {entry.sizes[place] for entry, place in zip(entries, axes, strict=True)}:
        return Plan(tuple(axes)) if not whole else None
    return Plan(tuple(axes), whole[0]) if len(whole) == 1 else None


def in_words(entries: Sequence[Entry]) -> Phrase:
    """The names of inputs."""
    return Phrase.joined(", ", [entry.name for entry in entries])
