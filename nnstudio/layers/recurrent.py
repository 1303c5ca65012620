"""Layers that read a sequence step by step and remember."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Value, nn, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import Count, choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape


class _Recurrent(Layer):
    """Fields, states and outputs that the recurrent layers share.

    PyTorch gives ``output, hidden`` (for LSTM ``output, (hidden, cell)``). Here `output` is the whole
    sequence or the last step, and `hidden` is the state of the top layer after the last step.
    """

    inputs: ClassVar[tuple[Port, ...]] = (Port("sequence", "steps features"),)
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("output", "features", "steps features"),
        Port("hidden", "features"),
    )
    states: ClassVar[tuple[Port, ...]] = (Port("hidden", "features"),)

    hidden_size: Count = Field(64, title="Units", description="How many numbers the memory holds")
    num_layers: int = Field(1, ge=1, le=32, title="Layers", description="How many are stacked on each other")
    bidirectional: bool = Field(
        False, title="Both directions", description="Reads the sequence backwards too and joins both"
    )
    dropout: float = Field(
        0.0, ge=0.0, lt=1.0, title="Dropout", description="Share of numbers dropped between stacked layers"
    )
    bias: bool = Field(True, title="Bias", description="Adds a learned constant to every unit")
    whole_sequence: bool = Field(
        False, title="Whole sequence", description="Gives the output of every step instead of the last one"
    )
    initial_state: bool = Field(
        False,
        title="Initial state",
        description="Adds inputs for the memory before the first step; all stacked layers start from it",
    )

    def input_ports(self) -> tuple[Port, ...]:
        return (*self.inputs, *self.states) if self.initial_state else self.inputs

    def summary(self) -> str:
        if self.bidirectional:
            return Phrase("{count} units · both directions", count=self.hidden_size)
        return Phrase("{count} units", count=self.hidden_size)

    def example(self) -> tuple[Shape, ...]:
        sequence, *states = super().example()
        return (sequence, *(Shape((self.hidden_size,), state.axes) for state in states))

    def arguments(self) -> dict[str, object]:
        """Keyword arguments that all of PyTorch's recurrent modules know."""
        return {
            "num_layers": self.num_layers,
            "bias": self.bias,
            "batch_first": True,
            "dropout": self.dropout if self.num_layers > 1 else 0.0,
            "bidirectional": self.bidirectional,
        }

    def start(self, state: Argument) -> Value:
        """The state of every layer and direction, as PyTorch wants it, from one state per sample.

        A state of both directions, as another layer gives it, starts each direction with its own half.
        """
        units, features = self.hidden_size, state.shape.features
        if self.bidirectional and features == 2 * units:
            both = torch.stack((state[:, :units], state[:, units:]))
            return both.repeat((self.num_layers, 1, 1))
        check_state(state, units)
        return torch.stack((state,) * (self.num_layers * (2 if self.bidirectional else 1)))

    def last(self, state: Value) -> Value:
        """The state of the top layer, from PyTorch's states of every layer and direction."""
        return torch.cat((state[-2], state[-1]), dim=1) if self.bidirectional else state[-1]

    def results(self, output: Value, hidden: Value) -> dict[str, Value]:
        """The two output ports, from PyTorch's whole output and its hidden state of every layer."""
        last = self.last(hidden)
        return {"output": output if self.whole_sequence else last, "hidden": last}


def check_state(state: Argument, units: int) -> None:
    """Refuses a state that is not one number per unit."""
    if state.shape.features != units:
        raise LayerError(
            "state-size-differs",
            "Its input {port} receives {features} numbers, and it has {units} units.",
            port=Phrase(state.name),
            features=state.shape.features,
            units=units,
        )


class RNN(_Recurrent, group="Recurrent", icon="rnn", words="recurrent sequence series Elman 循环 序列"):
    """Reads a sequence step by step with a simple memory; forgets quickly.

    For short sequences, or to show how recurrence works. LSTM and GRU remember longer.

    Shape: the last step comes out, Units numbers, twice as many with Both directions; with Whole sequence
    every step does.
    """

    nonlinearity: Literal["tanh", "relu"] = Field(
        "tanh",
        title="Activation",
        description="Function that every new state passes through",
        json_schema_extra=choices(tanh="Tanh", relu="ReLU"),
    )

    def build(self, sequence: Argument, *state: Argument) -> dict[str, Value]:
        features, function = sequence.shape.features, self.nonlinearity
        layer = nn.RNN(features, self.hidden_size, nonlinearity=function, **self.arguments())
        both = layer(sequence, *map(self.start, state))
        return self.results(both[0], both[1])


class LSTM(
    _Recurrent,
    group="Recurrent",
    usual=True,
    icon="lstm",
    words="recurrent sequence memory series 长短期记忆 循环 序列",
):
    """Reads a sequence step by step and learns what to remember and what to forget.

    For sensor series, texts and other sequences in which early steps matter later.

    Shape: the last step comes out, Units numbers, twice as many with Both directions; with Whole sequence
    every step does.
    """

    outputs: ClassVar = (*_Recurrent.outputs, Port("cell", "features"))
    states: ClassVar = (*_Recurrent.states, Port("cell", "features"))

    def build(self, sequence: Argument, *states: Argument) -> dict[str, Value]:
        layer = nn.LSTM(sequence.shape.features, self.hidden_size, **self.arguments())
        start = tuple(map(self.start, states))
        both = layer(sequence, start) if start else layer(sequence)
        return self.results(both[0], both[1][0]) | {"cell": self.last(both[1][1])}


class GRU(
    _Recurrent,
    group="Recurrent",
    usual=True,
    icon="gru",
    words="recurrent sequence gated series 门控 循环 序列",
):
    """Remembers like an LSTM with fewer parameters.

    In place of an LSTM when data are few or speed matters; often just as good.

    Shape: the last step comes out, Units numbers, twice as many with Both directions; with Whole sequence
    every step does.
    """

    def build(self, sequence: Argument, *state: Argument) -> dict[str, Value]:
        layer = nn.GRU(sequence.shape.features, self.hidden_size, **self.arguments())
        both = layer(sequence, *map(self.start, state))
        return self.results(both[0], both[1])
