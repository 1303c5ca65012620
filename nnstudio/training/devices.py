"""Where the arithmetic happens."""

from __future__ import annotations

from typing import Literal

import torch

from nnstudio.errors import TrainingError

Choice = Literal["auto", "cpu", "cuda", "mps"]
_TITLES = {"cuda": "NVIDIA GPU", "mps": "Apple GPU"}


def available() -> tuple[str, ...]:
    """The devices of this computer, fastest first."""
    found = []
    if torch.cuda.is_available():
        found.append("cuda")
    if torch.backends.mps.is_available():
        found.append("mps")
    return (*found, "cpu")


def choose(asked: Choice) -> torch.device:
    """The device that was asked for; "auto" takes the fastest.

    Raises:
        TrainingError: this computer does not have it.
    """
    found = available()
    if asked == "auto":
        return torch.device(found[0])
    if asked not in found:
        raise TrainingError(
            "device-missing",
            "This computer has no {device} that PyTorch can use. Choose the processor, or the fastest found.",
            device=_TITLES.get(asked, asked),
        )
    return torch.device(asked)
