"""What training makes small: PyTorch's losses, fed with targets in the form each of them wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import torch.nn.functional as F
from torch import Tensor

from nnstudio.compiler.network import OutputSpec

Answers = Mapping[str, Tensor]
Loss = Callable[[Tensor, Tensor], Tensor]


def like(target: Tensor, answer: Tensor) -> Tensor:
    """The target in the shape and type of the answer: the numbers of two classes become 0.0 and 1.0."""
    return target.to(answer.dtype).view_as(answer)


LOSSES: Mapping[str, Loss] = {
    "cross_entropy": F.cross_entropy,
    "binary_cross_entropy": lambda answer, target: F.binary_cross_entropy(answer, like(target, answer)),
    "binary_cross_entropy_with_logits": lambda answer, target: F.binary_cross_entropy_with_logits(
        answer, like(target, answer)
    ),
    "mse_loss": lambda answer, target: F.mse_loss(answer, like(target, answer)),
}
"""Mean loss over the rows of a batch, by the name an Output node gives it (torch.nn.functional)."""


def total_loss(outputs: Sequence[OutputSpec]) -> Callable[[Answers, Answers], Tensor]:
    """One function for the loss of the whole network: the weighted sum over its outputs."""
    if len(outputs) == 1 and outputs[0].weight == 1.0:
        name, loss = outputs[0].target.name, LOSSES[outputs[0].loss]
        return lambda answers, targets: loss(answers[name], targets[name])
    parts = [(spec.target.name, LOSSES[spec.loss], spec.weight) for spec in outputs]

    def weighted(answers: Answers, targets: Answers) -> Tensor:
        first, *others = (weight * loss(answers[name], targets[name]) for name, loss, weight in parts)
        return sum(others, start=first)

    return weighted
