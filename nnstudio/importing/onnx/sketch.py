"""The module that a file becomes, drawn call by call; what can be computed at once never enters it."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, fx, nn

from nnstudio.errors import ImportingError
from nnstudio.importing.onnx.arguments import at, follows_batch, values_in
from nnstudio.importing.onnx.extents import BATCHES, Extent
from nnstudio.importing.onnx.tensors import real
from nnstudio.importing.onnx.values import Samples, Value

_MOST_NUMBERS = 1 << 28
"""More numbers than this in one tensor for two samples are too many for any memory."""
_ROOM = 1 << 24
"""How many numbers a file may have computed while it is read, whatever its size."""

Answer = Any
"""A Value, or a tuple of them where the function gives several."""


class Sketch:
    """Calls so far, with sizes for two batches of different size.

    `stored` says how many numbers the file holds, `samples` for how many samples it was written if it does
    not take any number.
    """

    def __init__(self, stored: int = 0, samples: int | None = None) -> None:
        self.root = nn.Module()
        self.graph = fx.Graph()
        self.source = ""
        self.operator = ""
        self.samples = samples
        self._room = _ROOM + 4 * stored
        self._drawn: dict[fx.Node, Value] = {}
        self._said: dict[Any, Answer] = {}
        self._turned: dict[int, tuple[Value, Value]] = {}
        self._kept: dict[int, tuple[Value, fx.Node]] = {}
        self._shared: dict[Any, str] = {}
        self._batch: fx.Node | None = None

    def enter(self, name: str, samples: Samples) -> Value:
        """A new input of the module."""
        node = self._noted(self.graph.placeholder(_identifier(name)))
        if self._batch is None and samples[0].shape != samples[1].shape:
            self._batch = node
        return replace(self._value(samples, node), name=name)

    def value_of(self, node: fx.Node) -> Value:
        """The value that a node of the module computes."""
        return self._drawn[node]

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Answer:
        """A function applied: at once if everything it takes is known, else when the module runs."""
        given = list(values_in((args, kwargs)))
        if all(value.known for value in given):
            return self._computed(function, args, kwargs, any(value.trainable for value in given))
        args, kwargs = self._reals(args), self._reals(kwargs)
        drawn = self._operands(args), self._operands(kwargs)
        key = (function, str(drawn))
        if key not in self._said:
            samples = [self._measured(function, args, kwargs, position) for position in (0, 1)]
            name = getattr(function, "__name__", "")
            own = getattr(torch.Tensor, name, None) is function
            node = self.graph.call_method(name, *drawn) if own else self.graph.call_function(function, *drawn)
            self._said[key] = self._answer(self._noted(node), *samples)
        return self._said[key]

    def module(
        self,
        kind: Callable[..., nn.Module],
        weights: Mapping[str, Tensor],
        key: Any,
        *args: Any,
        **kwargs: Any,
    ) -> Answer:
        """A module applied, with weights from the file; a module of the same `key` is applied again.

        It is made without memory of its own: it takes over the tensors that were read.
        """
        path = self._shared.get(key) if key is not None else None
        if path is None:
            with torch.device("meta"):
                made = kind().eval()
            path = self._placed(made)
            if key is not None:
                self._shared[key] = path
        made = self.root.get_submodule(path)
        state = made.state_dict()
        blank = {name: torch.empty_like(value, device="meta") for name, value in state.items()}
        samples = [
            torch.func.functional_call(
                made, blank, at(args, position, meta=True), at(kwargs, position, meta=True)
            )
            for position in (0, 1)
        ]
        state = {
            name: (value.float() if value.is_floating_point() else value).contiguous()
            for name, value in weights.items()
        }
        made.load_state_dict(state, assign=True)
        for weight in made.parameters():
            weight.requires_grad_(weight.is_floating_point())
        node = self.graph.call_module(path, self._operands(args), self._operands(kwargs))
        self._noted(node)
        return self._answer(node, *samples)

    def finished(self, outputs: Mapping[str, Value]) -> fx.GraphModule:
        """The module with everything that leads to the outputs."""
        self.graph.output({name: self._operand(value) for name, value in outputs.items()})
        for node in reversed(list(self.graph.nodes)):
            if not node.users and node.op not in ("placeholder", "output"):
                self.graph.erase_node(node)
        return fx.GraphModule(self.root, self.graph).eval()

    def _computed(self, function: Callable[..., Any], args: Any, kwargs: Any, trainable: bool) -> Answer:
        self._check_room(function, args, kwargs)
        fixed = all(value.constant for value in values_in((args, kwargs))) and not follows_batch(
            (args, kwargs)
        )
        small = function(*at(args, 0), **at(kwargs, 0))
        large = small if fixed else function(*at(args, 1), **at(kwargs, 1))
        if isinstance(small, Tensor):
            return _known(small, large, trainable)
        return tuple(_known(*pair, trainable) for pair in zip(small, large, strict=True))

    def _check_room(self, function: Callable[..., Any], args: Any, kwargs: Any) -> None:
        """Measures before it computes: a file of a few bytes can ask for any amount of memory."""
        try:
            with torch.device("meta"):
                measured = function(*at(args, 1, meta=True), **at(kwargs, 1, meta=True))
        except (NotImplementedError, RuntimeError):
            return  # sizes that depend on the numbers: never more than there were
        tensors = [measured] if isinstance(measured, Tensor) else list(measured)
        self._room -= sum(tensor.numel() for tensor in tensors)
        if self._room < 0:
            raise _too_large()

    def _measured(self, function: Callable[..., Any], args: Any, kwargs: Any, position: int) -> Any:
        with torch.no_grad(), torch.device("meta"):
            return function(*at(args, position, meta=True), **at(kwargs, position, meta=True))

    def _answer(self, node: fx.Node, small: Any, large: Any) -> Answer:
        if small is None:  # what a module was asked to leave out
            return None
        if isinstance(small, Tensor):
            if max(small.numel(), large.numel()) > _MOST_NUMBERS:
                raise _too_large()
            return self._value((small, large), node)
        found = []
        for place, pair in enumerate(zip(small, large, strict=True)):
            item = self._noted(self.graph.call_function(operator.getitem, (node, place)))
            found.append(self._answer(item, *pair))
        return tuple(found)

    def _value(self, samples: Samples, node: fx.Node) -> Value:
        self._drawn[node] = Value((samples[0].to("meta"), samples[1].to("meta")), node)
        return self._drawn[node]

    def _reals(self, given: Any) -> Any:
        """Arguments with real numbers as a network here computes with them, whatever the file does."""
        if isinstance(given, torch.dtype):
            return real(given)
        if isinstance(given, tuple | list):
            return type(given)(self._reals(item) for item in given)
        if isinstance(given, dict):
            return {name: self._reals(item) for name, item in given.items()}
        if not isinstance(given, Value) or not given.known or given.dtype == real(given.dtype):
            return given
        if id(given) not in self._turned:
            small = given.samples[0].float()
            samples = (small, small if given.constant else given.samples[1].float())
            self._turned[id(given)] = (given, replace(given, samples=samples))
        return self._turned[id(given)][1]

    def _operands(self, given: Any) -> Any:
        if isinstance(given, Value):
            return self._operand(given)
        if isinstance(given, Extent):
            return self._extent(given)
        if isinstance(given, tuple | list):
            return type(given)(self._operands(item) for item in given)
        if isinstance(given, slice):
            return slice(*self._operands([given.start, given.stop, given.step]))
        if isinstance(given, dict):
            return {name: self._operands(item) for name, item in given.items()}
        return given

    def _operand(self, value: Value) -> fx.Node:
        if value.node is not None:
            return value.node
        if id(value) not in self._kept:
            node = self._stored(value) if value.constant else self._following(value)
            self._kept[id(value)] = (value, node)
        return self._kept[id(value)][1]

    def _stored(self, value: Value) -> fx.Node:
        """A tensor of the module: a weight that training changes, or a constant."""
        name = self._free(_identifier(value.name) if value.name else "constant")
        tensor = value.sample.detach().contiguous()
        if value.trainable and tensor.is_floating_point() and tensor.numel() > 1 and tensor.isfinite().all():
            self.root.register_parameter(name, nn.Parameter(tensor))
        else:
            self.root.register_buffer(name, tensor)
        node = self._noted(self.graph.get_attr(name))
        if value.name:
            node.meta["source"] = value.name
        return node

    def _following(self, value: Value) -> fx.Node:
        """A known tensor that is another for every batch, computed from the size of the batch."""
        small, large = value.samples
        if small.shape != large.shape:
            return self._spread(value)
        if small.is_floating_point() or small.dtype == torch.bool:
            raise _follows_badly()
        each = (large - small) // (BATCHES[1] - BATCHES[0])
        fixed = small - each * BATCHES[0]
        if small.numel() == 1:
            number = self._extent(Extent(int(each), int(fixed)))
            return self.graph.call_function(torch.full, (tuple(small.shape), number), {"dtype": small.dtype})
        size = self._extent(Extent(1, 0))
        follows = self.graph.call_function(operator.mul, (self._stored(Value((each, each))), size))
        return self.graph.call_function(operator.add, (follows, self._stored(Value((fixed, fixed)))))

    def _spread(self, value: Value) -> fx.Node:
        """The same numbers for every sample: kept once, and spread over the batch."""
        small, large = value.samples
        axes = [axis for axis in range(small.ndim) if small.shape[axis] != large.shape[axis]]
        first = small
        for axis in axes:
            first = first.narrow(axis, 0, 1)
        if not torch.equal(first.expand_as(large), large):
            raise _follows_badly()
        once = self._stored(Value((first, first), trainable=value.trainable, name=value.name))
        sizes = [self._extent(extent) if isinstance(extent, Extent) else extent for extent in value.extents]
        return self._noted(self.graph.call_method("expand", (once, *sizes)))

    def _extent(self, extent: Extent) -> fx.Node:
        if self._batch is None:
            raise _follows_badly()
        number: Any = self.graph.call_method("size", (self._batch, 0))
        if extent.each != 1:
            number = self.graph.call_function(operator.mul, (number, extent.each))
        if extent.fixed:
            number = self.graph.call_function(operator.add, (number, extent.fixed))
        return self._noted(number)

    def _noted(self, node: fx.Node) -> fx.Node:
        node.meta["source"], node.meta["operator"] = self.source, self.operator
        return node

    def _placed(self, made: nn.Module) -> str:
        name = self._free(_identifier(self.source or self.operator))
        self.root.add_module(name, made)
        return name

    def _free(self, name: str) -> str:
        number, free = 1, name
        while hasattr(self.root, free):
            number, free = number + 1, f"{name}_{number}"
        return free


def _known(small: Tensor, large: Tensor, trainable: bool) -> Value:
    same = small is large or (small.shape == large.shape and torch.equal(small, large))
    return Value((small, small if same else large), trainable=trainable and small.is_floating_point())


def _identifier(name: str) -> str:
    word = re.sub(r"\W", "_", name, flags=re.ASCII).strip("_")[:60]
    return word if word and not word[0].isdigit() else f"n_{word}"


def _too_large() -> ImportingError:
    return ImportingError("onnx-too-large", "The file asks for a tensor that no computer has room for.")


def _follows_badly() -> ImportingError:
    return ImportingError(
        "onnx-batch",
        "The file computes constants from the number of samples in a way that cannot be followed.",
    )
