"""Projects that leave as Python files."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import numpy as np

from nnstudio.compiler.compile import compile_network
from nnstudio.data import BuiltIn, DataSettings, Source, Toy
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.export.python.fitting import fitted_of
from nnstudio.export.python.program import program
from nnstudio.export.python.project import Project
from nnstudio.graph import Graph, from_json, to_json
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten
from nnstudio.project.templates import suited_network
from nnstudio.training import TrainingSettings
from nnstudio.training.control import Control
from nnstudio.training.job import Job, perform
from nnstudio.training.record import Record
from tests.graphs import chain

TOYS = [name for name in get_args(Toy.model_fields["name"].annotation) if name not in ("sentences", "season")]
"""Those that are points."""
BUILT_IN = get_args(BuiltIn.model_fields["name"].annotation)
RULES = "E,F,W,I,UP,B,C4,SIM,RET,PIE,N"
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
    file.write_text(program(Project(compiled, dataset, preparation, record, file)), encoding="utf-8")
    return namespace(file)


def namespace(file: Path) -> dict[str, Any]:
    """What a file defines."""
    return runpy.run_path(str(file))


def projected(settings: dict[str, Any], folder: Path) -> Project:
    data = DataSettings.model_validate_json(json.dumps(settings))
    dataset = read(data)
    preparation = fit(dataset, split(dataset, data.split).train)
    graph, training = suited_network("n", preparation.signature, len(dataset))
    training = TrainingSettings(epochs=1, device="cpu", optimizer=training.optimizer)
    record = Job(folder="", graph=to_json(graph), data=data, training=training).record()
    network = compile_network(graph, preparation.signature)
    return Project(network, dataset, preparation, record, folder / "written.py")


def check(project: Project) -> dict[str, Any]:
    """The file reads, divides and prepares like the project, to the last bit, and does all it offers."""
    project.path.write_text(program(project), encoding="utf-8")
    file = namespace(project.path)
    dataset, samples = project.dataset, project.dataset.samples
    data = file["read"]()
    parts = split(dataset, project.data.split)
    for ours, theirs in zip((parts.train, parts.validation, parts.test), file["split"](data), strict=True):
        np.testing.assert_array_equal(ours, theirs)
    fitted = file["fit"](data, parts.train)
    assert fitted == fitted_of(project)
    inputs = project.whole.inputs(dataset, samples)
    prepared = file["prepare"](data, fitted, samples)
    for name, found in zip(project.network.inputs, prepared, strict=True):
        np.testing.assert_array_equal(found.numpy(), inputs[name], err_msg=name)
    right = file["targets_of"](data, fitted, samples)
    for name, expected in project.preparation.targets_of(dataset, samples).items():
        np.testing.assert_array_equal(right[name].numpy(), expected, err_msg=name)
    file["train"](1)
    file["evaluate"]()
    return file


def check_format(file: Path) -> None:
    """A file reads like one that was written by hand: formatted, with nothing that is not used."""
    for command in (["format", "--diff"], ["check", "--select", RULES, "--ignore", "N812,E501"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--isolated", "--line-length", "110", str(file)]
        done = subprocess.run(ruff, cwd=file.parent, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
