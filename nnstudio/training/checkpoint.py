"""Everything that is needed to go on exactly where an epoch ended, in one safetensors file."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load, save
from torch import Generator, Tensor, nn
from torch.optim import Optimizer

from nnstudio.errors import TrainingError
from nnstudio.training.best import Best
from nnstudio.training.files import write_atomically

# A checkpoint is whole after a crash in any case. Waiting for the disk, which a power cut makes necessary,
# is done this often: small networks end an epoch every few milliseconds.
_SECONDS_BETWEEN_WAITS = 1.0


@dataclass(frozen=True)
class Position:
    """How far a run has come."""

    epoch: int = 0
    steps: int = 0
    seconds: float = 0.0
    best: Best = field(default_factory=Best)


class Checkpoint:
    """Saves and restores module, optimizer, best weights, random numbers and position.

    Args:
        path: the file.
        module: what is trained.
        optimizer: what trains it.
        generator: what shuffles the training rows.
        tuning: how the arithmetic was set up; kept, because another number of threads rounds differently.
    """

    def __init__(
        self,
        path: Path,
        module: nn.Module,
        optimizer: Optimizer,
        generator: Generator | None,
        tuning: Mapping[str, Any],
    ) -> None:
        self._path = path
        self._module = module
        self._optimizer = optimizer
        self._generator = generator
        self._tuning = dict(tuning)
        self._waited_at = 0.0

    def exists(self) -> bool:
        """Whether there is something to go on from."""
        return self._path.exists()

    def save(self, position: Position) -> None:
        """Writes the file in one step; the old one stays until the new one is complete."""
        best = position.best
        tensors = {f"model.{name}": value for name, value in self._module.state_dict().items()}
        if best.epoch != position.epoch:
            tensors |= {f"best.{name}": value for name, value in best.weights.items()}
        for index, state in self._optimizer.state_dict()["state"].items():
            present = {name: value for name, value in state.items() if value is not None}
            tensors |= {f"optimizer.{index}.{name}": value for name, value in present.items()}
        tensors |= {f"random.{name}": state for name, state in self._random_states().items()}
        facts = asdict(replace(position, best=replace(best, weights={})))
        content = save(
            {name: value.detach().cpu().contiguous() for name, value in tensors.items()},
            metadata={"position": json.dumps(facts, allow_nan=False), "tuning": json.dumps(self._tuning)},
        )
        durable = time.monotonic() - self._waited_at >= _SECONDS_BETWEEN_WAITS
        write_atomically(self._path, content, durable=durable)
        if durable:
            self._waited_at = time.monotonic()

    def restore(self) -> Position:
        """Puts everything back as it was and says how far the run had come.

        Raises:
            TrainingError: the file cannot be read, or belongs to another network.
        """
        facts = _metadata(self._path, "position")
        parts: dict[str, dict[str, Tensor]] = {"model": {}, "best": {}, "optimizer": {}, "random": {}}
        for name, value in load(self._path.read_bytes()).items():
            part, _, rest = name.partition(".")
            parts[part][rest] = value
        try:
            self._module.load_state_dict(parts["model"])
        except RuntimeError as error:
            raise TrainingError(
                "checkpoint-of-another-network",
                "This run was made with a different network and cannot go on with this one. Start a new run.",
            ) from error
        self._restore_optimizer(parts["optimizer"])
        self._restore_random(parts["random"])
        best = Best(**{**facts["best"], "weights": parts["best"] or parts["model"]})
        return Position(facts["epoch"], facts["steps"], facts["seconds"], best)

    def _restore_optimizer(self, saved: dict[str, Tensor]) -> None:
        weights = [weight for group in self._optimizer.param_groups for weight in group["params"]]
        state: dict[int, dict[str, Tensor]] = {}
        for name, value in saved.items():
            index, _, entry = name.partition(".")
            weight = weights[int(index)]
            # The fused optimizers walk through weights and state side by side in memory.
            alike = value.shape == weight.shape and entry != "step"
            entries = state.setdefault(int(index), {})
            entries[entry] = torch.empty_like(weight).copy_(value) if alike else value
        self._optimizer.load_state_dict({**self._optimizer.state_dict(), "state": state})

    def _random_states(self) -> dict[str, Tensor]:
        states = {"torch": torch.get_rng_state()}
        if self._generator is not None:
            states["batches"] = self._generator.get_state()
        if torch.cuda.is_available() and torch.cuda.is_initialized():
            states["cuda"] = torch.cuda.get_rng_state()
        if torch.backends.mps.is_available():
            states["mps"] = torch.mps.get_rng_state()
        return states

    def _restore_random(self, states: dict[str, Tensor]) -> None:
        torch.set_rng_state(states["torch"])
        if self._generator is not None and "batches" in states:
            self._generator.set_state(states["batches"])
        if "cuda" in states and torch.cuda.is_available():
            torch.cuda.set_rng_state(states["cuda"])
        if "mps" in states and torch.backends.mps.is_available():
            torch.mps.set_rng_state(states["mps"])


def saved_tuning(path: Path) -> dict[str, Any]:
    """How the arithmetic was set up for the run that left this checkpoint."""
    return _metadata(path, "tuning")


def saved_epoch(path: Path) -> int:
    """The last epoch that the checkpoint knows of."""
    return int(_metadata(path, "position")["epoch"])


def _metadata(path: Path, entry: str) -> dict[str, Any]:
    try:
        with safe_open(path, framework="pt") as file:
            values: dict[str, Any] = json.loads(file.metadata()[entry])
            return values
    except (SafetensorError, OSError, KeyError, TypeError, ValueError) as error:
        raise TrainingError(
            "checkpoint-unreadable",
            "The saved state of this run ({path}) is damaged, so it cannot go on. Start a new run.",
            path=str(path),
        ) from error
