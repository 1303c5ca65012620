"""One run from its settings to its folder. Importing this module loads no torch."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from nnstudio.data import DataSettings
from nnstudio.errors import TrainingError
from nnstudio.graph import Signature, from_json, new_id
from nnstudio.training.control import Control
from nnstudio.training.events import Ended, EpochEnded, Event, Started
from nnstudio.training.files import (
    CHECKPOINT,
    PREPARATION,
    START,
    WEIGHTS,
    read_record,
    write_atomically,
    write_record,
)
from nnstudio.training.history import append_epoch, keep_epochs
from nnstudio.training.record import Record
from nnstudio.training.settings import TrainingSettings
from nnstudio.training.waiting import wait_briefly

if TYPE_CHECKING:
    import torch

    from nnstudio.compiler.network import Network
    from nnstudio.data.batches import Batches, Loaded
    from nnstudio.data.preparation import Preparation
    from nnstudio.training.tuning import Tuning

# Looking at rows without learning from them is faster many at a time.
_ROWS_LOOKED_AT = 512


class Job(BaseModel):
    """Everything a run needs to know, as JSON can carry it.

    `folder` is the folder of the run, `graph` the network in the graph's own JSON. Where the folder holds
    `start.safetensors`, training starts from these weights instead of random ones. With `resume` the run goes
    on from the checkpoint in its folder, or starts over when it was ended before the first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    folder: str
    graph: dict[str, Any]
    data: DataSettings
    training: TrainingSettings = TrainingSettings()
    number: int = Field(1, ge=1)
    name: str = ""
    resume: bool = False
    id: str = Field(default_factory=new_id)

    def record(self) -> Record:
        """The record of the run before its first step."""
        return Record(
            id=self.id,
            number=self.number,
            name=self.name,
            started=datetime.now(UTC).isoformat(timespec="seconds"),
            graph=self.graph,
            data=self.data,
            training=self.training,
            ending="unfinished",
        )


def perform(job: Job, control: Control, threads: int | None = None) -> Iterator[Event]:
    """Loads the data, builds the network, trains it and keeps the results in the folder of the run.

    Args:
        job: what to do.
        control: pauses and stops the run.
        threads: how many threads torch may use. Unless given, this and the memory format are found out by
            measuring; equal seeds give equal results as long as the same is found.

    Raises:
        StudioError: the data, the network, the device or the course of the training does not allow it.
    """
    wait_briefly(os.environ)
    from nnstudio.data.batches import load
    from nnstudio.training import tuning
    from nnstudio.training.checkpoint import saved_epoch
    from nnstudio.training.devices import choose
    from nnstudio.training.loop import train

    folder, settings = Path(job.folder), job.training
    device = choose(settings.device)
    checkpoint = folder / CHECKPOINT
    resume = job.resume and checkpoint.exists()
    loaded = load(job.data, device)
    network = _built(job, loaded.signature)
    network.module.to(device)
    learned, watched = _fed(job, loaded, network.inputs, device)
    with closing(learned), closing(watched):
        way = _way(network, learned, settings, checkpoint if resume else None, threads)
        tuning.apply(way, network)
        record = _opened(job, folder, loaded, saved_epoch(checkpoint) if resume else 0)
        for event in train(
            network,
            learned,
            watched,
            settings,
            control,
            checkpoint,
            resume,
            units=_units(loaded.preparation),
            tuning=asdict(way),
        ):
            match event:
                case Started():
                    record = record.model_copy(
                        update={name: getattr(event, name) for name in ("device", "parameters", "tuning")}
                    )
                case EpochEnded():
                    append_epoch(folder, event)
                case Ended():
                    _keep(folder, record, event, network)
            yield event


def _fed(job: Job, loaded: Loaded, groups: Collection[str], device: torch.device) -> tuple[Batches, Batches]:
    """What is learned from, changed at random as the settings say, and what is watched.

    Only these groups of inputs, which are what the network takes.
    """
    import torch

    from nnstudio.data.augmenting import augmenter

    settings, used = job.training, loaded.preparation.restricted(groups)
    places = [loaded.preparation.groups.index(name) for name in used.groups]
    train, validation = (each.restricted(places).to(device) for each in (loaded.train, loaded.validation))
    drawn = torch.Generator().manual_seed(settings.seed)
    learned = train.batches(
        settings.batch_size,
        shuffle=True,
        generator=drawn,
        change=augmenter(job.data.augmentation, used, drawn, device),
    )
    return learned, validation.batches(max(settings.batch_size, _ROWS_LOOKED_AT))


def _built(job: Job, signature: Signature) -> Network:
    """The network with fresh weights from the seed, or with those that the project came with."""
    import torch
    from safetensors.torch import load as load_tensors

    from nnstudio.compiler.compile import compile_network
    from nnstudio.compiler.weights import load_weights

    torch.manual_seed(job.training.seed)
    network = compile_network(from_json(job.graph), signature)
    start = Path(job.folder) / START
    if start.exists():
        load_weights(network.assembly, load_tensors(start.read_bytes()))
    return network


def _way(
    network: Network, batches: Batches, settings: TrainingSettings, resumed: Path | None, threads: int | None
) -> Tuning:
    """How the arithmetic is set up: as before in a run that goes on, as measured in a new one."""
    from nnstudio.training import tuning
    from nnstudio.training.checkpoint import saved_tuning

    if resumed is not None:
        way = tuning.Tuning(**saved_tuning(resumed))
        return way if threads is None else replace(way, threads=threads)
    return tuning.measure(network, batches, settings) if threads is None else tuning.Tuning(threads)


def _opened(job: Job, folder: Path, loaded: Loaded, epochs: int) -> Record:
    """The folder as it is before the first step, with so many epochs of a run that goes on; its record."""
    record = job.record().model_copy(update={"fingerprint": loaded.fingerprint})
    if epochs:
        before = read_record(folder)
        _check_unchanged(before, record)
        record = record.model_copy(update={"started": before.started})
    folder.mkdir(parents=True, exist_ok=True)
    keep_epochs(folder, epochs)
    write_record(folder, record)
    preparation = loaded.preparation.to_json()
    write_atomically(folder / PREPARATION, json.dumps(preparation, allow_nan=False).encode())
    return record


def _check_unchanged(before: Record, now: Record) -> None:
    """A run goes on only with the rows that it began with: other ones would be divided and prepared anew."""
    change = before.fingerprint and now.fingerprint and now.fingerprint.change_since(before.fingerprint)
    if change:
        raise TrainingError("data-changed", "{change} Start a new run.", change=change)


def _keep(folder: Path, record: Record, ended: Ended, network: Network) -> None:
    """Writes what the run has come to: first the weights, then the record that says they are there."""
    from safetensors.torch import save

    weights = {name: value.cpu().contiguous() for name, value in network.module.state_dict().items()}
    write_atomically(folder / WEIGHTS, save(weights))
    write_record(folder, record.model_copy(update=asdict(ended)))


def _units(preparation: Preparation) -> dict[str, float]:
    """What one step of a prepared number is in its own unit."""
    from nnstudio.data.preparation import NumberTarget

    numbers = (target for target in preparation.targets if isinstance(target, NumberTarget))
    # Of several fields their mean; of a logarithm there is no one step.
    return {t.name: sum(t.std) / len(t.std) for t in numbers if not any(t.log)}
