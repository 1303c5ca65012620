"""Numbers that belong to the network itself instead of coming from the data."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Module, parts
from nnstudio.layers.fields import Count, choices, times
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Source(Layer):
    inputs: ClassVar = ()
    outputs: ClassVar = (Port("output"),)

    sizes: tuple[Count, ...] = Field(
        (64,),
        min_length=1,
        max_length=6,
        title="Sizes",
        description="Sizes that come out, without the batch; every sample gets the same numbers",
    )

    def summary(self) -> str:
        return times(self.sizes)


class Parameter(
    _Source,
    group="Input and output",
    icon="parameter",
    words="learned tensor weight variable free 可学习 参数 张量",
):
    """Holds numbers of its own that training changes, the same ones for every sample.

    For a scale, an offset or a question that the network may choose; join it with a merge.

    Shape: nothing comes in; Sizes come out.
    """

    init: Literal["zeros", "ones", "normal"] = Field(
        "normal",
        title="Start values",
        description="What the numbers are before training",
        json_schema_extra=choices(zeros="Zeros", ones="Ones", normal="Random"),
    )
    std: float = Field(
        0.02, gt=0.0, le=100.0, title="Spread", description="Standard deviation of random start values"
    )
    trainable: bool = Field(True, title="Trained", description="Training changes the numbers")

    def build(self) -> Module:
        return parts.LearnedTensor(self.sizes, self.init, self.std, self.trainable)


class Constant(
    _Source, group="Input and output", icon="constant", words="fixed value number tensor 常数 常量 固定"
):
    """Holds one fixed number, as often as you ask for; training does not change it.

    To add, multiply or compare with a number that you know.

    Shape: nothing comes in; Sizes come out.
    """

    value: float = Field(1.0, ge=-1e9, le=1e9, title="Value", description="The number, the same everywhere")

    def build(self) -> Module:
        return parts.FixedTensor(self.sizes, self.value)
