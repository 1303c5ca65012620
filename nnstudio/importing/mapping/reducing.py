"""Sums, means, extremes and orders along axes."""

from __future__ import annotations

from typing import Any

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Flow, NoRuleError
from nnstudio.importing.mapping.modules import layer_like
from nnstudio.importing.mapping.rules import rule
from nnstudio.importing.mapping.shaping import axis_of

_SEVERAL = {
    "mean": "Mean", "sum": "Sum", "amax": "Max", "amin": "Min", "logsumexp": "LogSumExp",
}  # fmt: skip


def _axes(input: Flow, dim: Any) -> int | tuple[int, ...]:
    """The axes of a reduction, counted from the front.

    Raises:
        NoRuleError: the batch is among them.
    """
    if dim is None or dim == []:
        raise NoRuleError("it joins samples")
    count = len(input.shape.sizes) + 1
    if not isinstance(dim, tuple | list):
        return axis_of(dim, count)
    axes = tuple(axis_of(one, count) for one in dim)
    return axes[0] if len(axes) == 1 else axes


def _reduced(call: Call, kind: str, input: Flow, dim: Any, keepdim: bool, **fields: Any) -> Flow:
    return call.place(layer_like(kind, {"dim": _axes(input, dim), "keepdim": keepdim, **fields}), input)


def _several(kind: str) -> Any:
    def mapped(call: Call, input: Flow, dim: Any = None, keepdim: bool = False, **_: Any) -> Bound:
        return _reduced(call, kind, input, dim, keepdim)

    return mapped


for _name, _kind in _SEVERAL.items():
    rule(_name)(_several(_kind))


@rule("prod")
def _prod(call: Call, input: Flow, dim: Any = None, keepdim: bool = False, **_: Any) -> Bound:
    return _reduced(call, "Prod", input, dim, keepdim)


@rule("argmax")
def _argmax(call: Call, input: Flow, dim: Any = None, keepdim: bool = False) -> Bound:
    return _reduced(call, "ArgMax", input, dim, keepdim)


@rule("argmin")
def _argmin(call: Call, input: Flow, dim: Any = None, keepdim: bool = False) -> Bound:
    return _reduced(call, "ArgMin", input, dim, keepdim)


def _extreme(value: str, place: str, merge: str) -> Any:
    def mapped(call: Call, input: Flow, dim: Any = None, keepdim: bool = False) -> Bound:
        if isinstance(dim, Flow):
            return call.place(layer_like(merge, {}), input, dim)
        return (_reduced(call, value, input, dim, keepdim), _reduced(call, place, input, dim, keepdim))

    return mapped


rule("max")(_extreme("Max", "ArgMax", "Maximum"))
rule("min")(_extreme("Min", "ArgMin", "Minimum"))


@rule("std", "var")
def _spread(
    call: Call, input: Flow, dim: Any = None, unbiased: bool = True, keepdim: bool = False, **options: Any
) -> Bound:
    correction = options.get("correction", int(unbiased))
    kind = "Std" if "std" in str(call.source.target) else "Var"
    return _reduced(call, kind, input, dim, keepdim, correction=1 if correction is None else int(correction))


@rule("norm", "linalg_vector_norm", "vector_norm")
def _norm(call: Call, input: Flow, p: Any = 2, dim: Any = None, keepdim: bool = False, **_: Any) -> Bound:
    power = 2.0 if p in ("fro", None) else "inf" if p == float("inf") else float(p)
    return _reduced(call, "Norm", input, dim, keepdim, p=power)


@rule("normalize")
def _normalize(
    call: Call, input: Flow, p: float = 2.0, dim: int = 1, eps: float = 1e-12, out: None = None
) -> Bound:
    return call.place(layer_like("Normalize", {"p": float(p), "dim": _axes(input, dim), "eps": eps}), input)


@rule("softmax", "_softmax", "log_softmax", "_log_softmax", "_safe_softmax", "softmin")
def _softmax(call: Call, input: Flow, dim: Any = None, *_: Any, **__: Any) -> Bound:
    name = str(call.source.target if isinstance(call.source.target, str) else call.source.name)
    kind = "LogSoftmax" if "log" in name else "Softmin" if "softmin" in name else "Softmax"
    return call.place(layer_like(kind, {"dim": _axes(input, dim)}), input)


@rule("glu")
def _glu(call: Call, input: Flow, dim: int = -1) -> Bound:
    return call.place(layer_like("GLU", {"dim": _axes(input, dim)}), input)


@rule("cumsum", "cumprod")
def _running(call: Call, input: Flow, dim: int, **_: Any) -> Bound:
    kind = "CumSum" if "sum" in call.source.name else "CumProd"
    return call.place(layer_like(kind, {"dim": _axes(input, dim)}), input)


@rule("topk")
def _topk(call: Call, input: Flow, k: int, dim: int = -1, largest: bool = True, sorted: bool = True) -> Bound:
    layer = layer_like("TopK", {"k": k, "dim": _axes(input, dim), "largest": largest})
    return tuple(call.place_all(layer, input).values())


@rule("sort")
def _sort(call: Call, input: Flow, dim: int = -1, descending: bool = False, **_: Any) -> Bound:
    layer = layer_like("Sort", {"dim": _axes(input, dim), "descending": descending})
    return tuple(call.place_all(layer, input).values())


@rule("cosine_similarity")
def _cosine(call: Call, x1: Flow, x2: Flow, dim: int = 1, eps: float = 1e-8) -> Bound:
    if axis_of(dim, len(x1.shape.sizes) + 1) != len(x1.shape.sizes):
        raise NoRuleError("another axis than the last")
    return call.place(layer_like("CosineSimilarity", {"eps": eps}), x1, x2)


@rule("pairwise_distance")
def _distance(
    call: Call, x1: Flow, x2: Flow, p: float = 2.0, eps: float = 1e-6, keepdim: bool = False
) -> Bound:
    if keepdim:
        raise NoRuleError("it keeps the axis")
    return call.place(layer_like("PairwiseDistance", {"p": float(p), "eps": eps}), x1, x2)


@rule("interpolate", "upsample", "Upsample", "UpsamplingNearest2d", "UpsamplingBilinear2d")
def _upsample(
    call: Call,
    input: Flow,
    size: Any = None,
    scale_factor: Any = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
    antialias: bool = False,
) -> Bound:
    module: Any = call.module
    if module is not None:
        size, scale_factor, mode = module.size, module.scale_factor, module.mode
        align_corners = module.align_corners
    scales = scale_factor if isinstance(scale_factor, tuple | list) else (scale_factor,)
    if antialias or len(set(scales)) > 1:
        raise NoRuleError("its options")
    sizes = None if size is None else call.sizes[2:]
    mode = {"bilinear": "linear", "trilinear": "linear"}.get(mode, mode)
    given: dict[str, Any] = {"size": sizes, "mode": mode, "align_corners": bool(align_corners)}
    if sizes is None:
        given["scale_factor"] = float(scales[0])
    return call.place(layer_like("Upsample", given), input)
