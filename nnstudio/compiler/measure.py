"""Runs one layer on PyTorch's meta device: real shapes and real refusals without any arithmetic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from nnstudio.compiler.builder import Builder
from nnstudio.compiler.cost import Kept, Meter, Run
from nnstudio.compiler.realise import realise
from nnstudio.compiler.refusals import TOO_LARGE, in_words
from nnstudio.errors import LayerError, StudioError
from nnstudio.layers import DataType, Layer, Shape, usual_axes

# More numbers than this in one tensor or one layer are a slip of the hand, and too many for any memory.
LIMIT = 2**31
# Neither 1, which torch broadcasts and squeezes, nor a size that layers produce by accident as often.
_BATCH = 2
_DTYPES: dict[DataType, torch.dtype] = {"real": torch.float32, "index": torch.int64, "mask": torch.bool}


@dataclass(frozen=True, slots=True)
class Measured:
    """Sizes of one layer on inputs of given shapes, per sample."""

    outputs: Mapping[str, Shape]
    parameters: int
    multiply_adds: int
    kept: Kept
    modules: tuple[str, ...] = ()
    """How its submodules are made; nodes that share weights have to agree on it."""
    learning: frozenset[str] = frozenset()
    """The outputs that training can change: through weights, or through what comes in."""

    @property
    def activations(self) -> int:
        """Numbers that the layer gives out."""
        return sum(shape.numel for shape in self.outputs.values())


def measure(layer: Layer, shapes: Sequence[Shape]) -> Measured:
    """Output shapes, parameters and multiplications of a layer.

    Raises:
        LayerError: the layer does not take these shapes; the message says why in plain words.
    """
    try:
        return _measured(layer, shapes)
    except StudioError as error:
        raise LayerError(error.code, error.message.text, **error.message.values) from error
    except Exception as error:
        reason = in_words(str(error), layer, shapes)
        raise LayerError(reason.code, reason.text, **reason.values) from error


def _measured(layer: Layer, shapes: Sequence[Shape]) -> Measured:
    _check_size(*(shape.numel for shape in shapes))
    _check_types(layer, shapes)
    builder = Builder()
    with torch.device("meta"), torch.enable_grad(), Meter() as meter:
        given = {
            port.name: torch.empty(
                (_BATCH, *shape.sizes), dtype=_DTYPES[shape.dtype], requires_grad=shape.dtype == "real"
            )
            for port, shape in zip(layer.input_ports(), shapes, strict=True)
        }
        inputs = [builder.calls.placeholder(f"input_{position}") for position in range(len(given))]
        outputs = realise(layer, shapes, inputs, builder, "layer")
        builder.calls.output(outputs)
        parameters = sum(weight.numel() for weight in builder.root.parameters())
        _check_size(parameters)
        tensors: dict[str, Any] = Run(builder.root, builder.calls, meter).run(*given.values())
    if not shapes:  # what needs no input is the same for every sample, and is spread over the batch
        tensors = {port: tensor.expand(_BATCH, *tensor.shape[1:]) for port, tensor in tensors.items()}
    _check_size(*(tensor.numel() // _BATCH for tensor in tensors.values()))
    ports = {port.name: port.accepts for port in layer.output_ports()}
    ports |= {name: (axes,) for name, axes in layer.output_axes(*shapes).items()}
    named = {name: _shape(tensor, ports.get(name, ()), shapes) for name, tensor in tensors.items()}
    modules = tuple(repr(made) for made in builder.made.values())
    kept = meter.kept(builder.root, given, tensors, _BATCH)
    learning = frozenset(port for port, tensor in tensors.items() if tensor.requires_grad)
    return Measured(named, parameters, meter.multiply_adds // _BATCH, kept, modules, learning)


def _check_size(*counts: int) -> None:
    if max(counts, default=0) > LIMIT:
        raise LayerError(TOO_LARGE.code, TOO_LARGE.text, **TOO_LARGE.values)


def _check_types(layer: Layer, shapes: Sequence[Shape]) -> None:
    """Torch on the meta device takes whole numbers where a processor refuses them."""
    for port, shape in zip(layer.input_ports(), shapes, strict=True):
        if port.dtype != "mask" and shape.dtype == "mask" and port.dtype != "any":
            raise LayerError("needs-numbers", "It receives a mask of yes and no, not numbers.")
        if port.dtype == "real" and shape.dtype != "real":
            raise LayerError("needs-real", "It receives whole numbers that count entries.")
        if port.dtype == "index" and shape.dtype != "index":
            raise LayerError(
                "needs-indices", "It receives real numbers, not whole numbers that count entries."
            )
        if port.dtype == "mask" and shape.dtype != "mask":
            raise LayerError("needs-mask", "It receives numbers, not a mask of yes and no.")


def _shape(tensor: torch.Tensor, accepts: tuple[tuple[str, ...], ...], shapes: Sequence[Shape]) -> Shape:
    if not tensor.shape or tensor.shape[0] != _BATCH:
        raise LayerError("mixes-samples", "It would mix the samples of a batch with each other.")
    sizes = tuple(tensor.shape[1:])
    axes = next((names for names in accepts if len(names) == len(sizes)), None)
    if axes is None:
        as_first = bool(shapes) and len(shapes[0].sizes) == len(sizes)
        axes = shapes[0].axes if as_first else usual_axes(len(sizes))
    if 0 in sizes:
        raise LayerError("nothing-left", "Nothing would be left: {sizes}.", sizes=str(Shape(sizes, axes)))
    dtype: DataType = (
        "real" if tensor.is_floating_point() else "mask" if tensor.dtype == torch.bool else "index"
    )
    return Shape(sizes, axes, dtype)
