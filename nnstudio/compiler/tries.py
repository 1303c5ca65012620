"""Values worth trying for the parameters that decide whether a layer fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import gcd
from typing import Any

from nnstudio.compiler import repairs
from nnstudio.compiler.arrival import Arrival
from nnstudio.compiler.report import Fix
from nnstudio.layers import Layer, Shape

_MOST = 3
_DIVIDE = ("num_heads", "nhead", "num_groups", "groups", "upscale_factor", "chunks")


def other_parameters(arrival: Arrival) -> list[Fix]:
    """Single parameters with which the node fits, tried one after the other; one fix for each of them."""
    layer = arrival.node.layer
    given = dict(layer)
    fixes: dict[str, Fix] = {}
    for parameter, value in _values(layer, arrival.shapes):
        if parameter in fixes or given[parameter] == value:
            continue
        changed = repairs.changed(layer, **{parameter: value})
        if changed is not None and arrival.works_as(changed):
            fixes[parameter] = repairs.configure(arrival.node, parameter, value)
        if len(fixes) == _MOST:
            break
    return list(fixes.values())


def _values(layer: Layer, shapes: Sequence[Shape]) -> Iterator[tuple[str, Any]]:
    given = dict(layer)
    sizes = shapes[0].sizes if shapes else ()
    tries: dict[str, Sequence[Any]] = {
        **_counts(given, shapes),
        **_windows(given, sizes),
        **_axes(given, sizes),
        "mask": (False,),
        "padding_mode": ("zeros",),
        "mode": ("nearest", "constant"),
        "initial_state": (False,),
        "padding_idx": (None,),
    }
    fields = type(layer).model_fields
    for parameter, values in tries.items():
        if parameter in fields:
            yield from (
                (parameter, value) for value in values if value is not None or parameter == "padding_idx"
            )
    for parameter, field in fields.items():  # as it came, every parameter suits most inputs
        if not field.is_required():
            yield parameter, field.get_default(call_default_factory=True)


def _windows(given: Mapping[str, Any], sizes: tuple[int, ...]) -> dict[str, Sequence[Any]]:
    """For layers that slide a window over the last axes."""
    kernel = given.get("kernel_size")
    if not sizes or kernel is None:
        return {}
    one: Any = (1,) * len(kernel) if isinstance(kernel, tuple) else 1
    none: Any = (0,) * len(kernel) if isinstance(kernel, tuple) else 0
    if isinstance(kernel, tuple):
        half: Any = tuple(size // 2 for size in kernel)
        small: Any = tuple(min(pair) for pair in zip(kernel, sizes[-len(kernel) :], strict=False))
    else:
        half, small = kernel // 2, min(kernel, sizes[-1])
    channels = sizes[0]
    return {
        "padding": ("same", half, none),
        "kernel_size": (small, one),
        "stride": (one,),
        "dilation": (one,),
        "output_padding": (none,),
        "groups": (*_dividers(given.get("groups", 1), gcd(channels, given.get("out_channels", channels))),),
        "out_channels": (channels,),
    }


def _counts(given: Mapping[str, Any], shapes: Sequence[Shape]) -> dict[str, Sequence[Any]]:
    """For what has to divide a size, or to agree with it."""
    tries: dict[str, Sequence[Any]] = {}
    for parameter in _DIVIDE:
        if parameter in given and shapes and shapes[0].sizes:
            ends = {shapes[0].sizes[0], shapes[0].sizes[-1]}
            least = 2 if parameter in ("upscale_factor", "chunks") else 1
            dividers = (found for size in sorted(ends) for found in _dividers(given[parameter], size))
            tries[parameter] = [found for found in dividers if found >= least]
    if "hidden_size" in given:
        tries["hidden_size"] = [shape.features for shape in shapes[1:]]
    patch = given.get("patch_size")
    if isinstance(patch, tuple) and shapes:
        area = zip(patch, shapes[0].sizes[-len(patch) :], strict=False)
        tries["patch_size"] = [tuple(next(iter(_dividers(*pair))) for pair in area)]
    if "n_fft" in given and shapes and shapes[0].sizes:
        tries["n_fft"] = [1 << (max(shapes[0].sizes[-1], 1).bit_length() - 1)]
    return tries


def _axes(given: Mapping[str, Any], sizes: tuple[int, ...]) -> dict[str, Sequence[Any]]:
    """For what counts axes."""
    order = tuple(range(1, len(sizes) + 1))
    ones = tuple(axis for axis, size in enumerate(sizes, 1) if size == 1)
    return {
        "dim": (*ones, -1, 1, 2),
        "dims": ((*order[1:], *order[:1]), order, (-1,)) if isinstance(given.get("dims"), tuple) else (-1,),
        "sizes": ((-1,), sizes),
        "axes": (1,),
        "index": (0,),
        "start": (0,),
        "k": (1,),
    }


def _dividers(wanted: int, size: int) -> list[int]:
    """What divides a size, the nearest to a wanted number first."""
    found = (count for count in range(1, min(size, 8192) + 1) if size % count == 0)
    return sorted(found, key=lambda count: abs(count - wanted))[:4]
