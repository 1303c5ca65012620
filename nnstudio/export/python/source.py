"""A compiled network as readable PyTorch source."""

from __future__ import annotations

from nnstudio.compiler.builder import Assembly
from nnstudio.export.python.classes import Classes

_ABOUT = "The network: what was drawn, in the order in which it is computed."


def classes_of(assembly: Assembly) -> str:
    """The classes of a network, the last of them ``Net``."""
    classes = Classes()
    classes.add_network(assembly, _ABOUT)
    return "\n\n".join(classes.sources)
