"""What a layer declares: fields, ports, words, and how PyTorch builds it."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from nnstudio.calls import Module, Value
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape

Built = Module | Value | dict[str, Value]

_SHAPE = "Shape: "
_EXAMPLE_SIZES = {"channels": 4, "depth": 4, "height": 8, "width": 8, "steps": 6, "features": 8}


class Layer(BaseModel):
    """Base of everything that can be placed on the canvas.

    A subclass is the only place where a layer is declared::

        class Conv2d(Layer, group="Convolution", icon="conv2d", words="filter kernel image 卷积"):
            '''Slides small filters over an image, each learning to spot one pattern.

            The usual first layer for pictures; stack several with pooling in between.

            Shape: channels become Filters; height and width stay with padding “same”.
            '''
            inputs: ClassVar = (Port("image", "channels height width"),)
            out_channels: int = Field(32, ge=1, title="Filters", description="How many patterns to look for")
            def build(self, image: Argument) -> Module:
                return nn.Conv2d(image.shape.channels, self.out_channels, ...)

    The docstring is the help card: its paragraphs are what the layer does (one sentence), when to use it, and
    what it does to the shape.

    With ``usual=True`` it is among the few of its group that a newcomer is shown first.

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
    usual: ClassVar[bool] = False
    placeable: ClassVar[bool] = False
    inputs: ClassVar[tuple[Port, ...]] = (Port("input"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("output"),)

    def __init_subclass__(
        cls, group: str = "", icon: str = "", words: str = "", usual: bool = False, **options: Any
    ) -> None:
        super().__init_subclass__(**options)
        cls.placeable = bool(group)
        cls.group = group or cls.group
        cls.icon = icon or cls.icon
        cls.words = words
        cls.usual = usual
        # Pydantic takes the keyword `title` for its own settings; subclasses must not inherit it from there.
        cls.title = cls.model_config.pop("title", None) or cls.__name__

    @classmethod
    def kind(cls) -> str:
        """The stable name in files and on the command line."""
        return cls.__name__

    @property
    def heading(self) -> str:
        """What a node with this layer is called unless the person gives it a name."""
        return self.title

    @classmethod
    def help(cls) -> str:
        """One sentence: what the layer is for."""
        return _paragraphs(cls)[0]

    @classmethod
    def when(cls) -> str:
        """When to use it."""
        return next((text for text in _paragraphs(cls)[1:] if not text.startswith(_SHAPE)), "")

    @classmethod
    def effect(cls) -> str:
        """What it does to the shape."""
        return next((text.removeprefix(_SHAPE) for text in _paragraphs(cls) if text.startswith(_SHAPE)), "")

    def input_ports(self) -> tuple[Port, ...]:
        """The input ports of this node; a layer with a variable number of inputs overrides it."""
        return self.inputs

    def output_ports(self) -> tuple[Port, ...]:
        """The output ports of this node."""
        return self.outputs

    def summary(self) -> str:
        """The parameters that matter most, as a `Phrase` for the node: ``32 filters · 3 × 3``."""
        return ""

    def output_axes(self, *inputs: Shape) -> Mapping[str, tuple[str, ...]]:
        """Names of the axes that leave each output port, where the declaration of the port cannot know them.

        For layers that rearrange axes. What is not named here follows the port's own declaration.
        """
        return {}

    def example(self) -> tuple[Shape, ...]:
        """Small input shapes that this layer takes, one per input port; tests and help start from them."""
        return tuple(_example(port) for port in self.input_ports())

    def onnx_refusal(self) -> str:
        """Why ONNX cannot hold this layer with these parameters, as a `Phrase`; empty if it can."""
        return ""

    def build(self, *inputs: Any) -> Built:
        """Writes down the PyTorch calls that make this layer, for inputs of known shape.

        Raises:
            LayerError: the layer cannot work on these shapes.
        """
        raise NotImplementedError(type(self).__name__)


def _paragraphs(cls: type[Layer]) -> list[str]:
    """The docstring's paragraphs, each on one line."""
    return [" ".join(text.split()) for text in (inspect.getdoc(cls) or "").split("\n\n")]


def _example(port: Port) -> Shape:
    axes = port.accepts[0] if port.accepts else ("features",)
    sizes = tuple(_EXAMPLE_SIZES.get(axis, 3) for axis in axes)
    return Shape(sizes, axes, "real" if port.dtype == "any" else port.dtype)
