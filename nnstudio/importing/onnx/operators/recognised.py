"""Layers that ONNX writes as several operators, known again while the last of them is read."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Sequence
from math import isclose, pi, prod, sqrt
from typing import Any, cast

import torch
from torch import Tensor, fx, nn

from nnstudio.importing.onnx.operators.heads import attention
from nnstudio.importing.onnx.step import Step
from nnstudio.importing.onnx.values import Value

functional = nn.functional


def affine(step: Step) -> Any:
    """A product with a matrix of weights, or a normalisation, and a vector added to it: one layer."""
    for value, added in ((step.value(0), step.value(1)), (step.value(1), step.value(0))):
        if value.known or not added.constant or not added.rank:
            continue
        (inner,), back = step.batch_first([value], added.rank)
        made = _module(step, inner)
        if isinstance(made, nn.Linear | nn.LayerNorm) and made.bias is None and added.sizes == _answers(made):
            assert inner.node is not None
            if not added.name.endswith(".bias"):
                step.sketch.source = str(inner.node.meta["source"])
            source = step.sketch.value_of(cast(fx.Node, inner.node.args[0]))
            return back(_with_bias(step, made, added, source))
    return None


def _answers(made: nn.Linear | nn.LayerNorm) -> tuple[int, ...]:
    return (made.out_features,) if isinstance(made, nn.Linear) else made.normalized_shape


def _with_bias(step: Step, made: nn.Linear | nn.LayerNorm, bias: Value, source: Value) -> Value:
    weights = {"weight": made.weight.detach(), "bias": bias.sample}
    if isinstance(made, nn.LayerNorm):
        return _layer_norm(step, source, made.eps, weights)
    recognised = attention(step, source, weights["weight"], weights["bias"])
    if recognised is not None:
        return recognised
    width, height = made.in_features, made.out_features
    result: Value = step.sketch.module(lambda: nn.Linear(width, height), weights, None, source)
    return result


def normalisation(step: Step) -> Any:
    """What is divided by its spread, times weights: a LayerNorm, as files before version 17 write it."""
    for value, scale in ((step.value(0), step.value(1)), (step.value(1), step.value(0))):
        if value.known or not scale.constant or not 0 < scale.rank < value.rank:
            continue
        (inner,), back = step.batch_first([value], scale.rank)
        plain, epsilon = _spread(inner.node, scale.rank, inner.rank)
        if plain is not None and scale.sizes == inner.sizes[-scale.rank :]:
            return back(_layer_norm(step, step.sketch.value_of(plain), epsilon, {"weight": scale.sample}))
    return None


def _layer_norm(step: Step, value: Value, epsilon: float, weights: dict[str, Tensor]) -> Value:
    sizes, biased = tuple(weights["weight"].shape), "bias" in weights
    result: Value = step.sketch.module(
        lambda: nn.LayerNorm(sizes, epsilon, bias=biased), weights, None, value
    )
    return result


def _spread(node: fx.Node | None, kept: int, rank: int) -> tuple[fx.Node | None, float]:
    """What ``(x - mean(x)) / sqrt(mean((x - mean(x)) ** 2) + epsilon)`` was computed from, and epsilon."""
    apart, root = _both(node, operator.truediv)
    plain, mean = _both(apart, operator.sub)
    total = root.args[0] if _calls(root, torch.sqrt) else None
    epsilon = next((given for given in _both(total, operator.add) if isinstance(given, float)), None)
    if plain is None or epsilon is None or _mean_of(mean, kept, rank) is not plain:
        return None, 0.0
    squares = _mean_of(_beside(total, operator.add, epsilon), kept, rank)
    power, itself = _both(squares, torch.pow), _both(squares, operator.mul)
    squared = (power[0] is apart and power[1] == 2) or (itself[0] is apart and itself[1] is apart)
    return (plain, epsilon) if squared else (None, 0.0)


def _both(node: Any, function: Any) -> tuple[Any, Any]:
    """The two arguments of a call of this function; None twice if it is another."""
    return tuple(node.args) if _calls(node, function) and len(node.args) == 2 else (None, None)


def _mean_of(node: Any, kept: int, rank: int) -> Any:
    """What a mean over the last axes was taken of."""
    over = tuple(range(rank - kept, rank))
    if _calls(node, torch.mean) and node.args[1] == over and node.kwargs.get("keepdim"):
        return node.args[0]
    return None


def _plainly(function: Callable[..., Any]) -> Callable[[Step, Value], Any]:
    return lambda step, value: step.call(function, value)


def _gelu_tanh(step: Step, value: Value) -> Any:
    return step.call(functional.gelu, value, approximate="tanh")


def product(step: Step) -> Any:
    """GELU, SiLU, hard swish and Mish are products of a value with something made of it."""
    choices: list[list[Sequence[Any]]] = []
    flows = [value for value in (step.value(0), step.value(1)) if not value.known]
    if not flows:
        return None
    brought, back = step.batch_first(flows, 0)
    given = [brought.pop(0) if not value.known else value for value in (step.value(0), step.value(1))]
    for value in given:
        if value.node is not None:
            whole: list[Sequence[Any]] = [[value.node]]
            choices.append(whole + [value.node.args] * (value.node.target is operator.mul))
        elif value.constant and value.sample.numel() == 1:
            choices.append([[float(value.sample)]])
        else:
            return None
    for first, second in itertools.product(*choices):
        factors = [*first, *second]
        inner = [factor for factor in factors if isinstance(factor, fx.Node)]
        scale = prod(factor for factor in factors if isinstance(factor, int | float))
        for plain, made in itertools.permutations(inner) if len(inner) == 2 else ():
            function = _activation(plain, made, scale)
            if function is not None:
                return back(function(step, step.sketch.value_of(plain)))
    return None


def _activation(plain: fx.Node, made: fx.Node, scale: float) -> Any:
    if isclose(scale, 0.5, rel_tol=1e-6) and _is_error_term(plain, made):
        return _plainly(functional.gelu)
    if isclose(scale, 0.5, rel_tol=1e-6) and _is_tanh_term(plain, made):
        return _gelu_tanh
    if not isclose(scale, 1.0, rel_tol=1e-6):
        return None
    if _calls(made, torch.sigmoid, plain):
        return _plainly(functional.silu)
    if _calls(made, functional.hardsigmoid, plain):
        return _plainly(functional.hardswish)
    if _calls(made, torch.tanh) and _calls(made.args[0], functional.softplus, plain):
        return _plainly(functional.mish)
    return None


def _is_error_term(plain: fx.Node, made: fx.Node) -> bool:
    """``1 + erf(x / sqrt(2))``."""
    error = _beside(made, operator.add, 1.0)
    if not _calls(error, torch.erf):
        return False
    inside = cast(fx.Node, error).args[0]
    return _beside(inside, operator.mul, sqrt(0.5)) is plain or (
        _calls(inside, operator.truediv, plain) and _beside(inside, operator.truediv, sqrt(2)) is plain
    )


def _is_tanh_term(plain: fx.Node, made: fx.Node) -> bool:
    """``1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3))``."""
    bent = _beside(made, operator.add, 1.0)
    if not _calls(bent, torch.tanh):
        return False
    total = _beside(cast(fx.Node, bent).args[0], operator.mul, sqrt(2 / pi))
    if not _calls(total, operator.add):
        return False
    cubes = [given for given in cast(fx.Node, total).args if given is not plain]
    cube = _beside(cubes[0], operator.mul, 0.044715) if len(cubes) == 1 else None
    if _calls(cube, torch.pow, plain):
        return bool(cast(fx.Node, cube).args[1] == 3)
    square = _beside(cube, operator.mul, plain)
    return _calls(square, operator.mul, plain) and cast(fx.Node, square).args[1] is plain


def _beside(node: Any, function: Any, known: fx.Node | float) -> fx.Node | None:
    """What a number or value is put together with by a function of two; None if the call is another."""
    if not _calls(node, function) or len(node.args) != 2:
        return None
    for one, other in itertools.permutations(node.args):
        same = isinstance(one, int | float) and isinstance(known, float) and isclose(one, known, rel_tol=1e-5)
        if (one is known or same) and isinstance(other, fx.Node):
            return other
    return None


def _calls(node: Any, function: Any, first: fx.Node | None = None) -> bool:
    return isinstance(node, fx.Node) and node.target is function and (first is None or node.args[0] is first)


def _module(step: Step, value: Value) -> nn.Module | None:
    if value.node is None or value.node.op != "call_module":
        return None
    return step.sketch.root.get_submodule(str(value.node.target))
