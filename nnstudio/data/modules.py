"""The preparation as torch modules, so that it leaves inside the exported model."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from nnstudio.data.preparation import LARGEST, ClassTarget, NumberTarget, Preparation


class PreparationModule(nn.Module):
    """Turns raw values into what the network takes, with the arithmetic of `Preparation.inputs`.

    Arguments as `Preparation.raw` gives them, those that there are, in this order: ``numbers`` float32
    [batch, fields] with NaN for missing, ``categories`` int64 [batch, fields]; or ``image`` uint8 or float
    [batch, height, width, channels]. Returns a tuple with one tensor per input group of the signature.
    """

    median: Tensor
    mean: Tensor
    scale: Tensor
    flagged: Tensor
    which: Tensor
    place: Tensor

    def __init__(self, preparation: Preparation) -> None:
        super().__init__()
        self.preparation = preparation
        numbers, categories, image = preparation.numbers, preparation.categories, preparation.image
        self._keep("median", [field.median for field in numbers])
        self._keep("mean", image.mean if image else [field.mean for field in numbers])
        self._keep("scale", image.scale if image else [field.scale for field in numbers])
        self._keep("flagged", [i for i, field in enumerate(numbers) if field.flag], torch.int64)
        self._keep("which", [i for i, field in enumerate(categories) for _ in range(field.size)], torch.int64)
        self._keep("place", [place for field in categories for place in range(field.size)], torch.int64)

    def _keep(self, name: str, values: object, dtype: torch.dtype = torch.float32) -> None:
        self.register_buffer(name, torch.tensor(values, dtype=dtype))

    def forward(self, first: Tensor, second: Tensor | None = None) -> tuple[Tensor]:
        if self.preparation.image is not None:
            return (((first.to(torch.float32) - self.mean) * self.scale).permute(0, 3, 1, 2),)
        if not self.preparation.numbers:
            return (self._one_hot(first),)
        blocks = self._numbers(first)
        if second is not None:
            blocks.append(self._one_hot(second))
        return (torch.cat(blocks, dim=1),)

    def _numbers(self, numbers: Tensor) -> list[Tensor]:
        there = numbers.abs() <= LARGEST
        scaled = (torch.where(there, numbers, self.median) - self.mean) * self.scale
        if not any(field.flag for field in self.preparation.numbers):
            return [scaled]
        missing = torch.where(there, 0.0, 1.0).to(torch.float32)
        return [scaled, torch.index_select(missing, 1, self.flagged)]

    def _one_hot(self, categories: Tensor) -> Tensor:
        return torch.eq(torch.index_select(categories, 1, self.which), self.place).to(torch.float32)


class TargetModule(nn.Module):
    """Turns a network's answer into what a person wants.

    Class scores become probabilities by `activation` ("softmax", "sigmoid" or "none"); one column of scores
    for two classes becomes two probabilities. A number goes back to the target's own unit.
    """

    def __init__(self, preparation: Preparation, activation: str = "none") -> None:
        super().__init__()
        self.target = preparation.target
        self.activation = activation

    def forward(self, answer: Tensor) -> Tensor:
        if isinstance(self.target, NumberTarget):
            return answer * self.target.std + self.target.mean
        if self.activation == "softmax":
            return torch.softmax(answer, dim=1)
        if self.activation == "sigmoid":
            answer = torch.sigmoid(answer)
        if isinstance(self.target, ClassTarget) and len(self.target.classes) == 2 and answer.shape[1] == 1:
            return torch.cat((1.0 - answer, answer), dim=1)
        return answer
