"""A PyTorch module in the making, and the record of how each of its submodules was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import fx

from nnstudio.calls import Module


@dataclass(frozen=True, slots=True)
class Assembly:
    """A module, and by target how every submodule was made: a constructor call, or the inside of a Block.

    The code exporter prints `made` as ``__init__`` and the module's graph as ``forward``. `names` gives for
    every node of the graph the prefix of its weights in the module's ``state_dict``; nodes that share weights
    have the same.
    """

    module: fx.GraphModule
    made: Mapping[str, Module | Assembly]
    title: str
    names: Mapping[str, str]


class Builder:
    """Collects calls and submodules; `finish` makes the module."""

    def __init__(self) -> None:
        self.calls = fx.Graph()
        self.root = torch.nn.Module()
        self.made: dict[str, Module | Assembly] = {}

    def add(self, target: str, made: Module | Assembly, module: torch.nn.Module) -> None:
        """Hangs a submodule into the module, at a path such as ``lstm.1``."""
        parent = self.root
        *path, name = target.split(".")
        for step in path:
            if not hasattr(parent, step):
                parent.add_module(step, torch.nn.Module())
            parent = parent.get_submodule(step)
        parent.add_module(name, module)
        self.made[target] = made

    def finish(self, outputs: Any, title: str, names: Mapping[str, str] | None = None) -> Assembly:
        """The module that gives these outputs; what nothing reads is left out."""
        self.calls.output(outputs)
        module = fx.GraphModule(self.root, self.calls, title)
        if module.graph.eliminate_dead_code():
            module.recompile()
        return Assembly(module, self.made, title, names or {})
