"""One call of the original network, as the rules see it, and the layers that they put in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, fx, nn

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.builder import Builder
from nnstudio.compiler.realise import realise
from nnstudio.errors import Message, StudioError
from nnstudio.importing.mapping.flows import Fixed, Flow, Made, NoRuleError
from nnstudio.layers import DataType, Layer, Shape, layer_of

_NONE: Mapping[str, Tensor] = {}
Settled = dict[tuple[object, str, tuple[int, ...]], Flow]


class Call:
    """A call that is being mapped. `result` is what it gave in a batch of two samples.

    `settled` remembers for the whole network which exchange of axes was made already.
    """

    def __init__(
        self, source: fx.Node, result: Any, analyzer: Analyzer, module: nn.Module | None, settled: Settled
    ) -> None:
        self.source, self.result, self.module = source, result, module
        self._analyzer, self._settled = analyzer, settled
        self._values: dict[tuple[object, str], Tensor] = {}

    @property
    def sizes(self) -> tuple[int, ...]:
        """Sizes of the one tensor that comes out, with the batch."""
        if not isinstance(self.result, Tensor):
            raise NoRuleError("several results")
        return tuple(self.result.shape)

    def know(self, flow: Flow, value: Tensor) -> None:
        """Notes the value of a flow, as the layers are given it."""
        self._values[flow.origin, flow.port] = value

    def value(self, flow: Flow) -> Tensor:
        """The value of a flow as the original network has it, its axes in their order there."""
        value = self._values[flow.origin, flow.port]
        return value.permute(flow.order) if flow.order else value

    def plain(self, flow: Flow) -> Flow:
        """The flow with its axes in the order that the original network has, moved by a layer where need be.

        Raises:
            NoRuleError: the batch is not first.
        """
        if flow.is_plain:
            return flow
        if flow.order[0] != 0:
            raise NoRuleError("its input does not begin with the batch")
        key = (flow.origin, flow.port, flow.order)
        if key not in self._settled:
            self._settled[key] = self.place(
                layer_of("Permute").model_validate({"dims": flow.order[1:]}), flow.base
            )
        self.know(self._settled[key], self.value(flow))
        return self._settled[key]

    def spread(self, flow: Flow) -> Flow:
        """Notes that what has no input is the same for every sample."""
        self.know(flow, self.value(flow).expand(2, *flow.shape.sizes))
        return flow

    def place(
        self, layer: Layer, *inputs: Flow | Fixed, weights: Mapping[str, Tensor] = _NONE, shares: str = ""
    ) -> Flow:
        """A layer with one output that matters, fed by these flows.

        Raises:
            NoRuleError: the layer does not take them.
        """
        return next(iter(self.place_all(layer, *inputs, weights=weights, shares=shares).values()))

    def place_all(
        self, layer: Layer, *inputs: Flow | Fixed, weights: Mapping[str, Tensor] = _NONE, shares: str = ""
    ) -> dict[str, Flow]:
        """A layer, and the flow at each of its outputs.

        Raises:
            NoRuleError: the layer does not take these flows.
        """
        axes = max((len(given.shape.sizes) for given in inputs if isinstance(given, Flow)), default=0)
        flows = [given if isinstance(given, Flow) else self._fixed(given, axes) for given in inputs]
        flows = [self.plain(flow) for flow in flows]
        shapes = tuple(flow.shape for flow in flows)
        ports = layer.input_ports()
        if len(ports) != len(flows) or not all(map(lambda port, shape: port.takes(shape), ports, shapes)):
            raise NoRuleError("other axes")
        with torch.enable_grad():  # what training keeps is measured too
            measured = self._analyzer.measure(layer, shapes)
        if isinstance(measured, Message):
            raise NoRuleError(str(measured))
        values = performed(layer, shapes, [self.value(flow) for flow in flows], weights)
        name = str(self.source.meta.get("source", "")) if self.module is not None else ""
        if name.rpartition(".")[2].isdigit():  # a place in a sequence says less than what the layer is
            name = ""
        made = Made(layer, tuple(flows), weights, self.source, name, shares)
        results = {port: Flow(made, port, shape) for port, shape in measured.outputs.items()}
        for port, flow in results.items():
            self.know(flow, values[port])
        return results

    def _fixed(self, given: Fixed, axes: int) -> Flow:
        """Numbers of the network's own as a node; missing axes are put in front, as torch stretches them."""
        if not isinstance(given, Fixed):  # a number that follows the batch
            raise NoRuleError("a tensor that no layer holds")
        value = given.value
        if value.dtype != torch.float32 or value.dim() > axes + 1:
            raise NoRuleError("a tensor that no layer holds")
        value = value.reshape((1,) * (axes + 1 - value.dim()) + tuple(value.shape))
        sizes = tuple(value.shape[1:])
        if value.shape[0] != 1 or not 1 <= len(sizes) <= 6 or 0 in sizes:
            raise NoRuleError("a tensor that no layer holds")
        fields = {"sizes": sizes, "init": "zeros", "trainable": given.trainable}
        layer = layer_of("Parameter").model_validate(fields)
        return self.spread(self.place(layer, weights={"weight": value[0]}))


def performed(
    layer: Layer, shapes: Sequence[Shape], inputs: Sequence[Tensor], weights: Mapping[str, Tensor]
) -> dict[str, Tensor]:
    """What a layer with these weights gives at each output, as it answers.

    Raises:
        NoRuleError: it cannot be built, or has other weights.
    """
    try:
        try:
            return _performed(layer, shapes, inputs, weights, "meta")
        except _NotLoadedError:  # tables that are computed, not loaded
            return _performed(layer, shapes, inputs, weights, "cpu")
    except StudioError as error:
        raise NoRuleError(str(error)) from error
    except (RuntimeError, ValueError, TypeError, IndexError) as error:
        raise NoRuleError(str(error)) from error


class _NotLoadedError(Exception):
    """Something in the module is not among the weights."""


def _performed(
    layer: Layer,
    shapes: Sequence[Shape],
    inputs: Sequence[Tensor],
    weights: Mapping[str, Tensor],
    device: str,
) -> dict[str, Tensor]:
    builder = Builder()
    with torch.device(device):
        given = [builder.calls.placeholder(f"input_{place}") for place in range(len(inputs))]
        outputs = realise(layer, shapes, given, builder, "layer")
    module = builder.finish(outputs, "Layer").module
    if {name.removeprefix("layer.") for name in module.state_dict()} != weights.keys():
        raise NoRuleError("other weights")
    module.load_state_dict({f"layer.{name}": value for name, value in weights.items()}, assign=True)
    if any(tensor.is_meta for tensor in (*module.parameters(), *module.buffers())):
        raise _NotLoadedError
    results: dict[str, Tensor] = module.eval()(*inputs)
    return results


def data_type(tensor: Tensor) -> DataType:
    """Which of the three kinds of numbers a tensor holds."""
    if tensor.is_floating_point() or tensor.is_complex():
        return "real"
    return "mask" if tensor.dtype == torch.bool else "index"
