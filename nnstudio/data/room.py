"""How much data may be kept in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch

# The network, its gradients and everything else that runs needs the rest.
_SHARE = 0.6


class Room:
    """Memory that is left for data, in bytes; `elsewhere` if that is not where the data lies when read."""

    def __init__(self, left: int, elsewhere: bool = False) -> None:
        self.left = left
        self.elsewhere = elsewhere

    def takes(self, size: int) -> bool:
        """Whether so much fits; if it does, it is taken."""
        fits = size <= self.left
        self.left -= size if fits else 0
        return fits


def room_on(device: torch.device | str) -> Room:
    """A share of what is free now: of the computer's memory, and of the GPU's where that is the device."""
    import psutil
    import torch

    free = psutil.virtual_memory().available
    there = torch.device(device)
    if there.type == "cuda":
        free = min(free, torch.cuda.mem_get_info(there)[0])
    return Room(int(_SHARE * free), elsewhere=there.type != "cpu")
