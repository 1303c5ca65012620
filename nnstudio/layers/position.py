"""Layers that tell a transformer where in a sequence a step stands, and cut pictures into steps."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Module, Value, nn, parts
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.attention import check_heads
from nnstudio.layers.fields import Count, Size2d, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Sequence(Layer):
    """What every layer here but the patches takes and gives."""

    inputs: ClassVar = (Port("sequence", "steps features"),)
    outputs: ClassVar = (Port("output", "steps features"),)


class SinusoidalPositionalEncoding(
    _Sequence,
    group="Embedding and position",
    usual=True,
    icon="sinusoidalpositionalencoding",
    title="Sinusoidal position",
    words="positional encoding sine cosine transformer order 位置编码 正弦",
):
    """Adds a fixed pattern of waves to every step, from which its place in the sequence can be read.

    Before a transformer, which otherwise does not know the order of the steps. Nothing has to be learned.

    Shape: stays as it is.
    """

    def build(self, sequence: Argument) -> Module:
        return parts.SinusoidalPositionalEncoding(sequence.shape.features, sequence.shape.sizes[0])


class LearnedPositionalEncoding(
    _Sequence,
    group="Embedding and position",
    icon="learnedpositionalencoding",
    title="Learned position",
    words="positional embedding encoding transformer order ViT BERT 位置编码 可学习",
):
    """Adds a learned row of numbers to every step, one row per place in the sequence.

    Before a transformer when there are many data; usual for pictures cut into patches.

    Shape: stays as it is; at most Longest sequence steps may arrive.
    """

    max_len: Count = Field(
        512,
        title="Longest sequence",
        description="How many places there are rows for; shorter ones use the first",
    )

    def summary(self) -> str:
        return Phrase("up to {steps} steps", steps=self.max_len)

    def build(self, sequence: Argument) -> Module:
        steps, features = sequence.shape.sizes
        if steps > self.max_len:
            raise LayerError(
                "sequence-too-long",
                "The sequence has {steps} steps, and there are rows for {longest} only.",
                steps=steps,
                longest=self.max_len,
            )
        return parts.LearnedPositionalEncoding(features, self.max_len)


class RotaryPositionalEncoding(
    _Sequence,
    group="Embedding and position",
    icon="rotarypositionalencoding",
    title="Rotary position",
    words="RoPE rotary positional encoding embedding transformer 旋转位置编码",
):
    """Turns the features of every step by an angle that grows with its place, so that distances can be felt.

    Between Linear layers for queries and keys and a scaled dot-product attention; with as many Heads.

    Shape: stays as it is; features must divide into Heads of an even number each.
    """

    num_heads: int = Field(
        1, ge=1, le=256, title="Heads", description="As many as the attention has; each is turned by itself"
    )
    base: float = Field(
        10_000.0, ge=2.0, le=1e9, title="Base", description="Larger turns slower, for longer sequences"
    )

    def build(self, sequence: Argument) -> Module:
        steps, features = sequence.shape.sizes
        check_heads(self.num_heads, features)
        if features // self.num_heads % 2:
            raise LayerError(
                "features-odd",
                "Every head needs an even number of features, and has {features}.",
                features=features // self.num_heads,
            )
        return parts.RotaryPositionalEncoding(features, steps, self.num_heads, self.base)


class ClassToken(
    _Sequence,
    group="Embedding and position",
    icon="classtoken",
    title="Class token",
    words="CLS token prepend ViT BERT summary 分类标记 类别",
):
    """Puts one learned step in front of the sequence, in which a transformer gathers its answer.

    Before a transformer that classifies; take the first step out again behind it with Select.

    Shape: one step more; features stay as they are.
    """

    def build(self, sequence: Argument) -> Module:
        return parts.ClassToken(sequence.shape.features)


class PatchEmbedding(
    Layer,
    group="Embedding and position",
    usual=True,
    icon="patchembedding",
    title="Patch embedding",
    words="ViT patches image tokens picture to sequence 图像块 分块 嵌入",
):
    """Cuts a picture into patches of equal size and turns each into one step of a sequence.

    The first layer of a vision transformer.

    Shape: channels × height × width become steps × Features, one step per patch.
    """

    inputs: ClassVar = (Port("image", "channels height width"),)
    outputs: ClassVar = (Port("output", "steps features"),)

    embed_dim: Count = Field(64, title="Features", description="How many numbers stand for each patch")
    patch_size: Size2d = Field(
        (4, 4), title="Patch size", description="Height and width of a patch in pixels"
    )

    def summary(self) -> str:
        return Phrase("{size} · {features} features", size=times(self.patch_size), features=self.embed_dim)

    def build(self, image: Argument) -> Value:
        channels, height, width = image.shape.sizes
        if height % self.patch_size[0] or width % self.patch_size[1]:
            raise LayerError(
                "patches-do-not-fit",
                "Patches of {patch} do not fill a picture of {picture} without rest.",
                patch=times(self.patch_size),
                picture=times((height, width)),
            )
        patches = nn.Conv2d(channels, self.embed_dim, self.patch_size, stride=self.patch_size)
        return patches(image).flatten(2).transpose(1, 2)
