"""Draws values in another arrangement of their axes, in as few and as plain calls as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch

from nnstudio.importing.onnx.extents import Extent, Size
from nnstudio.importing.onnx.sketch import Sketch
from nnstudio.importing.onnx.values import Value
from nnstudio.importing.onnx.views import Atom, View, apart, product

Back = Callable[[Value], Value]


def rearranged(sketch: Sketch, value: Value, axes: Sequence[int | None]) -> Value:
    """The axes of a value in another order; None puts in an axis of size 1, and such may be left out."""
    return _viewed(sketch, value.base or value, _view(value).rearranged(axes))


def reshaped(sketch: Sketch, value: Value, sizes: Sequence[Size]) -> Value:
    """A value in other sizes, which hold as many numbers."""
    view = _view(value).reshaped(sizes)
    return (
        _in_sizes(sketch, value, tuple(sizes)) if view is None else _viewed(sketch, value.base or value, view)
    )


def batch_first(sketch: Sketch, values: Sequence[Value], kept: int) -> tuple[list[Value], Back]:
    """Values with the batch in front, and the way back for what is made of them.

    That has to leave all axes alone but the last `kept`. Values whose axes do not correspond stay as they
    are.
    """
    first = _view(values[0])
    if first.batch_first or kept > len(first.groups) or any(value.known for value in values):
        return list(values), lambda result: result
    inner = first.leading(kept)
    views = [_view(value).alike(first, inner, kept) for value in values]
    found = [
        _viewed(sketch, value.base or value, view)
        for value, view in zip(values, views, strict=True)
        if view is not None
    ]
    if len(found) < len(values):
        return list(values), lambda result: result
    return found, lambda result: _viewed(sketch, result, first.over(inner, result.extents, kept))


def selected(sketch: Sketch, value: Value, axis: int, place: int) -> Value:
    """One entry of an axis, taken where the batch stands in front."""
    view = _view(value)
    inner, group = view.leading(0), view.groups[axis]
    if value.known or view.batch_first or group not in inner.groups:
        plain: Value = sketch.call(torch.select, value, axis, place)
        return plain
    spot = inner.groups.index(group)
    result = sketch.call(torch.select, _viewed(sketch, value.base or value, inner), spot, place)
    left = (*inner.groups[:spot], *inner.groups[spot + 1 :])
    return _viewed(sketch, result, View(left, (*view.groups[:axis], *view.groups[axis + 1 :])))


def _view(value: Value) -> View:
    return value.view or View.of(value.extents)


def _viewed(sketch: Sketch, base: Value, view: View) -> Value:
    if view.plain:
        return base
    result = _drawn(sketch, base, view)
    return result if base.known else Value(result.samples, result.node, name=base.name, base=base, view=view)


def _drawn(sketch: Sketch, base: Value, view: View) -> Value:
    """Axes split, turned and joined again, as far as each is needed."""
    sizes = tuple(product([atom.size for atom in group]) for group in view.groups)
    pieces = [piece for axis in view.base for piece in apart(axis, view.groups)]
    order = _order(pieces, view.groups)
    if order == sorted(order):
        return _in_sizes(sketch, base, sizes)
    turned = _turned_only(view)
    if turned is not None:
        result: Value = sketch.call(torch.permute, base, turned)
        return result
    split = _in_sizes(sketch, base, tuple(product([atom.size for atom in piece]) for piece in pieces))
    return _in_sizes(sketch, sketch.call(torch.permute, split, tuple(order)), sizes)


def _order(pieces: list[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]]) -> list[int]:
    """The pieces as they follow each other in the groups."""
    places = {piece[0]: place for place, piece in enumerate(pieces)}
    return [places[atom] for group in groups for atom in group if atom in places]


def _turned_only(view: View) -> tuple[int, ...] | None:
    """The order of the axes if that is all that differs, axes of size 1 among them."""
    if len(view.groups) != len(view.base):
        return None
    free = [place for place, axis in enumerate(view.base) if not axis]
    order = []
    for group in view.groups:
        place = (
            view.base.index(group)
            if group and group in view.base
            else free.pop(0)
            if free and not group
            else -1
        )
        order.append(place)
    return tuple(order) if -1 not in order else None


def _in_sizes(sketch: Sketch, value: Value, sizes: tuple[Size, ...]) -> Value:
    """Only other sizes, in the plainest words for them."""
    have = value.extents
    if sizes == have:
        return value
    if len(sizes) == 2 and len(have) > 2 and sizes[0] == have[0]:
        flat: Value = sketch.call(torch.flatten, value, 1)
        return flat
    for axis in range(max(len(sizes), len(have))):
        if len(have) == len(sizes) + 1 and have[axis] == 1 and (*have[:axis], *have[axis + 1 :]) == sizes:
            return sketch.call(torch.squeeze, value, axis)  # type: ignore[no-any-return]
        if len(sizes) == len(have) + 1 and sizes[axis] == 1 and (*sizes[:axis], *sizes[axis + 1 :]) == have:
            return sketch.call(torch.unsqueeze, value, axis)  # type: ignore[no-any-return]
    said = list(sizes)
    following = [place for place, size in enumerate(sizes) if isinstance(size, Extent)]
    if following:
        said[following[0]] = -1
    result: Value = sketch.call(torch.reshape, value, tuple(said))
    return result
