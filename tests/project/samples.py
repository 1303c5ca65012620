"""A small project with one run, made without training anything, for tests of the file alone."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.graph import Graph, Link, Node, to_json
from nnstudio.graph.edits import add, connect
from nnstudio.layers import layer_of
from nnstudio.project import Document
from nnstudio.training import Record, TrainingSettings

RUN = "abcd1234"


def document(name: str = "Iris 鸢尾花") -> Document:
    nodes = [Node(layer_of(kind)(), (252.0 * i, 0.0)) for i, kind in enumerate(("Input", "Linear", "Output"))]
    graph = add(Graph(), *nodes)
    graph = connect(graph, Link(nodes[0].id, "output", nodes[1].id, "input"))
    graph = connect(graph, Link(nodes[1].id, "output", nodes[2].id, "prediction"))
    return Document(name, graph, DataSettings(source=BuiltIn(name="iris"), target="species"))


def run_folder(folder: Path, numbers: int = 8, run: str = RUN) -> Path:
    folder.mkdir(parents=True)
    record = Record(
        id=run, number=1, started="2026-01-02T03:04:05Z", graph=to_json(document().graph),
        data=DataSettings(), training=TrainingSettings(),
    )  # fmt: skip
    (folder / "run.json").write_text(record.model_dump_json())
    (folder / "metrics.jsonl").write_text(
        "".join(json.dumps({"epoch": i, "loss": 0.5}) + "\n" for i in range(3))
    )
    (folder / "preparation.json").write_text(json.dumps({"fields": []}))
    (folder / "evaluation.json").write_text(json.dumps({"confusion": [[1, 0], [0, 1]]}))
    save_file({"weight": np.arange(numbers, dtype=np.float32)}, folder / "weights.safetensors")
    return folder
