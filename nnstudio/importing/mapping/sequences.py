"""Recurrent modules, attention and transformers."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from nnstudio.importing.mapping.call import Call
from nnstudio.importing.mapping.flows import Bound, Fixed, Flow, NoRuleError, States
from nnstudio.importing.mapping.modules import layer_like
from nnstudio.importing.mapping.rules import rule

_SWAPPED = (1, 0, 2)


def _batch_first(call: Call, flow: Flow, module: Any) -> Flow:
    """A sequence with the batch first, whatever the module wants."""
    return call.plain(flow if module.batch_first else flow.ordered(_SWAPPED))


def _as_given(flow: Flow, module: Any) -> Flow:
    """A result as the module gives it."""
    return flow if module.batch_first else flow.ordered(_SWAPPED)


def _weights(call: Call, under: str = "") -> dict[str, Any]:
    """The module's weights, by name; below a name where the layer is made of several modules."""
    assert call.module is not None
    found = call.module.state_dict()
    return {
        "weights": {f"{under}{name}": value for name, value in found.items()},
        "shares": str(call.source.target),
    }


@rule("LSTM", "GRU", "RNN", moves="aware")
def _recurrent(call: Call, input: Flow, hx: Any = None) -> Bound:
    module = call.module
    assert isinstance(module, nn.RNNBase)
    if module.proj_size or len(input.shape.sizes) != 2:
        raise NoRuleError("it has a projection, or its input no batch")
    states = _states(hx, module)
    fields = ("hidden_size", "num_layers", "bidirectional", "dropout", "bias", "nonlinearity")
    given = {name: getattr(module, name) for name in fields if hasattr(module, name)}
    kind = type(module).__name__
    layer = layer_like(kind, {**given, "whole_sequence": True, "initial_state": bool(states)})
    made = call.place_all(layer, _batch_first(call, input, module), *states, **_weights(call))
    directions = 2 if module.bidirectional else 1
    count = module.num_layers * directions
    last = [States(made[port], count, directions) for port in ("hidden", "cell") if port in made]
    return (_as_given(made["output"], module), tuple(last) if len(last) > 1 else last[0])


def _states(hx: Any, module: nn.RNNBase) -> list[Flow]:
    """The states that it starts from, one flow each; none where they are zero."""
    given = [] if hx is None else list(hx) if isinstance(hx, tuple | list) else [hx]
    if all(isinstance(state, Fixed) and not state.trainable and not state.value.any() for state in given):
        return []
    directions = 2 if module.bidirectional else 1
    if not all(isinstance(state, States) and state.count == directions for state in given):
        raise NoRuleError("it starts from a state of its own")
    return [state.top for state in given]


@rule("RNNCell", "LSTMCell", "GRUCell")
def _cell(call: Call, input: Flow, hx: Any = None) -> Bound:
    module = call.module
    assert isinstance(module, nn.RNNCellBase)
    if hx is None:
        raise NoRuleError("it starts from nothing")
    states = list(hx) if isinstance(hx, tuple | list) else [hx]
    given = {
        name: getattr(module, name)
        for name in ("hidden_size", "bias", "nonlinearity")
        if hasattr(module, name)
    }
    layer = layer_like(type(module).__name__, given)
    made = call.place_all(layer, input, *states, **_weights(call))
    return tuple(made.values()) if len(made) > 1 else next(iter(made.values()))


def _is_causal(mask: Any) -> bool:
    """Whether a mask hides exactly the later steps; no mask hides nothing.

    Raises:
        NoRuleError: it hides something else.
    """
    if mask is None:
        return False
    if not isinstance(mask, Fixed) or mask.value.dim() != 2:
        raise NoRuleError("its mask")
    hidden = mask.value if mask.value.dtype == torch.bool else mask.value == float("-inf")
    later = torch.ones_like(hidden).triu(1)
    others = mask.value[~later] if mask.value.dtype != torch.bool else torch.zeros(1)
    if not torch.equal(hidden, later) or bool(others.any()):
        raise NoRuleError("its mask")
    return True


