"""Modules that layers need and PyTorch does not have, under the names that `nnstudio.calls.parts` records.

Every class stands alone: it uses nothing but `math`, `torch`, `Tensor` and `nn`, because the Python exporter
prints its source into files that run without NN Studio.
"""

from nnstudio.compiler.parts.activation import RandomLeakyReLU, Swish
from nnstudio.compiler.parts.attention import AttentionMask
from nnstudio.compiler.parts.opaque import Program
from nnstudio.compiler.parts.pooling import AdaptiveMaxPool, FractionalMaxPool
from nnstudio.compiler.parts.position import (
    ClassToken,
    LearnedPositionalEncoding,
    RotaryPositionalEncoding,
    SinusoidalPositionalEncoding,
)
from nnstudio.compiler.parts.running import CumProd
from nnstudio.compiler.parts.scaling import LayerScale
from nnstudio.compiler.parts.spectrum import STFT, FFTMagnitude, MelScale
from nnstudio.compiler.parts.stochastic import DropPath, GaussianDropout, GaussianNoise
from nnstudio.compiler.parts.tensors import FixedTensor, LearnedTensor

__all__ = [
    "STFT",
    "AdaptiveMaxPool",
    "AttentionMask",
    "ClassToken",
    "CumProd",
    "DropPath",
    "FFTMagnitude",
    "FixedTensor",
    "FractionalMaxPool",
    "GaussianDropout",
    "GaussianNoise",
    "LayerScale",
    "LearnedPositionalEncoding",
    "LearnedTensor",
    "MelScale",
    "Program",
    "RandomLeakyReLU",
    "RotaryPositionalEncoding",
    "SinusoidalPositionalEncoding",
    "Swish",
]
