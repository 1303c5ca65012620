"""What training makes small: PyTorch's losses, fed with targets in the form each of them wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import torch.nn.functional as F
from torch import Tensor

from nnstudio.compiler.network import OutputSpec
from nnstudio.data.batches import ROW_WEIGHTS

Answers = Mapping[str, Tensor]


class Loss(Protocol):
    """One of torch.nn.functional; `reduction` is "mean" over the rows, or "none" for every row by itself."""

    def __call__(self, answer: Tensor, target: Tensor, reduction: str = "mean") -> Tensor: ...


def like(target: Tensor, answer: Tensor) -> Tensor:
    """The target in the shape and type of the answer.

    The numbers of two classes become 0.0 and 1.0; of shares of two classes, that of the second remains.
    """
    if target.dim() == 2 and target.shape[1] == 2 and answer.shape[1:] == (1,):
        target = target[:, 1]
    return target.to(answer.dtype).view_as(answer)


LOSSES: Mapping[str, Loss] = {
    "cross_entropy": lambda answer, target, reduction="mean": F.cross_entropy(
        answer, target, reduction=reduction
    ),
    "binary_cross_entropy": lambda answer, target, reduction="mean": F.binary_cross_entropy(
        answer, like(target, answer), reduction=reduction
    ),
    "binary_cross_entropy_with_logits": lambda answer, target, reduction="mean": (
        F.binary_cross_entropy_with_logits(answer, like(target, answer), reduction=reduction)
    ),
    "mse_loss": lambda answer, target, reduction="mean": F.mse_loss(
        answer, like(target, answer), reduction=reduction
    ),
}
"""The loss of a batch, by the name an Output node gives it (torch.nn.functional)."""


def total_loss(outputs: Sequence[OutputSpec]) -> Callable[[Answers, Answers], Tensor]:
    """One function for the loss of the whole network: the weighted sum over its outputs.

    Of each it is the mean over the rows; where the targets come with weights of the rows, every row counts as
    much as its weight says.
    """
    parts = [(spec.target.name, LOSSES[spec.loss], spec.weight) for spec in outputs]

    def of(answers: Answers, targets: Answers, name: str, loss: Loss) -> Tensor:
        weights = targets.get(ROW_WEIGHTS)
        if weights is None:
            return loss(answers[name], targets[name])
        each = loss(answers[name], targets[name], reduction="none").view(len(weights), -1).mean(1)
        return (weights * each).mean()

    if len(parts) == 1 and outputs[0].weight == 1.0:
        ((name, loss, _),) = parts
        return lambda answers, targets: of(answers, targets, name, loss)

    def weighted(answers: Answers, targets: Answers) -> Tensor:
        first, *others = (weight * of(answers, targets, name, loss) for name, loss, weight in parts)
        return sum(others, start=first)

    return weighted
