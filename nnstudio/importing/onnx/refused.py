"""Operators that are not imported, and why, in a word or two."""

from __future__ import annotations

from collections.abc import Mapping

from nnstudio.errors import Phrase

_LOOPS = Phrase("loops")
_STRINGS = Phrase("text")
_SEQUENCES = Phrase("lists and values that may be missing")
_QUANTISED = Phrase("quantised numbers")
_TRAINING = Phrase("training inside the file")
_RANDOM = Phrase("random numbers")
_UNSIZED = Phrase("results whose size depends on the data")
_REGIONS = Phrase("regions of images")

REFUSED: Mapping[str, Phrase] = {
    **dict.fromkeys(("Loop", "Scan", "SequenceMap"), _LOOPS),
    **dict.fromkeys(
        ("StringConcat", "StringNormalizer", "StringSplit", "RegexFullMatch", "TfIdfVectorizer"), _STRINGS
    ),
    **dict.fromkeys(
        ("SequenceAt", "SequenceConstruct", "SequenceEmpty", "SequenceErase", "SequenceInsert",
         "SequenceLength", "SplitToSequence", "ConcatFromSequence", "Optional", "OptionalGetElement",
         "OptionalHasElement"),
        _SEQUENCES,
    ),
    **dict.fromkeys(
        ("QuantizeLinear", "DequantizeLinear", "DynamicQuantizeLinear", "QLinearConv", "QLinearMatMul",
         "ConvInteger", "MatMulInteger"),
        _QUANTISED,
    ),
    **dict.fromkeys(("Adagrad", "Adam", "Momentum", "Gradient"), _TRAINING),
    **dict.fromkeys(
        ("Bernoulli", "Multinomial", "RandomNormal", "RandomNormalLike", "RandomUniform",
         "RandomUniformLike"),
        _RANDOM,
    ),
    **dict.fromkeys(("NonMaxSuppression",), _UNSIZED),
    **dict.fromkeys(("RoiAlign", "MaxRoiPool", "DeformConv"), _REGIONS),
    "ImageDecoder": Phrase("files inside the data"),
}  # fmt: skip
