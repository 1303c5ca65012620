"""Numbers that belong to the network itself."""

import torch
from torch import Tensor, nn


class LearnedTensor(nn.Module):
    """Numbers that training changes, ``(1, *sizes)``: the same for every sample of a batch.

    They start as ``zeros``, as ``ones``, or ``normal`` with mean 0 and this standard deviation.
    """

    def __init__(self, sizes: tuple[int, ...], init: str, std: float, trainable: bool) -> None:
        super().__init__()
        start = torch.ones(sizes) if init == "ones" else torch.zeros(sizes)
        if init == "normal":
            start.normal_(std=std)
        self.weight = nn.Parameter(start, requires_grad=trainable)

    def forward(self) -> Tensor:
        return self.weight.unsqueeze(0)


class FixedTensor(nn.Module):
    """Numbers that stay as they are, ``(1, *sizes)``.

    They are saved with the weights, so that any others can be loaded.
    """

    weight: Tensor

    def __init__(self, sizes: tuple[int, ...], value: float) -> None:
        super().__init__()
        self.register_buffer("weight", torch.full(sizes, value, dtype=torch.float32))

    def forward(self) -> Tensor:
        return self.weight.unsqueeze(0)
