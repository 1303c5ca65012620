"""What a layer declares: fields, ports, words, and how PyTorch builds it."""

from __future__ import annotations

import inspect
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from nnstudio.calls import Module, Value
from nnstudio.layers.port import Port

Built = Module | Value | dict[str, Value]


class Layer(BaseModel):
    """Base of everything that can be placed on the canvas.

    A subclass is the only place where a layer is declared::

        class Conv2d(Layer, group="Convolution", icon="conv2d", words="filter kernel image 卷积"):
            '''Slides small filters over an image, each learning to spot one pattern.'''
            inputs: ClassVar = (Port("image", "channels height width"),)
            out_channels: int = Field(32, ge=1, title="Filters", description="How many patterns to look for")
            def build(self, image: Argument) -> Module:
                return nn.Conv2d(image.shape.channels, self.out_channels, ...)

    The rule for `build`: it gets one `Argument` per input port, by position, and returns

    * a `Module` that is not yet applied: it is applied to all inputs in the order of the ports;
    * a `Value`: the one output (merges, several calls, one item of a tuple);
    * a dictionary of `Value` by output port: several outputs.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    group: ClassVar[str] = ""
    title: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    words: ClassVar[str] = ""
    placeable: ClassVar[bool] = False
    inputs: ClassVar[tuple[Port, ...]] = (Port("input"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("output"),)

    def __init_subclass__(
        cls, group: str = "", icon: str = "", words: str = "", title: str = "", **options: Any
    ) -> None:
        super().__init_subclass__(**options)
        cls.placeable = bool(group)
        cls.group = group or cls.group
        cls.icon = icon or cls.icon
        cls.words = words
        cls.title = title or cls.__name__

    @classmethod
    def kind(cls) -> str:
        """The stable name in files and on the command line."""
        return cls.__name__

    @classmethod
    def help(cls) -> str:
        """One sentence: what the layer is for."""
        return (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ")

    def input_ports(self) -> tuple[Port, ...]:
        """The input ports of this node; a layer with a variable number of inputs overrides it."""
        return self.inputs

    def output_ports(self) -> tuple[Port, ...]:
        """The output ports of this node."""
        return self.outputs

    def summary(self) -> str:
        """The parameters that matter most, as a `Phrase` for the node: ``32 filters · 3 × 3``."""
        return ""

    def build(self, *inputs: Any) -> Built:
        """Writes down the PyTorch calls that make this layer, for inputs of known shape.

        Raises:
            LayerError: the layer cannot work on these shapes.
        """
        raise NotImplementedError(type(self).__name__)
