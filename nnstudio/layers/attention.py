"""Layers in which every step looks at other steps."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Value, functional, nn, parts
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape

MASK = Port("mask", "steps", dtype="mask")
Heads = Annotated[
    int,
    Field(
        ge=1,
        le=256,
        title="Heads",
        description="How many things it looks for at once; divides the features",
    ),
]
Causal = Annotated[
    bool,
    Field(title="Only backwards", description="A step sees itself and earlier steps, never later ones"),
]
MaskInput = Annotated[
    bool,
    Field(title="Mask input", description="Adds an input that is true where a step is real, not filled up"),
]


def check_heads(heads: int, features: int) -> None:
    """Refuses a number of heads that does not divide the features, and names the nearest that does."""
    if features % heads:
        divisors = (count for count in range(1, 2 * heads) if features % count == 0)
        raise LayerError(
            "heads-do-not-divide",
            "{heads} heads do not divide {features} features; {nearest} would.",
            heads=heads,
            features=features,
            nearest=min(divisors, key=lambda count: abs(count - heads)),
        )


def check_mask(mask: Argument, steps: int) -> None:
    """Refuses a mask that does not have one entry per step."""
    if mask.shape.numel != steps:
        raise LayerError(
            "mask-size-differs",
            "Its mask has {mask} steps, and the sequence has {steps}.",
            mask=mask.shape.numel,
            steps=steps,
        )


class MultiheadAttention(
    Layer,
    group="Attention",
    usual=True,
    icon="multiheadattention",
    words="self cross attention transformer query key value causal heads 注意力 多头 自注意力 交叉注意力",
):
    """Lets every step gather what it needs from all other steps.

    When far-apart steps belong together, as words of a sentence do. With a second input, the
    context, one sequence looks at another; a mask is true where a step is real and not filled up.

    Shape: steps and features stay as they are; Heads must divide the features.
    """

    inputs: ClassVar = (Port("sequence", "steps features"),)
    outputs: ClassVar = (Port("output", "steps features"),)

    num_heads: Heads = 4
    dropout: float = Field(
        0.0, ge=0.0, lt=1.0, title="Dropout", description="Share of attention dropped while training"
    )
    bias: bool = Field(True, title="Bias", description="Adds learned constants to queries, keys and values")
    cross: bool = Field(
        False, title="Second input", description="Looks at the steps of a second sequence, the context"
    )
    causal: Causal = False
    mask: MaskInput = False
    weights: bool = Field(
        False, title="Show weights", description="Adds an output: how much each step looked at every other"
    )

    def input_ports(self) -> tuple[Port, ...]:
        query, context = Port("query", "steps features"), Port("context", "steps features")
        return ((query, context) if self.cross else self.inputs) + ((MASK,) if self.mask else ())

    def output_ports(self) -> tuple[Port, ...]:
        return (*self.outputs, Port("weights", "steps features")) if self.weights else self.outputs

    def summary(self) -> str:
        return Phrase("{count} heads", count=self.num_heads)

    def build(self, query: Argument, *others: Argument) -> dict[str, Value]:
        context = others[0] if self.cross else query
        features, (keys, width) = query.shape.features, context.shape.sizes
        check_heads(self.num_heads, features)
        sizes = {"kdim": width, "vdim": width} if self.cross else {}
        attention = nn.MultiheadAttention(
            features, self.num_heads, dropout=self.dropout, bias=self.bias, batch_first=True, **sizes
        )
        given: dict[str, object] = {"need_weights": self.weights}
        if self.causal or self.mask:
            masks = others[-1:] if self.mask else ()
            given["attn_mask"] = hidden_from(self.num_heads, query, keys, self.causal, *masks)
        both = attention(query, context, context, **given)
        return {port.name: both[place] for place, port in enumerate(self.output_ports())}


def hidden_from(heads: int, query: Argument, keys: int, causal: bool, *masks: Argument) -> Value:
    """What the steps of a query must not see among so many keys."""
    for mask in masks:
        check_mask(mask, keys)
    return parts.AttentionMask(heads, query.shape.sizes[0], keys, causal)(*masks)


class ScaledDotProductAttention(
    Layer,
    group="Attention",
    icon="scaleddotproductattention",
    title="Scaled dot-product attention",
    words="attention query key value softmax transformer 注意力 缩放点积",
):
    """Mixes the values: each query takes most from those whose keys are like it. Learns nothing itself.

    To build attention of your own from Linear layers for queries, keys and values.

    Shape: the steps of the query come out, with the features of the values.
    """

    inputs: ClassVar = tuple(Port(name, "steps features") for name in ("query", "key", "value"))
    outputs: ClassVar = (Port("output", "steps features"),)

    num_heads: Heads = 1
    is_causal: Causal = False

    def build(self, query: Argument, key: Argument, value: Argument) -> Value:
        self._check(query.shape, key.shape, value.shape)
        heads = [part.unflatten(2, (self.num_heads, -1)).transpose(1, 2) for part in (query, key, value)]
        mixed = functional.scaled_dot_product_attention(*heads, is_causal=self.is_causal)
        return mixed.transpose(1, 2).flatten(2)

    def _check(self, query: Shape, key: Shape, value: Shape) -> None:
        if query.features != key.features or key.sizes[0] != value.sizes[0]:
            raise LayerError(
                "attention-sizes-differ",
                "Query {query} and key {key} need as many features, and key and value {value} as many steps.",
                query=str(query),
                key=str(key),
                value=str(value),
            )
        check_heads(self.num_heads, query.features)
        check_heads(self.num_heads, value.features)


class PaddingMask(
    Layer,
    group="Attention",
    icon="paddingmask",
    title="Padding mask",
    words="mask pad ignore filled attention index 填充 掩码 遮罩",
):
    """Tells real steps from those that only fill a short sequence up; for the mask inputs of attention.

    When texts or series of different lengths share a batch. Link it to what enters Embedding.

    Shape: one yes or no per step.
    """

    inputs: ClassVar = (Port("indices", "steps", dtype="index"),)
    outputs: ClassVar = (Port("mask", "steps", dtype="mask"),)

    padding_idx: int = Field(
        0, ge=0, le=10_000_000, title="Padding entry", description="The whole number that fills sequences up"
    )

    def build(self, indices: Argument) -> Value:
        return indices.ne(self.padding_idx)
