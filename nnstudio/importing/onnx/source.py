"""From a checked ONNX file to straight-line calls that take any number of samples."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import prod

import onnx
import torch
from torch import Tensor, fx

from nnstudio.errors import ImportingError, Phrase
from nnstudio.importing.onnx.arranged import rearranged
from nnstudio.importing.onnx.entries import Entry, Plan, entries_of, in_words, plans
from nnstudio.importing.onnx.extents import BATCHES, Extent
from nnstudio.importing.onnx.sketch import Sketch
from nnstudio.importing.onnx.translate import Translation
from nnstudio.importing.onnx.unbatched import with_samples
from nnstudio.importing.onnx.values import Value
from nnstudio.importing.source import Source

_NAME = 60
# How often samples are told apart, and when once is enough: few or whole numbers may agree by chance.
_TRIALS, _MANY = 6, 32


@dataclass(frozen=True, slots=True, eq=False)
class Translated:
    """A file as a module, and which axis counted the samples in the file: for inputs and for outputs.

    None where the file has no such axis.
    """

    source: Source
    inputs: tuple[int, ...] | None
    outputs: tuple[int, ...] | None


def translated(model: onnx.ModelProto, sizes: Sequence[tuple[int, ...]] = ()) -> Translated:
    """The module of a file that was checked.

    Raises:
        ImportingError: it cannot become one.
    """
    entries = entries_of(model.graph, sizes)
    if not entries:
        raise ImportingError("onnx-no-input", "The network in the file takes nothing.")
    refusals = []
    tried = plans(entries)
    whole = any(not entry.dtype.is_floating_point for entry in entries)
    # Indices of a table with two rows are 0 and 1; but nothing can be divided by 0.
    for plan, least in itertools.product(tried, (0, 1) if whole else (0,)):
        try:
            return _planned(model, entries, plan, least)
        except ImportingError as refusal:
            refusals.append(refusal)
    # Where samples are not told apart, the last plan is the one that asks for least.
    raise _explained(refusals[-1 if tried[-1].axes is None else 0], entries, sizes)


def _planned(model: onnx.ModelProto, entries: list[Entry], plan: Plan, least: int) -> Translated:
    sketch = Sketch(sum(prod(stored.dims) for stored in model.graph.initializer), plan.fixed)
    axes = plan.axes or (None,) * len(entries)
    inputs = {entry.name: _entered(sketch, entry, axis) for entry, axis in zip(entries, axes, strict=True)}
    found = Translation(model, sketch).run(inputs)
    if all(value.known for value in found.values()):
        raise ImportingError("onnx-constant", "What the network answers does not depend on what it takes.")
    names, values = _short(found), list(found.values())
    examples = _examples(entries, axes, least)
    if plan.axes is None:
        module = with_samples(sketch.finished(dict(zip(names, values, strict=True))), entries, least)
        after = None
    else:
        after = tuple(_sample_axis(value) for value in values)
        turned = [_samples_first(sketch, *pair) for pair in zip(values, after, strict=True)]
        module = sketch.finished(dict(zip(names, turned, strict=True)))
    for seed in range(_TRIALS):
        if _check_samples(module, _examples(entries, axes, least, seed)):
            break
    few = tuple(example[: BATCHES[0]] for example in examples)
    return Translated(Source(module, few, _short(inputs), names), plan.axes, after)


def _examples(entries: list[Entry], axes: Sequence[int | None], least: int, seed: int = 0) -> list[Tensor]:
    return [entry.example(BATCHES[1], axis, least, seed) for entry, axis in zip(entries, axes, strict=True)]


def _entered(sketch: Sketch, entry: Entry, axis: int | None) -> Value:
    """An input as the file has it; the module takes it with the samples first."""
    small, large = entry.samples(axis)
    if axis is None:
        return sketch.enter(entry.name, (small, small))
    value = sketch.enter(entry.name, (small.movedim(axis, 0), large.movedim(axis, 0)))
    places = [place + (place < axis) if place != axis else 0 for place in range(value.rank)]
    return rearranged(sketch, value, places)


def _sample_axis(value: Value) -> int:
    """Which axis of an answer counts the samples.

    Raises:
        ImportingError: none does, or several do.
    """
    found = [axis for axis, size in enumerate(value.extents) if not isinstance(size, int)]
    if len(found) != 1 or value.extents[found[0]] != Extent(1, 0):
        raise _mixing()
    return found[0]


def _samples_first(sketch: Sketch, value: Value, axis: int) -> Value:
    return rearranged(sketch, value, [axis, *(other for other in range(value.rank) if other != axis)])


def _check_samples(module: fx.GraphModule, examples: list[Tensor]) -> bool:
    """Two samples have to be answered as among three, and in any order; whether many numbers showed it.

    Raises:
        ImportingError: the answer for one sample depends on the others.
    """
    among = _answers(module, examples)
    alone = _answers(module, [example.flip(0)[: BATCHES[0]] for example in examples])
    for whole, part in zip(among, alone, strict=True):
        same = whole.flip(0)[: BATCHES[0]]
        if same.shape != part.shape or not _alike(same, part):
            raise _mixing()
    return sum(part.numel() for part in alone if part.is_floating_point()) >= _MANY


def _answers(module: fx.GraphModule, examples: list[Tensor]) -> list[Tensor]:
    try:
        with torch.no_grad():
            return list(module(*examples).values())
    except Exception as error:  # what PyTorch cannot do with these types ends in any of its errors
        raise ImportingError(
            "onnx-fails", "The network in the file cannot be computed with numbers of these types and sizes."
        ) from error


def _alike(one: Tensor, other: Tensor) -> bool:
    if not one.is_floating_point():
        return bool(torch.eq(one, other).float().mean() > 0.99) if one.numel() else True
    scale = float(one.abs().nan_to_num(posinf=0).max()) if one.numel() else 0.0
    return torch.allclose(one, other, rtol=1e-3, atol=1e-4 * scale, equal_nan=True)


def _short(names: Iterable[str]) -> tuple[str, ...]:
    """Names that fit on a port, each another."""
    found: list[str] = []
    for place, name in enumerate(names):
        short = name[:_NAME] or "value"
        found.append(short if short not in found else f"{short[: _NAME - 8]} {place + 1}")
    return tuple(found)


def _mixing() -> ImportingError:
    return ImportingError("onnx-mixes", "The network mixes the samples of a batch with each other.")


def _explained(
    refusal: ImportingError, entries: Sequence[Entry], sizes: Sequence[tuple[int, ...]]
) -> ImportingError:
    """Where sizes were left open, they may be why nothing fits."""
    opened = [entry for entry in entries if any(not isinstance(size, int) for size in entry.sizes[1:])]
    if not opened or sizes or refusal.code not in ("onnx-misfit", "onnx-node", "onnx-mixes"):
        return refusal
    return ImportingError(
        "onnx-open-sizes",
        "The file leaves open how large {inputs} is. Say the sizes of one sample. {reason}",
        inputs=in_words(opened),
        reason=Phrase(refusal.message.text, **refusal.message.values),
    )
