"""Axes that are split, turned and joined are followed exactly, and what cancels out leaves nothing behind."""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from nnstudio.importing.onnx.arranged import batch_first, rearranged, reshaped
from nnstudio.importing.onnx.extents import BATCHES, Extent
from nnstudio.importing.onnx.sketch import Sketch
from nnstudio.importing.onnx.values import Value
from nnstudio.importing.onnx.views import View, divided, product


def entered(*sizes: int) -> tuple[Sketch, Value]:
    sketch = Sketch()
    pair = [torch.empty(count, *sizes, device="meta") for count in BATCHES]
    return sketch, sketch.enter("x", (pair[0], pair[1]))


def answer(sketch: Sketch, value: Value, given: Tensor) -> Tensor:
    result: Tensor = sketch.finished({"y": value})(given)["y"]
    return result


def drawn(sketch: Sketch, value: Value) -> list[str]:
    module = sketch.finished({"y": value})
    return [
        call.target.__name__
        for call in module.graph.nodes
        if call.op not in ("placeholder", "get_attr", "output")
    ]


def moved(draw: Any, sketch: Sketch, value: Value, tensor: Tensor) -> tuple[Value, Tensor]:
    """One change of the axes, of the value and of a tensor alike."""
    if draw(st.booleans()):
        order = draw(st.permutations(range(value.rank)))
        return rearranged(sketch, value, order), tensor.permute(order)
    first = draw(st.integers(0, value.rank - 1))
    if value.rank > 1 and first < value.rank - 1 and draw(st.booleans()):
        sizes = [
            *value.extents[:first],
            product(value.extents[first : first + 2]),
            *value.extents[first + 2 :],
        ]
    else:
        parts = [part for part in (2, 3, 4) if divided(value.extents[first], part) is not None]
        part = draw(st.sampled_from(parts)) if parts else 1
        inner = divided(value.extents[first], part)
        assert inner is not None
        sizes = [*value.extents[:first], part, inner, *value.extents[first + 1 :]]
    if any(isinstance(size, Extent) and size.fixed for size in sizes):
        return value, tensor
    count = len(tensor.reshape(-1))
    whole = [size.each * BATCHES[1] if isinstance(size, Extent) else size for size in sizes]
    assert torch.tensor(whole).prod() == count
    return reshaped(sketch, value, sizes), tensor.reshape(whole)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_changes_of_the_axes_are_those_of_torch(data: st.DataObject) -> None:
    sketch, value = entered(4, 6)
    given_in = torch.arange(BATCHES[1] * 24).reshape(BATCHES[1], 4, 6)
    tensor = given_in
    for _ in range(data.draw(st.integers(1, 5))):
        value, tensor = moved(data.draw, sketch, value, tensor)
        assert tuple(value.samples[1].shape) == tensor.shape
    assert torch.equal(answer(sketch, value, given_in), tensor)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_computed_with_the_batch_in_front_comes_back_in_place(data: st.DataObject) -> None:
    sketch, value = entered(4, 6)
    given_in = torch.arange(BATCHES[1] * 24.0).reshape(BATCHES[1], 4, 6)
    tensor = given_in
    for _ in range(data.draw(st.integers(1, 4))):
        value, tensor = moved(data.draw, sketch, value, tensor)
    kept = data.draw(st.integers(0, value.rank - 1))
    (inner,), back = batch_first(sketch, [value], kept)
    if kept:
        result, tensor = back(sketch.call(torch.cumsum, inner, inner.rank - 1)), tensor.cumsum(-1)
    else:
        result, tensor = back(sketch.call(torch.neg, inner)), tensor.neg()
    assert torch.equal(answer(sketch, result, given_in), tensor)


def test_changes_that_cancel_out_leave_nothing() -> None:
    sketch, value = entered(4, 6)
    turned = rearranged(sketch, value, (1, 0, None, 2))
    joined = reshaped(sketch, turned, (Extent(4, 0), 6))
    back = rearranged(sketch, reshaped(sketch, joined, (4, Extent(1, 0), 6)), (1, 0, 2))
    assert back is value


def test_heads_that_were_joined_with_the_batch_are_separate_again() -> None:
    sketch, value = entered(5, 6)
    heads = reshaped(sketch, rearranged(sketch, value, (1, 0, 2)), (5, Extent(3, 0), 2))
    heads = rearranged(sketch, heads, (1, 0, 2))
    (inner,), back = batch_first(sketch, [heads], 2)
    assert inner.extents == (Extent(1, 0), 3, 5, 2)
    assert back(inner).extents == heads.extents
    assert drawn(sketch, inner) == ["reshape", "permute"]


def test_what_cuts_through_an_axis_is_another_value() -> None:
    assert View.of((Extent(1, 0), 4, 6)).reshaped((Extent(1, 0), 3, 8)) is None
    sketch, value = entered(4, 6)
    assert drawn(sketch, reshaped(sketch, value, (Extent(1, 0), 3, 8))) == ["reshape"]
