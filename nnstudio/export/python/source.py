"""A compiled network as readable PyTorch source."""

from __future__ import annotations

from nnstudio.compiler.builder import Assembly
from nnstudio.export.python.classes import Classes, imports_of

_ABOUT = "The network: what was drawn, in the order in which it is computed."


def classes_of(assembly: Assembly) -> str:
    """The classes of a network, the last of them ``Net``."""
    classes = Classes()
    classes.add_network(assembly, _ABOUT)
    return "\n\n".join(classes.sources)


def network_source(assembly: Assembly) -> str:
    """A file with the class ``Net``, which needs nothing but torch.

    Its weights have the names of the compiled module's, so `load_state_dict` moves them from one to the
    other; with the same weights both answer alike to the last bit.
    """
    classes = classes_of(assembly)
    return f"{imports_of(classes)}\n\n\n{classes}"
