"""How well the templates learn, against scikit-learn's own network on the same splits.

The tables do not come along: `NNSTUDIO_DATA` says where the folder of data lies, else it is looked for beside
the checkout. Digits come with scikit-learn.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from nnstudio.data import BuiltIn
from nnstudio.data.batches import load
from nnstudio.data.reading import read
from nnstudio.data.sources.recognise import source_for
from nnstudio.data.splitting import split
from nnstudio.evaluation.evaluate import evaluate
from nnstudio.graph import to_json
from nnstudio.project import Document
from nnstudio.project.templates import create
from nnstudio.training.control import Control
from nnstudio.training.job import Job, perform
from tests.benchmarks import peers
from tests.benchmarks.table import Row

_POINTS, _SHARE = 0.03, 0.05
"""How much less accuracy, and how much more error, is allowed."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A file as it is given to `nnstudio new`, without any other option, and who it is compared with."""

    file: str
    template: str
    target: str
    peer: peers.Peer
    splits: int = 1

    @property
    def metric(self) -> str:
        return "accuracy" if self.template.endswith("classifier") else "rmse"


_TABLES = (
    _Table("pima-indians-diabetes.csv", "table-classifier", "target", peers.pima, 5),
    _Table("adult-test.csv", "table-classifier", "-1", peers.adult),
    _Table("auto_imports.csv", "table-regressor", "-1", peers.autos, 5),
    _Table("winequality-red.csv", "table-classifier", "-1", peers.wine_marks, 3),
    _Table("winequality-red.csv", "table-regressor", "-1", peers.wine, 3),
    _Table("spam.csv", "text-classifier", "v1", peers.spam),
    _Table("monthly-sunspots.csv", "forecaster", "Sunspots", peers.sunspots),
)


def rows() -> list[Row]:
    """Mean test scores over some splits: at most 3 points less accuracy, or 5 % more error."""
    digits = create("image-classifier", BuiltIn(name="digits"))
    found = [_row("digits, image-classifier", "accuracy", digits, 2, _flat)]
    folder = _data() / "csv"
    for table in _TABLES:
        path = folder / table.file
        if not path.is_file():
            print(f"Left out: {table.file} is not in {folder}. NNSTUDIO_DATA can say where the data lies.")
            continue
        document = create(table.template, source_for(path), table.target)
        name = f"{path.stem}, {table.template}"
        found.append(_row(name, table.metric, document, table.splits, _on_the_same_rows(path, table.peer)))
    return found


def _data() -> Path:
    given = os.environ.get("NNSTUDIO_DATA")
    return Path(given) if given else Path(__file__).resolve().parents[3] / "shared" / "data"


def _row(name: str, metric: str, document: Document, splits: int, peer: Callable[[Document], float]) -> Row:
    ours, theirs = [], []
    for seed in range(splits):
        parts = document.data.split.model_copy(update={"seed": seed})
        seeded = replace(document, data=document.data.model_copy(update={"split": parts}))
        ours.append(_ours(seeded, metric))
        theirs.append(peer(seeded))
    at_most = metric == "rmse"
    goal = 1.0 + _SHARE if at_most else 1.0 - _POINTS / fmean(theirs)
    return Row(name, fmean(ours), fmean(theirs), goal, metric, at_most)


def _ours(document: Document, metric: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        job = Job(
            folder=folder, graph=to_json(document.graph), data=document.data, training=document.training
        )
        for _ in perform(job, Control()):
            pass
        return evaluate(Path(folder)).metrics[metric]


def _on_the_same_rows(path: Path, peer: peers.Peer) -> Callable[[Document], float]:
    """The peer learns from what ours learns from and watches together: it holds nothing back of its own."""

    def score(document: Document) -> float:
        parts = split(read(document.data), document.data.split)
        return peer(path, np.sort(np.concatenate((parts.train, parts.validation))), parts.test)

    return score


def _flat(document: Document) -> float:
    """Pictures as rows of pixels."""
    loaded = load(document.data)
    (target,) = loaded.train.targets

    def flat(part: str) -> tuple[np.ndarray, np.ndarray]:
        (inputs,), targets = getattr(loaded, part).whole()
        return inputs.flatten(1).numpy(), targets[target].numpy()

    learned = [np.concatenate(pair) for pair in zip(flat("train"), flat("validation"), strict=True)]
    model = make_pipeline(StandardScaler(), MLPClassifier(max_iter=500, random_state=0))
    return float(model.fit(*learned).score(*flat("test")))
