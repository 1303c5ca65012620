"""Operations that were written down as text."""

from typing import Any

import torch
from torch import Tensor, nn


class Program(nn.Module):
    """Performs steps such as ``("aten.cumsum.default", ("%0", 1), ())`` one after the other.

    Args:
        weights: name, sizes, type of numbers and whether training changes them.
        steps: an operation of torch.ops.aten, its arguments and its keywords. ``%3`` is the fourth value and
            ``%3.1`` the second of the values there, counting inputs, weights and then steps; ``#2+1`` is
            twice the size of the batch and one; ``:int64`` a type; ``~-inf`` a number; ``=none`` a word.
        results: which values come out: one as it is, several as a tuple.
    """

    def __init__(
        self,
        weights: tuple[tuple[str, tuple[int, ...], str, bool], ...],
        steps: tuple[tuple[str, tuple[Any, ...], tuple[tuple[str, Any], ...]], ...],
        results: tuple[str, ...],
    ) -> None:
        super().__init__()
        for name, sizes, dtype, trainable in weights:
            start = torch.zeros(sizes, dtype=getattr(torch, dtype))
            if trainable:
                self.register_parameter(name, nn.Parameter(start))
            else:
                self.register_buffer(name, start)
        self.weights = tuple(name for name, *_ in weights)
        operations = [self.operation(name) for name, *_ in steps]
        self.steps = tuple(
            (operation, self.makes(operation), args, dict(keywords))
            for operation, (_, args, keywords) in zip(operations, steps, strict=True)
        )
        self.results = results

    @staticmethod
    def operation(name: str) -> Any:
        """The operation of that name; one that changes its arguments is refused."""
        package, operator, overload = name.split(".")
        found = getattr(getattr(torch.ops.aten, operator), overload)
        if package != "aten" or found._schema.is_mutable:
            raise ValueError(f"{name} changes what it is given")
        return found

    @staticmethod
    def makes(operation: Any) -> bool:
        """Whether the operation makes a tensor out of numbers alone, which then has to be told where."""
        arguments = operation._schema.arguments
        takes = any("Tensor" in str(argument.type) for argument in arguments)
        return not takes and any(argument.name == "device" for argument in arguments)

    def forward(self, *inputs: Tensor) -> Any:
        values: list[Any] = [*inputs, *(getattr(self, name) for name in self.weights)]
        for operation, makes, args, keywords in self.steps:
            given = [self.read(value, values) for value in args]
            named = {name: self.read(value, values) for name, value in keywords.items()}
            if makes:
                named["device"] = inputs[0].device
            made = operation(*given, **named)
            if inputs[0].is_meta:
                self.check(made)
            values.append(made)
        results = tuple(self.read(result, values) for result in self.results)
        return results[0] if len(results) == 1 else results

    def read(self, given: Any, values: list[Any]) -> Any:
        """What an argument stands for."""
        if isinstance(given, tuple):
            return [self.read(item, values) for item in given]
        if not isinstance(given, str):
            return given
        kind, text = given[0], given[1:]
        if kind == "%":
            place, _, item = text.partition(".")
            return values[int(place)][int(item)] if item else values[int(place)]
        if kind == "#":
            times, _, plus = text.partition("+")
            return int(times) * values[0].shape[0] + int(plus)
        return getattr(torch, text) if kind == ":" else float(text) if kind == "~" else text

    @staticmethod
    def check(made: Any) -> None:
        """Refuses sizes that no memory holds while only shapes are worked out."""
        for tensor in made if isinstance(made, tuple | list) else (made,):
            if isinstance(tensor, Tensor) and tensor.numel() > 2**32:
                raise ValueError("one of its operations makes more numbers than any memory holds")
