"""What a person edits: one immutable value, so that undo is going back one value."""

from __future__ import annotations

from dataclasses import dataclass, field

from nnstudio.data import DataSettings
from nnstudio.graph import Graph
from nnstudio.training import TrainingSettings


@dataclass(frozen=True)
class Document:
    """Everything in a project but its runs.

    `weights` is a safetensors file with the weights that training starts from, called
    ``<node id>/<name inside the node>``; empty unless the network was imported.
    """

    name: str = ""
    graph: Graph = field(default_factory=Graph)
    data: DataSettings = field(default_factory=DataSettings)
    training: TrainingSettings = field(default_factory=TrainingSettings)
    weights: bytes = field(default=b"", repr=False)
