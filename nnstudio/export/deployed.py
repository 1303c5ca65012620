"""A run as one PyTorch module from raw values to answers: what an exported file computes."""

from __future__ import annotations

from torch import Tensor, nn

from nnstudio.compiler.network import OutputSpec
from nnstudio.data.modules import PreparationModule, TargetModule
from nnstudio.data.preparation import ClassTarget, Preparation
from nnstudio.export.naming import letters
from nnstudio.training.trained import Trained


class Deployed(nn.Module):
    """Preparation, network and the way back to probabilities and units, in evaluation mode.

    Takes what `Preparation.raw` gives, and returns one tensor per output of the network: probabilities
    [batch, classes] or values in the target's unit [batch, 1].
    """

    def __init__(self, trained: Trained) -> None:
        super().__init__()
        self.preparation = PreparationModule(trained.preparation)
        self.network = trained.network.module
        known = {target.name: target for target in trained.preparation.targets}
        self.targets = nn.ModuleList(
            TargetModule(known[spec.target.name], spec.activation) for spec in trained.network.outputs
        )
        self._groups = tuple(trained.preparation.signature.inputs)
        self._inputs = trained.network.inputs
        self._outputs = tuple(spec.target.name for spec in trained.network.outputs)
        self.cpu().eval()

    def forward(self, *raw: Tensor) -> tuple[Tensor, ...]:
        prepared = dict(zip(self._groups, self.preparation(*raw), strict=True))
        answers = self.network(*(prepared[group] for group in self._inputs))
        return tuple(target(answers[name]) for target, name in zip(self.targets, self._outputs, strict=True))


def output_name(preparation: Preparation, spec: OutputSpec) -> str:
    """What the answer is called in the file: probabilities of classes, or the number that is the target."""
    if isinstance(preparation.target, ClassTarget):
        return "out_probabilities"
    return f"out_{letters(spec.target.name)}"
