"""Modules that layers need and PyTorch does not have, under the names that `nnstudio.calls.parts` records.

Every class stands alone: it uses nothing but `math`, `torch`, `Tensor` and `nn`, because the Python exporter
prints its source into files that run without NN Studio.
"""

__all__: list[str] = []
