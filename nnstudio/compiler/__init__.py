"""From a graph to a PyTorch module: shapes and problems first, then the module itself.

`nnstudio.compiler.analysis` and `nnstudio.compiler.compile` load torch; what they report does not.
"""

from nnstudio.compiler.report import Analysis, Facts, Fix, Problem

__all__ = ["Analysis", "Facts", "Fix", "Problem"]
