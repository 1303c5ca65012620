"""Weights that belong to nodes, whatever their places in a module are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import torch
from torch import Tensor

from nnstudio.compiler.builder import Assembly


def named_weights(assembly: Assembly) -> dict[str, Tensor]:
    """What the module has learned or keeps, by ``<node id>/<name inside the node>``.

    The inside of a Block counts like its surroundings; of repetitions the first is taken.
    """
    found: dict[str, Tensor] = {}
    for name, tensor in _weights(assembly):
        found.setdefault(name, tensor)
    return found


def load_weights(assembly: Assembly, tensors: Mapping[str, Tensor]) -> frozenset[str]:
    """Puts weights in the places of those of the same name; returns the names that found their place.

    What belongs to a node that is gone, or has another size since the node was changed, is left out.
    """
    loaded = set()
    with torch.no_grad():
        for name, tensor in _weights(assembly):
            given = tensors.get(name)
            if given is not None and given.shape == tensor.shape and given.dtype == tensor.dtype:
                tensor.copy_(given)
                loaded.add(name)
    return frozenset(loaded)


def _weights(assembly: Assembly) -> Iterator[tuple[str, Tensor]]:
    inner = {target: made for target, made in assembly.made.items() if isinstance(made, Assembly)}
    state = assembly.module.state_dict()
    for id, prefix in assembly.names.items():
        start = f"{prefix}."
        if not any(target == prefix or target.startswith(start) for target in inner):
            yield from (
                (f"{id}/{name[len(start) :]}", state[name]) for name in state if name.startswith(start)
            )
    for made in inner.values():
        yield from _weights(made)
