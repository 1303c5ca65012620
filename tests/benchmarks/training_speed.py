"""Steps per second of our training loop and of the script that everybody writes, in turns.

Both train the same network with the same optimizer on the same rows. The script has a DataLoader over a
TensorDataset; it runs with PyTorch's default number of threads and with a single one, and the faster counts.
Ours measures for itself what suits it. It counts loss and accuracy of every epoch, validates, writes a
checkpoint and tells of it, too; the time for all of this is part of its figure, the second or less of
measuring is not.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from nnstudio.data.batches import load
from nnstudio.graph import Graph
from nnstudio.training.control import Control
from nnstudio.training.events import Ended
from nnstudio.training.job import perform
from tests.benchmarks.table import Row
from tests.training.samples import DIGITS, digits_cnn, digits_mlp, job

GOAL = 1.3
_TURNS = 5
# The usual length of a run here; a rate of steps does not need as many of the script.
_EPOCHS = 30
_EPOCHS_OF_SCRIPT = 8
_DEFAULT_THREADS = torch.get_num_threads()


def mlp() -> nn.Module:
    """The same as `digits_mlp`, written by hand."""
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(64, 64),
        nn.ReLU(),
        nn.Linear(64, 32),
        nn.ReLU(),
        nn.Linear(32, 10),
    )


def cnn() -> nn.Module:
    """The same as `digits_cnn`, written by hand."""
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding="same"),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding="same"),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 10),
    )


def script(make: Callable[[], nn.Module], inputs: Tensor, targets: Tensor, threads: int) -> float:
    """Steps per second of a bare script."""
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    model = make()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    loss_of = nn.CrossEntropyLoss()
    batches = DataLoader(TensorDataset(inputs, targets), batch_size=32, shuffle=True)
    steps, begun = 0, time.perf_counter()
    for _ in range(_EPOCHS_OF_SCRIPT):
        model.train()
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_of(model(x), y)
            loss.backward()
            optimizer.step()
            steps += 1
    return steps / (time.perf_counter() - begun)


def ours(graph: Graph) -> float:
    """Steps per second of a whole run, from its first step to its last event."""
    torch.set_num_threads(_DEFAULT_THREADS)
    with tempfile.TemporaryDirectory() as folder:
        for event in perform(job(Path(folder), graph, epochs=_EPOCHS), Control()):
            if isinstance(event, Ended):
                return event.steps / event.seconds
    raise AssertionError("the run did not end")


def rows() -> list[Row]:
    """One row for a small network of dense layers, one for a small convolutional one."""
    data = load(DIGITS)
    (inputs,), answers = data.train.whole()
    targets = answers["digit"]
    found = []
    for name, make, graph in (("MLP", mlp, digits_mlp()), ("CNN", cnn, digits_cnn())):
        speeds: dict[str, list[float]] = {"ours": [], "default": [], "single": []}
        for _ in range(_TURNS):
            speeds["ours"].append(ours(graph))
            speeds["default"].append(script(make, inputs, targets, _DEFAULT_THREADS))
            speeds["single"].append(script(make, inputs, targets, 1))
        median = {side: statistics.median(each) for side, each in speeds.items()}
        mine, peer = median["ours"], max(median["default"], median["single"])
        found.append(Row(f"training, digits {name}", mine, peer, GOAL, "steps/s"))
    return found
