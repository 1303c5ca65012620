"""A run that has been kept, ready to answer again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.torch import load as load_tensors

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.network import Network
from nnstudio.data.batches import tensors_of
from nnstudio.data.dataset import Dataset, Rows
from nnstudio.data.modules import TargetModule
from nnstudio.data.preparation import Preparation
from nnstudio.data.sources import AnySource
from nnstudio.errors import TrainingError
from nnstudio.graph import from_json
from nnstudio.training.files import PREPARATION, WEIGHTS, read_record
from nnstudio.training.record import Record

_ROWS_AT_ONCE = 512


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A network with what it has learned, in evaluation mode, and how raw rows are prepared for it."""

    record: Record
    network: Network
    preparation: Preparation

    def reading(self, source: AnySource | None) -> Trained:
        """The same for data that lies elsewhere now; nothing changes without a source."""
        if source is None:
            return self
        data = self.record.data.model_copy(update={"source": source})
        return replace(self, record=self.record.model_copy(update={"data": data}))

    def predict(self, dataset: Dataset, rows: Rows | None = None) -> dict[str, NDArray[Any]]:
        """Answers for rows, by target: probabilities (rows x classes), or numbers in their unit (rows x 1).

        Raises:
            DataError: the data does not have the fields that the network was trained with.
        """
        tensors = tensors_of(self.preparation, dataset, rows, targets=False)
        places = [self.preparation.groups.index(group) for group in self.network.inputs]
        known = {target.name: target for target in self.preparation.targets}
        finish = {
            spec.target.name: TargetModule(known[spec.target.name], spec.activation)
            for spec in self.network.outputs
        }
        answers: dict[str, list[torch.Tensor]] = {name: [] for name in finish}
        self.network.module.eval()
        with torch.no_grad(), closing(tensors.batches(_ROWS_AT_ONCE)) as batches:
            for prepared, _ in batches:
                inputs = (prepared[place] for place in places)
                for name, answer in self.network.module(*inputs).items():
                    answers[name].append(finish[name](answer))
        return {name: torch.cat(parts).numpy() for name, parts in answers.items()}


def load(folder: Path) -> Trained:
    """Opens the folder of a run.

    Raises:
        TrainingError: the run was not finished, or its files are damaged.
    """
    if not (folder / WEIGHTS).exists():
        raise TrainingError(
            "run-without-weights",
            "This run ended before there was anything to keep. Continue it, or train again.",
        )
    try:
        record = read_record(folder)
        values: Mapping[str, Any] = json.loads((folder / PREPARATION).read_bytes())
        # Read, not mapped: a file that changes under a mapping ends the process.
        weights = load_tensors((folder / WEIGHTS).read_bytes())
    except (OSError, ValueError, SafetensorError) as error:
        raise _damaged(folder) from error
    preparation = Preparation.from_json(values)
    # Fresh weights are drawn and replaced at once; nobody else's random numbers are to change by that.
    with torch.random.fork_rng(devices=[]):
        network = compile_network(from_json(record.graph), preparation.signature)
    try:
        network.module.load_state_dict(weights)
    except RuntimeError as error:
        raise _damaged(folder) from error
    network.module.eval()
    return Trained(record, network, preparation)


def _damaged(folder: Path) -> TrainingError:
    return TrainingError(
        "run-damaged",
        "The files of this run in {folder} do not belong together or are damaged. Train again.",
        folder=str(folder),
    )
