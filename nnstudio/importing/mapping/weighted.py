"""Functions that are given their weights: what a module of torch.nn does, with the module taken apart."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Fixed, Flow, NoRuleError
from nnstudio.importing.mapping.modules import layer_like, weights_of
from nnstudio.importing.mapping.rules import rule


def _axes(weight: Any, count: int | None = None) -> Tensor:
    if not isinstance(weight, Fixed) or (count is not None and weight.value.dim() != count):
        raise NoRuleError("its weights are computed")
    return weight.value


@rule("linear", moves="last")
def linear(call: Call, input: Flow, weight: Fixed, bias: Fixed | None = None) -> Bound:
    """Units, from a weight of units x features."""
    layer = layer_like("Linear", {"out_features": _axes(weight, 2).shape[0], "bias": bias is not None})
    return call.place(layer, input, weights=weights_of(weight=weight, bias=bias))


def transposed(weight: Fixed) -> Fixed:
    """A matrix with rows and columns exchanged."""
    return Fixed(_axes(weight, 2).t().contiguous(), weight.trainable)


@rule("addmm")
def _addmm(call: Call, input: Fixed, mat1: Flow, mat2: Fixed, *, beta: float = 1, alpha: float = 1) -> Bound:
    if beta != 1 or alpha != 1 or _axes(input).dim() != 1 or not isinstance(mat1, Flow):
        raise NoRuleError("its factors")
    return linear(call, mat1, transposed(mat2), input)


def _convolution(rank: int) -> Any:
    def mapped(
        call: Call,
        input: Flow,
        weight: Fixed,
        bias: Fixed | None = None,
        stride: Any = 1,
        padding: Any = 0,
        dilation: Any = 1,
        groups: int = 1,
    ) -> Bound:
        filters, _, *kernel = _axes(weight, rank + 2).shape
        given = {
            "out_channels": filters, "kernel_size": tuple(kernel), "stride": stride, "padding": padding,
            "dilation": dilation, "groups": groups, "bias": bias is not None,
        }  # fmt: skip
        return call.place(
            layer_like(f"Conv{rank}d", given), input, weights=weights_of(weight=weight, bias=bias)
        )

    return mapped


def _transposed_convolution(rank: int) -> Any:
    def mapped(
        call: Call,
        input: Flow,
        weight: Fixed,
        bias: Fixed | None = None,
        stride: Any = 1,
        padding: Any = 0,
        output_padding: Any = 0,
        groups: int = 1,
        dilation: Any = 1,
    ) -> Bound:
        _, filters, *kernel = _axes(weight, rank + 2).shape
        given = {
            "out_channels": filters * groups, "kernel_size": tuple(kernel), "stride": stride,
            "padding": padding, "output_padding": output_padding, "dilation": dilation, "groups": groups,
            "bias": bias is not None,
        }  # fmt: skip
        layer = layer_like(f"ConvTranspose{rank}d", given)
        return call.place(layer, input, weights=weights_of(weight=weight, bias=bias))

    return mapped


for _rank in (1, 2, 3):
    rule(f"conv{_rank}d")(_convolution(_rank))
    rule(f"conv_transpose{_rank}d")(_transposed_convolution(_rank))


@rule("convolution")
def _any_convolution(
    call: Call,
    input: Flow,
    weight: Fixed,
    bias: Fixed | None,
    stride: Any,
    padding: Any,
    dilation: Any,
    transposed: bool,
    output_padding: Any,
    groups: int,
) -> Bound:
    rank = _axes(weight).dim() - 2
    if transposed:
        backwards = _transposed_convolution(rank)
        return backwards(call, input, weight, bias, stride, padding, output_padding, groups, dilation)
    return _convolution(rank)(call, input, weight, bias, stride, padding, dilation, groups)


@rule("batch_norm")
def _batch_norm(
    call: Call,
    input: Flow,
    running_mean: Fixed | None = None,
    running_var: Fixed | None = None,
    weight: Fixed | None = None,
    bias: Fixed | None = None,
    training: bool = False,
    momentum: float = 0.1,
    eps: float = 1e-5,
    cudnn_enabled: bool = True,
) -> Bound:
    del cudnn_enabled
    if training or running_mean is None or (weight is None) != (bias is None):
        raise NoRuleError("it normalises by the batch")
    rank = max(1, len(input.shape.sizes) - 1)
    layer = layer_like(
        f"BatchNorm{rank}d", {"eps": float(eps), "momentum": float(momentum), "affine": weight is not None}
    )
    weights = weights_of(weight=weight, bias=bias, running_mean=running_mean, running_var=running_var)
    return call.place(layer, input, weights=weights | {"num_batches_tracked": torch.tensor(0)})


@rule("layer_norm", moves="last")
def _layer_norm(
    call: Call,
    input: Flow,
    normalized_shape: Any,
    weight: Fixed | None = None,
    bias: Fixed | None = None,
    eps: float = 1e-5,
    cudnn_enable: bool = True,
) -> Bound:
    del cudnn_enable
    if weight is None and bias is not None:
        weight = Fixed(torch.ones_like(bias.value))
    given = {
        "axes": len(normalized_shape), "eps": float(eps), "elementwise_affine": weight is not None,
        "bias": bias is not None or weight is None,
    }  # fmt: skip
    return call.place(layer_like("LayerNorm", given), input, weights=weights_of(weight=weight, bias=bias))


@rule("rms_norm", moves="last")
def _rms_norm(
    call: Call, input: Flow, normalized_shape: Any, weight: Fixed | None = None, eps: float | None = None
) -> Bound:
    given = {
        "axes": len(normalized_shape), "elementwise_affine": weight is not None,
        "eps": torch.finfo(torch.float32).eps if eps is None else eps,
    }  # fmt: skip
    return call.place(layer_like("RMSNorm", given), input, weights=weights_of(weight=weight))


@rule("group_norm")
def _group_norm(
    call: Call,
    input: Flow,
    num_groups: int,
    weight: Fixed | None = None,
    bias: Fixed | None = None,
    eps: float = 1e-5,
    cudnn_enabled: bool = True,
) -> Bound:
    del cudnn_enabled
    if (weight is None) != (bias is None):
        raise NoRuleError("a scale without a shift")
    layer = layer_like(
        "GroupNorm", {"num_groups": num_groups, "eps": float(eps), "affine": weight is not None}
    )
    return call.place(layer, input, weights=weights_of(weight=weight, bias=bias))


@rule("instance_norm")
def _instance_norm(
    call: Call,
    input: Flow,
    running_mean: Fixed | None = None,
    running_var: Fixed | None = None,
    weight: Fixed | None = None,
    bias: Fixed | None = None,
    use_input_stats: bool = True,
    momentum: float = 0.1,
    eps: float = 1e-5,
    cudnn_enabled: bool = True,
) -> Bound:
    del cudnn_enabled, momentum
    if running_mean is not None or running_var is not None or not use_input_stats:
        raise NoRuleError("it normalises by what it remembers")
    if (weight is None) != (bias is None):
        raise NoRuleError("a scale without a shift")
    rank = len(input.shape.sizes) - 1
    layer = layer_like(f"InstanceNorm{rank}d", {"eps": float(eps), "affine": weight is not None})
    return call.place(layer, input, weights=weights_of(weight=weight, bias=bias))


@rule("embedding")
def _embedding(
    call: Call,
    input: Flow | Fixed,
    weight: Fixed | Flow,
    padding_idx: int | None = None,
    *rest: Any,
    **options: Any,
) -> Bound:
    # torch.nn.functional has the indices first, ATen the table.
    indices, table = (weight, input) if isinstance(input, Fixed) else (input, weight)
    if not isinstance(indices, Flow) or not isinstance(table, Fixed):
        raise NoRuleError("its indices are fixed")
    entries, features = _axes(table, 2).shape
    given = {
        "num_embeddings": entries, "embedding_dim": features,
        "padding_idx": None if padding_idx == -1 else padding_idx,
    }  # fmt: skip
    return call.place(layer_like("Embedding", given), indices, weights=weights_of(weight=table))


@rule("prelu", "_prelu_kernel")
def _prelu(call: Call, input: Flow, weight: Fixed) -> Bound:
    flat = Fixed(_axes(weight).reshape(-1), weight.trainable)
    layer = layer_like("PReLU", {"num_parameters": "one" if flat.value.numel() == 1 else "channels"})
    return call.place(layer, input, weights=weights_of(weight=flat))


@rule("bilinear")
def _bilinear(call: Call, input1: Flow, input2: Flow, weight: Fixed, bias: Fixed | None = None) -> Bound:
    layer = layer_like("Bilinear", {"out_features": _axes(weight, 3).shape[0], "bias": bias is not None})
    return call.place(layer, input1, input2, weights=weights_of(weight=weight, bias=bias))
