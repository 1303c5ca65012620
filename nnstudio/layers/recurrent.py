"""Layers that read a sequence step by step and remember."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nnstudio.calls import Argument, Value, nn, torch
from nnstudio.errors import Phrase
from nnstudio.layers.fields import Count
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class _Recurrent(Layer):
    """Fields and outputs that the recurrent layers share.

    PyTorch gives ``output, hidden`` (for LSTM ``output, (hidden, cell)``). Here `output` is the whole
    sequence or the last step, and `hidden` is the state of the top layer after the last step.
    """

    inputs: ClassVar = (Port("sequence", "steps features"),)
    outputs: ClassVar = (Port("output", "features", "steps features"), Port("hidden", "features"))

    hidden_size: Count = Field(64, title="Units", description="How many numbers the memory holds")
    num_layers: int = Field(1, ge=1, le=32, title="Layers", description="How many are stacked on each other")
    bidirectional: bool = Field(
        False, title="Both directions", description="Reads the sequence backwards too and joins both"
    )
    dropout: float = Field(
        0.0, ge=0.0, lt=1.0, title="Dropout", description="Share of numbers dropped between stacked layers"
    )
    whole_sequence: bool = Field(
        False, title="Whole sequence", description="Gives the output of every step instead of the last one"
    )

    def summary(self) -> str:
        if self.bidirectional:
            return Phrase("{count} units · both directions", count=self.hidden_size)
        return Phrase("{count} units", count=self.hidden_size)

    def arguments(self) -> dict[str, object]:
        """Keyword arguments that all of PyTorch's recurrent modules know."""
        return {
            "num_layers": self.num_layers,
            "batch_first": True,
            "dropout": self.dropout if self.num_layers > 1 else 0.0,
            "bidirectional": self.bidirectional,
        }

    def results(self, output: Value, hidden: Value) -> dict[str, Value]:
        """The two output ports, from PyTorch's whole output and its hidden state of every layer."""
        last = torch.cat((hidden[-2], hidden[-1]), dim=1) if self.bidirectional else hidden[-1]
        return {"output": output if self.whole_sequence else last, "hidden": last}


class RNN(_Recurrent, group="Recurrent", icon="rnn", words="recurrent sequence series Elman 循环 序列"):
    """Reads a sequence step by step with a simple memory; forgets quickly."""

    def build(self, sequence: Argument) -> dict[str, Value]:
        both = nn.RNN(sequence.shape.features, self.hidden_size, **self.arguments())(sequence)
        return self.results(both[0], both[1])


class LSTM(
    _Recurrent, group="Recurrent", icon="lstm", words="recurrent sequence memory series 长短期记忆 循环 序列"
):
    """Reads a sequence step by step and learns what to remember and what to forget."""

    def build(self, sequence: Argument) -> dict[str, Value]:
        both = nn.LSTM(sequence.shape.features, self.hidden_size, **self.arguments())(sequence)
        return self.results(both[0], both[1][0])


class GRU(_Recurrent, group="Recurrent", icon="gru", words="recurrent sequence gated series 门控 循环 序列"):
    """Remembers like an LSTM with fewer parameters."""

    def build(self, sequence: Argument) -> dict[str, Value]:
        both = nn.GRU(sequence.shape.features, self.hidden_size, **self.arguments())(sequence)
        return self.results(both[0], both[1])
