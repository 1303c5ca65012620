"""Modules of torch.nn, and functions that do the same: most layers have their names and fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch
from pydantic import ValidationError
from torch import Tensor, nn
from torch.nn.utils import parametrize

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Fixed, Flow, NoRuleError
from nnstudio.importing.mapping.rules import operator_of, rule
from nnstudio.layers import Layer, layer_of

_SIMPLE = (
    *(f"{kind}{rank}d" for kind in ("Conv", "ConvTranspose", "BatchNorm") for rank in (1, 2, 3)),
    *(f"{kind}Pool{rank}d" for kind in ("Avg", "AdaptiveAvg", "AdaptiveMax", "LP") for rank in (1, 2, 3)),
    *(f"InstanceNorm{rank}d" for rank in (1, 2, 3)),
    *(f"Dropout{rank}" for rank in ("", "1d", "2d", "3d")),
    *("AlphaDropout", "FeatureAlphaDropout", "GroupNorm", "LocalResponseNorm"),
    *("PixelShuffle", "PixelUnshuffle", "ChannelShuffle", "Unfold", "Fold"),
)
_POINTWISE = (
    *("ReLU", "LeakyReLU", "RReLU", "ReLU6", "ELU", "SELU", "CELU", "GELU", "SiLU", "Mish"),
    *("Sigmoid", "LogSigmoid", "Tanh", "Softplus", "Softsign", "Threshold"),
    *("Hardtanh", "Hardsigmoid", "Hardswish", "Hardshrink", "Softshrink", "Tanhshrink"),
)


def layer_like(kind: str, given: Mapping[str, Any]) -> Layer:
    """A layer of that kind whose fields have these values, as far as it has fields of these names.

    Torch takes one number for all axes, or one for each; a layer wants exactly one way.

    Raises:
        NoRuleError: a value that the layer does not take.
    """
    layer = layer_of(kind)
    fields = {name: value for name, value in given.items() if name in layer.model_fields}
    return layer.model_validate({name: _fitting(layer, name, value) for name, value in fields.items()})


def _fitting(layer: type[Layer], field: str, value: Any) -> Any:
    for candidate in _ways(value, layer.kind()):
        try:
            return getattr(layer.model_validate({field: candidate}), field)
        except ValidationError:
            continue
    raise NoRuleError(f"{field} {value!r}")


def _ways(value: Any, kind: str) -> Iterator[Any]:
    yield value
    if isinstance(value, int) and not isinstance(value, bool):
        yield float(value)
    rank = int(kind[-2]) if kind.endswith(("1d", "2d", "3d")) else 2
    if isinstance(value, tuple | list) and value:
        yield tuple(value)
        yield value[0] if len(value) == 1 else tuple(value)
        if len(value) == 1:
            yield (value[0],) * rank
    elif value is not None:
        yield (value,) * rank


def of_module(call: Call, kind: str, *inputs: Flow | Fixed, **changed: Any) -> Flow:
    """The layer that does what the module of this call does, with the module's weights."""
    module = call.module
    assert module is not None
    fields = layer_of(kind).model_fields
    given = {name: getattr(module, name) for name in fields if hasattr(module, name)}
    if "bias" in fields:
        given["bias"] = module.bias is not None
    if "weight_norm" in fields and parametrize.is_parametrized(module):
        given["weight_norm"] = _normalised(module)
    given |= changed
    weights = dict(module.state_dict())
    return call.place(
        layer_like(kind, given), *inputs, weights=weights, shares=str(call.source.target) if weights else ""
    )


def _normalised(module: nn.Module) -> str:
    """How the weight of a module is computed from what it learns.

    Raises:
        NoRuleError: in a way that no layer knows.
    """
    (computed,) = module.parametrizations["weight"]  # type: ignore[index]
    known = {"_WeightNorm": "weight", "_SpectralNorm": "spectral"}
    if type(computed).__name__ not in known or len(module.parametrizations) > 1:  # type: ignore[arg-type]
        raise NoRuleError("its weight is computed")
    return known[type(computed).__name__]


def _kind(call: Call) -> str:
    return operator_of(call.source, call.module)


@rule(*_SIMPLE)
def _module(call: Call, input: Flow) -> Bound:
    return of_module(call, _kind(call), input)


