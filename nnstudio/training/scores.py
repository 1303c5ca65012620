"""Loss and metrics counted along the way, on the device, without making it wait."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from nnstudio.compiler.network import OutputSpec
from nnstudio.errors import TrainingError
from nnstudio.training.losses import Answers, like

# So many batches are looked at together: each by itself would cost small networks a tenth of their speed.
_TOGETHER = 64


def metric_name(outputs: Sequence[OutputSpec]) -> str:
    """The metric that is shown for the network: that of its first output."""
    return _metric_of(outputs[0])


def is_better_when_higher(metric: str) -> bool:
    """Whether more of it is better. Of the loss and of errors, less is."""
    return metric == "accuracy"


def _metric_of(spec: OutputSpec) -> str:
    return "rmse" if spec.target.task == "number" else "accuracy"


def _hits(spec: OutputSpec, answer: Tensor, target: Tensor) -> Tensor:
    """How many rows name the right class; of labels the mean over them."""
    if spec.target.task == "labels":
        threshold = 0.5 if spec.activation == "none" else 0.0
        return ((answer > threshold) == (target > 0.5)).to(torch.float32).mean(dim=1).sum()
    if target.is_floating_point():
        target = target.argmax(1)  # shares of two mixed samples: the larger counts
    if answer.shape[1] > 1:
        return (answer.argmax(1) == target).sum()
    threshold = 0.5 if spec.activation == "none" else 0.0
    return ((answer.flatten() > threshold) == target.flatten()).sum()


class Tally:
    """Adds up the scores of an epoch.

    Args:
        outputs: what the network answers.
        units: per number target, how much one step of the prepared target is in its own unit, so that the
            root mean squared error can be told in that unit.
    """

    def __init__(self, outputs: Sequence[OutputSpec], units: Mapping[str, float]) -> None:
        self._outputs = outputs
        self._units = units
        self._pending: list[tuple[Tensor, Answers, Answers]] = []
        self._loss: Tensor | float = 0.0
        self._counts: list[Tensor | float] = [0.0] * len(outputs)
        self.rows = 0

    def add(self, loss: Tensor, answers: Answers, targets: Answers) -> None:
        """Takes the mean loss of a batch, what the network answered and what was right."""
        self._pending.append((loss, answers, targets))
        if len(self._pending) == _TOGETHER:
            self._count()

    @torch.no_grad()
    def _count(self) -> None:
        pending, self._pending = self._pending, []
        if not pending:
            return
        name = self._outputs[0].target.name
        rows = [len(targets[name]) for _, _, targets in pending]
        losses = torch.stack([loss.detach() for loss, _, _ in pending])
        weights = torch.tensor(rows, dtype=losses.dtype).to(losses.device, non_blocking=True)
        # In double precision, which a Mac's GPU lacks: rounding must not grow with the number of batches.
        exact = torch.float32 if losses.device.type == "mps" else torch.float64
        self._loss = self._loss + torch.dot(losses.to(exact), weights.to(exact))
        self.rows += sum(rows)
        for index, spec in enumerate(self._outputs):
            name = spec.target.name
            answer = torch.cat([answers[name].detach() for _, answers, _ in pending])
            target = torch.cat([targets[name] for _, _, targets in pending])
            if spec.target.task != "number":
                counted = _hits(spec, answer, target)
            else:
                counted = (answer - like(target, answer)).to(exact).square().sum()
            self._counts[index] = self._counts[index] + counted

    def loss_sum(self) -> float:
        """Sum of the loss over all rows so far.

        Raises:
            TrainingError: it is not a finite number any more.
        """
        self._count()
        total = float(self._loss)
        if not math.isfinite(total):
            raise TrainingError(
                "loss-not-finite",
                "The loss is no longer a number: the steps were so large that the weights ran away. "
                "Try a learning rate ten times smaller, and look for extreme values in the data.",
            )
        return total

    def read(self) -> dict[str, float]:
        """The scores so far: "loss", and "accuracy" or "rmse"; those of further outputs name their target.

        Empty when no row was added.

        Raises:
            TrainingError: a score is not a finite number.
        """
        total = self.loss_sum()
        if self.rows == 0:
            return {}
        scores = {"loss": total / self.rows}
        for index, spec in enumerate(self._outputs):
            target, name = spec.target, _metric_of(spec)
            mean = float(self._counts[index]) / self.rows
            if target.task == "number":
                mean = math.sqrt(mean / target.numbers) * self._units.get(target.name, 1.0)
            scores[name if index == 0 else f"{name} ({target.name})"] = mean
        return scores
