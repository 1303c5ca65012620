"""Attention that a file writes as products of matrices, known again as one layer."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from math import isclose
from typing import Any, cast

import torch
from torch import Tensor, fx, nn

from nnstudio.importing.onnx.step import Step
from nnstudio.importing.onnx.values import Value, constant

# Batch, steps, heads, features of a head: how queries, keys and values lie in the products.
_ROWS, _COLUMNS = (0, 2, 1, 3), (0, 2, 3, 1)


@dataclass(frozen=True, slots=True, eq=False)
class _Heads:
    """Queries, keys or values: what they are computed from, with which weights, and how they lie."""

    source: fx.Node
    weight: Tensor
    bias: Tensor | None
    count: int
    order: tuple[int, ...]
    scale: float


def attention(step: Step, value: Value, weight: Tensor, bias: Tensor | None) -> Value | None:
    """The MultiheadAttention that ends with a Linear of these weights, if that is what was drawn."""
    node = value.node
    found = _products(step, node) if node is not None else None
    if found is None:
        return None
    queries, keys, values, scale, mask = found
    width, count = weight.shape[0], queries.count
    parts = (queries, keys, values)
    fits = isclose(scale, (width / count) ** -0.5, rel_tol=1e-5) and keys.source is values.source
    biases = [part.bias for part in parts]
    same = len({item is None for item in (*biases, bias)}) == 1
    sizes = all(part.weight.shape == (width, width) and part.count == count for part in parts)
    if not (fits and same and sizes and weight.shape == (width, width)):
        return None
    weights = {"in_proj_weight": torch.cat([part.weight for part in parts]), "out_proj.weight": weight}
    if bias is not None:
        weights |= {"in_proj_bias": torch.cat(cast(list[Tensor], biases)), "out_proj.bias": bias}
    given = [step.sketch.value_of(part.source) for part in parts]
    settings: dict[str, Any] = {"need_weights": False} | ({} if mask is None else {"attn_mask": mask})
    answer = step.sketch.module(
        lambda: nn.MultiheadAttention(width, count, bias=bias is not None, batch_first=True),
        weights,
        None,
        *given,
        **settings,
    )
    result: Value = answer[0]
    return result


def _products(step: Step, node: fx.Node) -> tuple[_Heads, _Heads, _Heads, float, Value | None] | None:
    """Queries, keys, values, the scale of the scores, and what is added to them."""
    together, order = _two(_one(node, torch.reshape), torch.permute)
    shares, values = _two(together, torch.matmul)
    scores, mask = _one(shares, torch.softmax), None
    plain, added = _two(scores, operator.add)
    if isinstance(added, fx.Node) and added.op == "get_attr":
        scores, mask = plain, _mask(step, added)
        if mask is None:
            return None
    scores, scale = _unscaled(scores)
    parts = [_heads(step, part) for part in (*_two(scores, torch.matmul), values)]
    if order != _ROWS or None in parts:
        return None
    query, key, content = cast(list[_Heads], parts)
    if (query.order, key.order, content.order, content.scale) != (_ROWS, _COLUMNS, _ROWS, 1.0):
        return None
    return query, key, content, scale * query.scale * key.scale, mask


def _heads(step: Step, node: Any) -> _Heads | None:
    """Follows the axes back to the Linear that queries, keys or values come from."""
    order, scale = (0, 1, 2, 3), 1.0
    while True:
        node, factor = _unscaled(node)
        scale *= factor
        before, turned = _two(node, torch.permute)
        if before is None or len(turned) != 4:
            break
        node, order = before, tuple(turned[axis] for axis in order)
    flat, sizes = _two(node, torch.reshape)
    if flat is None or len(sizes) != 4 or -1 in sizes[1:]:
        return None
    made = _made(step, flat)
    if made is not None:
        linear, bias = made.weight.detach(), made.bias
        return _Heads(flat.args[0], linear, None if bias is None else bias.detach(), sizes[2], order, scale)
    return _packed(step, flat, sizes[2], order, scale)


def _packed(step: Step, node: Any, count: int, order: tuple[int, ...], scale: float) -> _Heads | None:
    """The same for one Linear that makes queries, keys and values at once."""
    if not (isinstance(node, fx.Node) and node.target is torch.select and node.args[1] == 2):
        return None
    flat, sizes = _two(node.args[0], torch.reshape)
    made = _made(step, flat)
    place = cast(int, node.args[2])
    if made is None or len(sizes) != 4 or sizes[2] != 3:
        return None
    bias = None if made.bias is None else made.bias.detach().chunk(3)[place]
    return _Heads(flat.args[0], made.weight.detach().chunk(3)[place], bias, count, order, scale)


def _made(step: Step, node: Any) -> nn.Linear | None:
    if not isinstance(node, fx.Node) or node.op != "call_module":
        return None
    module = step.sketch.root.get_submodule(str(node.target))
    return module if isinstance(module, nn.Linear) else None


def _mask(step: Step, node: fx.Node) -> Value | None:
    """A constant mask of the scores, in the two axes that it needs."""
    held = dict(step.sketch.root.named_buffers()).get(str(node.target))
    if held is None or held.ndim < 2 or held.numel() != held.shape[-1] * held.shape[-2]:
        return None
    return constant(held.reshape(held.shape[-2:]), name=str(node.target))


def _unscaled(node: Any) -> tuple[Any, float]:
    """A value without the number that it is multiplied with or divided by, and that number."""
    first, second = _two(node, operator.mul)
    if isinstance(first, int | float):
        first, second = second, first
    if isinstance(first, fx.Node) and isinstance(second, int | float):
        return first, float(second)
    first, second = _two(node, operator.truediv)
    if isinstance(first, fx.Node) and isinstance(second, int | float) and second:
        return first, 1 / second
    return node, 1.0


def _one(node: Any, function: Any) -> Any:
    """What a function was applied to, if the node is a call of it."""
    return node.args[0] if isinstance(node, fx.Node) and node.target is function else None


def _two(node: Any, function: Any) -> tuple[Any, Any]:
    """Both arguments of a call, if it is one of this function."""
    if isinstance(node, fx.Node) and node.target is function and len(node.args) == 2:
        return node.args[0], node.args[1]
    return None, None