@rule(*_POINTWISE, moves="any")
def _pointwise_module(call: Call, input: Flow) -> Bound:
    return of_module(call, _kind(call), input)


@rule("PReLU")
def _prelu_module(call: Call, input: Flow) -> Bound:
    assert isinstance(call.module, nn.PReLU)
    one = call.module.num_parameters == 1
    return of_module(call, "PReLU", input, num_parameters="one" if one else "channels")


@rule("Linear", "NonDynamicallyQuantizableLinear", moves="last")
def _linear_module(call: Call, input: Flow) -> Bound:
    return of_module(call, "Linear", input)


@rule("LayerNorm", moves="last")
def _layer_norm_module(call: Call, input: Flow) -> Bound:
    assert isinstance(call.module, nn.LayerNorm)
    return of_module(call, "LayerNorm", input, axes=len(call.module.normalized_shape))


@rule("RMSNorm", moves="last")
def _rms_norm_module(call: Call, input: Flow) -> Bound:
    assert isinstance(call.module, nn.RMSNorm)
    eps = torch.finfo(torch.float32).eps if call.module.eps is None else call.module.eps
    return of_module(call, "RMSNorm", input, axes=len(call.module.normalized_shape), eps=eps)


@rule("Embedding", "EmbeddingBag")
def _lookup(call: Call, input: Flow) -> Bound:
    assert isinstance(call.module, nn.Embedding | nn.EmbeddingBag)
    return of_module(call, _kind(call), input)


@rule("Bilinear", "CosineSimilarity", "PairwiseDistance")
def _of_two(call: Call, first: Flow, second: Flow) -> Bound:
    return of_module(call, _kind(call), first, second)


@rule("Identity", moves="any")
def _identity(call: Call, input: Flow) -> Bound:
    return input


@rule("Flatten")
def _flatten(call: Call, input: Flow) -> Bound:
    return of_module(call, "Flatten", input)


@rule("Unflatten")
def _unflatten(call: Call, input: Flow) -> Bound:
    assert isinstance(call.module, nn.Unflatten)
    return call.place(
        layer_like("Unflatten", {"dim": call.module.dim, "sizes": tuple(call.module.unflattened_size)}), input
    )


@rule("MaxPool1d", "MaxPool2d", "MaxPool3d")
def _max_pool(call: Call, input: Flow) -> Bound:
    module = call.module
    assert isinstance(module, nn.MaxPool1d | nn.MaxPool2d | nn.MaxPool3d)
    names = ("kernel_size", "stride", "padding", "dilation", "ceil_mode", "return_indices")
    return pooled(call, _kind(call), input, {name: getattr(module, name) for name in names})


@rule("MaxUnpool1d", "MaxUnpool2d", "MaxUnpool3d")
def _unpool(call: Call, input: Flow, indices: Flow, output_size: Any = None) -> Bound:
    assert call.module is not None
    if output_size is not None:
        rank = int(_kind(call)[-2])
        return of_module(call, _kind(call), input, indices, output_size=tuple(output_size)[-rank:])
    return of_module(call, _kind(call), input, indices)


@rule("Softmax", "LogSoftmax", "Softmin", "GLU", "Softmax2d")
def _along_axis(call: Call, input: Flow) -> Bound:
    assert call.module is not None
    dim = getattr(call.module, "dim", None)
    changed = {} if dim is None else {"dim": dim}
    return of_module(call, _kind(call), input, **changed)


def pooled(call: Call, kind: str, input: Flow, given: dict[str, Any]) -> Bound:
    """Max pooling, with the places where the maxima were if these are asked for."""
    if given["stride"] == [] or given["stride"] is None:
        given["stride"] = given["kernel_size"]
    made = call.place_all(layer_like(kind, given), input)
    return tuple(made.values()) if given["return_indices"] else made["output"]


def weights_of(**given: Fixed | None) -> dict[str, Tensor]:
    """Weights by name, of those that are there.

    Raises:
        NoRuleError: one is no tensor of the network's own.
    """
    found = {name: value for name, value in given.items() if value is not None}
    if not all(isinstance(value, Fixed) for value in found.values()):
        raise NoRuleError("its weights are computed")
    return {name: value.value for name, value in found.items()}
