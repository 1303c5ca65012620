"""Functions that do what modules of torch.nn do."""

from __future__ import annotations

from typing import Any

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Fixed, Flow, NoRuleError
from nnstudio.importing.mapping.modules import layer_like, pooled
from nnstudio.importing.mapping.rules import rule

_POINTWISE = {
    "relu": "ReLU()",
    "leaky_relu": "LeakyReLU(negative_slope)",
    "gelu": "GELU(approximate)",
    "silu": "SiLU()",
    "sigmoid": "Sigmoid()",
    "tanh": "Tanh()",
    "hardtanh": "Hardtanh(min_val,max_val)",
    "relu6": "ReLU6()",
    "hardsigmoid": "Hardsigmoid()",
    "hardswish": "Hardswish()",
    "hardshrink": "Hardshrink(lambd)",
    "softshrink": "Softshrink(lambd)",
    "tanhshrink": "Tanhshrink()",
    "threshold": "Threshold(threshold,value)",
    "elu": "ELU(alpha)",
    "selu": "SELU()",
    "celu": "CELU(alpha)",
    "mish": "Mish()",
    "logsigmoid": "LogSigmoid()",
    "softplus": "Softplus(beta,threshold)",
    "softsign": "Softsign()",
    "log_sigmoid": "LogSigmoid()",
}
_OTHERS = {
    "dropout": "Dropout(p)",
    "alpha_dropout": "AlphaDropout(p)",
    "feature_dropout": "Dropout(p)",
    "dropout1d": "Dropout1d(p)",
    "dropout2d": "Dropout2d(p)",
    "dropout3d": "Dropout3d(p)",
    "feature_alpha_dropout": "FeatureAlphaDropout(p)",
    "pixel_shuffle": "PixelShuffle(upscale_factor)",
    "pixel_unshuffle": "PixelUnshuffle(downscale_factor)",
    "channel_shuffle": "ChannelShuffle(groups)",
    "native_channel_shuffle": "ChannelShuffle(groups)",
    "local_response_norm": "LocalResponseNorm(size,alpha,beta,k)",
    "im2col": "Unfold(kernel_size,dilation,padding,stride)",
    "col2im": "Fold(output_size,kernel_size,dilation,padding,stride)",
    "fold": "Fold(output_size,kernel_size,dilation,padding,stride)",
} | {
    f"{before}{name}{rank}d": f"{kind}{rank}d({arguments})"
    for before, name, kind, arguments in (
        ("", "avg_pool", "AvgPool", "kernel_size,stride,padding,ceil_mode,count_include_pad"),
        ("", "lp_pool", "LPPool", "norm_type,kernel_size,stride,ceil_mode"),
        ("", "adaptive_avg_pool", "AdaptiveAvgPool", "output_size"),
        ("_", "adaptive_avg_pool", "AdaptiveAvgPool", "output_size"),
        ("", "adaptive_max_pool", "AdaptiveMaxPool", "output_size"),
    )
    for rank in (1, 2, 3)
}
"""By function: the layer, and what the arguments after the first are called as its fields."""


def _like(text: str) -> Any:
    """The rule for a function that does what a module does, from ``Kind(arguments)``."""
    kind, _, rest = text.rstrip(")").partition("(")
    names = [name for name in rest.split(",") if name]

    def mapped(call: Call, input: Flow, *args: Any, **kwargs: Any) -> Bound:
        given = dict(zip(names, args, strict=False)) | kwargs
        if given.get("divisor_override") is not None or any(
            isinstance(one, Flow | Fixed) for one in given.values()
        ):
            raise NoRuleError("its arguments")
        if given.get("stride", 0) in (None, []):
            given["stride"] = given["kernel_size"]
        if given.get("output_size", 0) is not None and "output_size" in given:
            given["output_size"] = _asked(given["output_size"], call)
        return call.place(layer_like(kind, given), input)

    return mapped


def _asked(sizes: Any, call: Call) -> Any:
    """Adaptive pooling leaves an axis alone where no size is asked for."""
    if not isinstance(sizes, tuple | list):
        return sizes
    made = call.sizes[-len(sizes) :]
    return tuple(size if asked is None else asked for asked, size in zip(sizes, made, strict=True))


for _name, _text in _POINTWISE.items():
    rule(_name, f"{_name}_", moves="any")(_like(_text))
for _name, _text in _OTHERS.items():
    rule(_name, f"{_name}_")(_like(_text))


def _max_pool(rank: int, *, indices: bool) -> Any:
    def mapped(
        call: Call,
        input: Flow,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        dilation: Any = 1,
        ceil_mode: bool = False,
        return_indices: bool = False,
    ) -> Bound:
        given = {
            "kernel_size": kernel_size, "stride": stride, "padding": padding, "dilation": dilation,
            "ceil_mode": ceil_mode, "return_indices": return_indices or indices,
        }  # fmt: skip
        return pooled(call, f"MaxPool{rank}d", input, given)

    return mapped


for _rank in (1, 2, 3):
    rule(f"max_pool{_rank}d")(_max_pool(_rank, indices=False))
    rule(f"max_pool{_rank}d_with_indices")(_max_pool(_rank, indices=True))
