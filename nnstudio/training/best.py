"""The best epoch so far: its scores, its weights, and how long nothing better has come."""

from __future__ import annotations

from dataclasses import dataclass, field

from torch import Tensor, nn

from nnstudio.training.events import Scores
from nnstudio.training.scores import is_better_when_higher
from nnstudio.training.settings import EarlyStopping

Weights = dict[str, Tensor]


def weights_of(module: nn.Module) -> Weights:
    """A copy of everything the module has learned, in PyTorch's names."""
    return {name: value.detach().clone() for name, value in module.state_dict().items()}


@dataclass
class Best:
    """Keeps the weights of the best epoch. `weights` is empty until an epoch has ended.

    `reference` is the value that the patience of early stopping is measured from. It moves only when the gain
    is large enough to count, while the weights follow every gain.
    """

    epoch: int = 0
    train: Scores = field(default_factory=dict)
    validation: Scores = field(default_factory=dict)
    value: float | None = None
    reference: float | None = None
    waited: int = 0
    weights: Weights = field(default_factory=dict)

    def see(
        self, epoch: int, train: Scores, validation: Scores, module: nn.Module, settings: EarlyStopping
    ) -> bool:
        """Looks at the end of an epoch and says whether it is the best so far."""
        watched = validation or train
        names = list(watched)
        name = names[1] if settings.watch == "metric" else names[0]
        value = -watched[name] if is_better_when_higher(name) else watched[name]
        if self.reference is None or value < self.reference - settings.min_delta:
            self.reference, self.waited = value, 0
        else:
            self.waited += 1
        better = self.value is None or value < self.value
        if better:
            self.epoch, self.train, self.validation, self.value = epoch, train, validation, value
            self.weights = weights_of(module)
        return better

    def patience_is_over(self, settings: EarlyStopping) -> bool:
        """Whether it is time to stop early."""
        return settings.enabled and self.waited >= settings.patience
