"""How well the templates learn, against scikit-learn's own network on the same splits.

The table is the Pima diabetes data, which does not come along: `NNSTUDIO_DATA` says where the folder of data
lies, else it is looked for beside the checkout. Digits come with scikit-learn.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from statistics import fmean

import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from nnstudio.data import BuiltIn, Csv, Source
from nnstudio.data.batches import load
from nnstudio.evaluation.evaluate import evaluate
from nnstudio.graph import to_json
from nnstudio.project import Document
from nnstudio.project.templates import create
from nnstudio.training.control import Control
from nnstudio.training.job import Job, perform
from tests.benchmarks.table import Row

_SPLITS = 5
_PIMA = Path("csv") / "pima-indians-diabetes.csv"


def rows() -> list[Row]:
    """Mean test accuracy over some splits; the goal is at most 3 points less than scikit-learn."""
    found = [_row("digits, image-classifier", "image-classifier", BuiltIn(name="digits"), None, splits=2)]
    pima = _data() / _PIMA
    if pima.is_file():
        found.append(
            _row("pima, table-classifier", "table-classifier", Csv(path=str(pima)), "target", _SPLITS)
        )
    else:
        print(f"Left out: the Pima table is not at {pima}. NNSTUDIO_DATA can say where the data lies.")
    return found


def _data() -> Path:
    given = os.environ.get("NNSTUDIO_DATA")
    return Path(given) if given else Path(__file__).resolve().parents[3] / "shared" / "data"


def _row(name: str, template: str, source: Source, target: str | None, splits: int) -> Row:
    document = create(template, source, target)
    ours, peer = [], []
    for seed in range(splits):
        data = document.data.model_copy(
            update={"split": document.data.split.model_copy(update={"seed": seed})}
        )
        ours.append(_ours(replace(document, data=data)))
        peer.append(_peer(replace(document, data=data)))
    goal = 1.0 - 0.03 / fmean(peer)
    return Row(name, fmean(ours), fmean(peer), goal, "accuracy")


def _ours(document: Document) -> float:
    with tempfile.TemporaryDirectory() as folder:
        job = Job(
            folder=folder, graph=to_json(document.graph), data=document.data, training=document.training
        )
        for _ in perform(job, Control()):
            pass
        return evaluate(Path(folder)).metrics["accuracy"]


def _peer(document: Document) -> float:
    """Trained on what ours trains on and watches together, since it holds nothing back of its own."""
    loaded = load(document.data)
    (target,) = loaded.train.targets

    def flat(part: str) -> tuple[np.ndarray, np.ndarray]:
        (inputs,), targets = getattr(loaded, part).whole()
        return inputs.flatten(1).numpy(), targets[target].numpy()

    learned = [np.concatenate(pair) for pair in zip(flat("train"), flat("validation"), strict=True)]
    model = make_pipeline(StandardScaler(), MLPClassifier(max_iter=500, random_state=0))
    return float(model.fit(*learned).score(*flat("test")))
