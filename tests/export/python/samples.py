"""Projects that leave as Python files."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any, get_args

from nnstudio.compiler.compile import compile_network
from nnstudio.data import BuiltIn, DataSettings, Source, Toy
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.export.python.program import program
from nnstudio.graph import Graph, from_json, to_json
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten
from nnstudio.training import TrainingSettings
from nnstudio.training.control import Control
from nnstudio.training.job import Job, perform
from nnstudio.training.record import Record
from tests.graphs import chain

TOYS = get_args(Toy.model_fields["name"].annotation)
BUILT_IN = get_args(BuiltIn.model_fields["name"].annotation)
MOONS = Toy(name="moons", samples=60)


def network(target: str, units: int, *layers: Any) -> Graph:
    return chain(Input(), Flatten(), *layers, Linear(out_features=units), Output(target=target))


def job(folder: Path, source: Source, target: str, units: int, *layers: Any, **settings: Any) -> Job:
    training = TrainingSettings(**{"epochs": 3, "device": "cpu", **settings})
    data = DataSettings(source=source, target=target)
    graph = to_json(network(target, units, *(layers or (Linear(out_features=9), ReLU(), Dropout()))))
    return Job(folder=str(folder), graph=graph, data=data, training=training)


def trained(given: Job) -> Path:
    for _event in perform(given, Control(), threads=1):
        pass
    return Path(given.folder)


def written(record: Record, folder: Path) -> dict[str, Any]:
    """The definitions of the file, without checking it first."""
    dataset = read(record.data)
    preparation = fit(dataset, split(dataset, record.data.split).train)
    compiled = compile_network(from_json(record.graph), preparation.signature)
    file = folder / "written.py"
    file.write_text(program(compiled, dataset, preparation, record, file), encoding="utf-8")
    return runpy.run_path(str(file))
