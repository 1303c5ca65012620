"""A run keeps what its data was like, treats rare classes as asked, and goes on only with the same rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.data import Csv, DataSettings, FieldChoice
from nnstudio.errors import TrainingError
from nnstudio.graph import Graph, Link, Node
from nnstudio.training.control import Control
from nnstudio.training.events import Ended
from nnstudio.training.files import read_record
from nnstudio.training.job import Job, perform
from tests.training.samples import job, layer, table_mlp


def rows(folder: Path) -> Path:
    """A file in which one class is rare and hard to tell."""
    random = np.random.default_rng(0)
    kinds = np.where(np.arange(300) % 12 == 0, "rare", "usual")
    x, y = (random.standard_normal(300) + (kinds == "rare") for _ in range(2))
    file = folder / "rows.csv"
    lines = [f"{a:.4f},{b:.4f},{kind}" for a, b, kind in zip(x, y, kinds, strict=True)]
    file.write_text("\n".join(["x,y,kind", *lines]))
    return file


def run(made: Job) -> Ended:
    """The last thing that the run tells."""
    (ended,) = (event for event in perform(made, Control(), threads=1) if isinstance(event, Ended))
    return ended


def settings(file: Path, **more: object) -> DataSettings:
    return DataSettings.model_validate({"source": Csv(path=str(file)), "target": "kind", **more})


def test_a_run_goes_on_with_its_rows_and_with_no_others(tmp_path: Path) -> None:
    file, folder = rows(tmp_path), tmp_path / "run"
    first = job(folder, table_mlp("kind", 2), settings(file), epochs=1)
    run(first)
    record = read_record(folder)
    assert record.fingerprint is not None
    assert (record.fingerprint.rows, record.fingerprint.size) == (300, file.stat().st_size)
    longer = first.training.model_copy(update={"epochs": 2})
    again = first.model_copy(update={"resume": True, "training": longer})
    assert run(again).epochs == 2
    file.write_text(file.read_text() + "\n1,1,rare")
    with pytest.raises(TrainingError) as refused:
        run(again.model_copy(update={"training": longer.model_copy(update={"epochs": 3})}))
    assert refused.value.code == "data-changed"
    assert read_record(folder).epochs == 2, "what was there stays"


@pytest.mark.parametrize("balance", ["weights", "oversample"])
def test_a_rare_class_is_answered_more_often_when_balanced(tmp_path: Path, balance: str) -> None:
    from nnstudio.evaluation.evaluate import evaluate

    file = rows(tmp_path)
    found = {}
    for way in ("none", balance):
        folder = tmp_path / way
        made = job(
            folder, table_mlp("kind", 2), settings(file, balance=way), epochs=15,
            optimizer={"kind": "Adam", "lr": 0.01},
        )  # fmt: skip
        run(made)
        scores = {each.name: each for each in evaluate(folder, "train").first.per_class}
        found[way] = scores["rare"].recall
    assert found[balance] > found["none"] + 0.2


def _linked(source: Node, target: Node, port: int = 0) -> Link:
    output, entries = source.layer.output_ports()[0], target.layer.input_ports()
    return Link(source.id, output.name, target.id, entries[port].name)


@pytest.mark.parametrize("reversed_order", [False, True])
@pytest.mark.parametrize("groups", [("pair", "single"), ("pair",)])
def test_the_network_gets_the_groups_that_it_takes(
    tmp_path: Path, groups: tuple[str, ...], reversed_order: bool
) -> None:
    file = tmp_path / "rows.csv"
    random = np.random.default_rng(0)
    lines = [",".join(f"{value:.4f}" for value in random.standard_normal(4)) for _ in range(60)]
    file.write_text("\n".join(["a,b,c,y", *lines]))
    choices = tuple(
        FieldChoice(name=name, group="single" if name == "c" else "pair") for name in ("a", "b", "c")
    )
    data = DataSettings(source=Csv(path=str(file)), target="y", choices=choices)
    both, last, end = (
        Node(each)
        for each in (layer("Concat", dim=-1), layer("Linear", out_features=1), layer("Output", target="y"))
    )
    nodes, links = [last, end], [_linked(last, end)]
    if len(groups) == 2:
        nodes.append(both)
        links.append(_linked(both, last))
    for place, group in enumerate(reversed(groups) if reversed_order else groups):
        entry, dense = Node(layer("Input", field_group=group)), Node(layer("Linear", out_features=3))
        nodes += [entry, dense]
        links += [_linked(entry, dense), _linked(dense, both if len(groups) == 2 else last, place)]
    graph = Graph().with_nodes(nodes).with_links(links)
    assert run(job(tmp_path / "run", graph, data, epochs=1)).epochs == 1


def test_a_balanced_run_that_goes_on_comes_to_the_same_weights(tmp_path: Path) -> None:
    data = settings(rows(tmp_path), balance="oversample")
    at_once, in_two = tmp_path / "at once", tmp_path / "in two"
    run(job(at_once, table_mlp("kind", 2), data, epochs=3))
    begun = job(in_two, table_mlp("kind", 2), data, epochs=1)
    run(begun)
    longer = begun.training.model_copy(update={"epochs": 3})
    run(begun.model_copy(update={"resume": True, "training": longer}))
    assert (at_once / "weights.safetensors").read_bytes() == (in_two / "weights.safetensors").read_bytes()
