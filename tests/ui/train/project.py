"""A real project with real runs, for tests of the pages that show them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from nnstudio.data import DataSettings
from nnstudio.graph import Graph, new_id, to_json
from nnstudio.project.document import Document
from nnstudio.project.file import save
from nnstudio.training import TrainingSettings
from nnstudio.training.control import Control
from nnstudio.training.events import Ended
from nnstudio.training.job import Job, perform
from nnstudio.ui.posting import Poster
from nnstudio.workspace import Workspace
from tests.training.samples import CANCER, DIABETES, DIGITS, chain, digits_mlp, layer

PATIENCE_MS = 60_000


def cancer_mlp() -> Graph:
    return chain(
        layer("Input"),
        layer("Linear", out_features=8),
        layer("ReLU"),
        layer("Linear", out_features=2),
        layer("Output", target="diagnosis"),
    )


def diabetes_mlp() -> Graph:
    return chain(
        layer("Input"),
        layer("Linear", out_features=8),
        layer("ReLU"),
        layer("Linear", out_features=1),
        layer("Output", target="progression"),
    )


PROJECTS: dict[str, tuple[Graph, DataSettings]] = {
    "digits": (digits_mlp(), DIGITS),
    "cancer": (cancer_mlp(), CANCER),
    "diabetes": (diabetes_mlp(), DIABETES),
}


def document(name: str, epochs: int = 2) -> Document:
    graph, data = PROJECTS[name]
    return Document(name, graph, data, TrainingSettings(epochs=epochs, device="cpu"))


def trained(name: str, folder: Path, runs: int = 1) -> Path:
    """Trains a small network and saves it as a project; returns the file."""
    return trained_document(document(name), folder, runs)


def trained_document(made: Document, folder: Path, runs: int = 1) -> Path:
    """Trains what a project holds and saves it; returns the file."""
    kept = {}
    for number in range(1, runs + 1):
        id = new_id()
        job = Job(
            folder=str(folder / id), id=id, number=number, graph=to_json(made.graph), data=made.data,
            training=made.training,
        )  # fmt: skip
        (folder / id).mkdir(parents=True)
        events: list[Any] = list(perform(job, Control()))
        assert isinstance(events[-1], Ended), events[-1]
        kept[id] = folder / id
    path = folder / f"{made.name}.nnproj"
    save(path, made, kept)
    return path


@contextmanager
def open_workspace() -> Iterator[Workspace]:
    """A workspace that trains in this process, closed with everything it started."""
    poster = Poster()
    workspace = Workspace(poster.post)
    workspace.runs.warm_up("thread")
    try:
        yield workspace
    finally:
        workspace.close()
        poster.close()


def open_project(qtbot: QtBot, workspace: Workspace, path: Path) -> None:
    workspace.session.open(path)
    ready(qtbot, workspace)


def ready(qtbot: QtBot, workspace: Workspace) -> None:
    """Waits until data and network have been looked at."""

    def looked_at() -> bool:
        network = workspace.network
        return workspace.dataset.preparation is not None and bool(network.analysis.facts) and not network.busy

    qtbot.waitUntil(looked_at, timeout=PATIENCE_MS)
