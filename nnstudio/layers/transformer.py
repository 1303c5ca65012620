"""Transformers: attention and a small dense network, with skip connections and normalisation."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.attention import MASK, Causal, Heads, MaskInput, check_heads, hidden_from
from nnstudio.layers.fields import Count, choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Transformer(Layer):
    """Fields that encoders and decoders share."""

    outputs: ClassVar = (Port("output", "steps features"),)

    nhead: Heads = 4
    dim_feedforward: Count = Field(
        256, title="Hidden units", description="Units of the small dense network after the attention"
    )
    dropout: float = Field(
        0.1, ge=0.0, lt=1.0, title="Dropout", description="Share of numbers dropped while training"
    )
    activation: Literal["relu", "gelu"] = Field(
        "relu",
        title="Activation",
        description="Function inside the small dense network",
        json_schema_extra=choices(relu="ReLU", gelu="GELU"),
    )
    norm_first: bool = Field(
        False,
        title="Normalise first",
        description="Normalises before attention and dense network instead of after; steadier when deep",
    )
    causal: Causal = False

    def arguments(self) -> dict[str, object]:
        """Keyword arguments of one layer."""
        return {
            "dim_feedforward": self.dim_feedforward,
            "dropout": self.dropout,
            "activation": self.activation,
            "batch_first": True,
            "norm_first": self.norm_first,
        }

    def summary(self) -> str:
        return Phrase("{count} heads", count=self.nhead)


class _Stack(Layer):
    """Fields of several layers on each other."""

    num_layers: int = Field(2, ge=1, le=48, title="Layers", description="How many are stacked on each other")
    final_norm: bool = Field(
        False,
        title="Normalise at the end",
        description="Adds a layer normalisation after the last layer; usual with Normalise first",
    )

    def norms(self, features: int) -> dict[str, Module]:
        """The normalisation at the end, if there is one."""
        return {"norm": nn.LayerNorm(features)} if self.final_norm else {}


class _Encoder(_Transformer):
    """What both encoders take."""

    inputs: ClassVar = (Port("sequence", "steps features"),)

    mask: MaskInput = False

    def input_ports(self) -> tuple[Port, ...]:
        return (*self.inputs, MASK) if self.mask else self.inputs

    def one(self, sequence: Argument) -> Module:
        """One encoder layer for this sequence."""
        check_heads(self.nhead, sequence.shape.features)
        return nn.TransformerEncoderLayer(sequence.shape.features, self.nhead, **self.arguments())

    def seen(self, sequence: Argument, masks: tuple[Argument, ...], name: str) -> dict[str, Any]:
        """The keyword argument that says what must not be seen, under the name it has there."""
        if not self.causal and not masks:
            return {}
        return {name: hidden_from(self.nhead, sequence, sequence.shape.sizes[0], self.causal, *masks)}


class TransformerEncoderLayer(
    _Encoder,
    group="Attention",
    usual=True,
    icon="transformerencoderlayer",
    title="Transformer encoder layer",
    words="BERT ViT attention block self-attention 编码器 变换器 注意力",
):
    """Lets every step look at all others, then works on each by itself.

    One at a time, when you want to see or change what lies between; else Transformer encoder.

    Shape: steps and features stay as they are; Heads must divide the features.
    """

    def build(self, sequence: Argument, *masks: Argument) -> Value:
        return self.one(sequence)(sequence, **self.seen(sequence, masks, "src_mask"))


class TransformerEncoder(
    _Stack,
    _Encoder,
    group="Attention",
    icon="transformerencoder",
    title="Transformer encoder",
    words="BERT GPT ViT stack attention self-attention 编码器 变换器 注意力",
):
    """Several transformer layers on each other: reads a whole sequence and understands each step in context.

    For texts, series and pictures cut into patches, when there are many data. Add a positional
    encoding before it, since it does not know the order of the steps.

    Shape: steps and features stay as they are; Heads must divide the features.
    """

    def summary(self) -> str:
        return Phrase("{layers} layers · {heads} heads", layers=self.num_layers, heads=self.nhead)

    def build(self, sequence: Argument, *masks: Argument) -> Value:
        stack = nn.TransformerEncoder(
            self.one(sequence),
            self.num_layers,
            **self.norms(sequence.shape.features),
            enable_nested_tensor=False,
        )
        return stack(sequence, **self.seen(sequence, masks, "mask"), is_causal=False)


class _Decoder(_Transformer):
    """What both decoders take."""

    inputs: ClassVar = (Port("target", "steps features"), Port("memory", "steps features"))

    causal: Causal = True
    mask: bool = Field(
        False,
        title="Mask input",
        description="Adds an input that is true where a step of the memory is real, not filled up",
    )

    def input_ports(self) -> tuple[Port, ...]:
        return (*self.inputs, MASK) if self.mask else self.inputs

    def one(self, target: Argument, memory: Argument) -> Module:
        """One decoder layer for these sequences."""
        features = target.shape.features
        check_heads(self.nhead, features)
        if memory.shape.features != features:
            raise LayerError(
                "memory-features-differ",
                "The memory has {memory} features, and the target has {target}; they need as many.",
                memory=memory.shape.features,
                target=features,
            )
        return nn.TransformerDecoderLayer(features, self.nhead, **self.arguments())

    def seen(self, target: Argument, memory: Argument, masks: tuple[Argument, ...]) -> dict[str, Any]:
        """Keyword arguments that say what must not be seen of the target and of the memory."""
        given: dict[str, Any] = {}
        if self.causal:
            given["tgt_mask"] = hidden_from(self.nhead, target, target.shape.sizes[0], True)
        if masks:
            given["memory_mask"] = hidden_from(self.nhead, target, memory.shape.sizes[0], False, *masks)
        return given


class TransformerDecoderLayer(
    _Decoder,
    group="Attention",
    icon="transformerdecoderlayer",
    title="Transformer decoder layer",
    words="attention block cross-attention translation 解码器 变换器 注意力",
):
    """Lets every step look at earlier ones and at a second sequence, the memory.

    One at a time, when you want to see or change what lies between; else Transformer decoder.

    Shape: steps and features of the target stay as they are; the memory has as many features.
    """

    def build(self, target: Argument, memory: Argument, *masks: Argument) -> Value:
        return self.one(target, memory)(target, memory, **self.seen(target, memory, masks))


class TransformerDecoder(
    _Stack,
    _Decoder,
    group="Attention",
    icon="transformerdecoder",
    title="Transformer decoder",
    words="GPT translation stack cross-attention sequence to sequence 解码器 变换器 注意力",
):
    """Several decoder layers on each other: writes one sequence while looking at another, the memory.

    To turn one sequence into another, as in translation; the memory is what an encoder made.

    Shape: steps and features of the target stay as they are; the memory has as many features.
    """

    def summary(self) -> str:
        return Phrase("{layers} layers · {heads} heads", layers=self.num_layers, heads=self.nhead)

    def build(self, target: Argument, memory: Argument, *masks: Argument) -> Value:
        norms = self.norms(target.shape.features)
        stack = nn.TransformerDecoder(self.one(target, memory), self.num_layers, **norms)
        seen = self.seen(target, memory, masks)
        return stack(target, memory, **seen, tgt_is_causal=False)
