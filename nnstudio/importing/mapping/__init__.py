"""From `torch.fx` calls to layers: one table of rules for networks from everywhere."""

from nnstudio.importing.mapping.mapper import to_graph

__all__ = ["to_graph"]
