"""One step of a recurrent layer: takes the memory, gives the new one."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Value, nn
from nnstudio.errors import Phrase
from nnstudio.layers.fields import Count, choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.recurrent import check_state
from nnstudio.layers.shape import Shape


class _Cell(Layer):
    """Fields and ports that the cells share."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("input", "features"), Port("hidden", "features"))
    outputs: ClassVar[tuple[Port, ...]] = (Port("hidden", "features"),)

    hidden_size: Count = Field(64, title="Units", description="How many numbers the memory holds")
    bias: bool = Field(True, title="Bias", description="Adds a learned constant to every unit")

    def summary(self) -> str:
        return Phrase("{count} units", count=self.hidden_size)

    def example(self) -> tuple[Shape, ...]:
        step, *states = super().example()
        return (step, *(Shape((self.hidden_size,), state.axes) for state in states))


class RNNCell(
    _Cell, group="Recurrent", icon="rnncell", words="recurrent single step Elman RNN cell 循环 单元 一步"
):
    """One step of an RNN: mixes the input with the memory into a new memory.

    To write out a few steps by hand, with shared weights. For whole sequences take RNN.

    Shape: Units numbers come out; the memory that enters has as many.
    """

    nonlinearity: Literal["tanh", "relu"] = Field(
        "tanh",
        title="Activation",
        description="Function that every new state passes through",
        json_schema_extra=choices(tanh="Tanh", relu="ReLU"),
    )

    def build(self, input: Argument, hidden: Argument) -> Value:
        check_state(hidden, self.hidden_size)
        cell = nn.RNNCell(
            input.shape.features, self.hidden_size, bias=self.bias, nonlinearity=self.nonlinearity
        )
        return cell(input, hidden)


class LSTMCell(
    _Cell, group="Recurrent", icon="lstmcell", words="recurrent single step LSTM cell 长短期记忆 单元 一步"
):
    """One step of an LSTM: decides what of the memory to keep, to forget and to show.

    To write out a few steps by hand, with shared weights. For whole sequences take LSTM.

    Shape: hidden and cell come out with Units numbers each; those that enter have as many.
    """

    inputs: ClassVar = (*_Cell.inputs, Port("cell", "features"))
    outputs: ClassVar = (*_Cell.outputs, Port("cell", "features"))

    def build(self, input: Argument, hidden: Argument, cell: Argument) -> dict[str, Value]:
        check_state(hidden, self.hidden_size)
        check_state(cell, self.hidden_size)
        both = nn.LSTMCell(input.shape.features, self.hidden_size, bias=self.bias)(input, (hidden, cell))
        return {"hidden": both[0], "cell": both[1]}


class GRUCell(
    _Cell, group="Recurrent", icon="grucell", words="recurrent single step GRU cell 门控 单元 一步"
):
    """One step of a GRU: mixes new and old memory through two gates.

    To write out a few steps by hand, with shared weights. For whole sequences take GRU.

    Shape: Units numbers come out; the memory that enters has as many.
    """

    def build(self, input: Argument, hidden: Argument) -> Value:
        check_state(hidden, self.hidden_size)
        return nn.GRUCell(input.shape.features, self.hidden_size, bias=self.bias)(input, hidden)
