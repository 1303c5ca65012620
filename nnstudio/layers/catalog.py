"""Every layer that can be placed: found by looking, so that adding a layer is adding a class."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from types import MappingProxyType

from nnstudio.errors import LayerError
from nnstudio.layers.layer import Layer

# The order in which groups are shown.
GROUPS = (
    "Input and output",
    "Dense",
    "Convolution",
    "Pooling",
    "Activation",
    "Normalisation",
    "Regularisation",
    "Recurrent",
    "Attention",
    "Embedding and position",
    "Shape",
    "Merge",
    "Reduction",
    "Mathematics",
    "Signal",
)


@cache
def layers() -> Mapping[str, type[Layer]]:
    """All placeable layers by kind, by group: the usual ones first, then by their order in the source."""
    package = importlib.import_module("nnstudio.layers")
    for module in pkgutil.iter_modules(package.__path__, "nnstudio.layers."):
        importlib.import_module(module.name)
    for plugin in entry_points(group="nnstudio.layers"):
        plugin.load()
    found = sorted((layer for layer in _below(Layer) if layer.placeable), key=_place)
    return MappingProxyType({layer.kind(): layer for layer in found})


def layer_of(kind: str) -> type[Layer]:
    """The layer of that kind, those included that only a file or an import places.

    Raises:
        LayerError: no layer is called that.
    """
    # What only a file places has an icon of its own; the classes that layers share their fields by have none.
    unlisted = (layer for layer in _below(Layer) if layer.icon and layer.kind() == kind)
    found = layers().get(kind) or next(unlisted, None)
    if found is None:
        raise LayerError("layer-unknown", "There is no layer called {kind}.", kind=kind)
    return found


def _below(parent: type[Layer]) -> Iterator[type[Layer]]:
    for child in parent.__subclasses__():
        yield child
        yield from _below(child)


def _place(layer: type[Layer]) -> tuple[int, bool, str, int]:
    group = GROUPS.index(layer.group) if layer.group in GROUPS else len(GROUPS)
    declared = list(vars(sys.modules[layer.__module__]))
    return group, not layer.usual, layer.__module__, declared.index(layer.__name__)
