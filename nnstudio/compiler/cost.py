"""What a layer costs: multiplications, and the memory that training keeps until the way back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from torch import Tensor, fx, nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.flop_counter import FlopCounterMode


@dataclass(frozen=True, slots=True)
class Kept:
    """What one layer keeps for the way back, per sample.

    `inside` are bytes that only it knows of. `inputs` and `outputs` are the ports whose values it needs
    again, and `views` the outputs that are an input in another arrangement and take no memory of their own.
    """

    inside: int = 0
    inputs: frozenset[str] = frozenset()
    outputs: frozenset[str] = frozenset()
    views: Mapping[str, str] = field(default_factory=dict)


class Meter:
    """Watches a layer run on the meta device, where nothing is computed and everything is known.

    Multiplications are counted by torch's own `FlopCounterMode`; what autograd saves is what training keeps.
    """

    def __init__(self) -> None:
        self._flops = FlopCounterMode(display=False)
        self._hooks = saved_tensors_hooks(self._save, _give_back)
        self._saved: list[Tensor] = []
        self._repeated = 0
        self._more_multiply_adds = 0

    def __enter__(self) -> Meter:
        self._flops.__enter__()
        self._hooks.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hooks.__exit__(kind, error, trace)
        self._flops.__exit__(kind, error, trace)

    def _save(self, tensor: Tensor) -> Tensor:
        self._saved.append(tensor)
        return tensor

    def count(self, multiply_adds: int) -> None:
        """Adds multiplications of an operation that torch does not count."""
        self._more_multiply_adds += multiply_adds

    def repeat(self, times: int, multiply_adds: int, kept: int) -> None:
        """Adds what one step of a sequence cost for as many more steps."""
        self._more_multiply_adds += times * multiply_adds
        self._repeated += times * kept

    def keep(self, more: int) -> None:
        """Adds bytes that autograd keeps out of sight."""
        self._repeated += more

    @property
    def multiply_adds(self) -> int:
        """Multiplications so far, each with its addition."""
        return self._flops.get_total_flops() // 2 + self._more_multiply_adds

    def bytes_kept(self, known: Iterable[Tensor]) -> int:
        """Bytes that autograd keeps, those of `known` tensors left out."""
        left_out = {_storage(tensor) for tensor in known}
        kept = {_storage(tensor): tensor.untyped_storage().nbytes() for tensor in self._saved}
        return sum(size for storage, size in kept.items() if storage not in left_out) + self._repeated

    def kept(
        self, module: nn.Module, inputs: Mapping[str, Tensor], outputs: Mapping[str, Tensor], batch: int
    ) -> Kept:
        """What is kept, told apart by ports; weights are there anyway."""
        saved = {_storage(tensor) for tensor in self._saved}
        weights = (*module.parameters(), *module.buffers())
        inside = self.bytes_kept((*weights, *inputs.values(), *outputs.values()))
        places = {_storage(tensor): port for port, tensor in inputs.items()}
        views = {
            port: places[_storage(tensor)] for port, tensor in outputs.items() if _storage(tensor) in places
        }

        def needed(tensors: Mapping[str, Tensor]) -> frozenset[str]:
            return frozenset(port for port, tensor in tensors.items() if _storage(tensor) in saved)

        return Kept(inside // batch, needed(inputs), needed(outputs), views)


# PyTorch computes an LSTM on the processor with oneDNN, whose workspace is larger than what the formulas
# need: measured 16 numbers per unit and step kept, and 4 to 6 more while at work, for 24 to 256 units.
_LSTM_NUMBERS = 20


class Run(fx.Interpreter):
    """Performs the calls of a layer one by one under a meter."""

    def __init__(self, root: nn.Module, graph: fx.Graph, meter: Meter) -> None:
        super().__init__(root, graph=graph)
        self._meter = meter

    def call_module(self, target: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        module = self.fetch_attr(target)
        if isinstance(module, nn.RNNBase) and module.batch_first:
            return self._read_one_step(module, *args)
        result = module(*args, **kwargs)
        if isinstance(module, nn.Bilinear):
            self._meter.count(result.numel() * module.in1_features * (module.in2_features + 1))
        return result

    def _read_one_step(self, module: nn.RNNBase, sequence: Tensor, *state: Any) -> Any:
        """Every step gives the same sizes and costs the same, and torch needs 5 ms for each on meta."""
        steps, before = sequence.shape[1], self._meter.multiply_adds
        kept = self._meter.bytes_kept((sequence, *module.parameters()))
        output, hidden = module(sequence[:, :1], *state)
        per_step = self._meter.bytes_kept((sequence, *module.parameters())) - kept
        self._meter.repeat(steps - 1, self._meter.multiply_adds - before, per_step)
        if isinstance(module, nn.LSTM):
            units = module.num_layers * output.shape[-1]
            self._meter.keep(steps * (len(sequence) * units * _LSTM_NUMBERS * output.itemsize - per_step))
        return output.expand(-1, steps, -1), hidden


def _storage(tensor: Tensor) -> int:
    return int(tensor.untyped_storage()._cdata)


def _give_back(tensor: Tensor) -> Tensor:
    return tensor
