"""Pooling that ONNX has no operator for."""

import torch
from torch import Tensor, nn


class AdaptiveMaxPool(nn.Module):
    """The same as ``nn.AdaptiveMaxPool1d`` to ``3d``, made of gathered windows, for one size of the input.

    Window i of an axis reaches from floor(i * size / wanted) to ceil((i + 1) * size / wanted), as PyTorch has
    it. Shorter windows repeat their last place, which changes no maximum.
    """

    def __init__(self, sizes: tuple[int, ...], output_size: tuple[int, ...]) -> None:
        super().__init__()
        for axis, (size, wanted) in enumerate(zip(sizes, output_size, strict=True)):
            windows = torch.arange(wanted)
            first = windows * size // wanted
            last = ((windows + 1) * size + wanted - 1) // wanted - 1
            longest = max(-(-(i + 1) * size // wanted) - i * size // wanted for i in range(wanted))
            places = torch.minimum(first[:, None] + torch.arange(longest), last[:, None])
            self.register_buffer(f"places_{axis}", places, persistent=False)

    def forward(self, input: Tensor) -> Tensor:
        for axis, places in enumerate(self.buffers(), start=2):
            windows = input.index_select(axis, places.flatten()).unflatten(axis, places.shape)
            input = windows.amax(axis + 1)
        return input


class FractionalMaxPool(nn.Module):
    """Like ``nn.FractionalMaxPool2d`` and ``3d``, but with windows that stay where they are after training.

    In training every sample and channel has windows at random places. Afterwards all have those that PyTorch
    finds for the random number 1/2, so that equal inputs get equal answers.
    """

    def __init__(
        self, sizes: tuple[int, ...], kernel_size: tuple[int, ...], output_size: tuple[int, ...]
    ) -> None:
        super().__init__()
        self.kernel_size, self.output_size = kernel_size, output_size
        for axis, (size, kernel, wanted) in enumerate(zip(sizes, kernel_size, output_size, strict=True)):
            apart = (size - kernel) / max(wanted - 1, 1)
            starts = [int((i + 0.5) * apart) - int(0.5 * apart) for i in range(wanted - 1)]
            places = torch.tensor([*starts, size - kernel])[:, None] + torch.arange(kernel)
            self.register_buffer(f"places_{axis}", places, persistent=False)

    def forward(self, input: Tensor) -> Tensor:
        if self.training:
            pool = (
                nn.functional.fractional_max_pool2d
                if len(self.kernel_size) == 2
                else nn.functional.fractional_max_pool3d
            )
            return pool(input, self.kernel_size, self.output_size)
        for axis, places in enumerate(self.buffers(), start=2):
            windows = input.index_select(axis, places.flatten()).unflatten(axis, places.shape)
            input = windows.amax(axis + 1)
        return input
