"""Keeping the weights of a layer in bounds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nnstudio.calls import Module, parametrizations
from nnstudio.layers.fields import choices

WeightNorm = Annotated[
    Literal["none", "weight", "spectral"],
    Field(
        title="Weight normalisation",
        description="Learns length and direction of the weights apart, or keeps them from enlarging anything",
        json_schema_extra=choices(none="None", weight="Weight norm", spectral="Spectral norm"),
    ),
]


def normalised(module: Module, how: WeightNorm) -> Module:
    """The module with its weight normalised that way.

    Sources: Salimans and Kingma 2016 (weight norm), Miyato et al. 2018 (spectral norm).
    """
    if how == "weight":
        return parametrizations.weight_norm(module)
    return parametrizations.spectral_norm(module) if how == "spectral" else module
