"""A run as one PyTorch module from raw values to answers: what an exported file computes."""

from __future__ import annotations

from torch import Tensor, nn

from nnstudio.data.modules import PreparationModule, TargetModule
from nnstudio.training.trained import Trained


class Deployed(nn.Module):
    """Preparation, network and the way back to probabilities and units, in evaluation mode.

    Takes what `preparation.raw` gives: only what the network uses. Returns one tensor per target of
    `preparation`: probabilities [batch, classes] or [batch, labels], or values in the unit of the target.
    """

    def __init__(self, trained: Trained) -> None:
        super().__init__()
        known = {target.name: target for target in trained.preparation.targets}
        answered = tuple(known[spec.target.name] for spec in trained.network.outputs)
        used = trained.preparation.restricted(trained.network.inputs)
        self.preparation = used.model_copy(update={"targets": answered})
        self.preparing = PreparationModule(self.preparation)
        self.network = trained.network.module
        self.targets = nn.ModuleList(
            TargetModule(target, spec.activation)
            for target, spec in zip(answered, trained.network.outputs, strict=True)
        )
        self._groups = used.groups
        self._inputs = trained.network.inputs
        self._outputs = tuple(target.name for target in answered)
        self.cpu().eval()

    def forward(self, *raw: Tensor) -> tuple[Tensor, ...]:
        prepared = dict(zip(self._groups, self.preparing(*raw), strict=True))
        answers = self.network(*(prepared[group] for group in self._inputs))
        return tuple(target(answers[name]) for target, name in zip(self.targets, self._outputs, strict=True))
