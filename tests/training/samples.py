"""Real networks on real data that tests and benchmarks train."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

from nnstudio.data import BuiltIn, DataSettings
from nnstudio.graph import Graph, Link, Node, to_json
from nnstudio.layers import Layer, layer_of
from nnstudio.training import TrainingSettings
from nnstudio.training.job import Job

DIGITS = DataSettings(source=BuiltIn(name="digits"))
IRIS = DataSettings(source=BuiltIn(name="iris"))
CANCER = DataSettings(source=BuiltIn(name="breast_cancer"))
DIABETES = DataSettings(source=BuiltIn(name="diabetes"))


def layer(kind: str, **parameters: Any) -> Layer:
    return layer_of(kind)(**parameters)


def chain(*layers: Layer) -> Graph:
    """The layers one after another."""
    nodes = [Node(each, name=f"{each.kind()} {place}") for place, each in enumerate(layers)]
    links = (
        Link(a.id, a.layer.output_ports()[0].name, b.id, b.layer.input_ports()[0].name)
        for a, b in pairwise(nodes)
    )
    return Graph().with_nodes(nodes).with_links(links)


def digits_mlp() -> Graph:
    return chain(
        layer("Input"),
        layer("Flatten"),
        layer("Linear", out_features=64),
        layer("ReLU"),
        layer("Linear", out_features=32),
        layer("ReLU"),
        layer("Linear", out_features=10),
        layer("Output", target="digit"),
    )


def digits_cnn() -> Graph:
    return chain(
        layer("Input"),
        layer("Conv2d", out_channels=16, kernel_size=(3, 3), padding="same"),
        layer("ReLU"),
        layer("MaxPool2d"),
        layer("Conv2d", out_channels=32, kernel_size=(3, 3), padding="same"),
        layer("ReLU"),
        layer("MaxPool2d"),
        layer("Flatten"),
        layer("Linear", out_features=10),
        layer("Output", target="digit"),
    )


def with_dropout_and_batch_norm() -> Graph:
    """A network whose training draws random numbers and keeps running means."""
    return chain(
        layer("Input"),
        layer("Conv2d", out_channels=8, kernel_size=(3, 3)),
        layer("BatchNorm2d"),
        layer("ReLU"),
        layer("MaxPool2d"),
        layer("Flatten"),
        layer("Dropout", p=0.3),
        layer("Linear", out_features=10),
        layer("Output", target="digit"),
    )


def table_mlp(target: str, units: int) -> Graph:
    return chain(
        layer("Input"),
        layer("Linear", out_features=16),
        layer("ReLU"),
        layer("Linear", out_features=units),
        layer("Output", target=target),
    )


def job(folder: Path, graph: Graph | None = None, data: DataSettings = DIGITS, **training: Any) -> Job:
    """A job on the digits, unless something else is asked for."""
    settings = TrainingSettings(**{"epochs": 3, "device": "cpu", **training})
    return Job(folder=str(folder), graph=to_json(graph or digits_mlp()), data=data, training=settings)