def _same(first: Flow, second: Flow) -> bool:
    return (first.origin, first.port, first.order) == (second.origin, second.port, second.order)


@rule("MultiheadAttention", moves="aware")
def _attention(
    call: Call,
    query: Flow,
    key: Flow,
    value: Flow,
    key_padding_mask: Any = None,
    need_weights: bool = True,
    attn_mask: Any = None,
    average_attn_weights: bool = True,
    is_causal: bool = False,
) -> Bound:
    module = call.module
    assert isinstance(module, nn.MultiheadAttention)
    unusual = module.bias_k is not None or module.add_zero_attn or not average_attn_weights
    if unusual or key_padding_mask is not None or not _same(key, value):
        raise NoRuleError("its options")
    cross, causal = not _same(query, key), _is_causal(attn_mask)
    given = {
        "num_heads": module.num_heads, "dropout": module.dropout, "bias": module.in_proj_bias is not None,
        "cross": cross, "causal": causal, "weights": need_weights,
    }  # fmt: skip
    flows = [_batch_first(call, flow, module) for flow in ((query, key) if cross else (query,))]
    under = "multiheadattention." if causal else ""
    made = call.place_all(layer_like("MultiheadAttention", given), *flows, **_weights(call, under))
    return (_as_given(made["output"], module), made.get("weights"))


def _fields(module: Any) -> dict[str, Any]:
    """What one layer of a transformer is set to.

    Raises:
        NoRuleError: something that the layers here cannot be set to.
    """
    activations = {torch.nn.functional.relu: "relu", torch.relu: "relu", torch.nn.functional.gelu: "gelu"}
    function = module.activation
    name = activations.get(function) or {nn.ReLU: "relu", nn.GELU: "gelu"}.get(type(function))
    if name is None or module.norm1.eps != 1e-5 or module.linear1.bias is None:
        raise NoRuleError("its options")
    return {
        "nhead": module.self_attn.num_heads, "dim_feedforward": module.linear1.out_features,
        "dropout": module.dropout.p, "activation": name, "norm_first": module.norm_first,
    }  # fmt: skip


def _stack(module: Any) -> tuple[Any, dict[str, Any]]:
    """One layer of a transformer and all its fields, those of a stack included."""
    if not hasattr(module, "layers"):
        return module, _fields(module)
    one = module.layers[0]
    if module.norm is not None and (not isinstance(module.norm, nn.LayerNorm) or module.norm.eps != 1e-5):
        raise NoRuleError("its last normalisation")
    return one, {**_fields(one), "num_layers": module.num_layers, "final_norm": module.norm is not None}


@rule("TransformerEncoderLayer", "TransformerEncoder", moves="aware")
def _encoder(
    call: Call,
    src: Flow,
    mask: Any = None,
    src_key_padding_mask: Any = None,
    is_causal: Any = None,
    src_mask: Any = None,
) -> Bound:
    one, given = _stack(call.module)
    causal = _is_causal(mask if src_mask is None else src_mask)
    if src_key_padding_mask is not None:
        raise NoRuleError("its mask")
    kind = type(call.module).__name__
    under = f"{kind.lower()}." if causal else ""
    layer = layer_like(kind, {**given, "causal": causal})
    made = call.place(layer, _batch_first(call, src, one.self_attn), **_weights(call, under))
    return _as_given(made, one.self_attn)


@rule("TransformerDecoderLayer", "TransformerDecoder", moves="aware")
def _decoder(
    call: Call, tgt: Flow, memory: Flow, tgt_mask: Any = None, memory_mask: Any = None, **options: Any
) -> Bound:
    one, given = _stack(call.module)
    if memory_mask is not None or any(name.endswith("padding_mask") and one for name, one in options.items()):
        raise NoRuleError("its mask")
    causal = _is_causal(tgt_mask)
    kind = type(call.module).__name__
    under = f"{kind.lower()}." if causal else ""
    flows = [_batch_first(call, flow, one.self_attn) for flow in (tgt, memory)]
    made = call.place(layer_like(kind, {**given, "causal": causal}), *flows, **_weights(call, under))
    return _as_given(made, one.self_attn)
