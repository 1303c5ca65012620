"""The values between the nodes."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, fx

from nnstudio.importing.mapping.flows import Bound, Flow


class Recorder(fx.Interpreter):
    """Runs a network once more, and keeps the value of every flow."""

    def __init__(
        self, module: fx.GraphModule, bound: Mapping[fx.Node, Bound], batch: tuple[Tensor, ...]
    ) -> None:
        super().__init__(module, garbage_collect_values=False)
        self._values: dict[tuple[object, str], Tensor] = {}
        with torch.no_grad():
            self.run(*batch)
        for node, flow in bound.items():
            if node in self.env:
                self._note(flow, self.env[node])

    def _note(self, bound: Bound, value: Tensor) -> None:
        if isinstance(bound, Flow):
            inverse = [bound.order.index(axis) for axis in range(len(bound.order))]
            self._values[bound.origin, bound.port] = value.permute(inverse) if inverse else value
        elif isinstance(bound, tuple | list):
            for one, part in zip(bound, value, strict=True):
                self._note(one, part)

    def value(self, flow: Flow) -> Tensor:
        """The value of a flow, axes as the layers see them."""
        return self._values[flow.origin, flow.port]
