"""The parts of the workspace together: one project from template to results, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from safetensors.torch import save

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.weights import named_weights
from nnstudio.data import BuiltIn, Csv, DataSettings
from nnstudio.errors import Message
from nnstudio.graph import Graph, Node, edits
from nnstudio.layers import layers
from nnstudio.project.document import Document
from nnstudio.training.events import Event
from nnstudio.workspace import Workspace
from tests.workspace.conftest import Loop

IRIS = BuiltIn(name="iris")


def begin(workspace: Workspace, loop: Loop, epochs: int = 3) -> None:
    """A small project that is ready to train."""
    workspace.session.create("table-classifier", IRIS, None)
    network = workspace.network
    loop.until(lambda: workspace.session.is_open and not network.busy and bool(network.analysis.facts))
    training = workspace.session.document.training.model_copy(update={"epochs": epochs})
    workspace.session.edit_training("Epochs", training)


def train(workspace: Workspace, loop: Loop) -> None:
    workspace.runs.start()
    loop.until(lambda: workspace.runs.active is None)


@pytest.fixture(params=["thread", "process"])
def ready(request: pytest.FixtureRequest, workspace: Workspace, loop: Loop) -> Workspace:
    begin(workspace, loop)
    workspace.runs.warm_up(request.param)
    return workspace


def test_a_run_is_kept_with_its_epochs_and_its_events(ready: Workspace, loop: Loop) -> None:
    events: list[Event] = []
    ready.runs.event.connect(events.append)
    train(ready, loop)
    assert ready.runs.failure is None
    (record,) = ready.runs.records
    assert record.epochs == 3
    assert ready.runs.selected == record.id
    assert [epoch.epoch for epoch in ready.runs.history(record.id)] == [1, 2, 3]
    assert [type(event).__name__ for event in events if type(event).__name__ != "Progress"] == [
        "Started", "EpochEnded", "EpochEnded", "EpochEnded", "Ended",
    ]  # fmt: skip
    assert ready.session.dirty


def test_a_stopped_run_goes_on_where_it_stopped(workspace: Workspace, loop: Loop) -> None:
    begin(workspace, loop, epochs=2_000)
    workspace.runs.warm_up("thread")
    workspace.runs.start()
    loop.until(lambda: bool(workspace.runs.active and workspace.runs.active.epochs))
    workspace.runs.stop()
    loop.until(lambda: workspace.runs.active is None)
    (record,) = workspace.runs.records
    assert workspace.runs.can_resume(record.id)
    workspace.runs.continue_run(record.id)
    loop.until(lambda: bool(workspace.runs.active and len(workspace.runs.active.epochs) > record.epochs))
    workspace.runs.stop()
    loop.until(lambda: workspace.runs.active is None)
    assert len(workspace.runs.records) == 1
    numbers = [epoch.epoch for epoch in workspace.runs.history(record.id)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_results_and_reopening(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    begin(workspace, loop)
    workspace.runs.warm_up("thread")
    train(workspace, loop)
    run = workspace.runs.records[0].id
    workspace.results.evaluate(run)
    loop.until(lambda: workspace.results.state != "working")
    assert workspace.results.error is None
    before = workspace.results.evaluation
    path = tmp_path / "iris.nnproj"
    workspace.session.save(path)
    loop.until(lambda: workspace.session.path == path)
    assert not workspace.session.dirty
    workspace.session.new(Document())
    assert workspace.results.state == "none"
    workspace.session.open(path)
    loop.until(lambda: workspace.session.path == path)
    workspace.results.evaluate(run)
    loop.until(lambda: workspace.results.state != "working")
    assert workspace.results.evaluation == before
    assert workspace.preferences.value.recent == (str(path.resolve()),)


def test_deleting_a_run_takes_its_files_along(workspace: Workspace, loop: Loop) -> None:
    begin(workspace, loop)
    workspace.runs.warm_up("thread")
    train(workspace, loop)
    id = workspace.runs.records[0].id
    assert workspace.runs.folder(id).is_dir()
    workspace.runs.delete(id)
    assert not workspace.runs.records
    assert workspace.runs.selected is None
    assert not workspace.runs.folder(id).exists()


def test_a_file_that_is_not_there_is_said_and_forgotten(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    said: list[Message] = []
    workspace.session.refused.connect(said.append)
    workspace.preferences.remember(tmp_path / "gone.nnproj")
    document = workspace.session.document
    workspace.session.open(tmp_path / "gone.nnproj")
    loop.until(lambda: bool(said))
    assert workspace.session.document is document
    assert workspace.preferences.value.recent == ()


def test_data_that_cannot_be_read_is_a_message(workspace: Workspace, loop: Loop, tmp_path: Path) -> None:
    settings = DataSettings(source=Csv(path=str(tmp_path / "none.csv")), target="x")
    workspace.session.edit_data("Choose data", settings)
    loop.until(lambda: workspace.dataset.state != "loading")
    assert workspace.dataset.state == "failed"
    assert workspace.dataset.error is not None
    assert "none.csv" in str(workspace.dataset.error)


def test_moving_a_node_analyses_nothing(workspace: Workspace, loop: Loop) -> None:
    node = Node(layers()["ReLU"](), id="relu")
    workspace.session.edit_graph("Add", edits.add(Graph(), node))
    loop.until(lambda: not workspace.network.busy)
    before = workspace.network.analysis
    workspace.session.edit_graph("Move", edits.move(workspace.session.document.graph, {"relu": (5.0, 5.0)}))
    assert not workspace.network.busy
    assert workspace.network.analysis is before


def test_undo_goes_back_through_graph_data_and_training(workspace: Workspace) -> None:
    session = workspace.session
    first = session.document
    session.edit_graph("Add", edits.add(Graph(), Node(layers()["ReLU"]())))
    session.edit_training("Epochs", first.training.model_copy(update={"epochs": 7}))
    session.edit_data("Seed", first.data.model_copy(update={"target": "x"}))
    for label in ("Seed", "Epochs", "Add"):
        assert session.undo_label == label
        session.undo()
    assert session.document is first
    assert not session.dirty


def test_what_is_removed_is_not_selected_any_more(workspace: Workspace) -> None:
    session = workspace.session
    session.edit_graph("Add", edits.add(Graph(), Node(layers()["ReLU"](), id="relu")))
    workspace.selection.set(["relu"])
    session.undo()
    assert not workspace.selection.nodes


def test_a_run_whose_worker_was_killed_can_be_continued(workspace: Workspace, loop: Loop) -> None:
    begin(workspace, loop, epochs=100_000)
    workspace.runs.warm_up("process")
    workspace.runs.start()
    loop.until(lambda: bool(workspace.runs.active and len(workspace.runs.active.epochs) > 20))
    workers = [
        child for child in psutil.Process().children() if "nnstudio.training.worker" in child.cmdline()
    ]
    assert workers
    for worker in workers:
        worker.kill()
    loop.until(lambda: workspace.runs.active is None)
    assert workspace.runs.failure is not None
    assert workspace.runs.failure.code == "worker-ended"
    (record,) = workspace.runs.records
    assert workspace.runs.can_resume(record.id)
    workspace.runs.continue_run(record.id)
    loop.until(lambda: bool(workspace.runs.active and len(workspace.runs.active.epochs) > 25))
    assert workspace.runs.active is not None
    assert workspace.runs.active.started is not None
    assert workspace.runs.active.started.first_epoch > 1
    workspace.runs.stop()
    loop.until(lambda: workspace.runs.active is None)
    assert workspace.runs.records[0].ending == "stopped"


def imported(workspace: Workspace, loop: Loop) -> None:
    """A project that comes with weights to start from."""
    begin(workspace, loop, epochs=1)
    document = workspace.session.document
    network = compile_network(document.graph, workspace.dataset.signature)
    weights = save({name: value.contiguous() for name, value in named_weights(network.assembly).items()})
    workspace.session.new(replace(document, weights=weights))
    loop.until(lambda: workspace.dataset.state == "ready" and not workspace.network.busy)


def test_weights_to_start_from_are_written_in_the_background(workspace: Workspace, loop: Loop) -> None:
    imported(workspace, loop)
    workspace.runs.warm_up("thread")
    workspace.runs.start()
    assert workspace.runs.active is not None
    folder = workspace.runs.folder(workspace.runs.active.id)
    loop.until(lambda: workspace.runs.active is None)
    assert workspace.runs.failure is None
    assert (folder / "start.safetensors").read_bytes() == workspace.session.document.weights
    (record,) = workspace.runs.records
    assert record.epochs == 1


def test_weights_that_cannot_be_written_are_told_and_the_run_forgotten(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    imported(workspace, loop)
    (tmp_path / "file").write_text("in the way")
    workspace.runs._folder = tmp_path / "file"
    workspace.runs.start()
    loop.until(lambda: workspace.runs.active is None)
    assert workspace.runs.failure is not None
    assert workspace.runs.failure.code == "files-unreachable"
    assert workspace.runs.records == ()


def test_a_run_stopped_before_it_begins_leaves_nothing(workspace: Workspace, loop: Loop) -> None:
    imported(workspace, loop)
    workspace.runs.start()
    assert workspace.runs.active is not None
    folder = workspace.runs.folder(workspace.runs.active.id)
    workspace.runs.stop()
    loop.until(lambda: workspace.runs.active is None)
    assert workspace.runs.failure is None
    assert workspace.runs.records == ()
    assert not folder.exists()


def test_a_run_is_measured_and_goes_on_where_its_data_lies_now(
    workspace: Workspace, loop: Loop, tmp_path: Path
) -> None:
    file, moved = tmp_path / "rows.csv", tmp_path / "moved.csv"
    lines = (f"{row * 7 % 11 / 3:.2f},{'yes' if row % 3 else 'no'}" for row in range(60))
    file.write_text("\n".join(["a,b", *lines]))
    workspace.session.create("table-classifier", Csv(path=str(file)), "b")
    network = workspace.network
    loop.until(lambda: workspace.session.is_open and not network.busy and bool(network.analysis.facts))
    training = workspace.session.document.training.model_copy(update={"epochs": 2_000})
    workspace.session.edit_training("Epochs", training)
    workspace.runs.warm_up("thread")
    workspace.runs.start()
    loop.until(lambda: workspace.runs.active is not None and len(workspace.runs.active.epochs) > 1)
    workspace.runs.stop()
    loop.until(lambda: workspace.runs.active is None)
    id = workspace.runs.records[0].id
    file.rename(moved)
    results, states = workspace.results, list[str]()
    results.changed.connect(lambda: states.append(results.state))
    results.changed.connect(lambda: results.evaluate(id))  # as a page does
    results.evaluate(id)
    loop.until(lambda: "failed" in states)
    assert states == ["working", "failed"]
    assert results.state == "failed"
    workspace.session.relink("Find the data again", moved)
    loop.until(lambda: workspace.session.document.data.source == Csv(path=str(moved)))
    results.evaluate(id)
    loop.until(lambda: results.state in ("ready", "failed"))
    assert results.state == "ready", results.error
    assert workspace.runs.can_resume(id)
    workspace.runs.continue_run(id)
    loop.until(lambda: workspace.runs.active is not None and bool(workspace.runs.active.started))
    workspace.runs.stop()
    loop.until(lambda: workspace.runs.active is None)
    assert workspace.runs.failure is None
