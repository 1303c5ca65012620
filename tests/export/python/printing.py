"""A network printed by itself, to be compared with the module it was printed from."""

from __future__ import annotations

from nnstudio.compiler.builder import Assembly
from nnstudio.export.python.classes import imports_of
from nnstudio.export.python.source import classes_of


def network_source(assembly: Assembly) -> str:
    """A file with the class ``Net``, which needs nothing but torch.

    Its weights have the names of the compiled module's, so `load_state_dict` moves them from one to the
    other; with the same weights both answer alike to the last bit.
    """
    classes = classes_of(assembly)
    return f"{imports_of(classes)}\n\n\n{classes}"
