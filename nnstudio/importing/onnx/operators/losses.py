"""Losses that stand inside a file."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from nnstudio.importing.onnx.step import Step

functional = nn.functional

# Marks no class at all where the file marks none.
_NO_CLASS = -100


def _likelihood(step: Step) -> Any:
    return _loss(step, step.value(0))


def _cross_entropy(step: Step) -> Any:
    """The loss, and the logarithms of the probabilities."""
    logarithms = step.call(torch.log_softmax, step.value(0), 1)
    return _loss(step, logarithms), logarithms


def _loss(step: Step, logarithms: Any) -> Any:
    targets = step.call(torch.Tensor.to, step.value(1), torch.int64)
    return step.call(
        functional.nll_loss,
        logarithms,
        targets,
        step.maybe(2),
        ignore_index=step.whole("ignore_index", _NO_CLASS),
        reduction=step.text("reduction", "mean"),
    )


OPERATORS = {"NegativeLogLikelihoodLoss": _likelihood, "SoftmaxCrossEntropyLoss": _cross_entropy}
