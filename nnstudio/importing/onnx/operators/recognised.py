"""Layers that ONNX writes as several operators, known again while the last of them is read."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Sequence
from math import isclose, prod, sqrt
from typing import Any, cast

import torch
from torch import fx, nn

from nnstudio.importing.onnx.step import Step
from nnstudio.importing.onnx.values import Value

functional = nn.functional


def affine(step: Step) -> Any:
    """A product with a matrix of weights, and a vector added to it: one Linear."""
    for value, added in ((step.value(0), step.value(1)), (step.value(1), step.value(0))):
        if value.known or not added.constant:
            continue
        (inner,), back = step.batch_first([value], 1)
        made = _module(step, inner)
        if isinstance(made, nn.Linear) and made.bias is None and added.sizes == (made.out_features,):
            assert inner.node is not None
            if not added.name.endswith(".bias"):
                step.sketch.source = str(inner.node.meta["source"])
            source = step.sketch.value_of(cast(fx.Node, inner.node.args[0]))
            return back(_with_bias(step, made, added, source))
    return None


def _with_bias(step: Step, made: nn.Linear, bias: Value, source: Value) -> Value:
    weights = {"weight": made.weight.detach(), "bias": bias.sample}
    result: Value = step.sketch.module(
        lambda: nn.Linear(made.in_features, made.out_features), weights, None, source
    )
    return result


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
                return back(step.call(function, step.sketch.value_of(plain)))
    return None


def _activation(plain: fx.Node, made: fx.Node, scale: float) -> Any:
    if isclose(scale, 0.5, rel_tol=1e-6) and _is_error_term(plain, made):
        return functional.gelu
    if not isclose(scale, 1.0, rel_tol=1e-6):
        return None
    if _calls(made, torch.sigmoid, plain):
        return functional.silu
    if _calls(made, functional.hardsigmoid, plain):
        return functional.hardswish
    if _calls(made, torch.tanh) and _calls(made.args[0], functional.softplus, plain):
        return functional.mish
    return None


def _is_error_term(plain: fx.Node, made: fx.Node) -> bool:
    """``1 + erf(x / sqrt(2))``."""
    if not _calls(made, operator.add) or 1.0 not in made.args:
        return False
    error = next((given for given in made.args if isinstance(given, fx.Node)), None)
    if error is None or not _calls(error, torch.erf):
        return False
    inside = cast(fx.Node, error.args[0])
    numbers = [float(given) for given in inside.args if isinstance(given, int | float)]
    if len(numbers) != 1 or plain not in inside.args:
        return False
    if _calls(inside, operator.truediv, plain):
        return isclose(numbers[0], sqrt(2), rel_tol=1e-5)
    return _calls(inside, operator.mul) and isclose(numbers[0], sqrt(0.5), rel_tol=1e-5)


def _calls(node: Any, function: Any, first: fx.Node | None = None) -> bool:
    return isinstance(node, fx.Node) and node.target is function and (first is None or node.args[0] is first)


def _module(step: Step, value: Value) -> nn.Module | None:
    if value.node is None or value.node.op != "call_module":
        return None
    return step.sketch.root.get_submodule(str(value.node.target))
